import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { defaultTermRules } from '../../shared/terms.ts'
import { fixtureText, testProgram } from '../fixtures/program.ts'

const sample = path.join(import.meta.dirname, '../../resources/sample')
const files = [
  ...readdirSync(sample)
    .filter((name) => !name.endsWith('.json'))
    .sort()
    .map((name) => path.join(sample, name)),
  fixtureText('beantwoording'),
  fixtureText('raadsbrief'),
  fixtureText('brief-zonder-datum'),
]
const weeks = (count: number) => ({ article: 'art. 36', count, unit: 'week' as const })

it('gives what is found its term at once: deriving all of it again changes nothing', async () => {
  using program = testProgram()
  const { operations, store } = program
  const rules = { ...defaultTermRules, answer: weeks(4), motion: weeks(10), adviceReaction: weeks(6) }
  for (const name of ['Waterrade', 'Elzenburg'])
    await operations.run('municipalities.save', { id: null, name, rules })
  await operations.run('documents.import', { files })
  const before = await operations.run('app.changes', {})
  const all = store.documents.list()
  const items = all.flatMap(({ id, municipality }) =>
    store.found.ofDocument(id).map((item) => ({ ...item, municipality })),
  )
  // Terms of their own words, of rules, and none.
  expect(new Set(items.map(({ certainty }) => certainty)).size).toBeGreaterThan(2)
  expect(items.filter(({ kind, dueOn }) => kind === 'question' && dueOn !== null).length).toBeGreaterThan(0)
  expect(
    items.filter(({ kind, parentId }) => kind === 'dictum_point' && parentId !== null).length,
  ).toBeGreaterThan(0)
  store.changes.change({ operation: 'test', label: { key: 'app.test' } }, () => {
    for (const { id, municipality } of items) expect(store.found.derive(id, municipality)).toBe(false)
  })
  // An act that writes no row is none.
  expect(await operations.run('app.changes', {})).toEqual(before)
})

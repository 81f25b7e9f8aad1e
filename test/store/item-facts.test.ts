import { expect, it } from 'vitest'
import type { ItemFacts } from '../../shared/records/item.ts'
import { testProgram } from '../fixtures/program.ts'

it('opens many items at once as each is opened alone, in the order that is asked', async () => {
  using program = testProgram('2026-11-22')
  const { store, operations } = program
  await operations.run('sample.load', {})
  const { rows } = await operations.run('items.list', {
    filter: {},
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 500,
  })
  const ids = rows.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(20)
  const asked = ids.toReversed()
  const alone = asked.map((id): ItemFacts => {
    const { children: _, dossiers: __, letters: ___, motionParts: ____, ...facts } = store.details.open(id)
    return facts
  })
  expect(store.details.openAll(asked)).toEqual(alone)
  expect(alone.some(({ evidence, parent }) => evidence.length > 0 || parent !== null)).toBe(true)
  expect(() => store.details.openAll([...asked, 987_654])).toThrow('not-found-item')
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

let program: TestProgram
let dossierId: number
const holder = 'Wethouder Van Dijk'
const madeAt = '2026-11-22T19:30:00+01:00'

beforeAll(async () => {
  program = testProgram('2026-11-22')
  await program.operations.run('sample.load', {})
  dossierId = Number(program.store.dossiers.sampleIds()[0])
  return () => program[Symbol.dispose]()
}, 60_000)

it('keeps the own note on a dossier out of what is made for one portfolio holder', async () => {
  const { operations, store } = program
  const { name } = store.dossiers.find(dossierId, '2026-11-22')
  await operations.run('dossiers.describe', { id: dossierId, name, note: 'Inzet: eerst de informatie' })
  const noteOf = (only: Readonly<{ holder: string | null; group: string | null }>) =>
    store.briefings.data(dossierId, '2026-11-22', madeAt, only).dossier.note
  expect(noteOf({ holder: null, group: null })).toBe('Inzet: eerst de informatie')
  expect(noteOf({ holder, group: null })).toBeNull()
  expect(noteOf({ holder: null, group: 'Lijst Havenkade' })).toBeNull()
})

it('knows how many documents there are beside those of one portfolio holder', () => {
  const { store } = program
  const whole = store.briefings.data(dossierId, '2026-11-22', madeAt)
  const part = store.briefings.data(dossierId, '2026-11-22', madeAt, { holder: 'Niemand', group: null })
  expect(whole.only).toBeNull()
  expect(part.documents).toEqual([])
  expect(part.only).toEqual({
    holder: 'Niemand',
    group: null,
    documents: { openbaar: whole.documents.length, besloten: 0, geheim: 0 },
  })
  expect(whole.documents.length).toBeGreaterThan(0)
})

it('a briefing of an earlier day has nothing of after it, and one of today is as it was', async () => {
  const file = (name: string) => path.join(program.folder, `${name}.txt`)
  const { store, operations } = program
  const dates = store.documents
    .ofDossier(dossierId)
    .flatMap(({ date }) => date ?? [])
    .toSorted()
  const [first = '', later] = [dates[0], dates.find((date) => date !== dates[0])]
  expect(later).toBeDefined()
  await operations.run('briefings.export', { dossierId, asOf: first, file: file('toen') })
  await operations.run('briefings.export', { dossierId, file: file('nu') })
  expect(readFileSync(file('toen'), 'utf8')).toMatch(/Niet meegenomen, want van na .+: \d+ documenten/)
  expect(readFileSync(file('nu'), 'utf8')).not.toContain('Niet meegenomen')
})

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

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importAndRecord, importOne, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

const motion = `Gemeente Elzenburg
Motie M2026-07 'Veilig naar school'

De raad van de gemeente Elzenburg, in vergadering bijeen op 12 maart 2026,

constaterende dat het kruispunt bij de school gevaarlijk is,

verzoekt het college:
1. het kruispunt voor de zomer te verlichten;
2. de raad hierover te informeren,

en gaat over tot de orde van de dag.

Ingediend door: A. Jansen (GroenLinks)
`
const list = `Gemeente Elzenburg
Besluitenlijst van de openbare raadsvergadering van 12 maart 2026

5. Verkeer
Motie M2026-07 'Veilig naar school' van GroenLinks wordt aangenomen.

6. Groen
Motie M2026-08 'Bomen op het plein' van de VVD wordt verworpen.
`
const file = (program: TestProgram, name: string, text: string) => {
  const at = path.join(program.folder, name)
  writeFileSync(at, text)
  return at
}
const motions = async (program: TestProgram) =>
  (await listAll(program)).filter(({ kind }) => kind === 'motion')
const recordSame = async (program: TestProgram, documentId: number) => {
  const proposed = await program.operations.run('motions.same', { documentId })
  const same = proposed.map(({ foundId, motion }) => ({ foundId, motionId: motion.id }))
  await program.operations.run('documents.record', { id: documentId, accept: 'all', same })
  return proposed
}
const linked = async ({ operations }: TestProgram, id: number) =>
  (await operations.run('links.ofItem', { id, offset: 0, limit: 9 })).rows.map(
    ({ kind, direction, other }) => [kind, direction, other.passage.documentKind],
  )

it('the decision list gives a motion its outcome, and the motion stays one', async () => {
  using program = testProgram()
  await importAndRecord(program, file(program, 'motie.txt', motion))
  const [own] = await motions(program)
  const read = await importOne(program, file(program, 'besluitenlijst.txt', list))
  const proposed = await recordSame(program, read.id)
  expect(proposed.map(({ motion, signs }) => [motion.id, signs])).toEqual([
    [own?.id, ['number', 'title', 'date']],
  ])
  const after = await motions(program)
  expect(after.map(({ id, outcome }) => [id === own?.id, outcome])).toEqual(
    expect.arrayContaining([
      [true, 'aangenomen'],
      [false, 'verworpen'],
    ]),
  )
  expect(after.length).toBe(2)
  expect(await linked(program, own?.id ?? 0)).toEqual([['verwijst_naar', 'to', 'besluitenlijst']])
  const { events, children } = await program.operations.run('items.open', { id: own?.id ?? 0 })
  expect(events.at(-1)).toMatchObject({ kind: 'outcome', details: { to: 'aangenomen' } })
  expect(events.at(-1)?.passage?.documentKind).toBe('besluitenlijst')
  expect(children.length).toBe(2)
  expect(program.store.events.drifted()).toEqual([])
  await program.operations.run('app.undo', {})
  expect((await motions(program)).map(({ outcome }) => outcome)).toEqual([own?.outcome])
})

it('a motion that comes after its decision list keeps its number and outcome, and gets its own words and points', async () => {
  using program = testProgram()
  await importAndRecord(program, file(program, 'besluitenlijst.txt', list))
  const before = (await motions(program)).find(({ outcome }) => outcome === 'aangenomen')
  const read = await importOne(program, file(program, 'motie.txt', motion))
  expect((await recordSame(program, read.id)).map(({ motion }) => motion.id)).toEqual([before?.id])
  expect((await motions(program)).length).toBe(2)
  const after = await program.operations.run('items.open', { id: before?.id ?? 0 })
  expect(after).toMatchObject({ number: before?.number, outcome: 'aangenomen', documentId: read.id })
  expect(after.children.map(({ number }) => number)).toEqual([`${before?.number}.1`, `${before?.number}.2`])
  expect(await linked(program, after.id)).toEqual([['verwijst_naar', 'to', 'besluitenlijst']])
  expect(program.store.events.drifted()).toEqual([])
})

it('a motion of another title, day or municipality is not proposed', async () => {
  using program = testProgram()
  await importAndRecord(
    program,
    file(program, 'motie.txt', motion.replaceAll('M2026-07', '').replace('12 maart', '9 april')),
  )
  await importAndRecord(program, file(program, 'ver.txt', motion.replaceAll('Elzenburg', 'Verweg')))
  const read = await importOne(program, file(program, 'besluitenlijst.txt', list))
  const { operations } = program
  expect(await operations.run('motions.same', { documentId: read.id })).toEqual([])
})

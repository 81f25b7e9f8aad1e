import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const asked = `Gemeente Elzenburg

Schriftelijke vragen (artikel 37)

Datum: 12 februari 2026
Onderwerp: Speeltuin aan de Vlietkade
Vragen van: Groen Elzenburg

1. Hoeveel speeltoestellen zijn er in 2025 afgekeurd?
2. Wanneer komen er nieuwe toestellen voor de kinderen van het buurthuis?
`
const answered = `Gemeente Elzenburg

Beantwoording schriftelijke vragen

Datum 12 maart 2026
Onderwerp: Uw vragen van 12 februari 2026 over de speeltuin aan de Vlietkade

Vraag 1:
Hoeveel speeltoestellen zijn er in 2025 afgekeurd?

In 2025 zijn vier speeltoestellen afgekeurd.

Vraag 2:
Wanneer komen er nieuwe toestellen voor de kinderen van het buurthuis?

Wij hebben de bestelling geplaatst.
`
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
const decisions = `Gemeente Elzenburg
Besluitenlijst van de openbare raadsvergadering van 12 maart 2026

5. Verkeer
Motie M2026-07 'Veilig naar school' van GroenLinks wordt aangenomen.
`
const record = (program: TestProgram, name: string, text: string) => {
  const file = path.join(program.folder, `${name}.txt`)
  writeFileSync(file, text)
  return importAndRecord(program, file)
}
const doubles = (program: TestProgram) => program.operations.run('doubles.list', { dossierId: null })
const take = (program: TestProgram, found: Awaited<ReturnType<typeof doubles>>) =>
  program.operations.run('doubles.take', {
    pairs: found.map(({ keep, other }) => ({ keepId: keep.item.id, otherId: other.item.id })),
  })
const open = (program: TestProgram, id: number) => program.operations.run('items.open', { id })

it('questions that were recorded with and without their answers become one, with the answer, its judgement and its notes', async () => {
  using program = testProgram()
  const questions = await record(program, 'vragen', asked)
  const answers = await record(program, 'antwoorden', answered)
  const [first] = questions.items
  const [twin] = answers.items
  const ids = [twin?.id ?? 0]
  await program.operations.run('items.judgeAnswer', { ids, verdict: 'beantwoord' })
  await program.operations.run('items.note', { ids, note: 'Klopt met de begroting' })
  const before = await listAll(program)
  expect(before.length).toBe(4)
  const found = await doubles(program)
  expect(found.map(({ keep, other }) => [keep.item.documentId, other.item.documentId])).toEqual([
    [questions.id, answers.id],
    [questions.id, answers.id],
  ])
  expect(found[0]?.signs).toEqual(expect.arrayContaining(['text', 'date', 'number']))
  expect(await take(program, found)).toEqual({ taken: 2 })
  expect((await listAll(program)).map(({ documentId }) => documentId)).toEqual([questions.id, questions.id])
  const kept = await open(program, first?.id ?? 0)
  expect([kept.officialStatus, kept.settledOn, kept.answerVerdict]).toEqual([
    'afgedaan',
    '2026-03-12',
    'beantwoord',
  ])
  expect(kept.answerText).toContain('vier speeltoestellen afgekeurd')
  expect(kept.events.map(({ note }) => note)).toContain(
    `${twin?.id === undefined ? '' : (await open(program, twin.id)).number}: Klopt met de begroting`,
  )
  expect(await doubles(program)).toEqual([])
  expect(program.store.events.drifted()).toEqual([])
  await program.operations.run('app.undo', {})
  expect(await listAll(program)).toEqual(before)
  expect(program.store.events.drifted()).toEqual([])
})

it('the same question in two letters of another day is asked twice, and is no double', async () => {
  using program = testProgram()
  await record(program, 'vragen', asked)
  await record(program, 'opnieuw', asked.replace('12 februari 2026', '12 februari 2025'))
  expect(await doubles(program)).toEqual([])
})

it('a motion and the decision list that was recorded beside it become one motion with its outcome and its own points', async () => {
  using program = testProgram()
  const own = await record(program, 'motie', motion)
  await record(program, 'besluitenlijst', decisions)
  const found = await doubles(program)
  expect(found.map(({ keep, signs }) => [keep.item.documentId, signs])).toEqual([
    [own.id, ['number', 'title', 'date']],
  ])
  const before = await listAll(program)
  await take(program, found)
  const after = await listAll(program)
  expect(after.map(({ kind, outcome }) => [kind, outcome])).toEqual(
    expect.arrayContaining([
      ['motion', 'aangenomen'],
      ['dictum_point', null],
      ['dictum_point', null],
    ]),
  )
  expect(after.length).toBe(3)
  expect(program.store.events.drifted()).toEqual([])
  await program.operations.run('app.undo', {})
  expect(await listAll(program)).toEqual(before)
})

const words = 'Wij sturen de raad een overzicht van de wachtlijsten bij de jeugdhulp.'
const promise = (program: TestProgram, about: object = {}, quote = words) =>
  recordedItems(program, `${quote}\n\nMet groet.`, [{ quote }], { date: '2026-03-12', ...about }).ids[0] ?? 0

it('one promise of one day in two documents becomes one: its settlement, its proof and its second place go along', async () => {
  using program = testProgram()
  const first = promise(program)
  const second = promise(program, { subject: 'Besluitenlijst' })
  const on = '2026-05-01'
  await program.operations.run('items.settle', {
    ids: [second],
    on,
    scope: 'whole',
    how: 'document_toegezonden',
    evidence: {
      kind: 'passage',
      range: { documentId: (await open(program, first)).documentId, start: 0, end: 9 },
    },
    verdict: 'nagekomen',
  })
  const before = [await open(program, first), await open(program, second)]
  // The one with the longer history stays.
  const [found] = await doubles(program)
  expect([found?.keep.item.id, found?.other.item.id]).toEqual([second, first])
  await program.operations.run('doubles.take', { pairs: [{ keepId: first, otherId: second }] })
  const kept = await open(program, first)
  expect([kept.officialStatus, kept.settledOn, kept.verdict, kept.settledHow]).toEqual([
    'afgedaan',
    on,
    'nagekomen',
    'document_toegezonden',
  ])
  expect(kept.evidence.length).toBe(1)
  const { rows } = await program.operations.run('links.ofItem', { id: first, offset: 0, limit: 9 })
  expect(rows.map(({ kind, direction, other }) => [kind, direction, other.passage.documentTitle])).toEqual([
    ['herhaalt', 'to', 'Besluitenlijst'],
  ])
  expect((await listAll(program)).map(({ id }) => id)).toEqual([first])
  expect(program.store.events.drifted()).toEqual([])
  await program.operations.run('app.undo', {})
  const withoutLines = ({ events: _, ...item }: Awaited<ReturnType<typeof open>>) => item
  expect([await open(program, first), await open(program, second)].map(withoutLines)).toEqual(
    before.map(withoutLines),
  )
})

it('promises of another day, with another term, of another municipality or in other words are two', async () => {
  using program = testProgram()
  const first = promise(program)
  await program.operations.run('items.setTerm', {
    ids: [first],
    literal: null,
    dueOn: '2026-06-01',
    certainty: 'exact',
  })
  promise(program, { date: '2026-03-13' })
  promise(program, { municipality: 'Waterrade' })
  promise(program, {}, 'Wij sturen de raad een overzicht van de kapotte lantaarns in de wijken.')
  const other = promise(program, { subject: 'Besluitenlijst' })
  await program.operations.run('items.setTerm', {
    ids: [other],
    literal: null,
    dueOn: '2026-07-01',
    certainty: 'exact',
  })
  expect(await doubles(program)).toEqual([])
})

it('two that were judged otherwise are not proposed, and refused', async () => {
  using program = testProgram()
  const [first, second] = [promise(program), promise(program, { subject: 'Besluitenlijst' })]
  await program.operations.run('items.judge', { ids: [first], verdict: 'nagekomen' })
  await program.operations.run('items.judge', { ids: [second], verdict: 'niet_nagekomen' })
  expect(await doubles(program)).toEqual([])
  await expect(
    program.operations.run('doubles.take', { pairs: [{ keepId: first, otherId: second }] }),
  ).rejects.toMatchObject({ code: 'doubles-differ' })
})

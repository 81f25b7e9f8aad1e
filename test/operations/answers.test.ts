import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importAndRecord, importOne, type TestProgram, testProgram } from '../fixtures/program.ts'

const asked = `Gemeente Elzenburg

Schriftelijke vragen (artikel 37)

Datum: 12 februari 2026
Kenmerk: 2026/0312
Onderwerp: Speeltuin aan de Vlietkade
Vragen van: Groen Elzenburg

1. Hoeveel speeltoestellen zijn er in 2025 afgekeurd?
2. Wanneer komen er nieuwe toestellen voor de kinderen van het buurthuis?
3. Is er geld voor een hek om de speeltuin?
`
const answered = `Gemeente Elzenburg

Beantwoording schriftelijke vragen

Aan de gemeenteraad van Elzenburg
Datum 12 maart 2026
Onderwerp: Uw vragen van 12 februari 2026 over de speeltuin aan de Vlietkade

Vraag 1:
Hoeveel speeltoestellen zijn er in 2025 afgekeurd?

In 2025 zijn vier speeltoestellen afgekeurd. Twee daarvan stonden aan de Vlietkade.

Vraag 2:
Wanneer komen er nieuwe toestellen voor de kinderen van het buurthuis?

Wij hebben de bestelling geplaatst. Wij informeren uw raad uiterlijk 1 mei 2026 over de plaatsing van de toestellen.

Vraag 3:
Komt er een hek om de speeltuin, en is daar geld voor?

Zie het antwoord op vraag 2.

Met vriendelijke groet,
het college van burgemeester en wethouders van Elzenburg
`
const stored = (program: TestProgram, name: string, text: string) => {
  const file = path.join(program.folder, `${name}.txt`)
  writeFileSync(file, text)
  return file
}
const putQuestions = async (program: TestProgram) => {
  const { id, items } = await importAndRecord(program, stored(program, 'vragen', asked))
  const questions = items.filter(({ kind }) => kind === 'question')
  expect(questions).toHaveLength(3)
  return { id, questions }
}
const withTerm = async (program: TestProgram, ids: number[], dueOn: string) =>
  program.operations.run('items.setTerm', { ids, literal: null, dueOn, certainty: 'exact' })
const open = (program: TestProgram, id: number) => program.operations.run('items.open', { id })

it('proposes each answer to the question that was put, with why; nothing counts before somebody agrees', async () => {
  using program = testProgram('2026-05-20')
  const { questions } = await putQuestions(program)
  const { id } = await importOne(program, stored(program, 'antwoord', answered))
  const proposals = await program.operations.run('answers.proposed', { documentId: id })
  expect(proposals.map(({ question, signs }) => ({ id: question.id, signs }))).toEqual([
    { id: questions[0]?.id, signs: ['text', 'date', 'number'] },
    { id: questions[1]?.id, signs: ['text', 'date', 'number'] },
    { id: questions[2]?.id, signs: expect.arrayContaining(['date', 'number']) },
  ])
  expect(await open(program, questions[0]?.id ?? 0)).toMatchObject({ officialStatus: 'open', answers: [] })
})

it('ties all of them and records the document in one act: answered on its day, in time or late, no question twice; one undo', async () => {
  using program = testProgram('2026-05-20')
  const { operations } = program
  const { questions } = await putQuestions(program)
  const [first = 0, second = 0, third = 0] = questions.map((question) => question.id)
  await withTerm(program, [first], '2026-03-14')
  await withTerm(program, [second, third], '2026-03-01')
  const { id, items } = await importOne(program, stored(program, 'antwoord', answered))
  const proposals = await operations.run('answers.proposed', { documentId: id })
  expect(proposals.map(({ inTime }) => inTime)).toEqual([true, false, false])
  const pairs = proposals.map(({ foundId, question }) => ({ foundId, questionId: question.id }))
  const promises = items.filter(({ kind }) => kind === 'commitment').length
  expect(await operations.run('answers.tie', { documentId: id, pairs, record: 'all' })).toEqual({
    tied: 3,
    recorded: promises,
  })
  expect(await open(program, first)).toMatchObject({
    officialStatus: 'afgedaan',
    settledOn: '2026-03-12',
    dueOn: '2026-03-14',
    answers: [
      { documentId: id, quote: expect.stringContaining('In 2025 zijn vier speeltoestellen afgekeurd.') },
    ],
    events: expect.arrayContaining([expect.objectContaining({ kind: 'settled', onDate: '2026-03-12' })]),
  })
  expect((await open(program, third)).evasion).toMatch(/Zie het antwoord op vraag 2/i)
  const links = await operations.run('links.ofItem', { id: second, offset: 0, limit: 10 })
  expect(links.rows.map(({ kind, direction }) => [kind, direction])).toContainEqual(['beantwoordt', 'to'])
  const all = await operations.run('items.list', {
    filter: { kinds: ['question'] },
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 50,
  })
  expect(all.rows.map((row) => row.id).sort((a, b) => a - b)).toEqual([first, second, third])
  // The document where they were put doesn't say where in itself the answers stand: they stand elsewhere.
  const source = await operations.run('documents.open', { id: questions[0] === undefined ? 0 : 1 })
  expect(source.items.flatMap(({ answers }) => answers)).toEqual([])
  const figures = await operations.run('statistics.answers', { by: 'year' })
  expect(figures[0]).toMatchObject({ asked: 3, answered: 3, onTime: 1 })
  expect((await operations.run('data.check', {})).findings).toEqual([])
  expect(await operations.run('answers.proposed', { documentId: id })).toEqual([])

  await operations.run('app.undo', {})
  expect(await open(program, first)).toMatchObject({
    officialStatus: 'open',
    answers: [],
    dueOn: '2026-03-14',
  })
  expect((await operations.run('documents.list', {})).map((row) => row.subject)).toHaveLength(1)
})

it('does not propose an answer to what was asked later, elsewhere, or in other words', async () => {
  using program = testProgram('2026-05-20')
  await putQuestions(program)
  const proposed = async (name: string, text: string) => {
    const { id } = await importOne(program, stored(program, name, text))
    return program.operations.run('answers.proposed', { documentId: id })
  }
  expect(await proposed('eerder', answered.replace('12 maart 2026', '12 januari 2026'))).toEqual([])
  expect(await proposed('elders', answered.replaceAll('Elzenburg', 'Zevenaar'))).toEqual([])
  const others = answered
    .replace('Uw vragen van 12 februari 2026 over', 'Vragen over')
    .replace(
      'Hoeveel speeltoestellen zijn er in 2025 afgekeurd?',
      'Wat kost het zwembad de gemeente per jaar?',
    )
    .replace('Komt er een hek om de speeltuin, en is daar geld voor?', 'Hoe hoog wordt het hek?')
  expect((await proposed('anders', others)).map(({ foundNumber }) => foundNumber)).toEqual(['2'])
})

it('refuses an answer without a day, and a document that is not recorded', async () => {
  using program = testProgram('2026-05-20')
  const { questions } = await putQuestions(program)
  const { id } = await importOne(program, stored(program, 'antwoord', answered))
  const [proposal] = await program.operations.run('answers.proposed', { documentId: id })
  const pairs = [{ foundId: proposal?.foundId ?? 0, questionId: questions[0]?.id ?? 0 }]
  await expect(program.operations.run('answers.tie', { documentId: id, pairs })).rejects.toMatchObject({
    code: 'not-recorded',
  })
  await program.operations.run('documents.describe', { id, date: null })
  await expect(
    program.operations.run('answers.tie', { documentId: id, pairs, record: 'all' }),
  ).rejects.toMatchObject({
    code: 'no-date',
  })
})

it('does not take a question that is asked everywhere for one of another letter', async () => {
  using program = testProgram('2026-05-20')
  const again = (text: string) =>
    text.replace('Is er geld voor een hek om de speeltuin?', 'Zo nee, waarom niet?')
  const { items } = await importAndRecord(program, stored(program, 'vragen', again(asked)))
  const other = answered
    .replace('Uw vragen van 12 februari 2026 over de speeltuin aan de Vlietkade', 'Vragen over het zwembad')
    .replace(
      'Hoeveel speeltoestellen zijn er in 2025 afgekeurd?',
      'Wat kost het zwembad de gemeente per jaar?',
    )
    .replace(
      'Wanneer komen er nieuwe toestellen voor de kinderen van het buurthuis?',
      'Gaat het zwembad dicht?',
    )
    .replace('Komt er een hek om de speeltuin, en is daar geld voor?', 'Zo nee, waarom niet?')
  const { id } = await importOne(program, stored(program, 'zwembad', other))
  expect(await program.operations.run('answers.proposed', { documentId: id })).toEqual([])
  const right = answered.replace(
    'Komt er een hek om de speeltuin, en is daar geld voor?',
    'Zo nee, waarom niet?',
  )
  const { id: rightId } = await importOne(program, stored(program, 'antwoord', right))
  const proposals = await program.operations.run('answers.proposed', { documentId: rightId })
  expect(proposals.map(({ question }) => question.id)).toEqual(
    items.filter(({ kind }) => kind === 'question').map((question) => question.id),
  )
})

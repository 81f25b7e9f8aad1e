import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filledIn } from '../fixtures/letters.ts'
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
  const pairs = proposals.flatMap(({ foundId, question }) =>
    foundId === null ? [] : [{ foundId, questionId: question.id }],
  )
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

/** The same answers without their questions, under whatever stands before the numbers. */
const alone = (
  label: (number: number) => string,
  head = 'Uw vragen van 12 februari 2026 over de speeltuin aan de Vlietkade',
) =>
  `Gemeente Elzenburg

Beantwoording schriftelijke vragen

Aan de gemeenteraad van Elzenburg
Datum 12 maart 2026
Onderwerp: ${head}

Geachte raad,

Hieronder leest u wat wij daarop te zeggen hebben.

${label(1)} In 2025 zijn vier speeltoestellen afgekeurd. Twee daarvan stonden
aan de Vlietkade.

${label(2)} Wij hebben de bestelling geplaatst. De levering duurt zes weken.

Daarna worden ze neergezet.

${label(3)} Zie het antwoord op vraag 2.

Met vriendelijke groet,
het college van burgemeester en wethouders van Elzenburg
`

describe('answers that come without their questions', () => {
  const proposedIn = async (program: TestProgram, name: string, text: string) => {
    const { id } = await importOne(program, stored(program, name, text))
    const all = await program.operations.run('answers.proposed', { documentId: id })
    const byWords = all.filter(({ signs }) => signs.includes('words'))
    return { id, byWords, proposals: all.filter((proposal) => !byWords.includes(proposal)) }
  }
  const labels: Readonly<Record<string, (number: number) => string>> = {
    nummers: (number) => `${number}.`,
    antwoord: (number) => `Antwoord ${number}:`,
    opVraag: (number) => `Antwoord op vraag ${number}:\n`,
    ad: (number) => `Ad ${number}.`,
  }

  it.each(Object.entries(labels))(
    'are proposed to the questions of the same numbers, with why: %s',
    async (name, label) => {
      using program = testProgram('2026-05-20')
      const { questions } = await putQuestions(program)
      const { proposals } = await proposedIn(program, name, alone(label))
      expect(proposals.map(({ question, signs, answerText }) => [question.id, signs, answerText])).toEqual([
        [
          questions[0]?.id,
          ['date', 'subject', 'number'],
          'In 2025 zijn vier speeltoestellen afgekeurd. Twee daarvan stonden aan de Vlietkade.',
        ],
        [
          questions[1]?.id,
          ['date', 'subject', 'number'],
          expect.stringMatching(/^Wij hebben de bestelling geplaatst\..*Daarna worden ze neergezet\.$/),
        ],
        [questions[2]?.id, ['date', 'subject', 'number'], 'Zie het antwoord op vraag 2.'],
      ])
      expect(await open(program, questions[0]?.id ?? 0)).toMatchObject({
        officialStatus: 'open',
        answers: [],
      })
    },
  )

  it('are tied in one act with the recording, each to its exact words; one undo', async () => {
    using program = testProgram('2026-05-20')
    const { operations } = program
    const { questions } = await putQuestions(program)
    const head = 'Beantwoording van uw brief met kenmerk 2026/0312'
    const { id, proposals } = await proposedIn(
      program,
      'kenmerk',
      alone((number) => `${number}.`, head),
    )
    expect(proposals.map(({ signs }) => signs[0])).toEqual(['reference', 'reference', 'reference'])
    const pairs = proposals.flatMap(({ range, question }) =>
      range === null ? [] : [{ range, questionId: question.id }],
    )
    const wrong = { range: { start: 5, end: 5 }, questionId: questions[0]?.id ?? 0 }
    await expect(
      operations.run('answers.tie', { documentId: id, pairs: [wrong], record: 'all' }),
    ).rejects.toMatchObject({ code: 'not-found-passage' })
    expect(await operations.run('answers.tie', { documentId: id, pairs, record: 'all' })).toMatchObject({
      tied: 3,
    })
    expect(await open(program, questions[2]?.id ?? 0)).toMatchObject({
      officialStatus: 'afgedaan',
      settledOn: '2026-03-12',
      evasion: expect.stringMatching(/zie het antwoord op vraag 2/i),
      answers: [{ documentId: id, quote: 'Zie het antwoord op vraag 2.' }],
    })
    expect(await operations.run('answers.proposed', { documentId: id })).toEqual([])
    expect((await operations.run('data.check', {})).findings).toEqual([])
    await operations.run('app.undo', {})
    expect(await open(program, questions[2]?.id ?? 0)).toMatchObject({ officialStatus: 'open', answers: [] })
  })

  const plain = (number: number) => `${number}.`
  const right = alone(plain)
  const decoys: Readonly<Record<string, string>> = {
    'another letter': alone(plain, 'Uw vragen van 12 februari 2026 over het zwembad'),
    'another day': alone(plain, 'Uw vragen van 2 februari 2026 over de speeltuin aan de Vlietkade'),
    'a longer reference': alone(plain, 'Uw brief met kenmerk 2026/03124'),
    'no letter at all': alone(plain, 'Onderhoud'),
    'one answer less': right.replace('3. Zie het antwoord op vraag 2.\n', ''),
    'one answer more': right.replace('Met vriendelijke', '4. Ja.\n\nMet vriendelijke'),
    'other numbers': right.replace('3. Zie', '4. Zie'),
    'numbers with parts': right.replace('2. Wij', '2a. Wij'),
    'a list in an answer': right.replace('Daarna worden', '1. Een wip.\n\n2. Een glijbaan.\n\nDaarna worden'),
    'another municipality': right.replaceAll('Elzenburg', 'Zevenaar'),
    'a day before the questions': right.replace('12 maart 2026', '12 januari 2026'),
    'no answers but a list of plans': right.replace('Beantwoording schriftelijke vragen', 'Uitnodiging'),
  }
  it.each(Object.entries(decoys))('are not told by their numbers: %s', async (name, text) => {
    using program = testProgram('2026-05-20')
    await putQuestions(program)
    expect((await proposedIn(program, name.replaceAll(' ', '-'), text)).proposals).toEqual([])
  })

  it('are not told by their numbers where two letters are named that are numbered the same', async () => {
    using program = testProgram('2026-05-20')
    await putQuestions(program)
    const other = asked.replace('2026/0312', '2026/0400').replaceAll('speeltoestellen', 'wippen')
    await importAndRecord(program, stored(program, 'andere', other))
    expect((await proposedIn(program, 'antwoord', right)).proposals).toEqual([])
    const head = 'Uw vragen met kenmerk 2026/0400'
    const { proposals } = await proposedIn(program, 'kenmerk', alone(plain, head))
    expect(proposals.map(({ questionText }) => questionText)[0]).toMatch(/wippen/)
  })

  it('tell a day and a subject from those that they hold, and that letters have in common', async () => {
    using program = testProgram('2026-05-20')
    const early = asked
      .replace('12 februari', '2 februari')
      .replace('Speeltuin aan de Vlietkade', 'Schriftelijke vragen speeltuin')
    const { items } = await importAndRecord(program, stored(program, 'vragen', early))
    // The 12th holds the words of the 2nd.
    expect((await proposedIn(program, 'dag', right)).proposals).toEqual([])
    const of = (subject: string) => alone(plain, `Uw schriftelijke vragen van 2 februari 2026 ${subject}`)
    expect((await proposedIn(program, 'ander', of('over het zwembad'))).proposals).toEqual([])
    const { proposals } = await proposedIn(program, 'goed', of('speeltuin Vlietkade'))
    expect(proposals.map(({ question }) => question.id)).toEqual(
      items.filter(({ kind }) => kind === 'question').map((item) => item.id),
    )
  })

  it('find a letter that was written and sent here', async () => {
    using program = testProgram('2026-05-20')
    const { operations } = program
    const { id } = await operations.run('drafts.create', {
      kind: 'questions',
      title: 'Speeltuin aan de Vlietkade',
      municipality: 'Elzenburg',
      dossierId: null,
      requestId: null,
      itemIds: [],
      templateId: null,
    })
    for (const [position, text] of [
      'Hoeveel toestellen zijn er?',
      'Wanneer komen er meer?',
      'Is er geld?',
    ].entries())
      await operations.run('drafts.addPoint', { draftId: id, position, text, range: null })
    const { parts } = await operations.run('drafts.open', { id })
    await operations.run('drafts.change', { id, parts: filledIn(parts) })
    const { itemIds } = await operations.run('drafts.send', { id, on: '2026-02-12' })
    const { proposals } = await proposedIn(program, 'antwoord', right)
    expect(proposals.map(({ question, signs }) => [question.id, signs])).toEqual(
      itemIds.map((itemId) => [itemId, ['date', 'subject', 'number']]),
    )
  })

  it('go only to what still waits, and are counted against all that was asked', async () => {
    using program = testProgram('2026-05-20')
    const { questions } = await putQuestions(program)
    const { id, proposals } = await proposedIn(program, 'eerst', right)
    const [, second] = proposals
    if (second?.range == null) throw new Error('no second answer was proposed')
    const pairs = [{ range: second.range, questionId: second.question.id }]
    await program.operations.run('answers.tie', { documentId: id, pairs, record: 'all' })
    const again = await program.operations.run('answers.proposed', { documentId: id })
    expect(again.map(({ question }) => question.id)).toEqual([questions[0]?.id, questions[2]?.id])
  })

  const wordy = `Gemeente Elzenburg

Beantwoording schriftelijke vragen

Datum: 12 maart 2026
Onderwerp: Onderhoud

1. In 2025 zijn er vier toestellen afgekeurd.

2. De bestelling voor het buurthuis is geplaatst; de kinderen krijgen een kabelbaan.

Met vriendelijke groet,
het college van burgemeester en wethouders van Elzenburg
`
  it('that name no letter are proposed to the questions that they share telling words with, which are named', async () => {
    using program = testProgram('2026-05-20')
    const { questions } = await putQuestions(program)
    const { id, proposals, byWords } = await proposedIn(program, 'woorden', wordy)
    expect(proposals).toEqual([])
    expect(byWords.map(({ question, words, signs }) => [question.id, words, signs])).toEqual([
      [questions[0]?.id, expect.arrayContaining(['afgekeurd']), ['words', 'number']],
      [questions[1]?.id, expect.arrayContaining(['buurthuis', 'kinderen']), ['words', 'number']],
    ])
    const text = program.store.documents.text(id).text
    for (const { range, words } of byWords)
      for (const word of words) expect(text.slice(range?.start, range?.end)).toContain(word)
  })

  it('are not proposed by words where a number comes twice, nor to what was asked elsewhere or later', async () => {
    using program = testProgram('2026-05-20')
    await putQuestions(program)
    const byWords = async (name: string, text: string) => (await proposedIn(program, name, text)).byWords
    expect(await byWords('twee-keer', wordy.replace('2. De', '1. De'))).toEqual([])
    expect(await byWords('elders', wordy.replaceAll('Elzenburg', 'Zevenaar'))).toEqual([])
    expect(await byWords('eerder', wordy.replace('12 maart 2026', '12 januari 2026'))).toEqual([])
    expect(
      await byWords(
        'anders',
        wordy.replace(/\d\. .*/g, (line) => `${line.slice(0, 3)}Daar komen wij op terug.`),
      ),
    ).toEqual([])
  })

  it('find their letter among many others', async () => {
    using program = testProgram('2026-05-20')
    const { questions } = await putQuestions(program)
    for (let at = 0; at < 8; at += 1) {
      const other = asked
        .replaceAll('speeltoestellen', `bankjes${at}`)
        .replaceAll('toestellen', `lantaarns${at}`)
        .replaceAll('2026/0312', `2026/04${at}0`)
        .replace('kinderen van het buurthuis', `bewoners van straat ${at}`)
      await importAndRecord(program, stored(program, `andere-${at}`, other))
    }
    const { byWords } = await proposedIn(program, 'woorden', wordy)
    expect(byWords[1]?.question.id).toBe(questions[1]?.id)
  })
})

it('says of questions that came in after their answers where those are, until they are tied', async () => {
  using program = testProgram()
  const letter = await importAndRecord(program, stored(program, 'antwoord', answered))
  const { id } = await importAndRecord(program, stored(program, 'vragen', asked))
  const here = async () =>
    (await program.operations.run('answers.here', { documentId: id })).map(({ document, count }) => [
      document.id,
      count,
    ])
  expect(await here()).toEqual([[letter.id, 3]])
  const pairs = (await program.operations.run('answers.proposed', { documentId: letter.id })).flatMap(
    ({ foundId, question }) => (foundId === null ? [] : { foundId, questionId: question.id }),
  )
  await program.operations.run('answers.tie', { documentId: letter.id, pairs })
  expect(await here()).toEqual([])
})

import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fixtureText, importAndRecord, importOne, listAll, testProgram } from '../fixtures/program.ts'

it('stores a file with what was found in it as proposals that do not count yet', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  expect(document).toMatchObject({
    kind: 'beantwoording',
    municipality: 'Elzenburg',
    date: '2026-03-12',
    dateOrigin: 'in_text',
    state: 'to_check',
  })
  const questions = document.items.filter(({ kind }) => kind === 'question')
  expect(questions.map(({ sourceNumber, refersTo }) => [sourceNumber, refersTo])).toEqual([
    ['1', null],
    ['2', null],
    ['3', '2'],
  ])
  expect(document.items.every(({ state }) => state === 'proposed')).toBe(true)
  expect(await listAll(program)).toEqual([])
})

it('ties every found thing to its exact words in the source', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  for (const item of document.items) {
    const words = (text: string) => text.replace(/\s+/g, ' ')
    expect(words(document.text.slice(item.start, item.end))).toBe(words(item.text))
  }
})

it.each([
  ['Waterrade, 3 maart 2025', 'Raadsbrief van 3 maart 2025'],
  ['', 'stuk'],
])(
  'is called by its kind and day where a letter has no title and opens with %j, else by its file',
  async (day, title) => {
    using program = testProgram()
    const file = path.join(program.folder, 'stuk.txt')
    writeFileSync(
      file,
      `Gemeente Waterrade\n\n${day}\n\nAan de gemeenteraad\n\nGeachte leden van de raad,\n\nDe oversteek aan de Dijkweg is sinds maart afgesloten voor alle verkeer.\n\nBurgemeester en wethouders van Waterrade\n`,
    )
    expect(await importOne(program, file)).toMatchObject({ kind: 'raadsbrief', subject: title })
  },
)

it('recognises the same file by its content and stores it once', async () => {
  using program = testProgram()
  const { id } = await importOne(program, fixtureText('raadsbrief'))
  const renamed = path.join(program.folder, 'andere naam.txt')
  copyFileSync(fixtureText('raadsbrief'), renamed)
  const [again] = await program.operations.run('documents.import', { files: [renamed] })
  expect(again).toMatchObject({ outcome: 'known', documentId: id })
  expect(await program.operations.run('documents.list', {})).toHaveLength(1)
})

it('says that a list of a griffie is one, and takes neither date nor title from its rows', async () => {
  using program = testProgram()
  const list = path.join(program.folder, 'Toezeggingen raad.csv')
  const rows =
    'Nr;Onderwerp;Tekst toezegging;Datum;Termijn\nT1;Bad;De wethouder meldt de tijden.;12-1-2026;z.s.m.\n'
  writeFileSync(list, rows)
  const [outcome, letter] = await program.operations.run('documents.import', {
    files: [list, fixtureText('raadsbrief')],
  })
  expect([outcome?.isList, letter?.isList]).toEqual([true, false])
  const document = await program.operations.run('documents.open', { id: outcome?.documentId ?? 0 })
  expect(document).toMatchObject({
    kind: 'toezeggingenlijst',
    subject: 'Toezeggingen raad',
    date: null,
    dateOrigin: 'unknown',
  })
  const [again] = await program.operations.run('documents.import', { files: [list] })
  expect(again).toMatchObject({ outcome: 'known', isList: true })
})

it('goes on with the other files where one is refused, and stores nothing of that one', async () => {
  using program = testProgram()
  const empty = path.join(program.folder, 'leeg.txt')
  writeFileSync(empty, '')
  const outcomes = await program.operations.run('documents.import', {
    files: [empty, path.join(program.folder, 'weg.pdf'), fixtureText('raadsbrief')],
  })
  expect(outcomes.map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
    ['refused', 'empty-file'],
    ['refused', 'not-found'],
    ['imported', null],
  ])
  expect(await program.operations.run('documents.list', {})).toHaveLength(1)
})

it('keeps what was finished when an import is cancelled', async () => {
  using program = testProgram()
  const stop = new AbortController()
  const outcomes = await program.operations.run(
    'documents.import',
    { files: [fixtureText('raadsbrief'), fixtureText('beantwoording')] },
    { signal: stop.signal, progress: ({ done }) => done === 1 && stop.abort() },
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'cancelled'])
})

it('asks for a date that the text does not give and derives nothing until it has one', async () => {
  using program = testProgram('2026-01-20')
  const document = await importOne(program, fixtureText('brief-zonder-datum'))
  expect(document).toMatchObject({ date: null, dateOrigin: 'unknown' })
  const promise = document.items.find(
    ({ termLiteral }) => termLiteral?.toLowerCase() === 'in het tweede kwartaal',
  )
  expect(promise).toMatchObject({ dueOn: null })

  await program.operations.run('documents.describe', { id: document.id, date: '2026-01-15' })
  const dated = await program.operations.run('documents.open', { id: document.id })
  expect(dated).toMatchObject({ date: '2026-01-15', dateOrigin: 'user' })
  expect(dated.items.find(({ id }) => id === promise?.id)).toMatchObject({
    dueOn: '2026-06-30',
    certainty: 'derived',
  })
})

it('records what was accepted under own numbers and drops the rest', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  const [first, second, third] = document.items.filter(({ kind }) => kind === 'question').map(({ id }) => id)
  await program.operations.run('found.accept', { ids: [Number(first), Number(third)] })
  await program.operations.run('documents.record', { id: document.id, accept: 'accepted' })
  const rows = await listAll(program)
  expect(rows.map(({ id, number }) => [id, number])).toEqual([
    [first, 'V2026-001.1'],
    [third, 'V2026-001.2'],
  ])
  const after = await program.operations.run('documents.open', { id: document.id })
  expect(after.items.find(({ id }) => id === second)?.state).toBe('dropped')
})

it('takes a whole import back with one undo, and brings it back with its checks by one redo', async () => {
  using program = testProgram()
  const { operations } = program
  const document = await importOne(program, fixtureText('beantwoording'))
  const question = document.items.find(({ sourceNumber }) => sourceNumber === '1')
  await operations.run('found.change', {
    id: Number(question?.id),
    fields: { title: 'Afgekeurde toestellen' },
  })
  await operations.run('documents.describe', { id: document.id, subject: 'Speeltuin' })
  await operations.run('documents.record', { id: document.id, accept: 'all' })
  const before = await listAll(program)

  await operations.run('app.undo', {})
  expect(await operations.run('documents.list', {})).toEqual([])
  expect(await listAll(program)).toEqual([])
  expect((await operations.run('data.check', {})).findings).toEqual([])

  await operations.run('app.redo', {})
  expect(await listAll(program)).toEqual(before)
  expect((await operations.run('documents.open', { id: document.id })).subject).toBe('Speeltuin')
  expect((await operations.run('data.check', {})).findings).toEqual([])
})

it('links a question to the one whose answer it refers to, seen from both ends', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const rows = await listAll(program)
  const [second, third] = ['2', '3'].map(
    (number) => rows.find(({ sourceNumber }) => sourceNumber === number)?.id,
  )
  const linksOf = async (id: number | undefined) =>
    (await program.operations.run('links.ofItem', { id: Number(id), offset: 0, limit: 10 })).rows
  expect(await linksOf(third)).toMatchObject([
    { kind: 'verwijst_naar', direction: 'from', other: { item: { id: second } } },
  ])
  expect(await linksOf(second)).toContainEqual(
    expect.objectContaining({ kind: 'verwijst_naar', direction: 'to' }),
  )
})

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import type { ListRowOutcome } from '../../shared/records/list-exchange.ts'
import { listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

const fixture = (name: string) => path.join(import.meta.dirname, '../fixtures/lists', name)
const dijkwaard = (file = fixture('toezeggingen-dijkwaard.csv')) =>
  ({ file, municipality: 'Dijkwaard', itemKind: 'commitment' }) as const

const preview = (program: TestProgram, input: InputOf<'lists.preview'> = dijkwaard()) =>
  program.operations.run('lists.preview', input)
const take = (program: TestProgram, input: InputOf<'lists.import'> = dijkwaard()) =>
  program.operations.run('lists.import', input)
const ofKind = <K extends ListRowOutcome['kind']>(rows: readonly ListRowOutcome[], kind: K) =>
  rows.filter((row): row is Extract<ListRowOutcome, { kind: K }> => row.kind === kind)

/** A list of the same municipality with other rows. */
const list = (program: TestProgram, text: string, name = 'lijst.csv') => {
  const file = path.join(program.folder, name)
  writeFileSync(file, text)
  return dijkwaard(file)
}

it.each(['toezeggingen-dijkwaard.csv', 'toezeggingen-dijkwaard.xlsx'])(
  'finds encoding, separator, head and mapping of a list of ten columns by itself: %s',
  async (name) => {
    using program = testProgram()
    const found = await preview(program, dijkwaard(fixture(name)))
    expect(found).toMatchObject(
      name.endsWith('csv')
        ? { encoding: 'windows-1252', separator: ';' }
        : { encoding: null, separator: null },
    )
    expect(found.headerLine).toBe(4)
    expect(found.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Nr.', 'number'],
      ['Datum', 'date'],
      ['Fractie(s)', 'group'],
      ['Onderwerp', 'subject'],
      ['Actie - toezegging', 'text'],
      ['Stand van zaken', 'followUp'],
      ['Op te stellen document', 'promisedDocument'],
      ['Vrijdag na B&W', null],
      ['Datum commissie', 'committeeOn'],
      ['Datum Raad', 'councilOn'],
    ])
    expect(found.counts).toEqual({ new: 3, changed: 0, same: 0, gone: 0, bad: 3, heading: 0 })
    expect(ofKind(found.rows, 'bad').map(({ line, reason, words }) => [line, reason, words])).toEqual([
      [name.endsWith('csv') ? 9 : 8, 'impossible-date', '31-2-2026'],
      [name.endsWith('csv') ? 10 : 9, 'no-words', '5 · 29-1-2026 · Leefbaar Dijkwaard'],
      [name.endsWith('csv') ? 11 : 10, 'double-number', '3'],
    ])
    expect(await listAll(program)).toEqual([])
  },
)

it('takes the good rows over, each with the row of the list as its source, and no date out of P.M. or N.v.t.', async () => {
  using program = testProgram()
  const { documentId, ...done } = await take(program)
  expect(done).toEqual({ added: 3, changed: 0, same: 0, left: 3, stopped: false })
  const document = await program.operations.run('documents.open', { id: documentId ?? 0 })
  expect(document).toMatchObject({
    kind: 'toezeggingenlijst',
    state: 'recorded',
    municipality: 'Dijkwaard',
    date: '2026-02-03',
    dateOrigin: 'in_text',
    subject: 'Lijst van toezeggingen gemeenteraad Dijkwaard',
  })
  const rows = await listAll(program)
  expect(
    rows.map(({ number, sourceNumber, dueOn, termLiteral }) => [number, sourceNumber, dueOn, termLiteral]),
  ).toEqual([
    ['T2020-001', '1', null, null],
    ['T2026-001', '2', null, null],
    ['T2026-002', '3', null, null],
  ])
  const item = await program.operations.run('items.open', { id: rows[0]?.id ?? 0 })
  expect(item.passage.quote).toMatch(
    /^1;8-4-2020;"?CDA, Burger op 1"?;Afvalinzameling;[\s\S]*N\.v\.t\.;P\.M\.$/,
  )
  expect(item.events.map(({ kind, onDate, note }) => [kind, onDate, note])).toEqual([
    [
      'recorded',
      '2026-05-20',
      'Datum commissie: N.v.t.\nDatum raad: P.M.\nOp te stellen document: Raadsinformatiebrief\nVrijdag na B&W: P.M.',
    ],
    ['follow_up', '2020-04-08', 'De proef is gestart.'],
    ['follow_up', '2021-01-29', 'De evaluatie volgt na de zomer.'],
  ])
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('reads people as name and group, kinds by their word, dates in every shape, and keeps the words of the source', async () => {
  using program = testProgram()
  await take(program, dijkwaard(fixture('moties-en-toezeggingen.csv')))
  const rows = await listAll(program)
  const open = async (sourceNumber: string) =>
    program.operations.run('items.open', {
      id: rows.find((row) => row.sourceNumber === sourceNumber)?.id ?? 0,
    })
  expect(await open('M-12')).toMatchObject({
    kind: 'motion',
    onDate: '2026-01-29',
    dueOn: '2026-06-01',
    certainty: 'exact',
    officialStatus: 'in_behandeling',
    holder: 'De Wit',
    submitters: [
      { name: 'Passier, C.E. (Charlotte)', group: 'Volt' },
      { name: 'Bos, A. (Anna)', group: 'D66' },
      { name: 'Visser, P.', group: 'CDA' },
    ],
  })
  expect(await open('T-7')).toMatchObject({
    onDate: '2026-01-29',
    termLiteral: 'voor de zomer',
    dueOn: '2026-06-30',
    certainty: 'derived',
    officialStatus: 'afgedaan',
    officialWords: 'Afgedaan met brief van 2 maart',
    settledOn: null,
    madeBy: 'Jansen',
    holder: 'De Wit',
    person: 'Visser, P.',
    group: 'CDA',
  })
  // 46113 is a day's number in Excel whose cell lost its format.
  expect(await open('T-8')).toMatchObject({ dueOn: '2026-04-01', officialStatus: 'open', person: null })
})

it('says the second time that everything is the same, changes nothing and is no act', async () => {
  using program = testProgram()
  await take(program)
  const before = await program.operations.run('app.changes', {})
  expect((await preview(program)).counts).toEqual({
    new: 0,
    changed: 0,
    same: 3,
    gone: 0,
    bad: 3,
    heading: 0,
  })
  expect(await take(program)).toMatchObject({ added: 0, changed: 0, same: 3, documentId: null })
  expect(await program.operations.run('app.changes', {})).toEqual(before)
})

it('shows what a newer list changes field by field, and what is gone from it, before anything changes', async () => {
  using program = testProgram()
  await take(program)
  const newer = list(
    program,
    `Nr;Datum;Onderwerp;Actie - toezegging;Uiterste datum;Status;Stand van zaken
1;8-4-2020;Afvalinzameling en meer;De wethouder zegt toe de raad te informeren over de proef met ondergrondse containers.;1-7-2026;In behandeling;"8-4-2020: De proef is gestart.
4-5-2026: Het rapport is binnen."
9;4-5-2026;Iets nieuws;Het college stuurt een notitie.;P.M.;Open;`,
  )
  const { rows, counts } = await preview(program, newer)
  expect(counts).toEqual({ new: 1, changed: 1, same: 0, gone: 2, bad: 0, heading: 0 })
  expect(ofKind(rows, 'changed')[0]?.changes).toEqual([
    { field: 'subject', from: 'Afvalinzameling', to: 'Afvalinzameling en meer' },
    { field: 'dueOn', from: null, to: '2026-07-01' },
    { field: 'status', from: 'Open', to: 'In behandeling' },
    { field: 'followUp', from: null, to: '4-5-2026: Het rapport is binnen.' },
  ])
  expect(ofKind(rows, 'gone').map(({ number }) => number)).toEqual(['2', '3'])
  const untouched = await listAll(program)
  await take(program, newer)
  const after = await listAll(program)
  expect(after).toHaveLength(4)
  for (const row of untouched.slice(1)) expect(after).toContainEqual(row)
  expect(after.find(({ sourceNumber }) => sourceNumber === '9')).toMatchObject({
    dueOn: null,
    termLiteral: 'P.M.',
  })
})

it('never touches own verdicts, notes and evidence', async () => {
  using program = testProgram()
  const { documentId } = await take(program)
  const [first] = await listAll(program)
  const ids = [first?.id ?? 0]
  await program.operations.run('items.judge', { ids, verdict: 'niet_nagekomen', note: 'Het gebeurt niet.' })
  await program.operations.run('items.note', { ids, note: 'Navragen bij de griffie.' })
  await program.operations.run('items.addEvidence', {
    ids,
    range: { documentId: documentId ?? 0, start: 0, end: 10 },
  })
  const before = await program.operations.run('items.open', { id: ids[0] ?? 0 })
  await take(program, list(program, 'Nr;Onderwerp;Status;Datum\n1;Afvalinzameling;Afgedaan;8-4-2020\n'))
  const after = await program.operations.run('items.open', { id: ids[0] ?? 0 })
  expect(after).toMatchObject({
    officialStatus: 'afgedaan',
    verdict: 'niet_nagekomen',
    evidence: before.evidence,
  })
  expect(after.events.slice(0, before.events.length)).toEqual(before.events)
})

it('is one act: one undo takes the whole list back, and a redo brings it again', async () => {
  using program = testProgram()
  const many = Array.from(
    { length: 1000 },
    (_, at) => `${at + 1};Onderwerp ${at + 1};1-2-2026;De wethouder stuurt stuk ${at + 1}.`,
  )
  const big = list(program, `Nr;Onderwerp;Datum;Toezegging\n${many.join('\n')}\n`)
  await take(program, big)
  expect((await program.operations.run('app.overview', {})).itemCount).toBe(1000)
  const changes = await program.operations.run('app.changes', {})
  expect(changes).toHaveLength(1)
  expect(changes[0]?.label.values).toMatchObject({ added: 1000, changed: 0 })
  await program.operations.run('app.undo', {})
  expect((await program.operations.run('app.overview', {})).itemCount).toBe(0)
  expect(await program.operations.run('documents.list', {})).toEqual([])
  await program.operations.run('app.redo', {})
  expect((await program.operations.run('app.overview', {})).itemCount).toBe(1000)
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('keeps what was finished when it is cancelled, as one act; the same list then brings the rest', async () => {
  using program = testProgram()
  const many = Array.from({ length: 1500 }, (_, at) => `${at + 1};Onderwerp ${at + 1};1-2-2026`)
  const big = list(program, `Nr;Onderwerp;Datum\n${many.join('\n')}\n`)
  const stop = new AbortController()
  const done = await program.operations.run('lists.import', big, {
    signal: stop.signal,
    progress: ({ done, label }) => label.key === 'lists.taking' && done > 0 && stop.abort(),
  })
  expect(done.stopped).toBe(true)
  expect(done.added).toBeGreaterThan(0)
  expect(done.added + done.left).toBe(1500)
  expect(await program.operations.run('app.changes', {})).toHaveLength(1)
  expect(await take(program, big)).toMatchObject({ added: done.left, same: done.added, stopped: false })
  expect((await program.operations.run('app.overview', {})).itemCount).toBe(1500)
})

it('says row by row how far a look at it is, and stops there when it is cancelled', async () => {
  using program = testProgram()
  const many = Array.from({ length: 1200 }, (_, at) => `${at + 1};Onderwerp ${at + 1};1-2-2026`)
  const big = list(program, `Nr;Onderwerp;Datum\n${many.join('\n')}\n`)
  const compared: number[] = []
  const stop = new AbortController()
  const look = (until: number) =>
    program.operations.run('lists.preview', big, {
      signal: stop.signal,
      progress: ({ done, total, label }) => {
        if (label.key !== 'lists.comparing') return
        expect(total).toBe(1200)
        compared.push(done)
        if (done >= until) stop.abort()
      },
    })
  expect((await look(9999)).counts.new).toBe(1200)
  expect(compared).toEqual([0, 500, 1000])
  await expect(look(500)).rejects.toMatchObject({ code: 'cancelled' })
  expect(compared).toEqual([0, 500, 1000, 0, 500])
  expect(program.operations.changes('lists.preview')).toBe(false)
})

it('remembers what a municipality means by its headers, also where the user says otherwise', async () => {
  using program = testProgram()
  const { columns } = await preview(program)
  const mapping = columns.map(({ column, field, header }) => ({
    column,
    field: header === 'Datum Raad' ? ('dueOn' as const) : field,
  }))
  await take(program, { ...dijkwaard(), mapping })
  const again = await preview(program)
  expect(again.columns.find(({ header }) => header === 'Datum Raad')).toMatchObject({
    field: 'dueOn',
    because: 'remembered',
  })
  const elsewhere = await preview(program, { ...dijkwaard(), municipality: 'Elzenburg' })
  expect(elsewhere.columns.find(({ header }) => header === 'Datum Raad')).toMatchObject({
    field: 'councilOn',
    because: 'header',
  })
  expect(
    (await listAll(program)).map(({ sourceNumber, dueOn, termLiteral }) => [
      sourceNumber,
      dueOn,
      termLiteral,
    ]),
  ).toEqual([
    ['3', '2026-04-23', null],
    ['1', null, 'P.M.'],
    ['2', null, 'N.v.t.'],
  ])
})

it('refuses another file than the one that was shown, and leaves out the lines that the user leaves out', async () => {
  using program = testProgram()
  const file = list(program, 'Nr;Onderwerp\n1;Een\n2;Twee\n')
  const { sha256 } = await preview(program, file)
  expect(await take(program, { ...file, sha256, leaveOut: [2] })).toMatchObject({ added: 1, left: 1 })
  writeFileSync(file.file, 'Nr;Onderwerp\n3;Drie\n')
  await expect(take(program, { ...file, sha256 })).rejects.toMatchObject({ code: 'list-changed' })
})

it('takes the same number in a new year with other words for another promise', async () => {
  using program = testProgram()
  await take(program, list(program, 'Nr;Onderwerp;Datum\n1;Zwembad;3-2-2025\n', 'een.csv'))
  const { counts } = await preview(
    program,
    list(program, 'Nr;Onderwerp;Datum\n1;Fietspad;3-2-2026\n', 'twee.csv'),
  )
  expect(counts).toMatchObject({ new: 1, changed: 0 })
})

it('calls a later day an extension and keeps the old one', async () => {
  using program = testProgram()
  await take(program, list(program, 'Nr;Onderwerp;Deadline\n1;Zwembad;3-2-2026\n', 'een.csv'))
  const why = async () => {
    const [first] = await listAll(program)
    const { steps } = await program.operations.run('items.why', { id: first?.id ?? 0 })
    return steps.map(({ text }) => text)
  }
  expect(await why()).toEqual(['Deze datum staat in de lijst “een”.'])
  await take(program, list(program, 'Nr;Onderwerp;Deadline\n1;Zwembad;3-9-2026\n', 'twee.csv'))
  expect(await why()).toEqual([
    'Deze datum staat in een nieuwere lijst, ingelezen op 20-05-2026; eerder: 03-02-2026.',
  ])
  const [row] = await listAll(program)
  expect(row).toMatchObject({ dueOn: '2026-09-03', extended: true })
  const { events } = await program.operations.run('items.open', { id: row?.id ?? 0 })
  expect(events.find(({ kind }) => kind === 'extended')?.details).toEqual({
    from: '2026-02-03',
    to: '2026-09-03',
  })
})

it('puts items in the dossiers that the list names: shown first, made where they are not there, and gone with one undo', async () => {
  using program = testProgram()
  const { id } = await program.operations.run('dossiers.create', { name: 'Jeugdzorg' })
  const text = [
    'Nr;Onderwerp;Datum;Dossier',
    '1;Zwembad;1-2-2026;Zwembad De Vaart',
    '2;Wachtlijsten;1-2-2026;"jeugdzorg; ZWEMBAD de vaart"',
    '3;Fietspad;1-2-2026;',
  ]
  const file = list(program, `${text.join('\n')}\n`)
  expect((await preview(program, file)).dossiers).toEqual([
    { name: 'Zwembad De Vaart', isNew: true, lines: [2, 3] },
    { name: 'jeugdzorg', isNew: false, lines: [3] },
  ])
  expect(await program.operations.run('dossiers.list', {})).toHaveLength(1)
  await take(program, file)
  const names = async () =>
    (await program.operations.run('dossiers.list', {})).map(({ name, itemCount }) => [name, itemCount])
  expect(await names()).toEqual([
    ['Jeugdzorg', 1],
    ['Zwembad De Vaart', 2],
  ])
  expect((await preview(program, file)).counts).toMatchObject({ same: 3, new: 0, changed: 0 })
  // What was taken out by hand is a difference that is shown, field by field.
  const waiting = (await listAll(program)).find(({ title }) => title === 'Wachtlijsten')
  await program.operations.run('dossiers.put', {
    id,
    documentIds: [],
    itemIds: [waiting?.id ?? 0],
    present: false,
  })
  const [changed] = ofKind((await preview(program, file)).rows, 'changed')
  expect(changed?.changes).toEqual([
    { field: 'dossier', from: 'Zwembad De Vaart', to: 'Zwembad De Vaart; jeugdzorg' },
  ])
  await program.operations.run('app.undo', {})
  await program.operations.run('app.undo', {})
  expect(await names()).toEqual([['Jeugdzorg', 0]])
  await program.operations.run('app.redo', {})
  expect(await names()).toEqual([
    ['Jeugdzorg', 1],
    ['Zwembad De Vaart', 2],
  ])
})

it('reads the days of a list with the month first where one of them can be nothing else, and says so', async () => {
  using program = testProgram()
  const american = list(
    program,
    'Nr,Datum,Onderwerp,Termijn,Deadline,Stand van zaken\n1,4/1/2022,Een,,6/30/2022,2/3/2022: begonnen\n2,12/13/2022,Twee,voor 4/1/2023,,\n',
  )
  const found = await preview(program, american)
  expect(found.slashDates).toEqual({ monthFirst: true, example: { words: '4/1/2022', date: '2022-04-01' } })
  expect(found.counts).toMatchObject({ new: 2, bad: 0 })
  await take(program, american)
  const rows = await listAll(program)
  expect(rows.map(({ title, onDate, dueOn }) => [title, onDate, dueOn])).toEqual([
    ['Een', '2022-04-01', '2022-06-30'],
    ['Twee', '2022-12-13', '2023-03-31'],
  ])
  const item = await program.operations.run('items.open', { id: rows[0]?.id ?? 0 })
  expect(item.events.map(({ kind, onDate }) => [kind, onDate])).toContainEqual(['follow_up', '2022-02-03'])
})

it('reads days with strokes day first where nothing says otherwise, and says so where it could be otherwise', async () => {
  using program = testProgram()
  const found = async (days: readonly string[]) =>
    preview(
      program,
      list(program, `Nr;Datum;Onderwerp\n${days.map((day, at) => `${at};${day};Een`).join('\n')}\n`),
    )
  expect((await found(['4/1/2022', '5/2/2022'])).slashDates).toEqual({
    monthFirst: false,
    example: { words: '4/1/2022', date: '2022-01-04' },
  })
  expect((await found(['4/1/2022', '30/6/2022'])).slashDates).toBeNull()
  expect((await found(['4-1-2022', '5-2-2022'])).slashDates).toBeNull()
  const mixed = await found(['4/1/2022', '30/6/2022', '6/30/2022'])
  expect(mixed.slashDates?.monthFirst).toBe(false)
  expect(mixed.counts.bad).toBe(1)
})

it('says whose list it says itself that it is, above its heads or in its name', async () => {
  using program = testProgram()
  const named = async (above: string, name?: string) =>
    (await preview(program, list(program, `${above}Nr;Datum;Onderwerp\n1;4-1-2022;Een\n`, name)))
      .namedMunicipality
  expect(await named('Toezeggingen gemeenteraad Elzenburg;;\n;;\n')).toBe('Elzenburg')
  expect(await named('', 'toezeggingenlijst-gemeente-Zwolle_2026.csv')).toBe('Zwolle')
  expect(await named('Toezeggingen aan de raad;;\n')).toBeNull()
})

it.each(['toezeggingen-dijkwaard.csv', 'toezeggingen-dijkwaard.xlsx'])(
  'takes a list over that waits as a document, from the bytes that were kept: %s',
  async (name) => {
    using program = testProgram()
    const [waiting] = await program.operations.run('documents.import', { files: [fixture(name)] })
    const documentId = waiting?.documentId ?? 0
    const asked = { ...dijkwaard(''), documentId }
    const found = await preview(program, asked)
    expect(found).toMatchObject({ fileName: name, counts: { new: 3, bad: 3 } })
    expect(await take(program, asked)).toMatchObject({ added: 3, documentId })
    const document = await program.operations.run('documents.open', { id: documentId })
    expect(document).toMatchObject({ state: 'recorded', municipality: 'Dijkwaard' })
    expect(await listAll(program)).toHaveLength(3)
  },
)

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import { readBack } from '../briefing/read-pdf.ts'
import { fixtureText, importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

const fixture = (name: string) => path.join(import.meta.dirname, '../fixtures/lists', name)
const take = (program: TestProgram, file: string, municipality = 'Dijkwaard') =>
  program.operations.run('lists.import', { file, municipality, itemKind: 'commitment' })
const write = (program: TestProgram, name: string, input: Partial<InputOf<'lists.export'>> = {}) => {
  const file = path.join(program.folder, name)
  const format = path.extname(name).slice(1) as InputOf<'lists.export'>['format'] // as the names below end
  return program.operations.run('lists.export', { file, format, filter: {}, ...input })
}
const text = (program: TestProgram, name: string) => readFileSync(path.join(program.folder, name), 'utf8')

const filled = async (program: TestProgram) => {
  await take(program, fixture('toezeggingen-dijkwaard.csv'))
  await take(program, fixture('moties-en-toezeggingen.csv'))
}

it.each(['uit.csv', 'uit.xlsx', 'uit.json'])(
  'brings a register into an empty store as it was, and finds nothing new where it came from: %s',
  async (name) => {
    using from = testProgram()
    await filled(from)
    await write(from, name)
    const again = await from.operations.run('lists.preview', {
      file: path.join(from.folder, name),
      municipality: 'Dijkwaard',
      itemKind: 'commitment',
    })
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 6, bad: 0 })

    using to = testProgram()
    expect(await take(to, path.join(from.folder, name))).toMatchObject({ added: 6, left: 0 })
    await write(to, 'terug.csv')
    await write(from, 'heen.csv')
    expect(text(to, 'terug.csv')).toBe(text(from, 'heen.csv'))
  },
)

it('leaves what is secret or restricted out unless it is asked for, and counts it', async () => {
  using program = testProgram()
  await filled(program)
  const secret = await importAndRecord(program, fixtureText('raadsbrief'))
  await program.operations.run('documents.describe', { id: secret.id, confidentiality: 'geheim' })
  const count = (await listAll(program)).length - 6
  expect(count).toBeGreaterThan(0)
  expect(await write(program, 'open.csv')).toMatchObject({ count: 6, leftOut: count })
  expect(await write(program, 'alles.csv', { secret: true })).toMatchObject({ count: 6 + count, leftOut: 0 })
})

it('never writes over the store itself or what SQLite keeps beside it', async () => {
  using program = testProgram()
  await filled(program)
  for (const name of [
    'raadsgeheugen.sqlite',
    'raadsgeheugen.sqlite-wal',
    'zoekindex.sqlite',
    'originelen/ab/cd',
  ])
    await expect(write(program, name, { format: 'csv' })).rejects.toMatchObject({ code: 'file-exists' })
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('writes the columns that are asked for, in their order, and the items that are asked for, in theirs', async () => {
  using program = testProgram()
  await filled(program)
  const rows = await listAll(program)
  const ids = rows
    .map(({ id }) => id)
    .toReversed()
    .slice(0, 2)
  await write(program, 'kort.csv', { ids, columns: ['number', 'verdict'] })
  const [head, ...lines] = text(program, 'kort.csv').replace('\uFEFF', '').trim().split('\r\n')
  expect(head).toBe('Nr;Eigen oordeel')
  expect(lines).toEqual(ids.map((id) => `${rows.find((row) => row.id === id)?.number};Nog niet beoordeeld`))
})

it('writes the latest dates of what is open as days of a calendar with lines of at most 75 bytes', async () => {
  using program = testProgram()
  await filled(program)
  expect(await write(program, 'termijnen.ics')).toMatchObject({ count: 2 })
  const lines = text(program, 'termijnen.ics').split('\r\n')
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const unfolded = text(program, 'termijnen.ics').replaceAll('\r\n ', '')
  expect(unfolded).toContain(
    'DTSTART;VALUE=DATE:20260601\r\nDTEND;VALUE=DATE:20260602\r\nSUMMARY:M2026-001 Warm welkom',
  )
  const uids = () => text(program, 'termijnen.ics').match(/^UID:.*$/gm)
  const before = uids()
  await write(program, 'termijnen.ics')
  expect(uids()).toEqual(before)
  expect(new Set(before).size).toBe(2)
})

it('escapes and folds a calendar text of emoji, signs and lines so that it can be read back', async () => {
  using program = testProgram()
  const title = `Zwembad; "oud, nieuw" \\ ${'😀'.repeat(40)}`
  const file = path.join(program.folder, 'een.csv')
  writeFileSync(
    file,
    `Nr;Onderwerp;Toezegging;Deadline\n1;"${title.replaceAll('"', '""')}";"eerste\ntweede";1-6-2026\n`,
  )
  await take(program, file)
  await write(program, 'een.ics')
  const unfolded = text(program, 'een.ics').replaceAll('\r\n ', '')
  const summary = /^SUMMARY:(.*)$/m.exec(unfolded)?.[1]?.trim() ?? ''
  expect(summary.replace(/\\([\\;,])/g, '$1')).toBe(`T2026-001 ${title}`)
  expect(unfolded).toContain('DESCRIPTION:eerste\\ntweede\\n')
})

it('prints the reminder list of what is past its term, per portfolio holder, with the source of every row', async () => {
  using program = testProgram('2026-06-15')
  await filled(program)
  expect(await write(program, 'rappel.pdf', { layout: 'overdue' })).toMatchObject({ count: 2 })
  const printed = await readBack(readFileSync(path.join(program.folder, 'rappel.pdf')))
  const words = printed.pages.join(' ').replace(/\s+/g, ' ')
  for (const part of ['Rappellijst', 'De Wit (2)', 'Warm welkom', '14 dagen te laat', 'Bron:'])
    expect(words).toContain(part)
  expect(words).not.toContain('Brief aan de minister')
  // Thousands of days say less than years.
  using later = testProgram('2030-06-15')
  await filled(later)
  await write(later, 'rappel.pdf', { layout: 'overdue' })
  const old = await readBack(readFileSync(path.join(later.folder, 'rappel.pdf')))
  expect(old.pages.join(' ').replace(/\s+/g, ' ')).toContain('4 jaar te laat')
  expect(await write(program, 'straks.pdf', { layout: 'due_soon', months: 1 })).toMatchObject({ count: 0 })
  expect(await write(program, 'alles.pdf')).toMatchObject({ count: 6 })
})

it('prints exactly the columns that are asked for, in their order, under the name of their view', async () => {
  using program = testProgram('2026-06-15')
  await filled(program)
  await write(program, 'zicht.pdf', { columns: ['holder', 'subject', 'madeBy', 'dueOn'], title: 'Te laat' })
  const printed = await readBack(readFileSync(path.join(program.folder, 'zicht.pdf')))
  expect(printed.title).toBe('Te laat')
  const words = printed.pages.join(' ').replace(/\s+/g, ' ')
  expect(words).toContain('Portefeuillehouder Onderwerp Toegezegd door Uiterste datum')
  expect(words).toContain('Bron:')
  expect(words).not.toContain('Status')
})

it('names its fields as Open Raadsinformatie does', async () => {
  using program = testProgram()
  await filled(program)
  await write(program, 'ori.json')
  const { informatieobjecten } = JSON.parse(text(program, 'ori.json'))
  expect(informatieobjecten.find(({ titel }: { titel: string }) => titel === 'Café en terras')).toMatchObject(
    {
      id: 'T2026-001',
      informatieobjecttype: 'Toezegging',
      creatiedatum: '2026-01-29',
      besluit: { toezegging: 'Burgemeester Eén komt terug op “ruime” sluitingstijden; ook voor cafés.' },
      fractie: { naam: 'D66' },
      opvolging: {
        standVanZaken: [{ datum: null, tekst: 'Nog geen stand van zaken.' }],
        datumCommissie: '5-3-2026',
      },
    },
  )
})

it('prints a list in groups with the head of each, also where an item stands in two', async () => {
  using program = testProgram()
  await filled(program)
  const { run } = program.operations
  const [first, second] = (await listAll(program)).map(({ id }) => id)
  await run('dossiers.create', { name: 'Het groene hek', itemIds: [first ?? 0, second ?? 0] })
  await run('dossiers.create', { name: 'De sporthal', itemIds: [first ?? 0] })
  const orders = [{ column: 'dueOn', descending: false } as const]
  await write(program, 'groepen.pdf', { grouped: { by: 'dossier', orders }, columns: ['number', 'subject'] })
  const printed = await readBack(readFileSync(path.join(program.folder, 'groepen.pdf')))
  const heads = [
    ...printed.pages.join(' ').matchAll(/(Het groene hek|De sporthal|In geen dossier) \((\d+)\)/g),
  ]
  expect(heads.map(([, name, count]) => `${name} ${count}`)).toEqual([
    'De sporthal 1',
    'Het groene hek 2',
    'In geen dossier 4',
  ])
  const chosen = { ids: [second ?? 0], title: 'Gekozen' }
  await write(program, 'een.pdf', { grouped: { by: 'dossier', orders }, ...chosen })
  const [page] = (await readBack(readFileSync(path.join(program.folder, 'een.pdf')))).pages
  expect(page).toContain('Het groene hek (1)')
  expect(page).not.toContain('De sporthal (')
})

const manyColumns: Partial<InputOf<'lists.export'>> = {
  columns: ['number', 'subject', 'text', 'followUp', 'holder', 'madeBy', 'group', 'dueOn', 'note', 'date'],
  grouped: { by: 'holder', orders: [{ column: 'dueOn', descending: false }] },
}
it.each([
  ['in columns', {}],
  ['so many columns that each row becomes a record', manyColumns],
])('names whose list it is again on each page that it goes on over: %s', async (_, asked) => {
  using program = testProgram()
  const rows = Array.from({ length: 90 }, (_, at) => {
    const holder = at < 60 ? 'Bakker' : 'Aalbers'
    return `T${at};Onderzoek nummer ${at} naar de speeltuin in de wijk;${holder};12-01-2026;01-03-2026`
  })
  const file = path.join(program.folder, 'lang.csv')
  writeFileSync(file, ['Nr;Onderwerp;Portefeuillehouder;Datum;Deadline', ...rows].join('\n'))
  await take(program, file)
  await write(program, 'lang.pdf', { layout: 'per_holder', ...asked })
  const { pages, artifacts } = await readBack(readFileSync(path.join(program.folder, 'lang.pdf')))
  const begins = (name: string) => pages.findIndex((page) => page.includes(`${name} (`))
  const [aalbers, bakker] = [begins('Aalbers'), begins('Bakker')]
  expect(pages.length).toBeGreaterThan(bakker + 1)
  const goesOn = artifacts.map((words) => words.match(/(Aalbers|Bakker) \(vervolg\)/)?.[1] ?? null)
  expect(goesOn.slice(aalbers, bakker)).toEqual(
    Array.from({ length: bakker - aalbers }, (_, at) => (at === 0 ? null : 'Aalbers')),
  )
  expect(new Set(goesOn.slice(bakker + 1))).toEqual(new Set(['Bakker']))
})

import { createHash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { appRoot } from '../../electron/app-root.ts'
import { openDatabase, storeFile } from '../../electron/store/open.ts'
import { testProgram } from '../fixtures/program.ts'

const migrations = path.join(appRoot, 'electron/store/migrations')
const first = '0001-first.sql'
const second = '0002-text-versions.sql'
const folders: string[] = []
const folderOf = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-oud-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const text = 'Gemeente Elzenburg\n\nWij informeren uw raad uiterlijk 1 juni 2026 over de speeltuin.\n'
const quote = 'Wij informeren uw raad uiterlijk 1 juni 2026 over de speeltuin.'
const start = text.indexOf(quote)
const inForce = {
  dueOn: '2026-06-01',
  certainty: 'exact',
  extended: false,
  remindOn: null,
  officialStatus: 'open',
  verdict: 'nog_niet_beoordeeld',
  settledOn: null,
}

type Old = Readonly<{
  add: (table: string, row: Record<string, unknown>) => number
  image: (table: string, id: number) => string
  db: Database.Database
}>

/** A store as the first version of the program left it, with its originals. */
const oldStore = (folder: string, fill: (old: Old) => void) => {
  const db = new Database(storeFile(folder))
  db.pragma('journal_mode = WAL')
  db.exec(readFileSync(path.join(migrations, first), 'utf8'))
  db.pragma(`application_id = ${0x52414144}`)
  db.pragma('user_version = 1')
  fill({
    db,
    add: (table, row) =>
      Number(
        db
          .prepare(
            `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
              .map(() => '?')
              .join(', ')})`,
          )
          .run(...Object.values(row)).lastInsertRowid,
      ),
    image: (table, id) => JSON.stringify(db.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id)),
  })
  db.close()
}

const addLetter = (folder: string, { add }: Old, name: string, state: string) => {
  const bytes = `${text}${name}`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(path.join(folder, 'originelen', sha256.slice(0, 2)), { recursive: true })
  writeFileSync(path.join(folder, 'originelen', sha256.slice(0, 2), sha256), bytes)
  const id = add('document', {
    sha256,
    file_name: `${name}.txt`,
    media: 'txt',
    byte_size: bytes.length,
    kind: 'raadsbrief',
    date: '2026-03-12',
    date_origin: 'in_text',
    subject: name,
    askers: '[]',
    confidentiality: 'openbaar',
    state,
    imported_at: '2026-03-13T10:00:00.000Z',
    page_count: 1,
  })
  add('document_text', {
    id,
    text: bytes,
    pages: JSON.stringify([{ start: 0, end: bytes.length }]),
    lines: '[]',
    furniture: '[]',
    warnings: JSON.stringify([{ key: 'pages-without-text', count: 2 }]),
  })
  const passageId = add('passage', {
    document_id: id,
    start,
    end: start + quote.length,
    page: 1,
    quote,
    prefix: text.slice(0, start).slice(-40),
    suffix: bytes.slice(start + quote.length).slice(0, 40),
  })
  return { id, passageId }
}

const addPromise = ({ add }: Old, letter: { id: number; passageId: number }, state: string): number => {
  const id = add('item', {
    kind: 'commitment',
    state,
    document_id: letter.id,
    passage_id: letter.passageId,
    number: state === 'recorded' ? 'T2026-001' : null,
    title: quote,
    text: quote,
    tier: 'strong',
    why: '[]',
    on_date: '2026-03-12',
    term_literal: 'uiterlijk 1 juni 2026',
    due_on: '2026-06-01',
    first_due_on: '2026-06-01',
    certainty: 'exact',
    because: '',
  })
  add('commitment', { id, made_by: 'het college', made_to: 'de raad' })
  return id
}

/** A recorded letter whose subject was changed, and one that was discarded: both can be undone still. */
const filled = (folder: string) =>
  oldStore(folder, (old) => {
    const { add, image, db } = old
    const at = '2026-03-13T10:00:00.000Z'
    const change = (operation: string) =>
      add('change', {
        at,
        operation,
        label: JSON.stringify({ key: `change.${operation}`, values: { title: 'brief', count: 1 } }),
      })
    const logged = (seq: number, tbl: string, row_id: number, act: string) =>
      add('change_row', { seq, tbl, row_id, act, before: image(tbl, row_id) })
    const kept = addLetter(folder, old, 'Speeltuin', 'recorded')
    const item = addPromise(old, kept, 'recorded')
    const recorded = change('documents.record')
    add('change_row', { seq: recorded, tbl: 'item', row_id: item, act: 'insert' })
    add('event', {
      item_id: item,
      seq: recorded,
      at,
      on_date: '2026-03-13',
      kind: 'recorded',
      details: '{}',
      after: JSON.stringify(inForce),
    })
    const described = change('documents.describe')
    logged(described, 'document', kept.id, 'update')
    db.prepare("UPDATE document SET subject = 'Speeltuin aan de kade' WHERE id = ?").run(kept.id)
    const gone = addLetter(folder, old, 'Zwembad', 'to_check')
    const lost = addPromise(old, gone, 'proposed')
    const discarded = change('documents.discard')
    for (const [table, id] of [
      ['document', gone.id],
      ['document_text', gone.id],
      ['passage', gone.passageId],
      ['item', lost],
      ['commitment', lost],
    ] as const)
      logged(discarded, table, id, 'delete')
    db.pragma('foreign_keys = ON')
    db.prepare('DELETE FROM item WHERE id = ?').run(lost)
    db.prepare('DELETE FROM document WHERE id = ?').run(gone.id)
  })

it('brings a store of the first version up to date, whole, with a backup of how it was', async () => {
  const folder = folderOf()
  filled(folder)
  using program = testProgram('2026-05-20', folder)
  const { operations } = program
  expect((await operations.run('data.check', {})).findings).toEqual([])
  const [row] = await operations.run('documents.list', {})
  expect(row).toMatchObject({
    subject: 'Speeltuin aan de kade',
    media: 'txt',
    dates: [],
    olderReader: true,
    pagesWithoutText: 2,
    machineRead: null,
    cameWith: [],
  })
  const opened = await operations.run('documents.open', { id: Number(row?.id) })
  expect(opened).toMatchObject({
    headSources: {},
    findings: [],
    textVersions: [],
    moved: [],
    attachments: [],
    confidences: [],
  })
  expect(opened.items).toMatchObject([{ text: quote, start, attachment: 'exact' }])
  expect(await operations.run('items.open', { id: Number(opened.items[0]?.id) })).toMatchObject({
    passage: { quote, attachment: 'exact', earlierQuote: null },
    events: [{ kind: 'recorded' }],
  })
  expect(
    (await operations.run('search.find', { text: 'speeltuin', filter: {}, order: 'newest', limit: 5 }))
      .hitCount,
  ).toBeGreaterThan(0)
  const backup = new Database(path.join(folder, `voor-versie-${readdirSync(migrations).length}.sqlite`), {
    readonly: true,
  })
  expect(backup.pragma('user_version', { simple: true })).toBe(1)
  expect(backup.prepare('SELECT count(*) AS n FROM document').get()).toEqual({ n: 1 })
  backup.close()
})

it('undoes what was done before it was brought up to date', async () => {
  const folder = folderOf()
  filled(folder)
  using program = testProgram('2026-05-20', folder)
  const { operations } = program
  const before = await operations.run('documents.list', {})
  await operations.run('app.undo', {})
  const [back] = await operations.run('documents.list', { state: 'to_check' })
  expect(back).toMatchObject({ subject: 'Zwembad', dates: [], olderReader: true, toCheckCount: 1 })
  expect((await operations.run('documents.open', { id: Number(back?.id) })).items).toMatchObject([
    { text: quote, attachment: 'exact' },
  ])
  await operations.run('app.undo', {})
  const [named] = await operations.run('documents.list', { state: 'recorded' })
  // What the older program did not know stays as it is.
  expect(named).toMatchObject({ subject: 'Speeltuin', pagesWithoutText: 2 })
  // A subject that an older program logged has its place among the others as well.
  const order = { column: 'subject', descending: false } as const
  const bySubject = await operations.run('documents.window', { order, offset: 0, limit: 9 })
  expect(bySubject.rows.map(({ subject }) => subject)).toEqual(['Speeltuin', 'Zwembad'])
  expect((await operations.run('data.check', {})).findings).toEqual([])
  await operations.run('app.redo', {})
  await operations.run('app.redo', {})
  expect(await operations.run('documents.list', {})).toEqual(before)
  expect((await operations.run('data.check', {})).findings).toEqual([])
})

it('gives no id again that a document had which is gone', async () => {
  const folder = folderOf()
  filled(folder)
  using program = testProgram('2026-05-20', folder)
  const file = path.join(folder, 'nieuw.txt')
  writeFileSync(file, 'Een nieuwe brief aan de raad.')
  const [outcome] = await program.operations.run('documents.import', { files: [file] })
  expect(outcome?.documentId).toBe(3)
})

const dump = (folder: string) => {
  const db = new Database(storeFile(folder), { readonly: true })
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
  const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()])
  const version = db.pragma('user_version', { simple: true })
  db.close()
  return { rows, version }
}

it.each([
  ['fails halfway', 'CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; SELECT geen_functie();'],
  ['would leave rows that refer to nothing', 'DELETE FROM document;'],
])('leaves everything as it was where a step %s', (_, ending) => {
  const folder = folderOf()
  filled(folder)
  const broken = folderOf()
  for (const file of [first, second]) copyFileSync(path.join(migrations, file), path.join(broken, file))
  appendFileSync(path.join(broken, second), `\n${ending}\n`)
  const before = dump(folder)
  expect(() => openDatabase(folder, broken)).toThrow()
  expect(dump(folder)).toEqual(before)
  expect(existsSync(path.join(folder, 'voor-versie-2.sqlite'))).toBe(true)
  // References are kept again from then on, and the true step can still be made.
  const db = openDatabase(folder, migrations)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(db.prepare('SELECT count(*) AS n FROM item').get()).toEqual({ n: 1 })
  db.close()
})

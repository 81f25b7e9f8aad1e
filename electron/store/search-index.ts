import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { TextRange } from '../../shared/records/source-text.ts'
import { chunksOf } from './chunks.ts'
import { asRefusal, type Db } from './open.ts'

/** Raised when what is indexed, or how, changes: an index of another version is built again. */
const indexVersion = '1'
/** Rowids follow the document's date, so that the newest hits come first without sorting. */
const dayStep = 2 ** 32

type DocumentRow = {
  id: number
  date: string | null
  subject: string
  file_name: string
  text: string
  visible: number
}
type ItemRow = {
  id: number
  number: string | null
  title: string
  text: string
  documentId: number
  start: number
  end: number
  date: string | null
  visible: number
}
export type Entry = Readonly<{
  rowid: number
  documentId: number
  itemId: number | null
  start: number
  end: number
}>

export const dayNumber = (date: string | null): number =>
  date === null ? 0 : Math.max(0, Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 30_000)

/** As it is indexed: words that a line end cut in two are whole again. */
const indexed = (text: string): string => text.replace(/(\p{L})[-\u2010\u00ad]\s*\n\s*(\p{Ll})/gu, '$1$2')

const openIndex = (file: string): Db => {
  const open = () => {
    const db = new Database(file)
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    db.exec(`
      CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS entry (
        id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, item_id INTEGER, start INTEGER NOT NULL, end INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS entry_by_document ON entry (document_id);
      CREATE INDEX IF NOT EXISTS entry_by_item ON entry (item_id) WHERE item_id IS NOT NULL;
      CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
      INSERT INTO words (words, rank) VALUES ('secure-delete', 1);`)
    return db
  }
  try {
    return open()
  } catch (error) {
    // The index holds nothing of its own: a damaged one is thrown away and built again.
    if (!existsSync(file) || (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'))
      throw error
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
    return open()
  }
}

/**
 * The search index: a second file, derived from the store and thrown away when in doubt. The store queues what changed in the
 * same transaction; taking it over is repeatable, so that a crash between the two files loses nothing.
 */
export const searchIndex = (store: Db, file: string) => {
  const db = asRefusal(() => openIndex(file))
  const queue = store.prepare<[number], { id: number; kind: 'document' | 'item'; row_id: number }>(
    'SELECT id, kind, row_id FROM index_queue ORDER BY id LIMIT ?',
  )
  const queued = store.prepare<[], { n: number }>('SELECT count(*) AS n FROM index_queue')
  const done = store.prepare('DELETE FROM index_queue WHERE id <= ?')
  const everything = store.prepare(
    "INSERT INTO index_queue (kind, row_id) SELECT 'document', id FROM document UNION ALL SELECT 'item', id FROM item WHERE state = 'recorded'",
  )
  const document = store.prepare<[number], DocumentRow>(
    `SELECT d.id, d.date, d.subject, d.file_name, t.text, d.deleted_at IS NULL AS visible FROM document d JOIN document_text t ON t.id = d.id WHERE d.id = ?`,
  )
  const item = store.prepare<[number], ItemRow>(
    `SELECT i.id, i.number, i.title, i.text, i.document_id AS documentId, p.start, p.end, d.date, i.state = 'recorded' AND d.deleted_at IS NULL AS visible
     FROM item i JOIN passage p ON p.id = i.passage_id JOIN document d ON d.id = i.document_id WHERE i.id = ?`,
  )
  const getMeta = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
  const setMeta = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const dropWords = (where: string) =>
    db.prepare<[number]>(`DELETE FROM words WHERE rowid IN (SELECT id FROM entry WHERE ${where})`)
  const dropEntries = (where: string) => db.prepare<[number]>(`DELETE FROM entry WHERE ${where}`)
  const drop = {
    document: [
      dropWords('document_id = ? AND item_id IS NULL'),
      dropEntries('document_id = ? AND item_id IS NULL'),
    ],
    item: [dropWords('item_id = ?'), dropEntries('item_id = ?')],
  }
  const addEntry = db.prepare(
    'INSERT INTO entry (id, document_id, item_id, start, end) VALUES (?, ?, ?, ?, ?)',
  )
  const addWords = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const match = db.prepare<[string, number], Entry>(
    `SELECT e.id AS rowid, e.document_id AS documentId, e.item_id AS itemId, e.start, e.end
     FROM words w CROSS JOIN entry e ON e.id = w.rowid WHERE w.words MATCH ? AND w.rowid > ? ORDER BY w.rowid DESC`,
  )
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM entry')

  let next = Number(getMeta.get('next')?.value ?? 1)
  const add = (
    date: string | null,
    documentId: number,
    itemId: number | null,
    range: TextRange,
    text: string,
  ) => {
    const rowid = dayNumber(date) * dayStep + next
    next += 1
    addEntry.run(rowid, documentId, itemId, range.start, range.end)
    addWords.run(rowid, indexed(text))
  }
  const takeOver = (kind: 'document' | 'item', id: number) => {
    for (const statement of drop[kind]) statement.run(id)
    if (kind === 'document') {
      const row = document.get(id)
      if (!row?.visible) return
      // The title belongs to the first passage, so that a document is found by its name.
      for (const [index, chunk] of chunksOf(row.text).entries()) {
        const head = index === 0 ? `${row.subject}\n${row.file_name}\n` : ''
        add(row.date, id, null, chunk, head + row.text.slice(chunk.start, chunk.end))
      }
    } else {
      const row = item.get(id)
      if (row?.visible)
        add(row.date, row.documentId, id, row, `${row.number ?? ''}\n${row.title}\n${row.text}`)
    }
  }
  const takeOverBatch = db.transaction((rows: readonly { kind: 'document' | 'item'; row_id: number }[]) => {
    for (const row of rows) takeOver(row.kind, row.row_id)
    setMeta.run('next', String(next))
  })

  const index = {
    /** Takes over what is queued, at most `limit` rows. Returns whether more is waiting. */
    catchUp: (limit = 500): boolean => {
      const rows = queue.all(limit)
      if (rows.length === 0) return false
      // Many changes of one document are one change of the index.
      takeOverBatch([...new Map(rows.map((row) => [`${row.kind} ${row.row_id}`, row])).values()])
      done.run(rows.at(-1)?.id)
      return rows.length === limit
    },
    pending: (): number => queued.get()?.n ?? 0,
    /** Throws everything away and queues it again. */
    rebuild: () => {
      db.exec('DELETE FROM words; DELETE FROM entry')
      setMeta.run('version', indexVersion)
      everything.run()
    },
    /** Entries that match, newest document first, from a day on. */
    match: (query: string, fromDay = 0): IterableIterator<Entry> => match.iterate(query, fromDay * dayStep),
    count: (): number => count.get()?.n ?? 0,
    intact: (): boolean => {
      try {
        db.exec("INSERT INTO words (words) VALUES ('integrity-check')")
        return db.pragma('quick_check', { simple: true }) === 'ok'
      } catch {
        return false
      }
    },
    close: () => db.close(),
  }
  const storeId =
    store.prepare<[], { value: string }>("SELECT value FROM setting WHERE key = 'storeId'").get()?.value ?? ''
  if (getMeta.get('version')?.value !== indexVersion || getMeta.get('store')?.value !== storeId) {
    index.rebuild()
    setMeta.run('store', storeId)
  }
  return index
}
export type SearchIndex = ReturnType<typeof searchIndex>

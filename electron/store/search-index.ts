import type { TextRange } from '../../shared/records/source-text.ts'
import { chunksOf } from './chunks.ts'
import type { Db } from './open.ts'
import { placed } from './passages.ts'
import { emptyIndex, openIndex, ownIndex, readMeta, writeMeta } from './search-file.ts'
import { searchWords, unbroken } from './words.ts'

/** Rowids follow the document's date, so that the newest hits come first without sorting. */
const dayStep = 2 ** 32
/** The last day that still gives a rowid which a JavaScript number holds: in the year 7364. */
const lastDay = 2_000_000
/** A beginning that more words share than these is left to FTS5, which has an index of its own for one to three letters. */
const mostWords = (word: string): number => (word.length <= 3 ? 50 : 500)

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
  date === null
    ? 0
    : Math.min(lastDay, Math.max(0, Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 30_000))

/** A part of the index: documents from a day on, up to and with another, some of them only. */
export type Part = Readonly<{ fromDay?: number; toDay?: number; documentIds?: readonly number[] }>

/**
 * The search index: a second file, derived from the store and thrown away when in doubt. The store queues what changed in the
 * same transaction; taking it over is repeatable, so that a crash between the two files loses nothing.
 */
export const searchIndex = (store: Db, file: string) => {
  const storeId =
    store.prepare<[], { value: string }>("SELECT value FROM setting WHERE key = 'storeId'").get()?.value ?? ''
  const { db, fresh } = openIndex(file, storeId)
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
    `SELECT i.id, i.number, i.title, i.text, i.document_id AS documentId, ${placed}, d.date, i.state = 'recorded' AND d.deleted_at IS NULL AS visible
     FROM item i JOIN passage p ON p.id = i.passage_id JOIN document d ON d.id = i.document_id WHERE i.id = ?`,
  )
  const dropWords = (where: string) =>
    db.prepare<[number]>(`DELETE FROM words WHERE rowid IN (SELECT id FROM entry WHERE ${where})`)
  const dropEntries = (where: string) => db.prepare<[number]>(`DELETE FROM entry WHERE ${where}`)
  const dropItem = db.prepare<[number]>('DELETE FROM item_words WHERE rowid = ?')
  const drop = {
    document: [
      dropWords('document_id = ? AND item_id IS NULL'),
      dropEntries('document_id = ? AND item_id IS NULL'),
    ],
    item: [dropWords('item_id = ?'), dropEntries('item_id = ?'), dropItem],
  }
  const hasDocument = db.prepare<[number]>('SELECT 1 FROM entry WHERE document_id = ? AND item_id IS NULL')
  const hasItem = db.prepare<[number]>('SELECT 1 FROM entry WHERE item_id = ?')
  const itemsOf = db.prepare<[number], { rowid: number; itemId: number }>(
    'SELECT id AS rowid, item_id AS itemId FROM entry WHERE document_id = ? AND item_id IS NOT NULL',
  )
  const addEntry = db.prepare(
    'INSERT INTO entry (id, document_id, item_id, start, end) VALUES (?, ?, ?, ?, ?)',
  )
  const addWords = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const addItem = db.prepare('INSERT INTO item_words (rowid, text) VALUES (?, ?)')
  const addTerm = db.prepare('INSERT INTO term (word) VALUES (?) ON CONFLICT DO NOTHING')
  const dropUnused = db.prepare('DELETE FROM term WHERE word NOT IN (SELECT term FROM vocabulary)')
  const termsOf = db.prepare<[string, string, number], { word: string }>(
    'SELECT word FROM term WHERE word >= ? AND word < ? LIMIT ?',
  )
  const columns = 'e.id AS rowid, e.document_id AS documentId, e.item_id AS itemId, e.start, e.end'
  const match = db.prepare<[string, number, number], Entry>(
    `SELECT ${columns} FROM words w CROSS JOIN entry e ON e.id = w.rowid
     WHERE w.words MATCH ? AND w.rowid >= ? AND w.rowid < ? ORDER BY w.rowid DESC`,
  )
  const matchAmong = db.prepare<[string, number, number, string], Entry>(
    `SELECT ${columns} FROM words w CROSS JOIN entry e ON e.id = w.rowid
     WHERE w.words MATCH ? AND w.rowid >= ? AND w.rowid < ? AND e.document_id IN (SELECT value FROM json_each(?))
     ORDER BY w.rowid DESC`,
  )
  const matchItems = db
    .prepare<[string], number>('SELECT rowid FROM item_words WHERE item_words MATCH ?')
    .pluck()
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM entry')

  let next = Number(readMeta(db, 'next') ?? 1)
  /** Moves with what the index holds. */
  let moved = 0
  const keptTerms = new Set<string>()
  const keepTerms = (words: readonly string[]) => {
    for (const word of words) {
      if (keptTerms.has(word)) continue
      addTerm.run(word)
      keptTerms.add(word)
    }
  }
  const add = (
    date: string | null,
    documentId: number,
    itemId: number | null,
    range: TextRange,
    text: string,
  ) => {
    const rowid = dayNumber(date) * dayStep + next
    next += 1
    const words = searchWords(unbroken(text))
    keepTerms(words)
    addEntry.run(rowid, documentId, itemId, range.start, range.end)
    addWords.run(rowid, words.join(' '))
    if (itemId !== null) addItem.run(itemId, words.join(' '))
  }
  const takeOverItem = (id: number) => {
    if (hasItem.get(id)) for (const statement of drop.item) statement.run(id)
    const row = item.get(id)
    if (row?.visible) add(row.date, row.documentId, id, row, `${row.number ?? ''}\n${row.title}\n${row.text}`)
  }
  const takeOverDocument = (id: number) => {
    const known = hasDocument.get(id) !== undefined
    if (known) for (const statement of drop.document) statement.run(id)
    const row = document.get(id)
    if (!row?.visible) {
      // Words that only it had go as well, when the index is closed.
      if (known) writeMeta(db, 'unused', '1')
      return
    }
    // The title belongs to the first passage, so that a document is found by its name.
    const chunks = chunksOf(row.text)
    for (const [index, chunk] of (chunks.length === 0 ? [{ start: 0, end: 0 }] : chunks).entries()) {
      const head = index === 0 ? `${row.subject}\n${row.file_name}\n` : ''
      add(row.date, id, null, chunk, head + row.text.slice(chunk.start, chunk.end))
    }
    // Its items stand at its date.
    for (const { rowid, itemId } of itemsOf.all(id))
      if (Math.floor(rowid / dayStep) !== dayNumber(row.date)) takeOverItem(itemId)
  }
  type Queued = Readonly<{ id: number; kind: 'document' | 'item'; row_id: number }>
  const takeOverBatch = db.transaction((rows: readonly Queued[], last: number) => {
    keptTerms.clear()
    for (const row of rows) (row.kind === 'document' ? takeOverDocument : takeOverItem)(row.row_id)
    writeMeta(db, 'next', String(next))
    writeMeta(db, 'taken', String(last))
  })

  const index = {
    /** Takes over what is queued, at most `limit` rows. Returns whether more is waiting. */
    catchUp: (limit = 2000): boolean => {
      const rows = queue.all(limit)
      if (rows.length === 0) return false
      // Many changes of one document are one change of the index.
      const last = Math.max(...rows.map(({ id }) => id))
      takeOverBatch([...new Map(rows.map((row) => [`${row.kind} ${row.row_id}`, row])).values()], last)
      done.run(last)
      moved += 1
      return rows.length === limit
    },
    pending: (): number => queued.get()?.n ?? 0,
    version: (): number => moved,
    /** Throws everything away and queues it again. */
    rebuild: () => {
      emptyIndex(db)
      moved += 1
      everything.run()
      ownIndex(db, storeId)
    },
    /** What FTS5 is asked for words that begin with one: those words, as far as there are few. */
    beginning: (word: string): string => {
      const most = mostWords(word)
      const words = termsOf.all(word, `${word}\u{10ffff}`, most + 1)
      if (words.length > most) return `"${word}"*`
      return words.length === 0 ? `"${word}"` : `(${words.map((term) => `"${term.word}"`).join(' OR ')})`
    },
    /** Entries that match, those of the newest document first. */
    match: (query: string, { fromDay, toDay, documentIds }: Part = {}): IterableIterator<Entry> => {
      const from = (fromDay ?? 0) * dayStep
      const to = ((toDay ?? lastDay) + 1) * dayStep
      return documentIds
        ? matchAmong.iterate(query, from, to, JSON.stringify(documentIds))
        : match.iterate(query, from, to)
    },
    /** The items in which every one of the words begins a word. */
    items: (words: readonly string[]): number[] => matchItems.all(words.map(index.beginning).join(' AND ')),
    count: (): number => count.get()?.n ?? 0,
    intact: (): boolean => {
      try {
        db.exec("INSERT INTO words (words) VALUES ('integrity-check')")
        db.exec("INSERT INTO item_words (item_words) VALUES ('integrity-check')")
        return db.pragma('quick_check', { simple: true }) === 'ok'
      } catch {
        return false
      }
    },
    close: () => {
      if (readMeta(db, 'unused') === '1') {
        dropUnused.run()
        writeMeta(db, 'unused', '0')
      }
      db.close()
    },
  }
  // A store that was put back from a backup is behind its index: what the index holds of later days is not true any more.
  const given = store
    .prepare<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'index_queue'")
    .get()
  if (fresh || Number(readMeta(db, 'taken') ?? 0) > (given?.seq ?? 0)) index.rebuild()
  return index
}
export type SearchIndex = ReturnType<typeof searchIndex>

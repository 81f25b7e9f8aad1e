import type { Db } from './open.ts'
import { dayStep, lastDay } from './search-writing.ts'

/** One passage or item of the index. */
export type Entry = Readonly<{
  rowid: number
  documentId: number
  itemId: number | null
  start: number
  end: number
}>
/** A part of the index: documents from a day on, up to and with another; from and below a rowid. */
export type Part = Readonly<{ fromDay?: number; toDay?: number; fromRowid?: number; below?: number }>

type Raw = [number, number, number | null, number, number]
const toEntry = ([rowid, documentId, itemId, start, end]: Raw): Entry => ({
  rowid,
  documentId,
  itemId,
  start,
  end,
})

const bounds = ({ fromDay, toDay, fromRowid, below }: Part): [number, number] => [
  Math.max((fromDay ?? 0) * dayStep, fromRowid ?? 0),
  Math.min(((toDay ?? lastDay) + 1) * dayStep, below ?? Number.MAX_SAFE_INTEGER),
]

/** Asks the index. Every statement is bounded: none can be interrupted. */
export const searchMatch = (db: Db) => {
  const columns = 'e.id, e.document_id, e.item_id, e.start, e.end'
  const newest = db
    .prepare<[string, number, number, number], Raw>(
      `SELECT ${columns} FROM words w CROSS JOIN entry e ON e.id = w.rowid
       WHERE w.words MATCH ? AND w.rowid >= ? AND w.rowid < ? ORDER BY w.rowid DESC LIMIT ?`,
    )
    .raw()
  const rowids = db
    .prepare<[string, number, number, number], number>(
      'SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck()
  // Not by rank, which is twice as slow; and from the newest on, or FTS5 comes by everything that is older.
  const ranked = db
    .prepare<[string, number, number, number], [number, number]>(
      `SELECT rowid, bm25(words) AS score FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
    )
    .raw()
  const entry = db.prepare<[number], Raw>(`SELECT ${columns} FROM entry e WHERE e.id = ?`).raw()
  const items = db.prepare<[string], number>('SELECT rowid FROM item_words WHERE item_words MATCH ?').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM entry').pluck()
  const tags = db.prepare<[string], { id: number; folded: string; value: string }>(
    'SELECT id, folded, value FROM tag WHERE kind = ? ORDER BY folded',
  )
  const tagNumber = db
    .prepare<[string, string], number>('SELECT id FROM tag WHERE kind = ? AND folded = ?')
    .pluck()
  return {
    newest: (query: string, part: Part, limit: number): Entry[] =>
      newest.all(query, ...bounds(part), limit).map(toEntry),
    rowids: (query: string, part: Part, limit: number): number[] => rowids.all(query, ...bounds(part), limit),
    /** The newest so many with their score; the best is the lowest. */
    ranked: (query: string, part: Part, limit: number): [number, number][] =>
      ranked.all(query, ...bounds(part), limit),
    entries: (rowids: readonly number[]): Entry[] =>
      rowids.flatMap((rowid) => {
        const row = entry.get(rowid)
        return row ? [toEntry(row)] : []
      }),
    items: (query: string): number[] => items.all(query),
    count: (): number => count.get() ?? 0,
    tags: (kind: string) => tags.all(kind),
    tagNumber: (kind: string, folded: string): number | undefined => tagNumber.get(kind, folded),
  }
}

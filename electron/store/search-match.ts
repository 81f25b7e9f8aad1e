import type { Db } from './open.ts'
import { type Clause, rowFinder, type Wanted } from './search-rows.ts'
import { noWord } from './search-said.ts'
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

// Each word is quoted, so that nothing is syntax to FTS5: words hold letters and digits only.
const quoted = (clause: Clause): string => `"${typeof clause === 'string' ? clause : clause.join(' ')}"`
const either = (some: readonly string[]): string =>
  some.length === 1 ? `${some[0]}` : `(${some.join(' OR ')})`
/**
 * FTS5 asks every word of an OR again at each row that it finds, and makes one OR of those within each other. A group without a word
 * that no text has stays a group: then only the groups are asked, and the words of those that had the row.
 */
const eitherOfMany = (some: readonly string[]): string => {
  if (some.length < 32) return either(some)
  const size = Math.ceil(Math.sqrt(some.length))
  const groups = Array.from({ length: Math.ceil(some.length / size) }, (_, index) =>
    some.slice(index * size, (index + 1) * size),
  )
  return either(groups.map((group) => `(${either(group)} NOT ${quoted(noWord)})`))
}
const matchOf = ({ all, none }: Wanted): string => {
  const wanted = all.map((some) => eitherOfMany(some.map(quoted))).join(' AND ')
  return none.length === 0 ? wanted : `(${wanted}) NOT ${eitherOfMany(none.map(quoted))}`
}

/** From so much of the index on that is newer than what is asked, rows are found by our own reading of it. */
const muchNewer = 0.25

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
  const entries = db
    .prepare<[string], Raw>(
      `SELECT ${columns} FROM json_each(?) r CROSS JOIN entry e ON e.id = r.value ORDER BY r.key`,
    )
    .raw()
  const items = db.prepare<[string], number>('SELECT rowid FROM item_words WHERE item_words MATCH ?').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM entry').pluck()
  const tags = db.prepare<[string], { id: number; folded: string; value: string }>(
    'SELECT id, folded, value FROM tag WHERE kind = ? ORDER BY folded',
  )
  const tagNumber = db
    .prepare<[string, string], number>('SELECT id FROM tag WHERE kind = ? AND folded = ?')
    .pluck()
  const entriesOf = (rowids: readonly number[]): Entry[] => entries.all(JSON.stringify(rowids)).map(toEntry)
  const finder = rowFinder(db)
  return {
    /**
     * FTS5 comes to the rows of a period past all that is newer, word by word: where that is much, our own reading of its pages takes
     * a third of the time. Where it is not, FTS5 is faster.
     */
    newest: (wanted: Wanted, part: Part, limit: number): Entry[] => {
      const stretch = bounds(part)
      return finder.shareFrom(stretch[1]) < muchNewer
        ? newest.all(matchOf(wanted), ...stretch, limit).map(toEntry)
        : entriesOf(finder.newest(wanted, stretch, limit))
    },
    uses: finder.uses,
    rowids: (query: string, part: Part, limit: number): number[] => rowids.all(query, ...bounds(part), limit),
    /** In the order in which they are asked. */
    entries: entriesOf,
    items: (query: string): number[] => items.all(query),
    count: (): number => count.get() ?? 0,
    tags: (kind: string) => tags.all(kind),
    tagNumber: (kind: string, folded: string): number | undefined => tagNumber.get(kind, folded),
  }
}

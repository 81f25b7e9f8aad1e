import type { Db } from './open.ts'
import { type Many, rowFinder, type Wanted } from './search-rows.ts'
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
    /** So many of the newest, or fewer where it would take too long; not fewer than are enough. `isAll`: there are no others. */
    newest: (wanted: Wanted, part: Part, many: Many): Readonly<{ entries: Entry[]; isAll: boolean }> => {
      const { rows, isAll } = finder.newest(wanted, bounds(part), many)
      return { entries: entriesOf(rows), isAll }
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

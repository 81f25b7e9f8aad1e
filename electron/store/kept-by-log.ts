import type { Db } from './open.ts'

/** So many are looked at again one by one; where more were touched all are. */
const mostAgain = 2_000

type Kept<T> = Readonly<{
  /** SELECT of the ids of what the changes after `:seq` touched. */
  touched: string
  /** Makes it of everything. */
  all: () => T
  /** Makes it true again for one that was touched, or is gone. */
  again: (kept: T, id: number) => void
  /** Whether it is better made anew than followed further. */
  worn?: (kept: T) => boolean
}>

/** A document's date and kind count for its items; an undo touches the history of what it takes back. */
export const touchedItems = `SELECT row_id FROM change_row WHERE seq > :seq AND tbl IN ('item', 'question')
  UNION SELECT item_id FROM event WHERE seq > :seq
  UNION SELECT i.id FROM change_row r JOIN item i ON i.document_id = r.row_id WHERE r.seq > :seq AND r.tbl = 'document'`

/**
 * Something that is counted of what stands in the store, kept in memory and made true again for what the log of changes says
 * was touched: every act, undo and redo writes there in its own transaction. What a running transaction sees may be rolled back,
 * and isn't kept.
 */
export const keptByLog = <T>(db: Db, { touched: touchedSince, all, again, worn = () => false }: Kept<T>) => {
  const newest = db.prepare<[], number>('SELECT ifnull(max(seq), 0) FROM change').pluck()
  const touched = db.prepare<[{ seq: number }], number>(`${touchedSince} LIMIT ${mostAgain + 1}`).pluck()
  const rows = db
    .prepare<[number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM change_row WHERE seq > ? LIMIT ${mostAgain * 10})`,
    )
    .pluck()
  let kept: T | null = null
  let at = 0
  return (): T => {
    if (db.inTransaction) return all()
    const now = newest.get() ?? 0
    const ids =
      kept === null || now <= at
        ? []
        : (rows.get(at) ?? 0) >= mostAgain * 10
          ? null
          : touched.all({ seq: at })
    if (kept === null || ids === null || ids.length > mostAgain || worn(kept)) kept = all()
    else for (const id of ids) again(kept, id)
    at = now
    return kept
  }
}

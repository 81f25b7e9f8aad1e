import { keptByLog } from './kept-by-log.ts'
import type { Db } from './open.ts'

type Part = 'to_check' | 'recorded' | 'trashed'
/** `recorded`: also of one in the bin. */
type Row = { id: number; part: Part; recorded: 0 | 1; items: number; proposed: number }
type Counted = 'itemCount' | 'state'
type List = Readonly<{ part: Part | null; column: Counted }>

/** A document in an order: how much it counts and, below that, its id, in one number that sorts as the two do. */
type Place = number
const below = 2 ** 32
const placeOf = ({ id, recorded, items, proposed }: Row, column: Counted): Place =>
  // What is recorded waits for nothing, and stands behind what has nothing left to check.
  (column === 'itemCount' ? items : recorded === 1 ? 0 : proposed + 1) * below + id
const idOf = (place: Place): number => place % below

type Kept = {
  rows: Map<number, Row>
  /** Orders that were asked for, each upwards. */
  orders: Map<string, { list: List; places: Float64Array }>
}

/** Documents by how much they hold and by how much waits in them: counted once, and then made true for what was touched. */
export const documentCounts = (db: Db) => {
  const parts = db
    .prepare<[], [id: number, part: Part, recorded: 0 | 1]>(
      "SELECT id, iif(deleted_at IS NULL, state, 'trashed'), state = 'recorded' FROM document INDEXED BY document_kinds",
    )
    .raw()
  const held = db
    .prepare<[], [documentId: number, items: number, proposed: number]>(
      `SELECT document_id, count(*) FILTER (WHERE state <> 'dropped'), count(*) FILTER (WHERE state = 'proposed')
       FROM item INDEXED BY item_by_document GROUP BY document_id`,
    )
    .raw()
  const all = (): Kept => {
    const rows = new Map(
      parts.all().map(([id, part, recorded]) => [id, { id, part, recorded, items: 0, proposed: 0 }]),
    )
    for (const [id, items, proposed] of held.all()) {
      const row = rows.get(id)
      if (row !== undefined) rows.set(id, { ...row, items, proposed })
    }
    return { rows, orders: new Map() }
  }
  const one = db.prepare<[{ id: number }], Row>(
    `SELECT d.id, iif(d.deleted_at IS NULL, d.state, 'trashed') AS part, d.state = 'recorded' AS recorded,
       (SELECT count(*) FROM item n INDEXED BY item_by_document WHERE n.document_id = d.id AND n.state <> 'dropped') AS items,
       (SELECT count(*) FROM item n INDEXED BY item_by_document WHERE n.document_id = d.id AND n.state = 'proposed') AS proposed
     FROM document d WHERE d.id = :id`,
  )
  const kept = keptByLog<Kept>(db, {
    // An item that is gone, or lies in another document by now, is in the log with the one that it was in.
    touched: `SELECT row_id FROM change_row WHERE seq > :seq AND tbl = 'document'
      UNION SELECT i.document_id FROM change_row r JOIN item i ON i.id = r.row_id WHERE r.seq > :seq AND r.tbl = 'item'
      UNION SELECT before ->> 'document_id' FROM change_row WHERE seq > :seq AND tbl = 'item' AND before IS NOT NULL`,
    all,
    again: ({ rows, orders }, id) => {
      const [before, after] = [rows.get(id), one.get({ id })]
      for (const order of orders.values()) {
        const { list, places } = order
        const [from, to] = [before, after].map((row) =>
          row !== undefined && isIn(row, list) ? placeOf(row, list.column) : null,
        )
        if (from !== to) order.places = moved(places, from ?? null, to ?? null)
      }
      if (after === undefined) rows.delete(id)
      else rows.set(id, after)
    },
  })
  const placesOf = (list: List): Float64Array => {
    const { rows, orders } = kept()
    const key = JSON.stringify(list)
    const known = orders.get(key)
    if (known !== undefined) return known.places
    const places = new Float64Array(
      [...rows.values()].filter((row) => isIn(row, list)).map((row) => placeOf(row, list.column)),
    ).sort()
    orders.set(key, { list, places })
    return places
  }

  return {
    /** The ids of a stretch of a list. */
    ids: (list: List, descending: boolean, offset: number, size: number): number[] => {
      const places = placesOf(list)
      if (!descending) return Array.from(places.subarray(offset, offset + size), idOf)
      const end = Math.max(0, places.length - offset)
      return Array.from(places.subarray(Math.max(0, end - size), end).toReversed(), idOf)
    },
    /** At which line of a list a document stands that is in it. */
    line: (list: List, descending: boolean, id: number): number => {
      const { rows } = kept()
      const [row, places] = [rows.get(id), placesOf(list)]
      if (row === undefined) throw new Error(`no document ${id}`)
      const at = placeIn(places, placeOf(row, list.column))
      return descending ? places.length - 1 - at : at
    },
  }
}

const isIn = ({ part }: Row, list: List): boolean =>
  list.part === null ? part !== 'trashed' : part === list.part

/** The first of the sorted places that isn't before this one. */
const placeIn = (places: Float64Array, place: Place): number => {
  let [from, till] = [0, places.length]
  while (from < till) {
    const middle = (from + till) >> 1
    if ((places[middle] ?? 0) < place) from = middle + 1
    else till = middle
  }
  return from
}

const moved = (places: Float64Array, from: Place | null, to: Place | null): Float64Array => {
  const left =
    from === null
      ? places
      : joined(places.subarray(0, placeIn(places, from)), [], places.subarray(placeIn(places, from) + 1))
  if (to === null) return left
  const at = placeIn(left, to)
  return joined(left.subarray(0, at), [to], left.subarray(at))
}

const joined = (before: Float64Array, own: readonly Place[], after: Float64Array): Float64Array => {
  const all = new Float64Array(before.length + own.length + after.length)
  all.set(before)
  all.set(own, before.length)
  all.set(after, before.length + own.length)
  return all
}

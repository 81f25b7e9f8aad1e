import type { Walk } from './item-orders.ts'
import type { Where } from './item-where.ts'
import type { Db } from './open.ts'

/** The values of a row's terms in an order, and its id: where it stands, whatever stands before it. */
type Key = readonly (string | number | null)[]
/** A place in a list that is known: the row at it. Before the first and after the last there is none. */
type Anchor = Readonly<{ at: number; key: Key | null }>
/** Places that were passed, so that nearly every window begins near one. */
export type Anchors = Anchor[]
export const anchorsOf = (count: number): Anchors => [
  { at: -1, key: null },
  { at: count, key: null },
]

/** Rows of an index that are passed between two anchors: as many as are passed in a millisecond. */
const usualStride = 5_000

/** A part of what comes after a row: what equals its first values, and is past it in the next. */
type Piece = Readonly<{ conditions: readonly string[]; way: string; values: Record<string, unknown> }>

/** What comes after a row, in its order: a NULL is the smallest. Each piece is one stretch of the index. */
export const piecesAfter = ({ terms }: Walk, key: Key | null, descending: boolean): readonly Piece[] => {
  const all = [...terms, 'i.id']
  const way = (from: number) =>
    all
      .slice(from)
      .map((term) => `${term}${descending ? ' DESC' : ''}`)
      .join(', ')
  if (key === null) return [{ conditions: [], way: way(0), values: {} }]
  const pieces: Piece[] = []
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const equal = all.slice(0, at).map((term, index) => `${term} IS :key${index}`)
    const values = Object.fromEntries(key.slice(0, at + 1).map((value, index) => [`key${index}`, value]))
    const { [`key${at}`]: own, ...before } = values
    const piece = (past: string, of: Record<string, unknown>) =>
      pieces.push({ conditions: [...equal, past], way: way(at), values: of })
    if (own !== null) piece(`${all[at]} ${descending ? '<' : '>'} :key${at}`, values)
    // What may be NULL is a bare column; every other term stands for it by a value.
    const mayMiss = /^i\.(?:on_date|due_on|date)$/.test(all[at] ?? '')
    if (mayMiss && own !== null && descending) piece(`${all[at]} IS NULL`, before)
    if (mayMiss && own === null && !descending) piece(`${all[at]} IS NOT NULL`, before)
  }
  return pieces
}

export const walkSql = (what: string, where: Pick<Where, 'sql'>, walk: Walk, piece: Piece): string =>
  `SELECT ${what} FROM ${walk.table ?? 'item'} i INDEXED BY ${walk.index} WHERE ${[where.sql, ...piece.conditions].join(' AND ')}`

type Narrowed = Pick<Where, 'sql' | 'values'>
/** Along which index a list is read, and whether downwards. */
type Way = Readonly<{ walk: Walk; descending: boolean }>

/** Reads any stretch of a list from the index of its order, by the row that stands before or after it. */
export const itemWalk = (shape: (sql: string) => ReturnType<Db['prepare']>, stride = usualStride) => {
  const stretchFrom = (
    where: Narrowed,
    walk: Walk,
    key: Key | null,
    descending: boolean,
    skip: number,
    limit: number,
  ): Key[] => {
    const rows: Key[] = []
    let skipped = skip
    for (const piece of piecesAfter(walk, key, descending)) {
      if (rows.length >= limit) break
      const values = { ...where.values, ...piece.values }
      // The terms and the id, as an array.
      const found = shape(
        `${walkSql([...walk.terms, 'i.id'].join(', '), where, walk, piece)} ORDER BY ${piece.way} LIMIT :limit OFFSET :skip`,
      )
        .raw()
        .all({ ...values, limit: limit - rows.length, skip: skipped }) as Key[]
      rows.push(...found)
      if (found.length > 0 || skipped === 0) skipped = 0
      else skipped -= count(where, walk, piece)
    }
    return rows
  }
  const count = (where: Narrowed, walk: Walk, piece: Piece): number => {
    const row = shape(walkSql('count(*) AS n', where, walk, piece)).get({ ...where.values, ...piece.values })
    return (row as { n: number }).n // as selected
  }

  return {
    /** The ids of a window. Anchors that are passed on the way are added. */
    ids: (
      where: Narrowed,
      { walk, descending }: Way,
      anchors: Anchors,
      { offset, size, apart }: Readonly<{ offset: number; size: number; apart: number }>,
    ): number[] => {
      if (size <= 0) return []
      const step = Math.max(1, Math.floor(stride / apart))
      let { anchor, skip, back } = nearest(anchors, offset, size)
      while (skip > step) {
        const [key] = stretchFrom(where, walk, anchor.key, descending !== back, step - 1, 1)
        if (key === undefined) break
        anchor = { at: anchor.at + (back ? -step : step), key }
        anchors.push(anchor)
        skip -= step
      }
      const rows = stretchFrom(where, walk, anchor.key, descending !== back, skip, size)
      const ids = rows.map((row) => Number(row.at(-1)))
      return back ? ids.reverse() : ids
    },
    /** How many rows stand before a row that the filter lets through. */
    before: (where: Narrowed, { walk, descending }: Way, id: number): number => {
      const own = shape(
        `SELECT ${[...walk.terms, 'i.id'].join(', ')} FROM ${walk.table ?? 'item'} i WHERE i.id = :id`,
      )
      const key = own.raw().get({ id }) as Key // the terms and the id
      return piecesAfter(walk, key, !descending).reduce((sum, piece) => sum + count(where, walk, piece), 0)
    },
    /** How many rows a window passes before its first one. */
    distance: (anchors: Anchors, offset: number, size: number): number => nearest(anchors, offset, size).skip,
  }
}

/** The anchor from which a window is the fewest rows away, and whether they are counted back from it. */
const nearest = (anchors: Anchors, offset: number, size: number) => {
  const [first] = anchors
  if (first === undefined) throw new Error('a list without its beginning')
  let best = { anchor: first, skip: offset, back: false }
  for (const anchor of anchors) {
    const [ahead, behind] = [offset - anchor.at - 1, anchor.at - offset - size]
    if (ahead >= 0 && ahead < best.skip) best = { anchor, skip: ahead, back: false }
    if (behind >= 0 && behind < best.skip) best = { anchor, skip: behind, back: true }
  }
  return best
}

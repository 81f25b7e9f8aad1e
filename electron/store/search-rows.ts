import type { Db } from './open.ts'
import { numberList, rowCursor } from './search-cursor.ts'
import { phraseFinder } from './search-phrases.ts'
import {
  bytesPerRow,
  type Clause,
  type Group,
  groupOf,
  type Plan,
  planOf,
  type Sized,
  sizedOf,
} from './search-plan.ts'
import { postingsIn } from './search-postings.ts'
import { segmentReader } from './search-segments.ts'
import { rowUnion } from './search-union.ts'
import { dayStep } from './search-writing.ts'

/** Rows that have one of each of `all`, and none of `none`. */
export type Wanted = Readonly<{ all: readonly (readonly Clause[])[]; none: readonly Clause[] }>

/** How many rows are wanted, and how many will do where more would take long. */
export type Many = Readonly<{ most: number; enough: number }>

/** A stretch of the index that is looked at has at most so many candidates, or what it takes would have no bound. */
const mostCandidates = 65_536
/** Bytes of the index that are read for a search where it has found enough. */
const mostSpent = 12_000_000
/** Where a stretch held too little the next is so many times as wide at most. */
const mostWider = 8
/** Bytes of a word that are read to weigh hits by it. */
const mostRead = 500_000

/**
 * Finds the rows of the index that have what is wanted, the newest first. FTS5 comes to the rows of a period one by one from its newest
 * on, and weighs a word by all rows that have it; here a stretch of rows is read from each word's own pages.
 */
export const rowFinder = (db: Db) => {
  const reader = segmentReader(db, 'words')
  const lookUp = postingsIn(reader)
  const firstRow = db.prepare<[], number | null>('SELECT min(id) FROM entry').pluck()
  const lastRow = db.prepare<[], number | null>('SELECT max(id) FROM entry').pluck()
  const firstFrom = db.prepare<[number], number | null>('SELECT min(id) FROM entry WHERE id >= ?').pluck()
  /** The first row, the first with a date and the last, as they were when it was asked. */
  let [first, dated, last] = [0, 0, -1]
  const shareOf = (from: number, to: number): number =>
    last <= dated ? 0 : Math.max(0, Math.min(to, last) - Math.max(from, dated)) / (last - dated)
  const cursor = rowCursor(reader, (row) => shareOf(0, row))
  const phrases = phraseFinder(cursor)
  const union = rowUnion()
  // What a search takes lies in the same memory each time: what is thrown away comes back late.
  const list = numberList()
  let has = new Uint8Array(0)
  let left = new Float64Array(0)
  let places = new Int32Array(0)

  const begin = () => {
    lookUp.begin()
    ;[first, last, dated] = [firstRow.get() ?? 0, lastRow.get() ?? -1, firstFrom.get(dayStep) ?? dayStep]
  }
  const sized = (clause: Clause): Sized =>
    sizedOf((typeof clause === 'string' ? [clause] : clause).map(lookUp.of))
  const groupFor = (clauses: readonly Clause[]): Group => groupOf(clauses.map(sized))

  const meetAny = (rows: Float64Array, many: number, { postings }: Sized, met: (index: number) => void) => {
    const [only] = postings
    if (postings.length === 1 && only) {
      for (const part of only.parts) cursor.meet(part, rows, many, met)
      return
    }
    const counts = phrases.together(rows, many, postings)
    for (let index = 0; index < many; index += 1) if ((counts[index] ?? 0) > 0) met(index)
  }
  /** Keeps of some rows those that have something of a group, or those that haven't, where they stand. */
  const keep = (rows: Float64Array, { clauses }: Group, isWanted: boolean): Float64Array => {
    if (has.length < rows.length) {
      has = new Uint8Array(2 * rows.length)
      left = new Float64Array(2 * rows.length)
      places = new Int32Array(2 * rows.length)
    }
    has.fill(0, 0, rows.length)
    left.set(rows)
    for (let index = 0; index < rows.length; index += 1) places[index] = index
    // What one word of the group was found in needs no other: only the rest is looked at with the next.
    let [waiting, found] = [rows.length, 0]
    const met = (index: number) => {
      has[places[index] ?? 0] = 1
      found += 1
    }
    for (const clause of clauses) {
      meetAny(left, waiting, clause, met)
      if (4 * found < waiting) continue
      let kept = 0
      for (let index = 0; index < waiting; index += 1) {
        const place = places[index] ?? 0
        if (has[place] === 1) continue
        left[kept] = left[index] ?? 0
        places[kept] = place
        kept += 1
      }
      ;[waiting, found] = [kept, 0]
      if (waiting === 0) break
    }
    let kept = 0
    for (let index = 0; index < rows.length; index += 1)
      if ((has[index] === 1) === isWanted) {
        rows[kept] = rows[index] ?? 0
        kept += 1
      }
    return rows.subarray(0, kept)
  }
  /** All rows of a stretch that have what is wanted, the oldest first; they lie where the next search's will. */
  const within = ({ rarest, sieves }: Plan, from: number, to: number): Float64Array => {
    list.empty()
    for (const { postings } of rarest.clauses) {
      let [fewest] = postings
      for (const one of postings) if (fewest && one.size < fewest.size) fewest = one
      for (const part of fewest?.parts ?? []) cursor.collect(part, from, to, list)
    }
    const [only] = rarest.clauses
    const isInOrder = rarest.clauses.length === 1 && only?.postings.every(({ parts }) => parts.length < 2)
    let rows = isInOrder ? list.all() : union(list.all())
    for (const { group, isWanted } of sieves) if (rows.length > 0) rows = keep(rows, group, isWanted)
    return rows
  }

  /** Where there are rows: those with a date, and those without one, which lie far below them. */
  const stretchesOf = (from: number, to: number): (readonly [number, number])[] => {
    return (
      [
        [Math.max(from, dated), Math.min(to, last + 1)],
        [Math.max(from, first), Math.min(to, last + 1, dayStep)],
      ] as const
    ).filter(([start, end]) => start < end)
  }
  return {
    /**
     * The newest so many rows of a stretch. Where it takes much to find them, only as many as are enough: `isAll` says whether there
     * are no others.
     */
    newest: (
      { all, none }: Wanted,
      [from, to]: readonly [number, number],
      { most, enough }: Many,
    ): Readonly<{ rows: number[]; isAll: boolean }> => {
      begin()
      const total = reader.rows()
      const plan = planOf(all.map(groupFor), groupFor(none), total)
      const found: number[] = []
      if (plan === null) return { rows: found, isAll: true }
      let spent = 0
      for (const [start, end] of stretchesOf(from, to)) {
        // How many lie without a date nobody knows.
        const share = start < dayStep ? 1 : shareOf(start, end)
        const expected = (total * plan.part) / (end - start)
        const widest =
          (end - start) *
          Math.min(
            (mostCandidates * bytesPerRow) / plan.rarest.size,
            mostSpent / 3 / Math.max(1, plan.effort * share),
          )
        let width = Math.min((1.5 * most) / expected, widest)
        for (let high = end; high > start; ) {
          if (found.length >= (spent > mostSpent ? enough : most)) return { rows: found, isAll: false }
          const low = Math.max(start, Math.floor(high - Math.max(1, width)))
          const rows = within(plan, low, high)
          for (let index = rows.length - 1; index >= 0 && found.length < most; index -= 1)
            found.push(rows[index] ?? 0)
          spent += plan.each + (plan.effort * share * (high - low)) / (end - start)
          const missing = most - found.length
          const needed = rows.length === 0 ? Infinity : (1.3 * missing * (high - low)) / rows.length
          width = Math.min(mostWider * (high - low), needed, widest)
          high = low
        }
      }
      return { rows: found, isAll: found.length < most }
    },
    /**
     * How often each of some rows, the oldest first, has one, and what that tells: what fewer rows have tells more. Words for which
     * much would have to be read are in most rows: they count as once in each.
     */
    uses: (clause: Clause, rows: Float64Array): Readonly<{ uses: ArrayLike<number>; weight: number }> => {
      begin()
      const { postings, size } = sized(clause)
      const df = size / bytesPerRow
      const weight = Math.log(1 + (Math.max(0, reader.rows() - df) + 0.5) / (df + 0.5))
      const [first = 0, last = 0] = [rows[0], rows.at(-1)]
      const bytes = postings.reduce((sum, { size }) => sum + size, 0) * shareOf(first, last)
      if (bytes > mostRead) return { uses: new Uint16Array(rows.length).fill(1), weight }
      const [only] = postings
      if (postings.length !== 1 || !only)
        return { uses: phrases.together(rows, rows.length, postings), weight }
      const uses = new Uint16Array(rows.length)
      for (const part of only.parts)
        cursor.meet(part, rows, rows.length, (index) => {
          uses[index] = phrases.count()
        })
      return { uses, weight }
    },
  }
}
export type RowFinder = ReturnType<typeof rowFinder>

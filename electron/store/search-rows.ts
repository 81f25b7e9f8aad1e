import type { Db } from './open.ts'
import { type Cursor, cursorOn, type Postings, postingsIn } from './search-postings.ts'
import { segmentReader } from './search-segments.ts'
import { dayStep } from './search-writing.ts'

/** One thing that a row has or not: a word, or words that stand together. */
export type Clause = string | readonly string[]
/** Rows that have one of each of `all`, and none of `none`. */
export type Wanted = Readonly<{ all: readonly (readonly Clause[])[]; none: readonly Clause[] }>

/** What a row of a word takes on the disk, about: only how far is looked at once depends on it. */
const bytesPerRow = 5
/** A stretch of the index that is looked at has at most so many candidates, or what it takes would have no bound. */
const mostCandidates = 200_000
/** Where a stretch held too little the next is so many times as wide at most. */
const mostWider = 8
/** Bytes of a word that are read to weigh hits by it. */
const mostRead = 500_000
/** A passage has fewer words. */
const mostPlaces = 20_000

type Sized = Readonly<{ clause: Clause; postings: readonly Postings[]; size: number }>
type Group = Readonly<{ clauses: readonly Sized[]; size: number }>

/** A list of numbers that grows. */
const list = () => {
  let numbers = new Float64Array(1024)
  let count = 0
  return {
    add: (number: number) => {
      if (count === numbers.length) {
        const more = new Float64Array(2 * count)
        more.set(numbers)
        numbers = more
      }
      numbers[count] = number
      count += 1
    },
    size: () => count,
    /** In their order, each once. */
    sorted: (isSorted: boolean): Float64Array => {
      const all = numbers.subarray(0, count)
      if (isSorted) return all
      all.sort()
      let kept = 0
      for (const [index, number] of all.entries())
        if (index === 0 || number !== all[kept - 1]) {
          all[kept] = number
          kept += 1
        }
      return all.subarray(0, kept)
    },
  }
}

/** Where phrases may begin in each row: of one word, and less with each further one. */
const placesOfPhrases = () => {
  const read = new Int32Array(mostPlaces)
  let starts = new Int32Array(4096)
  return {
    count: (cursor: Cursor): number => cursor.places(read),
    open: (rows: number) => {
      const [first, counts] = [new Uint32Array(rows), new Uint16Array(rows)]
      let used = 0
      return {
        /** Takes in where a row has the word number `at` of a phrase. Returns at how many places the phrase may still begin. */
        meet: (row: number, cursor: Cursor, at: number, isFirst: boolean): number => {
          const count = cursor.places(read)
          if (isFirst) {
            if (used + count > starts.length) {
              const more = new Int32Array(2 * (used + count))
              more.set(starts)
              starts = more
            }
            first[row] = used
            for (let index = 0; index < count; index += 1) starts[used + index] = (read[index] ?? 0) - at
            used += count
            counts[row] = count
            return count
          }
          const from = first[row] ?? 0
          let [kept, other] = [0, 0]
          for (let index = from; index < from + (counts[row] ?? 0); index += 1) {
            const start = starts[index] ?? 0
            while (other < count && (read[other] ?? 0) - at < start) other += 1
            if (other === count) break
            if ((read[other] ?? 0) - at !== start) continue
            starts[from + kept] = start
            kept += 1
          }
          counts[row] = kept
          return kept
        },
      }
    },
  }
}

/**
 * Finds the rows of the index that have what is wanted, the newest first. FTS5 comes to the rows of a period one by one from its newest
 * on, and weighs a word by all rows that have it; here a stretch of rows is read from each word's own pages.
 */
export const rowFinder = (db: Db) => {
  const reader = segmentReader(db, 'words')
  const postingsOf = postingsIn(reader)
  const places = placesOfPhrases()
  const firstRow = db.prepare<[], number | null>('SELECT min(id) FROM entry').pluck()
  const lastRow = db.prepare<[], number | null>('SELECT max(id) FROM entry').pluck()
  const firstFrom = db.prepare<[number], number | null>('SELECT min(id) FROM entry WHERE id >= ?').pluck()

  const sized = (clause: Clause): Sized => {
    const words = typeof clause === 'string' ? [clause] : clause
    const postings = words.map(postingsOf)
    return { clause, postings, size: Math.min(...postings.map(({ size }) => size)) }
  }
  const groupOf = (clauses: readonly Clause[]): Group => {
    const some = clauses.map(sized).filter(({ size }) => size > 0)
    return { clauses: some, size: some.reduce((sum, { size }) => sum + size, 0) }
  }

  /** The rows of a stretch that have a word. */
  const collect = ({ parts }: Postings, from: number, to: number, into: ReturnType<typeof list>) => {
    for (const part of parts) {
      const cursor = cursorOn(reader, part)
      for (let more = cursor.seek(from); more && cursor.row() < to; more = cursor.seek(cursor.row() + 1))
        if (!cursor.isGone()) into.add(cursor.row())
    }
  }
  /** Goes along the candidates that have a word. */
  const meet = ({ parts }: Postings, rows: Float64Array, met: (index: number, cursor: Cursor) => void) => {
    for (const part of parts) {
      const cursor = cursorOn(reader, part)
      let index = 0
      while (index < rows.length && cursor.seek(rows[index] ?? 0)) {
        const row = cursor.row()
        while (index < rows.length && (rows[index] ?? 0) < row) index += 1
        if (rows[index] !== row) continue
        if (!cursor.isGone()) met(index, cursor)
        index += 1
      }
    }
  }
  const having = (rows: Float64Array, { postings }: Sized): Uint8Array => {
    const has = new Uint8Array(rows.length)
    const [only] = postings
    if (postings.length === 1 && only)
      meet(only, rows, (index) => {
        has[index] = 1
      })
    else for (const [index, count] of together(rows, postings).entries()) has[index] = count > 0 ? 1 : 0
    return has
  }
  /** How often each row has words one behind the other. */
  const together = (rows: Float64Array, postings: readonly Postings[]): Uint16Array => {
    const counts = new Uint16Array(rows.length)
    const starts = places.open(rows.length)
    let left = rows
    let of = Uint32Array.from(rows, (_, index) => index)
    const rarest = [...postings.entries()].sort(([, a], [, b]) => a.size - b.size)
    for (const [turn, [at, one]] of rarest.entries()) {
      const has = new Uint8Array(left.length)
      meet(one, left, (index, cursor) => {
        const row = of[index] ?? 0
        const count = starts.meet(row, cursor, at, turn === 0)
        counts[row] = count
        has[index] = count > 0 ? 1 : 0
      })
      for (const [index, row] of of.entries()) if (has[index] === 0) counts[row] = 0
      left = left.filter((_, index) => has[index] === 1)
      of = of.filter((_, index) => has[index] === 1)
    }
    return counts
  }
  const withAny = (rows: Float64Array, { clauses }: Group): Uint8Array => {
    const has = new Uint8Array(rows.length)
    for (const clause of clauses)
      if (typeof clause.clause === 'string')
        for (const postings of clause.postings)
          meet(postings, rows, (index) => {
            has[index] = 1
          })
      else for (const [index, one] of having(rows, clause).entries()) if (one === 1) has[index] = 1
    return has
  }
  /** All rows of a stretch that have what is wanted, the oldest first. */
  const within = (all: readonly Group[], none: Group, from: number, to: number): Float64Array => {
    const [rarest, ...others] = all
    if (rarest === undefined) return new Float64Array(0)
    const found = list()
    for (const { postings } of rarest.clauses) {
      const [first] = postings.toSorted((a, b) => a.size - b.size)
      if (first) collect(first, from, to, found)
    }
    const only = rarest.clauses.length === 1 ? rarest.clauses[0]?.postings : undefined
    const isSorted = only?.length === 1 && only[0]?.parts.length === 1
    let rows = found.sorted(isSorted)
    const phrases = rarest.clauses.some(({ clause }) => typeof clause !== 'string')
    for (const group of [...others, ...(phrases ? [rarest] : [])]) {
      if (rows.length === 0) return rows
      const has = withAny(rows, group)
      rows = rows.filter((_, index) => has[index] === 1)
    }
    if (none.clauses.length === 0 || rows.length === 0) return rows
    const has = withAny(rows, none)
    return rows.filter((_, index) => has[index] === 0)
  }

  /** Where there are rows: those with a date, and those without one, which lie far below them. */
  const stretchesOf = (from: number, to: number): (readonly [number, number])[] => {
    const [first, last, dated] = [firstRow.get() ?? 0, lastRow.get() ?? -1, firstFrom.get(dayStep) ?? dayStep]
    return (
      [
        [Math.max(from, dated), Math.min(to, last + 1)],
        [Math.max(from, first), Math.min(to, last + 1, dayStep)],
      ] as const
    ).filter(([start, end]) => start < end)
  }
  const shareOf = (from: number, to: number): number => {
    const [dated, last] = [firstFrom.get(dayStep) ?? 0, lastRow.get() ?? 0]
    return last <= dated ? 0 : Math.max(0, Math.min(to, last) - Math.max(from, dated)) / (last - dated)
  }
  return {
    /** How much of the rows with a date is past one, by how far they lie from each other. */
    shareFrom: (row: number): number => shareOf(row, Number.MAX_SAFE_INTEGER),
    /** The newest so many rows of a stretch. */
    newest: ({ all, none }: Wanted, [from, to]: readonly [number, number], most: number): number[] => {
      const groups = all.map(groupOf).sort((a, b) => a.size - b.size)
      const [rarest] = groups
      if (rarest === undefined || rarest.size === 0) return []
      const without = groupOf(none)
      const found: number[] = []
      for (const [start, end] of stretchesOf(from, to)) {
        const total = Math.max(1, reader.rows())
        const parts = groups.map(({ size }) => Math.min(1, size / bytesPerRow / total))
        // As if the words had nothing to do with each other, and were spread evenly.
        const expected = (total * parts.reduce((all, one) => all * one, 1)) / (end - start)
        const widest = mostCandidates / (rarest.size / bytesPerRow / (end - start))
        let width = Math.min((1.5 * most) / expected, widest)
        for (let high = end; high > start && found.length < most; ) {
          const low = Math.max(start, Math.floor(high - Math.max(1, width)))
          const rows = within(groups, without, low, high)
          for (let index = rows.length - 1; index >= 0 && found.length < most; index -= 1)
            found.push(rows[index] ?? 0)
          const missing = most - found.length
          const needed = rows.length === 0 ? Infinity : (1.3 * missing * (high - low)) / rows.length
          width = Math.min(mostWider * (high - low), needed, widest)
          high = low
        }
      }
      return found
    },
    /**
     * How often each of some rows, the oldest first, has one, and what that tells: what fewer rows have tells more. Words for which
     * much would have to be read are in most rows: they count as once in each.
     */
    uses: (clause: Clause, rows: Float64Array): Readonly<{ uses: Uint16Array; weight: number }> => {
      const { postings, size } = sized(clause)
      const df = size / bytesPerRow
      const weight = Math.log(1 + (Math.max(0, reader.rows() - df) + 0.5) / (df + 0.5))
      const [first = 0, last = 0] = [rows[0], rows.at(-1)]
      const bytes = postings.reduce((sum, { size }) => sum + size, 0) * shareOf(first, last)
      if (bytes > mostRead) return { uses: new Uint16Array(rows.length).fill(1), weight }
      const [only] = postings
      if (postings.length !== 1 || !only) return { uses: together(rows, postings), weight }
      const uses = new Uint16Array(rows.length)
      meet(only, rows, (index, cursor) => {
        uses[index] = places.count(cursor)
      })
      return { uses, weight }
    },
  }
}
export type RowFinder = ReturnType<typeof rowFinder>

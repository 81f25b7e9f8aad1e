import type { rowCursor } from './search-cursor.ts'
import type { Postings } from './search-postings.ts'

/** A passage has fewer words. */
const mostPlaces = 20_000

/** Finds words that stand one behind the other, where the rows to look in are known. */
export const phraseFinder = (cursor: ReturnType<typeof rowCursor>) => {
  const read = new Int32Array(mostPlaces)
  // Where the phrase may begin in each row: of one word, and less with each further one. All memory here is used again and again.
  let starts = new Int32Array(4096)
  let first = new Int32Array(0)
  let counts = new Int32Array(0)
  /** The rows that are left, which of the asked each is, and whether it stays. */
  let rows = new Float64Array(0)
  let of = new Int32Array(0)
  let stays = new Uint8Array(0)

  const makeRoom = (many: number) => {
    if (counts.length < many) {
      first = new Int32Array(2 * many)
      counts = new Int32Array(2 * many)
      rows = new Float64Array(2 * many)
      of = new Int32Array(2 * many)
      stays = new Uint8Array(2 * many)
    }
    counts.fill(0, 0, many)
  }
  /** Takes in where the row that was just met has word number `at` of a phrase, the first that is looked for. */
  const begin = (row: number, at: number, used: number): number => {
    const count = cursor.places(read)
    if (starts.length < used + count) {
      const more = new Int32Array(2 * (used + count))
      more.set(starts)
      starts = more
    }
    first[row] = used
    for (let place = 0; place < count; place += 1) starts[used + place] = (read[place] ?? 0) - at
    return count
  }
  /** The same with a further word. Returns at how many places the phrase may still begin. */
  const goOn = (row: number, at: number): number => {
    const count = cursor.places(read)
    const from = first[row] ?? 0
    const end = from + (counts[row] ?? 0)
    let [kept, other] = [0, 0]
    for (let index = from; index < end; index += 1) {
      const start = starts[index] ?? 0
      while (other < count && (read[other] ?? 0) - at < start) other += 1
      if (other === count) break
      if ((read[other] ?? 0) - at !== start) continue
      starts[from + kept] = start
      kept += 1
    }
    return kept
  }
  return {
    /** How often each of so many rows has the words one behind the other. What it returns is written over by the next call. */
    together: (asked: Float64Array, many: number, postings: readonly Postings[]): Int32Array => {
      makeRoom(many)
      for (let index = 0; index < many; index += 1) of[index] = index
      rows.set(asked.subarray(0, many))
      let [left, used] = [many, 0]
      const rarest = [...postings.entries()].sort(([, a], [, b]) => a.size - b.size)
      for (const [turn, [at, { parts }]] of rarest.entries()) {
        stays.fill(0, 0, left)
        for (const part of parts)
          cursor.meet(part, rows, left, (index) => {
            const row = of[index] ?? 0
            const count = turn === 0 ? begin(row, at, used) : goOn(row, at)
            if (turn === 0) used += count
            counts[row] = count
            stays[index] = count > 0 ? 1 : 0
          })
        let kept = 0
        for (let index = 0; index < left; index += 1) {
          const row = of[index] ?? 0
          if (stays[index] === 0) counts[row] = 0
          else {
            rows[kept] = rows[index] ?? 0
            of[kept] = row
            kept += 1
          }
        }
        left = kept
      }
      return counts
    },
    /** How often the row that was just met has its word. */
    count: (): number => cursor.places(read),
  }
}

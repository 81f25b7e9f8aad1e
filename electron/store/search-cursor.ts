import { numberAt } from './search-pages.ts'
import type { Rows } from './search-postings.ts'
import type { SegmentReader } from './search-segments.ts'

/** A list of numbers that grows; what was in it is thrown away with `empty`, its memory is not. */
export const numberList = () => {
  let numbers = new Float64Array(1024)
  let count = 0
  const list = {
    add: (number: number) => {
      if (count === numbers.length) {
        const more = new Float64Array(2 * count)
        more.set(numbers)
        numbers = more
      }
      numbers[count] = number
      count += 1
    },
    size: (): number => count,
    /** As it is now: adding may move it. */
    all: (): Float64Array => numbers.subarray(0, count),
    empty: () => {
      count = 0
    },
  }
  return list
}
export type NumberList = ReturnType<typeof numberList>

/** Where what is said of a page's own rows begins: behind the places of its first row and of its end. */
const headOfPage = 4
/** Pages between which are looked for one by one, where so many of them hold one that is wanted. */
const dense = 4

/**
 * Goes along the rows of a word in one segment, the oldest first. There is one for all words: hundreds are gone along for one search.
 * `shareOf` says how far along all rows one lies, about.
 */
export const rowCursor = (reader: SegmentReader, shareOf: (row: number) => number) => {
  let bytes: Uint8Array = new Uint8Array(0)
  let [at, end, endOfPage, number] = [0, 0, 0, 0]
  /** Of the row that was met. */
  let [placeOfWords, sizeOfWords] = [0, 0]
  let segment: Rows['segment'] | null = null

  /** Goes to the rows of a page, or of the next that has any. Returns whether there is one. */
  const enter = (rows: Rows, to: number): boolean => {
    segment = rows.segment
    for (number = to; number <= rows.last; number += 1) {
      const page = reader.page(rows.segment, number)
      bytes = page.bytes
      endOfPage = page.at + page.end
      if (number === rows.page) {
        at = page.at + rows.from
        end = page.at + rows.until
        return true
      }
      const until = page.end < page.size ? numberAt(bytes, page.at + page.end) : page.end
      if (page.first === 0 || page.first >= until) continue
      at = page.at + page.first
      end = page.at + until
      return true
    }
    return false
  }
  /** The first row that begins on a page or on one behind it; the last of all where none does. */
  const firstFrom = (rows: Rows, to: number): number => {
    const known = rows.firsts[to - rows.page] ?? 0
    if (known > 0) return known
    let first = Number.MAX_SAFE_INTEGER
    for (let next = to; next < rows.last && first === Number.MAX_SAFE_INTEGER; next += 1)
      first = reader.firstRowOf(rows.segment, next) ?? first
    // On the last page other words begin.
    if (first === Number.MAX_SAFE_INTEGER && enter(rows, rows.last)) first = numberAt(bytes, at)
    rows.firsts[to - rows.page] = first
    return first
  }
  /** The last page from one on whose first row is not past a row: pages between are not read. */
  const pageFor = (rows: Rows, target: number, from: number): number => {
    let [low, high] = [from, rows.last]
    let step = 1
    let guess = Math.max(low + 1, rows.page + Math.floor(shareOf(target) * (rows.last - rows.page)))
    // Rows lie evenly, about: the page is near where it would be then.
    while (low < high) {
      const middle = Math.min(high, Math.max(low + 1, guess))
      if (firstFrom(rows, middle) <= target) {
        low = middle
        guess = Math.min(low + step, (low + high + 1) >>> 1)
      } else {
        high = middle - 1
        guess = Math.max(high - step + 1, (low + high + 1) >>> 1)
      }
      step *= 2
    }
    return low
  }

  return {
    /** Adds the rows of a stretch to a list. */
    collect: (rows: Rows, from: number, to: number, into: NumberList) => {
      const { gone } = rows.segment
      for (let more = enter(rows, pageFor(rows, from, rows.page)); more; more = enter(rows, number + 1)) {
        // What a search takes is taken here and below: kept within one function, and without a call.
        const [page, until] = [bytes, end]
        let [place, row] = [at, 0]
        while (place < until) {
          let byte = page[place] ?? 0
          place += 1
          let value = byte & 0x7f
          while (byte >= 0x80) {
            byte = page[place] ?? 0
            place += 1
            value = value * 128 + (byte & 0x7f)
          }
          // The first row of a page stands there whole, others by how far they are from the one before.
          row += value
          byte = page[place] ?? 0
          place += 1
          let words = byte & 0x7f
          while (byte >= 0x80) {
            byte = page[place] ?? 0
            place += 1
            words = words * 128 + (byte & 0x7f)
          }
          // The lowest bit says that the row was deleted, which an index of our sort says elsewhere.
          place += words >>> 1
          if (row < from) continue
          if (row >= to) return
          if (gone.size === 0 || !gone.has(row)) into.add(row)
        }
      }
    },
    /** Goes along those of so many rows, the oldest first, that have the word. */
    meet: (rows: Rows, wanted: Float64Array, many: number, met: (index: number) => void) => {
      const { gone } = rows.segment
      if (many === 0) return
      let index = 0
      let target = wanted[0] ?? 0
      for (let more = enter(rows, pageFor(rows, target, rows.page)); more; ) {
        const [page, until] = [bytes, end]
        let [place, row] = [at, 0]
        while (place < until) {
          let byte = page[place] ?? 0
          place += 1
          let value = byte & 0x7f
          while (byte >= 0x80) {
            byte = page[place] ?? 0
            place += 1
            value = value * 128 + (byte & 0x7f)
          }
          row += value
          byte = page[place] ?? 0
          place += 1
          let words = byte & 0x7f
          while (byte >= 0x80) {
            byte = page[place] ?? 0
            place += 1
            words = words * 128 + (byte & 0x7f)
          }
          words >>>= 1
          place += words
          if (row < target) continue
          while (target < row) {
            index += 1
            if (index === many) return
            target = wanted[index] ?? 0
          }
          if (target > row) continue
          if (gone.size === 0 || !gone.has(row)) {
            placeOfWords = place - words
            sizeOfWords = words
            met(index)
          }
          index += 1
          if (index === many) return
          target = wanted[index] ?? 0
        }
        if (number >= rows.last) return
        const isSparse = rows.last - number > dense * (many - index)
        more = enter(rows, isSparse ? pageFor(rows, target, number + 1) : number + 1)
      }
    },
    /** At which places among its words the row that was just met has the word. Returns how many there are. */
    places: (into: Int32Array, from = 0): number => {
      let source = bytes
      let [place, left, page] = [placeOfWords, sizeOfWords, number]
      let until = endOfPage
      let [word, value, count] = [0, 0, from]
      while (left > 0) {
        if (place >= until) {
          page += 1
          if (segment === null) break
          const next = reader.page(segment, page)
          source = next.bytes
          until = next.at + next.end
          place = next.at + headOfPage
        }
        const byte = source[place] ?? 0
        place += 1
        left -= 1
        value = value * 128 + (byte & 0x7f)
        if (byte >= 0x80) continue
        word += value - 2
        value = 0
        if (count < into.length) into[count] = word
        count += 1
      }
      return Math.min(count, into.length) - from
    },
  }
}

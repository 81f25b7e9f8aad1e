import { numbersIn, type Page, type Segment, type SegmentReader } from './search-segments.ts'

/** Where the rows of a word stand in one segment: from a place on a page to another on the last. */
type Rows = Readonly<{
  segment: Segment
  page: number
  from: number
  /** Where they end on their first page; what goes on does so at the start of the next. */
  until: number
  last: number
}>
/** The rows of a word, and about how many bytes say so. */
export type Postings = Readonly<{ parts: readonly Rows[]; size: number }>

const pageSize = 4000
/** What FTS5 writes before each word of an index without others for beginnings. */
const mark = '0'
/** Of a longer word FTS5 keeps no more. */
const longest = 1 + 32_768
const mostKept = 5000
const headOfPage = 4

/** Looks up words in the segments of an index. What was found is kept until they change. */
export const postingsIn = (reader: SegmentReader) => {
  let found: { version: number; words: Map<string, Postings> } = { version: -1, words: new Map() }
  return (word: string): Postings => {
    const { segments, version } = reader.now()
    if (found.version !== version || found.words.size > mostKept) found = { version, words: new Map() }
    const known = found.words.get(word)
    if (known !== undefined) return known
    const bytes = Buffer.from(mark + word).subarray(0, longest)
    const parts = segments.flatMap((segment) => rowsOf(reader, segment, bytes) ?? [])
    const sizes = parts.map(({ page, last, from, until }) =>
      last > page ? (last - page) * pageSize : until - from,
    )
    const postings = { parts, size: sizes.reduce((sum, size) => sum + size, 0) }
    found.words.set(word, postings)
    return postings
  }
}

const rowsOf = (reader: SegmentReader, segment: Segment, word: Buffer): Rows | null => {
  const number = reader.pageOf(segment, word)
  const page = reader.page(segment, number)
  const place = placeOn(page, word)
  if (place === null) return null
  const last = place.isLast ? reader.lastPageOf(segment, word, number) : number
  return { segment, page: number, from: place.from, until: place.until, last }
}

/** Each word of a page but the first leaves out what it has in common with the one before. */
const placeOn = ({ bytes, end }: Page, word: Buffer) => {
  let [footer, at, same] = [end, 0, 0]
  while (footer < bytes.length) {
    const isFirst = footer === end
    at += numberAt(bytes, footer)
    footer = behind(bytes, footer)
    let start = at
    const kept = isFirst ? 0 : numberAt(bytes, start)
    if (!isFirst) start = behind(bytes, start)
    const length = numberAt(bytes, start)
    start = behind(bytes, start)
    if (kept < same) return null
    if (kept > same) continue
    let matched = 0
    while (matched < length && same < word.length && bytes[start + matched] === word[same]) {
      matched += 1
      same += 1
    }
    if (same === word.length) {
      if (matched !== length) return null
      const isLast = footer >= bytes.length
      return { from: start + length, until: isLast ? end : at + numberAt(bytes, footer), isLast }
    }
    if (matched < length && (bytes[start + matched] ?? 0) > (word[same] ?? 0)) return null
  }
  return null
}
/** A number of at most three bytes, which a place on a page and a length have. */
const numberAt = (bytes: Buffer, at: number): number => {
  const first = bytes[at] ?? 0
  if (first < 0x80) return first
  const second = bytes[at + 1] ?? 0
  if (second < 0x80) return ((first & 0x7f) << 7) | second
  return ((first & 0x7f) << 14) | ((second & 0x7f) << 7) | ((bytes[at + 2] ?? 0) & 0x7f)
}
const behind = (bytes: Buffer, at: number): number =>
  (bytes[at] ?? 0) < 0x80 ? at + 1 : (bytes[at + 1] ?? 0) < 0x80 ? at + 2 : at + 3

/** Goes along the rows of a word in one segment, the oldest first. */
export const cursorOn = (reader: SegmentReader, { segment, page: firstPage, from, until, last }: Rows) => {
  let number = firstPage
  let { bytes } = reader.page(segment, firstPage)
  let [at, end] = [from, until]
  let row = 0
  /** The first row of a page stands there whole, others by how far they are from the one before. */
  let isWhole = true

  /** Where the rows of a page begin and end, if any begins there. */
  const rowsOn = ({ bytes, end }: Page) => {
    const place = bytes.readUInt16BE(0)
    const until = end < bytes.length ? numbersIn(bytes, end)() : end
    return place > 0 && place < until ? { place, until } : null
  }
  const enter = (to: number): boolean => {
    for (number = to; number <= last; number += 1) {
      const page = reader.page(segment, number)
      const rows = rowsOn(page)
      if (rows === null) continue
      bytes = page.bytes
      at = rows.place
      end = rows.until
      isWhole = true
      return true
    }
    return false
  }
  /** The first row that begins on a page or on one behind it; the last of all where none does. */
  const firstFrom = (to: number): number => {
    for (let next = to; next < last; next += 1) {
      const first = reader.firstRowOf(segment, next)
      if (first !== null) return first
    }
    // On the last page other words begin.
    const page = reader.page(segment, last)
    const rows = rowsOn(page)
    return rows === null ? Number.MAX_SAFE_INTEGER : numbersIn(page.bytes, rows.place)()
  }
  /** The last page past this one whose first row is not past a row: pages between are not read. */
  const pageFor = (target: number): number => {
    let [low, step] = [number + 1, 1]
    while (low + step <= last && firstFrom(low + step) <= target) {
      low += step
      step *= 2
    }
    let high = Math.min(last, low + step - 1)
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (firstFrom(middle) <= target) low = middle
      else high = middle - 1
    }
    return low
  }
  let [placeOfWords, size] = [from, 0]
  return {
    row: (): number => row,
    isGone: (): boolean => segment.gone.size > 0 && segment.gone.has(row),
    /** To the first row from one on. Returns whether there is one. */
    seek: (target: number): boolean => {
      for (;;) {
        // What a search takes is taken here: kept within one function, and without a call.
        const [page, until] = [bytes, end]
        let [place, now, whole] = [at, row, isWhole]
        while (place < until) {
          let byte = page[place] ?? 0
          place += 1
          let value = byte & 0x7f
          while (byte >= 0x80) {
            byte = page[place] ?? 0
            place += 1
            value = value * 128 + (byte & 0x7f)
          }
          now = whole ? value : now + value
          whole = false
          byte = page[place] ?? 0
          place += 1
          let words = byte & 0x7f
          while (byte >= 0x80) {
            byte = page[place] ?? 0
            place += 1
            words = words * 128 + (byte & 0x7f)
          }
          // The lowest bit says that the row was deleted, which an index of our sort says elsewhere.
          words >>>= 1
          if (now >= target) {
            placeOfWords = place
            size = words
            at = place + words
            row = now
            isWhole = false
            return true
          }
          place += words
        }
        at = place
        row = now
        isWhole = whole
        if (number >= last || !enter(pageFor(target))) return false
      }
    },
    /** At which places among its words the row has the word. Returns how many there are. */
    places: (into: Int32Array): number => {
      let [source, from, left, page] = [bytes, placeOfWords, size, number]
      let until = source.readUInt16BE(2)
      let [place, value, count] = [0, 0, 0]
      while (left > 0) {
        if (from >= until) {
          page += 1
          const next = reader.page(segment, page)
          source = next.bytes
          until = next.end
          from = headOfPage
        }
        const byte = source[from] ?? 0
        from += 1
        left -= 1
        value = value * 128 + (byte & 0x7f)
        if (byte >= 0x80) continue
        place += value - 2
        value = 0
        if (count < into.length) into[count] = place
        count += 1
      }
      return Math.min(count, into.length)
    },
  }
}
export type Cursor = ReturnType<typeof cursorOn>

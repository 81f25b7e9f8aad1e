import type { Page } from './search-pages.ts'
import type { Segment, SegmentReader } from './search-segments.ts'

/** Where the rows of a word stand in one segment: from a place on a page to another on the last. */
export type Rows = Readonly<{
  segment: Segment
  page: number
  from: number
  /** Where they end on their first page; what goes on does so at the start of the next. */
  until: number
  last: number
  /** With which row each of its pages begins, as far as that was looked up; 0 where it wasn't. */
  firsts: Float64Array
}>
/** The rows of a word, and about how many bytes say so. */
export type Postings = Readonly<{ parts: readonly Rows[]; size: number }>

const pageSize = 4000
/** What FTS5 writes before each word of an index without others for beginnings. */
const mark = '0'
/** Of a longer word FTS5 keeps no more. */
const longest = 1 + 32_768
const mostKept = 5000
const none = new Float64Array(0)

/** Looks up words in the segments of an index. What was found is kept until they change. */
export const postingsIn = (reader: SegmentReader) => {
  let found: { version: number; words: Map<string, Postings> } = { version: -1, words: new Map() }
  let segments: readonly Segment[] = []
  /** To be called before words are looked up for a search: that is when the index may have changed. */
  const begin = () => {
    const now = reader.now()
    segments = now.segments
    if (found.version !== now.version || found.words.size > mostKept)
      found = { version: now.version, words: new Map() }
  }
  const of = (word: string): Postings => {
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
  return { begin, of }
}

const rowsOf = (reader: SegmentReader, segment: Segment, word: Buffer): Rows | null => {
  const number = Math.max(segment.first, segment.words.pageOf(word))
  const page = reader.page(segment, number)
  const place = placeOn(page, word)
  if (place === null) return null
  // It may go on to the page on which the next word stands.
  const last = place.isLast ? segment.words.pageBehind(number) || segment.last : number
  const firsts = last > number ? new Float64Array(last - number + 1) : none
  return { segment, page: number, from: place.from, until: place.until, last, firsts }
}

/** Each word of a page but the first leaves out what it has in common with the one before. */
const placeOn = ({ bytes, at: begin, end, size }: Page, word: Buffer) => {
  let [footer, at, same] = [begin + end, begin, 0]
  while (footer < begin + size) {
    const isFirst = footer === begin + end
    at += shortNumberAt(bytes, footer)
    footer = behind(bytes, footer)
    let start = at
    const kept = isFirst ? 0 : shortNumberAt(bytes, start)
    if (!isFirst) start = behind(bytes, start)
    const length = shortNumberAt(bytes, start)
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
      const isLast = footer >= begin + size
      const until = isLast ? end : at - begin + shortNumberAt(bytes, footer)
      return { from: start + length - begin, until, isLast }
    }
    if (matched < length && (bytes[start + matched] ?? 0) > (word[same] ?? 0)) return null
  }
  return null
}
/** A number of at most three bytes, which a place on a page and a length have. */
const shortNumberAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0
  if (first < 0x80) return first
  const second = bytes[at + 1] ?? 0
  if (second < 0x80) return ((first & 0x7f) << 7) | second
  return ((first & 0x7f) << 14) | ((second & 0x7f) << 7) | ((bytes[at + 2] ?? 0) & 0x7f)
}
const behind = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) < 0x80 ? at + 1 : (bytes[at + 1] ?? 0) < 0x80 ? at + 2 : at + 3

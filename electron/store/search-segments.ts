import type { Db } from './open.ts'
import { numberAt, numbersIn, type Page, pagesAtHand } from './search-pages.ts'
import { type WordPages, wordPages } from './search-word-pages.ts'

/**
 * A run of words in their order, each with the rows that have it: FTS5 keeps an index in a few of them. `gone` are rows that were
 * deleted since, whose words still stand in it.
 */
export type Segment = Readonly<{
  /** All that the index says of it: another with the same is the same. */
  key: string
  id: number
  first: number
  last: number
  gone: ReadonlySet<number>
  words: WordPages
}>

/** Where FTS5 keeps what it knows of itself. */
const [ofAverages, ofStructure] = [1, 10]
const segmentStep = 2 ** 37
/** Deleted rows of a segment stand so far behind its pages. */
const goneFrom = 2n ** 16n
/** Bytes of a page that hardly ever leave out where its first row begins. */
const beginning = 256

const first32 = 0xff000001

/** A page that must be there isn't: as SQLite says it of a file that is broken. */
class DamagedIndex extends Error {
  readonly code = 'SQLITE_CORRUPT'
}

/**
 * Reads the segments of a table of FTS5, as its source describes them (fts5_index.c, of SQLite 3.43 and later). They change only by
 * what this connection writes, and then their record does.
 */
export const segmentReader = (db: Db, table: string) => {
  const block = db.prepare<[number | bigint], Buffer>(`SELECT block FROM ${table}_data WHERE id = ?`).pluck()
  const begin = db
    .prepare<[number], Buffer>(`SELECT substr(block, 1, ${beginning}) FROM ${table}_data WHERE id = ?`)
    .pluck()
  const pagesOf = wordPages(db, table)
  const goneOf = (id: number, pages: number): ReadonlySet<number> => {
    const gone = new Set<number>()
    for (let page = 0; page < pages; page += 1) {
      const bytes = block.get((BigInt(id) + goneFrom) * BigInt(segmentStep) + BigInt(page))
      if (bytes === undefined) continue
      const size = bytes[0] === 4 ? 4 : 8
      if (bytes[1] !== 0) gone.add(0)
      for (let at = 8; at + size <= bytes.length; at += size) {
        const row = size === 4 ? bytes.readUInt32BE(at) : Number(bytes.readBigUInt64BE(at))
        if (row !== 0) gone.add(row)
      }
    }
    return gone
  }
  let known: { record: Buffer; segments: readonly Segment[]; version: number } = {
    record: Buffer.alloc(0),
    segments: [],
    version: 0,
  }
  const segmentsOf = (record: Buffer): Segment[] => {
    const hasOrigins = record.length > 8 && record.readUInt32BE(4) === first32
    const number = numbersIn(record, hasOrigins ? 8 : 4)
    const levels = number()
    number()
    number()
    const segments: Segment[] = []
    const kept = new Map(known.segments.map((segment) => [segment.key, segment.words]))
    for (let level = 0; level < levels; level += 1) {
      number()
      for (let left = number(); left > 0; left -= 1) {
        const [id, first, last] = [number(), number(), number()]
        // Where its rows came from, how many pages of those deleted since, how many of them, and how many rows.
        const [from, to, pagesGone, gone, rows] = hasOrigins
          ? [number(), number(), number(), number(), number()]
          : [0, 0, 0, 0, 0]
        const key = [id, first, last, from, to, gone, rows].join()
        // All of it went into another already, and what is left of it lies there until the merge is done.
        if (first === 0) continue
        const words = (hasOrigins ? kept.get(key) : undefined) ?? pagesOf(id)
        segments.push({ key, id, first, last, gone: goneOf(id, pagesGone), words })
      }
    }
    return segments
  }

  const pages = pagesAtHand((id) => {
    const bytes = block.get(id)
    if (bytes === undefined || bytes.length < 4) throw new DamagedIndex()
    return bytes
  })
  const page = (segment: Segment, number: number): Page => pages.page(segment.id * segmentStep + number)
  return {
    /** The segments as they are now, and a number that moves when they do. */
    now: (): Readonly<{ segments: readonly Segment[]; version: number }> => {
      const record = block.get(ofStructure)
      if (record === undefined) return { segments: [], version: known.version }
      if (!record.equals(known.record)) {
        pages.forget()
        known = { record, segments: segmentsOf(record), version: known.version + 1 }
      }
      return known
    },
    page,
    /**
     * The first row of a page that holds rows of one word only, if any begins there. Who looks for a page looks at many: of one that
     * isn't at hand only the beginning is taken.
     */
    firstRowOf: (segment: Segment, number: number): number | null => {
      const found = pages.atHand(segment.id * segmentStep + number)
      if (found === undefined) {
        const bytes = begin.get(segment.id * segmentStep + number)
        if (bytes === undefined || bytes.length < 4) throw new DamagedIndex()
        const place = bytes.readUInt16BE(0)
        if (place === 0) return null
        if (place + 9 <= bytes.length) return numberAt(bytes, place)
      }
      const { bytes, at, first } = found ?? page(segment, number)
      return first === 0 ? null : numberAt(bytes, at + first)
    },
    /** How many rows the table has. */
    rows: (): number => {
      const averages = block.get(ofAverages)
      return averages === undefined || averages.length === 0 ? 0 : numberAt(averages, 0)
    },
  }
}
export type SegmentReader = ReturnType<typeof segmentReader>

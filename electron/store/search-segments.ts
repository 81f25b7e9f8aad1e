import type { Db } from './open.ts'

/**
 * A run of words in their order, each with the rows that have it: FTS5 keeps an index in a few of them. `gone` are rows that were
 * deleted since, whose words still stand in it.
 */
export type Segment = Readonly<{ id: number; first: number; last: number; gone: ReadonlySet<number> }>
/** A page of a segment: its bytes, and where what stands in it ends; behind that are the places of its words. */
export type Page = Readonly<{ bytes: Buffer; end: number }>

/** Where FTS5 keeps what it knows of itself. */
const [ofAverages, ofStructure] = [1, 10]
const segmentStep = 2 ** 37
/** Deleted rows of a segment stand so far behind its pages. */
const goneFrom = 2n ** 16n
/** Pages that are at hand: two megabytes. */
const pagesAtHand = 500
/** Bytes of a page that hardly ever leave out where its first row begins. */
const beginning = 256

/** A number of FTS5: seven bits a byte, the highest first. */
export const numbersIn = (bytes: Buffer, from: number) => {
  let at = from
  return (): number => {
    let value = 0
    for (let byte = 0x80; byte >= 0x80; ) {
      byte = bytes[at] ?? 0
      at += 1
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
}

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
  const leafOf = db
    .prepare<[number, Buffer], number>(
      `SELECT pgno FROM ${table}_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1`,
    )
    .pluck()
  const leafAfter = db
    .prepare<[number, Buffer, number], number>(
      `SELECT pgno FROM ${table}_idx WHERE segid = ? AND term > ? AND pgno >= ? ORDER BY term LIMIT 1`,
    )
    .pluck()

  const begin = db
    .prepare<[number], Buffer>(`SELECT substr(block, 1, ${beginning}) FROM ${table}_data WHERE id = ?`)
    .pluck()
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
  const segmentsOf = (record: Buffer): Segment[] => {
    const hasOrigins = record.length > 8 && record.readUInt32BE(4) === first32
    const number = numbersIn(record, hasOrigins ? 8 : 4)
    /** It stands between where rows came from and how many there are. */
    const pagesGone = (): number => {
      const [, , pages] = [number(), number(), number(), number(), number()] as const
      return pages
    }
    const levels = number()
    number()
    number()
    const segments: Segment[] = []
    for (let level = 0; level < levels; level += 1) {
      number()
      for (let left = number(); left > 0; left -= 1) {
        const [id, first, last] = [number(), number(), number()]
        segments.push({ id, first, last, gone: hasOrigins ? goneOf(id, pagesGone()) : new Set() })
      }
    }
    return segments
  }

  let known: { record: Buffer; segments: readonly Segment[]; version: number } = {
    record: Buffer.alloc(0),
    segments: [],
    version: 0,
  }
  const pages = new Map<number, Page>()
  const page = (segment: Segment, number: number): Page => {
    const id = segment.id * segmentStep + number
    const found = pages.get(id)
    if (found !== undefined) return found
    const bytes = block.get(id)
    if (bytes === undefined || bytes.length < 4) throw new DamagedIndex()
    if (pages.size >= pagesAtHand) pages.clear()
    const made = { bytes, end: bytes.readUInt16BE(2) }
    pages.set(id, made)
    return made
  }
  return {
    /** The segments as they are now, and a number that moves when they do. */
    now: (): Readonly<{ segments: readonly Segment[]; version: number }> => {
      const record = block.get(ofStructure)
      if (record === undefined) return { segments: [], version: known.version }
      if (!record.equals(known.record)) {
        pages.clear()
        known = { record, segments: segmentsOf(record), version: known.version + 1 }
      }
      return known
    },
    page,
    /**
     * The first row of a page that holds rows of one word only, if any begins there. Who looks for a page looks at many, and V8 is
     * slow to give back what it doesn't count: of each only the beginning is taken.
     */
    firstRowOf: (segment: Segment, number: number): number | null => {
      const id = segment.id * segmentStep + number
      const bytes = pages.get(id)?.bytes ?? begin.get(id)
      if (bytes === undefined || bytes.length < 4) throw new DamagedIndex()
      const place = bytes.readUInt16BE(0)
      if (place === 0) return null
      return numbersIn(place + 9 <= bytes.length ? bytes : page(segment, number).bytes, place)()
    },
    /** The page on which a word stands if the segment has it. */
    pageOf: (segment: Segment, word: Buffer): number =>
      Math.max(segment.first, Math.floor((leafOf.get(segment.id, word) ?? 2) / 2)),
    /** The last page that may hold rows of the word with which another ends. */
    lastPageOf: (segment: Segment, word: Buffer, from: number): number => {
      const next = leafAfter.get(segment.id, word, (from + 1) * 2)
      return next === undefined ? segment.last : Math.floor(next / 2)
    },
    /** How many rows the table has. */
    rows: (): number => {
      const averages = block.get(ofAverages)
      return averages === undefined || averages.length === 0 ? 0 : numbersIn(averages, 0)()
    },
  }
}
export type SegmentReader = ReturnType<typeof segmentReader>

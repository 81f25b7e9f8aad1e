import { inflateSync } from 'node:zlib'
import type { Report } from './fault.ts'

/**
 * How a file is written down, which nobody sees who reads its objects: each object and stream between the line ends that PDF/A
 * asks, found where the table of objects says, and each stream as long as it says.
 */
export const checkBytes = (bytes: Uint8Array, report: Report): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-60))?.[1] ?? Number.NaN)
  const offsets = file.startsWith('xref', start) ? inTable(file, start, report) : inStream(file, start)
  if (offsets === undefined || offsets.length === 0) {
    report('own bytes', "the table of objects can't be read")
    return
  }
  const sorted = [...new Set(offsets)].toSorted((a, b) => a - b)
  for (const [index, offset] of sorted.entries()) {
    const until = sorted[index + 1] ?? (start > offset ? start : file.indexOf('startxref', offset))
    checkObject(file, offset, until, report)
  }
}

const objectHead = /\d+ \d+ obj(?:\r\n|\r|\n)/y
const objectTail = /(?:\r\n|\r|\n)endobj(?:\r\n|\r|\n)$/
const isLineEnd = (sign: string | undefined) => sign === '\n' || sign === '\r'

const checkObject = (file: string, offset: number, until: number, report: Report) => {
  objectHead.lastIndex = offset
  if (
    !objectHead.test(file) ||
    !isLineEnd(file[offset - 1]) ||
    !objectTail.test(file.slice(until - 20, until))
  )
    report('A 6.1.9-1', 'an object that does not stand between line ends')
  const words = 'endstream'
  const end = file.lastIndexOf(words, until)
  if (end < offset || until - end > words.length + 12) return
  const dictionary = file.slice(offset, Math.min(end, offset + 4000))
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1] ?? Number.NaN)
  const ends = [file.startsWith('\r\n', end - 2) ? end - 2 : -1, isLineEnd(file[end - 1]) ? end - 1 : -1]
  if (ends.every((at) => at === -1)) return report('A 6.1.7.1-2', 'no line end before endstream')
  const begins = (at: number) => /stream(?:\r\n|\n)$/.test(file.slice(Math.max(0, at - 8), at))
  if (!ends.some((at) => at !== -1 && begins(at - length)))
    report('A 6.1.7.1-1', `a stream that is not the ${length} bytes that it says`)
}

/** The places of objects in a table of the old kind, and in those before it. */
const inTable = (file: string, start: number, report: Report): readonly number[] | undefined => {
  const offsets: number[] = []
  const seen = new Set<number>()
  for (let at = start; !seen.has(at); ) {
    seen.add(at)
    const head = /xref(?:\r\n|\r|\n)(?=\d)/y
    head.lastIndex = at
    if (!head.test(file)) report('A 6.1.4-2', 'more than a line end behind xref')
    let place = file.slice(at, at + 20).search(/\d/) + at
    for (;;) {
      const section = /(\d+) (\d+) ?(?:\r\n|\r|\n)/y
      section.lastIndex = place
      const found = section.exec(file)
      if (!found) break
      place = section.lastIndex
      for (let left = Number(found[2]); left > 0; left--, place += 20) {
        const line = file.slice(place, place + 20)
        if (!/^\d{10} \d{5} [fn](?: \r| \n|\r\n)$/.test(line)) return undefined
        if (line[17] === 'n') offsets.push(Number(line.slice(0, 10)))
      }
    }
    const before = /\/Prev (\d+)/.exec(file.slice(place, file.indexOf('startxref', place)))?.[1]
    if (before !== undefined) at = Number(before)
  }
  return offsets
}

/** As above, of the new kind as this program writes it: one stream, packed, without predictor. */
const inStream = (file: string, start: number): readonly number[] | undefined => {
  const head = /\d+ \d+ obj\s+<<([\s\S]{0,2000}?)>>\s+stream\r?\n/y
  head.lastIndex = start
  const found = head.exec(file)
  const dictionary = found?.[1] ?? ''
  const widths = /\/W \[ ?(\d+) (\d+) (\d+) ?\]/.exec(dictionary)?.slice(1).map(Number)
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN)
  if (!found || !widths || Number.isNaN(length) || /\/(?:Predictor|Index|Prev)\b/.test(dictionary))
    return undefined
  const rows = inflateSync(Buffer.from(file.slice(head.lastIndex, head.lastIndex + length), 'latin1'))
  const [first = 0, second = 0, third = 0] = widths
  const offsets: number[] = []
  for (let at = 0; at < rows.length; at += first + second + third)
    if (rows.readUIntBE(at, first) === 1) offsets.push(rows.readUIntBE(at + first, second))
  return offsets
}

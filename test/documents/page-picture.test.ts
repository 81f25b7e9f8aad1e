import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawGrey, drawPage, type Picture, tieLines } from '../../electron/documents/page-picture.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import type { SourceLine, SourceText } from '../../shared/records/source-text.ts'
import { fixture, refusalOf, textOf } from './fixture.ts'

/** Which pixels of a picture of ours are dark. */
const inkOf = ({ png, width, height }: Picture) => {
  const file = Buffer.from(png)
  const chunks: Buffer[] = []
  let channels = 0
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const type = file.toString('latin1', at + 4, at + 8)
    if (type === 'IHDR') channels = file[at + 17] === 0 ? 1 : 3
    if (type === 'IDAT') chunks.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  const rows = inflateSync(Buffer.concat(chunks))
  expect(rows.length).toBe(height * (width * channels + 1))
  return (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return false
    const at = y * (width * channels + 1) + 1 + x * channels
    return [...rows.subarray(at, at + channels)].some((value) => value < 160)
  }
}

/** The first and last column with ink in a part of a page given in points, or null. */
const inkWithin = (picture: Picture, ink: (x: number, y: number) => boolean) => {
  const scale = picture.width / picture.pageWidth
  return (x0: number, x1: number, y0: number, y1: number) => {
    let first: number | null = null
    let last = 0
    for (let x = Math.round(x0 * scale); x < Math.round(x1 * scale); x++)
      for (let y = Math.round(y0 * scale); y < Math.round(y1 * scale); y++)
        if (ink(x, y)) {
          first ??= x
          last = x + 1
        }
    return first === null ? null : { x0: first / scale, x1: last / scale }
  }
}

const worded = (source: SourceText, line: SourceLine) => ({ ...line, text: textOf(source, line) })

describe('words lie on their ink', () => {
  it.each([
    'letter.pdf',
    'report.pdf',
    'two-columns.pdf',
    'table.pdf',
    'margin-column.pdf',
    'tagged.pdf',
    'turned.pdf',
    'owner-only.pdf',
  ])('%s', async (name) => {
    const bytes = fixture(name)
    const source = await readPdf(bytes)
    const words: string[] = []
    for (const page of source.pages.keys()) {
      const drawn = await drawPage(bytes, page + 1, 1200)
      const within = inkWithin(drawn, inkOf(drawn))
      const lines = source.lines.filter((line) => line.page === page + 1)
      const tied = tieLines(
        drawn,
        lines.map((line) => worded(source, line)),
      )
      expect(tied.map(({ start }) => start)).toEqual(lines.map(({ start }) => start))
      for (const { start, end, edges, y0, y1 } of tied) {
        const text = source.text.slice(start, end)
        expect(edges).toHaveLength(text.length + 1)
        expect(edges).toEqual(edges.toSorted((a, b) => a - b))
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          const [left, right] = [edges[index] ?? 0, edges[index + word.length] ?? 0]
          // Half a blank on either side: ink of a neighbour there would be a word that was cut.
          const found = within(left - 1.2, right + 1.2, y0, y1)
          words.push(word)
          expect(Math.abs((found?.x0 ?? 0) - left), `${word} begins`).toBeLessThan(1.6)
          expect(Math.abs((found?.x1 ?? 0) - right), `${word} ends`).toBeLessThan(1.6)
        }
      }
    }
    expect(words).toEqual(source.text.split(/\s+/))
  })
})

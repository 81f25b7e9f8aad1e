import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawGrey, drawPage, type Picture, tieLines } from '../../electron/documents/page-picture.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import type { SourceLine, SourceText } from '../../shared/records/source-text.ts'
import { fixture, refusalOf, textOf } from './fixture.ts'
import { pdfOf, put } from './pdf-drawn.ts'

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

it('a line keeps its place where the text was cleaned: accents, joined letters, doubled and raised ones', async () => {
  const bytes = await pdfOf((doc) => {
    put(doc, 70, 100, 'De coe\u0308fficie\u0308nt van de fietsroute')
    put(doc, 70, 130, 'Motie')
    put(doc, 70.4, 130, 'Motie')
  })
  const source = await readPdf(bytes)
  const drawn = await drawPage(bytes, 1, 1200)
  const within = inkWithin(drawn, inkOf(drawn))
  const lines = source.lines.map((line) => worded(source, line))
  expect(lines.map(({ text }) => text)).toEqual(['De coëfficiënt van de fietsroute', 'Motie'])
  for (const [at, { edges, y0, y1 }] of tieLines(drawn, lines).entries()) {
    const [first, last] = [edges[0] ?? 0, edges.at(-1) ?? 0]
    const ink = within(first - 2, last + 2, y0, y1)
    expect(Math.abs((ink?.x0 ?? 0) - first), `line ${at} begins`).toBeLessThan(1.6)
    expect(Math.abs((ink?.x1 ?? 0) - last), `line ${at} ends`).toBeLessThan(1.6)
  }
  const [{ edges = [] } = {}] = tieLines(drawn, lines)
  const route = 'De coëfficiënt van de '.length
  const ink = within((edges[route] ?? 0) - 1.2, (edges[route + 'fietsroute'.length] ?? 0) + 1.2, 90, 130)
  expect(Math.abs((ink?.x0 ?? 0) - (edges[route] ?? 0))).toBeLessThan(1.6)
})

it('lines that a machine recognised keep their own edges; a line of another text lies in its box', () => {
  const box = { x0: 10, x1: 50, y0: 5, y1: 15 }
  const line = { start: 0, end: 4, page: 1, box, text: 'raad' }
  expect(tieLines({ letters: [] }, [{ ...line, edges: [10, 22, 30, 41, 50] }])).toEqual([
    { start: 0, end: 4, y0: 5, y1: 15, edges: [10, 22, 30, 41, 50] },
  ])
  expect(tieLines({ letters: [] }, [line])).toEqual([
    { start: 0, end: 4, y0: 5, y1: 15, edges: [10, 20, 30, 40, 50] },
  ])
  expect(tieLines({ letters: [] }, [{ start: 0, end: 4, page: 1, text: 'raad' }])).toEqual([])
})

it('a page that the file does not have is not drawn', async () => {
  for (const page of [0, 2, 1.5, -1])
    expect(await refusalOf(() => drawPage(fixture('letter.pdf'), page, 800))).toBe('no-page')
  expect(await refusalOf(() => drawPage(fixture('encrypted.pdf'), 1, 800))).toBe('encrypted-pdf')
})

it('pages of several files by turns are each the page that was asked', async () => {
  const letter = await drawPage(fixture('letter.pdf'), 1, 400)
  await drawPage(fixture('report.pdf'), 2, 400)
  await readPdf(fixture('table.pdf'))
  expect((await drawPage(fixture('letter.pdf'), 1, 400)).png).toEqual(letter.png)
})

it('text recognition gets the page in grey at its own resolution, turned as one sees it', async () => {
  expect(await drawGrey(fixture('scanned.pdf'), 1, 200)).toMatchObject({ width: 1654, height: 2339 })
  const turned = await drawGrey(fixture('turned.pdf'), 1, 72)
  expect(turned.width).toBeGreaterThan(turned.height)
  const ink = inkOf(turned)
  expect(inkWithin(turned, ink)(95, 340, 55, 100)).not.toBeNull()
})

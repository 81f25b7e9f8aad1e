import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecognisedScan } from '../../electron/documents/ocr.ts'
import { linesOfPage } from '../../electron/documents/ocr-lines.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { type Reader, startReader } from '../../electron/documents/reader-pool.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { scanOf, wordsKept } from '../fixtures/scan.ts'
import { refusalOf, textOf } from './fixture.ts'
import { pdfOf, put } from './pdf-drawn.ts'

const letter = path.join(
  import.meta.dirname,
  '../../resources/sample/2026-10-06 Raadsbrief voortgang Wmo-hulpmiddelen.pdf',
)

let folder = ''
let reader: Reader
/** The letter's own text, which its scan must give back. */
let typed: SourceText
/** The scan of its two pages as the reader recognises it, which takes seconds. */
let whole: RecognisedScan
const steps: unknown[] = []
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'raad-scan-'))
  reader = startReader(() => forkNodeReader())
  typed = await readPdf(readFileSync(letter))
  const file = await scanned('brief.pdf', [1, 2])
  whole = await reader.ask({ task: 'scan', path: file }, { step: (step) => steps.push(step) })
})
afterAll(() => {
  reader.close()
  rmSync(folder, { recursive: true })
})

const scanned = async (name: string, pages: readonly number[], options?: Parameters<typeof scanOf>[2]) => {
  const file = path.join(folder, name)
  writeFileSync(file, await scanOf(readFileSync(letter), pages, options))
  return file
}
const pageText = ({ text, pages }: SourceText, page: number) => {
  const { start, end } = pages[page - 1] ?? { start: 0, end: 0 }
  return text.slice(start, end)
}
const linesOn = (source: SourceText, page: number) =>
  source.lines.filter((line) => line.page === page).map((line) => ({ ...line, text: textOf(source, line) }))

describe('a scan', () => {
  it('is recognised in the sandboxed reader, page by page, with at least 95 of 100 words right', () => {
    const { source, pages, confidence } = whole
    expect(wordsKept(typed.text, source.text)).toBeGreaterThan(0.95)
    expect(steps).toEqual([0, 1, 2].map((done) => ({ done, total: 2 })))
    expect(pages).toBe(2)
    expect(confidence).toBeGreaterThan(80)
    expect(source.pages).toHaveLength(2)
    expect(source.warnings).toContainEqual({ key: 'recognised-pages', count: 2 })
    expect(source.warnings.map(({ key }) => key)).not.toContain('pages-without-text')
    for (const { start, end, confidence: sure, edges } of source.lines) {
      expect(edges).toHaveLength(end - start + 1)
      expect(edges).toEqual(edges?.toSorted((a, b) => a - b))
      expect(sure).toBeGreaterThanOrEqual(0)
    }
  })

  it('has its lines where the letter has them', () => {
    const { source } = whole
    const own = new Map(linesOn(typed, 1).map((line) => [line.text, line]))
    const same = linesOn(source, 1).flatMap((line) => {
      const twin = own.get(line.text)?.box
      return twin && line.box ? [{ made: line.box, twin }] : []
    })
    expect(same.length).toBeGreaterThan(10)
    for (const { made, twin } of same) {
      expect(Math.abs(made.x0 - twin.x0)).toBeLessThan(3)
      expect(Math.abs(made.x1 - twin.x1)).toBeLessThan(3)
      expect(Math.abs((made.y0 + made.y1 - twin.y0 - twin.y1) / 2)).toBeLessThan(3)
    }
  })

  it('is read when it leans, lies on its side or stands on its head', async () => {
    for (const options of [{ leaning: 1 }, { turned: 90 }, { turned: 180 }]) {
      const { source } = await reader.ask({ task: 'scan', path: await scanned('scheef.pdf', [1], options) })
      expect(wordsKept(pageText(typed, 1), source.text)).toBeGreaterThan(0.9)
    }
  })

  it('keeps the own text of pages that have it', async () => {
    const file = await scanned('gemengd.pdf', [1], { typed: 'Geachte raad, bijgaand de brief.' })
    const before = await reader.ask({ task: 'read', path: file, options: {} })
    expect(before.source.warnings).toContainEqual({ key: 'pages-without-text', count: 1 })
    const { source, pages } = await reader.ask({ task: 'scan', path: file })
    expect(pages).toBe(1)
    expect(linesOn(source, 1)).toEqual(linesOn(before.source, 1))
    expect(wordsKept(pageText(typed, 1), pageText(source, 2))).toBeGreaterThan(0.95)
  })

  it('has the cells of its tables, in their rows and columns', async () => {
    const rows = [
      ['Nummer', 'Toezegging', 'Portefeuillehouder', 'Termijn'],
      ['T1', 'De raad ontvangt de cijfers', 'De Vries', 'kwartaal 2'],
      ['T2', 'Brief over de wachttijd', 'Bakker', '1 juni 2026'],
      ['T3', 'Gesprek met de leverancier', 'De Vries', 'najaar'],
    ]
    const opening = 'Hieronder staan de toezeggingen die nog openstaan in deze raadsperiode.'
    const drawnPage = await pdfOf((doc) => {
      put(doc, 70, 90, opening)
      for (const [row, cells] of rows.entries())
        for (const [column, text] of cells.entries())
          put(doc, [70, 130, 300, 430][column] ?? 0, 130 + row * 24, text)
    })
    const file = path.join(folder, 'tabel.pdf')
    writeFileSync(file, await scanOf(drawnPage, [1]))
    const { source } = await reader.ask({ task: 'scan', path: file })
    const [first, ...others] = linesOn(source, 1)
    expect(first).toMatchObject({ text: opening })
    expect(first?.cell).toBeUndefined()
    expect(others.map(({ text, cell }) => `${cell?.row}.${cell?.column} ${text}`)).toEqual(
      rows.flatMap((cells, row) => cells.map((text, column) => `${row}.${column} ${text}`)),
    )
    for (const { text, edges } of others) expect(edges).toHaveLength(text.length + 1)
  })

  it('with a stamp typed over it counts as one, and keeps the words of the stamp as they are', async () => {
    const stamp = 'Ingekomen bij de griffie op 12 maart 2026, zaaknummer Z26-004417, behandeld door team Zorg'
    const stamped = path.join(folder, 'gestempeld.pdf')
    writeFileSync(stamped, await scanOf(readFileSync(letter), [1], { stamp }))
    const before = await reader.ask({ task: 'read', path: stamped, options: {} })
    expect(before.source.warnings).toContainEqual({ key: 'pages-without-text', count: 1 })
    expect(linesOn(before.source, 1).map(({ text, role }) => [text, role])).toEqual([[stamp, 'furniture']])
    const { source } = await reader.ask({ task: 'scan', path: stamped })
    expect(linesOn(source, 1).filter(({ text }) => text.includes('Z26-004417'))).toMatchObject([
      { text: stamp, role: 'furniture' },
    ])
    expect(wordsKept(pageText(typed, 1), source.text)).toBeGreaterThan(0.95)
  })

  it('that is cancelled stops in the middle of a page, and its process is gone', async () => {
    const ended = Promise.withResolvers<void>()
    const own = startReader(() => {
      const child = forkNodeReader()
      child.onExit(() => ended.resolve())
      return child
    })
    const stop = new AbortController()
    const steps: number[] = []
    const step = ({ done }: { done: number }) => {
      steps.push(done)
      stop.abort()
    }
    const file = await scanned('brief.pdf', [1, 2])
    expect(await refusalOf(() => own.ask({ task: 'scan', path: file }, { signal: stop.signal, step }))).toBe(
      'cancelled',
    )
    await ended.promise
    expect(steps).toEqual([0])
    own.close()
  })

  it('that is no PDF is refused', async () => {
    const file = path.join(folder, 'gewoon.txt')
    writeFileSync(file, 'Gewone tekst.')
    expect(await refusalOf(() => reader.ask({ task: 'scan', path: file }))).toBe('recognition-failed')
  })
})

describe('what recognition gives of a page', () => {
  type Blocks = NonNullable<Parameters<typeof linesOfPage>[0]['blocks']>
  /** One line of words of 10 pixels a letter. */
  const page = (confidence: number, ...words: readonly string[]) => {
    const bbox = { x0: 0, y0: 0, x1: 400, y1: 30 }
    const rowAttributes = { rowHeight: 30, ascenders: 7, descenders: 7 }
    const made = words.map((text, at) => ({
      text,
      confidence,
      bbox: { x0: at * 100, y0: 0, x1: at * 100 + text.length * 10, y1: 30 },
      symbols: [],
    }))
    // Only what is used of it.
    const blocks = [
      { paragraphs: [{ lines: [{ words: made, confidence, bbox, rowAttributes }] }] },
    ] as unknown
    return linesOfPage({ blocks: blocks as Blocks }, 0.5, 595)
  }

  it('specks and rules are no text, and are counted', () => {
    expect(page(12, '|', '~~')).toMatchObject({ lines: [], dropped: 1 })
    expect(page(12, '12', 'Noord')).toMatchObject({
      lines: [{ text: '12 Noord', confidence: 12 }],
      dropped: 0,
    })
  })

  it('another sign before the first word is a bullet', () => {
    expect(page(80, '«', 'een', 'meldpunt').lines).toMatchObject([{ text: '• een meldpunt' }])
  })

  it('letters without a place of their own share their word in equal parts', () => {
    expect(page(80, 'de', 'wet').lines[0]?.edges).toEqual([0, 5, 10, 50, 55, 60, 65])
  })
})

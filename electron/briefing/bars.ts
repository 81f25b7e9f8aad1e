import { type Pattern, stackedChart } from '../../shared/stacked-chart.ts'
import type { Block } from './block.ts'
import { type Drawing, drawingWidth, figureRow } from './chart.ts'
import type { Measure } from './look.ts'
import type { Row } from './rows.ts'
import { child, drawText, type Element, type Sheet } from './sheet.ts'

type BarsBlock = Extract<Block, { kind: 'bars' }>

const sizeOf = (measure: Measure) => ({
  width: drawingWidth(measure),
  left: 92,
  right: 30,
  bar: 18,
  gap: 8,
})
const letters = 8
const legendLine = 14
const swatch = { width: 16, height: 9, after: 5, between: 16 }

/** Lying bars of parts with their legend: the same paths as on screen, in one piece, with a summary for who can't see it. */
export const barsRow = (sheet: Sheet, section: Element, block: BarsBlock): Row =>
  figureRow(
    sheet,
    child(sheet, section, 'Figure', { alt: block.summary }),
    { above: 2, below: 8 },
    barsDrawing(sheet, block),
  )

export const barsDrawing = (sheet: Sheet, block: BarsBlock): Drawing => {
  const { bars } = block
  const { scale } = sheet.measure
  const size = sizeOf(sheet.measure)
  const chart = stackedChart(bars, size)
  const legend = legendOf(sheet, block, size.width)
  const height = chart.height + 10 + (legend.at(-1)?.line ?? 0) * legendLine + legendLine
  return {
    width: size.width * scale,
    height: height * scale,
    paint: (doc) => {
      doc.scale(scale)
      draw(sheet, doc, block, chart)
      drawLegend(sheet, doc, legend, chart.height + 10)
    },
  }
}

const draw = (
  sheet: Sheet,
  doc: PDFKit.PDFDocument,
  { bars }: BarsBlock,
  chart: ReturnType<typeof stackedChart>,
) => {
  for (const [at, bar] of chart.bars.entries()) {
    const baseline = bar.y + 3
    drawText(sheet, bars[at]?.name ?? '', { x: 0, baseline, face: 'regular', size: letters, tone: 'ink' })
    for (const { path, lines, pattern, label, value } of bar.parts) {
      drawPart(sheet, doc, { path, lines, pattern })
      if (label === null) continue
      const words = String(value)
      const width = sheet.ruler.width(words, 'semibold', letters)
      // The number stands free of the lines of its pattern.
      doc.rect(label.x - width / 2 - 2, label.y - 5, width + 4, 10).fill('#ffffff')
      drawText(sheet, words, {
        x: label.x - width / 2,
        baseline,
        face: 'semibold',
        size: letters,
        tone: 'ink',
      })
    }
    const total = { x: bar.end + 6, baseline, face: 'semibold', size: letters, tone: 'muted' } as const
    drawText(sheet, String(bar.total), total)
  }
}

const drawPart = (
  { measure: { colours } }: Sheet,
  doc: PDFKit.PDFDocument,
  { path, lines, pattern }: Readonly<{ path: string; lines: string; pattern: Pattern }>,
) => {
  const { ink, tint, accent } = colours
  doc.lineWidth(0.7)
  if (pattern === 'dashed') doc.dash(3, { space: 2 }).path(path).stroke(ink).undash()
  else if (pattern === 'plain') doc.path(path).fillAndStroke(tint, accent)
  else doc.path(path).stroke(ink)
  // pdfkit ends an empty path with an error of its own.
  if (lines !== '') doc.lineWidth(0.5).path(lines).stroke(ink)
}

type Entry = Readonly<{ word: string; pattern: Pattern; x: number; line: number }>

/** What each pattern means, on as many lines as it takes. */
const legendOf = ({ ruler }: Sheet, { bars }: BarsBlock, width: number): readonly Entry[] => {
  // Every bar has the same parts in the same order, those that it has none of too.
  const parts = bars[0]?.parts ?? []
  const entries: Entry[] = []
  let [x, line] = [0, 0]
  for (const { word, pattern } of parts) {
    const wide = swatch.width + swatch.after + ruler.width(word, 'regular', letters)
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1]
    entries.push({ word, pattern, x, line })
    x += wide + swatch.between
  }
  return entries
}

const drawLegend = (sheet: Sheet, doc: PDFKit.PDFDocument, legend: readonly Entry[], top: number) => {
  for (const { word, pattern, x, line } of legend) {
    const y = top + line * legendLine
    const [bar] = stackedChart([{ key: word, parts: [{ key: word, value: 1, pattern }] }], {
      width: swatch.width,
      left: 0,
      right: 0,
      bar: swatch.height,
      gap: 0,
    }).bars
    doc.save().translate(x, y)
    for (const part of bar?.parts ?? []) drawPart(sheet, doc, part)
    doc.restore()
    drawText(sheet, word, {
      x: x + swatch.width + swatch.after,
      baseline: y + 7.5,
      face: 'regular',
      size: letters,
      tone: 'ink',
    })
  }
}

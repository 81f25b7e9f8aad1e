import { type Chart, kpiChart } from '../../shared/charts.ts'
import { shortPeriod, valueWords } from '../../shared/kpi-words.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Face } from './block.ts'
import type { Measure, Tone } from './look.ts'
import type { Row } from './rows.ts'
import { child, describe, drawText, type Element, type Sheet } from './sheet.ts'

type ChartBlock = Extract<Block, { kind: 'chart' }>

const letters = 8

/** Drawings are laid out in the points of the usual look, and set larger or smaller with its letters. */
export const drawingWidth = ({ look, scale, width, bodyWidth }: Measure): number =>
  (look.paper === 'a4' && scale === 1 ? bodyWidth : width) / scale

const sizeOf = (measure: Measure) => ({
  width: drawingWidth(measure),
  height: 150,
  left: 8,
  right: 70,
  top: 20,
  foot: 22,
})
type Size = ReturnType<typeof sizeOf>

/** What is drawn from the upper left on; its size is in points. */
export type Drawing = Readonly<{ width: number; height: number; paint: (doc: PDFKit.PDFDocument) => void }>

/** The drawing of a KPI: the same paths as on screen. It stays in one piece, and its summary is read where it can't be seen. */
export const chartRow = (sheet: Sheet, section: Element, block: ChartBlock): Row =>
  figureRow(
    sheet,
    child(sheet, section, 'Figure', { alt: block.summary }),
    { above: 0, below: 8 },
    chartDrawing(sheet, block),
  )

export const chartDrawing = (sheet: Sheet, { chart: kpi }: ChartBlock): Drawing => {
  const { scale } = sheet.measure
  const size = sizeOf(sheet.measure)
  return {
    width: size.width * scale,
    height: size.height * scale,
    paint: (doc) => draw(sheet, doc.scale(scale), kpi, kpiChart(kpi, size), size),
  }
}

/** A drawing stays in one piece. A row without words has no height of its own: the room below it is that of the drawing. */
export const figureRow = (
  sheet: Sheet,
  figure: Element,
  { above, below }: Readonly<{ above: number; below: number }>,
  { width, height, paint }: Drawing,
): Row => ({
  top: above,
  bottom: height + below,
  cells: [],
  loose: true,
  decorate: ({ top: from }) => {
    const { doc, measure } = sheet
    if (!doc) return
    const top = from + above
    // PDF asks of a figure where on its page it is, from the lower left; that is known only now.
    const foot = doc.page.height - top - height
    const box = [measure.left, foot, measure.left + width, foot + height]
    describe(figure, { O: 'Layout', Placement: 'Block', BBox: box })
    figure?.add(doc.markStructureContent('Figure'))
    doc.save().translate(measure.left, top)
    paint(doc)
    doc.restore()
    if (figure) doc.endMarkedContent()
  },
})

const draw = (sheet: Sheet, doc: PDFKit.PDFDocument, kpi: ChartBlock['chart'], chart: Chart, size: Size) => {
  const { ink, hairline, tint, accent, alarm } = sheet.measure.colours
  doc.lineWidth(0.5).strokeColor(hairline).moveTo(size.left, chart.base)
  doc.lineTo(size.width - size.right, chart.base).stroke()
  for (const { path, hatched, over } of chart.columns) {
    // pdfkit ends an empty path with an error of its own.
    if (path !== '')
      doc
        .lineWidth(0.7)
        .path(path)
        .fillAndStroke(tint, over ? alarm : accent)
    if (hatched !== '') doc.lineWidth(0.7).strokeColor(alarm).path(hatched).stroke()
  }
  if (chart.norm !== null) {
    doc.lineWidth(1.1).strokeColor(ink).dash(4, { space: 2 }).path(chart.norm.path).stroke().undash()
    const words = t('item.kpi.norm', { norm: valueWords(kpi.norm, kpi.unit) })
    write(sheet, words, {
      x: size.width - size.right + 5,
      y: chart.norm.y + 3,
      face: 'semibold',
      tone: 'ink',
    })
  }
  for (const [at, { x, wordsAt, value, over }] of chart.columns.entries()) {
    const row = kpi.measurements[at]
    if (at % chart.every !== 0 || row === undefined) continue
    const said = valueWords(value, kpi.unit)
    const style = over
      ? ({ face: 'semibold', tone: 'alarm' } as const)
      : ({ face: 'regular', tone: 'ink' } as const)
    const middle = (words: string, face: Face) => x - sheet.ruler.width(words, face, letters) / 2
    write(sheet, said, { x: middle(said, style.face), y: wordsAt, ...style })
    const below = shortPeriod(row)
    write(sheet, below, { x: middle(below, 'regular'), y: size.height - 8, face: 'regular', tone: 'muted' })
  }
}

const write = (
  sheet: Sheet,
  words: string,
  { x, y, face, tone }: Readonly<{ x: number; y: number; face: Face; tone: Tone }>,
) => drawText(sheet, words, { x, baseline: y, face, size: letters, tone })

import { type Chart, kpiChart } from '../../shared/charts.ts'
import { shortPeriod, valueWords } from '../../shared/kpi-words.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Face, Tone } from './block.ts'
import type { Row } from './rows.ts'
import { accent, alarm, drawText, type Element, hairline, measure, type Sheet, tint } from './sheet.ts'

type ChartBlock = Extract<Block, { kind: 'chart' }>

const size = { width: measure.bodyWidth, height: 150, left: 8, right: 70, top: 20, foot: 22 }
const letters = 8

/** The drawing of a KPI: the same paths as on screen. It stays in one piece, and its summary is read where it can't be seen. */
export const chartRow = (sheet: Sheet, section: Element, { chart: kpi, summary }: ChartBlock): Row => {
  const figure = sheet.doc.struct('Figure', { alt: summary })
  section.add(figure)
  return {
    top: 0,
    // The room of the drawing: a row without words has no height of its own.
    bottom: size.height + 8,
    cells: [],
    decorate: ({ top }) => {
      placeFigure(sheet, figure, { top, width: size.width, height: size.height })
      figure.add(sheet.doc.markStructureContent('Figure'))
      draw(sheet, kpi, kpiChart(kpi, size), top)
      sheet.doc.endMarkedContent()
    },
  }
}

/** PDF asks of a figure where on its page it is, from the lower left; that is known only now. */
export const placeFigure = (
  { doc }: Sheet,
  figure: Element,
  { top, width, height }: Readonly<{ top: number; width: number; height: number }>,
) => {
  const { dictionary } = figure as unknown as { dictionary: { data: Record<string, unknown> } }
  const foot = doc.page.height - top - height
  dictionary.data.A = {
    O: 'Layout',
    Placement: 'Block',
    BBox: [measure.left, foot, measure.left + width, foot + height],
  }
}

const draw = (sheet: Sheet, kpi: ChartBlock['chart'], chart: Chart, top: number) => {
  const { doc } = sheet
  doc.save().translate(measure.left, top)
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
    write(doc, words, { x: size.width - size.right + 5, y: chart.norm.y + 3, face: 'semibold', tone: 'ink' })
  }
  for (const [at, { x, top: head, value, over }] of chart.columns.entries()) {
    const row = kpi.measurements[at]
    if (at % chart.every !== 0 || row === undefined) continue
    const said = valueWords(value, kpi.unit)
    const style = over
      ? ({ face: 'semibold', tone: 'alarm' } as const)
      : ({ face: 'regular', tone: 'ink' } as const)
    const middle = (words: string, face: Face) => x - sheet.ruler.width(words, face, letters) / 2
    write(doc, said, { x: middle(said, style.face), y: head - 4, ...style })
    const below = shortPeriod(row)
    write(doc, below, { x: middle(below, 'regular'), y: size.height - 8, face: 'regular', tone: 'muted' })
  }
  doc.restore()
}

const ink = '#1c1b19'

const write = (
  doc: PDFKit.PDFDocument,
  words: string,
  { x, y, face, tone }: Readonly<{ x: number; y: number; face: Face; tone: Tone }>,
) => drawText(doc, words, { x, baseline: y, face, size: letters, tone })

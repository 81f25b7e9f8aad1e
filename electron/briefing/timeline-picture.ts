import { t } from '../../shared/texts/translate.ts'
import type { laneTops, Mark, Timeline } from '../../shared/timeline.ts'
import { signOf } from '../../shared/timeline-signs.ts'
import type { Block, Face } from './block.ts'
import { type Drawing, figureRow } from './chart.ts'
import type { Tone } from './look.ts'
import type { Row } from './rows.ts'
import { child, drawText, type Element, type Sheet } from './sheet.ts'
import { picture, pictureLayout, timeWidth, usualScale, wordsAt } from './timeline-layout.ts'

type Picture = Extract<Block, { kind: 'picture' }>

const { gutter, foot } = picture
const letters = 11.5

/** The dossier in time, with the signs and the lanes of the screen. It stays in one piece. */
export const pictureRow = (sheet: Sheet, section: Element, block: Picture): Row =>
  figureRow(
    sheet,
    child(sheet, section, 'Figure', { alt: block.summary }),
    { above: 2, below: 10 },
    timelineDrawing(sheet, block),
  )

export const timelineDrawing = (sheet: Sheet, { moments, today }: Picture): Drawing => {
  const { width, scale: looked } = sheet.measure
  const scale = usualScale * looked
  const time = timeWidth(sheet.measure)
  const { layout, tops, bottom } = pictureLayout(moments, today, time)
  const height = (bottom + foot) * scale
  return {
    width,
    height,
    paint: (doc) => {
      doc.scale(scale).translate(gutter, 0)
      drawGround(sheet, doc, layout, tops, bottom, time)
      const placed = layout.marks.map((mark) => [mark, (tops.get(mark.lane) ?? 0) + 15] as const)
      // No line of a month, nor that of today, runs through words; and no ground over a sign.
      for (const [mark, y] of placed) clearGround(sheet, doc, mark, y)
      for (const [mark, y] of placed) drawMark(sheet, doc, mark, y)
    },
  }
}

const drawGround = (
  sheet: Sheet,
  doc: PDFKit.PDFDocument,
  { ticks, todayX }: Timeline,
  tops: ReturnType<typeof laneTops>['tops'],
  bottom: number,
  width: number,
) => {
  const { hairline, accent } = sheet.measure.colours
  const line = (x0: number, y0: number, x1: number, y1: number) => doc.moveTo(x0, y0).lineTo(x1, y1).stroke()
  doc.lineWidth(0.6).strokeColor(hairline)
  for (const { x, words } of ticks) {
    line(x, picture.top, x, bottom)
    write(sheet, words, { x: x + 4, y: bottom + 15, tone: 'muted' })
  }
  for (const [lane, y] of tops) {
    line(-gutter, y, width, y)
    write(sheet, t(`dossiers.lane.${lane}`), { x: -gutter, y: y + 20, tone: 'muted' })
  }
  line(-gutter, bottom, width, bottom)
  doc.lineWidth(1.5).strokeColor(accent)
  line(todayX, 16, todayX, bottom)
  const today = t('dossiers.today')
  const half = sheet.ruler.width(today, 'semibold', letters) / 2
  write(sheet, today, { x: todayX - half, y: 11, tone: 'accent', face: 'semibold' })
}

const white = '#ffffff'

const drawMark = (sheet: Sheet, doc: PDFKit.PDFDocument, mark: Mark, y: number) => {
  const { ink, accent, alarm } = sheet.measure.colours
  const { x, label, lane, moments } = mark
  const { path, filled, lines } = signOf(mark)
  const late = moments.some((moment) => moment.late)
  const colour = late ? alarm : lane === 'term' ? accent : ink
  doc.save().translate(x, y)
  if (label !== null && label.row > 0)
    doc
      .lineWidth(0.6)
      .strokeColor(colour)
      .moveTo(0, 8)
      .lineTo(0, label.row * picture.row + 4)
      .stroke()
  doc.lineWidth(1.5).lineJoin('round').path(path)
  if (lines) doc.stroke(colour)
  else doc.fillAndStroke(filled ? colour : white, colour)
  const { words, x: back, y: below } = wordsOf(sheet, mark)
  if (words !== '') write(sheet, words, { x: back, y: below, tone: late ? 'alarm' : 'ink' })
  doc.restore()
}

/** The words beside a sign, and where they begin from it. */
const wordsOf = (sheet: Sheet, mark: Mark) => {
  const { label } = mark
  const words = wordsAt(mark)
  const width = sheet.ruler.width(words, 'regular', letters)
  const away = label === null ? 7 : label.row === 0 ? 10 : 5
  const x = label?.side === 'before' ? -away - width : away
  return { words, width, x, y: label === null ? -4 : 4 + label.row * picture.row }
}

const clearGround = (sheet: Sheet, doc: PDFKit.PDFDocument, mark: Mark, top: number) => {
  const { words, width, x, y } = wordsOf(sheet, mark)
  if (words !== '') doc.rect(mark.x + x - 1.5, top + y - 9, width + 3, 12).fill(white)
}

const write = (
  sheet: Sheet,
  words: string,
  { x, y, tone, face = 'regular' }: Readonly<{ x: number; y: number; tone: Tone; face?: Face }>,
) => drawText(sheet, words, { x, baseline: y, face, size: letters, tone })

import PDFDocument from 'pdfkit'
import { t } from '../../shared/texts/translate.ts'
import { barsDrawing } from './bars.ts'
import { chartDrawing, type Drawing } from './chart.ts'
import type { Drawn } from './drawn.ts'
import { registerFonts, rulerOf } from './fonts.ts'
import { measureOf, usualLook } from './look.ts'
import type { Sheet } from './sheet.ts'
import { timelineDrawing } from './timeline-picture.ts'

/** What a drawing alone is laid out on: as in the usual briefing, whatever the look of this one. */
export const drawingSheet = (
  doc: PDFKit.PDFDocument,
  { fontFolder, write }: Readonly<{ fontFolder?: string | undefined; write?: Sheet['write'] }>,
): Sheet => ({
  doc,
  ruler: rulerOf(fontFolder),
  measure: measureOf(usualLook),
  root: null,
  y: 0,
  pageCount: 1,
  anchors: new Set(),
  uses: new Map(),
  contents: null,
  missing: new Set(),
  furnish: () => undefined,
  ...(write ? { write } : {}),
})

export const drawingOf = (sheet: Sheet, block: Drawn): Drawing => {
  switch (block.kind) {
    case 'chart':
      return chartDrawing(sheet, block)
    case 'bars':
      return barsDrawing(sheet, block)
    case 'picture':
      return timelineDrawing(sheet, block)
  }
}

/** White around a drawing, in points. */
const margin = 6

/** A drawing as the one page of a PDF, to make a picture of: it goes to nobody. The sizes are those of the page, in points. */
export const drawingPdf = (block: Drawn, madeAt: string, fontFolder?: string) => {
  const info = { Title: t('briefing.drawing'), CreationDate: new Date(madeAt) }
  const doc = new PDFDocument({ autoFirstPage: false, info, font: null as unknown as string }) // null keeps Helvetica out; the types allow a name only.
  registerFonts(doc, fontFolder)
  const drawing = drawingOf(drawingSheet(doc, { fontFolder }), block)
  const size = { width: drawing.width + 2 * margin, height: drawing.height + 2 * margin }
  doc.addPage({ size: [size.width, size.height], margin: 0 })
  doc.save().translate(margin, margin)
  drawing.paint(doc)
  doc.restore()
  doc.end()
  const chunks: Buffer[] = []
  for (let chunk: unknown = doc.read(); chunk instanceof Buffer; chunk = doc.read()) chunks.push(chunk)
  return { bytes: new Uint8Array(Buffer.concat(chunks)), ...size }
}

import type { Face, Tone } from './block.ts'
import type { Ruler } from './fonts.ts'
import type { Line, Piece } from './wrap.ts'

/** A4 in points. The text column leaves room at its right for the numbers of the sources. */
const left = 62
const right = 541
export const measure = {
  left,
  right,
  width: right - left,
  bodyWidth: 396,
  marginLeft: 474,
  marginWidth: right - 474,
  firstTop: 60,
  top: 84,
  bottom: 768,
} as const

/** Colours keep their order of darkness in grey print; nothing is said by colour alone. */
const colours = {
  ink: '#1c1b19',
  muted: '#5c5952',
  accent: '#006068',
  alarm: '#9c2b1f',
} as const satisfies Record<Tone, string>
export const { accent, alarm } = colours
export const hairline = '#cfcac0'
export const tint = '#f4f1ea'

export type Element = PDFKit.PDFStructureElement

/** The document while it is being set: where we are, and which pages link to which source. */
export type Sheet = {
  readonly doc: PDFKit.PDFDocument
  readonly ruler: Ruler
  y: number
  pageCount: number
  /** Anchors that exist: a link to any other is set as plain words. */
  readonly anchors: Set<string>
  /** For each source the pages that link to it, with the name of the place of the first link there. */
  readonly uses: ReadonlyMap<string, Map<number, string>>
}

export const startPage = (sheet: Sheet): void => {
  sheet.doc.addPage()
  sheet.pageCount += 1
  sheet.y = measure.top
}

/** Draws what is not content: rules, tints, repeated heads. */
export const artifact = (sheet: Sheet, draw: (doc: PDFKit.PDFDocument) => void): void => {
  sheet.doc.markContent('Artifact', { type: 'Layout' })
  draw(sheet.doc)
  sheet.doc.endMarkedContent()
}

export const rule = (
  sheet: Sheet,
  x0: number,
  x1: number,
  y: number,
  weight = 0.5,
  colour = hairline,
): void =>
  artifact(sheet, (doc) => {
    doc.lineWidth(weight).strokeColor(colour).moveTo(x0, y).lineTo(x1, y).stroke()
  })

/** Names the place at this height, so that links and bookmarks lead to it. */
export const place = (sheet: Sheet, name: string, y: number): void => {
  sheet.anchors.add(name)
  sheet.doc.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 12), null)
}

export const drawText = (
  doc: PDFKit.PDFDocument,
  text: string,
  at: Readonly<{ x: number; baseline: number; face: Face; size: number; tone: Tone }>,
): void => {
  doc.font(at.face).fontSize(at.size).fillColor(colours[at.tone])
  doc.text(text, at.x, at.baseline, { lineBreak: false, baseline: 'alphabetic' })
}

/** Draws lines of one paragraph as content of its structure element; links become elements of their own inside it. */
export const drawLines = (
  sheet: Sheet,
  element: Element | null,
  tag: string,
  x: number,
  placed: readonly Readonly<{ line: Line; y: number }>[],
): void => {
  const { doc } = sheet
  let open = false
  const close = () => {
    if (open && element) doc.endMarkedContent()
    open = false
  }
  for (const { line, y } of placed)
    for (const piece of line.pieces) {
      if (element && piece.to !== undefined && sheet.anchors.has(piece.to)) {
        close()
        drawLink(sheet, element, piece, piece.to, x, y, line)
        continue
      }
      if (!open && element) element.add(doc.markStructureContent(tag))
      open = true
      drawPiece(doc, piece, x, y, line)
    }
  close()
}

const drawPiece = (doc: PDFKit.PDFDocument, piece: Piece, x: number, y: number, line: Line) => {
  if (piece.actual) doc.markContent('Span', { actual: piece.actual.join('') })
  const at = { x: x + piece.x, baseline: y + line.drop, face: piece.face, size: line.size, tone: piece.tone }
  drawText(doc, piece.text, at)
  if (piece.actual) doc.endMarkedContent()
}

const drawLink = (
  sheet: Sheet,
  parent: Element,
  piece: Piece,
  to: string,
  x: number,
  y: number,
  line: Line,
) => {
  const { doc } = sheet
  const alt = piece.alt ?? piece.text
  const link = doc.struct('Link', { alt })
  parent.add(link)
  link.add(doc.markStructureContent('Link'))
  drawPiece(doc, piece, x, y, line)
  // pdfkit makes the link's annotation a child of `structParent` and writes Contents as given; its types know neither.
  const options = {
    structParent: link,
    Contents: new String(alt),
  } as unknown as PDFKit.Mixins.AnnotationOption
  doc.goTo(x + piece.x, y, piece.width, line.leading, to, options)
  doc.endMarkedContent()
  link.end()
  const pages = sheet.uses.get(to)
  if (!pages || pages.has(sheet.pageCount)) return
  const name = `${to}-p${sheet.pageCount}`
  pages.set(sheet.pageCount, name)
  place(sheet, name, y)
}

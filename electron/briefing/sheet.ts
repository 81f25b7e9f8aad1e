import type { Face } from './block.ts'
import type { Ruler } from './fonts.ts'
import type { Measure, Tone } from './look.ts'
import { showText } from './pen.ts'
import type { Line, Piece } from './wrap.ts'

/** A part of the document's structure; null while pages are only measured. */
export type Element = PDFKit.PDFStructureElement | null

/** A heading as the contents tell it: where it is, and its own entry there. */
export type Entry = Readonly<{ level: 2 | 3; text: string; to: string; entry: string; page: number | null }>

/** The document while it is being set: where we are, and which pages link to which source. */
export type Sheet = {
  /** Null: the pages are measured, by the same steps, and nothing is drawn. */
  readonly doc: PDFKit.PDFDocument | null
  readonly ruler: Ruler
  readonly measure: Measure
  readonly root: Element
  y: number
  pageCount: number
  /** Anchors that exist: a link to any other is set as plain words. */
  readonly anchors: Set<string>
  /** For each source the pages that link to it, with the name of the place of the first link there. */
  readonly uses: ReadonlyMap<string, Map<number, string>>
  /** What a list of contents holds; null where there is none. */
  readonly contents: readonly Entry[] | null
  /** Signs that no font has. */
  readonly missing: Set<string>
  /** Writes the words of a drawing where it isn't one in a PDF. */
  readonly write?: (text: string, at: Spot) => void
  /** Draws what stands on every page. */
  readonly furnish: (sheet: Sheet) => void
  /** Nothing after this page is looked at. */
  readonly until?: number
}

export const startPage = (sheet: Sheet): void => {
  sheet.pageCount += 1
  sheet.doc?.addPage()
  sheet.y = sheet.measure.top
  sheet.furnish(sheet)
}

/** A child of a structure element, in reading order. */
export const child = (
  { doc }: Sheet,
  parent: Element,
  tag: string,
  options: Readonly<{ alt?: string; scope?: 'Column' | 'Row'; title?: string }> = {},
): Element => {
  if (!doc || !parent) return null
  // pdfkit knows `scope`; its types don't.
  const element = doc.struct(tag, options as PDFKit.Mixins.StructureElementOptions)
  parent.add(element)
  return element
}

/** Gives a structure element attributes that pdfkit has no option for. */
export const describe = (element: Element, attributes: Readonly<Record<string, unknown>>): void => {
  if (!element) return
  // Private in pdfkit, and written as it stands when the element ends.
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } }
  dictionary.data.A = attributes
}

/** Draws what is not content: rules, tints, repeated heads. */
export const artifact = ({ doc }: Sheet, draw: (doc: PDFKit.PDFDocument) => void): void => {
  if (!doc) return
  doc.markContent('Artifact', { type: 'Layout' })
  draw(doc)
  doc.endMarkedContent()
}

export const rule = (sheet: Sheet, x0: number, x1: number, y: number, weight = 0.5, colour?: string): void =>
  artifact(sheet, (doc) => {
    const stroke = colour ?? sheet.measure.colours.hairline
    doc.lineWidth(weight).strokeColor(stroke).moveTo(x0, y).lineTo(x1, y).stroke()
  })

/** Names the place at this height, so that links and bookmarks lead to it. */
export const place = ({ doc }: Sheet, name: string, y: number): void => {
  doc?.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 12), null)
}

export type Spot = Readonly<{ x: number; baseline: number; face: Face; size: number; tone: Tone }>

/** Words outside lines: of a drawing, and at the head and foot of pages. What no font has stands as a sign. */
export const drawText = (sheet: Sheet, text: string, at: Spot): void => {
  if (sheet.write) {
    sheet.write(text, at)
    return
  }
  let { x } = at
  for (const { text: words, actual } of sheet.ruler.drawable(text)) {
    drawSigns(sheet, words, { ...at, x }, actual)
    x += sheet.ruler.width(words, at.face, at.size)
  }
}

const drawSigns = (
  { doc, ruler, measure, missing }: Sheet,
  text: string,
  at: Spot,
  actual: readonly string[] | undefined,
) => {
  if (!doc) return
  for (const sign of actual ?? []) missing.add(sign)
  if (actual) doc.markContent('Span', { actual: actual.join('') })
  showText(doc, ruler, text, { ...at, colour: measure.colours[at.tone] })
  if (actual) doc.endMarkedContent()
}

type PlacedLine = Readonly<{ line: Line; y: number }>

/** Draws lines of one paragraph as content of its structure element; links become elements of their own inside it. */
export const drawLines = (
  sheet: Sheet,
  element: Element,
  tag: string,
  x: number,
  placed: readonly PlacedLine[],
): void => {
  const { doc } = sheet
  let open = false
  const close = () => {
    if (open) doc?.endMarkedContent()
    open = false
  }
  for (const { line, y } of placed) {
    for (const piece of line.pieces) {
      if (doc && element && piece.to !== undefined && sheet.anchors.has(piece.to)) {
        close()
        drawLink(sheet, element, piece, piece.to, x, y, line)
        continue
      }
      if (doc && element && !open) {
        element.add(doc.markStructureContent(tag))
        open = true
      }
      drawPiece(sheet, piece, x, y, line)
    }
    if (line.hyphen) {
      close()
      drawHyphen(sheet, line, x, y, element !== null)
    }
  }
  close()
}

const drawPiece = (sheet: Sheet, piece: Piece, x: number, y: number, line: Line) => {
  const at = { x: x + piece.x, baseline: y + line.drop, face: piece.face, size: line.size, tone: piece.tone }
  drawSigns(sheet, piece.text, at, piece.actual)
}

/** Not content: who reads or copies the text gets the whole word. */
const drawHyphen = (sheet: Sheet, line: Line, x: number, y: number, alone: boolean) => {
  const last = line.pieces.at(-1)
  if (!last) return
  const at = { x: x + last.x + last.width, baseline: y + line.drop, size: line.size }
  const draw = () => drawSigns(sheet, '-', { ...at, face: last.face, tone: last.tone }, undefined)
  // In a repeated head it stands in an artifact already.
  if (alone) artifact(sheet, draw)
  else draw()
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
  const link = child(sheet, parent, 'Link', { alt })
  if (!doc || !link) return
  link.add(doc.markStructureContent('Link'))
  drawPiece(sheet, piece, x, y, line)
  // pdfkit makes the link's annotation a child of `structParent` and writes Contents as given; its types know neither.
  const options = {
    structParent: link,
    Contents: new String(alt),
  } as unknown as PDFKit.Mixins.AnnotationOption
  doc.goTo(x + piece.x, y, piece.width, line.leading, to, options)
  doc.endMarkedContent()
  link.end()
}

/** Notes that this page links to the sources that a line names. */
export const noteUses = (sheet: Sheet, line: Line, y: number): void => {
  for (const { to } of line.pieces) {
    const pages = to === undefined ? undefined : sheet.uses.get(to)
    if (!pages || pages.has(sheet.pageCount)) continue
    const name = `${to}-p${sheet.pageCount}`
    pages.set(sheet.pageCount, name)
    sheet.anchors.add(name)
    place(sheet, name, y)
  }
}

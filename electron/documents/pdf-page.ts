import { isLead, partedAtGaps } from './pdf-gaps.ts'
import type { OpenPdf } from './pdf-file.ts'
import { rectangleAt, type ToPage, withSheet } from './pdf-sheet.ts'
import type { Tag, TagsOf } from './pdf-tags.ts'
import { type Pdfium, type Pointer, scratchBytes } from './pdfium.ts'
import { symbolLetters } from './symbols.ts'

/** Text without a wide gap on one baseline: a line, or a line's part in one cell or column. Points from the page's top left. */
export type Segment = {
  text: string
  x0: number
  x1: number
  y0: number
  y1: number
  readonly baseline: number
  size: number
  /** Letters, and how many of them are bold: a line may mix. */
  letters: number
  boldLetters: number
  readonly tag: Tag | undefined
  readonly gaps: Gap[]
}

/** White between two words of a segment: where in its text and on the page, and its letters so far. */
export type Gap = {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly letters: number
  readonly boldLetters: number
  /** PDFium took it for a new line, as it does at wide gaps. */
  readonly broken: boolean
}

export type PdfPage = {
  readonly width: number
  readonly height: number
  /** In the order of the content stream. */
  readonly segments: readonly Segment[]
  readonly visibleLetters: number
  readonly unmappedGlyphs: number
}

/** PDFium gives every font weight 400; only the name tells. */
const boldName = /bold|black|heavy|semi|demi/i
const lineEndHyphen = 2
const invisible = 3
/** What one text object of the file has in common. */
type Face = {
  readonly object: Pointer
  readonly bold: boolean
  readonly hidden: boolean
  readonly tag: Tag | undefined
}
type Box = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
type Word = { readonly face: Face; readonly box: Box; readonly size: number; readonly baseline: number }
type Measured = {
  readonly pdfium: Pdfium
  readonly text: Pointer
  readonly toPage: ToPage
  readonly tags: ReadonlyMap<number, Tag>
  /** Whether a font is bold, by its handle. */
  readonly fonts: Map<Pointer, boolean>
}

/** Reads one page's characters into segments. Null where PDFium can't load the page. */
export const readPage = (pdf: OpenPdf, index: number, tagsOf: TagsOf): PdfPage | null =>
  withSheet(pdf, index, ({ page, text, width, height, toPage }) => {
    if (text === 0) return { width, height, segments: [], visibleLetters: 0, unmappedGlyphs: 0 }
    return { width, height, ...readCharacters(pdf.pdfium, text, toPage, tagsOf(page)) }
  })

const readCharacters = (
  pdfium: Pdfium,
  text: Pointer,
  toPage: ToPage,
  tags: ReadonlyMap<number, Tag>,
): Omit<PdfPage, 'width' | 'height'> => {
  const { calls } = pdfium
  const page: Measured = { pdfium, text, toPage, tags, fonts: new Map() }
  const count = calls.FPDFText_CountChars(text)
  const segments: Segment[] = []
  let segment: Segment | null = null
  let face: Face = { object: -1, bold: false, hidden: false, tag: undefined }
  let last = -1
  let space = false
  let newLine = true
  let visibleLetters = 0
  let unmappedGlyphs = 0

  for (let index = 0; index < count; index++) {
    const unicode = calls.FPDFText_GetUnicode(text, index)
    if (unicode === 13) continue
    if (unicode === 10 || unicode === lineEndHyphen) {
      if (unicode === lineEndHyphen && segment) segment.text += '-'
      space = false
      newLine = true
      continue
    }
    if (unicode === 32 || unicode === 160 || unicode === 9) {
      space = true
      continue
    }
    const object = calls.FPDFText_GetTextObject(text, index)
    const before: Face = face
    if (object !== face.object) face = faceOf(page, object, index)
    // Some programs write each letter as an object of its own: only where a word begins is its place asked.
    if (newLine || space || face.tag?.cell !== before.tag?.cell) {
      if (segment && last >= 0) widen(segment, boxOf(page, last))
      const word = {
        face,
        box: boxOf(page, index),
        size: sizeOf(page, index),
        baseline: baselineOf(page, index),
      }
      if (segment && continues(segment, word, newLine)) goOn(segment, word, newLine)
      else {
        segment = startSegment(word)
        segments.push(segment)
      }
      newLine = false
      space = false
    }
    if (!segment) continue
    last = index
    segment.text += letter(unicode)
    segment.letters++
    if (face.bold) segment.boldLetters++
    if (!face.hidden) visibleLetters++
    if (unicode === 0) unmappedGlyphs++
  }
  if (segment && last >= 0) widen(segment, boxOf(page, last))
  return { segments: cleaned(partedAtGaps(segments)), visibleLetters, unmappedGlyphs }
}

const startSegment = ({ face, box, size, baseline }: Word): Segment => ({
  text: '',
  ...box,
  baseline,
  size,
  letters: 0,
  boldLetters: 0,
  tag: face.tag,
  gaps: [],
})

/** Whether a word goes on in the segment: a superscript does, and after a wide gap it does for now. */
const continues = (segment: Segment, { face, box, size, baseline }: Word, newLine: boolean) => {
  const largest = Math.max(segment.size, size, 1)
  const gap = box.x0 - segment.x1
  if (segment.tag?.cell !== face.tag?.cell) return false
  if (Math.abs(baseline - segment.baseline) > largest * 0.6 || gap < -largest * 3) return false
  return !newLine || (gap > -1 && gap < largest * (isLead(segment.text) ? 10 : 4))
}

const goOn = (segment: Segment, { box, size }: Word, newLine: boolean) => {
  const { x1: from, letters, boldLetters } = segment
  segment.gaps.push({ at: segment.text.length, from, to: box.x0, letters, boldLetters, broken: newLine })
  segment.text += ' '
  // A bullet often has a font and size of its own.
  if (letters < 3) segment.size = size
  widen(segment, box)
}

const widen = (segment: Segment, box: Box) => {
  segment.x0 = Math.min(segment.x0, box.x0)
  segment.x1 = Math.max(segment.x1, box.x1)
  segment.y0 = Math.min(segment.y0, box.y0)
  segment.y1 = Math.max(segment.y1, box.y1)
}

const faceOf = (page: Measured, object: Pointer, index: number): Face => {
  const { calls } = page.pdfium
  if (object === 0) return { object, bold: false, hidden: false, tag: undefined }
  const font = calls.FPDFTextObj_GetFont(object)
  const bold = page.fonts.get(font) ?? boldName.test(fontName(page, index))
  page.fonts.set(font, bold)
  return {
    object,
    bold,
    hidden: calls.FPDFTextObj_GetTextRenderMode(object) === invisible,
    tag: page.tags.size === 0 ? undefined : page.tags.get(calls.FPDFPageObj_GetMarkedContentID(object)),
  }
}

const fontName = ({ pdfium: { calls, scratch, bytes }, text }: Measured, index: number) => {
  const named = calls.FPDFText_GetFontInfo(text, index, scratch + 64, scratchBytes - 64, scratch)
  const length = Math.min(Math.max(named - 1, 0), scratchBytes - 65)
  return Buffer.from(bytes().subarray(scratch + 64, scratch + 64 + length)).toString('latin1')
}

/** Many files set size 1 or CSS pixels and scale by the matrix: what one sees is the product. */
const sizeOf = ({ pdfium: { calls, scratch, view }, text }: Measured, index: number) => {
  const scaled = calls.FPDFText_GetMatrix(text, index, scratch)
  const scale = scaled
    ? Math.hypot(view().getFloat32(scratch + 8, true), view().getFloat32(scratch + 12, true))
    : 1
  return Math.round(calls.FPDFText_GetFontSize(text, index) * scale * 4) / 4
}

const baselineOf = ({ pdfium: { calls, scratch, view }, text, toPage }: Measured, index: number) => {
  calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
  return toPage(view().getFloat64(scratch, true), view().getFloat64(scratch + 8, true))[1]
}

const boxOf = ({ pdfium: { calls, scratch, view }, text, toPage }: Measured, index: number): Box => {
  calls.FPDFText_GetLooseCharBox(text, index, scratch)
  const rectangle = rectangleAt(view(), scratch)
  const [ax, ay] = toPage(rectangle.left, rectangle.top)
  const [bx, by] = toPage(rectangle.right, rectangle.bottom)
  return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) }
}

/** A glyph without Unicode stays visible as U+FFFD; broken fonts give code points that don't exist. */
const letter = (unicode: number) => {
  const symbol = symbolLetters.get(unicode)
  if (symbol) return symbol
  if (unicode < 32 || unicode > 0x10ffff || (unicode >= 0xd800 && unicode < 0xe000)) return '\uFFFD'
  return unicode === 0xad ? '-' : String.fromCodePoint(unicode)
}

const cleaned = (segments: readonly Segment[]) =>
  segments
    .map((segment) => ({ ...segment, text: segment.text.normalize('NFC').replace(/ {2,}/g, ' ').trim() }))
    .filter(
      (segment) => segment.text !== '' && Number.isFinite(segment.x0 + segment.x1 + segment.y0 + segment.y1),
    )

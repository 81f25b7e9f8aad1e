import { isLead, partedAtGaps } from './pdf-gaps.ts'
import type { Grid } from './pdf-grid.ts'
import { rectangleAt, type Sheet, type ToPage } from './pdf-sheet.ts'
import type { Tag } from './pdf-tags.ts'
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
  /** Drawn without ink: the text that a scanner laid under its picture. */
  readonly hidden: boolean
  /** Which way it runs, in degrees clockwise from left to right; 0 for all running text. */
  readonly turn: number
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

/** In the order of the content stream. */
export type Words = { readonly segments: readonly Segment[]; readonly unmappedGlyphs: number }

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
  readonly size: number
  readonly turn: number
  /** To points from the top left of the page, turned so that the text runs to the right. */
  readonly place: ToPage
}
type Box = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
type Word = { readonly face: Face; readonly box: Box; readonly baseline: number }
type Measured = {
  readonly pdfium: Pdfium
  readonly text: Pointer
  readonly toPage: ToPage
  readonly tags: ReadonlyMap<number, Tag>
  /** Whether a font is bold, by its handle. */
  readonly fonts: Map<Pointer, boolean>
}

/** Reads a page's characters into segments. */
export const wordsOf = (
  pdfium: Pdfium,
  { text, toPage }: Sheet,
  tags: ReadonlyMap<number, Tag>,
  grids: readonly Grid[],
): Words => {
  const { calls } = pdfium
  const page: Measured = { pdfium, text, toPage, tags, fonts: new Map() }
  const count = text === 0 ? 0 : calls.FPDFText_CountChars(text)
  const segments: Segment[] = []
  let segment: Segment | null = null
  let face: Face = { object: -1, bold: false, hidden: false, tag: undefined, size: 1, turn: 0, place: toPage }
  let last = -1
  let space = false
  let newLine = true
  let raised = false
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
    const before: Face = face
    // Some programs write each letter as an object of its own: only where a word or a raised number may begin is it asked, unless tags
    // may part cells.
    if (newLine || space || raised || isDigit(unicode) || tags.size > 0) {
      const object = calls.FPDFText_GetTextObject(text, index)
      if (object !== face.object) face = faceOf(page, object, index)
    }
    if (newLine || space || face.tag?.cell !== before.tag?.cell) {
      if (segment && last >= 0) widen(segment, boxOf(page, before, last))
      const word = { face, box: boxOf(page, face, index), baseline: baselineOf(page, face, index) }
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
    raised = isDigit(unicode) && isRaised(page, segment, face, index)
    segment.text += raised ? (superscripts[unicode - zero] ?? '') : letter(unicode)
    segment.letters++
    if (face.bold) segment.boldLetters++
    if (unicode === 0) unmappedGlyphs++
  }
  if (segment && last >= 0) widen(segment, boxOf(page, face, last))
  const upright = segments.filter(({ turn }) => turn === 0)
  const turned = segments.filter(({ turn }) => turn !== 0)
  return { segments: drawnOnce(cleaned([...partedAtGaps(upright, grids), ...turned])), unmappedGlyphs }
}

const zero = 48
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const isDigit = (unicode: number) => unicode >= zero && unicode <= zero + 9

/** The mark of a footnote, or the 2 of m²: as a plain digit it would make another number, or another word. */
const isRaised = (page: Measured, { text, size, baseline }: Segment, face: Face, index: number) =>
  text !== '' && face.size < size * 0.85 && baselineOf(page, face, index) < baseline - size * 0.15

const startSegment = ({ face, box, baseline }: Word): Segment => ({
  text: '',
  ...box,
  baseline,
  size: face.size,
  letters: 0,
  boldLetters: 0,
  hidden: face.hidden,
  turn: face.turn,
  tag: face.tag,
  gaps: [],
})

/** Whether a word goes on in the segment: a superscript does, and after a wide gap it does for now. */
const continues = (segment: Segment, { face, box, baseline }: Word, newLine: boolean) => {
  const largest = Math.max(segment.size, face.size, 1)
  const gap = box.x0 - segment.x1
  if (segment.tag?.cell !== face.tag?.cell) return false
  if (segment.turn !== face.turn || segment.hidden !== face.hidden) return false
  if (Math.abs(baseline - segment.baseline) > largest * 0.6 || gap < -largest * 3) return false
  return !newLine || (gap > -1 && gap < largest * (isLead(segment.text) ? 10 : 4))
}

/** PDFium breaks a line that doesn't run to the right after every letter. */
const letterGap = 0.15

const goOn = (segment: Segment, { face, box }: Word, newLine: boolean) => {
  const { x1: from, letters, boldLetters } = segment
  if (segment.turn === 0 || box.x0 - from > face.size * letterGap) {
    segment.gaps.push({ at: segment.text.length, from, to: box.x0, letters, boldLetters, broken: newLine })
    segment.text += ' '
  }
  // A bullet often has a font and size of its own.
  if (letters < 3) segment.size = face.size
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
  const scaled = scaleOf(page, index)
  if (object === 0) return { object, bold: false, hidden: false, tag: undefined, ...scaled }
  const font = calls.FPDFTextObj_GetFont(object)
  const bold = page.fonts.get(font) ?? boldName.test(fontName(page, index))
  page.fonts.set(font, bold)
  return {
    object,
    bold,
    hidden: calls.FPDFTextObj_GetTextRenderMode(object) === invisible,
    tag: page.tags.size === 0 ? undefined : page.tags.get(calls.FPDFPageObj_GetMarkedContentID(object)),
    ...scaled,
  }
}

const fontName = ({ pdfium: { calls, scratch, bytes }, text }: Measured, index: number) => {
  const named = calls.FPDFText_GetFontInfo(text, index, scratch + 64, scratchBytes - 64, scratch)
  const length = Math.min(Math.max(named - 1, 0), scratchBytes - 65)
  return Buffer.from(bytes().subarray(scratch + 64, scratch + 64 + length)).toString('latin1')
}

/** Many files set size 1 or CSS pixels and scale by the matrix: what one sees is the product. The matrix also turns. */
const scaleOf = ({ pdfium: { calls, scratch, view }, text, toPage }: Measured, index: number) => {
  const size = calls.FPDFText_GetFontSize(text, index)
  if (!calls.FPDFText_GetMatrix(text, index, scratch)) return { size: quarters(size), turn: 0, place: toPage }
  const at = (offset: number) => view().getFloat32(scratch + offset, true)
  const [a, b] = [at(0), at(4)]
  const [originX, originY] = toPage(0, 0)
  const [x, y] = toPage(a, b)
  const turn = (Math.round((Math.atan2(y - originY, x - originX) * 180) / Math.PI) + 360) % 360
  const upright = turn < 3 || turn > 357 || !Number.isFinite(turn)
  return {
    size: quarters(size * Math.hypot(at(8), at(12))),
    turn: upright ? 0 : turn,
    place: upright ? toPage : turnedBy(toPage, turn),
  }
}

const quarters = (size: number) => Math.round(size * 4) / 4

const turnedBy = (toPage: ToPage, turn: number): ToPage => {
  const [cos, sin] = cosAndSin(turn)
  return (x, y) => {
    const [across, down] = toPage(x, y)
    return [across * cos + down * sin, down * cos - across * sin]
  }
}

const cosAndSin = (turn: number) =>
  [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)] as const

/** Where a segment that doesn't run to the right lies on the page. */
export const asItLies = (segment: Segment): Segment => {
  if (segment.turn === 0) return segment
  const [cos, sin] = cosAndSin(segment.turn)
  const corners = [segment.x0, segment.x1].flatMap((x) =>
    [segment.y0, segment.y1].map((y) => [x * cos - y * sin, x * sin + y * cos] as const),
  )
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const y1 = Math.max(...down)
  return {
    ...segment,
    x0: Math.min(...across),
    x1: Math.max(...across),
    y0: Math.min(...down),
    y1,
    baseline: y1,
  }
}

const baselineOf = ({ pdfium: { calls, scratch, view }, text }: Measured, { place }: Face, index: number) => {
  calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
  return place(view().getFloat64(scratch, true), view().getFloat64(scratch + 8, true))[1]
}

const boxOf = ({ pdfium: { calls, scratch, view }, text }: Measured, { place }: Face, index: number): Box => {
  calls.FPDFText_GetLooseCharBox(text, index, scratch)
  const { left, top, right, bottom } = rectangleAt(view(), scratch)
  const [ax, ay] = place(left, top)
  const [bx, by] = place(right, bottom)
  return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) }
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ft', 'st']
const firstLigature = 0xfb00

/** A glyph without Unicode stays visible as U+FFFD; broken fonts give code points that don't exist. */
const letter = (unicode: number) => {
  if (unicode > 32 && unicode < 127) return String.fromCharCode(unicode)
  const known = symbolLetters.get(unicode) ?? ligatures[unicode - firstLigature]
  if (known) return known
  if (unicode < 32 || unicode > 0x10ffff || (unicode >= 0xd800 && unicode < 0xe000)) return '\uFFFD'
  return unicode === 0xad ? '-' : String.fromCodePoint(unicode)
}

const cleaned = (segments: readonly Segment[]) =>
  segments.filter((segment) => {
    segment.text = segment.text
      .normalize('NFC')
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim()
    return segment.text !== '' && Number.isFinite(segment.x0 + segment.x1 + segment.y0 + segment.y1)
  })

/** Some programs make letters bold, or give them a shadow, by drawing them again a hair's breadth further. */
const drawnOnce = (segments: readonly Segment[]): Segment[] => {
  const byText = new Map<string, Segment[]>()
  return segments.filter((segment) => {
    const drawn = byText.get(segment.text) ?? []
    const near = Math.max(1, segment.size * 0.15)
    const again = drawn.some(
      ({ x0, baseline, turn }) =>
        turn === segment.turn &&
        Math.abs(x0 - segment.x0) < near &&
        Math.abs(baseline - segment.baseline) < near,
    )
    if (!again) byText.set(segment.text, [...drawn, segment])
    return !again
  })
}

import type { Segment } from './pdf-segment.ts'
import { rectangleAt, type ToPage } from './pdf-sheet.ts'
import type { Tag } from './pdf-tags.ts'
import { type Pdfium, type Pointer, scratchBytes } from './pdfium.ts'

/** What one text object of the file has in common. */
export type Face = {
  readonly object: Pointer
  readonly bold: boolean
  readonly hidden: boolean
  readonly tag: Tag | undefined
  readonly size: number
  readonly turn: number
  /** To points from the top left of the page, turned so that the text runs to the right. */
  readonly place: ToPage
}
export type Box = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
/** A page whose letters are measured. */
export type Measured = {
  readonly pdfium: Pdfium
  readonly text: Pointer
  readonly toPage: ToPage
  readonly tags: ReadonlyMap<number, Tag>
  /** Whether a font is bold, by its handle. */
  readonly fonts: Map<Pointer, boolean>
}

/** PDFium gives every font weight 400; only the name tells. */
const boldName = /bold|black|heavy|semi|demi/i
const invisible = 3

export const faceOf = (page: Measured, object: Pointer, index: number): Face => {
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

export const baselineOf = (
  { pdfium: { calls, scratch, view }, text }: Measured,
  { place }: Face,
  index: number,
) => {
  calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
  return place(view().getFloat64(scratch, true), view().getFloat64(scratch + 8, true))[1]
}

export const boxOf = (
  { pdfium: { calls, scratch, view }, text }: Measured,
  { place }: Face,
  index: number,
): Box => {
  calls.FPDFText_GetLooseCharBox(text, index, scratch)
  const { left, top, right, bottom } = rectangleAt(view(), scratch)
  const [ax, ay] = place(left, top)
  const [bx, by] = place(right, bottom)
  return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) }
}

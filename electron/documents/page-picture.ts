import { createHash } from 'node:crypto'
import { Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'
import { type Letter, lettersOf } from './page-letters.ts'
import { type OpenPdf, withPdf } from './pdf-file.ts'
import { type Sheet, withSheet } from './pdf-sheet.ts'
import { encodePng } from './png.ts'

export { tieLines } from './page-ties.ts'

export type Picture = Readonly<{
  png: Uint8Array<ArrayBuffer>
  /** Pixels. */
  width: number
  height: number
  /** Points. */
  pageWidth: number
  pageHeight: number
}>
/** A picture of a page, with the letters that the file puts on it. */
export type DrawnPage = Picture & Readonly<{ letters: readonly Letter[] }>

const grey = 1
const colour = 3
const bytesPerPixel = { [grey]: 1, [colour]: 4 } as const
const white = 0xffffffff
const withAnnotations = 1
const greyOnly = 8
const redFirst = 16
/** 24 million pixels in colour are 96 MB of PDFium's memory; an A4 page 4,000 pixels wide stays under it. */
const mostPixels = 24_000_000

/**
 * Draws a page (from 1) as one sees it: cropped, turned, filled-in fields and notes included, on white. `width` in pixels;
 * a very long page comes out narrower. The file stays open for its next page. `key` names the bytes where the caller knows their
 * hash already. Refuses 'no-page' and all that readPdf refuses.
 */
export const drawPage = (
  bytes: Uint8Array,
  page: number,
  width: number,
  key: string = sha256(bytes),
): Promise<DrawnPage> =>
  onSheet(bytes, page, key, (pdf, sheet) => ({
    ...draw(pdf, sheet, colour, width / sheet.width),
    letters: lettersOf(pdf.pdfium, sheet),
  }))

/** A page in grey, as text recognition wants it. */
export const drawGrey = (
  bytes: Uint8Array,
  page: number,
  dpi: number,
  key: string = sha256(bytes),
): Promise<Picture> => onSheet(bytes, page, key, (pdf, sheet) => draw(pdf, sheet, grey, dpi / 72))

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const onSheet = <T>(
  bytes: Uint8Array,
  page: number,
  key: string,
  act: (pdf: OpenPdf, sheet: Sheet) => T,
): Promise<T> =>
  withPdf(
    bytes,
    (pdf) => {
      if (!Number.isInteger(page) || page < 1 || page > Math.min(pdf.pages, limits.pages))
        throw new Refusal('no-page')
      const made = withSheet(pdf, page - 1, (sheet) => {
        // Also false where it isn't a number.
        if (!(sheet.width > 0 && sheet.height > 0)) throw new Refusal('no-page')
        return act(pdf, sheet)
      })
      if (made === null) throw new Refusal('no-page')
      return made
    },
    key,
  )

const draw = (
  { pdfium: { calls, bytes } }: OpenPdf,
  sheet: Sheet,
  format: keyof typeof bytesPerPixel,
  wished: number,
): Picture => {
  const { page, width: pageWidth, height: pageHeight } = sheet
  const scale = Math.min(wished, Math.sqrt(mostPixels / (pageWidth * pageHeight)))
  const width = Math.max(1, Math.round(pageWidth * scale))
  const height = Math.max(1, Math.round(pageHeight * scale))
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, format, 0, 0)
  if (bitmap === 0) throw new Refusal('no-page')
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    const flags = withAnnotations | (format === grey ? greyOnly : redFirst)
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
    const start = calls.FPDFBitmap_GetBuffer(bitmap)
    const stride = calls.FPDFBitmap_GetStride(bitmap)
    const drawn = bytes().subarray(start, start + stride * height)
    const packed = pack(drawn, stride, width, height, bytesPerPixel[format])
    return {
      png: encodePng(packed.pixels, width, height, packed.channels),
      width,
      height,
      pageWidth,
      pageHeight,
    }
  } finally {
    calls.FPDFBitmap_Destroy(bitmap)
  }
}

/** Rows end to end, three bytes a pixel, or one where nothing on the page has a colour: a third of the size and of the time. */
const pack = (drawn: Uint8Array, stride: number, width: number, height: number, size: 1 | 4) => {
  const channels = size === 1 || isGrey(drawn, stride, width, height) ? 1 : 3
  const pixels = new Uint8Array(width * height * channels)
  let to = 0
  for (let row = 0; row < height; row++) {
    const end = row * stride + width * size
    for (let from = row * stride; from < end; from += size) {
      pixels[to++] = drawn[from] ?? 0
      if (channels === 1) continue
      pixels[to++] = drawn[from + 1] ?? 0
      pixels[to++] = drawn[from + 2] ?? 0
    }
  }
  return { pixels, channels } as const
}

const isGrey = (drawn: Uint8Array, stride: number, width: number, height: number) => {
  for (let row = 0; row < height; row++) {
    const end = row * stride + width * 4
    for (let at = row * stride; at < end; at += 4)
      if (drawn[at] !== drawn[at + 1] || drawn[at] !== drawn[at + 2]) return false
  }
  return true
}

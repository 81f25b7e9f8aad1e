import type { OpenPdf } from './pdf-file.ts'
import type { Pdfium, Pointer } from './pdfium.ts'

/** From PDF's own coordinates to points from the top left of the page as one sees it. */
export type ToPage = (x: number, y: number) => readonly [x: number, y: number]

export type Sheet = {
  readonly page: Pointer
  /** 0 where PDFium finds no text page. */
  readonly text: Pointer
  readonly width: number
  readonly height: number
  readonly toPage: ToPage
}

const freeText = 3
const stamp = 13
const formField = 20
/** An annotation of these kinds carries words that one reads on the page. */
const worded: ReadonlySet<number> = new Set([freeText, stamp, formField])

/**
 * Opens a page for as long as `act` lasts; null where PDFium can't load it. What is filled in or typed over it becomes a part of its content
 * in memory, so that it is read and drawn where it stands.
 */
export const withSheet = <T>(
  { pdfium, document }: OpenPdf,
  index: number,
  act: (sheet: Sheet) => T,
): T | null => {
  const { calls } = pdfium
  const page = loadPage(pdfium, document, index)
  if (page === 0) return null
  const text = calls.FPDFText_LoadPage(page)
  try {
    return act({ page, text, ...placement(pdfium, page) })
  } finally {
    if (text !== 0) calls.FPDFText_ClosePage(text)
    calls.FPDF_ClosePage(page)
  }
}

const loadPage = ({ calls }: Pdfium, document: Pointer, index: number): Pointer => {
  const page = calls.FPDF_LoadPage(document, index)
  if (page === 0 || calls.EPDFPage_GetAnnotCountRaw(document, index) <= 0) return page
  const count = Math.min(calls.FPDFPage_GetAnnotCount(page), mostAnnotations)
  let hasWords = false
  for (let at = 0; at < count; at++) {
    const annotation = calls.FPDFPage_GetAnnot(page, at)
    if (annotation === 0) continue
    const kind = calls.FPDFAnnot_GetSubtype(annotation)
    if (worded.has(kind)) hasWords = true
    // Some programs leave it to the reader to draw what is filled in or marked.
    if (!calls.EPDFAnnot_HasAppearanceStream(annotation, asShown))
      if (kind === formField) calls.EPDFAnnot_GenerateFormFieldAP(annotation)
      else if (kind !== link) calls.EPDFAnnot_GenerateAppearance(annotation)
    calls.FPDFPage_CloseAnnot(annotation)
  }
  if (!hasWords || calls.FPDFPage_Flatten(page, 0) !== flattened) return page
  calls.FPDF_ClosePage(page)
  return calls.FPDF_LoadPage(document, index)
}

const link = 2
const flattened = 1
const asShown = 0
const mostAnnotations = 5_000

/** PDF counts from the bottom left of an unturned sheet; the reader of the page sees it cropped and turned, from the top left. */
const placement = ({ calls, scratch, view }: Pdfium, page: Pointer) => {
  calls.FPDF_GetPageBoundingBox(page, scratch)
  const { left, top, right, bottom } = rectangleAt(view(), scratch)
  const turned = calls.FPDFPage_GetRotation(page)
  const toPage: ToPage = (x, y) => {
    if (turned === 1) return [y - bottom, x - left]
    if (turned === 2) return [right - x, y - bottom]
    if (turned === 3) return [top - y, right - x]
    return [x - left, top - y]
  }
  const [across, down] = [right - left, top - bottom]
  return turned % 2 === 1 ? { width: down, height: across, toPage } : { width: across, height: down, toPage }
}

/** PDFium's FS_RECTF. */
export const rectangleAt = (view: DataView, at: Pointer) => ({
  left: view.getFloat32(at, true),
  top: view.getFloat32(at + 4, true),
  right: view.getFloat32(at + 8, true),
  bottom: view.getFloat32(at + 12, true),
})

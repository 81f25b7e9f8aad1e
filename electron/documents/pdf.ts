import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { limits } from './limits.ts'
import { type Edge, furnitureOf } from './pdf-furniture.ts'
import { inReadingOrder } from './pdf-order.ts'
import { type PdfPage, readPage, type Segment } from './pdf-page.ts'
import { fontsOf, lineOf, withRoles } from './pdf-roles.ts'
import { tagReader } from './pdf-tags.ts'
import { loadPdfium, type Pdfium, type Pointer } from './pdfium.ts'

/** Fewer letters than this on all pages together is a stamp on a scan, not a text. */
const leastLetters = 20
const wrongFormat = 3
const passwordNeeded = 4
const unknownSecurity = 5

/** Kept between files: loading it costs more than a short letter. An aborted one can't go on and is let go. */
let warm: Promise<Pdfium> | null = null

/**
 * A PDF as text in reading order with its lines' boxes, fonts and roles.
 * Refuses 'encrypted-pdf', 'incomplete-pdf', 'broken-pdf', 'scanned-pdf', 'too-complex' and 'reader-timeout'.
 */
export const readPdf = async (bytes: Uint8Array): Promise<SourceText> => {
  warm ??= loadPdfium()
  const pdfium = await warm
  try {
    return layOut(readPages(pdfium, bytes))
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    warm = null
    if (cause instanceof Error && /^(?:RuntimeError|RangeError)$/.test(cause.name))
      throw new Refusal('too-complex', { limit: 'memory' })
    throw cause
  } finally {
    if (warm && pdfium.bytes().length > limits.wasmKeepBytes) warm = null
  }
}

const readPages = (pdfium: Pdfium, bytes: Uint8Array): PdfPage[] => {
  const { calls } = pdfium
  const copy = calls.malloc(bytes.length)
  if (copy === 0) throw new Refusal('too-complex', { limit: 'memory' })
  pdfium.bytes().set(bytes, copy)
  pdfium.view().setUint8(pdfium.scratch, 0)
  const document = calls.FPDF_LoadMemDocument(copy, bytes.length, pdfium.scratch)
  try {
    if (document === 0) throw cannotOpen(calls.FPDF_GetLastError(), bytes)
    return eachPage(pdfium, document)
  } finally {
    if (document !== 0) calls.FPDF_CloseDocument(document)
    calls.free(copy)
  }
}

const eachPage = (pdfium: Pdfium, document: Pointer): PdfPage[] => {
  const count = pdfium.calls.FPDF_GetPageCount(document)
  if (count > limits.pages) throw new Refusal('too-complex', { limit: 'pages', pages: count })
  const until = performance.now() + limits.baseMilliseconds + count * limits.perPageMilliseconds
  const tagsOf = tagReader(pdfium)
  const pages: PdfPage[] = []
  let letters = 0
  for (let index = 0; index < count; index++) {
    if (performance.now() > until) throw new Refusal('reader-timeout')
    const page = readPage(pdfium, document, index, tagsOf) ?? emptyPage
    letters += page.segments.reduce((sum, segment) => sum + segment.text.length, 0)
    if (letters > limits.text) throw new Refusal('too-complex', { limit: 'text' })
    pages.push(page)
  }
  if (count === 0) throw new Refusal('broken-pdf')
  return pages
}

const emptyPage: PdfPage = { width: 0, height: 0, segments: [], visibleLetters: 0, unmappedGlyphs: 0 }

const cannotOpen = (error: number, bytes: Uint8Array) => {
  if (error === passwordNeeded || error === unknownSecurity) return new Refusal('encrypted-pdf')
  const ending = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  return new Refusal(error === wrongFormat && !ending.includes('%%EOF') ? 'incomplete-pdf' : 'broken-pdf')
}

const layOut = (pages: readonly PdfPage[]): SourceText => {
  const visible = pages.reduce((sum, page) => sum + page.visibleLetters, 0)
  if (visible < leastLetters) throw new Refusal('scanned-pdf', { pages: pages.length })
  const furniture = furnitureOf(pages)
  const fonts = fontsOf(pages.flatMap((page) => page.segments.filter((segment) => !furniture.has(segment))))
  const lines: FoundLine[] = []
  let tables = 0
  for (const [index, page] of pages.entries()) {
    if (index > 0) lines.push({ text: '', pageStarts: [0] })
    const placed = inReadingOrder(
      page.segments.filter((segment) => !furniture.has(segment)),
      page.width,
      tables,
    )
    tables = 1 + Math.max(tables - 1, ...placed.map(({ cell }) => cell?.table ?? -1))
    lines.push(
      ...edge(page, furniture, 'top'),
      ...withRoles(placed, fonts),
      ...edge(page, furniture, 'bottom'),
    )
  }
  return compose('pdf', lines, warningsOf(pages))
}

const edge = (page: PdfPage, furniture: ReadonlyMap<Segment, Edge>, at: Edge): FoundLine[] =>
  page.segments
    .filter((segment) => furniture.get(segment) === at)
    .map((segment) => ({ ...lineOf(segment), role: 'furniture' }))

const warningsOf = (pages: readonly PdfPage[]): SourceText['warnings'] => {
  const unmapped = pages.reduce((sum, page) => sum + page.unmappedGlyphs, 0)
  const withoutText = pages.filter((page) => page.visibleLetters === 0).length
  return [
    ...(unmapped > 0 ? [{ key: 'unmapped-glyphs', count: unmapped } as const] : []),
    ...(withoutText > 0 ? [{ key: 'pages-without-text', count: withoutText } as const] : []),
  ]
}

import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { limits } from './limits.ts'
import { type OpenPdf, withPdf } from './pdf-file.ts'
import { type Edge, furnitureOf } from './pdf-furniture.ts'
import { inReadingOrder } from './pdf-order.ts'
import { type PdfPage, readPage, type Segment } from './pdf-page.ts'
import { fontsOf, lineOf, withRoles } from './pdf-roles.ts'
import { tagReader } from './pdf-tags.ts'

/** Fewer letters than this on all pages together is a stamp on a scan, not a text. */
const leastLetters = 20

/**
 * A PDF as text in reading order with its lines' boxes, fonts and roles. Pages without text are counted in a warning.
 * Refuses 'encrypted-pdf', 'incomplete-pdf', 'broken-pdf', 'too-complex' and 'reader-timeout'.
 */
export const readPdf = (bytes: Uint8Array): Promise<SourceText> =>
  withPdf(bytes, (pdf) => layOut(eachPage(pdf)))

const eachPage = (pdf: OpenPdf): PdfPage[] => {
  const { pages: count } = pdf
  if (count > limits.pages) throw new Refusal('too-complex', { limit: 'pages', pages: count })
  const until = performance.now() + limits.baseMilliseconds + count * limits.perPageMilliseconds
  const tagsOf = tagReader(pdf.pdfium)
  const pages: PdfPage[] = []
  let letters = 0
  for (let index = 0; index < count; index++) {
    if (performance.now() > until) throw new Refusal('reader-timeout')
    const page = readPage(pdf, index, tagsOf) ?? emptyPage
    letters += page.segments.reduce((sum, segment) => sum + segment.text.length, 0)
    if (letters > limits.text) throw new Refusal('too-complex', { limit: 'text' })
    pages.push(page)
  }
  if (count === 0) throw new Refusal('broken-pdf')
  return pages
}

const emptyPage: PdfPage = { width: 0, height: 0, segments: [], visibleLetters: 0, unmappedGlyphs: 0 }

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

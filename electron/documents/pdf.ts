import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { limits } from './limits.ts'
import type { Placed } from './pdf-blocks.ts'
import { type OpenPdf, withPdf } from './pdf-file.ts'
import { type Edge, furnitureOf } from './pdf-furniture.ts'
import { inReadingOrder } from './pdf-order.ts'
import { type PdfPage, readPage } from './pdf-page.ts'
import { fontsOf, lineOf, withRoles } from './pdf-roles.ts'
import type { Segment } from './pdf-segment.ts'
import { type TableHeads, withTableGoingOn } from './pdf-tables.ts'
import { tagReader } from './pdf-tags.ts'

/**
 * A PDF as text in reading order with its lines' boxes, fonts and roles. A scan gives an empty text, or what little it holds; its pages
 * without text are counted in a warning. Refuses 'encrypted-pdf', 'incomplete-pdf', 'broken-pdf', 'too-complex' and 'reader-timeout'.
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
  if (pages.every((page) => page === emptyPage)) throw new Refusal('broken-pdf')
  return pages
}

const emptyPage: PdfPage = {
  width: 0,
  height: 0,
  segments: [],
  turned: [],
  grids: [],
  unmappedGlyphs: 0,
  scanned: false,
  pictured: false,
  onSheet: (box) => box,
}

const layOut = (pages: readonly PdfPage[]): SourceText => {
  const furniture = furnitureOf(pages)
  const fonts = fontsOf(pages.flatMap((page) => page.segments.filter((segment) => !furniture.has(segment))))
  const lines: FoundLine[] = []
  const indents: number[] = []
  const heads: TableHeads = new Map()
  let tables = 0
  let placed: readonly Placed[] = []
  for (const [index, page] of pages.entries()) {
    if (index > 0) lines.push({ text: '', pageStarts: [0] })
    const running = page.segments.filter((segment) => !furniture.has(segment))
    placed = withTableGoingOn(placed, inReadingOrder({ ...page, segments: running }, tables, placed), heads)
    tables = 1 + Math.max(tables - 1, ...placed.map(({ cell }) => cell?.table ?? -1))
    const found = [
      ...edge(page, furniture, 'top'),
      ...withRoles(placed, fonts, indents),
      ...page.turned.map((segment) => aside(segment, page)),
      ...edge(page, furniture, 'bottom'),
    ]
    for (const line of found) lines.push(line.box ? { ...line, box: page.onSheet(line.box) } : line)
  }
  return compose('pdf', lines, warningsOf(pages, furniture))
}

const edge = (page: PdfPage, furniture: ReadonlyMap<Segment, Edge>, at: Edge): FoundLine[] =>
  page.segments
    .filter((segment) => furniture.get(segment) === at)
    .map((segment) => ({ ...lineOf(segment), role: 'furniture' }))

const marginShare = 0.12

/** What runs up a margin or slants across a page is a stamp or a watermark; within the text it is a column's head on its side. */
const aside = (segment: Segment, { width }: PdfPage): FoundLine => {
  const inMargin = segment.x1 < width * marginShare || segment.x0 > width * (1 - marginShare)
  return inMargin || segment.turn % 90 !== 0 ? { ...lineOf(segment), role: 'furniture' } : lineOf(segment)
}

/** A scan may carry running heads of the program that keeps it: all that was written on it is furniture then. */
const isScan = ({ scanned, pictured, segments }: PdfPage, furniture: ReadonlyMap<Segment, Edge>) =>
  scanned || (pictured && segments.every((segment) => furniture.has(segment)))

const warningsOf = (
  pages: readonly PdfPage[],
  furniture: ReadonlyMap<Segment, Edge>,
): SourceText['warnings'] => {
  const unmapped = pages.reduce((sum, page) => sum + page.unmappedGlyphs, 0)
  const scanned = pages.filter((page) => isScan(page, furniture)).length
  return [
    ...(unmapped > 0 ? [{ key: 'unmapped-glyphs', count: unmapped } as const] : []),
    ...(scanned > 0 ? [{ key: 'pages-without-text', count: scanned } as const] : []),
  ]
}

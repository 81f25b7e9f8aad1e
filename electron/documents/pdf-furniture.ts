import type { PdfPage } from './pdf-page.ts'
import type { Segment } from './pdf-words.ts'

const topShare = 0.14
const bottomShare = 0.89
const pageNumber = /^\W*(?:pagina|blad|bladnummer|pag\.?|p\.)?\s*\d{1,4}\s*(?:(?:van|\/|–|-)\s*\d{1,4})?\W*$/i
const saysPage = /pagina|blad|pag\.?\s|p\.\s|\d\s*(?:van|\/)\s*\d/i

export type Edge = 'top' | 'bottom'

/**
 * Running heads and feet: the same text (its digits aside) at the same height at the edge of three in ten pages, or a page number there.
 * They lie outside the running text: a line between two others of it is none, however often it comes back.
 */
export const furnitureOf = (pages: readonly PdfPage[]): ReadonlyMap<Segment, Edge> => {
  const pagesByKey = new Map<string, Set<number>>()
  for (const [index, page] of pages.entries())
    for (const segment of page.segments)
      for (const key of keysOf(page, segment)) {
        const seen = pagesByKey.get(key) ?? new Set()
        pagesByKey.set(key, seen.add(index))
      }
  const repeats = (page: PdfPage, segment: Segment) =>
    Math.max(0, ...keysOf(page, segment).map((key) => pagesByKey.get(key)?.size ?? 0))
  const furniture = new Map<Segment, Edge>()
  for (const page of pages) {
    // What little stands on a picture of a page is a stamp or a number.
    if (page.scanned)
      for (const segment of page.segments) furniture.set(segment, segment.y0 < page.height / 2 ? 'top' : 'bottom')
    else
      for (const edge of ['top', 'bottom'] as const)
        for (const segment of atEdge(page, edge, repeats, enough(pages.length))) furniture.set(segment, edge)
  }
  return furniture
}

/** In a short letter all pages but one, as a first page often has a letterhead of its own. */
const enough = (pages: number) => (pages < 5 ? Math.max(2, pages - 1) : Math.max(3, pages * 0.3))

/** From the edge of the page inwards, up to the first row that isn't furniture; a line that names the page is it everywhere. */
const atEdge = (
  page: PdfPage,
  edge: Edge,
  repeats: (page: PdfPage, segment: Segment) => number,
  least: number,
): Segment[] => {
  const inwards = edge === 'top' ? 1 : -1
  const zone = page.segments
    .filter((segment) => edgeOf(page, segment) === edge)
    .toSorted((a, b) => (a.baseline - b.baseline) * inwards)
  const found: Segment[] = []
  let reached = true
  let row: Segment[] = []
  const closeRow = () => {
    const numbered = row.filter(
      ({ text }) => pageNumber.test(text) && (saysPage.test(text) || row.every((it) => repeats(page, it) > 1)),
    )
    const repeated = row.filter((segment) => !numbered.includes(segment) && repeats(page, segment) >= least)
    found.push(...numbered, ...(reached ? repeated : []))
    if (row.length > 0 && numbered.length + repeated.length === 0) reached = false
    row = []
  }
  for (const segment of zone) {
    const [first] = row
    if (first && Math.abs(segment.baseline - first.baseline) > first.size * 0.5) closeRow()
    row.push(segment)
  }
  closeRow()
  return found
}

const edgeOf = (page: PdfPage, segment: Segment): Edge | null => {
  if (segment.tag?.cell) return null
  if (segment.y1 < page.height * topShare) return 'top'
  return segment.y0 > page.height * bottomShare ? 'bottom' : null
}

/** Heights are compared in two overlapping grids of 8 points, so that half a point can't part two pages. */
const keysOf = (page: PdfPage, segment: Segment): string[] => {
  const edge = edgeOf(page, segment)
  if (!edge) return []
  // Two numbers at the same height are the same number, a page's, or cells of a table.
  const alike = /\p{L}/u.test(segment.text) || pageNumber.test(segment.text)
  const text = (alike ? segment.text.replace(/\d+/g, '#') : segment.text).toLowerCase()
  return [
    `${edge} ${Math.floor(segment.baseline / 8)} ${text}`,
    `${edge} +${Math.floor((segment.baseline + 4) / 8)} ${text}`,
  ]
}

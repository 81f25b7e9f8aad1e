import type { PdfPage } from './pdf-page.ts'
import type { Segment } from './pdf-words.ts'

const topShare = 0.14
const bottomShare = 0.89
const pageNumber = /^\W*(?:pagina|blad|bladnummer|pag\.?|p\.)?\s*\d{1,4}\s*(?:(?:van|\/|–|-)\s*\d{1,4})?\W*$/i
const saysPage = /pagina|blad|pag\.?\s|p\.\s|\d\s*(?:van|\/)\s*\d/i

export type Edge = 'top' | 'bottom'

/**
 * Running heads and feet: the same text (its digits aside) at the same height at the edge of three in ten pages, or a page number there.
 */
export const furnitureOf = (pages: readonly PdfPage[]): ReadonlyMap<Segment, Edge> => {
  const pagesByKey = new Map<string, Set<number>>()
  for (const [index, page] of pages.entries())
    for (const segment of page.segments)
      for (const key of keysOf(page, segment)) {
        const seen = pagesByKey.get(key) ?? new Set()
        pagesByKey.set(key, seen.add(index))
      }
  const furniture = new Map<Segment, Edge>()
  for (const page of pages)
    for (const segment of page.segments) {
      if (page.scanned) {
        // A stamp or a number on a picture of the page.
        furniture.set(segment, segment.y0 < page.height / 2 ? 'top' : 'bottom')
        continue
      }
      const edge = edgeOf(page, segment)
      if (!edge) continue
      const repeats = Math.max(0, ...keysOf(page, segment).map((key) => pagesByKey.get(key)?.size ?? 0))
      const numbered = pageNumber.test(segment.text) && (saysPage.test(segment.text) || repeats > 1)
      if (numbered || repeats >= enough(pages.length)) furniture.set(segment, edge)
    }
  return furniture
}

/** In a short letter all pages but one, as a first page often has a letterhead of its own. */
const enough = (pages: number) => (pages < 5 ? Math.max(2, pages - 1) : Math.max(3, pages * 0.3))

const edgeOf = (page: PdfPage, segment: Segment): Edge | null => {
  if (segment.tag?.cell) return null
  if (segment.y1 < page.height * topShare) return 'top'
  return segment.y0 > page.height * bottomShare ? 'bottom' : null
}

/** Heights are compared in two overlapping grids of 8 points, so that half a point can't part two pages. */
const keysOf = (page: PdfPage, segment: Segment): string[] => {
  const edge = edgeOf(page, segment)
  if (!edge) return []
  const text = segment.text.replace(/\d+/g, '#').toLowerCase()
  return [
    `${edge} ${Math.floor(segment.baseline / 8)} ${text}`,
    `${edge} +${Math.floor((segment.baseline + 4) / 8)} ${text}`,
  ]
}

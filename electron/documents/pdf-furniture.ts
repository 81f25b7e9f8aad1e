import type { PdfPage } from './pdf-page.ts'
import type { Segment } from './pdf-segment.ts'

const topShare = 0.14
const bottomShare = 0.89
const pageNumber = /^\W*(?:pagina|blad|bladnummer|pag\.?|p\.)?\s*\d{1,4}\s*(?:(?:van|\/|–|-)\s*\d{1,4})?\W*$/i
const saysPage = /pagina|blad|pag\.?\s|p\.\s|\d\s*(?:van|\/)\s*\d/i

/** "Amendement 1/1": what ends on the number of this page and of all pages. */
const longestFoot = 80

export type Edge = 'top' | 'bottom'

/**
 * Running heads and feet: the same text (its digits aside) at the same height at the edge of three in ten pages, or a page number there.
 * They lie outside the running text: a line between two others of it is none, however often it comes back.
 */
export const furnitureOf = (pages: readonly PdfPage[]): ReadonlyMap<Segment, Edge> => {
  const pagesByKey = new Map<string, Set<PdfPage>>()
  for (const page of pages)
    for (const segment of page.segments)
      for (const key of keysOf(page, segment)) {
        const seen = pagesByKey.get(key) ?? new Set()
        pagesByKey.set(key, seen.add(page))
      }
  const firstPages = new Map<string, PdfPage>()
  for (const page of pages)
    for (const { text } of page.segments) if (!firstPages.has(text)) firstPages.set(text, page)
  const none: ReadonlySet<PdfPage> = new Set()
  const repeats: Repeats = (page, segment) =>
    keysOf(page, segment)
      .map((key) => pagesByKey.get(key) ?? none)
      .reduce((most, seen) => (seen.size > most.size ? seen : most), none)
  const furniture = new Map<Segment, Edge>()
  for (const [index, page] of pages.entries()) {
    const ownNumber = new RegExp(`(?:^|\\D)${index + 1} ?(?:/|van) ?${pages.length}$`)
    const saysNumber = (segment: Segment) =>
      saysPageNumber(segment) || (segment.text.length < longestFoot && ownNumber.test(segment.text))
    // What little stands on a picture of a page is a stamp or a number.
    if (page.scanned)
      for (const segment of page.segments)
        furniture.set(segment, segment.y0 < page.height / 2 ? 'top' : 'bottom')
    else
      for (const edge of ['top', 'bottom'] as const)
        for (const segment of atEdge(page, edge, repeats, enough(pages.length), firstPages, saysNumber))
          furniture.set(segment, edge)
  }
  return furniture
}

/** In a short letter all pages but one, as a first page often has a letterhead of its own. */
const enough = (pages: number) => (pages < 5 ? Math.max(2, pages - 1) : Math.max(3, pages * 0.3))

type Repeats = (page: PdfPage, segment: Segment) => ReadonlySet<PdfPage>

/**
 * From the edge of the page inwards, up to the first row that isn't furniture. What names the page is it everywhere; what stands as close
 * to the text as its own lines do is the text's, but for the heads of a table's columns: those are furniture from their second page on.
 */
const atEdge = (
  page: PdfPage,
  edge: Edge,
  repeats: Repeats,
  least: number,
  firstPages: ReadonlyMap<string, PdfPage>,
  saysNumber: (segment: Segment) => boolean,
): Segment[] => {
  const rows = rowsAt(page, edge)
  const found: Segment[] = []
  const repeated: (readonly Segment[])[] = []
  let inner = rows.findIndex(
    (row) => !row.some((segment) => repeats(page, segment).size >= least || saysNumber(segment)),
  )
  if (inner === -1) inner = rows.length
  for (const row of rows.slice(0, inner))
    repeated.push(row.filter((segment) => repeats(page, segment).size >= least || saysNumber(segment)))
  for (const row of rows.slice(inner)) found.push(...row.filter(saysNumber))
  for (let at = repeated.length - 1; at >= 0; at--) {
    const row = repeated[at] ?? []
    const isHeads = edge === 'top' && areColumnHeads(page, row)
    const isFirst = row.every(({ text }) => firstPages.get(text) === page)
    if (isHeads ? !isFirst : !isClose(row, rows[at + 1] ?? firstInside(page, edge))) break
    repeated[at] = row.filter(saysNumber)
  }
  return [...found, ...repeated.flat()]
}

/** Words without a number over the columns of a table. */
const areColumnHeads = (page: PdfPage, row: readonly Segment[]) => {
  if (row.length < 2 || row.some(({ text }) => /\d/.test(text))) return false
  // The cells of a tall row may stand in its middle.
  const reach = row.length > 2 ? 7 : 4
  const over = row.filter((head) =>
    page.segments.some(
      ({ x0, baseline }) =>
        Math.abs(x0 - head.x0) < 3 &&
        baseline > head.baseline + 2 &&
        baseline < head.baseline + head.size * reach,
    ),
  )
  return over.length > 1
}

const saysPageNumber = ({ text }: Segment) => pageNumber.test(text) && saysPage.test(text)

const rowsAt = (page: PdfPage, edge: Edge): Segment[][] => {
  const inwards = edge === 'top' ? 1 : -1
  const rows: Segment[][] = []
  for (const segment of page.segments
    .filter((segment) => edgeOf(page, segment) === edge)
    .toSorted((a, b) => (a.baseline - b.baseline) * inwards)) {
    const first = rows.at(-1)?.[0]
    if (first && Math.abs(segment.baseline - first.baseline) <= first.size * 0.5) rows.at(-1)?.push(segment)
    else rows.push([segment])
  }
  return rows
}

const firstInside = (page: PdfPage, edge: Edge): Segment[] => {
  const inside = page.segments.filter((segment) => edgeOf(page, segment) === null)
  const nearest = inside.toSorted((a, b) =>
    edge === 'top' ? a.baseline - b.baseline : b.baseline - a.baseline,
  )[0]
  return nearest ? [nearest] : []
}

/** As the lines of one text are: of one size, at the pitch of lines. */
const isClose = ([a]: readonly Segment[], [b]: readonly Segment[]) =>
  a !== undefined &&
  b !== undefined &&
  Math.abs(a.size - b.size) < 0.6 &&
  Math.abs(a.baseline - b.baseline) < Math.max(a.size, b.size) * 1.75

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

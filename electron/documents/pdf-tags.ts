import { type Pdfium, type Pointer, scratchBytes } from './pdfium.ts'

/** What a tagged PDF itself says of a piece of its text. */
export type Tag = {
  readonly heading?: number
  /** Which list item of the page: its lines share it. */
  readonly listItem?: number
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
}

const noTags: ReadonlyMap<number, Tag> = new Map()

/** Deeper than any real document; a tree that turns in circles ends here. */
const deepest = 60
const mostElements = 5_000

type Walk = {
  readonly pdfium: Pdfium
  readonly found: Map<number, Tag>
  elements: number
  tables: number
  listItems: number
}
type Place = { readonly tag: Tag; readonly row: { table: number; index: number; column: number } | null }

export type TagsOf = (page: Pointer) => ReadonlyMap<number, Tag>

/**
 * Reads a document's tags, page by page, by marked content id. Many Word exports tag everything as P: then they say nothing.
 * In a very long document each page costs PDFium the whole tree; then tags are given up and fonts tell enough.
 */
export const tagReader = (pdfium: Pdfium): TagsOf => {
  const { calls } = pdfium
  let givenUp = false
  return (page) => {
    const tree = givenUp ? 0 : calls.FPDF_StructTree_GetForPage(page)
    if (tree === 0) return noTags
    const walk: Walk = { pdfium, found: new Map(), elements: 0, tables: 0, listItems: 0 }
    const roots = calls.FPDF_StructTree_CountChildren(tree)
    for (let index = 0; index < roots; index++)
      visit(walk, calls.FPDF_StructTree_GetChildAtIndex(tree, index), { tag: {}, row: null }, 0)
    calls.FPDF_StructTree_Close(tree)
    givenUp = walk.elements > mostElements
    return givenUp ? noTags : walk.found
  }
}

const visit = (walk: Walk, element: Pointer, place: Place, depth: number): void => {
  if (element === 0 || depth > deepest) return
  const { calls } = walk.pdfium
  const inner = inside(walk, typeOf(walk.pdfium, element), place)
  const children = calls.FPDF_StructElement_CountChildren(element)
  walk.elements += children
  for (let index = 0; index < children && walk.elements <= mostElements; index++) {
    const mark = calls.FPDF_StructElement_GetChildMarkedContentID(element, index)
    if (mark >= 0) walk.found.set(mark, inner.tag)
    else visit(walk, calls.FPDF_StructElement_GetChildAtIndex(element, index), inner, depth + 1)
  }
}

const inside = (walk: Walk, type: string, place: Place): Place => {
  const heading = /^(?:H|Heading ?)([1-6])$/.exec(type)?.[1]
  if (heading) return { ...place, tag: { ...place.tag, heading: Number(heading) } }
  if (type === 'LI') return { ...place, tag: { ...place.tag, listItem: walk.listItems++ } }
  if (type === 'Table') {
    return { tag: place.tag, row: { table: walk.tables++, index: -1, column: -1 } }
  }
  if (type === 'TR' && place.row) {
    place.row.index++
    place.row.column = -1
  }
  if ((type === 'TD' || type === 'TH') && place.row) {
    place.row.column++
    const { table, index, column } = place.row
    return { ...place, tag: { ...place.tag, cell: { table, row: Math.max(index, 0), column } } }
  }
  return place
}

const typeOf = ({ calls, scratch, bytes }: Pdfium, element: Pointer) => {
  const length = calls.FPDF_StructElement_GetType(element, scratch, scratchBytes)
  const end = scratch + Math.min(Math.max(length - 2, 0), scratchBytes)
  return Buffer.from(bytes().subarray(scratch, end)).toString('utf16le')
}

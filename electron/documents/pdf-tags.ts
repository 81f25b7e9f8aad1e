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
const mostElements = 50_000

type Walk = {
  readonly pdfium: Pdfium
  readonly found: Map<number, Tag>
  elements: number
  tables: number
}
type Place = { readonly tag: Tag; readonly row: { table: number; index: number; column: number } | null }

/** The tags of one page by marked content id. Many Word exports tag everything as P: then this says nothing. */
export const readTags = (pdfium: Pdfium, page: Pointer): ReadonlyMap<number, Tag> => {
  const { calls } = pdfium
  const tree = calls.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return noTags
  const walk: Walk = { pdfium, found: new Map(), elements: 0, tables: 0 }
  for (let index = 0; index < calls.FPDF_StructTree_CountChildren(tree); index++)
    visit(walk, calls.FPDF_StructTree_GetChildAtIndex(tree, index), { tag: {}, row: null }, 0)
  calls.FPDF_StructTree_Close(tree)
  return walk.found
}

const visit = (walk: Walk, element: Pointer, place: Place, depth: number): void => {
  if (element === 0 || depth > deepest || walk.elements++ > mostElements) return
  const { calls } = walk.pdfium
  const inner = inside(walk, typeOf(walk.pdfium, element), place)
  for (let index = 0; index < calls.FPDF_StructElement_CountChildren(element); index++) {
    const mark = calls.FPDF_StructElement_GetChildMarkedContentID(element, index)
    if (mark >= 0) walk.found.set(mark, inner.tag)
    else visit(walk, calls.FPDF_StructElement_GetChildAtIndex(element, index), inner, depth + 1)
  }
}

const inside = (walk: Walk, type: string, place: Place): Place => {
  const heading = /^(?:H|Heading ?)([1-6])$/.exec(type)?.[1]
  if (heading) return { ...place, tag: { ...place.tag, heading: Number(heading) } }
  if (type === 'LI') return { ...place, tag: { ...place.tag, listItem: walk.elements } }
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

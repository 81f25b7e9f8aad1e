import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** Reading the objects of a PDF without believing anything: what isn't there, or is something else, is undefined. */

export const entry = (dict: PDFDict | undefined, key: string): PDFObject | undefined => {
  try {
    return dict?.lookup(PDFName.of(key))
  } catch {
    return undefined
  }
}

export const asName = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName ? value.decodeText() : undefined

export const asText = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

export const asNumber = (value: PDFObject | undefined): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined

/** The dictionary of a dictionary or of a stream. */
export const asDict = (value: PDFObject | undefined): PDFDict | undefined =>
  value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined

export const nameIn = (dict: PDFDict | undefined, key: string) => asName(entry(dict, key))
export const textIn = (dict: PDFDict | undefined, key: string) => asText(entry(dict, key))
export const numberIn = (dict: PDFDict | undefined, key: string) => asNumber(entry(dict, key))
export const dictIn = (dict: PDFDict | undefined, key: string) => asDict(entry(dict, key))

/** The members of an array, looked up; a single object counts as an array of one. */
export const listIn = (dict: PDFDict | undefined, key: string): readonly PDFObject[] => {
  const value = entry(dict, key)
  if (value instanceof PDFArray) return membersOf(value)
  return value === undefined ? [] : [value]
}

export const membersOf = (array: PDFArray): readonly PDFObject[] =>
  Array.from({ length: array.size() }, (_, index) => array.lookup(index)).flatMap((member) => member ?? [])

/** As `listIn`, with the references as they stand. */
export const rawListIn = (dict: PDFDict | undefined, key: string): readonly PDFObject[] => {
  const value = entry(dict, key)
  if (value instanceof PDFArray) return value.asArray()
  const raw = dict?.get(PDFName.of(key))
  return value === undefined || raw === undefined ? [] : [raw]
}

export const lookedUp = (document: PDFDocument, value: PDFObject | undefined): PDFObject | undefined =>
  value instanceof PDFRef ? document.context.lookup(value) : value

export const refOf = (dict: PDFDict | undefined, key: string): string | undefined => {
  const raw = dict?.get(PDFName.of(key))
  return raw instanceof PDFRef ? raw.toString() : undefined
}

/** The bytes of a stream with its filters undone; undefined where that fails. */
export const bytesOf = (value: PDFObject | undefined): Uint8Array | undefined => {
  try {
    if (value instanceof PDFRawStream) return decodePDFRawStream(value).decode()
    return value instanceof PDFStream ? value.getContents() : undefined
  } catch {
    return undefined
  }
}

/** Pairs of a number tree or a name tree, in order. */
export const treeOf = (
  node: PDFDict | undefined,
  kind: 'Nums' | 'Names',
): readonly (readonly [PDFObject, PDFObject])[] => {
  const own = rawListIn(node, kind)
  const pairs = Array.from({ length: Math.floor(own.length / 2) }, (_, at) => {
    const [key, value] = [own[2 * at], own[2 * at + 1]]
    return key && value ? ([[key, value]] as const) : []
  }).flat()
  return [...pairs, ...listIn(node, 'Kids').flatMap((kid) => treeOf(asDict(kid), kind))]
}

/** An attribute of an element, whichever of its attribute objects has it. */
export const attribute = (element: PDFDict, key: string): PDFObject | undefined =>
  listIn(element, 'A')
    .map((attributes) => entry(asDict(attributes), key))
    .find((value) => value !== undefined)

/** A language as RFC 3066 writes it. */
export const languageTag = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i

import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'
import {
  asDict,
  dictIn,
  entry,
  lookedUp,
  nameIn,
  numberIn,
  rawListIn,
  textIn,
  treeOf,
} from '../conformance/objects.ts'

/** What moves, plays, stands elsewhere or holds another file: it does not come along. */
const leftBehind = new Set(['FileAttachment', 'Sound', 'Movie', 'Screen', '3D', 'RichMedia', 'TrapNet'])
const kept = new Set(['GoTo', 'URI'])
const pageExtras = [
  'AA',
  'B',
  'PieceInfo',
  'Thumb',
  'Metadata',
  'AF',
  'Trans',
  'Dur',
  'PresSteps',
  'ID',
  'PZ',
  'SeparationInfo',
]

/**
 * Makes the pages of an original fit to stand in another file, without touching what they show: nothing acts by itself, links
 * inside it lead to its own pages, and annotations print and follow the structure.
 */
export const prepareOriginal = (document: PDFDocument): void => {
  const destinations = destinationsOf(document)
  writeOutClasses(document)
  for (const { node } of document.getPages()) {
    for (const key of pageExtras) node.delete(PDFName.of(key))
    node.set(PDFName.of('Tabs'), PDFName.of('S'))
    const annotations = rawListIn(node, 'Annots')
    if (annotations.length === 0) continue
    const staying = annotations.filter((raw) => {
      const type = nameIn(asDict(lookedUp(document, raw)), 'Subtype')
      return type !== undefined && !leftBehind.has(type)
    })
    for (const raw of staying) {
      const annotation = asDict(lookedUp(document, raw))
      if (annotation) prepareAnnotation(annotation, destinations)
    }
    node.set(PDFName.of('Annots'), document.context.obj([...staying]))
  }
}

/** Attributes that elements share by name are written out: the list of names stays behind. */
const writeOutClasses = (document: PDFDocument) => {
  const root = dictIn(document.catalog, 'StructTreeRoot')
  const classes = dictIn(root, 'ClassMap')
  if (!classes) return
  const seen = new Set<PDFDict>()
  const open = [...rawListIn(root, 'K')]
  while (open.length > 0) {
    const element = asDict(lookedUp(document, open.pop()))
    if (!element || seen.has(element)) continue
    seen.add(element)
    const named = rawListIn(element, 'C').flatMap((name) =>
      rawListIn(classes, nameOf(lookedUp(document, name))),
    )
    if (named.length > 0)
      element.set(PDFName.of('A'), document.context.obj([...rawListIn(element, 'A'), ...named]))
    element.delete(PDFName.of('C'))
    open.push(...rawListIn(element, 'K'))
  }
}

const print = 4
const hiding = 1 | 2 | 32 | 256

const prepareAnnotation = (annotation: PDFDict, destinations: ReadonlyMap<string, PDFObject>) => {
  annotation.delete(PDFName.of('AA'))
  const flags = numberIn(annotation, 'F') ?? 0
  // What its maker hid stays hidden.
  if ((flags & hiding) === 0) annotation.set(PDFName.of('F'), PDFNumber.of(flags | print))
  const action = dictIn(annotation, 'A')
  if (action) {
    action.delete(PDFName.of('Next'))
    if (!kept.has(nameIn(action, 'S') ?? '')) annotation.delete(PDFName.of('A'))
  }
  if (nameIn(action, 'S') === 'GoTo') {
    const target = targetOf(entry(action, 'D'), destinations)
    annotation.delete(PDFName.of('A'))
    if (target) annotation.set(PDFName.of('Dest'), target)
  }
  const place = entry(annotation, 'Dest')
  if (place !== undefined && !(place instanceof PDFArray)) {
    const target = targetOf(place, destinations)
    if (target) annotation.set(PDFName.of('Dest'), target)
    else annotation.delete(PDFName.of('Dest'))
  }
  const address = textIn(dictIn(annotation, 'A'), 'URI')
  if (nameIn(annotation, 'Subtype') === 'Link' && !textIn(annotation, 'Contents') && address)
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(address))
}

const targetOf = (place: PDFObject | undefined, destinations: ReadonlyMap<string, PDFObject>) =>
  place instanceof PDFArray ? place : destinations.get(nameOf(place))

/** The places that the original names, as pages. */
const destinationsOf = ({ catalog, context }: PDFDocument): ReadonlyMap<string, PDFObject> => {
  const named = treeOf(dictIn(dictIn(catalog, 'Names'), 'Dests'), 'Names').map(
    ([key, value]) => [nameOf(key), value] as const,
  )
  const old = (dictIn(catalog, 'Dests')?.entries() ?? []).map(
    ([key, value]) => [key.decodeText(), value] as const,
  )
  return new Map(
    [...named, ...old].flatMap(([name, value]) => {
      const found = context.lookup(value)
      const place = found instanceof PDFArray ? found : entry(asDict(found), 'D')
      return place instanceof PDFArray ? [[name, place] as const] : []
    }),
  )
}

const nameOf = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : value instanceof PDFName
      ? value.decodeText()
      : ''

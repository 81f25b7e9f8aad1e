import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { placeName } from '../appendix.ts'
import { asDict, dictIn, entry, numberIn, rawListIn, treeOf } from '../conformance/objects.ts'

/** An appendix as it stands in the pack: its name, and its pages. */
export type Placed = Readonly<{ number: number; label: string; title: string; pages: readonly PDFRef[] }>

/** Names every page of the appendices, so that the source list leads to the very page. */
export const addPlaces = ({ catalog, context }: PDFDocument, appendices: readonly Placed[]): void => {
  const names = dictIn(catalog, 'Names') ?? context.obj({})
  const old = treeOf(dictIn(names, 'Dests'), 'Names').map(([key, value]) => [textOf(key), value] as const)
  const added = appendices.flatMap(({ number, pages }) =>
    pages.map((page, index): readonly [string, PDFObject] => [
      placeName(number, index + 1),
      context.obj([page, PDFName.of('Fit')]),
    ]),
  )
  // A name tree is in the order of its bytes.
  const sorted = [...new Map([...old, ...added])].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const Names = context.obj(sorted.flatMap(([name, value]) => [PDFString.of(name), value]))
  names.set(PDFName.of('Dests'), context.obj({ Names }))
  catalog.set(PDFName.of('Names'), names)
}

const textOf = (key: PDFObject) =>
  key instanceof PDFString ? key.asString() : key instanceof PDFHexString ? key.decodeText() : ''

/** Each appendix in the bookmarks, behind those of the briefing. */
export const addBookmarks = (pack: PDFDocument, appendices: readonly Placed[]): void => {
  const { catalog, context } = pack
  const root = dictIn(catalog, 'Outlines') ?? context.obj({ Type: 'Outlines' })
  const rawRoot = catalog.get(PDFName.of('Outlines'))
  const rootRef = rawRoot instanceof PDFRef ? rawRoot : context.register(root)
  catalog.set(PDFName.of('Outlines'), rootRef)
  for (const { label, title, pages } of appendices) {
    const [first] = pages
    if (!first) continue
    const item = context.obj({
      Title: PDFHexString.fromText(title === '' ? label : `${label}: ${title}`),
      Parent: rootRef,
      Dest: [first, 'Fit'],
    })
    const ref = context.register(item)
    const last = root.get(PDFName.of('Last'))
    if (last instanceof PDFRef) {
      asDict(context.lookup(last))?.set(PDFName.of('Next'), ref)
      item.set(PDFName.of('Prev'), last)
    } else root.set(PDFName.of('First'), ref)
    root.set(PDFName.of('Last'), ref)
    root.set(PDFName.of('Count'), PDFNumber.of((numberIn(root, 'Count') ?? 0) + 1))
  }
}

/** What a reader shows as the number of a page: the briefing's own, then "Bijlage 3, p. 2". */
export const addPageLabels = (
  { catalog, context }: PDFDocument,
  ownPages: number,
  appendices: readonly Placed[],
): void => {
  let at = ownPages
  const labels: PDFObject[] = [PDFNumber.of(0), context.obj({ S: 'D' })]
  for (const { label, pages } of appendices) {
    labels.push(PDFNumber.of(at), context.obj({ S: 'D', P: PDFHexString.fromText(`${label}, p. `) }))
    at += pages.length
  }
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }))
}

/** Appends the pages of an appendix as a branch of their own. */
export const addPages = ({ catalog, context }: PDFDocument, pages: readonly PDFRef[]): void => {
  const root = entry(catalog, 'Pages')
  const rawRoot = catalog.get(PDFName.of('Pages'))
  if (!(root instanceof PDFDict) || !(rawRoot instanceof PDFRef)) throw new Error('The pack has no pages')
  const branch = context.register(
    context.obj({ Type: 'Pages', Parent: rawRoot, Kids: [...pages], Count: pages.length }),
  )
  for (const page of pages) asDict(context.lookup(page))?.set(PDFName.of('Parent'), branch)
  root.set(PDFName.of('Kids'), context.obj([...rawListIn(root, 'Kids'), branch]))
  root.set(PDFName.of('Count'), PDFNumber.of((numberIn(root, 'Count') ?? 0) + pages.length))
}

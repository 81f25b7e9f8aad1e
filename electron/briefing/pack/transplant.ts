import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFRef,
} from '@cantoo/pdf-lib'
import {
  asDict,
  asNumber,
  attribute,
  dictIn,
  lookedUp,
  nameIn,
  numberIn,
  rawListIn,
  textIn,
  treeOf,
} from '../conformance/objects.ts'
import { roleReader } from '../conformance/structure.ts'

/** The structure of the pack while originals are added to it. */
export type Trunk = Readonly<{
  root: PDFDict
  /** The element that everything stands in. */
  top: PDFRef
  /** Number of a page or annotation → what it belongs to. */
  numbers: Map<number, PDFObject>
}>

export const trunkOf = ({ catalog, context }: PDFDocument): Trunk => {
  const root = dictIn(catalog, 'StructTreeRoot')
  const top = rawListIn(root, 'K')[0]
  if (!root || !(top instanceof PDFRef)) throw new Error('The pack has no structure')
  const numbers = treeOf(dictIn(root, 'ParentTree'), 'Nums').map(
    ([key, value]) => [asNumber(key) ?? 0, value] as const,
  )
  const document = asDict(context.lookup(top))
  document?.set(PDFName.of('K'), context.obj([...rawListIn(document, 'K')]))
  return { root, top, numbers: new Map(numbers) }
}

export type Grafted = Readonly<{ pages: readonly PDFRef[] }>

/**
 * Copies the pages of an original with their structure, as a part of its own. Numbers of pages and annotations, IDs and names of
 * attributes are made different from those that are there; types of its own become the standard ones that they stand for.
 */
export const graft = (
  pack: PDFDocument,
  trunk: Trunk,
  source: PDFDocument,
  { name, prefix }: Readonly<{ name: string; prefix: string }>,
): Grafted => {
  const { context } = pack
  const copier = PDFObjectCopier.for(source.context, context)
  // Private in its types: what stands where in the new file. Told beforehand, so that links and tags lead to the new pages.
  const { traversedObjects } = copier as unknown as { traversedObjects: Map<PDFObject, PDFObject> }
  const sources = source.getPages()
  const pages = sources.map(({ ref }) => {
    const next = context.nextRef()
    traversedObjects.set(ref, next)
    return next
  })
  const part = context.obj({ Type: 'StructElem', S: 'Part' })
  const partRef = context.register(part)
  const sourceRoot = dictIn(source.catalog, 'StructTreeRoot')
  const rawRoot = source.catalog.get(PDFName.of('StructTreeRoot'))
  if (sourceRoot) traversedObjects.set(sourceRoot, partRef)
  if (rawRoot instanceof PDFRef) traversedObjects.set(rawRoot, partRef)
  const offset = Math.max(-1, ...trunk.numbers.keys()) + 1
  for (const [index, { node }] of sources.entries()) {
    const leaf = copier.copy(node)
    renumber(pack, leaf, sourceRoot ? offset : null)
    const ref = pages[index]
    if (ref) context.assign(ref, leaf)
  }
  copyLayers(pack, source, copier)
  if (!sourceRoot) return { pages }
  part.set(PDFName.of('P'), trunk.top)
  part.set(PDFName.of('T'), PDFHexString.fromText(name))
  const language = textIn(source.catalog, 'Lang')
  if (language !== undefined && language !== textIn(pack.catalog, 'Lang'))
    part.set(PDFName.of('Lang'), PDFHexString.fromText(language))
  const kids = rawListIn(sourceRoot, 'K').map((kid) => {
    const copied = copier.copy(kid)
    return copied instanceof PDFRef ? copied : context.register(copied)
  })
  part.set(PDFName.of('K'), context.obj([...kids]))
  for (const [key, value] of treeOf(dictIn(sourceRoot, 'ParentTree'), 'Nums'))
    trunk.numbers.set(offset + (asNumber(key) ?? 0), copier.copy(value))
  adopt(pack, kids, partRef, { prefix, roleOf: roleReader(sourceRoot, () => undefined) })
  const top = asDict(context.lookup(trunk.top))
  const siblings = top?.lookup(PDFName.of('K'))
  if (siblings instanceof PDFArray) siblings.push(partRef)
  return { pages }
}

/** Writes the numbers back, in order. */
export const closeTrunk = ({ context }: PDFDocument, { root, numbers }: Trunk): void => {
  const sorted = [...numbers].toSorted(([a], [b]) => a - b)
  const Nums = context.obj(sorted.flatMap(([key, value]) => [PDFNumber.of(key), value]))
  root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums })))
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of((sorted.at(-1)?.[0] ?? -1) + 1))
}

/** `offset` null: the original has no structure, and nothing may point into one. */
const renumber = (pack: PDFDocument, leaf: PDFDict, offset: number | null) => {
  shift(leaf, 'StructParents', offset)
  for (const raw of rawListIn(leaf, 'Annots')) {
    const annotation = asDict(lookedUp(pack, raw))
    if (annotation) shift(annotation, 'StructParent', offset)
  }
  const seen = new Set<PDFDict>()
  const forms = (resources: PDFDict | undefined) => {
    for (const raw of dictIn(resources, 'XObject')?.values() ?? []) {
      const form = asDict(lookedUp(pack, raw))
      if (!form || seen.has(form) || numbered.has(form)) continue
      seen.add(form)
      if (numberIn(form, 'StructParents') !== undefined || numberIn(form, 'StructParent') !== undefined)
        numbered.add(form)
      shift(form, 'StructParents', offset)
      shift(form, 'StructParent', offset)
      forms(dictIn(form, 'Resources'))
    }
  }
  forms(dictIn(leaf, 'Resources'))
}

/** Forms stand on more pages than one and are numbered once. */
const numbered = new WeakSet<PDFDict>()

const shift = (dict: PDFDict, key: string, offset: number | null) => {
  const number = numberIn(dict, key)
  if (number === undefined) return
  if (offset === null) dict.delete(PDFName.of(key))
  else dict.set(PDFName.of(key), PDFNumber.of(offset + number))
}

type Naming = Readonly<{ prefix: string; roleOf: (type: string) => string }>

const adopt = (pack: PDFDocument, kids: readonly PDFRef[], part: PDFRef, { prefix, roleOf }: Naming) => {
  const { context } = pack
  const seen = new Set<PDFDict>()
  const open: PDFObject[] = []
  for (const kid of kids) {
    const element = asDict(context.lookup(kid))
    element?.set(PDFName.of('P'), part)
    if (element && roleOf(nameIn(element, 'S') ?? '') === 'Document')
      element.set(PDFName.of('S'), PDFName.of('Sect'))
    open.push(kid)
  }
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const element = lookedUp(pack, next)
    if (!(element instanceof PDFDict) || seen.has(element)) continue
    const type = nameIn(element, 'S')
    if (type === undefined) continue
    seen.add(element)
    element.set(PDFName.of('S'), PDFName.of(roleOf(type)))
    const id = textIn(element, 'ID')
    if (id !== undefined) element.set(PDFName.of('ID'), PDFHexString.fromText(`${prefix}${id}`))
    const headers = attribute(element, 'Headers')
    if (headers instanceof PDFArray)
      for (let at = 0; at < headers.size(); at++) {
        const header = textIn(context.obj({ K: headers.get(at) }), 'K')
        if (header !== undefined) headers.set(at, PDFHexString.fromText(`${prefix}${header}`))
      }
    open.push(...rawListIn(element, 'K'))
  }
}

/** Layers: what the original hides stays hidden. */
const copyLayers = (pack: PDFDocument, source: PDFDocument, copier: PDFObjectCopier) => {
  const layers = dictIn(source.catalog, 'OCProperties')
  const usual = dictIn(layers, 'D')
  if (!layers) return
  const all = rawListIn(layers, 'OCGs')
  const on = new Set(rawListIn(usual, 'ON').map(String))
  const off =
    nameIn(usual, 'BaseState') === 'OFF' ? all.filter((one) => !on.has(String(one))) : rawListIn(usual, 'OFF')
  const { context, catalog } = pack
  const copied = (list: readonly PDFObject[]) => list.map((one) => copier.copy(one))
  const there = dictIn(catalog, 'OCProperties')
  const groups = [...rawListIn(there, 'OCGs'), ...copied(all)]
  const hidden = [...rawListIn(dictIn(there, 'D'), 'OFF'), ...copied(off)]
  const D = context.obj({ Name: PDFHexString.fromText('Lagen'), Order: [...groups], OFF: hidden })
  catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: groups, D }))
}

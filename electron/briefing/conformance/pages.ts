import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { checkContent, checkIntent, checkSpace, deviceRules, type Used } from './content.ts'
import type { Report } from './fault.ts'
import {
  asDict,
  bytesOf,
  dictIn,
  entry,
  listIn,
  lookedUp,
  nameIn,
  numberIn,
  rawListIn,
  textIn,
  treeOf,
} from './objects.ts'
import type { Structure } from './structure.ts'

type Whole = Readonly<{
  document: PDFDocument
  report: Report
  structure: Structure | null
  /** Device colours that an output intent says the meaning of. */
  intended: ReadonlySet<string>
}>

export const checkPages = ({ document, report, structure, intended }: Whole): Used => {
  const used: Used = { fonts: new Map(), images: new Map(), states: new Map(), forms: new Map() }
  const marks = {
    known: (owner: string, id: number) => structure?.marked.has(`${owner}|${id}`) ?? false,
    replaced: (owner: string, id: number) => structure?.replaced.has(`${owner}|${id}`) ?? false,
  }
  const parentTree = parentTreeOf(document)
  for (const [index, { node, ref }] of document.getPages().entries()) {
    const page = index + 1
    const resources =
      asDict(node.getInheritableAttribute(PDFName.of('Resources')) && entry(node, 'Resources')) ??
      node.Resources()
    const covered = new Set([...intended, ...defaultsIn(resources)])
    checkBoxes(node, page, report)
    if (entry(node, 'AA') !== undefined) report('A 6.5.2-2', 'a page that acts by itself', page)
    if (entry(node, 'PresSteps') !== undefined) report('A 6.10-2', 'a page of a show', page)
    const contents = listIn(node, 'Contents').map(bytesOf)
    if (contents.includes(undefined)) report('A 6.1.7.1-1', "a page's content can't be read", page)
    const bytes = Buffer.concat(contents.flatMap((part) => (part ? [part, newline] : [])))
    checkContent(bytes, {
      document,
      page,
      owner: ref.toString(),
      resources,
      report,
      used,
      marks,
      covered,
      depth: 0,
    })
    checkAnnotations(document, node, { page, report, structure, tree: parentTree })
    if (structure) checkParents(document, { node, ref, page }, structure, parentTree, report)
    const group = dictIn(node, 'Group')
    if (nameIn(group, 'S') === 'Transparency' && entry(group, 'CS') === undefined && intended.size === 0)
      report('A 6.2.10-2', 'transparency without a space to blend in', page)
  }
  checkPaint(document, used, intended, report)
  return used
}

const newline = Buffer.from('\n')

const defaultsIn = (resources: PDFDict | undefined): readonly string[] =>
  [
    ['DefaultGray', 'DeviceGray'],
    ['DefaultRGB', 'DeviceRGB'],
    ['DefaultCMYK', 'DeviceCMYK'],
  ].flatMap(([key = '', space = '']) =>
    entry(dictIn(resources, 'ColorSpace'), key) === undefined ? [] : [space],
  )

const checkBoxes = (node: PDFDict, page: number, report: Report) => {
  for (const key of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = listIn(node, key).map((side) =>
      side instanceof PDFNumber ? side.asNumber() : 0,
    )
    if (listIn(node, key).length === 0) continue
    for (const size of [Math.abs(x1 - x0), Math.abs(y1 - y0)])
      if (size < 3 || size > 14400) report('A 6.1.13-11', `a page of ${size} points`, page)
  }
}

/** Which element each marked part of a page belongs to, as the file's own index has it. */
const parentTreeOf = (document: PDFDocument): ReadonlyMap<number, PDFObject> =>
  new Map(
    treeOf(dictIn(dictIn(document.catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums').flatMap(
      ([key, value]) => (key instanceof PDFNumber ? [[key.asNumber(), value] as const] : []),
    ),
  )

const checkParents = (
  document: PDFDocument,
  { node, ref, page }: Readonly<{ node: PDFDict; ref: PDFRef; page: number }>,
  { holders }: Structure,
  tree: ReadonlyMap<number, PDFObject>,
  report: Report,
) => {
  const key = numberIn(node, 'StructParents')
  const parts = key === undefined ? undefined : lookedUp(document, tree.get(key))
  const own = `${ref.toString()}|`
  const listed = parts instanceof PDFArray ? parts.asArray() : []
  for (let id = 0; id < listed.length; id++) {
    const element = lookedUp(document, listed[id])
    const holder = holders.get(`${own}${id}`)
    if (holder && element !== holder)
      report('own parent-tree', `the parent tree gives another element for part ${id}`, page)
  }
  if (key === undefined && holders.has(`${own}0`))
    report('own parent-tree', 'a page with content and no StructParents', page)
  if (key !== undefined && holders.has(`${own}0`) && listed.length === 0)
    report('own parent-tree', 'a page that the parent tree does not have', page)
}

type Around = Readonly<{
  page: number
  report: Report
  structure: Structure | null
  tree: ReadonlyMap<number, PDFObject>
}>

const annotationTypes = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'.split(
    ' ',
  ),
)

const checkAnnotations = (document: PDFDocument, node: PDFDict, around: Around) => {
  const { page, report } = around
  const annotations = rawListIn(node, 'Annots')
  if (annotations.length > 0 && nameIn(node, 'Tabs') !== 'S')
    report('UA 7.18.3-1', 'the order of annotations is not that of the structure', page)
  for (const raw of annotations) {
    const one = asDict(lookedUp(document, raw))
    const type = nameIn(one, 'Subtype')
    if (!one || type === undefined) continue
    const flags = numberIn(one, 'F')
    if (!annotationTypes.has(type)) report('A 6.3.1-1', `annotation ${type}`, page)
    if (type !== 'Popup') {
      if (flags === undefined) report('A 6.3.2-1', `annotation ${type} without flags`, page)
      else if ((flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0)
        report('A 6.3.2-2', `annotation ${type} that is not printed`, page)
    }
    const appearance = dictIn(one, 'AP')
    if (type !== 'Popup' && type !== 'Link' && !appearance && listIn(one, 'Rect').length > 0)
      report('A 6.3.3-1', `annotation ${type} without a picture of its own`, page)
    if (appearance) checkAppearance(one, appearance, type, around)
    if (type === 'Widget' && (entry(one, 'A') ?? entry(one, 'AA')) !== undefined)
      report('A 6.4.1-1', 'a field that acts', page)
    if (entry(one, 'AA') !== undefined) report('A 6.4.1-2', `annotation ${type} that acts by itself`, page)
    checkPlace(document, one, { type, ref: raw instanceof PDFRef ? raw.toString() : '' }, around)
  }
}

/** One picture and no other; only a button has more, by name. */
const checkAppearance = (one: PDFDict, pictures: PDFDict, type: string, { page, report }: Around) => {
  const normal = entry(pictures, 'N')
  const isButton = type === 'Widget' && nameIn(one, 'FT') === 'Btn'
  const isRight = isButton
    ? normal instanceof PDFDict && normal.keys().length > 0
    : normal instanceof PDFStream
  if (!isRight || pictures.keys().some((key) => key.decodeText() !== 'N'))
    report('A 6.3.3-2', `annotation ${type} with other pictures than one`, page)
}

type Known = Readonly<{ type: string; ref: string }>

/**
 * Where an annotation stands in the structure: by its own number in the parent tree, as readers of PDF go, which has to be the
 * element that says that it holds it.
 */
const checkPlace = (
  document: PDFDocument,
  one: PDFDict,
  { type, ref }: Known,
  { page, report, structure, tree }: Around,
) => {
  const key = numberIn(one, 'StructParent')
  const element = key === undefined ? undefined : asDict(lookedUp(document, tree.get(key)))
  const place = element && structure?.typeOf(element)
  // What is hidden is nobody's to read.
  if (type === 'Popup' || ((numberIn(one, 'F') ?? 0) & 2) !== 0) return
  if (type === 'PrinterMark') {
    if (element) report('UA 7.18.8-1', 'a printer’s mark in the structure', page)
    return
  }
  if (element !== structure?.annotations.get(ref))
    report(
      'own struct-parent',
      `annotation ${type} that stands in another element than its number says`,
      page,
    )
  const hasWords = (dict: PDFDict | undefined, name: string) => (textIn(dict, name) ?? '') !== ''
  if (type === 'TrapNet') report('UA 7.18.2-1', 'annotation TrapNet', page)
  else if (type === 'Link') {
    if (place !== 'Link') report('UA 7.18.5-1', 'a link outside a Link in the structure', page)
    if (!hasWords(one, 'Contents')) report('UA 7.18.5-2', 'a link without words (Contents)', page)
  } else if (type === 'Widget') {
    if (place !== 'Form') report('UA 7.18.4-1', 'a field outside a Form in the structure', page)
    if (!hasWords(one, 'TU') && !hasWords(element, 'Alt'))
      report('UA 7.18.1-3', 'a field without words (TU)', page)
  } else {
    if (place !== 'Annot') report('UA 7.18.1-1', `annotation ${type} outside an Annot in the structure`, page)
    if (!hasWords(one, 'Contents') && !hasWords(element, 'Alt'))
      report('UA 7.18.1-2', `annotation ${type} without words`, page)
  }
}

const blendModes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
)

/** How many bits a colour of a picture has: a mask has one. */
const checkDepth = (image: PDFDict, page: number, report: Report) => {
  const bits = numberIn(image, 'BitsPerComponent')
  if (bits !== undefined && ![1, 2, 4, 8, 16].includes(bits))
    report('A 6.2.8-4', `a picture of ${bits} bits a colour`, page)
  const mask = String(entry(image, 'ImageMask')) === 'true' ? image : dictIn(image, 'Mask')
  const own = numberIn(mask, 'BitsPerComponent')
  if (own !== undefined && own !== 1) report('A 6.2.8-5', `a mask of ${own} bits`, page)
}

/** Pictures, forms and graphics states that pages use. */
const checkPaint = (
  document: PDFDocument,
  { images, forms, states }: Used,
  intended: ReadonlySet<string>,
  report: Report,
) => {
  for (const [image, page] of images) {
    if (entry(image, 'Alternates') !== undefined) report('A 6.2.8-1', 'a picture with alternates', page)
    if (entry(image, 'OPI') !== undefined) report('A 6.2.8-2', 'a picture that stands elsewhere (OPI)', page)
    if (String(entry(image, 'Interpolate')) === 'true')
      report('A 6.2.8-3', 'a picture that is smoothed', page)
    checkDepth(image, page, report)
    checkIntent(nameIn(image, 'Intent'), page, report)
    if (listIn(image, 'Filter').some((filter) => String(filter) === '/JPXDecode')) {
      // Its own channels, depths and colours have rules too; who doesn't look into it can't say that it keeps them.
      report('A 6.2.8.3-1', 'a picture in JPEG 2000, which nobody looked into', page)
      continue
    }
    checkSpace(document, image.get(PDFName.of('ColorSpace')), (space) => {
      if (!intended.has(space))
        report(deviceRules[space] ?? '', `a picture in ${space} without an output intent for it`, page)
    })
  }
  for (const [form, page] of forms) {
    if (entry(form, 'OPI') !== undefined) report('A 6.2.9-1', 'a form that stands elsewhere (OPI)', page)
    if (entry(form, 'Ref') !== undefined) report('UA 7.20-1', 'a form that stands in another file', page)
    if (entry(form, 'PS') !== undefined || nameIn(form, 'Subtype2') === 'PS')
      report('A 6.2.9-1', 'PostScript', page)
    if (nameIn(form, 'Subtype') === 'PS') report('A 6.2.9-3', 'PostScript', page)
  }
  for (const [state, page] of states) {
    if (entry(state, 'TR') !== undefined)
      report('A 6.2.5-1', 'a graphics state with a transfer function', page)
    if (entry(state, 'TR2') !== undefined && nameIn(state, 'TR2') !== 'Default')
      report('A 6.2.5-2', 'a graphics state with a transfer function', page)
    if (entry(state, 'HTP') !== undefined) report('A 6.2.5-3', 'a graphics state with HTP', page)
    checkIntent(nameIn(state, 'RI'), page, report)
    const halftone = dictIn(state, 'HT')
    if (halftone && ![1, 5].includes(numberIn(halftone, 'HalftoneType') ?? 0))
      report('A 6.2.5-4', 'a halftone of another type than 1 or 5', page)
    if (entry(halftone, 'HalftoneName') !== undefined) report('A 6.2.5-5', 'a halftone by name', page)
    for (const mode of listIn(state, 'BM'))
      if (!blendModes.has(String(mode).slice(1))) report('A 6.2.10-1', `blend mode ${mode}`, page)
  }
}

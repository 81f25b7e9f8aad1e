import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { checkBytes } from './bytes.ts'
import type { Report } from './fault.ts'
import { checkLayers } from './layers.ts'
import { checkMetadata } from './metadata.ts'
import {
  asDict,
  asText,
  bytesOf,
  dictIn,
  entry,
  languageTag,
  listIn,
  lookedUp,
  nameIn,
  numberIn,
  rawListIn,
  textIn,
  treeOf,
} from './objects.ts'
import { checkValues } from './values.ts'

/** Header, trailer, catalog, and what may be nowhere in the file. */
export const checkFile = (bytes: Uint8Array, document: PDFDocument, report: Report): void => {
  checkEnds(bytes, document, report)
  checkBytes(bytes, report)
  checkCatalog(document, report)
  for (const [index, { node }] of document.getPages().entries())
    if (node.get(PDFName.of('Resources')) === undefined)
      report('A 6.2.2-2', 'a page that takes its resources from elsewhere', index + 1)
  checkStreams(document, report)
  checkValues(document, report)
  checkFiles(document, report)
  checkPlaces(document, report)
}

const checkEnds = (bytes: Uint8Array, { context }: PDFDocument, report: Report) => {
  const head = Buffer.from(bytes.subarray(0, 40)).toString('latin1')
  if (!/^%PDF-1\.[0-7](\r\n|\r|\n)/.test(head)) report('A 6.1.2-1', 'the file does not begin with %PDF-1.n')
  else if (!/^[^\r\n]*[\r\n]+%[\x80-\xff]{4}/.test(head))
    report('A 6.1.2-2', 'no bytes above 127 in the second line')
  const tail = Buffer.from(bytes.subarray(-40)).toString('latin1')
  if (!/%%EOF(\r\n|\r|\n)?$/.test(tail)) report('A 6.1.3-3', 'something stands after the end')
  const { ID } = context.trailerInfo
  const ids = context.lookup(ID)
  const hasIds =
    ids instanceof PDFArray && ids.size() === 2 && ids.asArray().every((one) => asText(one) !== '')
  if (!hasIds) report('A 6.1.3-1', 'no ID in the trailer')
}

const checkCatalog = ({ catalog }: PDFDocument, report: Report) => {
  const language = textIn(catalog, 'Lang')
  if (language === undefined) report('UA 7.2-34', 'no language')
  else if (!languageTag.test(language)) report('UA 7.2-29', `no language: ${language}`)
  const marks = dictIn(catalog, 'MarkInfo')
  if (entry(marks, 'Marked') !== PDFBool.True) report('UA 6.2-1', 'not marked as tagged')
  if (entry(marks, 'Suspects') === PDFBool.True) report('UA 7.1-4', 'suspect tags')
  if (entry(dictIn(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== PDFBool.True)
    report('UA 7.1-10', 'a window shows the name of the file, not its title')
  if (dictIn(catalog, 'StructTreeRoot') === undefined) report('UA 7.1-11', 'no structure')
  if (entry(catalog, 'AA') !== undefined) report('A 6.5.2-1', 'the file acts by itself')
  if (entry(catalog, 'Perms') !== undefined) report('A 6.1.12-1', 'permissions')
  if (entry(dictIn(catalog, 'Names'), 'AlternatePresentations') !== undefined) report('A 6.10-1', 'a show')
  const form = dictIn(catalog, 'AcroForm')
  if (entry(form, 'XFA') !== undefined) report('UA 7.15-1', 'a form of XFA')
  if (entry(form, 'NeedAppearances') === PDFBool.True) report('A 6.4.1-3', 'a form that has to be drawn')
  if (entry(catalog, 'NeedsRendering') === PDFBool.True) report('A 6.4.2-2', 'a form that has to be drawn')
  if (entry(catalog, 'Requirements') !== undefined)
    report('A 6.11-1', 'the file asks something of its reader')
  checkLayers(catalog, report)
}

const filters = new Set(
  'FlateDecode DCTDecode CCITTFaxDecode JBIG2Decode JPXDecode RunLengthDecode ASCIIHexDecode ASCII85Decode Crypt'.split(
    ' ',
  ),
)

const mostObjects = 8_388_607

/** Every stream in the file, used or not. */
const checkStreams = (document: PDFDocument, report: Report) => {
  if (document.context.largestObjectNumber > mostObjects)
    report('A 6.1.13-7', 'more objects than a file may have')
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
      if (nameIn(object.dict, 'Type') === 'Metadata') checkMetadata(object, report)
      for (const filter of listIn(object.dict, 'Filter')) {
        const name = filter instanceof PDFName ? filter.decodeText() : ''
        if (name === 'LZWDecode') report('A 6.1.7.2-1', 'a stream packed with LZW')
        else if (!filters.has(name)) report('A 6.1.7.2-1', `a stream packed with ${name}`)
      }
      for (const key of ['F', 'FFilter', 'FDecodeParms'])
        if (entry(object.dict, key) !== undefined)
          report('A 6.1.7.1-3', 'a stream that stands outside the file')
      const length = numberIn(object.dict, 'Length')
      if (object instanceof PDFRawStream && length !== undefined && length !== object.contents.length)
        report('A 6.1.7.1-1', `a stream of ${object.contents.length} bytes that says ${length}`)
    }
  }
}

/** Files in the file: named twice, described, of a known kind, and tied to the document. */
const checkFiles = (document: PDFDocument, report: Report) => {
  const { catalog, context } = document
  const tied = new Set(rawListIn(catalog, 'AF').map(String))
  const listed = treeOf(dictIn(dictIn(catalog, 'Names'), 'EmbeddedFiles'), 'Names')
  const listedSpecs = new Set(listed.map(([, value]) => asDict(lookedUp(document, value))))
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameIn(object, 'Type') !== 'Filespec') continue
    if (entry(object, 'EF') === undefined) report('own elsewhere', 'a reference to a file elsewhere')
    else checkFileIn(object, tied.has(ref.toString()), report)
    if (!listedSpecs.has(object)) report('own file-list', 'a file that no list of files has')
  }
}

const checkFileIn = (spec: PDFDict, isTied: boolean, report: Report) => {
  if ((textIn(spec, 'F') ?? '') === '' || (textIn(spec, 'UF') ?? '') === '')
    report('UA 7.11-1', 'a file without both its names')
  if (/[\\/]/.test(textIn(spec, 'UF') ?? '')) report('own file-name', 'a file with a path')
  if ((textIn(spec, 'Desc') ?? '') === '') report('own file-words', 'a file without words')
  if (nameIn(spec, 'AFRelationship') === undefined)
    report('A 6.8-3', 'a file without what it is to the document')
  if (!isTied) report('A 6.8-4', 'a file that is tied to nothing')
  const stream = entry(dictIn(spec, 'EF'), 'F')
  const kind = nameIn(asDict(stream), 'Subtype')
  if (kind === undefined || !/^[\w.+-]+\/[\w.+-]+$/.test(kind)) report('A 6.8-1', 'a file without its kind')
  if (bytesOf(stream) === undefined) report('own file-bytes', "a file that can't be read")
}

/** Links and bookmarks lead somewhere, and pages have labels that belong to them. */
const checkPlaces = (document: PDFDocument, report: Report) => {
  const { catalog } = document
  const names = treeOf(dictIn(dictIn(catalog, 'Names'), 'Dests'), 'Names').map(([key]) => nameText(key))
  const known = new Set([
    ...names,
    ...(dictIn(catalog, 'Dests')?.keys() ?? []).map((key) => key.decodeText()),
  ])
  if (names.some((name, at) => at > 0 && name <= (names[at - 1] ?? '')))
    report('own names', 'the names of places are not in order')
  const pages = new Set(document.getPages().map(({ ref }) => ref.toString()))
  const check = (target: unknown, page?: number) => {
    if (target instanceof PDFArray) {
      const first = target.get(0)
      if (first instanceof PDFRef && !pages.has(first.toString()))
        report('own places', 'a link to a page that is not there', page)
    } else if (target !== undefined && !known.has(nameText(target)))
      report('own places', `a link to ${nameText(target)}, which is not there`, page)
  }
  for (const [index, { node }] of document.getPages().entries())
    for (const annotation of listIn(node, 'Annots').map(asDict)) {
      check(entry(annotation, 'Dest'), index + 1)
      const action = dictIn(annotation, 'A')
      if (nameIn(action, 'S') === 'GoTo') check(entry(action, 'D'), index + 1)
    }
  const outlines = dictIn(catalog, 'Outlines')
  if (document.getPageCount() > 20 && entry(outlines, 'First') === undefined)
    report('own outlines', 'a long file without bookmarks')
  const seen = new Set<PDFDict>()
  for (let open = [dictIn(outlines, 'First')]; open.length > 0; ) {
    const one = open.pop()
    if (!one || seen.has(one)) continue
    seen.add(one)
    if ((textIn(one, 'Title') ?? '') === '') report('own outlines', 'a bookmark without words')
    check(entry(one, 'Dest') ?? entry(dictIn(one, 'A'), 'D'))
    open = [...open, dictIn(one, 'First'), dictIn(one, 'Next')]
  }
  const labels = dictIn(catalog, 'PageLabels')
  if (labels && treeOf(labels, 'Nums').every(([key]) => String(key) !== '0'))
    report('own labels', 'labels that do not begin at the first page')
}

const nameText = (value: unknown): string =>
  value instanceof PDFName
    ? value.decodeText()
    : value instanceof PDFString
      ? value.asString()
      : value === undefined
        ? ''
        : String(value)

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
import { languageTag } from './structure.ts'

/** Header, trailer, catalog, and what may be nowhere in the file. */
export const checkFile = (bytes: Uint8Array, document: PDFDocument, report: Report): void => {
  checkEnds(bytes, document, report)
  checkCatalog(document, report)
  checkObjects(document, report)
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
  const { ID, Encrypt } = context.trailerInfo
  const ids = context.lookup(ID)
  if (!(ids instanceof PDFArray) || ids.size() !== 2) report('A 6.1.3-1', 'no ID in the trailer')
  if (Encrypt !== undefined) report('UA 7.16-1', 'the file is encrypted')
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
  for (const one of listIn(dictIn(catalog, 'OCProperties'), 'D')) {
    if ((textIn(asDict(one), 'Name') ?? '') === '') report('UA 7.10-1', 'layers without a name')
    if (entry(asDict(one), 'AS') !== undefined) report('UA 7.10-2', 'layers that change by themselves')
  }
}

const actions = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'])
const named = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage'])
const filters = new Set(
  'FlateDecode DCTDecode CCITTFaxDecode JBIG2Decode JPXDecode RunLengthDecode ASCIIHexDecode ASCII85Decode Crypt'.split(
    ' ',
  ),
)

/** Every object in the file, used or not. */
const checkObjects = (document: PDFDocument, report: Report) => {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
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
    walk(object, (dict) => checkAction(dict, report), 0)
    if (object instanceof PDFString && object.asString().length > 32767)
      report('A 6.1.13-3', 'a text that is too long')
  }
}

const walk = (value: unknown, visit: (dict: PDFDict) => void, depth: number): void => {
  if (depth > 8) return
  if (value instanceof PDFArray)
    for (const one of value.asArray()) if (!(one instanceof PDFRef)) walk(one, visit, depth + 1)
  const dict = value instanceof PDFStream ? value.dict : value
  if (!(dict instanceof PDFDict)) return
  visit(dict)
  for (const one of dict.values()) if (!(one instanceof PDFRef)) walk(one, visit, depth + 1)
}

/** Actions are known by their type: no S of another thing (a structure type, a transparency group) is one of these. */
const checkAction = (dict: PDFDict, report: Report) => {
  const kind = nameIn(dict, 'S')
  if (kind === undefined || nameIn(dict, 'Type') === 'StructElem') return
  if (forbidden.has(kind)) report('A 6.5.1-1', `an action ${kind}`)
  if (kind === 'Named' && !named.has(nameIn(dict, 'N') ?? ''))
    report('A 6.5.1-2', `an action ${nameIn(dict, 'N')}`)
  if (nameIn(dict, 'Type') === 'Action' && !actions.has(kind)) report('A 6.5.1-1', `an action ${kind}`)
}

const forbidden = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
)

/** Files in the file: named twice, described, of a known kind, and tied to the document. */
const checkFiles = (document: PDFDocument, report: Report) => {
  const { catalog, context } = document
  const tied = new Set(rawListIn(catalog, 'AF').map(String))
  for (const [, value] of treeOf(dictIn(dictIn(catalog, 'Names'), 'EmbeddedFiles'), 'Names')) {
    const spec = asDict(lookedUp(document, value))
    if (textIn(spec, 'F') === undefined || textIn(spec, 'UF') === undefined)
      report('UA 7.11-1', 'a file without both its names')
    if (/[\\/]/.test(textIn(spec, 'UF') ?? '')) report('own file-name', 'a file with a path')
    if ((textIn(spec, 'Desc') ?? '') === '') report('own file-words', 'a file without words')
    if (nameIn(spec, 'AFRelationship') === undefined)
      report('A 6.8-3', 'a file without what it is to the document')
    if (!tied.has(String(value))) report('A 6.8-4', 'a file that is tied to nothing')
    const stream = entry(dictIn(spec, 'EF'), 'F')
    const kind = nameIn(asDict(stream), 'Subtype')
    if (kind === undefined || !/^[\w.+-]+\/[\w.+-]+$/.test(kind)) report('A 6.8-1', 'a file without its kind')
    if (bytesOf(stream) === undefined) report('A 6.8-1', "a file that can't be read")
  }
  for (const [, object] of context.enumerateIndirectObjects())
    if (
      object instanceof PDFDict &&
      nameIn(object, 'Type') === 'Filespec' &&
      entry(object, 'EF') === undefined
    )
      report('A 6.8-2', 'a reference to a file elsewhere')
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

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { checkDocument, opened } from '../../electron/briefing/conformance/check.ts'
import {
  asDict,
  bytesOf,
  dictIn,
  entry,
  listIn,
  rawListIn,
} from '../../electron/briefing/conformance/objects.ts'
import { writeDocument } from '../../electron/briefing/pack/write.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { waterrade } from '../fixtures/briefing-data.ts'
import {
  annotate,
  brokenBy,
  descriptor,
  element,
  firstOf,
  metadata,
  name,
  paint,
  rewrite,
  rulesOf,
} from './broken-pdf.ts'

/** A short briefing with one of each kind of block, which passes; each test breaks one thing in it. */
const all = composeBriefing(waterrade)
const kinds = [...new Set(all.map(({ kind }) => kind))]
const blocks = [
  ...kinds
    .filter((kind) => kind !== 'sources')
    .flatMap((kind) => all.find((block) => block.kind === kind) ?? []),
  ...all.filter(({ kind }) => kind === 'sources'),
]
const { bytes: sound } = renderBriefing(blocks, {
  title: 'Zorg',
  madeAt: '2026-11-22T18:30:00Z',
  look: { form: 'pack', paper: 'a5', theme: 'warm', large: false },
  files: [
    { name: 'a.txt', bytes: new Uint8Array([65]), type: 'text/plain', description: 'Brief', modified: null },
  ],
})

const pages = (document: PDFDocument) => document.getPages().map(({ node }) => node)
const put = (dict: PDFDict | undefined, entries: Readonly<Record<string, unknown>>) => {
  if (!dict) throw new Error('Nothing to break')
  // What tests hand over is what the library takes.
  for (const [key, value] of Object.entries(entries))
    dict.set(name(key), dict.context.obj(value as Parameters<typeof dict.context.obj>[0]))
}
const retag =
  (type: string, as: string, at = 0) =>
  (document: PDFDocument) =>
    element(document, type, at).set(name('S'), name(as))
/** An element of some type with others inside it, at the end of the document. */
const grow =
  (type: string, ...inside: readonly (readonly [string, ...string[]])[]) =>
  (document: PDFDocument) => {
    const { context } = document
    const top = element(document, 'Document')
    const make = (S: string, P: PDFDict, kids: readonly string[]): PDFDict => {
      const made = asDict(context.obj({ Type: 'StructElem', S, P: context.getObjectRef(P) ?? P }))
      if (!made) throw new Error('No element')
      context.register(made)
      put(made, { K: kids.map((kid) => context.getObjectRef(make(kid, made, []))) })
      return made
    }
    const made = make(type, top, [])
    put(made, { K: inside.map(([kid, ...kids]) => context.getObjectRef(make(kid, made, kids))) })
    put(top, { K: [...rawListIn(top, 'K'), context.getObjectRef(made)] })
  }
const swap = (from: string | RegExp, to: string) => (document: PDFDocument) =>
  metadata(document, (words) => words.replace(from, to))
const onCatalog =
  (entries: Readonly<Record<string, unknown>>) =>
  ({ catalog }: PDFDocument) =>
    put(catalog, entries)
const form = (document: PDFDocument, entries: Readonly<Record<string, unknown>>, words = '0 0 1 1 re f') =>
  document.context.register(
    document.context.stream(Buffer.from(words), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 9, 9],
      Resources: {},
      ...entries,
    }),
  )
const image = (document: PDFDocument, entries: Readonly<Record<string, unknown>>) =>
  document.context.register(
    document.context.stream(Buffer.from([0]), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
      ...entries,
    }),
  )
const painted = (make: (document: PDFDocument) => unknown) => (document: PDFDocument) =>
  paint(document, '/Fx Do', { XObject: { Fx: make(document) } })
const state = (entries: Readonly<Record<string, unknown>>) => (document: PDFDocument) =>
  paint(document, '/Gy gs', { ExtGState: { Gy: entries } })
/** A font of one byte a letter, with the program of the briefing's own. */
const simple =
  (entries: Readonly<Record<string, unknown>>, flags = 32) =>
  (document: PDFDocument) => {
    const program = descriptor(document).get(name('FontFile2'))
    const font = {
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'AAAAAA+Test',
      FirstChar: 65,
      LastChar: 65,
      Widths: [500],
      Encoding: 'WinAnsiEncoding',
      FontDescriptor: { Type: 'FontDescriptor', FontName: 'AAAAAA+Test', Flags: flags, FontFile2: program },
      ...entries,
    }
    for (const [key, value] of Object.entries(entries))
      if (value === undefined) delete font[key as keyof typeof font]
    paint(document, 'BT /Fs 9 Tf (A) Tj ET', { Font: { Fs: font } })
  }
/** Other letters behind the signs of the font that is used first. */
const letters = (change: (map: string) => string) => (document: PDFDocument) => {
  const font = firstOf(document, 'Type0')
  const map = Buffer.from(bytesOf(entry(font, 'ToUnicode')) ?? []).toString('latin1')
  const made = change(map)
  expect(made).not.toBe(map)
  font.set(name('ToUnicode'), document.context.register(document.context.stream(Buffer.from(made, 'latin1'))))
}
const filespec = (document: PDFDocument) => firstOf(document, 'Filespec', 'Type')

type Break = readonly [string, (document: PDFDocument) => void]
const breaks: Readonly<Record<string, Break>> = {
  // Metadata
  'no claim of PDF/UA at all': ['UA 5-1', swap(/<pdfuaid:part>1<\/pdfuaid:part>/, '')],
  'another prefix for PDF/UA': ['UA 5-3', swap(/pdfuaid(?=[:=]"?(?:part|http))/g, 'ua')],
  'another prefix for a change of PDF/UA': [
    'UA 5-4',
    swap('</pdfuaid:part>', '</pdfuaid:part><ua:amd xmlns:ua="http://www.aiim.org/pdfua/ns/id/">1</ua:amd>'),
  ],
  'another prefix for a mend of PDF/UA': [
    'UA 5-5',
    swap(
      '</pdfuaid:part>',
      '</pdfuaid:part><ua:corr xmlns:ua="http://www.aiim.org/pdfua/ns/id/">1</ua:corr>',
    ),
  ],
  'no claim of PDF/A at all': ['A 6.6.4-1', swap(/<pdfaid:part>3<\/pdfaid:part>/, '')],
  'another prefix for PDF/A': ['A 6.6.4-4', swap(/pdfaid(?=[:=])/g, 'pa')],
  'a packet that says its size': ['A 6.6.2.1-2', swap('<?xpacket begin=', '<?xpacket bytes="9" begin=')],
  'a packet that says its encoding': ['A 6.6.2.1-3', swap('id="W5M0', 'encoding="UTF-8" id="W5M0')],
  'a title that is no choice of languages': ['A 6.6.2.3-7', swap(/rdf:Alt/g, 'rdf:Seq')],
  'a day that is none': ['A 6.6.2.3-7', swap(/CreateDate>2026-11-22T[^<]*/, 'CreateDate>22 november')],
  'a property that XMP does not have': ['A 6.6.2.3-7', swap(/xmp:CreatorTool/g, 'xmp:Maker')],
  'schemas in a row and not in a bag': [
    'A 6.6.2.3-2',
    swap(/(?<=schemas><(?:\/)?)rdf:Bag|rdf:Bag(?=>)/g, 'rdf:Seq'),
  ],
  'a schema with something else': [
    'A 6.6.2.3-1',
    swap('<pdfaSchema:prefix>', '<pdfaSchema:maker>x</pdfaSchema:maker><pdfaSchema:prefix>'),
  ],
  'a schema without its prefix': ['A 6.6.2.3-3', swap('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', '')],
  'a property of a kind that is none': ['A 6.6.2.3-4', swap('category>internal', 'category>secret')],
  'metadata that are packed': [
    'own packed',
    ({ catalog }) => put(asDict(entry(catalog, 'Metadata')), { Filter: [] }),
  ],
  'metadata of a picture that are no XML': [
    'A 6.6.2.1-4',
    (document) =>
      painted(() =>
        image(document, {
          Metadata: document.context.register(document.context.stream('<a', { Type: 'Metadata' })),
        }),
      )(document),
  ],
  // Catalog
  'an XFA form': ['UA 7.15-1', onCatalog({ AcroForm: { XFA: [] } })],
  'a form to be drawn': ['A 6.4.1-3', onCatalog({ AcroForm: { NeedAppearances: true } })],
  'a file to be drawn': ['A 6.4.2-2', onCatalog({ NeedsRendering: true })],
  'something asked of the reader': ['A 6.11-1', onCatalog({ Requirements: [] })],
  permissions: ['A 6.1.12-1', onCatalog({ Perms: {} })],
  'a show': ['A 6.10-1', ({ catalog }) => put(dictIn(catalog, 'Names'), { AlternatePresentations: {} })],
  'a page of a show': ['A 6.10-2', (document) => put(pages(document)[0], { PresSteps: {} })],
  'a page that acts': ['A 6.5.2-2', (document) => put(pages(document)[0], { AA: {} })],
  'layers without a name': ['UA 7.10-1', onCatalog({ OCProperties: { OCGs: [], D: {} } })],
  'layers that change by themselves': [
    'UA 7.10-2',
    onCatalog({ OCProperties: { OCGs: [], D: { Name: PDFString.of('a'), AS: [] } } }),
  ],
  'two ways with one name': [
    'A 6.9-2',
    onCatalog({
      OCProperties: { OCGs: [], D: { Name: PDFString.of('a') }, Configs: [{ Name: PDFString.of('a') }] },
    }),
  ],
  'a layer outside the list': [
    'A 6.9-3',
    ({ catalog, context }) =>
      put(catalog, {
        OCProperties: {
          OCGs: [context.register(context.obj({ Type: 'OCG' }))],
          D: { Name: PDFString.of('a'), Order: [] },
        },
      }),
  ],
  'an intent of no printer or screen': [
    'A 6.2.3-1',
    ({ catalog, context }) => {
      const intent = asDict(listIn(catalog, 'OutputIntents')[0])
      const old = Buffer.from(bytesOf(entry(intent, 'DestOutputProfile')) ?? [])
      old.write('scnr', 12, 'latin1')
      put(intent, { DestOutputProfile: context.register(context.stream(old, { N: 3 })) })
    },
  ],
  'two intents with two profiles': [
    'A 6.2.3-2',
    ({ catalog, context }) => {
      const other = context.register(context.stream('x', { N: 3 }))
      put(catalog, {
        OutputIntents: [...listIn(catalog, 'OutputIntents'), { S: 'GTS_PDFX', DestOutputProfile: other }],
      })
    },
  ],
  'a profile with a wrong number of colours': [
    'A 6.2.4.2-1',
    ({ catalog }) =>
      put(asDict(entry(asDict(listIn(catalog, 'OutputIntents')[0]), 'DestOutputProfile')), { N: 4 }),
  ],
  'no profile': ['own intent', ({ catalog }) => catalog.delete(name('OutputIntents'))],
  // Values
  'a text that is too long': ['A 6.1.13-3', onCatalog({ X: [{ Y: PDFString.of('a'.repeat(32768)) }] })],
  'a long text of two bytes a letter': [
    'A 6.1.13-3',
    onCatalog({ X: PDFHexString.fromText('é'.repeat(20000)) }),
  ],
  'half a byte': ['A 6.1.6-1', onCatalog({ X: PDFHexString.of('ABC') })],
  'a byte that is none': ['A 6.1.6-2', onCatalog({ X: PDFHexString.of('AG') })],
  'a name that is too long': ['A 6.1.13-4', onCatalog({ X: PDFName.of('a'.repeat(128)) })],
  'a name that is no UTF-8': ['A 6.1.8-1', onCatalog({ X: PDFName.of('aÿ') })],
  'a whole number that is too big': ['A 6.1.13-1', onCatalog({ X: 2147483648 })],
  'a number that is too big': ['A 6.1.13-2', onCatalog({ X: PDFNumber.of(4e38) })],
  'a number next to nothing': ['A 6.1.13-5', (document) => paint(document, `0.${'0'.repeat(38)}1 w`)],
  'a page of two points': ['A 6.1.13-11', (document) => put(pages(document)[0], { TrimBox: [0, 0, 2, 2] })],
  'more objects than a file may have': [
    'A 6.1.13-7',
    ({ context }) => {
      context.largestObjectNumber = 8_388_607
      onCatalog({ X: context.register(context.obj({})) })
    },
  ],
  'too many states inside each other': [
    'A 6.1.13-8',
    (document) => paint(document, `${'q '.repeat(29)}${'Q '.repeat(29)}`),
  ],
  'an act that nobody knows': ['A 6.5.1-2', onCatalog({ OpenAction: { S: 'Named', N: 'Print' } })],
  // What is painted
  'a resource that is not there': ['A 6.2.2-2', (document) => paint(document, '/Nothing gs')],
  'an operator in brackets': ['A 6.2.2-1', (document) => paint(document, 'BX foo EX')],
  'a page that takes from its parent': [
    'A 6.2.2-2',
    (document) => {
      const [page] = pages(document)
      const resources = page?.get(name('Resources'))
      page?.delete(name('Resources'))
      if (resources) asDict(entry(page, 'Parent'))?.set(name('Resources'), resources)
    },
  ],
  'a form that takes from its page': [
    'A 6.2.2-2',
    (document) => {
      paint(document, '/Fy Do', {
        ExtGState: { Gz: { ca: 1 } },
        XObject: { Fy: form(document, { Resources: null }, '/Gz gs') },
      })
    },
  ],
  'a wrong intent to render': ['A 6.2.6-1', (document) => paint(document, '/Nice ri')],
  'grey without an intent': [
    'A 6.2.4.3-4',
    (document) => {
      document.catalog.delete(name('OutputIntents'))
      paint(document, '0.5 g')
    },
  ],
  'a picture with alternates': ['A 6.2.8-1', painted((document) => image(document, { Alternates: [] }))],
  'a picture elsewhere': ['A 6.2.8-2', painted((document) => image(document, { OPI: {} }))],
  'a picture that is smoothed': ['A 6.2.8-3', painted((document) => image(document, { Interpolate: true }))],
  'a picture of three bits a colour': [
    'A 6.2.8-4',
    painted((document) => image(document, { BitsPerComponent: 3 })),
  ],
  'a mask of eight bits': [
    'A 6.2.8-5',
    painted((document) => image(document, { ImageMask: true, ColorSpace: undefined })),
  ],
  'a mask of a picture of eight bits': [
    'A 6.2.8-5',
    painted((document) => image(document, { Mask: image(document, { ImageMask: true }) })),
  ],
  'a picture on the page that is smoothed': [
    'A 6.2.8-3',
    (document) => paint(document, 'BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI'),
  ],
  'a picture on the page in LZW': [
    'A 6.1.10-1',
    (document) => paint(document, 'BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI'),
  ],
  'a picture in JPEG 2000': ['A 6.2.8.3-1', painted((document) => image(document, { Filter: 'JPXDecode' }))],
  'PostScript in a form': ['A 6.2.9-1', painted((document) => form(document, { PS: {} }))],
  'PostScript itself': ['A 6.2.9-3', painted((document) => form(document, { Subtype: 'PS' }))],
  'a form in another file': ['UA 7.20-1', painted((document) => form(document, { Ref: {} }))],
  'a form with parts of its own, twice': [
    'UA 7.20-2',
    (document) =>
      paint(document, '/Fx Do /Fx Do', { XObject: { Fx: form(document, { StructParents: 99999 }) } }),
  ],
  'a second transfer function': ['A 6.2.5-2', state({ TR2: 'Identity' })],
  'a halftone phase': ['A 6.2.5-3', state({ HTP: [0, 0] })],
  'a halftone of another kind': ['A 6.2.5-4', state({ HT: { HalftoneType: 6 } })],
  'a halftone by name': ['A 6.2.5-5', state({ HT: { HalftoneType: 1, HalftoneName: PDFString.of('x') } })],
  'a way to blend that is none': ['A 6.2.10-1', state({ BM: 'Nice' })],
  'a group without a space to blend in': [
    'A 6.2.10-2',
    (document) => {
      document.catalog.delete(name('OutputIntents'))
      put(pages(document)[0], { Group: { S: 'Transparency' } })
    },
  ],
  'a language of a part that is none': [
    'UA 7.2-29',
    (document) => rewrite(document, (content) => content.replace(/\/MCID (\d+)/, '/Lang (Dutch!) /MCID $1')),
  ],
  // Fonts
  'a font that is no font': ['A 6.2.11.2-1', simple({ Type: 'Letters' })],
  'a font of an unknown type': ['A 6.2.11.2-2', simple({ Subtype: 'Type9' })],
  'a font without a name': ['A 6.2.11.2-3', simple({ BaseFont: undefined })],
  'a font without its first code': ['A 6.2.11.2-4', simple({ FirstChar: undefined })],
  'a font without its last code': ['A 6.2.11.2-5', simple({ LastChar: undefined })],
  'a font with too many widths': ['A 6.2.11.2-6', simple({ Widths: [500, 500] })],
  'a font program of an unknown kind': [
    'A 6.2.11.2-7',
    (document) => {
      const own = descriptor(document)
      own.set(name('FontFile3'), document.context.register(document.context.stream('x', { Subtype: 'Woff' })))
    },
  ],
  'a font of letters with a code table of symbols': [
    'UA 7.21.6-2',
    simple({ Encoding: 'MacExpertEncoding' }),
  ],
  'a font of letters without a table of letters': ['UA 7.21.6-1', simple({})],
  'a symbol font with an encoding': ['UA 7.21.6-3', simple({}, 4)],
  'a symbol font without one table': ['UA 7.21.6-4', simple({ Encoding: undefined }, 4)],
  'a composite font without its system': [
    'UA 7.21.3.1-1',
    (document) => firstOf(document, 'CIDFontType2').delete(name('CIDSystemInfo')),
  ],
  'a composite font without a map of glyphs': [
    'UA 7.21.3.2-1',
    (document) => firstOf(document, 'CIDFontType2').delete(name('CIDToGIDMap')),
  ],
  'a code table that is not there': [
    'UA 7.21.3.3-1',
    (document) => put(firstOf(document, 'Type0'), { Encoding: 'UniJIS-X-H' }),
  ],
  'a code table of another direction': [
    'UA 7.21.3.3-2',
    (document) =>
      put(firstOf(document, 'Type0'), {
        Encoding: document.context.register(document.context.stream('/WMode 1 def')),
      }),
  ],
  'a code table that needs another': [
    'UA 7.21.3.3-3',
    (document) =>
      put(firstOf(document, 'Type0'), {
        Encoding: document.context.register(document.context.stream('/H usecmap')),
      }),
  ],
  'a program that is broken': [
    'UA 7.21.4.1-2',
    (document) =>
      descriptor(document).set(
        name('FontFile2'),
        document.context.register(document.context.stream('nothing')),
      ),
  ],
  'a sign that stands for nothing': [
    'UA 7.21.7-2',
    letters((map) => map.replace(/\[<0000> <[0-9a-f]{4}>/i, '[<0000> <feff>')),
  ],
  'a private letter without words': [
    'A 6.2.11.7-3',
    letters((map) => map.replace(/\[<0000> <[0-9a-f]{4}>/i, '[<0000> <e123>')),
  ],
  // Structure
  'empty words for a figure': [
    'UA 7.3-1',
    (document) => put(element(document, 'Figure'), { Alt: PDFString.of('') }),
  ],
  'a formula without words': ['UA 7.7-1', retag('P', 'Formula')],
  'a head outside a table': ['UA 7.2-5', grow('THead', ['TR', 'TD'])],
  'a body outside a table': ['UA 7.2-6', grow('TBody', ['TR', 'TD'])],
  'a foot outside a table': ['UA 7.2-7', grow('TFoot', ['TR', 'TD'])],
  'a heading cell outside a row': ['UA 7.2-8', grow('TH')],
  'a cell outside a row': ['UA 7.2-9', grow('TD')],
  'a paragraph in a table': ['UA 7.2-3', grow('Table', ['P'])],
  'a paragraph in a head': ['UA 7.2-36', retag('TR', 'P')],
  'a paragraph in a body': ['UA 7.2-37', retag('TR', 'P', 1)],
  'a paragraph in a foot': ['UA 7.2-38', grow('Table', ['TBody', 'TR'], ['TFoot', 'P'])],
  'two feet': ['UA 7.2-12', grow('Table', ['TBody', 'TR'], ['TFoot', 'TR'], ['TFoot', 'TR'])],
  'a foot without a body': ['UA 7.2-13', grow('Table', ['TFoot', 'TR'])],
  'a head without a body': ['UA 7.2-14', grow('Table', ['THead', 'TR'])],
  'two cells in one place': [
    'UA 7.2-15',
    (document) => {
      grow('Table', ['TR', 'TD', 'TD'], ['TR', 'TD'])(document)
      const [, second, third] = document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => asDict(object) ?? [])
        .filter((dict) => entry(dict, 'S') === name('TD'))
        .slice(-3)
      put(second, { A: { O: 'Table', RowSpan: 2 } })
      put(third, { A: { O: 'Table', ColSpan: 2 } })
    },
  ],
  'a caption in the middle': ['UA 7.2-16', grow('Table', ['TR', 'TD'], ['Caption'], ['TR', 'TD'])],
  'two captions': ['UA 7.2-39', grow('Table', ['Caption'], ['TR', 'TD'], ['Caption'])],
  'a cell below the last row': [
    'UA 7.2-41',
    (document) => put(element(document, 'TD'), { A: { O: 'Table', RowSpan: 99 } }),
  ],
  'a body of an item outside an item': ['UA 7.2-18', grow('LBody')],
  'an item with a paragraph': ['UA 7.2-20', retag('LBody', 'P')],
  'a caption behind the items': ['UA 7.2-40', grow('L', ['LI', 'LBody'], ['Caption'])],
  'a line of contents outside contents': ['UA 7.2-26', grow('TOCI')],
  'a paragraph in contents': ['UA 7.2-27', grow('TOC', ['P'])],
  'a caption behind the contents': ['UA 7.2-28', grow('TOC', ['TOCI'], ['Caption'])],
  'two H in one part': ['UA 7.4.4-1', grow('Sect', ['H'], ['H'])],
  'a heading cell that is not there': [
    'UA 7.5-2',
    (document) => put(element(document, 'TD'), { A: { O: 'Table', Headers: [PDFString.of('x')] } }),
  ],
  'two notes with one ID': [
    'UA 7.9-2',
    (document) => {
      for (const at of [0, 0]) put(element(document, 'P', at), { S: 'Note', ID: PDFString.of('n') })
    },
  ],
  'a paragraph with nothing in it': ['house empty', grow('P')],
  'words loose in an item': [
    'house loose',
    (document) => {
      const body = element(document, 'LBody')
      const words = asDict(document.context.lookup(rawListIn(body, 'K')[0]))
      put(asDict(entry(body, 'P')), { K: rawListIn(words, 'K') })
    },
  ],
  'a list with nothing in it': ['own empty', grow('L')],
  'an element that stands twice': [
    'own tree',
    (document) => {
      const top = element(document, 'Document')
      const kids = rawListIn(top, 'K')
      put(top, { K: [...kids, kids[0]] })
    },
  ],
  // Annotations
  'an annotation of an unknown kind': [
    'A 6.3.1-1',
    (document) => void annotate(document, { Subtype: 'Movie' }),
  ],
  'an annotation without flags': [
    'A 6.3.2-1',
    (document) => annotate(document, { Subtype: 'Text' }).delete(name('F')),
  ],
  'an annotation without a picture': [
    'A 6.3.3-1',
    (document) => void annotate(document, { Subtype: 'Text' }),
  ],
  'an annotation with two pictures': [
    'A 6.3.3-2',
    (document) =>
      void annotate(document, { Subtype: 'Text', AP: { N: form(document, {}), D: form(document, {}) } }),
  ],
  'a picture that is no picture': [
    'A 6.3.3-2',
    (document) => void annotate(document, { Subtype: 'Text', AP: { N: {} } }),
  ],
  'a field that acts': ['A 6.4.1-1', (document) => void annotate(document, { Subtype: 'Widget', A: {} })],
  'a field that acts by itself': [
    'A 6.4.1-2',
    (document) => void annotate(document, { Subtype: 'Widget', AA: {} }),
  ],
  'a field outside a Form': ['UA 7.18.4-1', (document) => void annotate(document, { Subtype: 'Widget' })],
  'a field without words': ['UA 7.18.1-3', (document) => void annotate(document, { Subtype: 'Widget' })],
  'a Form of two things': ['UA 7.18.4-2', grow('Form', ['P'], ['P'])],
  'a comment outside an Annot': ['UA 7.18.1-1', (document) => void annotate(document, { Subtype: 'Text' })],
  'a comment without words': ['UA 7.18.1-2', (document) => void annotate(document, { Subtype: 'Text' })],
  'a trap net': ['UA 7.18.2-1', (document) => void annotate(document, { Subtype: 'TrapNet' })],
  'a printer’s mark in the structure': [
    'UA 7.18.8-1',
    (document) => put(firstOf(document, 'Link'), { Subtype: 'PrinterMark' }),
  ],
  'a link whose number is that of a paragraph': [
    'UA 7.18.5-1',
    (document) => {
      const tree = dictIn(dictIn(document.catalog, 'StructTreeRoot'), 'ParentTree')
      const nums = rawListIn(tree, 'Nums')
      const paragraph = document.context.getObjectRef(element(document, 'P'))
      put(tree, { Nums: [...nums, 99999, paragraph] })
      put(firstOf(document, 'Link'), { StructParent: 99999 })
    },
  ],
  'a link whose number is that of another link': [
    'own struct-parent',
    (document) => {
      const links = document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => asDict(object) ?? [])
        .filter((dict) => entry(dict, 'Subtype') === name('Link'))
      links[0]?.set(name('StructParent'), links[1]?.get(name('StructParent')) ?? PDFNumber.of(0))
    },
  ],
  'a link without a number': [
    'own struct-parent',
    (document) => firstOf(document, 'Link').delete(name('StructParent')),
  ],
  // Files
  'a file with an empty name': ['UA 7.11-1', (document) => put(filespec(document), { F: PDFString.of('') })],
  'a file without its kind': [
    'A 6.8-1',
    (document) => asDict(entry(dictIn(filespec(document), 'EF'), 'F'))?.delete(name('Subtype')),
  ],
  'a file without words': ['own file-words', (document) => filespec(document).delete(name('Desc'))],
  'a file that no list has': [
    'own file-list',
    ({ catalog }) => dictIn(catalog, 'Names')?.delete(name('EmbeddedFiles')),
  ],
  'a file that is elsewhere': ['own elsewhere', (document) => filespec(document).delete(name('EF'))],
  'bytes of a file that are lost': [
    'own file-bytes',
    (document) => put(asDict(entry(dictIn(filespec(document), 'EF'), 'F')), { Filter: 'Nothing' }),
  ],
  // Places
  'a bookmark without words': [
    'own outlines',
    ({ catalog }) => put(dictIn(dictIn(catalog, 'Outlines'), 'First'), { Title: PDFString.of('') }),
  ],
  'labels from the second page on': ['own labels', onCatalog({ PageLabels: { Nums: [1, {}] } })],
  'names of places out of order': [
    'own names',
    ({ catalog }) => {
      const tree = dictIn(dictIn(catalog, 'Names'), 'Dests')
      const [a, b, c, d, ...more] = rawListIn(tree, 'Names')
      put(tree, { Names: [c, d, a, b, ...more] })
    },
  ],
}

it('passes before it is broken', async () => {
  expect(await checkDocument(sound)).toEqual([])
  expect(await brokenBy(sound, () => undefined)).toEqual([])
})

describe('the check sees', () => {
  it.each(Object.entries(breaks))('%s', async (_, [rule, breakIt]) => {
    expect(await brokenBy(sound, breakIt)).toContain(rule)
  })
})

describe('the check of the bytes sees', () => {
  const text = Buffer.from(sound).toString('latin1')
  const changed = (change: (file: string) => string) => {
    const made = change(text)
    expect(made).not.toBe(text)
    return rulesOf(Buffer.from(made, 'latin1'))
  }
  /** As long as what stands there, so that the table of objects stays right. */
  const cases: Readonly<Record<string, readonly [string, (file: string) => string]>> = {
    'another head': ['A 6.1.2-1', (file) => file.replace('%PDF-1.7', '%PDF-2.0')],
    'a head without bytes above 127': ['A 6.1.2-2', (file) => file.replace(/(%PDF-1\.7\n%)..../, '$1abcd')],
    'something behind the end': ['A 6.1.3-3', (file) => `${file}more`],
    'a space behind obj': ['A 6.1.9-1', (file) => file.replace(/(\d+ 0 obj)\n/, '$1 ')],
    'a stream that says another length': [
      'A 6.1.7.1-1',
      (file) =>
        file.replace(
          /\/Length (\d)(\d*)/,
          (_, __, rest) => `/Length 1${rest === '' ? '' : rest.replace(/./g, '1')}`,
        ),
    ],
    'no line end before endstream': ['A 6.1.7.1-2', (file) => file.replace(/[\n\r]endstream/, ' endstream')],
    'more than a line end behind xref': [
      'A 6.1.4-2',
      (file) => file.replace('xref\n0 ', 'xref \n0').replace(/xref \n0(?=\d)/, 'xref 0 '),
    ],
    'no ID': ['A 6.1.3-1', (file) => file.replace(/\/ID \[/, '/Ix [')],
    'a file that is encrypted': [
      'A 6.1.3-2',
      (file) => file.replace('trailer\n<<', 'trailer\n<<\n/Encrypt 1 0 R'),
    ],
    'a table that is not there': ['own bytes', (file) => file.replace(/startxref\n\d/, 'startxref\n9')],
  }
  it.each(Object.entries(cases))('%s', async (_, [rule, change]) => {
    expect(await changed(change)).toContain(rule)
  })

  it('nothing in what is written anew', async () => {
    expect(await rulesOf(writeDocument(await opened(sound)))).toEqual([])
  })
})

describe('the list of rules', () => {
  const folder = path.join(import.meta.dirname, '../../electron/briefing/conformance')
  const read = (file: string) => readFileSync(file, 'utf8')
  const rulesIn = (text: string) =>
    [...text.matchAll(/(?<=['`|] ?)(?:UA|A|own|house) [\w.-]+(?=['`])/g)].map(([rule]) => rule)
  const source = readdirSync(folder)
    .map((file) => read(path.join(folder, file)))
    .join('\n')
  const nested = [...source.matchAll(/'(7\.2-\d+)'/g)].map(([, rule]) => `UA ${rule}`)
  const checked = new Set([...rulesIn(source), ...nested])
  const listed = new Set(
    rulesIn(read(path.join(import.meta.dirname, 'CONFORMANCE.md')).split('## Not checked')[0] ?? ''),
  )
  const tests = ['ua-rules.test.ts', 'ua-check.test.ts']
    .map((file) => read(path.join(import.meta.dirname, file)))
    .join('\n')
  const broken = new Set(rulesIn(tests))

  it('names every rule that is checked, and no other', () => {
    expect([...checked].filter((rule) => !listed.has(rule))).toEqual([])
    expect([...listed].filter((rule) => !checked.has(rule))).toEqual([])
  })

  it('has a broken file for each', () => {
    expect([...checked].filter((rule) => !broken.has(rule))).toEqual([])
  })
})

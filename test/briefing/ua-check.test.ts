import { PDFBool, type PDFDocument, PDFHexString, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { checkDocument, opened } from '../../electron/briefing/conformance/check.ts'
import { asDict, dictIn, listIn, rawListIn } from '../../electron/briefing/conformance/objects.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { waterrade } from '../fixtures/briefing-data.ts'
import { brokenBy, descriptor, element, firstOf, metadata, name, rewrite, rulesOf } from './broken-pdf.ts'

/** A briefing that passes; each test below breaks one thing in it, and the check has to say which. */
let sound: Uint8Array

beforeAll(() => {
  sound = renderBriefing(composeBriefing(waterrade), {
    title: 'Zorg & welzijn <concept> “Zoë”',
    madeAt: '2026-11-22T18:30:00Z',
    files: [
      {
        name: 'brief.txt',
        bytes: new TextEncoder().encode('Brief'),
        type: 'text/plain',
        description: 'Brief van het college',
        modified: '2026-10-06',
      },
    ],
  }).bytes
})

const broken = (breakIt: (document: PDFDocument) => void) => brokenBy(sound, breakIt)

it('passes what the engine makes, and what is written anew', async () => {
  expect(await checkDocument(sound)).toEqual([])
  expect(await broken(() => undefined)).toEqual([])
})

const breaks: Readonly<Record<string, readonly [string, (document: PDFDocument) => void]>> = {
  'no language': ['UA 7.2-34', ({ catalog }) => catalog.delete(name('Lang'))],
  'a language that is none': [
    'UA 7.2-29',
    ({ catalog }) => catalog.set(name('Lang'), PDFString.of('Dutch!')),
  ],
  'not marked': ['UA 6.2-1', ({ catalog }) => catalog.delete(name('MarkInfo'))],
  'suspect tags': [
    'UA 7.1-4',
    ({ catalog }) => dictIn(catalog, 'MarkInfo')?.set(name('Suspects'), PDFBool.True),
  ],
  'the name of the file as title': ['UA 7.1-10', ({ catalog }) => catalog.delete(name('ViewerPreferences'))],
  'no metadata': ['UA 7.1-8', ({ catalog }) => catalog.delete(name('Metadata'))],
  'metadata that are no XML': [
    'A 6.6.2.1-4',
    (document) => metadata(document, (words) => words.replace('&amp;', '&')),
  ],
  'a claim of another part of PDF/UA': [
    'UA 5-2',
    (document) => metadata(document, (words) => words.replace(/pdfuaid:part>1/g, 'pdfuaid:part>2')),
  ],
  'another part of PDF/A': [
    'A 6.6.4-2',
    (document) => metadata(document, (words) => words.replace('pdfaid:part>3', 'pdfaid:part>2')),
  ],
  'a lower level of PDF/A': [
    'A 6.6.4-3',
    (document) => metadata(document, (words) => words.replace('conformance>A', 'conformance>B')),
  ],
  'no title': [
    'UA 7.1-9',
    (document) => metadata(document, (words) => words.replace(/<dc:title>[\s\S]*<\/dc:title>/, '')),
  ],
  'properties that nobody described': [
    'A 6.6.2.3-7',
    (document) =>
      metadata(document, (words) =>
        words.replace(/<pdfaSchema:namespaceURI>[^<]*/, '<pdfaSchema:namespaceURI>x:y'),
      ),
  ],
  'no structure': ['UA 7.1-11', ({ catalog }) => catalog.delete(name('StructTreeRoot'))],
  'a type that nobody knows': [
    'UA 7.1-5',
    (document) => element(document, 'P').set(name('S'), name('Alinea')),
  ],
  'a role map that goes round': [
    'UA 7.1-6',
    ({ catalog, context }) =>
      dictIn(catalog, 'StructTreeRoot')?.set(name('RoleMap'), context.obj({ A: 'B', B: 'A' })),
  ],
  'a standard type with another role': [
    'UA 7.1-7',
    ({ catalog, context }) =>
      dictIn(catalog, 'StructTreeRoot')?.set(name('RoleMap'), context.obj({ P: 'H1' })),
  ],
  'an element without a parent': ['UA 7.1-12', (document) => element(document, 'P').delete(name('P'))],
  'a list of paragraphs': ['UA 7.2-19', (document) => element(document, 'LI').set(name('S'), name('P'))],
  'an item outside a list': ['UA 7.2-17', (document) => element(document, 'L').set(name('S'), name('Div'))],
  'a row outside a table': ['UA 7.2-4', (document) => element(document, 'TBody').set(name('S'), name('Div'))],
  'a cell that is a paragraph': [
    'UA 7.2-10',
    (document) => element(document, 'TD').set(name('S'), name('P')),
  ],
  'a table with two heads': [
    'UA 7.2-11',
    (document) => element(document, 'TBody').set(name('S'), name('THead')),
  ],
  'a row with a cell less': [
    'UA 7.2-43',
    (document) => {
      const row = element(document, 'TR', 1)
      row.set(name('K'), document.context.obj(rawListIn(row, 'K').slice(1)))
    },
  ],
  'a figure without words': ['UA 7.3-1', (document) => element(document, 'Figure').delete(name('Alt'))],
  'a figure without its place': [
    'own figure-box',
    (document) => element(document, 'Figure').delete(name('A')),
  ],
  'a heading skipped': ['UA 7.4.2-1', (document) => element(document, 'H2').set(name('S'), name('H4'))],
  'two kinds of headings': ['UA 7.4.4-3', (document) => element(document, 'H2').set(name('S'), name('H'))],
  'a heading cell without scope': ['UA 7.5-1', (document) => element(document, 'TH').delete(name('A'))],
  'a note without ID': ['UA 7.9-1', (document) => element(document, 'P').set(name('S'), name('Note'))],
  'words outside the structure': [
    'UA 7.1-3',
    (document) => rewrite(document, (content) => `${content}\n0 0 10 10 re f`),
  ],
  'a part that the structure does not have': [
    'UA 7.1-3',
    (document) => rewrite(document, (content) => content.replace(/\/MCID 0\b/, '/MCID 9999')),
  ],
  'content in an artifact': [
    'UA 7.1-2',
    (document) => rewrite(document, (content) => `/Artifact BMC\n${content}\nEMC`),
  ],
  'an artifact in content': [
    'UA 7.1-1',
    (document) =>
      rewrite(document, (content) => content.replace(/(\/MCID \d+\s*>>\s*BDC)/, '$1 /Artifact BMC EMC')),
  ],
  'a part that begins twice': [
    'own mcid-once',
    (document) => rewrite(document, (content) => content.replace(/\/MCID 1\b/, '/MCID 0')),
  ],
  'a mark that does not end': [
    'own marks',
    (document) => rewrite(document, (content) => `${content}\n/P BMC`),
  ],
  'a parent tree of another page': [
    'own parent-tree',
    (document) => {
      const [first, second] = document.getPages()
      first?.node.set(name('StructParents'), second?.node.get(name('StructParents')) ?? PDFNumber.of(0))
    },
  ],
  'annotations in another order': [
    'UA 7.18.3-1',
    (document) => {
      for (const { node } of document.getPages()) node.delete(name('Tabs'))
    },
  ],
  'a link without words': [
    'UA 7.18.5-2',
    (document) => firstOf(document, 'Link').set(name('Contents'), PDFString.of('')),
  ],
  'a link outside the structure': [
    'UA 7.18.5-1',
    (document) => element(document, 'Link').set(name('S'), name('Span')),
  ],
  'a link that is not printed': [
    'A 6.3.2-2',
    (document) => firstOf(document, 'Link').set(name('F'), PDFNumber.of(0)),
  ],
  'a link to nowhere': ['own places', (document) => dictIn(document.catalog, 'Names')?.delete(name('Dests'))],
  'a font that is not in the file': [
    'UA 7.21.4.1-1',
    (document) => descriptor(document).delete(name('FontFile2')),
  ],
  'a font without letters': [
    'UA 7.21.7-1',
    (document) => firstOf(document, 'Type0').delete(name('ToUnicode')),
  ],
  'widths that are not those of the font': [
    'UA 7.21.5-1',
    (document) => firstOf(document, 'CIDFontType2').delete(name('W')),
  ],
  'a list of glyphs with holes': [
    'UA 7.21.4.2-2',
    (document) =>
      descriptor(document).set(
        name('CIDSet'),
        document.context.register(document.context.stream(Buffer.from([0x80]))),
      ),
  ],
  'a sign that the font does not have': [
    'UA 7.21.8-1',
    (document) => rewrite(document, (content) => content.replace(/<([0-9a-f]{4})/i, '<0000')),
  ],
  'no output intent': ['A 6.2.4.3-2', ({ catalog }) => catalog.delete(name('OutputIntents'))],
  'a colour without an intent': [
    'A 6.2.4.3-3',
    (document) => rewrite(document, (content) => `${content}\n0 0 0 1 k`),
  ],
  'an operator that nobody knows': [
    'A 6.2.2-1',
    (document) => rewrite(document, (content) => `${content}\nfoo`),
  ],
  'a script': [
    'A 6.5.1-1',
    ({ catalog, context }) =>
      catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  'a program that is started': [
    'A 6.5.1-1',
    (document) => firstOf(document, 'Link').set(name('A'), document.context.obj({ S: 'Launch' })),
  ],
  'a file that acts by itself': [
    'A 6.5.2-1',
    ({ catalog, context }) => catalog.set(name('AA'), context.obj({})),
  ],
  'a stream elsewhere': [
    'A 6.1.7.1-3',
    (document) =>
      listIn(document.getPages()[0]?.node, 'Contents').map(asDict)[0]?.set(name('F'), PDFString.of('x')),
  ],
  LZW: [
    'A 6.1.7.2-1',
    ({ catalog, context }) =>
      catalog.set(
        name('Extra'),
        context.register(PDFRawStream.of(context.obj({ Filter: 'LZWDecode' }), new Uint8Array())),
      ),
  ],
  'no ID': [
    'A 6.1.3-1',
    ({ context }) => {
      context.trailerInfo.ID = undefined
    },
  ],
  'a file without what it is to the document': [
    'A 6.8-3',
    (document) => firstOf(document, 'Filespec', 'Type').delete(name('AFRelationship')),
  ],
  'a file tied to nothing': ['A 6.8-4', ({ catalog }) => catalog.delete(name('AF'))],
  'a file with one name': [
    'UA 7.11-1',
    (document) => firstOf(document, 'Filespec', 'Type').delete(name('UF')),
  ],
  'a file with a path': [
    'own file-name',
    (document) =>
      firstOf(document, 'Filespec', 'Type').set(name('UF'), PDFHexString.fromText('C:\\gemeente\\brief.txt')),
  ],
  'a transfer function': [
    'A 6.2.5-1',
    (document) => {
      const resources = document.getPages()[1]?.node.Resources()
      resources?.set(name('ExtGState'), document.context.obj({ Gx: { TR: 'Identity' } }))
      rewrite(document, (content) => `/Gx gs\n${content}`)
    },
  ],
}

describe('the check sees', () => {
  it.each(Object.entries(breaks))('%s', async (_, [rule, breakIt]) => {
    expect(await broken(breakIt)).toContain(rule)
  })

  it('something behind the end', async () => {
    expect(await rulesOf(Buffer.concat([sound, Buffer.from('more')]))).toContain('A 6.1.3-3')
  })

  it('spans that fill a table, and ones that do not', async () => {
    const span = (columns: number) => (document: PDFDocument) => {
      const row = element(document, 'TR', 1)
      const cells = rawListIn(row, 'K')
      row.set(name('K'), document.context.obj(cells.slice(0, 1)))
      asDict(document.context.lookup(cells[0]))?.set(
        name('A'),
        document.context.obj({ O: 'Table', ColSpan: columns }),
      )
    }
    const heads = await opened(sound).then((document) => rawListIn(element(document, 'TR'), 'K').length)
    // What is left out of the tree is still on the page, which is another rule.
    expect(await broken(span(heads))).not.toContain('UA 7.2-43')
    expect(await broken(span(heads + 1))).toContain('UA 7.2-43')
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { sourceText } from '../../shared/records/source-text.ts'
import { drawn, fixture, refusalOf, textOf } from './fixture.ts'

const read = (name: string) => readDocx(fixture(name))

describe('lists, headings and tables', () => {
  it('are written with the numbers that Word draws', () => {
    expect(drawn(read('lists-and-tables.docx')).slice(1, 18)).toEqual([
      'heading: Advies over hulpmiddelen',
      'heading: 1 Inleiding',
      'paragraph: De cliëntenraad adviseert u over € 12.000.[1] Dat is ‘weinig’.[2]',
      'heading: 1.1 Aanleiding',
      'heading: 2 Adviezen',
      'heading: Wij adviseren:',
      'listItem: 1. Open een meldpunt.',
      'listItem: 1.1 Bemens het elke werkdag.',
      'listItem: a) Ook op vrijdag.',
      'listItem: b) Ook in de zomer.',
      'listItem: 1.2 Meld de cijfers.',
      'listItem: 2. Spreek de leverancier aan.',
      'listItem: 2.1 Herhaal de meting.',
      'listItem: 1. Eerste punt van een nieuwe lijst.',
      'listItem: • levertijd',
      'listItem: • klachten',
      'listItem: IV. Vierde bijlage',
    ])
  })

  it('keep marker and level beside the text', () => {
    const { lines } = read('lists-and-tables.docx')
    expect(lines[7]).toMatchObject({ marker: '1.', level: 0 })
    expect(lines[9]).toMatchObject({ marker: 'a)', level: 2 })
    expect(lines[6]).toMatchObject({ role: 'heading', level: 3 })
  })

  it('go row by row, a cell that spans two columns counted as two', () => {
    const cells = drawn(read('lists-and-tables.docx')).filter((line) => line.startsWith('cell'))
    expect(cells).toEqual([
      'cell 0.0.0: Nr',
      'cell 0.0.1: Punt',
      'cell 0.0.2: Termijn',
      'cell 0.1.0: 1',
      'cell 0.1.1: Cijfers sturen',
      'cell 0.1.1: per kwartaal',
      'cell 0.1.2: Q2',
      'cell 0.2.0: Samen',
      'cell 0.2.2: eind 2026',
    ])
  })

  it('have their notes at the end, numbered in the order of the text, and the page head first', () => {
    const lines = drawn(read('lists-and-tables.docx'))
    expect(lines[0]).toBe('furniture: Gemeente Waterrade')
    expect(lines.slice(-2)).toEqual([
      'footnote: [1] Zie bijlage 1.',
      'footnote: [2] Bron: jaarverslag Waterrade 2025.',
    ])
  })
})

it('tracked changes: insertions are in, deletions and hidden text out, a deleted paragraph mark joins', () => {
  expect(drawn(read('tracked-changes.docx'))).toEqual([
    'paragraph: Het college zegt zeker toe.',
    'paragraph: Deze alinea loopt door na een gewist alineateken.',
    'paragraph: Verplaatst stuk.',
    'paragraph: Zichtbaar.',
  ])
  expect(read('tracked-changes.docx').warnings).toEqual([{ key: 'dropped-deletions', count: 2 }])
})

it('has pages where the writer broke them', () => {
  const source = read('pages.docx')
  expect(source.pages.map((page) => textOf(source, page).trim())).toEqual([
    'Eerste bladzijde.',
    'Tweede bladzijde.',
    'Derde bladzijde.',
  ])
})

it('has pages where Word broke them, also within a paragraph, and counts a break once', () => {
  const source = read('rendered-pages.docx')
  expect(source.pages.map((page) => textOf(source, page))).toEqual([
    'Deze zin begint op een en ',
    'eindigt op twee.\n',
    'Drie.',
  ])
  expect(sourceText.safeParse(source).success).toBe(true)
})

describe('what cannot be read', () => {
  it.each([
    ['truncated.docx', 'broken-docx'],
    ['no-document.docx', 'broken-docx'],
    ['bad-xml.docx', 'broken-docx'],
    ['doctype.docx', 'broken-docx'],
    ['bomb.docx', 'too-complex'],
  ])('%s is refused as %s', async (name, code) => {
    expect(await refusalOf(() => read(name))).toBe(code)
  })

  it('is a zip with thousands of parts', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 2100 }, (_, at) => [`word/p${at}.xml`, strToU8('')]),
    )
    expect(await refusalOf(() => readDocx(zipSync(parts)))).toBe('too-complex')
  })

  it('is a part that unpacks to more than it declares: it gets no more room than that', async () => {
    const zip = Buffer.from(
      zipSync({ 'word/document.xml': strToU8(`<w:document>${' '.repeat(900_000)}</w:document>`) }),
    )
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    zip.writeUInt32LE(100, directory + 24)
    expect(await refusalOf(() => readDocx(zip))).toBe('broken-docx')
  })

  it('is a part in which one stored letter was changed: better no text than a wrong one', async () => {
    const xml = strToU8('<w:document><w:p><w:r><w:t>uiterlijk 1 juni</w:t></w:r></w:p></w:document>')
    const zip = Buffer.from(zipSync({ 'word/document.xml': [xml, { level: 0 }] }))
    expect(readDocx(zip).text).toBe('uiterlijk 1 juni')
    zip.write('7', zip.indexOf('1 juni'))
    expect(await refusalOf(() => readDocx(zip))).toBe('broken-docx')
  })

  it('is markup nested deeper than any word processor nests', async () => {
    const xml = `<w:document>${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}</w:document>`
    expect(await refusalOf(() => readDocx(zipSync({ 'word/document.xml': strToU8(xml) })))).toBe(
      'too-complex',
    )
  })
})

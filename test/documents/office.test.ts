import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readOdt } from '../../electron/documents/odt.ts'
import { readRtf } from '../../electron/documents/rtf.ts'
import { readXlsx } from '../../electron/documents/xlsx.ts'
import { sourceText } from '../../shared/records/source-text.ts'
import { drawn, fixture, refusalOf } from './fixture.ts'

const advice = [
  'heading: Advies over hulpmiddelen',
  'heading: Inleiding',
  'paragraph: De cliëntenraad van Waterrade adviseert u over € 12.000.',
  'listItem: 1. Open een meldpunt.',
  'listItem: a. Bemens het elke werkdag.',
  'listItem: b. Ook in de zomer.',
  'listItem: 2. Meld de cijfers.',
  'paragraph: Verder:',
  'listItem: • levertijd',
  'listItem: • klachten',
  'listItem: IV. Vierde bijlage',
]

describe.each([
  ['ODT', 'odt', readOdt],
  ['RTF', 'rtf', readRtf],
] as const)('%s', (_, extension, read) => {
  it('has its lists with the numbers that the writer sees, and its headings', () => {
    const source = read(fixture(`advice.${extension}`))
    expect(drawn(source).slice(0, 11)).toEqual(advice)
    expect(source.lines[4]).toMatchObject({ marker: 'a.', level: 1 })
    expect(sourceText.safeParse(source).success).toBe(true)
  })

  it('has its tables cell by cell', () => {
    expect(drawn(read(fixture(`advice.${extension}`))).slice(11, 18)).toEqual([
      'cell 0.0.0: Nr',
      'cell 0.0.1: Punt',
      'cell 0.0.2: Termijn',
      'cell 0.1.0: 1',
      'cell 0.1.1: Cijfers sturen',
      'cell 0.1.1: per kwartaal',
      'cell 0.1.2: Q2',
    ])
  })

  it('has its notes at the end, its page head first, pages where they start, and comments left out but counted', () => {
    const source = read(fixture(`notes.${extension}`))
    expect(drawn(source)).toEqual([
      'furniture: Gemeente Waterrade',
      'heading: Raadsbrief voortgang',
      'paragraph: Het college informeert uw raad vóór de zomer.[1] Daarna volgt een gesprek.',
      'paragraph: Tweede  bladzijde\tmet een tab.',
      'footnote: [1] Zie de brief van 3 maart 2026.',
    ])
    expect(source.pages).toHaveLength(2)
    expect(source.warnings).toEqual([{ key: 'dropped-comments', count: 1 }])
  })

  it('has tracked insertions in and deletions out, and says how many', () => {
    const source = read(fixture(`tracked-changes.${extension}`))
    expect(source.text).toContain('Het college zegt zeker toe.')
    expect(source.text).not.toContain('misschien')
    expect(source.text.match(/Verplaatst stuk/g)).toHaveLength(1)
    expect(source.warnings).toEqual([{ key: 'dropped-deletions', count: expect.any(Number) }])
  })
})

describe('an Excel list', () => {
  it('is read cell by cell, a page per sheet, with days and shares written out', () => {
    const source = readXlsx(fixture('commitments.xlsx'))
    expect(drawn(source)).toEqual([
      'heading: Toezeggingen',
      'cell 0.0.0: Nr',
      'cell 0.0.1: Toezegging',
      'cell 0.0.2: Datum',
      'cell 0.0.3: Aandeel',
      'cell 0.1.0: T1',
      'cell 0.1.1: De wethouder stuurt de cijfers over cliënten.',
      'cell 0.1.2: 29-1-2026',
      'cell 0.1.3: 12,5%',
      'cell 0.2.0: T2',
      'cell 0.2.1: Eerste regel tweede regel',
      'cell 0.2.3: 3,5',
      'heading: Moties',
      'cell 1.0.0: M1',
    ])
    expect(source.pages).toHaveLength(2)
  })

  it('keeps hidden sheets out and says so', () => {
    const source = readXlsx(fixture('commitments.xlsx'))
    expect(source.text).not.toContain('geheim')
    expect(source.warnings).toEqual([{ key: 'left-out-sheets', count: 1 }])
  })

  it.each([
    [59, '28-2-1900'],
    [61, '1-3-1900'],
    [46051, '29-1-2026'],
  ])('day %i of Excel is %s', (serial, day) => {
    const source = readXlsx(
      workbook(
        `<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`,
        '<numFmt numFmtId="164" formatCode="d/m/yyyy"/>',
      ),
    )
    expect(source.text).toBe(day)
  })

  it.each([
    ['mmm\\-yy', 'december 2026'],
    ['[$-413]mmmm\\ yyyy;@', 'december 2026'],
    ['yyyy', '2026'],
    ['[$-413]d\\ mmmm\\ yyyy;@', '1-12-2026'],
  ])('a day that is shown as %s is %s: who typed a month chose no day', (code, words) => {
    const source = readXlsx(
      workbook(
        '<row r="1"><c r="A1" s="1"><v>46357</v></c></row>',
        `<numFmt numFmtId="164" formatCode="${code}"/>`,
      ),
    )
    expect(source.text).toBe(words)
  })

  it('has one-piece, piecewise, formula and yes-no texts', () => {
    const rows =
      '<row><c t="inlineStr"><is><t>los</t></is></c><c t="str"><f>A1</f><v>uitkomst</v></c><c t="b"><v>1</v></c><c t="s"><v>0</v></c></row>'
    expect(
      readXlsx(workbook(rows, '', '<si><r><t>uit </t></r><r><t>delen</t></r><rPh><t>x</t></rPh></si>')).text,
    ).toBe('los\nuitkomst\nja\nuit delen')
  })
})

const workbook = (rows: string, formats: string, strings = '') =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Blad1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
  })

describe('what cannot be read', () => {
  const odt = (content: string, manifest = '') =>
    zipSync({ 'content.xml': strToU8(content), 'META-INF/manifest.xml': strToU8(manifest) })

  it('is an ODT with a password', async () => {
    expect(await refusalOf(() => readOdt(odt('\u0001\u0002', '<manifest:encryption-data/>')))).toBe(
      'encrypted-file',
    )
  })

  it.each([
    ['without content', () => readOdt(zipSync({ 'styles.xml': strToU8('<x/>') })), 'broken-file'],
    ['half an ODT', () => readOdt(fixture('advice.odt').subarray(0, 4000)), 'broken-file'],
    ['an ODT with entities', () => readOdt(odt('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')), 'broken-file'],
    ['an RTF without words', () => readRtf(strToU8('{\\rtf1\\ansi {\\fonttbl{\\f0 Arial;}}}')), 'empty-file'],
    ['half a workbook', () => readXlsx(fixture('commitments.xlsx').subarray(0, 3000)), 'broken-file'],
    ['an empty workbook', () => readXlsx(workbook('', '')), 'empty-file'],
  ])('is %s', async (_, read, code) => {
    expect(await refusalOf(read)).toBe(code)
  })
})

it("RTF letters are those of their code page, of a font's own, or of Unicode", () => {
  const rtf = (body: string) =>
    readRtf(
      Buffer.from(
        `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset2 Symbol;}}${body}}`,
        'latin1',
      ),
    ).text
  expect(rtf("co\\'f6rdinatie \\'80 5")).toBe('coördinatie € 5')
  expect(rtf("{\\f1 \\'b3\\'f3d\\'9f}")).toBe('łódź')
  expect(rtf("cli\\u235\\'ebnt \\u8364?")).toBe('cliënt €')
  expect(rtf("{\\f2\\'b7} punt")).toBe('• punt')
  expect(rtf('voor{\\*\\onbekend weg}na')).toBe('voorna')
  expect(rtf('{\\pict\\bin3 }}}}plaatje')).toBe('plaatje')
})

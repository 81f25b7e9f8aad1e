import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { readDelimited } from '../../electron/documents/delimited.ts'
import { readList } from '../../electron/documents/list-rows.ts'
import { proposeFields } from '../../electron/exchange/headers.ts'
import { Refusal } from '../../shared/refusal.ts'
import { nl } from '../../shared/texts/nl.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-vijandig-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const workbook = (rows: string, more: Record<string, string> = {}, prolog = '') => {
  const file = path.join(folder, `${made++}.xlsx`)
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${prolog}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  }
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  )
  return file
}
const row = (at: number, ...cells: readonly string[]) =>
  `<row r="${at}">${cells.map((cell, column) => (cell === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${at}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`
const textFile = (text: string) => {
  const file = path.join(folder, `${made++}.csv`)
  writeFileSync(file, text)
  return file
}

const refusals: Record<string, () => string> = {
  'a part that unpacks to far more than it is': () =>
    workbook(row(1, 'Nr', 'Onderwerp') + ' '.repeat(5_000_000)),
  'two million empty cells': () => workbook(`<row r="1">${'<c/>'.repeat(2_000_001)}</row>`),
  'a document type with entities': () =>
    workbook(row(1, 'Nr', 'Onderwerp'), {}, '<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
  'a workbook without its sheet': () => workbook('', { 'xl/worksheets/sheet1.xml': '' }),
  'a workbook with nothing in it': () => workbook(''),
  'a head of three hundred columns': () =>
    textFile(`Nr;Onderwerp;${Array.from({ length: 300 }, (_, at) => `k${at}`).join(';')}\n1;Een\n`),
  'running text': () => textFile('Geachte raad,\n\nHierbij ontvangt u de stukken.\nMet vriendelijke groet\n'),
  'more cells than a list has': () => textFile(`Nr;Onderwerp\n${';'.repeat(2_000_001)}`),
}

it.each(Object.entries(refusals))('refuses %s in one sentence', async (_, make) => {
  const refusal = await readList(make()).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(Refusal)
  expect(nl).toHaveProperty([`refusal.${(refusal as Refusal).code}`])
})

it('reads what a formula gave and never the formula', async () => {
  const formula = '<c r="C2" t="str"><f>HYPERLINK("http://x.invalid","x")</f><v>Zwembad</v></c>'
  const list = await readList(
    workbook(
      `${row(1, 'Nr', 'Datum', 'Onderwerp')}<row r="2"><c r="A2"><v>1</v></c><c r="B2"/>${formula}</row>`,
    ),
  )
  expect(list.rows[0]?.cells).toEqual([
    { column: 0, words: '1' },
    { column: 2, words: 'Zwembad' },
  ])
})

it('reads a head of merged cells over two rows, with titles above it', async () => {
  const list = await readList(
    workbook(
      row(1, 'Lijst van toezeggingen') +
        row(3, 'Nr', 'Onderwerp', 'Behandeling') +
        row(4, '', '', 'Datum commissie', 'Datum raad') +
        row(5, '7', 'Zwembad', 'P.M.', '23-4-2026'),
    ),
  )
  expect(list.headers.map(({ words }) => words)).toEqual(['Nr', 'Onderwerp', 'Datum commissie', 'Datum raad'])
  expect(proposeFields(list.headers.map(({ words }) => words))).toEqual([
    'number',
    'subject',
    'committeeOn',
    'councilOn',
  ])
  expect(list.rows.map(({ line }) => line)).toEqual([5])
})

it.each([
  [';', 'Nr;Onderwerp;Datum\n1;"Zwembad; en ""meer""\nop twee regels";1-2-2026\n'],
  [',', 'Nr,Onderwerp,Datum\n1,"Zwembad; en ""meer""\nop twee regels",1-2-2026\n'],
  ['\t', 'Nr\tOnderwerp\tDatum\n1\t"Zwembad; en ""meer""\nop twee regels"\t1-2-2026\n'],
  ['|', '| Nr | Onderwerp | Datum |\n| 1 | "Zwembad; en ""meer""\nop twee regels" | 1-2-2026 |\n'],
])('finds the separator %j, quotes and line breaks in cells', async (separator, text) => {
  const list = await readList(textFile(text))
  expect(list.separator).toBe(separator)
  expect(list.rows[0]?.cells.map(({ words }) => words)).toEqual([
    '1',
    'Zwembad; en "meer"\nop twee regels',
    '1-2-2026',
  ])
})

it('takes a quote that is never closed for a letter, and reads on', () => {
  const rows = readDelimited('1;"open\n2;"ook open\n3;dicht', ';')
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['1', '"open'],
    ['2', '"ook open'],
    ['3', 'dicht'],
  ])
})

it('reads the list in a document of the corpus that has it as a table with bars', async () => {
  const list = await readList(
    textFile(
      'LIJST VAN TOEZEGGINGEN      stand per 1 september 2024\nGemeente Hoogbroek\n\n| Nr | Datum | Vergadering | Portefeuillehouder | Toezegging | Termijn | Status |\n|----|-------|----|----|----|----|----|\n| T24-011 | 18-01-2024 | Raad | Van Ginkel | De wethouder zegt toe de raad te informeren. | Q3 2024 | Open |\n',
    ),
  )
  expect(proposeFields(list.headers.map(({ words }) => words))).toEqual([
    'number',
    'date',
    'source',
    'holder',
    'text',
    'termLiteral',
    'status',
  ])
  expect(list.rows.at(-1)?.cells.map(({ words }) => words)).toContain('T24-011')
})

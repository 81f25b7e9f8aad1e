import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { limits } from './limits.ts'
import { type CellFormat, readFormats, shownNumber } from './xlsx-formats.ts'
import { type Attributes, readXml } from './xml.ts'
import { unpack } from './zip.ts'

const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/

type Parts = ReadonlyMap<string, Uint8Array>
type Sheet = { readonly name: string; readonly path: string }
/** `text` is one line, as it stands in the canonical text; `words` are the cell's own, with its line breaks. */
type Cell = { readonly column: number; readonly text: string; readonly words: string }
export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] }
/** Cells that are drawn as one: only the first of them holds words. Both ends are included. */
export type Merge = Readonly<{ row: number; column: number; lastRow: number; lastColumn: number }>

/**
 * An Excel workbook as text: a page per sheet, its name above it where there are more, then a line per cell. Dates are written
 * out as Dutch days, numbers with a comma. Hidden sheets stay out and are counted.
 * Refuses 'broken-file', 'too-complex' and 'empty-file'.
 */
export const readXlsx = (bytes: Uint8Array): SourceText => sheetsText(readSheets(bytes))

export type Sheets = Readonly<{
  filled: readonly Readonly<{ name: string; rows: readonly SheetRow[]; merges: readonly Merge[] }>[]
  hidden: number
}>

/** The canonical text of sheets. */
export const sheetsText = ({ filled, hidden }: Sheets): SourceText => {
  const lines = filled.flatMap(({ name, rows }, table): FoundLine[] => [
    ...(table > 0 ? [{ text: '', pageStarts: [0] }] : []),
    ...(filled.length > 1 ? [{ text: name, role: 'heading' as const, level: 1 }] : []),
    ...rows.flatMap(({ row, cells }) =>
      cells.map(({ column, text }): FoundLine => ({ role: 'cell', cell: { table, row, column }, text })),
    ),
  ])
  return compose('xlsx', lines, hidden > 0 ? [{ key: 'left-out-sheets', count: hidden }] : [])
}

/** `total` is what the sheet says of itself. */
export type RowStep = (step: Readonly<{ done: number; total: number }>) => void

/** The sheets of a workbook that hold anything, in their order, and how many are hidden. Refuses as `readXlsx` does. */
export const readSheets = (bytes: Uint8Array, step: RowStep = () => {}): Sheets => {
  const parts = unpack(bytes, (name) => wanted.test(name), 'broken-file')
  const { sheets, hidden, from1904 } = readWorkbook(parts)
  const strings = readStrings(parts.get('xl/sharedStrings.xml'))
  const formats = readFormats(parts.get('xl/styles.xml'))
  const budget = { cells: 0 }
  const filled = sheets
    .map(({ name, path }) => ({
      name,
      ...readSheet(parts.get(path), { strings, formats, from1904, budget }, step),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) throw new Refusal('empty-file')
  return { filled, hidden }
}

const readWorkbook = (parts: Parts) => {
  const workbook = parts.get('xl/workbook.xml')
  if (!workbook) throw new Refusal('broken-file')
  const targets = new Map<string, string>()
  const relations = parts.get('xl/_rels/workbook.xml.rels')
  if (relations)
    readPart(relations, (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, pathOf(Target))
    })
  const sheets: Sheet[] = []
  let hidden = 0
  let from1904 = false
  readPart(workbook, (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    if (attributes.state === 'hidden' || attributes.state === 'veryHidden') hidden++
    else sheets.push({ name: attributes.name ?? '', path: targets.get(attributes['r:id'] ?? '') ?? '' })
  })
  return { sheets, hidden, from1904 }
}

const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** Some programs write every name with a prefix: "x:sheet". The relation's own "r:id" is an attribute and keeps its. */
const bare = (name: string) => name.slice(name.indexOf(':') + 1)

const readPart = (
  part: Uint8Array,
  open: (name: string, attributes: Attributes) => void,
  close?: (name: string) => void,
  text?: (text: string) => void,
) =>
  readXml(
    part,
    {
      open: (name, attributes) => open(bare(name), attributes),
      close: (name) => close?.(bare(name)),
      ...(text ? { text } : {}),
    },
    'broken-file',
  )

/** Rich text is in runs; the phonetic guide beside Japanese is no part of it. */
const readStrings = (part: Uint8Array | undefined): readonly string[] => {
  const strings: string[] = []
  let current: string | null = null
  let inText = false
  let phonetic = false
  if (part)
    readPart(
      part,
      (name) => {
        if (name === 'si') current = ''
        else if (name === 't') inText = true
        else if (name === 'rPh') phonetic = true
      },
      (name) => {
        if (name === 't') inText = false
        else if (name === 'rPh') phonetic = false
        else if (name === 'si' && current !== null) {
          strings.push(current)
          current = null
        }
      },
      (text) => {
        if (inText && !phonetic && current !== null) current += text
      },
    )
  return strings
}

type Book = Readonly<{
  strings: readonly string[]
  formats: (style: number) => CellFormat
  from1904: boolean
  budget: { cells: number }
}>

const mostCells = 2_000_000
const rowsPerStep = 1_000

const readSheet = (
  part: Uint8Array | undefined,
  book: Book,
  step: RowStep,
): Readonly<{ rows: readonly SheetRow[]; merges: readonly Merge[] }> => {
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  let cells: Cell[] = []
  let row = -1
  let total = 0
  let cell: { type: string; style: number; column: number; value: string } | null = null
  let inValue = false
  if (part)
    readPart(
      part,
      (name, attributes) => {
        if (name === 'row') {
          row = attributes.r ? Number(attributes.r) - 1 : row + 1
          cells = []
        } else if (name === 'c') {
          const column = attributes.r ? columnOf(attributes.r) : (cells.at(-1)?.column ?? -1) + 1
          cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), column, value: '' }
          if (++book.budget.cells > mostCells) throw new Refusal('too-complex', { limit: 'cells' })
        } else if (name === 'v' || name === 't') inValue = true
        else if (name === 'mergeCell') merges.push(...mergeOf(attributes.ref ?? ''))
        else if (name === 'dimension') total = Number(/:[A-Z]+(\d+)$/.exec(attributes.ref ?? '')?.[1] ?? 0)
      },
      (name) => {
        if (name === 'v' || name === 't') inValue = false
        else if (name === 'c' && cell) {
          const words = shown(cell, book)
          const text = words.replace(/\s+/g, ' ').normalize('NFC').trim()
          if (text !== '') cells.push({ column: cell.column, text, words })
          cell = null
        } else if (name === 'row' && cells.length > 0) {
          rows.push({ row: Math.max(row, 0), cells })
          if (rows.length % rowsPerStep === 0 && rows.length < total) step({ done: rows.length, total })
        }
      },
      (text) => {
        if (inValue && cell) cell.value += text
        if (cell && cell.value.length > limits.text) throw new Refusal('too-complex', { limit: 'text' })
      },
    )
  return { rows, merges }
}

/** "A2:C4"; nothing where it says something else. */
const mergeOf = (reference: string): readonly Merge[] => {
  const [, from = '', top, to = '', bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  if (top === undefined) return []
  return [
    { row: Number(top) - 1, column: columnOf(from), lastRow: Number(bottom) - 1, lastColumn: columnOf(to) },
  ]
}

/** "BC12" is column 54, from 0. */
const columnOf = (reference: string) => {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const shown = (
  { type, style, value }: Readonly<{ type: string; style: number; value: string }>,
  { strings, formats, from1904 }: Book,
) => {
  const raw =
    type === 's'
      ? (strings[Number(value)] ?? '')
      : type === 'b'
        ? value === '1'
          ? 'ja'
          : 'nee'
        : type === 'n' && value !== ''
          ? shownNumber(Number(value), formats(style), from1904)
          : value
  return raw.includes('_x') ? raw.replace(escaped, (_, hex) => letterOf(hex)) : raw
}

/** Excel writes a letter that XML can't hold as _x000D_, and those very words as _x005F_x000D_. */
const escaped = /_x([\dA-Fa-f]{4})_/g
const letterOf = (hex: string) =>
  hex.toUpperCase() === '000D' ? '' : String.fromCharCode(Number.parseInt(hex, 16))

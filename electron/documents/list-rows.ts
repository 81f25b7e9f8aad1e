import { createHash } from 'node:crypto'
import type { ListCell, ListLine } from '../../shared/records/list-exchange.ts'
import type { MediaType, SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { headerScore } from '../exchange/headers.ts'
import { listFromJson } from '../exchange/json.ts'
import { cellWords, undefuse } from './cell-words.ts'
import { type DelimitedRow, readDelimited, type Separator, separators } from './delimited.ts'
import { bytesOf, readDocument } from './read-document.ts'
import { sniffMedia } from './sniff.ts'
import { decodeText } from './text-encoding.ts'
import { type Merge, type RowStep, readSheets, type SheetRow, type Sheets, sheetsText } from './xlsx.ts'

/** A list as it is read: its head, and the rows below that. */
export type ListFile = Readonly<{
  sha256: string
  byteSize: number
  media: MediaType
  sheet: string | null
  sheets: readonly string[]
  encoding: string | null
  separator: Separator | null
  headerLine: number
  headers: readonly ListCell[]
  /** Words above the head: a title, and often a date. */
  above: Readonly<{ start: number; end: number; words: string }>
  rows: readonly ListLine[]
}>

type Table = Pick<ListFile, 'sheet' | 'separator'> & Readonly<{ lines: readonly ListLine[]; from: number }>
type Head = Readonly<{ at: number; score: number; headers: readonly ListCell[]; below: number }>

const mostColumns = 200
const mostRows = 200_000

/** Reads a list from a file of any kind that has rows. Refuses as documents do, and 'no-list' where no row is a head. */
export const readList = async (
  path: string,
  { sheet }: Readonly<{ sheet?: string | undefined }> = {},
  /** Told how many rows of a workbook are read. */
  step: RowStep = () => {},
): Promise<ListFile & Readonly<{ source: SourceText }>> => {
  const bytes = await bytesOf(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const workbook = sniffMedia(bytes) === 'xlsx' ? readSheets(bytes, step) : null
  const source = workbook ? sheetsText(workbook) : (await readDocument(path)).source
  const { tables, sheets } = tablesOf(source, workbook)
  const wanted = sheet === undefined ? tables : tables.filter((table) => table.sheet === sheet)
  const [best] = wanted
    .flatMap((table) => {
      const head = findHead(table.lines)
      return head === null ? [] : [{ table, head }]
    })
    .toSorted((a, b) => b.head.score - a.head.score || b.table.lines.length - a.table.lines.length)
  if (!best) throw new Refusal('no-list')
  const { table, head } = best
  const rows = table.lines.slice(head.below)
  const first = table.lines[head.at]
  if (rows.length > mostRows) throw new Refusal('too-complex', { limit: 'rows' })
  return {
    source,
    sha256,
    byteSize: bytes.length,
    media: source.media,
    sheet: table.sheet,
    sheets,
    encoding: source.media === 'txt' ? decodeText(bytes).encoding : null,
    separator: table.separator,
    headerLine: first?.line ?? 1,
    headers: head.headers,
    above: wordsAbove(source, table.from, first?.start ?? table.from),
    rows,
  }
}

/** Columns that griffies' lists have: with so many of them a table is such a list, whatever else it may be. */
const columnsOfList = 3

/**
 * Where a workbook, or a file of values with separators between, is a list as griffies make them, what stands above its head; else null.
 * Such a file says more as a list, row by row and column by column, than as a text.
 */
export const listIn = (
  source: SourceText,
  fileName: string,
): Pick<ListFile, 'above' | 'separator'> | null => {
  if (source.media !== 'xlsx' && !(source.media === 'txt' && /\.(csv|tsv)$/i.test(fileName))) return null
  for (const { lines, from, separator } of tablesOf(source, null).tables) {
    const head = lines
      .slice(0, 60)
      .find(({ cells }) => headerScore(cells.map(({ words }) => words)) >= columnsOfList)
    if (head !== undefined) return { separator, above: wordsAbove(source, from, head.start) }
  }
  return null
}

const wordsAbove = ({ text }: SourceText, start: number, end: number): ListFile['above'] => ({
  start,
  end,
  words: text.slice(start, Math.min(end, start + 1_000)),
})

const tablesOf = (source: SourceText, workbook: Sheets | null): { tables: Table[]; sheets: string[] } => {
  if (workbook) {
    const { filled } = workbook
    const places = placesOf(source)
    const tables = filled.map(({ name, rows, merges }, table): Table => {
      const above = mergedInto(rows, merges)
      const wide = new Set(
        merges.filter((one) => one.lastColumn > one.column).map(({ row, column }) => `${row} ${column}`),
      )
      const lines = rows.flatMap(({ row, cells }): ListLine[] => {
        const place = places.get(`${table} ${row}`)
        const own = cells.map((cell) => ({ column: cell.column, words: cellWords(cell.words) }))
        const words = [...own, ...(above.get(row) ?? [])].toSorted((a, b) => a.column - b.column)
        const isWide = wide.has(`${row} ${words[0]?.column}`)
        return place ? [{ line: row + 1, ...place, cells: words, ...(isWide ? { wide: true } : {}) }] : []
      })
      return { sheet: name, separator: null, lines, from: lines[0]?.start ?? 0 }
    })
    return { tables, sheets: filled.map(({ name }) => name) }
  }
  if (source.lines.some(({ cell }) => cell !== undefined))
    return { tables: [{ sheet: null, separator: null, lines: cellLines(source), from: 0 }], sheets: [] }
  if (source.media !== 'txt') return { tables: [], sheets: [] }
  const { text } = source
  const json = listFromJson(text)
  if (json) return { tables: [{ sheet: null, separator: null, lines: json, from: 0 }], sheets: [] }
  return { tables: [delimitedTable(text)], sheets: [] }
}

const mostMerged = 500_000

/** What stands in a cell that is drawn over more rows holds for each of them, by row. Refuses 'too-complex'. */
const mergedInto = (
  rows: readonly SheetRow[],
  merges: readonly Merge[],
): ReadonlyMap<number, readonly ListCell[]> => {
  const below = new Map<number, ListCell[]>()
  const byRow = new Map(rows.map((one) => [one.row, one]))
  let steps = 0
  for (const { row, column, lastRow } of merges) {
    const words = byRow.get(row)?.cells.find((cell) => cell.column === column)?.words
    if (words === undefined) continue
    for (let at = row + 1; at <= Math.min(lastRow, row + mostRows); at++) {
      if (++steps > mostMerged) throw new Refusal('too-complex', { limit: 'cells' })
      const under = byRow.get(at)
      if (!under || under.cells.some((cell) => cell.column === column)) continue
      below.set(at, [...(below.get(at) ?? []), { column, words: cellWords(words) }])
    }
  }
  return below
}

/** Where each row of each table stands in the canonical text, by "table row". */
const placesOf = ({ lines }: SourceText): ReadonlyMap<string, { start: number; end: number }> => {
  const places = new Map<string, { start: number; end: number }>()
  for (const { cell, start, end } of lines) {
    if (!cell) continue
    const key = `${cell.table} ${cell.row}`
    places.set(key, { start: places.get(key)?.start ?? start, end })
  }
  return places
}

/**
 * Rows of the tables in a document, one table after the other: a list that runs over pages is one. What stands in a cell that goes over
 * more rows holds for each of them.
 */
const cellLines = (source: SourceText): ListLine[] => {
  const rows = new Map<string, { start: number; end: number; cells: Map<number, string> }>()
  for (const { cell, start, end } of source.lines) {
    if (!cell) continue
    const key = `${cell.table} ${cell.row}`
    const row = rows.get(key) ?? { start, end, cells: new Map<number, string>() }
    const words = source.text.slice(start, end)
    addWords(row.cells, cell.column, words)
    rows.set(key, { ...row, start: Math.min(row.start, start), end: Math.max(row.end, end) })
  }
  for (const { cell, start, end } of source.lines)
    for (let down = 1; cell && down < (cell.rows ?? 1); down++) {
      const under = rows.get(`${cell.table} ${cell.row + down}`)
      if (under) addWords(under.cells, cell.column, source.text.slice(start, end))
    }
  return [...rows.values()].map(({ start, end, cells }, at) => ({
    line: at + 1,
    start,
    end,
    cells: [...cells]
      .map(([column, words]) => ({ column, words: cellWords(words) }))
      .toSorted((a, b) => a.column - b.column),
  }))
}

const addWords = (cells: Map<number, string>, column: number, words: string) => {
  const before = cells.get(column)
  cells.set(column, before === undefined ? words : `${before}\n${words}`)
}

const peeked = 200

/** The separator under which the text has the best head, and then the most rows of one width. */
const delimitedTable = (text: string): Table => {
  const declared = /^sep=([;,\t|])[^\S\n]*\n/i.exec(text)
  const from = declared?.[0].length ?? 0
  const body = from === 0 ? text : text.slice(from)
  const shift = (row: DelimitedRow): ListLine => ({
    line: row.line + (from === 0 ? 0 : 1),
    start: row.start + from,
    end: row.end + from,
    // The bars at both ends of a Markdown table make an empty cell; it has no head and does no harm.
    cells: row.cells.flatMap((cell, column) => {
      const words = cellWords(undefuse(cell.trim()))
      return words === '' ? [] : [{ column, words }]
    }),
  })
  const scored = separators
    .map((separator) => {
      const rows = readDelimited(body, separator, peeked)
      const lines = rows.map(shift)
      const width = mode(rows.map(({ cells }) => cells.length))
      const even = rows.filter(({ cells }) => cells.length === width).length
      return { separator, score: findHead(lines)?.score ?? 0, even: width > 1 ? even : 0 }
    })
    .toSorted((a, b) => b.score - a.score || b.even - a.even)
  // A map with one value at least: `separators` isn't empty.
  const separator = separators.find((one) => one === declared?.[1]) ?? scored[0]?.separator ?? ';'
  return { sheet: null, separator, lines: readDelimited(body, separator).map(shift), from }
}

const mode = (counts: readonly number[]): number =>
  [...Map.groupBy(counts, (count) => count)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0

/** The row that heads the list, among the first that hold anything; rows of heads above and below it belong to it. */
const findHead = (lines: readonly ListLine[]): Head | null => {
  let best: { at: number; score: number } | null = null
  for (const [at, { cells }] of lines.slice(0, 60).entries()) {
    const score = headerScore(cells.map(({ words }) => words))
    if (score >= 2 && score > (best?.score ?? 0)) best = { at, score }
  }
  if (!best) {
    const at = lines.slice(0, 20).findIndex(({ cells }) => cells.length >= 3)
    return at < 0 ? null : { at, score: 0, headers: headersOf(lines[at]), below: at + 1 }
  }
  return withNeighbours(lines, best)
}

const headersOf = (line: ListLine | undefined): readonly ListCell[] => {
  const cells = line?.cells ?? []
  if (cells.length > mostColumns) throw new Refusal('too-complex', { limit: 'columns' })
  return cells.map(({ column, words }) => ({ column, words: words.replace(/\s+/g, ' ').slice(0, 200) }))
}

/** Merged cells put a head above or below the row: "Behandeling" over three dates, "Nr." beside two rows. */
const withNeighbours = (lines: readonly ListLine[], { at, score }: { at: number; score: number }): Head => {
  const own = headersOf(lines[at])
  const taken = new Set(own.map(({ column }) => column))
  const isKnown = ({ words }: ListCell) => headerScore([words]) === 1
  const above = headersOf(lines[at - 1]).filter((cell) => !taken.has(cell.column) && isKnown(cell))
  const next = headersOf(lines[at + 1])
  const isHead =
    next.length > 0 && next.every(isKnown) && (next.length >= 2 || !taken.has(next[0]?.column ?? -1))
  const below = isHead ? next : []
  const renamed = new Map(below.map(({ column, words }) => [column, words]))
  const headers = [
    ...own.map((cell) => ({ ...cell, words: renamed.get(cell.column) ?? cell.words })),
    ...above,
    ...below.filter(({ column }) => !taken.has(column)),
  ].toSorted((a, b) => a.column - b.column)
  return {
    at: above.length > 0 ? at - 1 : at,
    score: Math.max(score, headerScore(headers.map(({ words }) => words))),
    headers,
    below: at + (isHead ? 2 : 1),
  }
}

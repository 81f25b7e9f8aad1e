import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import type { Cell } from './cells.ts'
import { type Column, readColumn } from './columns.ts'
import type { Entry } from './entries.ts'
import { isDay, isNumber, isPerson, isState, isTerm } from './looks.ts'

/** A day in a column of its own beside the one with the term in words; many rows leave it empty. */
type Head = Column | 'day'

/**
 * Rows of a table whose cells a file gives under each other: first the words of the header, a line each, then the
 * cells of each row in the same order. What was promised has lines of its own choosing, and so has the last cell.
 */
export const stackedRows = (layout: Layout): Entry[] => {
  const { lines } = layout
  const from = lines.findIndex((_line, index) => headerAt(lines, index) !== null)
  const header = headerAt(lines, from)
  if (header === null) return evenRows(layout)
  const heads = new Set(lines.slice(from, from + header.length).map(({ text }) => text))
  const body = lines.slice(from + header.length).filter(
    ({ furniture, text }, index, all) =>
      !heads.has(text) &&
      !(furniture && pageWords.test(text)) &&
      // Under a running head the first cells of a row look like one: a number and a date come back on each page.
      (!furniture ||
        (nearDay(all, index) && /\p{L}/u.test(text)) ||
        isDay(text) ||
        isState(text) ||
        /^[A-Z]{1,4}[-.]?\d{2}[\d./-]*$/u.test(text)),
  )
  const often = countsOf(body)
  const again = (text: string) => (often.get(text) ?? 0) > 1
  const key = header[0] === 'number' ? 0 : header.indexOf('date')
  const before = header[key + 1]
  const begins = body.flatMap((line, index) => {
    const isKey = header[key] === 'date' ? opensWithDay(line.text) : isNumber(line.text) && !isDay(line.text)
    // The day of a term is no row: what stands before it must fit too.
    const fits = header.slice(0, key).every((head, nth) => {
      const text = body[index - key + nth]?.text ?? ''
      return head === 'holder' ? isPerson(text) && again(text) : head !== 'number' || isNumber(text)
    })
    return isKey && fits && (before !== 'date' || opensWithDay(body[index + 1]?.text ?? ''))
      ? [index - key]
      : []
  })
  if (begins.length < 2 || (begins[0] ?? 0) < 0) return []
  return begins.map((begin, which) => rowOf(layout, header, body.slice(begin, begins[which + 1]), again))
}

/** "10 november 2022, raad": one cell for the day and its meeting. */
const opensWithDay = (text: string): boolean =>
  isDay(text) || (text.length < 60 && isDay(text.split(/,|\s[-–(/]/u)[0] ?? ''))

const pageWords = withLetters(/^(?:pagina|blz\.?|blad)(?![\p{L}])|^\d+(?: ?(?:van|\/) ?\d+)?$/iu)

/** Cells of a line, or parted by blank lines, as many for each row as the header has: no number or day is needed to tell them. */
function evenRows(layout: Layout): Entry[] {
  const lines = layout.lines.filter(({ furniture }) => !furniture)
  const parted: LayoutLine[][] = []
  for (const line of lines) {
    const last = parted.at(-1)
    if (line.blankBefore || last === undefined) parted.push([line])
    else last.push(line)
  }
  const rows = evenly(layout, parted)
  return rows.length > 0
    ? rows
    : evenly(
        layout,
        lines.map((line) => [line]),
      )
}

function evenly(layout: Layout, cells: readonly (readonly LayoutLine[])[]): Entry[] {
  const columns = cells.map(([line, ...more]) => (more.length === 0 ? columnOf(line) : null))
  const from = columns.findIndex(
    (column, at) => column !== null && columns[at + 1] != null && columns[at + 2] != null,
  )
  const header: Column[] = []
  for (const column of from < 0 ? [] : columns.slice(from)) {
    if (column === null || header.includes(column)) break
    header.push(column)
  }
  const body = cells
    .slice(from + header.length)
    .filter((_cell, index) => columns[from + header.length + index] === null)
  if (header.length < 3 || !header.includes('text') || body.length % header.length !== 0) return []
  const rows = Array.from({ length: body.length / header.length }, (_, row) => {
    const entry: Partial<Record<Column, Cell>> = {}
    for (const [at, column] of header.entries()) {
      const own = body[row * header.length + at]
      const [first] = own ?? []
      if (own !== undefined && first !== undefined) entry[column] = wordsOf(layout, own, first)
    }
    return entry
  })
  const isFull = ({ text, term, holder }: Entry) =>
    /\p{L} \p{L}+ /u.test(text?.text ?? '') &&
    (term?.text.length ?? 0) < 60 &&
    (holder?.text.length ?? 0) < 60
  return rows.length >= 2 && rows.every(isFull) ? rows : []
}

/** The same name of a portfolio holder or a meeting beside the date of each row is no running head. */
const nearDay = (lines: readonly LayoutLine[], index: number) =>
  [-2, -1, 1].some((step) => isDay(lines[index + step]?.text ?? ''))

const countsOf = (lines: readonly LayoutLine[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

const columnOf = (line: LayoutLine | undefined): Column | null =>
  line === undefined || line.text.length > 40 ? null : readColumn(line.text)

function headerAt(lines: readonly LayoutLine[], from: number): readonly Head[] | null {
  const header: Head[] = []
  for (const line of from < 0 ? [] : lines.slice(from, from + 12)) {
    const column = columnOf(line)
    const head = column === 'term' && header.includes('term') ? 'day' : column
    if (head === null || header.includes(head)) break
    header.push(head)
  }
  // A row must be told by its first cell, a number, or by a day that stands near its beginning.
  const day = header.indexOf('date')
  const told = header[0] === 'number' || (day >= 0 && day <= 2 && day < header.indexOf('text'))
  return header.length >= 4 && told && header.includes('text') ? header : null
}

type Again = (text: string) => boolean

function rowOf(layout: Layout, header: readonly Head[], lines: readonly LayoutLine[], again: Again): Entry {
  const row: Partial<Record<Column, Cell>> = {}
  let index = 0
  for (const [which, column] of header.entries()) {
    const first = lines[index]
    if (first === undefined) break
    if (column === 'day') {
      // An empty cell has no line: what stands there then is the next cell.
      if (!isDay(first.text)) continue
      const range = { start: row.term?.range.start ?? first.start, end: first.end }
      row.term = { range, text: cleanText(layout, range) }
      index += 1
      continue
    }
    const next = header[which + 1]
    const last =
      which === header.length - 1
        ? lines.length - 1
        : column === 'text'
          ? textEnd(lines, index, next, again)
          : index
    const end = which === header.length - 1 ? cellEnd(lines, index) : last
    if (end < index) break
    row[column] = wordsOf(layout, lines.slice(index, end + 1), first)
    index = last + 1
  }
  return row
}

/** Lines that look like a running head are left out of running text: here they are the cell's own. */
const wordsOf = (layout: Layout, lines: readonly LayoutLine[], first: LayoutLine): Cell => {
  const range = { start: first.start, end: lines.at(-1)?.end ?? first.end }
  if (!lines.some(({ furniture }) => furniture)) return { range, text: cleanText(layout, range) }
  return { range, text: lines.map(({ text }) => text).join(' ') }
}

/** The last cell ends with a blank line, unless such lines part all cells: what stands behind it is the page's. */
function cellEnd(lines: readonly LayoutLine[], from: number): number {
  const parted = lines.filter(({ blankBefore }) => blankBefore).length > lines.length * 0.5
  const blank = lines.findIndex(({ blankBefore }, index) => index > from && blankBefore)
  return blank < 0 || parted ? lines.length - 1 : blank - 1
}

/** The words end before a line that looks like the next cell, else with their sentence. */
function textEnd(lines: readonly LayoutLine[], from: number, next: Head | undefined, again: Again): number {
  const isNext = (text: string) =>
    (next === 'holder' && (again(text) || /^(?:wethouder|burgemeester)/iu.test(text)) && isPerson(text)) ||
    (next === 'term' && isTerm(text)) ||
    (next === 'status' && isState(text)) ||
    (next === 'date' && isDay(text)) ||
    (next === 'to' && again(text))
  const end = lines.findIndex(({ text }, index) => index >= from && /[.!]["'”’)]*$/u.test(text))
  const found = lines.findIndex(({ text }, index) => index > from && index < from + 12 && isNext(text))
  if (found > 0 && (end < 0 || found - 1 <= end || next === 'holder')) return found - 1
  return end < 0 ? from : end
}

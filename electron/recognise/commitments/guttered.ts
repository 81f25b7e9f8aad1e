import { cutAtGutters, type Gutter, guttersOf, stretchesOf } from '../text/gutters.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { readColumn } from './columns.ts'
import type { Table } from './grid.ts'
import { cellOf } from './pieces.ts'
import { type Placed, rowsOf } from './row-breaks.ts'

/**
 * Tables taken from a page, whose columns begin a little further on or back in each row and may touch: cut where the rows themselves
 * leave room, with the words above each column as its name.
 */
export const gutteredTables = (layout: Layout): Table[] => {
  const lines = layout.lines.filter(({ text, furniture }) => !furniture || stretchesOf2(text) >= 3)
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at]
    if (first === undefined || !mayBeHead(first.text)) continue
    const end = endOf(lines, at + 1)
    const gutters = guttersOf(lines.slice(at + 1, end))
    if (gutters.length < 3) continue
    const head = headAt(layout, lines, at, gutters)
    if (head === null) continue
    const { header, named, count } = head
    const body = lines.slice(at + count, end).flatMap((line): Placed[] => {
      // The head comes back on the next page.
      if (isHead(layout, line, gutters)) return []
      const cells = rule.test(line.text) ? null : cutAtGutters(line, gutters)
      return [{ cells, apart: line.blankBefore || cells === null }]
    })
    const rows = rowsOf(body, header).map((cells) => cells.map((cell) => cellOf(layout, cell)))
    if (rows.length > 0) return [{ header, named, rows }]
  }
  return []
}

const stretchesOf2 = (text: string) => text.split(/ {2,}/u).length
const rule = /^[-=_–—+|.*\s]{4,}$/u

/** Three words at least that name columns. */
const mayBeHead = (text: string): boolean => text.length < 300 && !text.startsWith('|') && namesIn(text) >= 3

const namesIn = (text: string): number =>
  text.split(/ {2,}/u).reduce((sum, words) => {
    if (readColumn(words) !== null) return sum + 1
    return sum + words.split(' ').filter((word) => readColumn(word) !== null).length
  }, 0)

/** A table ends where three lines on end run on without a gap. */
function endOf(lines: readonly LayoutLine[], first: number): number {
  const widest = lines
    .slice(first, first + 40)
    .reduce((most, line) => Math.max(most, line.indent + line.text.length), 0)
  const runsOn = (line: LayoutLine | undefined) =>
    line !== undefined &&
    stretchesOf2(line.text) === 1 &&
    line.indent + line.text.length > widest * 0.7 &&
    line.indent < widest * 0.2
  let end = first
  while (end < lines.length && ![0, 1, 2].every((more) => runsOn(lines[end + more]))) end += 1
  return end
}

type Head = Readonly<{ header: Table['header']; named: string; count: number }>

/** The names above the columns, over one line or the next two as well. */
function headAt(
  layout: Layout,
  lines: readonly LayoutLine[],
  at: number,
  gutters: readonly Gutter[],
): Head | null {
  let best: Head | null = null
  const known = ({ header }: Head) => header.filter((column) => column !== null).length
  for (let count = 1; count <= 3; count += 1) {
    const own = lines.slice(at, at + count)
    if (count > 1 && (own.at(-1)?.blankBefore ?? true)) break
    const cut = own.map((line) => namesOver(line, gutters))
    const words = gutters.map(
      (_, column) =>
        cellOf(
          layout,
          cut.flatMap((cells) => cells[column] ?? []),
        )?.text ?? '',
    )
    const header = words.map(readColumn)
    const named = words[header.indexOf('text')] ?? words[header.indexOf('subject')] ?? ''
    const head = { header, named, count }
    if (best === null || known(head) > known(best)) best = head
  }
  if (best === null || known(best) < 3 || known(best) < gutters.length * 0.5) return null
  return best.header.includes('text') || best.header.includes('subject') ? best : null
}

const isHead = (layout: Layout, line: LayoutLine, gutters: readonly Gutter[]): boolean =>
  mayBeHead(line.text) &&
  namesOver(line, gutters).filter((cell) => readColumn(cellOf(layout, cell)?.text ?? '') !== null).length >= 3

/** A name stands over its column, but not to the letter: each word goes to the column that begins nearest, the first of them to one alone. */
function namesOver(line: LayoutLine, gutters: readonly Gutter[]) {
  const cells: { start: number; end: number; text: string; column: number }[][] = gutters.map(() => [])
  for (const stretch of stretchesOf(line)) {
    // "Datum Toezegging" over two columns is two names.
    const next = gutters[nearest(gutters, stretch.column) + 1]
    const past = next !== undefined && stretch.column + stretch.text.length > next.from + 2
    const whole = readColumn(stretch.text) !== null && !past
    const words = whole ? [stretch] : wordsOf(stretch)
    for (const word of words) cells[nearest(gutters, word.column)]?.push(word)
  }
  return cells
}

const wordsOf = ({ text, start, column }: { text: string; start: number; column: number }) =>
  [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    text: word,
    column: column + index,
  }))

const nearest = (gutters: readonly Gutter[], column: number): number => {
  const away = gutters.map(({ from, to }) => Math.max(0, from - column, column - to))
  return away.indexOf(Math.min(...away))
}

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
  const lines = layout.lines.filter(
    ({ text, furniture }) => !foot.test(text) && (!furniture || gapsIn(text) >= 2),
  )
  const tables: Table[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at]
    if (first === undefined || !rowSoon(lines, at + 1) || !mayBeHead(first.text)) continue
    const end = endOf(lines, at + 1, first.text)
    // The head comes back on the next page; its lines say nothing of where the cells begin.
    const under = withoutHeads(lines, at, end)
    const gutters = guttersOf(under)
    const head = gutters.length < 3 ? null : headAt(layout, lines, at, gutters)
    if (head === null) continue
    const body = under.slice(head.count - 1).map((line): Placed => {
      const cells = rule.test(line.text) ? null : cutAtGutters(line, gutters)
      return { cells, apart: line.blankBefore || cells === null }
    })
    const rows = rowsOf(body, head.header).map((cells) => cells.map((cell) => cellOf(layout, cell)))
    if (rows.length > 0) tables.push({ header: head.header, named: head.named, rows })
    at = end - 1
  }
  return tables
}

/** Cells with room between them soon below: running text has none, and is long enough to be read only once. */
const rowSoon = (lines: readonly LayoutLine[], from: number): boolean =>
  lines.slice(from, from + 12).some(({ text }) => text.includes('  '))

/** "Toezeggingen Medemblik     pagina 1 van 2". */
const foot = /(?:^|\s{2})(?:pagina|blad|blz\.?|pag\.?) ?\d{1,3}(?: ?(?:van|\/) ?\d{1,3})?$/iu

/** The lines of a table without its head, wherever that comes back, and without the lines that it goes on over there. */
function withoutHeads(lines: readonly LayoutLine[], at: number, end: number): LayoutLine[] {
  const head = lines[at]
  const under = lines[at + 1]
  const kept: LayoutLine[] = []
  for (let index = at + 1; index < end; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (line.text === head?.text) {
      if (lines[index + 1]?.text === under?.text) index += 1
      continue
    }
    kept.push(line)
  }
  return kept
}

const gapsIn = (text: string) => (text.includes('  ') ? text.split(/ {2,}/u).length - 1 : 0)
const rule = /^[-=_–—+|.*\s]{4,}$/u

/** Three words at least that name columns. */
const mayBeHead = (text: string): boolean => text.length < 300 && !text.startsWith('|') && namesIn(text) >= 3

const namesIn = (text: string): number =>
  text.split(/ {2,}/u).reduce((sum, words) => {
    if (readColumn(words) !== null) return sum + 1
    return sum + words.split(' ').filter((word) => readColumn(word) !== null).length
  }, 0)

/** A table ends where three lines on end run on without a gap, or where another begins. */
function endOf(lines: readonly LayoutLine[], first: number, head: string): number {
  const widest = lines
    .slice(first, first + 40)
    .reduce((most, line) => Math.max(most, line.indent + line.text.length), 0)
  const runsOn = (line: LayoutLine | undefined) =>
    line !== undefined &&
    gapsIn(line.text) === 0 &&
    line.indent + line.text.length > widest * 0.7 &&
    line.indent < widest * 0.2
  let end = first
  const another = (line: LayoutLine | undefined) =>
    line?.blankBefore === true && line.text !== head && gapsIn(line.text) > 1 && mayBeHead(line.text)
  while (end < lines.length && !another(lines[end]) && ![0, 1, 2].every((more) => runsOn(lines[end + more])))
    end += 1
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

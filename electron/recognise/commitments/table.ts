import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import type { Row } from './cells.ts'
import { readTable, type Table } from './grid.ts'

/** The tables of a text: rows with bars, and the cells that the file itself gives. */
export const tablesOf = (layout: Layout, bare: boolean): Table[] => [
  ...barTables(layout, bare),
  ...cellTables(layout, bare),
]

const asTable = (layout: Layout, rows: readonly (readonly (TextRange | null)[])[], bare: boolean): Table[] =>
  readTable(
    rows.map((row) =>
      row.map((range) => (range === null ? null : { range, text: cleanText(layout, range) })),
    ),
    bare,
  )

function barTables(layout: Layout, bare: boolean): Table[] {
  const runs: LayoutLine[][] = []
  let before: LayoutLine | undefined
  for (const line of layout.lines) {
    if (line.furniture) continue
    if (line.text.startsWith('|')) {
      if (before?.text.startsWith('|')) runs.at(-1)?.push(line)
      else runs.push([line])
    }
    before = line
  }
  return runs.flatMap((run) =>
    asTable(layout, run.filter(({ text }) => !/^[|\s:-]+$/.test(text)).map(barCells), bare),
  )
}

/** Unlike running text, a table keeps its empty cells: they hold the columns in place. */
function barCells({ text, start }: LayoutLine): (TextRange | null)[] {
  const cells: (TextRange | null)[] = []
  let from = 1
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '|') continue
    const piece = text.slice(from, at)
    const words = piece.trim()
    const first = start + from + (piece.length - piece.trimStart().length)
    if (at < text.length || words !== '')
      cells.push(words === '' ? null : { start: first, end: first + words.length })
    from = at + 1
  }
  return cells
}

function cellTables(layout: Layout, bare: boolean): Table[] {
  const tables = new Map<number, Map<number, Map<number, TextRange[]>>>()
  for (const { cell, start, end, furniture } of layout.lines) {
    if (cell === undefined || furniture) continue
    const table = tables.get(cell.table) ?? new Map<number, Map<number, TextRange[]>>()
    const row = table.get(cell.row) ?? new Map<number, TextRange[]>()
    row.set(cell.column, joined(layout, row.get(cell.column) ?? [], { start, end }))
    tables.set(cell.table, table.set(cell.row, row))
  }
  return [...tables.values()].flatMap((table) => {
    const rows = [...table.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([, row]) => {
        // A file can name any column number; a list has no more than a few dozen.
        const width = [...row.keys()].reduce((most, column) => Math.min(64, Math.max(most, column + 1)), 0)
        return Array.from({ length: width }, (_, column) => cellOf(layout, row.get(column) ?? []))
      })
    return readTable(rows, bare)
  })
}

/** Lines of one cell that follow each other are one piece; a row that goes on over the page has its cells in two. */
const joined = (layout: Layout, pieces: readonly TextRange[], line: TextRange): TextRange[] => {
  const last = pieces.at(-1)
  return last !== undefined && layout.text.slice(last.end, line.start).trim() === ''
    ? [...pieces.slice(0, -1), { start: last.start, end: line.end }]
    : [...pieces, line]
}

const cellOf = (layout: Layout, pieces: readonly TextRange[]): Row[number] => {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first === undefined || last === undefined
    ? null
    : {
        range: { start: first.start, end: last.end },
        text: pieces.map((piece) => cleanText(layout, piece)).join(' '),
      }
}

import type { Layout, LayoutLine } from '../text/layout.ts'
import type { Row } from './cells.ts'
import type { Table } from './grid.ts'
import { readTable } from './grid.ts'
import { cellOf, piecesOf, type Separator } from './pieces.ts'

/** Tables that a text keeps with semicolons, tabs, bars between the cells, or, without a head, dashes: a line for each row. */
export const delimitedTables = (layout: Layout, bare: boolean): Table[] => {
  const tables: Table[] = []
  let run: LayoutLine[] = []
  let open: Separator | null = null
  const close = () => {
    if (open !== null && run.length >= 2) tables.push(...tableOf(layout, run, open, bare))
    run = []
  }
  for (const line of layout.lines) {
    if (line.text.length > 4000 || line.text.startsWith('|')) continue
    const separator = separatorOf(line)
    if (separator !== open) {
      // An empty row, a page number or the head of a group doesn't end a table of which more rows follow.
      if (separator === null) continue
      close()
      open = separator
    }
    run.push(line)
  }
  close()
  return tables
}

function separatorOf({ text, furniture }: LayoutLine): Separator | null {
  if (text.split('\t').length >= 3) return '\t'
  if (text.split('","').length >= 3) return '","'
  if (text.split(' | ').length >= 3) return '|'
  if (text.split(';').length >= 4) return ';'
  return !furniture && text.split(/ [–—-] /u).length >= 4 ? ' – ' : null
}

function tableOf(layout: Layout, lines: readonly LayoutLine[], separator: Separator, bare: boolean): Table[] {
  const rows = lines.map((line): Row => {
    const cells = piecesOf(line, separator)
    return cells.map((piece) => (piece.text === '' ? null : cellOf(layout, [piece])))
  })
  if (separator !== ' – ') return readTable(rows, bare)
  const width = rows[0]?.length ?? 0
  return bare && rows.every((row) => row.length === width) ? readTable(rows, bare) : []
}

import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import type { Row } from './cells.ts'
import { type Column, readColumn } from './columns.ts'
import type { Table } from './grid.ts'
import { cellOf, type Piece, piecesOf } from './pieces.ts'

/** A table with columns for number, date, holder and term, but none for what was promised. */
export function tableOverText(layout: Layout): Table[] {
  const lines = layout.lines.filter(({ text }) => text.length < 4000)
  for (const [index, line] of lines.entries()) {
    if (line.text.startsWith('|') || line.text.split(/ {2,}/u).length < 3) continue
    const head = piecesOf(line, 'blanks')
    const header = head.map(({ text }) => readColumn(text))
    if (header.filter((column) => column !== null).length < 3 || header.includes('text')) continue
    const rows = rowsOverText(layout, lines.slice(index + 1), head, header)
    if (rows.length >= 2) return [{ header: [...header, 'text'], named: '', rows }]
  }
  return []
}

/**
 * Rows whose words have no column: number, date, holder and term stand in line under the header, and what was promised on the
 * lines below them.
 */
function rowsOverText(
  layout: Layout,
  lines: readonly LayoutLine[],
  head: readonly Piece[],
  header: readonly (Column | null)[],
): Row[] {
  if (
    !/^(?:number|date)$/u.test(header[0] ?? '') ||
    !header.some((column) => /^(?:term|status)$/u.test(column ?? ''))
  )
    return []
  const headWords = head.map(({ text }) => text).join(' ')
  const rows: { cells: Piece[][]; said: LayoutLine[] }[] = []
  let open = false
  for (const line of lines) {
    const pieces = piecesOf(line, 'blanks')
    const opens = pieces.length >= 3 && rowOpens.test(pieces[0]?.text ?? '')
    const last = rows.at(-1)
    if (opens) {
      const cells: Piece[][] = head.map(() => [])
      for (const piece of pieces) cells[columnAt(head, piece.column)]?.push(piece)
      rows.push({ cells, said: [] })
      open = true
    } else if (line.furniture || !/\p{L}/u.test(line.text) || line.text.replace(/\s+/gu, ' ') === headWords)
      continue
    else if (open && last !== undefined && (last.said.length === 0 || !line.blankBefore)) last.said.push(line)
    else open = false
  }
  return rows.flatMap(({ cells, said }) => {
    const [first, end] = [said[0], said.at(-1)]
    if (first === undefined || end === undefined) return []
    const range = { start: first.start, end: end.end }
    return [[...cells.map((cell) => cellOf(layout, cell)), { range, text: cleanText(layout, range) }]]
  })
}

const rowOpens = /^[A-Z]{0,4}[-.]?\d[\w./-]{0,14}$/u

/** The header under which a piece stands: the last that begins at or before it, give or take a letter or two. */
const columnAt = (head: readonly Piece[], column: number): number =>
  Math.max(
    0,
    head.findLastIndex((piece) => piece.column <= column + 2),
  )

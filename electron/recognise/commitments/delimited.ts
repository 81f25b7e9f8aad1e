import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { type Column, type Row, readColumn, type Table } from './table.ts'

type Piece = Readonly<{ start: number; end: number; text: string; column: number }>
type Separator = ';' | '\t' | 'blanks'
/** Between quotation marks a semicolon belongs to the words of the cell. */
const cuts = { ';': /"[^"]*"|;/g, '\t': /\t/g, blanks: / {2,}/g } as const

/**
 * Tables that a text keeps with semicolons, tabs, or blanks that line the columns up. The first line with the words of a
 * header says which; a line that doesn't begin in the first column goes on with the row before it.
 */
export const delimitedTables = (layout: Layout): Table[] => {
  const lines = layout.lines.filter(({ text }) => text.length < 4000)
  for (const [index, line] of lines.entries()) {
    const separator = mayBeHeader.test(line.text) ? separatorOf(line) : null
    if (separator === null) continue
    const head = piecesOf(line, separator)
    const header = head.map(({ text }) => readColumn(text))
    const known = header.filter((column) => column !== null)
    if (known.length < 3) continue
    if (!known.includes('text')) {
      const below = rowsOverText(layout, lines.slice(index + 1), head, header)
      if (below.length >= 2) return [{ header: [...header, 'text'], rows: below }]
      continue
    }
    const rows = rowsOf(lines.slice(index + 1), head, header, separator)
    if (rows.length >= 1) return [{ header, rows }]
  }
  return []
}

/** One look for the words that stand above the column of texts, or above a number, date or term. */
const mayBeHeader =
  /toezeg|omschrijving|beschrijving|tekst|inhoud|actie|afspraak|(?<![\p{L}])(?:wat|nr|nummer|datum)(?![\p{L}])/iu

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
    return [[...cells.map(cellOf), { range, text: cleanText(layout, range) }]]
  })
}

const rowOpens = /^[A-Z]{0,4}[-.]?\d[\w./-]{0,14}$/u

const separatorOf = ({ text }: LayoutLine): Separator | null => {
  if (text.startsWith('|')) return null
  if (text.split('\t').length >= 3) return '\t'
  if (text.split(';').length >= 4) return ';'
  return text.split(/ {2,}/).length >= 3 ? 'blanks' : null
}

function piecesOf({ text, start, indent }: LayoutLine, separator: Separator): Piece[] {
  const pieces: Piece[] = []
  const put = (from: number, to: number) => {
    const raw = text.slice(from, to)
    const words = raw.trim().replace(/^"|"$/g, '')
    const first = from + raw.indexOf(words)
    pieces.push({
      start: start + first,
      end: start + first + words.length,
      text: words,
      column: indent + first,
    })
  }
  let from = 0
  for (const found of text.matchAll(cuts[separator])) {
    if (found[0].startsWith('"')) continue
    put(from, found.index)
    from = found.index + found[0].length
  }
  put(from, text.length)
  return pieces
}

function rowsOf(
  lines: readonly LayoutLine[],
  head: readonly Piece[],
  header: readonly (Column | null)[],
  separator: Separator,
): Row[] {
  const rows: Piece[][][] = []
  for (const line of lines) {
    if (line.furniture && line.text.split(/[;\t]| {2,}/).length < 3) continue
    const pieces = piecesOf(line, separator)
    const placed = pieces.map((piece, index) => ({
      piece,
      at: separator === 'blanks' ? columnAt(head, piece.column) : index,
    }))
    const begins =
      separator === 'blanks' ? placed.some(({ at }) => at === 0) && placed.length > 1 : pieces.length > 1
    if (begins) rows.push(head.map(() => []))
    const row = rows.at(-1)
    if (row === undefined) continue
    // Words below the table, or a line of a cell that goes on: only in its own column.
    if (!begins && separator !== 'blanks') break
    if (!begins && placed.some(({ at }) => at === 0)) break
    for (const { piece, at } of placed) if (piece.text !== '') row[at]?.push(piece)
  }
  return rows
    .filter((row) => row.filter((cell) => cell.length > 0).length >= 2)
    .map((row) => row.slice(0, header.length).map(cellOf))
}

/** The header under which a piece stands: the last that begins at or before it, give or take a letter or two. */
const columnAt = (head: readonly Piece[], column: number): number =>
  Math.max(
    0,
    head.findLastIndex((piece) => piece.column <= column + 2),
  )

function cellOf(pieces: readonly Piece[]): Readonly<{ range: TextRange; text: string }> | null {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first === undefined || last === undefined
    ? null
    : { range: { start: first.start, end: last.end }, text: pieces.map(({ text }) => text).join(' ') }
}

import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { answerTitle, numberTitle, questionTitle, type Table } from './tables.ts'

/**
 * Tables whose cells are parted by a sign without one at the edges ("Nr;Fractie;Vraag;Antwoord", "Nr. | Vraag | Antwoord"). Their
 * head tells the sign and the number of cells; a row goes on over more lines until it has them all.
 */
export const delimitedTables = (layout: Layout): Table[] => {
  const lines = layout.lines.filter((line) => !line.furniture && line.cell === undefined)
  const tables: Table[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const head = line === undefined ? null : headOf(line)
    if (line === undefined || head === null) continue
    const { rows, next } = rowsBelow(layout, lines, index + 1, head)
    if (rows.length === 0) continue
    const end = lines[next - 1]?.end ?? line.end
    tables.push({ range: { start: line.start, end }, rows: [head.cells, ...rows] })
    index = next - 1
  }
  return tables
}

type Head = Readonly<{ sign: string; cells: readonly TextRange[]; numbered: boolean }>

function headOf(line: LayoutLine): Head | null {
  if (line.text.length > 200 || line.text.startsWith('|')) return null
  for (const sign of ['|', ';']) {
    const cells = piecesOf(line, sign)
    const titles = cells.map(({ start, end }) => line.text.slice(start - line.start, end - line.start))
    if (titles.some((title) => title === '' || title.length > 40)) continue
    const has = (pattern: RegExp) => titles.some((title) => pattern.test(title))
    if (cells.length > 1 && has(questionTitle) && has(answerTitle))
      return { sign, cells, numbered: numberTitle.test(titles[0] ?? '') }
  }
  return null
}

/** The words between the signs on one line, quotation marks around them left out. */
function piecesOf({ text, start }: Pick<LayoutLine, 'text' | 'start'>, sign: string): TextRange[] {
  const made: TextRange[] = []
  let at = start
  for (const piece of text.split(sign)) {
    const from = at + (piece.length - piece.trimStart().length)
    const to = Math.max(from, at + piece.trimEnd().length)
    const quoted = /^".*"$/su.test(piece.trim()) && to - from > 1
    made.push(quoted ? { start: from + 1, end: to - 1 } : { start: from, end: to })
    at += piece.length + 1
  }
  return made
}

function rowsBelow(layout: Layout, lines: readonly LayoutLine[], first: number, head: Head) {
  const width = head.cells.length
  const rows: { start: number; end: number }[][] = []
  let next = first
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined) break
    const pieces = piecesOf(line, head.sign)
    const open = rows.at(-1)
    const whole = open === undefined || open.length >= width
    const begins = whole && pieces.length > 1 && (!head.numbered || /^["\s]*\d/u.test(line.text))
    if (begins) rows.push(withWidth(pieces, width))
    else if (open === undefined || (whole && line.blankBefore)) break
    else goOn(open, pieces, width)
  }
  // A row that never got all its cells is no row.
  while (rows.length > 0 && (rows.at(-1)?.length ?? 0) < width && !isFilled(layout, rows.at(-1))) rows.pop()
  return { rows, next }
}

const isFilled = ({ text }: Layout, row: readonly TextRange[] | undefined) =>
  (row ?? []).filter(({ start, end }) => text.slice(start, end).trim() !== '').length > 2

/** The first words of a further line belong to the cell that was being read. */
function goOn(row: { start: number; end: number }[], pieces: readonly TextRange[], width: number): void {
  const last = row.at(-1)
  const [own, ...others] = pieces
  if (last !== undefined && own !== undefined) last.end = own.end
  for (const piece of others) {
    const end = row.at(-1)
    if (row.length < width) row.push({ ...piece })
    else if (end !== undefined) end.end = piece.end
  }
}

function withWidth(
  [first, ...others]: readonly TextRange[],
  width: number,
): { start: number; end: number }[] {
  if (first === undefined) return []
  const row = [{ ...first }]
  goOn(row, [first, ...others], width)
  return row
}

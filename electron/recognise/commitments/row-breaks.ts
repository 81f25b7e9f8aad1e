import { withLetters } from '../text/letters.ts'
import type { Column } from './columns.ts'
import type { Piece } from './pieces.ts'

/** A line of a table with the pieces of each column; null where it is none of the table's own: a rule, or words across it. */
export type Placed = Readonly<{ cells: readonly (readonly Piece[])[] | null; apart: boolean }>
type Line = Readonly<{ cells: readonly (readonly Piece[])[]; apart: boolean }>
type Cells = readonly (readonly Piece[])[]

/**
 * The rows of a table whose cells go on over lines. A row begins where its number or its day stands; where each stands in a piece of
 * its own between blank lines or rules, such a piece is the row; else where most columns begin again.
 */
export const rowsOf = (lines: readonly Placed[], header: readonly (Column | null)[] | null): Cells[] => {
  const key = keyOf(lines, header)
  const chunks = chunksOf(lines)
  if (key === null) return merged(chunks.flatMap((chunk) => cutAt(chunk, opensBy(filled(chunk[0])))))
  const opens = (line: Line, above?: Line) => isKey(line.cells[key]) && !goesOn(above?.cells[key])
  const keysIn = (chunk: readonly Line[]) => chunk.filter((line, at) => opens(line, chunk[at - 1])).length
  const single = chunks.filter((chunk) => keysIn(chunk) === 1).length
  if (single < chunks.length * 0.6) return merged(cutAt(chunks.flat(), opens))
  const rows: Line[][] = []
  for (const chunk of chunks) {
    if (keysIn(chunk) === 1) rows.push(chunk)
    else if (keysIn(chunk) > 1) rows.push(...cutAt(chunk, opens))
    // The foot of a row on the next page; words in the first column are no row.
    else if (chunk[0]?.cells[0]?.length === 0) rows.at(-1)?.push(...chunk)
  }
  return merged(rows)
}

const filled = (line: Line | undefined) => line?.cells.filter((cell) => cell.length > 0).length ?? 0

const opensBy = (most: number) => (line: Line) =>
  (line.cells[0]?.length ?? 0) > 0 &&
  filled(line) >= Math.max(2, Math.ceil(most * 0.6)) &&
  line.cells.every(
    ([piece]) => piece === undefined || !/^\p{Ll}{3}/u.test(piece.text) || mayBeSmall.test(piece.text),
  )

/** What may open a cell without a capital: a term, a state, an office. */
const mayBeSmall = withLetters(
  /^(?:begin|eind|einde|medio|uiterlijk|voor|vóór|na|in|binnen|zodra|eerste|tweede|derde|vierde|najaar|voorjaar|zomer|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|open|loopt|afgedaan|afgehandeld|nieuw|gereed|wethouder|burgemeester|raad|commissie|doorlopend|kadernota|begroting|onbekend)(?![\p{L}])/u,
)

/** Lines between blank lines, rules and words that go across the table. */
function chunksOf(lines: readonly Placed[]): Line[][] {
  const chunks: Line[][] = []
  let anew = true
  for (const { cells, apart } of lines) {
    if (cells === null) {
      anew = true
      continue
    }
    const last = chunks.at(-1)
    if (anew || apart || last === undefined) chunks.push([{ cells, apart }])
    else last.push({ cells, apart })
    anew = false
  }
  return chunks
}

function cutAt(lines: readonly Line[], opens: (line: Line, above?: Line) => boolean): Line[][] {
  const rows: Line[][] = []
  let closed = false
  for (const [at, line] of lines.entries()) {
    if (opens(line, lines[at - 1])) {
      rows.push([line])
      closed = false
      continue
    }
    // Words in the first column alone, after a blank line: the head of a group, or what stands under the table.
    if (line.apart && filled(line) === 1 && (line.cells[0]?.length ?? 0) > 0) closed = true
    if (!closed) rows.at(-1)?.push(line)
  }
  return rows
}

const merged = (rows: readonly (readonly Line[])[]): Cells[] =>
  rows
    .filter((row) => row.some((line) => filled(line) >= 2))
    .map((row) => (row[0]?.cells ?? []).map((_cell, at) => row.flatMap((line) => line.cells[at] ?? [])))

const keyShape = withLetters(/^(?:[A-Z]{0,4}[-.]?\d[\w./-]{0,14}[.)]?|\d{1,2} \p{L}{3,9}(?: \d{4})?)$/u)
const isKey = (cell: readonly Piece[] | undefined): boolean =>
  cell?.[0] !== undefined && keyShape.test(cell[0].text) && !/^(?:19|20)\d\d$/u.test(cell[0].text)

/** "2023-" above "14": broken in a narrow column. */
const goesOn = (above: readonly Piece[] | undefined): boolean => /\d-$/u.test(above?.at(-1)?.text ?? '')

/** The column by which a row can be told: its number, else its day; without a head the first that looks like either. */
function keyOf(lines: readonly Placed[], header: readonly (Column | null)[] | null): number | null {
  const all = lines.flatMap(({ cells }) => (cells === null ? [] : [cells]))
  const width = all[0]?.length ?? 0
  const isKeyed = (at: number) => {
    const own = all.flatMap((cells, line) =>
      cells[at]?.[0] === undefined || goesOn(all[line - 1]?.[at]) ? [] : [cells[at]],
    )
    return own.length >= 2 && own.filter((cell) => isKey(cell)).length >= own.length * 0.7
  }
  const asked =
    header === null
      ? Array.from({ length: width }, (_, at) => at)
      : (['number', 'date'] as const).map((column) => header.indexOf(column)).filter((at) => at >= 0)
  return asked.find(isKeyed) ?? null
}

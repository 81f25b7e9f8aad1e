import type { FoundLine } from './compose.ts'
import { type CellPlace, type Placed, withoutRules } from './pdf-blocks.ts'
import { partedAtGaps } from './pdf-gaps.ts'
import { downThePage } from './pdf-order.ts'
import type { Gap, Segment } from './pdf-segment.ts'

/**
 * The lines of a recognised page with those of its tables cut into cells, as the white between their words shows them. `width` is that
 * of the page in points. A line that is in no table stays whole.
 */
export const inCells = (lines: readonly FoundLine[], width: number): FoundLine[] => {
  const segments = lines.flatMap((line) => segmentOf(line) ?? [])
  // Of a line that runs up or down, or stands on its head, there is no telling what stands beside it.
  if (segments.length !== lines.length) return [...lines]
  const parts = partsOf(lines, partedAtGaps(segments, []))
  // Recognition itself often takes the columns of a table for columns of text, and gives them one after the other.
  const found = [[...parts.keys()], downThePage([...parts.keys()])]
    .map((order) => withoutRules(order, width, 0).filter(({ cell }) => cell))
    .map((placed, at) => (at === 0 ? placed : placed.filter(({ cell }) => isSure(placed, cell?.table))))
  const cells = Map.groupBy(
    (found.toSorted((a, b) => b.length - a.length)[0] ?? []).flatMap(({ segment, cell }) => {
      const part = parts.get(segment)
      return part && cell ? [{ ...part, cell }] : []
    }),
    ({ line }) => line,
  )
  const drawn = new Set<number>()
  const made = lines.flatMap((line) => {
    const table = tableOf(cells, line)
    if (table === null) return [line]
    if (drawn.has(table)) return []
    drawn.add(table)
    return lines.flatMap((one) => (tableOf(cells, one) === table ? (cells.get(one) ?? []).map(cellOf) : []))
  })
  return rowByRow(made)
}

/** The table that all of a line lies in. */
const tableOf = (cells: ReadonlyMap<FoundLine, readonly Part[]>, line: FoundLine): number | null => {
  const found = cells.get(line) ?? []
  const whole = found.map(({ start, end }) => line.text.slice(start, end)).join(' ')
  return whole === line.text ? (found[0]?.cell?.table ?? null) : null
}

const [leastColumns, leastRows, shortCell] = [3, 3, 15]

/** Running text stands in two columns or three as well, but none of these holds a few letters a line. */
const isSure = (placed: readonly Placed[], table: number | undefined): boolean => {
  const inTable = placed.filter(({ cell }) => cell?.table === table)
  const columns = [...Map.groupBy(inTable, ({ cell }) => cell?.column).values()]
  const mean = (column: readonly Placed[]) =>
    column.reduce((sum, { segment }) => sum + segment.text.length, 0) / column.length
  const rows = new Set(inTable.map(({ cell }) => cell?.row))
  return (
    columns.length >= leastColumns && rows.size >= leastRows && columns.some((one) => mean(one) <= shortCell)
  )
}

const furthest = 1.6

/** The lines of each table cell by cell; a row without a first cell, close under another, goes on with that one. */
const rowByRow = (lines: readonly FoundLine[]): FoundLine[] => {
  const ordered: FoundLine[] = []
  for (let at = 0; at < lines.length; ) {
    const table = lines[at]?.cell?.table
    const end = lines.findIndex((line, index) => index > at && line.cell?.table !== table)
    const run = lines.slice(at, end < 0 ? lines.length : end)
    ordered.push(...(table === undefined ? run : inRows(run)))
    at += run.length
  }
  return ordered
}

const inRows = (run: readonly FoundLine[]): FoundLine[] => {
  const rows = [...Map.groupBy(run, ({ cell }) => cell?.row ?? 0).values()]
  const bottom = (row: readonly FoundLine[]) => Math.max(...row.map(({ box }) => box?.y1 ?? 0))
  let row = -1
  const numbered = rows.flatMap((cells, at) => {
    const goesOn =
      at > 0 &&
      cells.every(({ cell }) => cell !== undefined && cell.column > 0) &&
      bottom(cells) - bottom(rows[at - 1] ?? []) < (cells[0]?.fontSize ?? 0) * furthest
    if (!goesOn) row++
    return cells.map((line) => ({ line, place: { table: 0, column: 0, ...line.cell, row } }))
  })
  return numbered
    .toSorted((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
    .map(({ line, place }) => ({ ...line, cell: place }))
}

/** A stretch of a line between wide gaps. */
type Part = Readonly<{ line: FoundLine; start: number; end: number; cell?: CellPlace }>

/** Which stretch of which line each segment is; segments stand in the order of the lines that they were cut from. */
const partsOf = (lines: readonly FoundLine[], segments: readonly Segment[]): ReadonlyMap<Segment, Part> => {
  const parts = new Map<Segment, Part>()
  let [at, from] = [0, 0]
  for (const segment of segments) {
    const text = segment.text.trim()
    if (from > 0 && from >= (lines[at]?.text.length ?? 0)) [at, from] = [at + 1, 0]
    const line = lines[at]
    if (!line) break
    const start = line.text.indexOf(text, from)
    if (start < 0) continue
    from = start + text.length
    parts.set(segment, { line, start, end: from })
  }
  return parts
}

const segmentOf = ({ text, box, edges, fontSize = 0 }: FoundLine): Segment | null => {
  if (!box || !edges || fontSize <= 0) return null
  const gaps = [...text.matchAll(/ /g)].map(
    ({ index: at }): Gap => ({
      at,
      from: edges[at] ?? box.x0,
      to: edges[at + 1] ?? box.x0,
      letters: at,
      boldLetters: 0,
      broken: false,
    }),
  )
  return {
    text,
    ...box,
    baseline: box.y1,
    size: fontSize,
    letters: text.length,
    boldLetters: 0,
    hidden: false,
    turn: 0,
    tag: undefined,
    gaps,
  }
}

const cellOf = ({ line, start, end, cell }: Part): FoundLine => {
  const edges = line.edges?.slice(start, end + 1)
  const [x0, x1] = [edges?.[0], edges?.at(-1)]
  return {
    ...line,
    text: line.text.slice(start, end),
    role: 'cell',
    ...(cell ? { cell } : {}),
    ...(edges ? { edges } : {}),
    ...(line.box && x0 !== undefined && x1 !== undefined ? { box: { ...line.box, x0, x1 } } : {}),
  }
}

import type { CellPlace } from './pdf-blocks.ts'
import type { Grid, GridCell } from './pdf-grid.ts'
import type { Segment } from './pdf-segment.ts'

/** The lines of a drawn table, row by row; `lefts` is where its columns begin. */
export type RuledTable = {
  readonly lefts: readonly number[]
  readonly lines: readonly { readonly segment: Segment; readonly cell: Omit<CellPlace, 'table'> }[]
}

/** A cell over the whole width with more lines than this is a frame around running text. */
const mostSpanningLines = 8

/**
 * The tables that rules draw on a page, by each of their lines. A frame with text in one column is none, unless a table of the page before,
 * with columns that begin at `goingOn`, goes on in it.
 */
export const ruledTables = (
  segments: readonly Segment[],
  grids: readonly Grid[],
  goingOn: readonly number[] = [],
): ReadonlyMap<Segment, RuledTable> => {
  const tables = new Map<Segment, RuledTable>()
  for (const grid of grids) {
    const inside = segments.flatMap((segment) => {
      const cell = tables.has(segment) ? null : cellOf(grid, segment)
      return cell ? [{ segment, cell }] : []
    })
    const lines = new Map<GridCell, number>()
    const keys = new Map<string, GridCell>()
    const kept = inside.map(({ segment, cell }) => {
      const key = `${cell.row} ${cell.column}`
      const one = keys.get(key) ?? cell
      keys.set(key, one)
      lines.set(one, (lines.get(one) ?? 0) + 1)
      return { segment, cell: one }
    })
    const members = kept.filter(({ cell }) => !cell.spansAll || (lines.get(cell) ?? 0) <= mostSpanningLines)
    const columns = new Set(members.flatMap(({ cell }) => (cell.spansAll ? [] : [cell.column])))
    if (columns.size < 2 && !(columns.size === 1 && sameLefts(grid.lefts, goingOn))) continue
    const rows = [...new Set(members.map(({ cell }) => cell.row))].toSorted((a, b) => a - b)
    const table: RuledTable = {
      lefts: grid.lefts,
      lines: members
        .map(({ segment, cell }) => ({ segment, cell: placeOf(cell, rows) }))
        .toSorted(
          ({ cell: a, ...one }, { cell: b, ...other }) =>
            a.row - b.row || a.column - b.column || downCell(one.segment, other.segment),
        ),
    }
    for (const { segment } of members) tables.set(segment, table)
  }
  return tables
}

/** `rows` are those that hold anything. */
const placeOf = ({ row, column, ...goesOver }: GridCell, rows: readonly number[]) => {
  const over = rows.filter((one) => one >= row && one < row + goesOver.rows).length
  return {
    row: rows.indexOf(row),
    column,
    ...(goesOver.columns > 1 ? { columns: goesOver.columns } : {}),
    ...(over > 1 ? { rows: over } : {}),
  }
}

const cellOf = (grid: Grid, { x0, x1, baseline, size }: Segment) =>
  grid.cellAt((x0 + x1) / 2, baseline - size * 0.3)

const downCell = (a: Segment, b: Segment) =>
  Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * 0.4 ? a.x0 - b.x0 : a.baseline - b.baseline

const near = 4

/** Whether two drawn tables have the same columns. */
export const sameLefts = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((left, at) => Math.abs(left - (b[at] ?? left)) < near)

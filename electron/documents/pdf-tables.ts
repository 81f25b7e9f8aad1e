import type { Placed } from './pdf-order.ts'

const sameColumn = 6
const mostOrphans = 8

/**
 * A table that ends a page and goes on at the top of the next is one table: the lines that finish its last row, which stand alone in their
 * column, are cells of that row, and the rows below are counted on.
 */
export const withTableGoingOn = (above: readonly Placed[], placed: readonly Placed[]): readonly Placed[] => {
  const last = above.at(-1)?.cell
  const first = placed.findIndex(({ cell }) => cell)
  const start = placed[first]?.cell
  if (!last || !start || first > mostOrphans) return placed
  const upper = columnsOf(above, last.table)
  const lower = columnsOf(placed, start.table)
  const columnAt = (x0: number) => upper.findIndex((x) => x !== undefined && Math.abs(x - x0) < sameColumn)
  const moved = lower.map((x) => (x === undefined ? -1 : columnAt(x)))
  if (lower.length < 2 || lower.some((x, at) => x !== undefined && moved[at] === -1)) return placed
  const orphans = placed.slice(0, first).map(({ segment }) => columnAt(segment.x0))
  if (orphans.includes(-1)) return placed
  const firstRow = placed.filter(({ cell }) => cell?.table === start.table && cell.row === start.row)
  const finishes = first === 0 && !firstRow.some(({ cell }) => cell && moved[cell.column] === 0)
  const shift = last.row + (finishes ? 0 : 1) - start.row
  return placed.map(({ segment, cell }, at) => {
    if (at < first) return { segment, cell: { ...last, column: orphans[at] ?? 0 } }
    if (!cell) return { segment, cell }
    if (cell.table !== start.table) return { segment, cell: { ...cell, table: cell.table - 1 } }
    return { segment, cell: { table: last.table, row: cell.row + shift, column: moved[cell.column] ?? 0 } }
  })
}

/** Where each column of a table begins. */
const columnsOf = (placed: readonly Placed[], table: number): (number | undefined)[] => {
  const columns: (number | undefined)[] = []
  for (const { segment, cell } of placed)
    if (cell?.table === table) columns[cell.column] = Math.min(columns[cell.column] ?? segment.x0, segment.x0)
  return Array.from(columns)
}

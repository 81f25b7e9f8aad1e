import type { FoundLine } from './compose.ts'

/** The cell that paragraphs stand in; how far it goes over is known only once all of its table was read. */
export type OpenCell = NonNullable<FoundLine['cell']>

/** A table while it is read, cell by cell. */
export type OpenTable = {
  readonly table: number
  row: number
  /** The column of the next cell. */
  next: number
  cell: OpenCell | null
  /** Per column the cell that goes on down, as far as it was met. */
  readonly down: Map<number, OpenCell>
}

export const openTable = (table: number): OpenTable => ({
  table,
  row: -1,
  next: 0,
  cell: null,
  down: new Map(),
})

export const openRow = (table: OpenTable | undefined) => {
  if (table) Object.assign(table, { row: table.row + 1, next: 0, cell: null })
}

/** `taken` is how many columns it takes up in the file, which may name those that it goes over as cells of their own. */
export const openCell = (table: OpenTable | undefined, taken = 1) => {
  if (!table) return
  table.cell = { table: table.table, row: Math.max(table.row, 0), column: table.next }
  table.next += taken
}

/** More than any table has is a mistake, or meant to fill the memory. */
const most = 1000

export const skipColumns = (table: OpenTable | undefined, columns: number) => {
  if (table && columns > 0 && columns < most) table.next += columns
}

/** Says how far the open cell goes over. */
export const goOver = (table: OpenTable | undefined, { columns = 1, rows = 1 }) => {
  if (!table?.cell) return
  if (columns > 1 && columns < most) table.cell.columns = columns
  if (rows > 1 && rows < most) table.cell.rows = rows
}

/** Of cells that are merged down one by one: the first of them opens, the others lie under it. */
export const goDown = (table: OpenTable | undefined, opens: boolean) => {
  if (!table?.cell) return
  const above = table.down.get(table.cell.column)
  if (opens) table.down.set(table.cell.column, table.cell)
  else if (above && above.row + (above.rows ?? 1) === table.row) above.rows = (above.rows ?? 1) + 1
}

/** Null outside tables. */
export const cellIn = (table: OpenTable | undefined): OpenCell | null =>
  table ? (table.cell ?? { table: table.table, row: Math.max(table.row, 0), column: 0 }) : null

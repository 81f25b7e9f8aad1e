import type { FoundLine } from './compose.ts'

/** A cell as the definition of its row gives it: where it ends, and whether it is merged down or aside. */
export type DefinedCell = Readonly<{
  /** In twips from the left. */
  end: number
  merged: 'opens down' | 'under' | 'opens aside' | 'beside' | null
}>
/** The cells of each row, by "table row". */
export type DefinedRows = ReadonlyMap<string, readonly DefinedCell[]>

/** Edges that are meant to be one differ by a line's width. */
const slack = 60

type Cell = NonNullable<FoundLine['cell']>

/**
 * Puts cells in the columns of their table. A row of an RTF table has its own cells: one that goes over more columns is only wider, so
 * the row with most cells says which columns there are.
 */
export const inColumns = (lines: readonly FoundLine[], defined: DefinedRows): readonly FoundLine[] => {
  const widest = new Map<number, readonly DefinedCell[]>()
  for (const [key, cells] of defined) {
    const table = Number.parseInt(key, 10)
    if (cells.length > (widest.get(table)?.length ?? 0)) widest.set(table, cells)
  }
  const placeIn = (table: number, row: number, at: number): Cell | null => {
    const cells = defined.get(`${table} ${row}`) ?? []
    const [cell, before] = [cells[at], cells[at - 1]]
    const columnAt = (end: number) =>
      (widest.get(table) ?? []).findIndex((one) => Math.abs(one.end - end) <= slack)
    const column = at === 0 ? 0 : columnAt(before?.end ?? Number.NaN) + 1
    const last = columnAt(cell?.end ?? Number.NaN)
    if (!cell || last < column || (at > 0 && column === 0)) return null
    let aside = last
    for (let next = at + 1; cell.merged === 'opens aside' && cells[next]?.merged === 'beside'; next++)
      aside = columnAt(cells[next]?.end ?? Number.NaN)
    return { table, row, column, ...(aside > column ? { columns: aside - column + 1 } : {}) }
  }
  const rowsOf = ({ table, row, column }: Cell) => {
    const isUnder = (under: number) =>
      (defined.get(`${table} ${under}`) ?? []).some(
        ({ merged }, at) => merged === 'under' && placeIn(table, under, at)?.column === column,
      )
    let rows = 1
    while (isUnder(row + rows)) rows++
    return rows
  }
  return lines.map((line) => {
    const place = line.cell && placeIn(line.cell.table, line.cell.row, line.cell.column)
    if (!line.cell || !place) return line
    const opens = defined.get(`${place.table} ${place.row}`)?.[line.cell.column]?.merged === 'opens down'
    const rows = opens ? rowsOf(place) : 1
    return { ...line, cell: { ...place, ...(rows > 1 ? { rows } : {}) } }
  })
}

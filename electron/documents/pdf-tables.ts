import type { CellPlace, Placed } from './pdf-blocks.ts'
import { sameLefts } from './pdf-ruled.ts'

const sameColumn = 6
const mostOrphans = 8
const mostHeadRows = 3
const mostlyFilled = 0.9

/** The texts of the first rows of each table, by row: on a next page they may come back. */
export type TableHeads = Map<number, readonly string[]>

/**
 * A table that ends a page and goes on at the top of the next is one table: its head, where that comes back, is furniture, the lines that
 * finish its last row are cells of that row, and the rows below are counted on. `heads` goes along from page to page.
 */
export const withTableGoingOn = (
  above: readonly Placed[],
  placed: readonly Placed[],
  heads: TableHeads,
): readonly Placed[] => {
  const found = goneOn(above, placed, heads)
  for (const table of new Set(found.flatMap(({ cell }) => cell?.table ?? [])))
    if (!heads.has(table)) heads.set(table, rowTexts(found, table).slice(0, mostHeadRows))
  return found
}

const goneOn = (
  above: readonly Placed[],
  placed: readonly Placed[],
  heads: TableHeads,
): readonly Placed[] => {
  const end = above.at(-1)
  const last = end?.cell
  const first = placed.findIndex(({ cell }) => cell)
  const begin = placed[first]
  const start = begin?.cell
  if (!last || !start) return placed
  const headRows = heads.get(last.table) ?? []
  // Tags leave the head out where it comes back; without rules it may stand apart.
  const apart = headApart(headRows[0], placed.slice(0, first))
  if (first - apart > mostOrphans) return placed
  const upper = columnsOf(above, last.table)
  const columnAt = (x0: number) => upper.findIndex((x) => x !== undefined && Math.abs(x - x0) < sameColumn)
  const moved = sameLefts(end.lefts ?? [], begin.lefts ?? [NaN])
    ? begin.lefts?.map((_, at) => at)
    : columnsOf(placed, start.table).map((x) => (x === undefined ? -1 : columnAt(x)))
  const used = placed.flatMap(({ cell }) => (cell?.table === start.table ? cell.column : []))
  if (!moved || moved.length < 2 || used.some((column) => moved[column] === -1)) return placed
  const orphans = placed.slice(apart, first).map(({ segment }) => columnAt(segment.x0))
  if (orphans.includes(-1)) return placed
  const again = apart > 0 ? 0 : headsAgain(headRows, rowTexts(placed, start.table))
  const opening = start.row + again
  const inRow = (row: number) => placed.filter(({ cell }) => cell?.table === start.table && cell.row === row)
  const columnOf = (cell: CellPlace) => moved[cell.column] ?? 0
  const finishes = first === apart && isRest(above, last, inRow(opening), columnOf)
  const shift = last.row + (finishes ? 0 : 1) - opening
  return placed.map((one, at) => {
    const { segment, cell } = one
    if (at < apart) return { segment, cell: undefined, again: true }
    if (at < first) return { segment, cell: { ...last, column: orphans[at - apart] ?? 0 } }
    if (!cell) return one
    if (cell.table !== start.table) return { ...one, cell: { ...cell, table: cell.table - 1 } }
    if (cell.row < opening) return { segment, cell: undefined, again: true }
    return { ...one, cell: { ...cell, table: last.table, row: cell.row + shift, column: columnOf(cell) } }
  })
}

/** How many lines before the first cell are the head row. */
const headApart = (head: string | undefined, before: readonly Placed[]) => {
  const count = head?.includes('\n') ? head.split('\n').length : 0
  const texts = before.slice(0, count).map(({ segment }) => segment.text)
  return count > 0 && texts.join('\n') === head ? count : 0
}

/** How many rows at the start of a page are the first rows of the table, said again. */
const headsAgain = (heads: readonly string[], rows: readonly string[]) => {
  if (rows.length < 2 || !heads[0]?.includes('\n')) return 0
  const differs = heads.findIndex((head, row) => head !== rows[row])
  return differs === -1 ? Math.min(heads.length, rows.length - 1) : differs
}

/**
 * Whether a first row goes on with the last one of the page before: it has nothing in the column that all rows fill, or what it
 * has there goes on in the middle of a sentence.
 */
const isRest = (
  above: readonly Placed[],
  last: CellPlace,
  row: readonly Placed[],
  columnOf: (cell: CellPlace) => number,
) => {
  const rows = Map.groupBy(
    above.flatMap(({ cell }) => (cell?.table === last.table ? cell : [])),
    (cell) => cell.row,
  )
  const columns = [...new Set([...rows.values()].flat().map(({ column }) => column))].toSorted(
    (a, b) => a - b,
  )
  const fills = (column: number) =>
    [...rows.values()].filter((cells) => cells.some((cell) => cell.column === column)).length
  const key = columns.find((column) => fills(column) >= rows.size * mostlyFilled)
  if (key === undefined) return false
  const opening = row.find(({ cell }) => cell && columnOf(cell) === key)
  if (!opening) return row.length > 0
  const before = above.findLast(
    ({ cell }) => cell?.table === last.table && cell.row === last.row && cell.column === key,
  )
  return (
    before !== undefined && /[\p{L},-]$/u.test(before.segment.text) && /^\p{Ll}/u.test(opening.segment.text)
  )
}

/** The text of each row of a table, its cells parted by line ends. */
const rowTexts = (placed: readonly Placed[], table: number): string[] => {
  const rows = Map.groupBy(
    placed.filter(({ cell }) => cell?.table === table),
    ({ cell }) => cell?.row ?? 0,
  )
  return Array.from(rows.values(), (row) => row.map(({ segment }) => segment.text).join('\n'))
}

/** Where each column of a table begins. */
const columnsOf = (placed: readonly Placed[], table: number): (number | undefined)[] => {
  const columns: (number | undefined)[] = []
  for (const { segment, cell } of placed)
    if (cell?.table === table) columns[cell.column] = Math.min(columns[cell.column] ?? segment.x0, segment.x0)
  return Array.from(columns)
}

import type { Block } from '../../shared/reading.ts'

/** How a table is laid out: the same on every page that it goes on over. */
export type TableShape = Readonly<{
  head: boolean
  /** Place of each column that has anything in it. */
  places: ReadonlyMap<number, number>
  /** Width of each column as a share of all, in percent. */
  shares: readonly number[]
  /** Under this, margins included, the words have no room, in CSS pixels: it is scrolled then. */
  least: number
}>
/** `span` is how many columns it goes over, `down` how many rows. */
export type TableCell = Readonly<{ place: number; span: number; down: number; blocks: readonly Block[] }>
export type TableRow = Readonly<{ start: number; row: number; cells: readonly TableCell[] }>

/** The rows in the order of the text: where it goes back to an earlier column another row begins. */
export function rowsOf(blocks: readonly Block[], { places }: TableShape): readonly TableRow[] {
  const rows: { start: number; row: number; cells: (TableCell & { span: number; blocks: Block[] })[] }[] = []
  for (const block of blocks) {
    const row = block.cell?.row ?? 0
    const place = places.get(block.cell?.column ?? 0) ?? 0
    const last = rows.at(-1)
    const cell = last?.cells.at(-1)
    const made = { place, span: placesOver(block, places), down: block.cell?.rows ?? 1, blocks: [block] }
    if (last === undefined || last.row !== row || place < (cell?.place ?? 0))
      rows.push({ start: block.start, row, cells: [made] })
    else if (cell?.place === place) cell.blocks.push(block)
    else {
      // No cell lies over the next.
      if (cell !== undefined) cell.span = Math.min(cell.span, place - cell.place)
      last.cells.push(made)
    }
  }
  // What stands alone in its row, as the name of a part of the table, has the room of the whole row.
  for (const { cells } of rows) {
    const [only] = cells
    if (cells.length === 1 && only?.place === 0) only.span = places.size
  }
  return rows
}

/** In how many of the columns that hold anything a cell stands. */
const placesOver = ({ cell }: Block, places: TableShape['places']): number => {
  const [column, columns] = [cell?.column ?? 0, cell?.columns ?? 1]
  if (columns === 1) return 1
  return [...places.keys()].filter((one) => one >= column && one < column + columns).length
}

/** A cell where it stands, and one of nothing in each place that has none: over `down` rows of those that are given. */
export type PlacedRow = Readonly<{ start: number; cells: readonly TableCell[] }>

/** Gives each row a cell in every place that no cell of it or of a row above lies over. */
export const inPlaces = (rows: readonly TableRow[], columns: number): readonly PlacedRow[] => {
  const covered = rows.map(() => new Set<number>())
  return rows.map(({ start, row, cells }, at) => {
    const taken = covered[at] ?? new Set()
    const own = cells.map((cell) => {
      const free = (place: number) => !taken.has(place)
      const span = Math.min(placesFree(cell, columns, free), columns - cell.place)
      const places = Array.from({ length: span }, (_, one) => cell.place + one)
      let down = 1
      for (let under = at + 1; cell.down > 1 && under < rows.length; under += 1, down += 1) {
        const next = rows[under]
        if (next === undefined || next.row >= row + cell.down) break
        if (next.cells.some((one) => places.includes(one.place))) break
        for (const place of places) covered[under]?.add(place)
      }
      return { ...cell, span, down }
    })
    const over = new Set([
      ...taken,
      ...own.flatMap(({ place, span }) => Array.from({ length: span }, (_, one) => place + one)),
    ])
    const empty = Array.from({ length: columns }, (_, place) => place)
      .filter((place) => !over.has(place))
      .map((place): TableCell => ({ place, span: 1, down: 1, blocks: [] }))
    return { start, cells: [...own, ...empty].sort((one, other) => one.place - other.place) }
  })
}

/** How far a cell goes over to the right before one from above stands in its way. */
const placesFree = ({ place, span }: TableCell, columns: number, free: (place: number) => boolean) => {
  let over = 1
  while (over < span && place + over < columns && free(place + over)) over += 1
  return over
}

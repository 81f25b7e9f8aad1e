import type { Segment } from './pdf-segment.ts'

export type CellPlace = {
  readonly table: number
  readonly row: number
  readonly column: number
  /** Where it goes over more than one. */
  readonly columns?: number
  readonly rows?: number
}
export type Placed = {
  readonly segment: Segment
  readonly cell: CellPlace | undefined
  /** Where the columns of its table begin, where rules are drawn around them. */
  readonly lefts?: readonly number[]
  /** The head of a table that comes back on a next page. */
  readonly again?: boolean
}
/** Lines under one another in one column; a row is blocks beside one another, left to right. */
type Block = { readonly segments: Segment[]; x0: number; x1: number; y0: number; y1: number }
type Row = readonly Block[]
type Column = { x0: number; x1: number }

/** A cell holds a few lines; taller neighbours are columns of running text. */
const mostCellLines = 15

/** The tables of text that stands beside and under one another, with nothing drawn around it. */
export const withoutRules = (segments: readonly Segment[], width: number, firstTable: number): Placed[] => {
  const rows = rowsOf(blocksOf(segments))
  const placed: Placed[] = []
  let table = firstTable
  for (let at = 0; at < rows.length; ) {
    const { end, columns } = tableFrom(rows, at)
    const zone = rows.slice(at, end)
    if (zone.length < 2) placed.push(...plain(rows[at] ?? []))
    else if (isMargin(zone, columns, width)) placed.push(...columnByColumn(zone, columns))
    else placed.push(...cells(zone, columns, table++))
    at = end
  }
  return placed
}

const plain = (row: Row): Placed[] =>
  row.flatMap((block) => block.segments.map((segment) => ({ segment, cell: undefined })))
export const overlap = (a: Column, b: Column) => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)

const blocksOf = (segments: readonly Segment[]): Block[] => {
  const blocks: Block[] = []
  for (const segment of segments) {
    const block = blocks.at(-1)
    const above = block?.segments.at(-1)
    if (block && above && isNextLine(above, segment) && overlap(block, segment) > 0) {
      block.segments.push(segment)
      block.x0 = Math.min(block.x0, segment.x0)
      block.x1 = Math.max(block.x1, segment.x1)
      block.y1 = Math.max(block.y1, segment.y1)
    } else {
      const { x0, x1, y0, y1 } = segment
      blocks.push({ segments: [segment], x0, x1, y0, y1 })
    }
  }
  return blocks
}

const isNextLine = (above: Segment, segment: Segment) => {
  const pitch = segment.baseline - above.baseline
  return pitch > above.size * 0.3 && pitch < above.size * 1.6 && Math.abs(above.size - segment.size) < 2.5
}

const rowsOf = (blocks: readonly Block[]): Row[] => {
  const rows: Block[][] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    const row = rows.at(-1)
    const left = row?.at(-1)
    if (!block) continue
    if (!row || !left || !isBeside(left, block)) {
      rows.push([block])
      continue
    }
    row.push(block)
    const further = paragraphsOfCell(row, blocks, at + 1)
    for (const paragraph of further) addBelow(block, paragraph)
    at += further.length
  }
  return rows
}

const mostParagraphs = 6

/** What stands under the last cell of a row is that cell's where the next cell of the row comes after it. */
const paragraphsOfCell = (row: readonly Block[], blocks: readonly Block[], start: number): Block[] => {
  const cell = row.at(-1)
  const top = row[0]?.segments[0]
  if (!cell || !top) return []
  const found: Block[] = []
  let lines = cell.segments.length
  let { y1 } = cell
  for (const block of blocks.slice(start, start + mostParagraphs)) {
    const first = block.segments[0]
    if (!first) break
    const isNextCell = block.x0 >= cell.x1 - 1 && Math.abs(first.baseline - top.baseline) < first.size * 0.5
    if (isNextCell) return found
    lines += block.segments.length
    const under = overlap(cell, block) > 0 && first.y0 > y1 - first.size && first.y0 - y1 < first.size * 2
    if (!under || lines > mostCellLines || block.x0 < cell.x0 - first.size) break
    found.push(block)
    y1 = block.y1
  }
  return []
}

const addBelow = (block: Block, paragraph: Block) => {
  block.segments.push(...paragraph.segments)
  block.x0 = Math.min(block.x0, paragraph.x0)
  block.x1 = Math.max(block.x1, paragraph.x1)
  block.y1 = Math.max(block.y1, paragraph.y1)
}

const isBeside = (left: Block, right: Block) => {
  const shared = Math.min(left.y1, right.y1) - Math.max(left.y0, right.y0)
  const tall = Math.min(left.segments.length, right.segments.length) > mostCellLines
  return !tall && right.x0 >= left.x1 - 1 && shared > 0.5 * Math.min(left.y1 - left.y0, right.y1 - right.y0)
}

/** The rows from `start` that stand in the same columns; rows of one block belong to it only between others. */
const tableFrom = (rows: readonly Row[], start: number): { end: number; columns: readonly Column[] } => {
  const first = rows[start] ?? []
  let columns: readonly Column[] = first.map(({ x0, x1 }) => ({ x0, x1 }))
  let end = start + 1
  if (first.length < 2) return { end, columns }
  for (let at = end; at < rows.length && at - end < 4; at++) {
    const row = rows[at] ?? []
    const grown = grow(columns, row)
    if (!grown || !followsDown(rows[at - 1] ?? [], row)) break
    columns = grown
    if (row.length > 1) end = at + 1
  }
  return { end, columns }
}

const followsDown = (above: Row, row: Row) => {
  const gap = Math.min(...row.map((block) => block.y0)) - Math.max(...above.map((block) => block.y1))
  const size = row[0]?.segments[0]?.size ?? 10
  return gap < size * 4 && gap > -size * 2
}

/** The columns grown by a row, or null where a block of it stands in two of them. */
const grow = (columns: readonly Column[], row: Row): readonly Column[] | null => {
  const grown = columns.map((column) => ({ ...column }))
  let matched = 0
  for (const block of row) {
    const under = grown.filter((column) => overlap(column, block) > 0)
    if (under.length > 1) return null
    const [column] = under
    if (column) {
      column.x0 = Math.min(column.x0, block.x0)
      column.x1 = Math.max(column.x1, block.x1)
      matched++
    } else grown.push({ x0: block.x0, x1: block.x1 })
  }
  if (matched < Math.min(2, row.length)) return null
  return grown.toSorted((a, b) => a.x0 - b.x0)
}

const columnOf = (columns: readonly Column[], block: Block) =>
  Math.max(
    columns.findIndex((column) => overlap(column, block) > 0),
    0,
  )

const cells = (zone: readonly Row[], columns: readonly Column[], table: number): Placed[] => {
  const starts = zone.filter(([block]) => block && columnOf(columns, block) === 0).length
  let rowIndex = -1
  return zone.flatMap((row, at) => {
    const above = zone[at - 1]
    const goesOn = above && columns.length > 2 && starts > 2 && goesOnBelow(above, row, columns)
    if (!goesOn) rowIndex++
    return row.flatMap((block) => {
      const cell = { table, row: rowIndex, column: columnOf(columns, block) }
      return block.segments.map((segment) => ({ segment, cell }))
    })
  })
}

/** A single block close under a cell, in a table whose rows all begin with their first column, is that cell's next paragraph. */
const goesOnBelow = (above: Row, row: Row, columns: readonly Column[]) => {
  const [block] = row
  const first = block?.segments[0]
  if (!block || !first || row.length > 1 || columnOf(columns, block) === 0) return false
  const cell = above.find((other) => columnOf(columns, other) === columnOf(columns, block))
  return cell !== undefined && block.y0 - cell.y1 < first.size * 1.5
}

/** Beside a margin column runs text: wide, its lines full and at an even pitch straight through the rows. */
const isMargin = (zone: readonly Row[], columns: readonly Column[], width: number) => {
  const wide = columns.findIndex((column) => column.x1 - column.x0 > width * 0.42)
  const column = columns[wide]
  if (!column || zone.length < 3) return false
  const parts = zone.flatMap((row) => row.filter((block) => columnOf(columns, block) === wide))
  const lines = parts.flatMap((block) => block.segments)
  const full = lines.filter((line) => line.x1 > column.x1 - (column.x1 - column.x0) * 0.2).length
  const even = parts.filter((block, at) => {
    const above = parts[at - 1]?.segments.at(-1)
    const first = block.segments[0]
    return above && first && first.baseline - above.baseline < first.size * 1.5
  }).length
  return (
    lines.length >= 4 && full > lines.length * 0.55 && parts.length > 2 && even > (parts.length - 1) * 0.6
  )
}

const columnByColumn = (zone: readonly Row[], columns: readonly Column[]): Placed[] => {
  const order = columns
    .map((column, index) => ({ index, width: column.x1 - column.x0 }))
    .toSorted((a, b) => a.width - b.width)
  return order.flatMap(({ index }) =>
    zone.flatMap((row) => plain(row.filter((block) => columnOf(columns, block) === index))),
  )
}

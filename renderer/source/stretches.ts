import type { Block } from '../../shared/reading.ts'
import type { DocumentTable } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { rowsOf, type TableRow, type TableShape } from './table-cells.ts'

/** A run of paragraphs, or of rows of a table, that is drawn and laid out as one. */
export type StretchOfText = TextRange &
  Readonly<{
    page: number
    blocks: readonly Block[]
    /** Null where it isn't part of a table. `first` is how many rows of the table stand above it on its page. */
    table: Readonly<{ shape: TableShape; rows: readonly TableRow[]; first: number }> | null
    /** About how high it will be, in CSS pixels. */
    height: number
  }>

/** Left and right of a table on its sheet, in CSS pixels. */
const margins = 66

/** Letters of running text in a stretch, and rows of a table: some more than a screen holds. */
const [letters, rowsAtOnce] = [2400, 30]

/** Cuts paragraphs into stretches that lie on one page. Where one paragraph is added the stretches after it stay as they are. */
export const stretchesOf = (
  text: string,
  blocks: readonly Block[],
  tables: readonly DocumentTable[],
): readonly StretchOfText[] => {
  const shapes = shapesOf(text, blocks, tables)
  const made: StretchOfText[] = []
  for (let at = 0; at < blocks.length; ) {
    const [block, from] = [blocks[at], at]
    if (block === undefined) break
    const { page, cell, start } = block
    const goesOn = (one: Block) =>
      one.page === page &&
      one.cell?.table === cell?.table &&
      (cell !== null || one.tight || Math.floor(one.start / letters) === Math.floor(start / letters))
    while (at < blocks.length && goesOn(blocks[at] ?? block)) at += 1
    const run = blocks.slice(from, at)
    const shape = cell === null ? undefined : shapes[cell.table]
    if (shape === undefined) made.push(stretchOf(page, run, null, run.reduce(higher, 0)))
    else made.push(...stretchesOfTable(page, run, shape))
  }
  return made
}

const stretchOf = (
  page: number,
  blocks: readonly Block[],
  table: StretchOfText['table'],
  height: number,
): StretchOfText => ({
  page,
  blocks,
  table,
  height,
  start: blocks[0]?.start ?? 0,
  end: blocks.at(-1)?.end ?? 0,
})

const linesIn = ({ start, end }: TextRange, width: number) => Math.ceil((end - start) / width)
const higher = (height: number, block: Block) => height + linesIn(block, 84) * 24 + 11

function stretchesOfTable(page: number, blocks: readonly Block[], shape: TableShape): StretchOfText[] {
  const rows = rowsOf(blocks, shape)
  const made: StretchOfText[] = []
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    const some = rows.slice(first, first + rowsAtOnce)
    const inRows = some.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks))
    const height = some.reduce((sum, row) => sum + 13 + 21 * mostLines(row, shape), 0)
    made.push(stretchOf(page, inRows, { shape, rows: some, first }, height))
  }
  return made
}

const mostLines = ({ cells }: TableRow, { shares }: TableShape) =>
  Math.max(...cells.map(({ place, blocks }) => linesOfCell(blocks, Math.max(4, shares[place] ?? 0))))
const linesOfCell = (blocks: readonly Block[], width: number) =>
  blocks.reduce((sum, block) => sum + linesIn(block, width), 0)

/** A column is as wide as its words ask: none so narrow that words break, none so wide that it leaves the others nothing. */
function shapesOf(
  text: string,
  blocks: readonly Block[],
  tables: readonly DocumentTable[],
): readonly (TableShape | undefined)[] {
  const inTables = Map.groupBy(
    blocks.filter(({ cell }) => cell !== null),
    ({ cell }) => cell?.table ?? 0,
  )
  return tables.map(({ head }, table) => {
    // Of a long list the first rows tell enough.
    const cells = inTables.get(table) ?? []
    const columns = [...new Set(cells.map(({ cell }) => cell?.column ?? 0))].sort((one, other) => one - other)
    if (columns.length === 0) return undefined
    const own = cells.slice(0, 3000).filter(({ cell }) => (cell?.columns ?? 1) === 1)
    const measured = Map.groupBy(own, ({ cell }) => cell?.column ?? 0)
    const rooms = columns.map((column) => roomOf(text, measured.get(column) ?? []))
    const least = rooms.reduce((sum, room) => sum + room.least, 0)
    const asked = rooms.reduce((sum, room) => sum + room.asked, 0)
    const over = Math.max(0, narrowSheet - least)
    const widths = rooms.map((room) => room.least + (over * room.asked) / Math.max(1, asked))
    const all = widths.reduce((sum, one) => sum + one, 0)
    return {
      head,
      places: new Map(columns.map((column, place) => [column, place])),
      shares: widths.map((one) => (one / all) * 100),
      least: Math.round(least + margins),
    }
  })
}

/** The room of a narrow sheet, without margins, in CSS pixels. */
const narrowSheet = 470

/** What a column must have and what it would like beside that, in CSS pixels. */
function roomOf(text: string, blocks: readonly Block[]): Readonly<{ least: number; asked: number }> {
  const lengths = blocks.map(({ start, end }) => end - start)
  const most = Math.max(1, ...lengths)
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length)
  const words = blocks.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/u))
  const longest = Math.min(16, Math.max(1, ...words.map(({ length }) => length)))
  // Long text in a column of one word is a column of one word high.
  const least = Math.max(longest, Math.min(mean, 26)) * letter + padding
  return { least, asked: Math.max(0, Math.min(most, mean * 1.5, 60) * letter + padding - least) }
}

/** The width of a letter and what is beside the words of a cell, in CSS pixels. */
const [letter, padding] = [7.6, 18]

/** The words of a range as they stand in paragraphs and cells, for the clipboard. */
export const wordsIn = (text: string, blocks: readonly Block[], { start, end }: TextRange): string =>
  blocks
    .filter((block) => block.start < end && block.end > start)
    .map((block, index, all) => {
      const next = all[index + 1]
      const goesOn = block.cell !== null && next?.cell?.table === block.cell.table
      const words = text.slice(Math.max(start, block.start), Math.min(end, block.end))
      const after = next === undefined ? '' : goesOn && next.cell?.row === block.cell?.row ? '\t' : '\n'
      return `${block.cell === null ? words : words.replaceAll('\n', ' ')}${after}`
    })
    .join('')

import { overlap, type Placed, withoutRules } from './pdf-blocks.ts'
import type { Grid } from './pdf-grid.ts'
import { type RuledTable, ruledTables } from './pdf-ruled.ts'
import type { Segment } from './pdf-segment.ts'

type Page = { readonly segments: readonly Segment[]; readonly grids: readonly Grid[]; readonly width: number }

/**
 * Reading order of one page. The order of the content stream is kept, as it follows columns and cells better than any rule by place, but for
 * three cases: a stream that jumps about, a margin column written line by line between the text, and tables, which also get their cells.
 * Those come from tags, else from drawn rules, else from what stands beside and under one another. `above` is the page before.
 */
export const inReadingOrder = (
  { segments, grids, width }: Page,
  firstTable: number,
  above: readonly Placed[],
): Placed[] => {
  if (segments.some((segment) => segment.tag?.cell)) return inTaggedCells(segments, firstTable)
  const ruled = ruledTables(segments, grids, above.at(-1)?.lefts)
  const placed: Placed[] = []
  const drawn = new Set<RuledTable>()
  let table = firstTable
  let open: Segment[] = []
  const close = () => {
    const found = withoutRules(open, width, table)
    table = Math.max(table - 1, ...found.map(({ cell }) => cell?.table ?? -1)) + 1
    placed.push(...found)
    open = []
  }
  for (const segment of jumpsAbout(segments) ? downThePage(segments) : segments) {
    const within = ruled.get(segment)
    if (!within) open.push(segment)
    else if (!drawn.has(within)) {
      drawn.add(within)
      close()
      for (const { segment, cell } of within.lines)
        placed.push({ segment, cell: { table, ...cell }, lefts: within.lefts })
      table++
    }
  }
  close()
  return placed
}

/** Some programs tag no empty cells: a row with fewer cells than its table has takes its columns from where it stands. */
const inTaggedCells = (segments: readonly Segment[], firstTable: number): Placed[] => {
  const lefts = new Map<number, Map<number, number[]>>()
  for (const { tag, x0 } of segments) {
    if (!tag?.cell) continue
    const rows = lefts.get(tag.cell.table) ?? new Map<number, number[]>()
    lefts.set(tag.cell.table, rows)
    const row = rows.get(tag.cell.row) ?? []
    row[tag.cell.column] = Math.min(row[tag.cell.column] ?? x0, x0)
    rows.set(tag.cell.row, row)
  }
  const widest = new Map(
    Array.from(lefts, ([table, rows]) => {
      const longest = [...rows.values()].reduce((most, row) => (row.length > most.length ? row : most), [])
      return [table, longest]
    }),
  )
  return segments.map((segment) => {
    const cell = segment.tag?.cell
    if (!cell) return { segment, cell }
    const all = widest.get(cell.table) ?? []
    const own = lefts.get(cell.table)?.get(cell.row) ?? []
    const stands = all.findIndex((left) => Math.abs(left - (own[cell.column] ?? left - 99)) < 4)
    const column = own.length < all.length && stands > cell.column ? stands : cell.column
    return { segment, cell: { table: cell.table + firstTable, row: cell.row, column } }
  })
}

/** Some programs draw a page in the order of their own objects: more than a fifth of the lines then stand above the one before. */
const jumpsAbout = (segments: readonly Segment[]) => {
  let up = 0
  for (const [at, segment] of segments.entries()) {
    const before = segments[at - 1]
    if (before && overlap(before, segment) > 0 && segment.baseline < before.baseline - before.size * 0.5) up++
  }
  return segments.length > 8 && up > segments.length / 5
}

export const downThePage = (segments: readonly Segment[]) =>
  segments.toSorted((a, b) =>
    Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * 0.4
      ? a.x0 - b.x0
      : a.baseline - b.baseline,
  )

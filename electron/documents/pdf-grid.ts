import type { Rule, Rules } from './pdf-rules.ts'

/** A ruled table: its cells by the walls that are drawn, counted from 0 in the finest rows and columns that it has anywhere. */
export type Grid = {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  /** Where each of its columns begins. */
  readonly lefts: readonly number[]
  /** The cell at a place, null outside of it. */
  readonly cellAt: (x: number, y: number) => GridCell | null
  /** Whether a wall stands between two places on one height. */
  readonly parts: (from: number, to: number, y: number) => boolean
}
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly spansAll: boolean
}

/** Rules that should meet sometimes stop short of it, or lie beside one another for two neighbours. */
const slack = 3
const mostPairs = 400_000
const mostBoxes = 5_000

/** The tables that a page's rules draw, large ones first. */
export const gridsOf = ({ across, down }: Rules): readonly Grid[] => {
  if (across.length === 0 || down.length === 0 || across.length * down.length > mostPairs) return []
  return joinedRules(across, down)
    .flatMap((rules) => gridOf(rules) ?? [])
    .toSorted((a, b) => (b.x1 - b.x0) * (b.y1 - b.y0) - (a.x1 - a.x0) * (a.y1 - a.y0))
}

const covers = ({ from, to }: Rule, at: number) => at > from - slack && at < to + slack

/** Rules that hang together by touching. */
const joinedRules = (across: readonly Rule[], down: readonly Rule[]): Rules[] => {
  const groups: { across: Rule[]; down: Rule[] }[] = []
  const left = { across: new Set(across), down: new Set(down) }
  for (const start of down) {
    if (!left.down.delete(start)) continue
    const group: { across: Rule[]; down: Rule[] } = { across: [], down: [start] }
    const met: (readonly ['across' | 'down', Rule])[] = [['down', start]]
    for (let next = met.pop(); next; next = met.pop()) {
      const [way, rule] = next
      const other = way === 'down' ? 'across' : 'down'
      for (const candidate of left[other]) {
        if (!covers(candidate, rule.at) || !covers(rule, candidate.at)) continue
        left[other].delete(candidate)
        group[other].push(candidate)
        met.push([other, candidate])
      }
    }
    groups.push(group)
  }
  return groups
}

const gridOf = ({ across, down }: Rules): Grid | null => {
  if (across.length < 2 || down.length === 0) return null
  const y0 = Math.min(...across.map(({ at }) => at), ...down.map(({ from }) => from))
  const y1 = Math.max(...across.map(({ at }) => at), ...down.map(({ to }) => to))
  const x0 = Math.min(...down.map(({ at }) => at), ...across.map(({ from }) => from))
  const x1 = Math.max(...down.map(({ at }) => at), ...across.map(({ to }) => to))
  // The outer sides may be left open: then the other rules say how far the table reaches.
  const [xs, ys] = [
    places([x0, ...down.map(({ at }) => at), x1]),
    places([y0, ...across.map(({ at }) => at), y1]),
  ]
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 1 || columns * rows > mostBoxes) return null
  // One row alone is a table where it is closed all around.
  const closed = [x0, x1].every((x) => down.some(({ at }) => Math.abs(at - x) <= slack))
  if (rows === 1 && !closed) return null
  const cells = cellsOf(xs, ys, across, down)
  const indexOf = (edges: readonly number[], at: number) => edges.findLastIndex((edge) => edge <= at)
  return {
    x0,
    x1,
    y0,
    y1,
    lefts: xs.slice(0, -1),
    cellAt: (x, y) => {
      const [column, row] = [indexOf(xs, x), indexOf(ys, y)]
      if (column < 0 || row < 0 || column >= columns || row >= rows) return null
      return cells[row * columns + column] ?? null
    },
    parts: (from, to, y) =>
      y > y0 && y < y1 && down.some((rule) => rule.at > from - 1 && rule.at < to + 1 && covers(rule, y)),
  }
}

/** Sorted, those that lie together as one. */
const places = (all: readonly number[]): number[] => {
  const kept: number[] = []
  for (const at of all.toSorted((a, b) => a - b)) if (at - (kept.at(-1) ?? -Infinity) > slack) kept.push(at)
  return kept
}

/** Per box of the finest grid the cell that it belongs to: boxes without a wall between them are one cell, named for its top left. */
const cellsOf = (
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Rule[],
  down: readonly Rule[],
): GridCell[] => {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const wall = (rules: readonly Rule[], at = 0, a = 0, b = 0) =>
    rules.some((rule) => Math.abs(rule.at - at) <= slack && rule.from < (a + b) / 2 && rule.to > (a + b) / 2)
  const first = Array.from({ length: columns * rows }, (_, box) => box)
  const rootOf = (box: number): number => {
    const parent = first[box] ?? box
    return parent === box ? box : rootOf(parent)
  }
  const join = (a: number, b: number) => {
    const [one, other] = [rootOf(a), rootOf(b)]
    first[Math.max(one, other)] = Math.min(one, other)
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const box = row * columns + column
      const [left, right, top, bottom] = [xs[column], xs[column + 1], ys[row], ys[row + 1]]
      if (column + 1 < columns && !wall(down, right, top, bottom)) join(box, box + 1)
      if (row + 1 < rows && !wall(across, bottom, left, right)) join(box, box + columns)
    }
  const reach = new Map<number, { readonly columns: Set<number>; last: number }>()
  for (const box of first.keys()) {
    const cell = reach.get(rootOf(box)) ?? { columns: new Set(), last: 0 }
    cell.columns.add(box % columns)
    cell.last = Math.floor(box / columns)
    reach.set(rootOf(box), cell)
  }
  return Array.from(first.keys(), (box) => {
    const root = rootOf(box)
    const { columns: under, last } = reach.get(root) ?? { columns: new Set([0]), last: 0 }
    const row = Math.floor(root / columns)
    return {
      row,
      column: Math.min(...under),
      rows: last - row + 1,
      columns: Math.max(...under) - Math.min(...under) + 1,
      spansAll: under.size === columns,
    }
  })
}

const leastBands = 3
const tallestBand = 250
const leastWhite = 6
const mostlyFull = 0.6

type Piece = { readonly x0: number; readonly x1: number; readonly baseline: number; readonly size: number }

/**
 * Tables whose rows are ruled and whose columns aren't: lines of one width under one another, and text between them that leaves the same
 * white open in all rows.
 */
export const bandedGrids = (
  { across }: Rules,
  grids: readonly Grid[],
  pieces: readonly Piece[],
): readonly Grid[] => {
  const free = across.filter(
    ({ at, from, to }) =>
      !grids.some((grid) => at >= grid.y0 - slack && at <= grid.y1 + slack && from < grid.x1 && to > grid.x0),
  )
  const groups = Map.groupBy(free, ({ from, to }) => `${Math.round(from / 4)} ${Math.round(to / 4)}`)
  return [...groups.values()].flatMap((rules) =>
    runsOfBands(rules).flatMap((run) => bandedGrid(run, pieces) ?? []),
  )
}

const runsOfBands = (rules: readonly Rule[]): Rule[][] => {
  const runs: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const above = runs.at(-1)?.at(-1)
    if (above && rule.at - above.at < tallestBand) runs.at(-1)?.push(rule)
    else runs.push([rule])
  }
  return runs.filter((run) => run.length > leastBands)
}

const bandedGrid = (rules: readonly Rule[], pieces: readonly Piece[]): Grid | null => {
  const [top, bottom] = [rules[0], rules.at(-1)]
  if (!top || !bottom) return null
  const inside = pieces.filter(
    (piece) =>
      heightOf(piece) > top.at && heightOf(piece) < bottom.at && piece.x1 > top.from && piece.x0 < top.to,
  )
  const walls = whitesBetween(inside)
  if (walls.length === 0) return null
  const down = [top.from, ...walls, top.to].map((at) => ({ at, from: top.at, to: bottom.at }))
  const grid = gridOf({ across: rules, down })
  const columns = new Map<number, Set<number>>()
  for (const piece of inside) {
    const cell = grid?.cellAt((piece.x0 + piece.x1) / 2, heightOf(piece))
    if (cell) columns.set(cell.row, (columns.get(cell.row) ?? new Set()).add(cell.column))
  }
  const full = [...columns.values()].filter(({ size }) => size > 1).length
  return full >= leastBands && full >= (rules.length - 1) * mostlyFull ? grid : null
}

/** A height that lies in the row of a line whatever its size. */
const heightOf = ({ baseline, size }: Piece) => baseline - size * 0.3

/** Where pieces of text begin after white that runs through all of them. */
const whitesBetween = (pieces: readonly Piece[]): number[] => {
  const walls: number[] = []
  let right: number | undefined
  for (const { x0, x1 } of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    if (right !== undefined && x0 - right > leastWhite) walls.push(x0 - 2)
    right = Math.max(right ?? x1, x1)
  }
  return walls
}

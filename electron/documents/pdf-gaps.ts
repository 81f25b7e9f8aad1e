import type { Grid } from './pdf-grid.ts'
import type { Gap, Segment } from './pdf-segment.ts'

/** In font sizes. A gap wider than `sure` parts two cells or columns; one wider than `doubtful` does so where other lines agree. */
const sure = 1.8
const doubtful = 0.8
/** Justified lines stretch all their spaces alike, and not without end. */
const widestSpace = 4
const alike = 1.3
const leadReach = 10
/** A heading over a narrow column almost touches the next one. */
const headGap = 0.4
const mostHeadGaps = 3
const mostBoldHeadGaps = 8
const manyStarts = 4
/** In points, how far apart two cells of one column may begin; and how many rows tell of a column. */
const sameStart = 0.75
const fewRows = 2
/** In font sizes, how far under a head its rows may stand. */
const headReach = 14
const mostLines = 2_000

const loneMarker =
  /^(?:[•▪●○◦·\-–‐*\u2010]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,5}|[IVXL]{1,6})[.):]?)$/u

/** A marker or a label ("Datum:") belongs to what follows it, however far the tab stop is. */
export const isLead = (text: string) => loneMarker.test(text.trim()) || /^[^:]{2,30}:\s*$/.test(text)

/** Parts lines into the cells or columns that drawn rules or their gaps show. */
export const partedAtGaps = (segments: readonly Segment[], grids: readonly Grid[]): Segment[] => {
  const starts = new Map<number, number>()
  const count = (x: number) => starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
  const baselines = new Map<number, Segment[]>()
  for (const segment of segments) {
    count(segment.x0)
    for (const gap of segment.gaps) if (width(gap) > segment.size * doubtful) count(gap.to)
    const row = Math.round(segment.baseline)
    baselines.set(row, [...(baselines.get(row) ?? []), segment])
  }
  const startsAt = (x: number) =>
    [-1, 0, 1].reduce((sum, near) => sum + (starts.get(Math.round(x) + near) ?? 0), 0)
  // The lines of a cell that stands in the middle of its row lie between those of its neighbours.
  const hasNeighbour = ({ baseline, size, x1 }: Segment) => {
    for (let row = Math.round(baseline - size); row <= baseline + size; row++)
      if (baselines.get(row)?.some((other) => other.x0 > x1)) return true
    return false
  }
  // More than this on a page is no table: looking for rows under each line of it would take too long.
  const rows = segments.length > mostLines ? [] : segments
  const rowsUnder: Around['rowsUnder'] = ({ x0, baseline, size }, at) =>
    rows.filter((row) => {
      const below = row.baseline - baseline
      if (below < size || below > size * headReach || Math.abs(row.x0 - x0) > 1.5) return false
      if (row.x1 < at) return besides(baselines.get(Math.round(row.baseline)), at)
      return row.gaps.some((gap) => width(gap) > size * doubtful && Math.abs(gap.to - at) < 1.5)
    }).length
  const isColumn = columnsAmong(rows.length === 0 ? new Map() : baselines)
  return segments.flatMap((segment) =>
    parted(segment, { startsAt, hasNeighbour, rowsUnder, isColumn, grids }),
  )
}

/** Where a cell begins behind another, and where its row does. */
type Start = { readonly x: number; readonly left: number; readonly baseline: number }

/**
 * Whether a cell of the rows around a line begins behind one of its gaps: where a cell is as full as its column is wide, the gap to the
 * next is no wider than between two words.
 */
const columnsAmong = (baselines: ReadonlyMap<number, readonly Segment[]>): Around['isColumn'] => {
  const starts = new Map<number, Start[]>()
  const leftOf = ({ baseline, x0 }: Segment) =>
    Math.min(x0, ...(baselines.get(Math.round(baseline)) ?? []).map((piece) => piece.x0))
  for (const row of baselines.values())
    for (const piece of row) {
      const left = row.length > 1 ? leftOf(piece) : piece.x0
      const { baseline, size, gaps } = piece
      const add = (x: number) =>
        starts.set(Math.round(x), [...(starts.get(Math.round(x)) ?? []), { x, left, baseline }])
      if (piece.x0 > left) add(piece.x0)
      for (const gap of gaps) if (width(gap) > size * doubtful) add(gap.to)
    }
  return (segment, gap) => {
    const candidates = [-1, 0, 1].flatMap((by) => starts.get(Math.round(gap.to) + by) ?? [])
    if (candidates.length < fewRows) return false
    const left = leftOf(segment)
    const near = candidates.filter((start) => {
      const away = Math.abs(start.baseline - segment.baseline)
      if (away < segment.size * 0.5 || away > segment.size * headReach) return false
      return Math.abs(start.x - gap.to) < sameStart && Math.abs(start.left - left) < 1.5
    })
    if (near.length < fewRows) return false
    if (stands(gap, segment)) return true
    const above = near.filter(({ baseline }) => baseline < segment.baseline).length
    return near.length > fewRows && above > 0 && above < near.length
  }
}

/** A gap that is wider than those between the words of its line. */
const stands = (gap: Gap, { gaps }: Segment) => {
  const others = gaps.filter((other) => other !== gap).map(width)
  return (
    others.every((other) => other * alike < width(gap) || other > width(gap)) &&
    others.some((other) => other * alike < width(gap))
  )
}

const besides = (row: readonly Segment[] = [], at: number) => row.some(({ x0 }) => Math.abs(x0 - at) < 1.5)

type Around = {
  /** How many lines and cells of the page begin at a place. */
  readonly startsAt: (x: number) => number
  readonly hasNeighbour: (segment: Segment) => boolean
  /** How many rows close under a line begin where it begins and have a cell at a place. */
  readonly rowsUnder: (segment: Segment, at: number) => number
  /** Whether the rows around a line have a cell that begins behind this gap. */
  readonly isColumn: (segment: Segment, gap: Gap) => boolean
  readonly grids: readonly Grid[]
}

const width = ({ from, to }: Gap) => to - from

const parted = (segment: Segment, around: Around): Segment[] => {
  if (segment.gaps.length === 0) return [segment]
  const height = segment.baseline - segment.size * 0.3
  const isInside = (one: Grid) => one.cellAt((segment.x0 + segment.x1) / 2, height)?.spansAll === false
  const grid = around.grids.find(isInside)
  const isWall = ({ from, to }: Gap) => grid?.parts(from, to, height) === true
  const walled = grid !== undefined && segment.gaps.some(isWall)
  const columns = grid ? [] : segment.gaps.filter((gap) => around.isColumn(segment, gap))
  if (!walled && columns.length === 0 && isJustified(segment)) return [segment]
  const parts: Segment[] = []
  let start: Gap = { at: 0, from: 0, to: segment.x0, letters: 0, boldLetters: 0, broken: false }
  const end = { ...segment, at: segment.text.length, from: segment.x1, to: 0, broken: false }
  const cut = (gap: Gap) => {
    parts.push({
      ...segment,
      text: segment.text.slice(start.at, gap.at),
      x0: start.to,
      x1: Math.max(gap.from, start.to),
      letters: gap.letters - start.letters,
      boldLetters: gap.boldLetters - start.boldLetters,
      gaps: [],
    })
    start = gap
  }
  const heads = !grid && isColumnHeads(segment, around)
  for (const gap of segment.gaps) {
    if (isWall(gap)) {
      cut(gap)
      continue
    }
    const ems = width(gap) / Math.max(segment.size, 1)
    const wide = gap.broken || ems > sure || (!grid && ems > doubtful && around.startsAt(gap.to) >= 3)
    if (!wide && !columns.includes(gap) && !(heads && isHead(gap, segment, around))) continue
    const before = segment.text.slice(start.at, gap.at)
    const further = columns.some((other) => other.at > gap.at)
    const isNumber = !grid && isRowNumber(before, gap, segment, around, further)
    if (ems < leadReach && isLead(before) && !isNumber) continue
    cut(gap)
  }
  if (start.at === 0) return [segment]
  cut(end)
  return parts
}

/** A bare number or capital before a column is the first cell of a row where further cells follow; "1." or a bullet belongs to its item. */
const isRowNumber = (
  before: string,
  gap: Gap,
  segment: Segment,
  { startsAt, hasNeighbour }: Around,
  further: boolean,
) =>
  /^(?:\d{1,3}|[A-Z]|[IVXL]{2,5})$/.test(before.trim()) &&
  startsAt(gap.to) >= 3 &&
  (further ||
    hasNeighbour(segment) ||
    segment.gaps.some((other) => other.at > gap.at && width(other) > segment.size * sure))

/** A few words of which each but the first in a cell begins where many lines below begin. */
const isColumnHeads = (segment: Segment, around: Around) =>
  isBoldHeads(segment, around) || isHeadsBeside(segment, around)

const isBoldHeads = (segment: Segment, { rowsUnder }: Around) =>
  segment.boldLetters === segment.letters &&
  segment.gaps.length <= mostBoldHeadGaps &&
  segment.gaps.some(({ to }) => rowsUnder(segment, to) > 1)

const isHeadsBeside = (segment: Segment, around: Around) =>
  segment.gaps.length <= (segment.boldLetters === segment.letters ? mostBoldHeadGaps : mostHeadGaps) &&
  (around.hasNeighbour(segment) || segment.gaps.some((gap) => width(gap) > segment.size * sure)) &&
  segment.gaps.some((gap) => isHead(gap, segment, around))

const isHead = (gap: Gap, segment: Segment, { startsAt, rowsUnder }: Around) =>
  (width(gap) > segment.size * headGap && startsAt(gap.to) >= manyStarts) ||
  (segment.boldLetters === segment.letters && rowsUnder(segment, gap.to) > 1)

const isJustified = ({ gaps, size }: Segment) => {
  const widths = gaps.map(width).filter((gap) => gap > 0)
  const widest = Math.max(...widths)
  return widths.length > 1 && widest < size * widestSpace && widest < Math.min(...widths) * alike
}

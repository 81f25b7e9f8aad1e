import { drawLines, type Element, noteUses, place, type Sheet, startPage } from './sheet.ts'
import type { Line } from './wrap.ts'

/**
 * One column of a row. Each paragraph in it has its own structure element; the tag is what its content is marked as. Without
 * elements it is furniture: a label that is repeated.
 */
export type Cell = Readonly<{
  x: number
  tag: string
  lines: readonly Line[]
  elements: readonly Element[] | null
}>

/** Where a part of a row was set, for rules and tints behind it. */
export type Part = Readonly<{ top: number; bottom: number; first: boolean; last: boolean }>

/** Everything on the page is a row of cells that stand side by side and may go on over the next page. */
export type Row = Readonly<{
  cells: readonly Cell[]
  top: number
  bottom: number
  /** Never the last thing on a page; or rather not, where that leaves no great hole. */
  keepWithNext?: boolean | 'where it fits'
  /** Stands where it comes, out of step with the lines of other pages: a row of a table. */
  loose?: boolean
  /** Says what it says in one glance: it stays whole for longer than running text. */
  compact?: boolean
  anchor?: string
  /** Set again, as an artifact, at the head of each page on which the row's table goes on. */
  head?: Row | null
  /** Set above that head, in the same way. */
  goesOn?: Row | null
  /** Called once, when the page of the row is known. */
  placed?: (y: number) => void
  decorate?: (part: Part) => void
}>

const linesHeight = (lines: readonly Line[]) =>
  lines.reduce((sum, { leading, gap }, index) => sum + leading + (index > 0 ? gap : 0), 0)

/** Space above the first thing on a page would only show as a hole. What isn't loose begins on the grid. */
const topAt = ({ measure, pageCount }: Sheet, row: Row, y: number) => {
  const { top: from, grid } = measure
  const top = y <= from && pageCount > 1 ? Math.min(row.top, 2) : row.top
  if (row.loose) return top
  const steps = Math.ceil((y + Math.min(top, row.top) - from - 0.75) / grid)
  return Math.max(0, from + steps * grid - y)
}

const tallest = (cells: readonly (readonly Line[])[]) => Math.max(0, ...cells.map(linesHeight))

/** The least of a row that may stand at the foot of a page, where it begins at `y`, and the room that it has below. */
const leastAt = (sheet: Sheet, row: Row, y: number) => {
  const { wholeUpTo } = sheet.measure
  const top = topAt(sheet, row, y)
  const height = top + tallest(row.cells.map(({ lines }) => lines))
  // A row of a table reads across: it stays whole for longer than running text.
  if (height + row.bottom <= wholeUpTo * (row.loose || row.compact ? 2 : 1) || row.cells.length === 0)
    return { height, below: row.bottom }
  return { height: top + tallest(row.cells.map(({ lines }) => lines.slice(0, firstBreak(lines)))), below: 0 }
}

const firstBreak = (lines: readonly Line[]): number => {
  let at = 1
  while (at < lines.length && !breaksWell(lines, at)) at += 1
  return at
}

/** Between paragraphs, or with two lines of the paragraph on either side and no word left in two. */
const breaksWell = (lines: readonly Line[], at: number): boolean => {
  const [before, after] = [lines[at - 1], lines[at]]
  if (before?.paragraph !== after?.paragraph) return true
  const isOf = (line: Line | undefined) => line?.paragraph === after?.paragraph
  return isOf(lines[at - 2]) && isOf(lines[at + 1]) && before?.hyphen !== true
}

const room = (sheet: Sheet) => sheet.measure.bottom - sheet.y

/** What would better stay together does so where the page that it leaves is filled for the greater part. */
const isKept = (sheet: Sheet, row: Row | undefined): boolean => {
  const { top, bottom } = sheet.measure
  if (row?.keepWithNext !== 'where it fits') return row?.keepWithNext === true
  return room(sheet) < (bottom - top) * 0.4
}

/** Sets rows one under the other over as many pages as they need. They are asked for one by one, as far ahead as is needed. */
export const setRows = (sheet: Sheet, rows: Iterable<Row>): void => {
  const { top, bottom } = sheet.measure
  const asked = rows[Symbol.iterator]()
  /** The row in hand, and those that it may not be parted from. */
  const ahead: Row[] = []
  const reach = (at: number): Row | undefined => {
    while (ahead.length <= at) {
      const { done, value } = asked.next()
      if (done) return undefined
      ahead.push(value)
    }
    return ahead[at]
  }
  for (let row = reach(0); row; ahead.shift(), row = reach(0)) {
    if (sheet.until !== undefined && sheet.pageCount > sheet.until) return
    // Line by line as they would be set: a page is left for want of room, never for want of certainty.
    let [last, stands] = [leastAt(sheet, row, sheet.y), row]
    let need = last.height
    for (let at = 0; isKept(sheet, ahead[at]) && need <= bottom - top; at++) {
      const following = reach(at + 1)
      if (!following) break
      need += last.below
      ;[last, stands] = [leastAt(sheet, following, sheet.y + need), following]
      need += last.height
    }
    // Room below the last words is the margin's own; a rule or a tint below them isn't.
    if (stands.decorate) need += last.below
    const turned = sheet.y > top && room(sheet) + 0.01 < Math.min(need, bottom - top)
    if (turned) nextPage(sheet, row)
    setRow(sheet, row, turned)
  }
}

const nextPage = (sheet: Sheet, row: Row) => {
  startPage(sheet)
  for (const again of [row.goesOn, row.head])
    if (again)
      setPart(
        sheet,
        again,
        again.cells.map(({ lines }) => lines),
        { top: 0, first: true, last: true, artifact: true },
      )
}

const setRow = (sheet: Sheet, row: Row, turned: boolean) => {
  let rest = row.cells.map(({ lines }) => lines)
  let first = true
  let atHead = turned || sheet.y <= sheet.measure.top
  for (;;) {
    const top = first ? topAt(sheet, row, sheet.y) : row.head || row.goesOn ? 4 : 0
    const space = room(sheet) - top
    const some = rest.map((lines) => lines.slice(0, fitting(lines, space)))
    const isStuck = some.every(({ length }) => length === 0) && rest.some(({ length }) => length > 0)
    if (isStuck && !atHead) {
      nextPage(sheet, row)
      atHead = true
      continue
    }
    // A page that holds not even two lines holds what it can.
    const fits = isStuck ? rest.map((lines) => lines.slice(0, Math.max(1, most(lines, space)))) : some
    const left = rest.map((lines, index) => lines.slice(fits[index]?.length ?? 0))
    const last = left.every((lines) => lines.length === 0)
    if (first && row.anchor !== undefined) place(sheet, row.anchor, sheet.y + top)
    if (first) row.placed?.(sheet.y + top)
    setPart(sheet, row, fits, { top, first, last, artifact: false })
    if (last) return
    rest = left
    first = false
    nextPage(sheet, row)
    atHead = true
  }
}

/** How many lines there is room for. */
const most = (lines: readonly Line[], space: number): number => {
  let used = 0
  for (const [index, { leading, gap }] of lines.entries()) {
    used += leading + (index > 0 ? gap : 0)
    if (used > space + 0.01) return index
  }
  return lines.length
}

/** How many of them may be set: no line stays alone on either side. */
const fitting = (lines: readonly Line[], space: number): number => {
  let count = most(lines, space)
  if (count === lines.length) return count
  while (count > 0 && !breaksWell(lines, count)) count -= 1
  return count
}

type PartKind = Readonly<{ top: number; first: boolean; last: boolean; artifact: boolean }>

const setPart = (
  sheet: Sheet,
  row: Row,
  parts: readonly (readonly Line[])[],
  { top: above, first, last, artifact }: PartKind,
) => {
  const top = sheet.y
  const textTop = top + above
  const bottom = textTop + tallest(parts) + (last ? row.bottom : 0)
  const { doc } = sheet
  if (doc) row.decorate?.({ top, bottom, first, last })
  if (artifact) doc?.markContent('Artifact', { type: 'Layout' })
  for (const [index, cell] of row.cells.entries()) {
    let y = textTop
    const placed = (parts[index] ?? []).map((line, at) => {
      if (at > 0) y += line.gap
      const spot = { line, y }
      y += line.leading
      return spot
    })
    if (!artifact) for (const { line, y } of placed) noteUses(sheet, line, y)
    if (doc) drawCell(sheet, cell, placed, artifact)
  }
  if (artifact) doc?.endMarkedContent()
  sheet.y = bottom
}

const drawCell = (
  sheet: Sheet,
  { x, tag, elements }: Cell,
  placed: readonly Readonly<{ line: Line; y: number }>[],
  artifact: boolean,
) => {
  if (placed.length === 0) return
  const isOwnArtifact = elements === null && !artifact
  if (isOwnArtifact) sheet.doc?.markContent('Artifact', { type: 'Layout' })
  for (const [paragraph, spots] of Map.groupBy(placed, ({ line }) => line.paragraph)) {
    const element = artifact || elements === null ? null : elements[paragraph]
    if (element === undefined) throw new Error(`Paragraph ${paragraph} has no structure element`)
    drawLines(sheet, element, tag, x, spots)
  }
  if (isOwnArtifact) sheet.doc?.endMarkedContent()
}

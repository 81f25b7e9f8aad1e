import { drawLines, type Element, measure, place, type Sheet, startPage } from './sheet.ts'
import type { Line } from './wrap.ts'

/** One column of a row. Each paragraph in it has its own structure element; the tag is what its content is marked as. */
export type Cell = Readonly<{ x: number; tag: string; lines: readonly Line[]; elements: readonly Element[] }>

/** Where a part of a row was set, for rules and tints behind it. */
export type Part = Readonly<{ top: number; bottom: number; first: boolean; last: boolean }>

/** Everything on the page is a row of cells that stand side by side and may go on over the next page. */
export type Row = Readonly<{
  cells: readonly Cell[]
  top: number
  bottom: number
  /** Never the last thing on a page. */
  keepWithNext?: boolean
  anchor?: string
  /** Set again, as an artifact, at the head of each page on which the row's table goes on. */
  head?: Row
  /** Called once, when the page of the row is known. */
  placed?: (y: number) => void
  decorate?: (part: Part) => void
}>

/** Rows lower than this stay whole; higher ones may break between lines. */
const wholeUpTo = (measure.bottom - measure.top) * 0.3

const linesHeight = (lines: readonly Line[]) =>
  lines.reduce((sum, { leading, gap }, index) => sum + leading + (index > 0 ? gap : 0), 0)

/** Space above the first thing on a page would only show as a hole. */
const topOf = (sheet: Sheet, row: Row) =>
  sheet.y <= measure.top && sheet.pageCount > 1 ? Math.min(row.top, 2) : row.top

const heightOf = (row: Row) =>
  row.top + Math.max(0, ...row.cells.map(({ lines }) => linesHeight(lines))) + row.bottom

/** The least of a row that may stand at the foot of a page. */
const leastOf = (row: Row) => {
  const height = heightOf(row)
  if (height <= wholeUpTo) return height
  return row.top + Math.max(0, ...row.cells.map(({ lines }) => linesHeight(lines.slice(0, 3))))
}

const room = (sheet: Sheet) => measure.bottom - sheet.y

/** Sets rows one under the other over as many pages as they need. */
export const setRows = (sheet: Sheet, rows: readonly Row[]): void => {
  for (const [index, row] of rows.entries()) {
    let need = leastOf(row)
    for (let next = index; rows[next]?.keepWithNext; next++) {
      const following = rows[next + 1]
      if (following) need += leastOf(following)
    }
    if (sheet.y > measure.top && room(sheet) < Math.min(need, measure.bottom - measure.top))
      nextPage(sheet, row)
    setRow(sheet, row)
  }
}

const nextPage = (sheet: Sheet, row: Row) => {
  startPage(sheet)
  if (row.head)
    setPart(
      sheet,
      row.head,
      row.head.cells.map(({ lines }) => lines),
      { first: true, last: true, artifact: true },
    )
}

const setRow = (sheet: Sheet, row: Row) => {
  let rest = row.cells.map(({ lines }) => lines)
  let first = true
  for (;;) {
    const top = first ? topOf(sheet, row) : 4
    const space = room(sheet) - top
    const fits = rest.map((lines) => lines.slice(0, fitting(lines, space)))
    const left = rest.map((lines, index) => lines.slice(fits[index]?.length ?? 0))
    const last = left.every((lines) => lines.length === 0)
    if (first && row.anchor !== undefined) place(sheet, row.anchor, sheet.y + top)
    if (first) row.placed?.(sheet.y + top)
    setPart(sheet, row, fits, { first, last, artifact: false })
    if (last) return
    rest = left
    first = false
    nextPage(sheet, row)
  }
}

/** How many lines fit, never leaving one line alone on either side where there's a choice. */
const fitting = (lines: readonly Line[], space: number): number => {
  let used = 0
  let count = 0
  for (const [index, line] of lines.entries()) {
    used += line.leading + (index > 0 ? line.gap : 0)
    if (used > space + 0.01 && count > 0) break
    count += 1
  }
  return lines.length - count === 1 && count > 2 ? count - 1 : count
}

type PartKind = Readonly<{ first: boolean; last: boolean; artifact: boolean }>

const setPart = (
  sheet: Sheet,
  row: Row,
  parts: readonly (readonly Line[])[],
  { first, last, artifact }: PartKind,
) => {
  const top = sheet.y
  const textTop = top + (first ? topOf(sheet, row) : 4)
  const bottom = textTop + Math.max(0, ...parts.map(linesHeight)) + (last ? row.bottom : 0)
  row.decorate?.({ top, bottom, first, last })
  if (artifact) sheet.doc.markContent('Artifact', { type: 'Layout' })
  for (const [index, cell] of row.cells.entries()) {
    let y = textTop
    const placed = (parts[index] ?? []).map((line, at) => {
      if (at > 0) y += line.gap
      const spot = { line, y }
      y += line.leading
      return spot
    })
    const paragraphs = Map.groupBy(placed, ({ line }) => line.paragraph)
    for (const [paragraph, spots] of paragraphs)
      drawLines(sheet, artifact ? null : elementOf(cell, paragraph), cell.tag, cell.x, spots)
  }
  if (artifact) sheet.doc.endMarkedContent()
  sheet.y = bottom
}

const elementOf = ({ elements }: Cell, paragraph: number): Element => {
  const element = elements[paragraph]
  if (!element) throw new Error(`Paragraph ${paragraph} has no structure element`)
  return element
}

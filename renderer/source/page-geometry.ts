import type { PictureLine } from '../../shared/records/page-picture.ts'
import type { TextRange } from '../../shared/records/source-text.ts'

/** In points. */
export type PageSize = Readonly<{ width: number; height: number }>
/** An A4, until a page of the document is known. */
export const usualSize: PageSize = { width: 595, height: 842 }

/** In points from the top left of the page. `left` is where its whole line begins. */
export type Rect = Readonly<{ x0: number; x1: number; y0: number; y1: number; left: number }>

/** Where the words of a range lie on a page: one rectangle for each of its lines. */
export const rectsOf = (lines: readonly PictureLine[], { start, end }: TextRange): readonly Rect[] =>
  lines.flatMap((line) => {
    const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)]
    const [x0, x1] = [line.edges[from - line.start], line.edges[to - line.start]]
    if (from >= to || x0 === undefined || x1 === undefined || x1 <= x0) return []
    return { x0, x1, y0: line.y0, y1: line.y1, left: line.edges[0] ?? x0 }
  })

/** A bar along the left of the lines of some rectangles: one for each stretch that runs down the page. */
export const barsOf = (
  rects: readonly Rect[],
): readonly Readonly<{ x: number; y0: number; y1: number }>[] => {
  const bars: { x: number; y0: number; y1: number }[] = []
  for (const [index, { left, y0, y1 }] of rects.entries()) {
    const last = bars.at(-1)
    // Higher than the line before it: the next column.
    if (last === undefined || y1 <= (rects[index - 1]?.y0 ?? 0) + 1) bars.push({ x: left, y0, y1 })
    else {
      last.x = Math.min(last.x, left)
      last.y1 = Math.max(last.y1, y1)
    }
  }
  return bars
}

export type Hit = Readonly<{
  /** The boundary between two letters that is nearest: where a selection begins or ends. */
  boundary: number
  /** The letter under the point; null where the point is beside the words. */
  letter: number | null
}>

/** The text at a point of the page: that of the nearest line. Null on a page without text. */
export const textAt = (lines: readonly PictureLine[], x: number, y: number): Hit | null => {
  let nearest: PictureLine | null = null
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const [left, right] = [line.edges[0] ?? 0, line.edges.at(-1) ?? 0]
    const beside = Math.max(left - x, x - right, 0)
    // One reads along lines: a line a little above or below is farther than the end of the line at the same height.
    const distance = beside + 3 * Math.max(line.y0 - y, y - line.y1, 0)
    if (distance >= least) continue
    least = distance
    nearest = line
  }
  if (nearest === null) return null
  const { start, edges } = nearest
  const after = edges.findIndex((edge) => edge > x)
  const letter = after <= 0 ? null : start + after - 1
  return { boundary: start + boundaryAt(edges, x), letter: least < 1.5 ? letter : null }
}

function boundaryAt(edges: readonly number[], x: number): number {
  const after = edges.findIndex((edge) => edge > x)
  if (after < 0) return edges.length - 1
  const [before, next] = [edges[after - 1], edges[after]]
  return before === undefined || next === undefined || x > (before + next) / 2 ? after : after - 1
}

/** The word around a position, or that ends there; a sign that stands alone is a word of itself. */
export const wordAt = (text: string, position: number): TextRange => {
  const isLetter = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '')
  let [start, end] = [position, position]
  while (isLetter(end)) end += 1
  while (isLetter(start - 1)) start -= 1
  return end > start ? { start, end } : { start: position, end: Math.min(text.length, position + 1) }
}

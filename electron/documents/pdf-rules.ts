import type { Sheet, ToPage } from './pdf-sheet.ts'
import type { Pdfium, Pointer } from './pdfium.ts'

/** A drawn line along one axis: where it lies on the other one, and from where to where it runs. Points from the page's top left. */
export type Rule = { readonly at: number; from: number; to: number }
export type Rules = { readonly across: readonly Rule[]; readonly down: readonly Rule[] }

const path = 2
const mostObjects = 5_000
/** Beyond this a page is a map or a chart. */
const mostPoints = 8_000
const thickest = 3
const shortest = 6
const bezier = 1
const move = 2

type Spot = readonly [x: number, y: number]
type Found = { readonly across: Rule[]; readonly down: Rule[]; points: number }

/** The straight rules of a page: lines, edges of drawn boxes, and boxes as thin as a line. */
export const rulesOn = (pdfium: Pdfium, { page, toPage }: Sheet): Rules => {
  const { calls } = pdfium
  const found: Found = { across: [], down: [], points: 0 }
  const count = calls.FPDFPage_CountObjects(page)
  if (count > mostObjects) return none
  for (let index = 0; index < count; index++) {
    const object = calls.FPDFPage_GetObject(page, index)
    if (calls.FPDFPageObj_GetType(object) !== path) continue
    for (const { spots, stroked } of outlinesOf(pdfium, object, toPage, found)) rulesOf(spots, stroked, found)
    if (found.points > mostPoints) return none
  }
  return { across: joined(found.across), down: joined(found.down) }
}

const none: Rules = { across: [], down: [] }

/** The closed and open lines that one object draws, each point where it lies on the page. */
const outlinesOf = (
  { calls, scratch, view }: Pdfium,
  object: Pointer,
  toPage: ToPage,
  found: Found,
): { readonly spots: readonly Spot[]; readonly stroked: boolean }[] => {
  calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
  const [filled, stroked] = [view().getInt32(scratch, true) !== 0, view().getInt32(scratch + 4, true) !== 0]
  if (!filled && !stroked) return []
  const count = calls.FPDFPath_CountSegments(object)
  found.points += count
  if (found.points > mostPoints || !calls.FPDFPageObj_GetMatrix(object, scratch)) return []
  const at = (offset: number) => view().getFloat32(scratch + offset, true)
  const [a, b, c, d, e, f] = [at(0), at(4), at(8), at(12), at(16), at(20)]
  const outlines: { spots: Spot[]; stroked: boolean }[] = []
  for (let index = 0; index < count; index++) {
    const segment = calls.FPDFPath_GetPathSegment(object, index)
    const kind = calls.FPDFPathSegment_GetType(segment)
    calls.FPDFPathSegment_GetPoint(segment, scratch + 32, scratch + 36)
    const [x, y] = [at(32), at(36)]
    const spot = toPage(a * x + c * y + e, b * x + d * y + f)
    // What is round ends a straight run; its own points lie beside it.
    if (kind === move || kind === bezier || outlines.length === 0) outlines.push({ spots: [spot], stroked })
    else outlines.at(-1)?.spots.push(spot)
    const outline = outlines.at(-1)
    const [start] = outline?.spots ?? []
    if (start && calls.FPDFPathSegment_GetClose(segment)) outline?.spots.push(start)
  }
  return outlines
}

const rulesOf = (spots: readonly Spot[], stroked: boolean, found: Found) => {
  if (spots.length < 2) return
  const [across, down] = [spots.map(([x]) => x), spots.map(([, y]) => y)]
  const [x0, x1, y0, y1] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)]
  if (x1 - x0 <= thickest || y1 - y0 <= thickest) add(x0, x1, y0, y1, found)
  else if (stroked)
    for (const [at, [x, y]] of spots.entries()) {
      const [beforeX, beforeY] = spots[at - 1] ?? [x, y]
      if (Math.abs(x - beforeX) < 0.5 || Math.abs(y - beforeY) < 0.5)
        add(Math.min(x, beforeX), Math.max(x, beforeX), Math.min(y, beforeY), Math.max(y, beforeY), found)
    }
}

/** Short pieces may join into one: a dotted line is drawn so, and a box around each cell. */
const add = (x0: number, x1: number, y0: number, y1: number, { across, down }: Found) => {
  if (!Number.isFinite(x0 + x1 + y0 + y1)) return
  if (x1 - x0 >= y1 - y0) across.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
  else down.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
}

const near = 1.5
const nextTo = 2.5

const joined = (rules: readonly Rule[]): Rule[] => {
  const lines: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1)
    if (line?.[0] && rule.at - line[0].at < near) line.push(rule)
    else lines.push([rule])
  }
  return lines.flatMap((line) => {
    const whole: Rule[] = []
    for (const { at, from, to } of line.toSorted((a, b) => a.from - b.from)) {
      const last = whole.at(-1)
      if (last && from - last.to < nextTo) last.to = Math.max(last.to, to)
      else whole.push({ at, from, to })
    }
    return whole.filter(({ from, to }) => to - from >= shortest)
  })
}

import { breaksNorm, type KpiFields } from './records/kpi.ts'

/** A drawing of columns as paths: the same go into the window and the PDF. Lengths are pixels or points, from the top left. */
export type Column = Readonly<{
  /** Middle of the column. */
  x: number
  top: number
  /** The foot of its words, above the column: above the line of the norm too where that would strike through them. */
  wordsAt: number
  width: number
  /** The whole column, and what of it is set off by a pattern. */
  path: string
  hatched: string
  over: boolean
  value: number
  label: string
}>
export type Chart = Readonly<{
  width: number
  height: number
  columns: readonly Column[]
  base: number
  norm: Readonly<{ y: number; path: string }> | null
  ticks: readonly Readonly<{ y: number; value: number }>[]
  /** Every how many columns there is room for a label. */
  every: number
}>

type Given = Readonly<{ label: string; value: number; over: boolean; part: number }>
type Size = Readonly<{
  width: number
  height: number
  left: number
  right: number
  top: number
  foot: number
}>

const round = (n: number): number => Math.round(n * 100) / 100
const labelWidth = 46
/** From a column to the foot of its words, and to their top. */
const [aboveColumn, wordsHigh] = [5, 17]

/** A KPI's measurements as columns with its norm as a line; columns that break the norm are hatched over their whole height. */
export const kpiChart = (
  kpi: Pick<KpiFields, 'norm' | 'side'> &
    Readonly<{ measurements: readonly { label: string; value: number }[] }>,
  size: Size,
): Chart =>
  columnsOf(
    kpi.measurements.map(({ label, value }) => {
      const over = breaksNorm(kpi, value)
      return { label, value, over, part: over ? value : 0 }
    }),
    kpi.norm,
    size,
  )

/** How many were open on each day, the late ones among them hatched from the bottom up. */
export const openChart = (
  points: readonly Readonly<{ label: string; open: number; late: number }>[],
  size: Size,
): Chart =>
  columnsOf(
    points.map(({ label, open, late }) => ({ label, value: open, over: late > 0, part: late })),
    null,
    size,
  )

const columnsOf = (all: readonly Given[], norm: number | null, size: Size): Chart => {
  const { width, height, left, right, top, foot } = size
  const base = height - foot
  const highest = Math.max(0, norm ?? 0, ...all.map(({ value }) => value))
  const lowest = Math.min(0, norm ?? 0, ...all.map(({ value }) => value))
  const ticks = ticksOf(lowest, highest)
  const [from, to] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number) => round(base - ((value - from) / (to - from || 1)) * (base - top))
  const step = (width - left - right) / Math.max(1, all.length)
  const columnWidth = round(Math.min(34, step * 0.66))
  return {
    width,
    height,
    base: y(Math.max(0, from)),
    every: Math.max(1, Math.ceil(labelWidth / Math.max(1, step))),
    ticks: ticks.map((value) => ({ y: y(value), value })),
    norm: norm === null ? null : { y: y(norm), path: `M${left} ${y(norm)}H${round(width - right)}` },
    columns: all.map(({ label, value, over, part }, at) => {
      const x = round(left + step * (at + 0.5))
      const [x0, x1] = [round(x - columnWidth / 2), round(x + columnWidth / 2)]
      const head = Math.min(y(value), y(0))
      const struck = norm !== null && y(norm) < head && y(norm) > head - wordsHigh
      const box = (height: number) => `M${x0} ${y(0)}V${y(height)}H${x1}V${y(0)}Z`
      return {
        x,
        top: head,
        wordsAt: round((struck ? y(norm) : head) - aboveColumn),
        width: columnWidth,
        path: value === 0 ? '' : box(value),
        hatched: hatch(x0, x1, y(0), y(part)),
        over,
        value,
        label,
      }
    }),
  }
}

/** Slanted lines within a box: a pattern that needs no fill, so that it prints and draws alike. */
const hatch = (x0: number, x1: number, y0: number, y1: number): string => {
  const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)]
  const gap = 5
  const lines: string[] = []
  // Each line goes up to the right; where it starts beside the box it is cut at the box's side.
  for (let start = x0 - (bottom - top) + gap; start < x1; start += gap) {
    const [fromX, toX] = [Math.max(x0, start), Math.min(x1, start + bottom - top)]
    if (toX - fromX > 0.5)
      lines.push(
        `M${round(fromX)} ${round(bottom - (fromX - start))}L${round(toX)} ${round(bottom - (toX - start))}`,
      )
  }
  return lines.join('')
}

/** Three to six round numbers that hold both ends. */
export const ticksOf = (lowest: number, highest: number): number[] => {
  const span = highest - lowest || 1
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => span / one <= 5) ?? 10 * power
  const first = Math.floor(lowest / step)
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

/** How a part of a bar is set off beside its colour, as lines that print and draw alike. */
export const patterns = [
  'plain',
  'slanted',
  'crossed',
  'upright',
  'level',
  'sparse',
  'empty',
  'dashed',
] as const
export type Pattern = (typeof patterns)[number]

export type StackedPart = Readonly<{
  key: string
  value: number
  pattern: Pattern
  /** Its box, and the lines of its pattern. */
  path: string
  lines: string
  /** The middle of it, for its number; null where that doesn't fit. */
  label: Readonly<{ x: number; y: number }> | null
}>
export type StackedBar = Readonly<{
  key: string
  y: number
  total: number
  end: number
  parts: readonly StackedPart[]
}>
export type StackedChart = Readonly<{ width: number; height: number; bars: readonly StackedBar[] }>

type Given = Readonly<{
  key: string
  parts: readonly Readonly<{ key: string; value: number; pattern: Pattern }>[]
}>
type Size = Readonly<{ width: number; left: number; right: number; bar: number; gap: number }>

const round = (n: number): number => Math.round(n * 100) / 100
/** Narrower than this a number doesn't stand in its part. */
const room = 16

/** Lying bars of parts, all on one scale. Lengths are pixels or points, from the top left. */
export const stackedChart = (
  given: readonly Given[],
  { width, left, right, bar, gap }: Size,
): StackedChart => {
  const totals = given.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))
  const scale = (width - left - right) / Math.max(1, ...totals)
  const bars = given.map(({ key, parts }, at): StackedBar => {
    const top = at * (bar + gap)
    let from = left
    const drawn = parts
      .filter(({ value }) => value > 0)
      .map((part): StackedPart => {
        const [x0, x1] = [round(from), round(from + part.value * scale)]
        from = x1
        return {
          ...part,
          path: `M${x0} ${top}H${x1}V${top + bar}H${x0}Z`,
          lines: linesOf(part.pattern, x0, x1, top, top + bar),
          label: x1 - x0 < room ? null : { x: round((x0 + x1) / 2), y: top + bar / 2 },
        }
      })
    return { key, y: top + bar / 2, total: totals[at] ?? 0, end: round(from), parts: drawn }
  })
  return { width, height: Math.max(0, given.length * (bar + gap) - gap), bars }
}

const linesOf = (pattern: Pattern, x0: number, x1: number, y0: number, y1: number): string => {
  switch (pattern) {
    case 'plain':
    case 'empty':
    case 'dashed':
      return ''
    case 'slanted':
      return slanted(x0, x1, y0, y1, false)
    case 'crossed':
      return slanted(x0, x1, y0, y1, false) + slanted(x0, x1, y0, y1, true)
    case 'upright':
      return steps(x0, x1, 5)
        .map((x) => `M${x} ${y0}V${y1}`)
        .join('')
    case 'level':
      return steps(y0, y1, 5)
        .map((y) => `M${x0} ${y}H${x1}`)
        .join('')
    case 'sparse':
      return steps(x0, x1, 10)
        .map((x) => `M${x} ${y0}V${y1}`)
        .join('')
  }
}

const steps = (from: number, to: number, gap: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / gap) - 1) }, (_, at) =>
    round(from + (at + 1) * gap),
  )

/** Lines at half a right angle, cut at the sides of their box. */
const slanted = (x0: number, x1: number, y0: number, y1: number, falling: boolean): string => {
  const high = y1 - y0
  const lines: string[] = []
  for (let start = x0 - high + 6; start < x1; start += 6) {
    const [from, to] = [Math.max(x0, start), Math.min(x1, start + high)]
    if (to - from <= 0.5) continue
    const [down, up] = [round(y1 - (from - start)), round(y1 - (to - start))]
    const [a, b] = falling ? [round(y0 + y1 - down), round(y0 + y1 - up)] : [down, up]
    lines.push(`M${round(from)} ${a}L${round(to)} ${b}`)
  }
  return lines.join('')
}

/** The pattern of each place where a point of advice can stand. */
export const standingPatterns = {
  overgenomen: 'plain',
  gedeeltelijk_overgenomen: 'slanted',
  niet_overgenomen: 'crossed',
  al_bestaand_beleid: 'upright',
  in_beraad: 'level',
  onduidelijk: 'sparse',
  geen_reactie: 'empty',
  wacht: 'dashed',
} as const satisfies Record<string, Pattern>

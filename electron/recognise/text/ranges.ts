import type { TextRange } from '../../../shared/records/source-text.ts'

/** Whether a range overlaps any of these, in the time of looking up one word: documents may hold thousands. */
export const overlapOf = (ranges: readonly TextRange[]): ((range: TextRange) => boolean) => {
  const index = indexOf(ranges.map((range) => ({ range, value: 0 })))
  return (range) => index(range) !== null
}

type Entry = Readonly<{ range: TextRange; value: number }>

/** The lowest value among the entries that a range overlaps, or null. */
export const indexOf = (entries: readonly Entry[]): ((range: TextRange) => number | null) => {
  const sorted = entries.toSorted((a, b) => a.range.start - b.range.start)
  const reach: number[] = []
  for (const { range } of sorted) reach.push(Math.max(reach.at(-1) ?? 0, range.end))
  return ({ start, end }) => {
    let lowest: number | null = null
    for (let at = before(sorted, end) - 1; at >= 0 && (reach[at] ?? 0) > start; at -= 1) {
      const entry = sorted[at]
      if (entry !== undefined && entry.range.end > start)
        lowest = lowest === null ? entry.value : Math.min(lowest, entry.value)
    }
    return lowest
  }
}

/** How many entries start before a position. */
const before = (sorted: readonly Entry[], position: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.range.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

import type { Gap, Segment } from './pdf-words.ts'

/** In font sizes. A gap wider than `sure` parts two cells or columns; one wider than `doubtful` does so where other lines agree. */
const sure = 1.8
const doubtful = 0.8
/** Justified lines stretch all their spaces alike, and not without end. */
const widestSpace = 4
const alike = 1.3
const leadReach = 10

const loneMarker = /^(?:[•▪●○◦·\-–‐*\u2010]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,5})[.):]?)$/u

/** A marker or a label ("Datum:") belongs to what follows it, however far the tab stop is. */
export const isLead = (text: string) => loneMarker.test(text.trim()) || /^[^:]{2,30}:\s*$/.test(text)

/** Parts lines into the cells or columns that their gaps show. */
export const partedAtGaps = (segments: readonly Segment[]): Segment[] => {
  const starts = segments.flatMap((segment) => [
    segment.x0,
    ...segment.gaps.filter((gap) => width(gap) > segment.size * doubtful).map((gap) => gap.to),
  ])
  const isColumn = (to: number) => starts.filter((start) => Math.abs(start - to) < 1.5).length >= 3
  return segments.flatMap((segment) => parted(segment, isColumn))
}

const width = ({ from, to }: Gap) => to - from

const parted = (segment: Segment, isColumn: (to: number) => boolean): Segment[] => {
  if (isJustified(segment)) return [segment]
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
  for (const gap of segment.gaps) {
    const ems = width(gap) / Math.max(segment.size, 1)
    if (!gap.broken && (ems < doubtful || (ems < sure && !isColumn(gap.to)))) continue
    if (ems < leadReach && isLead(segment.text.slice(start.at, gap.at))) continue
    cut(gap)
  }
  if (start.at === 0) return [segment]
  cut(end)
  return parts
}

const isJustified = ({ gaps, size }: Segment) => {
  const widths = gaps.map(width).filter((gap) => gap > 0)
  const widest = Math.max(...widths)
  return widths.length > 1 && widest < size * widestSpace && widest < Math.min(...widths) * alike
}

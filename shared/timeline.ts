import { addMonths, type IsoDate, weekdayOf, yearOf } from './dates.ts'
import type { Moment } from './records/dossier.ts'
import { shortMonthName } from './texts/dates.ts'
import { dateOf, dayOf, type TimelineView, wholeView } from './timeline-view.ts'

export const lanes = ['document', 'question', 'motion', 'term', 'decision', 'reaction'] as const
export type Lane = (typeof lanes)[number]

export const laneOf: Readonly<Record<Moment['what'], Lane>> = {
  document: 'document',
  asked: 'question',
  answered: 'question',
  motion: 'motion',
  held: 'motion',
  promised: 'term',
  due: 'term',
  extended: 'term',
  settled: 'term',
  decision: 'decision',
  advised: 'reaction',
  reaction: 'reaction',
}

/** One sign on the timeline: a moment, or several that would stand on top of each other. */
export type Mark = Readonly<{
  lane: Lane
  x: number
  moments: readonly Moment[]
  /** Where its words stand; null where there is no room, so that they are shown only when asked for. */
  label: Readonly<{ row: number; side: 'after' | 'before'; width: number }> | null
}>
export type Tick = Readonly<{ x: number; on: IsoDate; words: string }>
export type Timeline = Readonly<{
  marks: readonly Mark[]
  ticks: readonly Tick[]
  todayX: number
  /** Rows of labels that a lane needs, at least one. */
  rows: Readonly<Record<Lane, number>>
}>

/** Marks closer than this many pixels become one. */
const tooClose = 15
const labelGap = 12
const characterWidth = 6.3
const mostRows = 2

/**
 * Lays out moments over `width` pixels, in a lane per sort. All of them get a mark, those outside the view at an x outside the
 * width; only those inside it get a label. `wordsOf` gives a label, whose width is estimated from its length; it stands after
 * its mark, or before it at the right edge, where it touches no other.
 */
export const layoutTimeline = (
  moments: readonly Moment[],
  today: IsoDate,
  width: number,
  wordsOf: (moments: readonly Moment[]) => string,
  view: TimelineView = wholeView(
    moments.map(({ on }) => on),
    today,
  ),
): Timeline => {
  const scale = width / Math.max(1, view.to - view.from)
  const at = (on: IsoDate) => Math.round((dayOf(on) - view.from) * scale * 10) / 10
  const marks = lanes.flatMap((lane) => {
    const own = moments
      .filter(({ what }) => laneOf[what] === lane)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    return withLabels(gather(own, lane, at), width, wordsOf)
  })
  const rows = { document: 1, question: 1, motion: 1, term: 1, decision: 1, reaction: 1 }
  for (const { lane, label } of marks) if (label !== null) rows[lane] = Math.max(rows[lane], label.row + 1)
  return { marks, ticks: ticksBetween(view, at, width), todayX: at(today), rows }
}

/** Where each lane that is used begins, from the top down, and where the last one ends. */
export const laneTops = (
  { marks, rows }: Timeline,
  { top, row, pad }: Readonly<{ top: number; row: number; pad: number }>,
): Readonly<{ tops: ReadonlyMap<Lane, number>; bottom: number }> => {
  const used = new Set(marks.map(({ lane }) => lane))
  const tops = new Map<Lane, number>()
  let y = top
  for (const lane of lanes) {
    if (!used.has(lane)) continue
    tops.set(lane, y)
    y += rows[lane] * row + pad
  }
  return { tops, bottom: y }
}

type Bare = Readonly<{ lane: Lane; x: number; moments: readonly Moment[] }>

const gather = (moments: readonly Moment[], lane: Lane, at: (on: IsoDate) => number): readonly Bare[] => {
  const made: Bare[] = []
  for (const moment of moments) {
    const [x, before] = [at(moment.on), made.at(-1)]
    if (before !== undefined && x - before.x < tooClose)
      made[made.length - 1] = { ...before, moments: [...before.moments, moment] }
    else made.push({ lane, x, moments: [moment] })
  }
  return made
}

const withLabels = (
  marks: readonly Bare[],
  width: number,
  wordsOf: (moments: readonly Moment[]) => string,
): readonly Mark[] => {
  // Per row how far it is taken; every mark itself stands in the first row.
  const taken: number[] = []
  return marks.map((mark, index) => {
    if (mark.x < 0 || mark.x > width) return { ...mark, label: null }
    const size = wordsOf(mark.moments).length * characterWidth + labelGap
    const fits = (row: number, start: number, end: number) => {
      if (start < (taken[row] ?? -Infinity) || start < 0 || end > width) return false
      const next = marks[index + 1]
      return row > 0 || side(start) === 'before' || next === undefined || end <= next.x - labelGap
    }
    const side = (start: number) => (start >= mark.x ? 'after' : 'before')
    for (let row = 0; row < mostRows; row += 1)
      for (const start of [mark.x, mark.x - size]) {
        if (!fits(row, start, start + size)) continue
        // Before a mark the row has to be free of the mark before it too.
        if (start < mark.x && row === 0 && (marks[index - 1]?.x ?? -Infinity) + labelGap > start) continue
        taken[row] = Math.max(taken[row] ?? 0, start + size, mark.x + (row === 0 ? labelGap : 0))
        return { ...mark, label: { row, side: side(start), width: size } }
      }
    return { ...mark, label: null }
  })
}

const months = [1, 2, 3, 6, 12, 24, 60, 120] as const
const tickRoom = 74

/** The first days of months, quarters or years, and close by weeks or days: as many as can be read. */
const ticksBetween = (
  { from, to }: TimelineView,
  at: (on: IsoDate) => number,
  width: number,
): readonly Tick[] => {
  const days = [1, 7].find((one) => ((to - from) / one) * tickRoom <= width)
  if (days !== undefined) return nearTicks(Math.ceil(from), to, days, at, width)
  const step = months.find((one) => ((to - from) / 30.4 / one) * tickRoom <= width) ?? 240
  const ticks: Tick[] = []
  for (let on = `${yearOf(dateOf(from))}-01-01`; dayOf(on) <= to; on = addMonths(on, step)) {
    const x = at(on)
    if (dayOf(on) >= from && x + 44 <= width) ticks.push({ x, on, words: tickWords(on, step) })
  }
  return ticks
}

const nearTicks = (
  from: number,
  to: number,
  step: number,
  at: (on: IsoDate) => number,
  width: number,
): readonly Tick[] => {
  // Weeks begin on Monday.
  const start = step === 1 ? from : from + ((8 - weekdayOf(dateOf(from))) % 7)
  const ticks: Tick[] = []
  for (let day = start; day <= to; day += step) {
    const on = dateOf(day)
    const x = at(on)
    if (x + 44 <= width) ticks.push({ x, on, words: `${Number(on.slice(8))} ${monthWord(on)}` })
  }
  return ticks
}

const monthWord = (on: IsoDate): string => {
  const month = Number(on.slice(5, 7))
  return shortMonthName(month)
}

const tickWords = (on: IsoDate, step: number): string => {
  if (step >= 12) return on.slice(0, 4)
  return on.slice(5, 7) === '01' ? `${monthWord(on)} ${on.slice(0, 4)}` : monthWord(on)
}

/** How a timeline reads in one sentence: what is too late, and what is still to come. */
export const timelineCounts = (
  moments: readonly Moment[],
  today: IsoDate,
): Readonly<{ late: number; ahead: number }> => ({
  late: moments.filter(({ late }) => late).length,
  ahead: moments.filter(({ on }) => on >= today).length,
})

import { addDays, addMonths, daysBetween, type IsoDate, monthNames, yearOf } from './dates.ts'
import type { Moment } from './records/dossier.ts'

export const lanes = ['document', 'term', 'decision', 'settled'] as const
export type Lane = (typeof lanes)[number]

const laneOf: Readonly<Record<Moment['what'], Lane>> = {
  document: 'document',
  promised: 'term',
  due: 'term',
  extended: 'term',
  decision: 'decision',
  settled: 'settled',
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
const mostCharacters = 28
const mostRows = 2

/** What a mark's label says: its title cut short, or how many moments it stands for. */
export const labelOf = (title: string): string =>
  title.length <= mostCharacters ? title : `${title.slice(0, mostCharacters - 1).trimEnd()}…`

/**
 * Lays out a dossier's moments over `width` pixels, in a lane per sort. `wordsOf` gives a mark's label, whose width is
 * estimated from its length; a label stands after its mark, or before it at the right edge, where it touches no other.
 */
export const layoutTimeline = (
  moments: readonly Moment[],
  today: IsoDate,
  width: number,
  wordsOf: (moments: readonly Moment[]) => string,
): Timeline => {
  const days = [...moments.map(({ on }) => on), today].sort()
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today]
  const margin = Math.max(10, Math.round(daysBetween(first, last) * 0.03))
  const [from, to] = [addDays(first, -margin), addDays(last, margin)]
  const scale = width / Math.max(1, daysBetween(from, to))
  const at = (on: IsoDate) => Math.round(daysBetween(from, on) * scale * 10) / 10
  const marks = lanes.flatMap((lane) => {
    const own = moments.filter(({ what }) => laneOf[what] === lane).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    return withLabels(gather(own, lane, at), width, wordsOf)
  })
  const rowsOf = (lane: Lane) =>
    Math.max(1, ...marks.map((mark) => (mark.lane === lane && mark.label !== null ? mark.label.row + 1 : 1)))
  return {
    marks,
    ticks: ticksBetween(from, to, at, width),
    todayX: at(today),
    rows: {
      document: rowsOf('document'),
      term: rowsOf('term'),
      decision: rowsOf('decision'),
      settled: rowsOf('settled'),
    },
  }
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

const steps = [1, 2, 3, 6, 12, 24, 60, 120] as const
const tickRoom = 74

/** The first days of months, quarters or years: as many as can be read. */
const ticksBetween = (
  from: IsoDate,
  to: IsoDate,
  at: (on: IsoDate) => number,
  width: number,
): readonly Tick[] => {
  const months = Math.max(1, daysBetween(from, to) / 30.4)
  const step = steps.find((one) => (months / one) * tickRoom <= width) ?? 240
  const year = yearOf(from)
  const ticks: Tick[] = []
  for (let on = `${year}-01-01`; on <= to; on = addMonths(on, step)) {
    const x = at(on)
    if (on >= from && x + 44 <= width) ticks.push({ x, on, words: tickWords(on, step) })
  }
  return ticks
}

const tickWords = (on: IsoDate, step: number): string => {
  const month = Number(on.slice(5, 7))
  const name = month === 3 ? 'mrt' : (monthNames[month - 1] ?? '').slice(0, 3)
  return step >= 12 ? on.slice(0, 4) : month === 1 ? `${name} ${on.slice(0, 4)}` : name
}

/** How a timeline reads in one sentence: what is too late, and what is still to come. */
export const timelineCounts = (
  moments: readonly Moment[],
  today: IsoDate,
): Readonly<{ late: number; ahead: number }> => ({
  late: moments.filter(({ late }) => late).length,
  ahead: moments.filter(({ on }) => on >= today).length,
})

import { addDays, daysBetween, type IsoDate } from './dates.ts'

/** The stretch of time that is shown, in days since the start of 1970; parts of days let a zoom be smooth. */
export type TimelineView = Readonly<{ from: number; to: number }>

/** Closer than this a day is as wide as a hand. */
const shortest = 10

export const dayOf = (on: IsoDate): number => daysBetween('1970-01-01', on)
export const dateOf = (day: number): IsoDate => addDays('1970-01-01', Math.floor(day))

/** From the first day to the last, today among them, with some room on both sides. */
export const wholeView = (days: readonly IsoDate[], today: IsoDate): TimelineView => {
  const all = [...days, today].sort()
  const [first, last] = [dayOf(all[0] ?? today), dayOf(all.at(-1) ?? today)]
  const margin = Math.max(10, Math.round((last - first) * 0.03))
  return { from: first - margin, to: last + margin }
}

/** Within the whole, never shorter than a few days nor longer than all of it. */
const within = ({ from, to }: TimelineView, whole: TimelineView): TimelineView => {
  const span = Math.min(Math.max(to - from, shortest), whole.to - whole.from)
  const middle = (from + to) / 2
  const start = Math.min(Math.max(middle - span / 2, whole.from), whole.to - span)
  return { from: start, to: start + span }
}

/** Nearer by a factor above 1, about a day that stays where it is. */
export const zoomed = (
  view: TimelineView,
  whole: TimelineView,
  factor: number,
  about = (view.from + view.to) / 2,
): TimelineView => {
  const span = Math.min(Math.max((view.to - view.from) / factor, shortest), whole.to - whole.from)
  const share = (about - view.from) / (view.to - view.from)
  const from = about - span * share
  return within({ from, to: from + span }, whole)
}

export const panned = (view: TimelineView, whole: TimelineView, days: number): TimelineView =>
  within({ from: view.from + days, to: view.to + days }, whole)

/** The same stretch where the day is in it already, else moved so that it is. */
export const showing = (view: TimelineView, whole: TimelineView, day: number): TimelineView => {
  const edge = (view.to - view.from) * 0.04
  if (day >= view.from + edge && day <= view.to - edge) return view
  return panned(view, whole, day - (view.from + view.to) / 2)
}

/** From one day to another, as near as it goes. */
export const stretching = (from: number, to: number, whole: TimelineView): TimelineView => {
  const room = Math.max(2, (to - from) * 0.15)
  return within({ from: from - room, to: to + room }, whole)
}

import { addDays, daysBetween, dutchDate, type IsoDate, weekdayOf } from './dates.ts'
import { holidayOn, isWeekend, isWorkingDay } from './holidays.ts'
import type { InstrumentTerm, TermRules } from './terms.ts'

type Counted = Pick<InstrumentTerm, 'count' | 'unit' | 'rolls' | 'recess' | 'holidays'>
type Recesses = Pick<TermRules, 'recesses'>
type Period = Readonly<{ name: string; from: IsoDate; to: IsoDate }>

/** One step of a computation: its words, and the date that it ends on. */
export type TermStep = Readonly<{ text: string; date: IsoDate | null }>

/**
 * The last day of a term that starts on `date`: the first day that counts is the day after it. Whether recesses pause it and
 * whether it rolls on to a working day is the rule's own.
 */
export const addTerm = (date: IsoDate, term: Counted, rules: Recesses): IsoDate => {
  const paused = pausesIn(term, rules)
  return rolled(term, counted(date, term, paused), paused)
}

/** "11-09-2020 + 30 dagen = 11-10-2020 (zondag)", then what was left out, then where it rolled to. */
export const termSteps = (date: IsoDate, term: Counted, rules: Recesses): readonly TermStep[] => {
  const paused = pausesIn(term, rules)
  const whole = counted(date, term, paused)
  const due = rolled(term, whole, paused)
  const unit = unitNames[term.unit][term.count === 1 ? 0 : 1]
  const sum = (end: IsoDate) => ({
    text: `${dutchDate(date)} + ${term.count} ${unit} = ${dutchDate(end)} (${dayName(end)})`,
    date: end,
  })
  const steps =
    term.unit === 'working_day'
      ? [sum(whole), ...leftOut(date, whole, term, paused)]
      : [sum(counted(date, term, [])), ...suspended(date, whole, paused)]
  return due === whole
    ? steps
    : [...steps, { text: `naar ${weekdays[weekdayOf(due)]} ${dutchDate(due)}`, date: due }]
}

/** The computation in one line: "11-09-2020 + 30 dagen = 11-10-2020 (zondag), naar maandag 12-10-2020". */
export const explainTerm = (date: IsoDate, term: Counted, rules: Recesses): string =>
  termSteps(date, term, rules)
    .map(({ text }) => text)
    .join(', ')

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const
const unitNames = {
  day: ['dag', 'dagen'],
  week: ['week', 'weken'],
  working_day: ['werkdag', 'werkdagen'],
} as const

const dayName = (date: IsoDate): string =>
  [weekdays[weekdayOf(date)], holidayOn(date)].filter((name) => name !== null).join(', ')

/** A year without an end is no recess: somebody mistyped its last day. */
const longestRecess = 366

/** The recesses that stop this term's count, in order, those that touch as one. */
const pausesIn = ({ unit, recess }: Counted, { recesses }: Recesses): readonly Period[] => {
  if (recess === 'runs' || (recess === undefined && unit !== 'working_day')) return []
  const merged: Period[] = []
  const sane = recesses.filter(({ from, to }) => from <= to && daysBetween(from, to) < longestRecess)
  for (const { name, from, to } of sane.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1)
    if (last === undefined || from > addDays(last.to, 1)) merged.push({ name, from, to })
    else
      merged[merged.length - 1] = {
        name: last.name.includes(name) ? last.name : `${last.name} en ${name}`,
        from: last.from,
        to: to > last.to ? to : last.to,
      }
  }
  return merged
}

const inPause = (date: IsoDate, paused: readonly Period[]): boolean =>
  paused.some(({ from, to }) => from <= date && date <= to)

/** The last day that counts, before it rolls. */
const counted = (date: IsoDate, term: Counted, paused: readonly Period[]): IsoDate =>
  term.unit === 'working_day' ? countedWorkingDays(date, term, paused) : countedDays(date, term, paused)

const countedDays = (date: IsoDate, { count, unit }: Counted, paused: readonly Period[]): IsoDate => {
  let due = addDays(date, unit === 'week' ? 7 * count : count)
  for (const { from, to } of paused) {
    if (to <= date) continue
    if (from > due) break
    // Every day of it after the start moves the end on by one.
    due = addDays(due, daysBetween(from > date ? from : addDays(date, 1), to) + 1)
  }
  return due
}

const countedWorkingDays = (date: IsoDate, term: Counted, paused: readonly Period[]): IsoDate => {
  let day = date
  for (let left = term.count; left > 0; ) {
    day = addDays(day, 1)
    if (counts(day, term) && !inPause(day, paused)) left -= 1
  }
  return day
}

const counts = (day: IsoDate, { holidays }: Counted): boolean =>
  holidays === 'skip' ? isWorkingDay(day) : !isWeekend(day)

const rolled = ({ rolls }: Counted, date: IsoDate, paused: readonly Period[]): IsoDate => {
  if (!rolls) return date
  let day = date
  while (!isWorkingDay(day) || inPause(day, paused)) day = addDays(day, 1)
  return day
}

/** What of the recesses lies between the start and the end. */
const overlaps = (date: IsoDate, end: IsoDate, paused: readonly Period[]): readonly Period[] =>
  paused.flatMap((one) =>
    one.to <= date || one.from > end ? [] : [{ ...one, from: one.from > date ? one.from : addDays(date, 1) }],
  )

const suspended = (date: IsoDate, end: IsoDate, paused: readonly Period[]): readonly TermStep[] => {
  const skipped = overlaps(date, end, paused)
  if (skipped.length === 0) return []
  const parts = skipped.map(({ name, from, to }) => {
    const days = daysBetween(from, to) + 1
    return `${days} ${days === 1 ? 'dag' : 'dagen'} in ${name} (${dutchDate(from)} t/m ${dutchDate(to)})`
  })
  const verb = skipped.length === 1 && parts[0]?.startsWith('1 ') ? 'telt' : 'tellen'
  return [{ text: `${listOf(parts)} ${verb} niet mee = ${dutchDate(end)} (${dayName(end)})`, date: end }]
}

/** What a term of working days leaves out besides weekends. */
const leftOut = (
  date: IsoDate,
  end: IsoDate,
  { holidays }: Counted,
  paused: readonly Period[],
): readonly TermStep[] => {
  const names = overlaps(date, end, paused).map(
    ({ name, from, to }) => `${name} (${dutchDate(from)} t/m ${dutchDate(to)})`,
  )
  for (let day = addDays(date, 1); holidays === 'skip' && day < end; day = addDays(day, 1)) {
    const name = holidayOn(day)
    if (name !== null && !isWeekend(day) && !inPause(day, paused)) names.push(`${name} (${dutchDate(day)})`)
  }
  if (names.length === 0) return []
  return [{ text: `${listOf(['weekenden', ...names])} tellen niet mee`, date: null }]
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`

import { z } from 'zod'
import { addDays, dutchDate, type IsoDate, weekdayOf } from './dates.ts'
import { readLatestDate } from './term-rules.ts'

/** How sure a latest date is: printed in full, derived from words, dependent on an event, or not there at all. */
export const certainties = ['exact', 'derived', 'conditional', 'none'] as const
export type Certainty = (typeof certainties)[number]

export const termUnits = ['day', 'week', 'working_day'] as const

const instrumentTerm = z.strictObject({
  /** Where the municipality's own rules say so: "art. 36 Reglement van Orde". */
  article: z.string(),
  count: z.int().min(1).max(1000),
  unit: z.enum(termUnits),
})

/** The terms of one municipality: settings, never constants. */
export const termRules = z.strictObject({
  /** Null where nobody has set it: then nothing is derived from it. */
  answer: instrumentTerm.nullable(),
  motion: instrumentTerm.nullable(),
  adviceReaction: instrumentTerm.nullable(),
  /** Recess periods, both days included. */
  recesses: z.array(z.strictObject({ name: z.string(), from: z.iso.date(), to: z.iso.date() })),
  /** Known meetings: "begroting", "kadernota", "raad". */
  meetings: z.array(z.strictObject({ name: z.string(), on: z.iso.date() })),
})
export type TermRules = Readonly<z.infer<typeof termRules>>

export const defaultTermRules: TermRules = {
  answer: null,
  motion: null,
  adviceReaction: null,
  recesses: [],
  meetings: [],
}

/** A latest date read from a literal term; `because` says in Dutch how it was found, for "waarom?". */
export type LatestDate = Readonly<{ dueOn: IsoDate | null; certainty: Certainty; because: string }>

/**
 * The latest date that a literal term gives. The reference date is the document's; a date is never invented: without
 * a reference only terms that print their own year have one. Total: any text gives an answer.
 */
export const readTerm = (literal: string, referenceDate: IsoDate | null, rules: TermRules): LatestDate =>
  readLatestDate(literal, referenceDate, rules)

export type InstrumentTerm = Readonly<{ count: number; unit: (typeof termUnits)[number] }>

const inRecess = (date: IsoDate, rules: Pick<TermRules, 'recesses'>): boolean =>
  rules.recesses.some(({ from, to }) => from <= date && date <= to)

/**
 * The last day of a term that starts on `date`. Working days leave out weekends and the municipality's recesses;
 * days and weeks run on through both, as the rules of procedure count them.
 */
export const addTerm = (
  date: IsoDate,
  { count, unit }: InstrumentTerm,
  rules: Pick<TermRules, 'recesses'>,
): IsoDate => {
  if (unit === 'day') return addDays(date, count)
  if (unit === 'week') return addDays(date, 7 * count)
  let day = date
  // Ten years is longer than any term; it ends the search where recesses without an end are set.
  for (let left = count, walked = 0; left > 0 && walked < 3660; walked += 1) {
    day = addDays(day, 1)
    if (![0, 6].includes(weekdayOf(day)) && !inRecess(day, rules)) left -= 1
  }
  return day
}

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const
const unitNames = {
  day: ['dag', 'dagen'],
  week: ['week', 'weken'],
  working_day: ['werkdag', 'werkdagen'],
} as const

/** "11-09-2020 + 30 dagen = 11-10-2020 (zondag)": the computation of an instrument's term in words. */
export const explainTerm = (
  date: IsoDate,
  term: InstrumentTerm,
  rules: Pick<TermRules, 'recesses'>,
): string => {
  const due = addTerm(date, term, rules)
  const unit = unitNames[term.unit][term.count === 1 ? 0 : 1]
  return `${dutchDate(date)} + ${term.count} ${unit} = ${dutchDate(due)} (${weekdays[weekdayOf(due)]})`
}

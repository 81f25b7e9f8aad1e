import { z } from 'zod'
import { addDays, type IsoDate, lastDayOf, weekdayOf } from '../dates.ts'
import { confidentialities } from '../records/document.ts'
import { executions, itemKinds, motionOutcomes, officialStatuses, verdicts } from '../records/item.ts'
import { answerLists, stoodAs } from '../records/statistics.ts'
import { day, id } from './operation.ts'

export const sortColumns = [
  'number',
  'title',
  'kind',
  'holder',
  'madeBy',
  'group',
  'municipality',
  'onDate',
  'dueOn',
  'officialStatus',
  'verdict',
] as const

/** When a term falls, seen from the day on which it is asked. */
export const duePeriods = ['late', 'week', 'month', 'quarter', 'year'] as const
export type DuePeriod = (typeof duePeriods)[number]

/** What the grid shows: every field narrows, an absent one does not. */
export const itemFilter = z.strictObject({
  kinds: z.array(z.enum(itemKinds)).optional(),
  statuses: z.array(z.enum(officialStatuses)).optional(),
  verdicts: z.array(z.enum(verdicts)).optional(),
  /** Motions by their outcome, and by what came of them. */
  outcomes: z.array(z.enum(motionOutcomes)).optional(),
  executions: z.array(z.enum(executions)).optional(),
  confidentialities: z.array(z.enum(confidentialities)).optional(),
  late: z.boolean().optional(),
  /** Only items whose term still runs. */
  open: z.boolean().optional(),
  withoutTerm: z.boolean().optional(),
  extended: z.boolean().optional(),
  /** Of a portfolio holder or group that the settings name as the user's own. */
  mine: z.boolean().optional(),
  municipality: z.string().optional(),
  group: z.string().optional(),
  holder: z.string().optional(),
  madeBy: z.string().optional(),
  dossierId: id.optional(),
  documentId: id.optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  due: z.enum(duePeriods).optional(),
  /** Has a reminder of the user's. */
  remind: z.boolean().optional(),
  /** Settled officially with a verdict of the user that says otherwise. */
  settledNotFulfilled: z.boolean().optional(),
  settledWithoutEvidence: z.boolean().optional(),
  withoutEvidence: z.boolean().optional(),
  /** Questions that a figure on answers counts, each once. */
  answers: z.enum(answerLists).optional(),
  /** Of those, the ones that were put in a year; '~' is a year that nobody knows. */
  askedIn: z
    .string()
    .regex(/^(?:\d{4}|~)$/)
    .optional(),
  /** What stood so on a day, by what is known now: "late:2026-08-31". */
  stood: z.templateLiteral([z.enum(stoodAs), ':', day]).optional(),
  text: z.string().max(500).optional(),
})
export type ItemFilter = Readonly<z.infer<typeof itemFilter>>

export const itemOrder = z.strictObject({ column: z.enum(sortColumns), descending: z.boolean() })
export type ItemOrder = Readonly<z.infer<typeof itemOrder>>

/** The first and last day of a period. A week starts on Monday. */
export const daysOf = (
  period: Exclude<DuePeriod, 'late'>,
  today: IsoDate,
): Readonly<{ from: IsoDate; to: IsoDate }> => {
  if (period === 'week') {
    const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
    return { from: monday, to: addDays(monday, 6) }
  }
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const size = { month: 1, quarter: 3, year: 12 }[period]
  const first = month - ((month - 1) % size)
  const last = first + size - 1
  const two = (n: number) => String(n).padStart(2, '0')
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDayOf(year, last))}` }
}

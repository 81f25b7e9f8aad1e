import type { IsoDate } from '../dates.ts'

/** What figures on answers are given per. */
export const statisticsBy = ['municipality', 'group', 'holder', 'year'] as const
export type StatisticsBy = (typeof statisticsBy)[number]

/**
 * The lists behind those figures. judged: had a term and is answered on a day that is known, or late; late: open and past its term; tooLate: late, or answered
 * after its term; measured: of which the days are known; assessed and dodged: by the user's own verdict on the answer.
 */
export const answerLists = [
  'asked',
  'answered',
  'onTime',
  'tooLate',
  'judged',
  'late',
  'measured',
  'assessed',
  'dodged',
] as const
export type AnswerList = (typeof answerLists)[number]

/** Answers to questions against their term, for one municipality, group, portfolio holder or year. */
export type AnswerFigures = Readonly<{
  /** Null where the question doesn't say. */
  key: string | null
  /** Questions, but for those that were withdrawn. */
  asked: number
  answered: number
  /** Of those judged: answered on or before the term in force. */
  onTime: number
  /** Those that had a term and are answered on a day that is known, or are late: "x van y binnen termijn" is onTime of judged. */
  judged: number
  /** Open and past their term. */
  late: number
  /** Answers of which both the day of asking and that of answering are known: the median is about these. */
  measured: number
  /** Days from asking to answering; of an even number the mean of the middle two. Null where nothing was measured. */
  medianDays: number | null
  /** How the user judged the answers, by answer verdict; those without a verdict are not in it. */
  verdicts: Readonly<Record<string, number>>
}>

/** How what is followed stands, for one municipality, group or portfolio holder. */
export type StandingFigures = Readonly<{
  key: string | null
  open: number
  late: number
  settled: number
  /** Settled officially, and by the user's own verdict not, or not wholly, kept. */
  notKept: number
}>

/** How something stood on a day. */
export const stoodAs = ['open', 'late', 'settled'] as const
type StoodAs = (typeof stoodAs)[number]
/** Of a day and how things stood on it, as one value of a filter: "late:2026-08-31". */
export type StoodOn = `${StoodAs}:${string}`
export const stoodParts = (stood: StoodOn): readonly [StoodAs, IsoDate] => {
  const at = stood.indexOf(':')
  return [stood.slice(0, at) as StoodAs, stood.slice(at + 1)] // by its own shape
}

/** What was followed on the last day of a month, or today; a day of decision is followed by nobody. */
export type FollowUpFigures = Readonly<{
  /** The day it was so. */
  on: string
  /** Open, the late ones among them. */
  open: number
  late: number
  /** Settled or lapsed in all. */
  settled: number
}>

/** The middle of some numbers; of an even number of them the mean of the middle two. */
export const medianOf = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

import type { IsoDate } from './dates.ts'
import {
  beforeMeeting,
  condition,
  empty,
  meeting,
  monthInFigures,
  nearby,
  printedDate,
  rhythm,
  schoolYear,
  shortDate,
  span,
  weekOfDay,
} from './term-dates.ts'
import { type Asked, none, type Rule } from './term-moment.ts'
import {
  currentQuarter,
  half,
  month,
  partOfYear,
  quarter,
  recess,
  season,
  weekOfMonth,
  wholeYear,
} from './term-periods.ts'
import { fullWords, plainWords } from './term-words.ts'
import type { LatestDate, TermRules } from './terms.ts'

/** In order: what prints a date goes before what needs working out, the narrow before the wide. */
const rulesInOrder: readonly Rule[] = [
  empty,
  rhythm,
  weekOfDay,
  shortDate,
  monthInFigures,
  printedDate,
  condition,
  schoolYear,
  span,
  beforeMeeting,
  quarter,
  currentQuarter,
  half,
  recess,
  partOfYear,
  weekOfMonth,
  month,
  season,
  nearby,
  meeting,
  wholeYear,
]

/** "Eind 2025/begin 2026", "2025/2026": the later of the two. */
const latest = (words: string): string =>
  words
    .replace(/^(?:begin|medio|eind)[a-z \d]*? ?\/ ?(?=(?:begin|medio|eind)(?:e)? )/, '')
    .replace(
      /^(?:\d ?e (?:kwartaal|kw)|[qk]\d)(?: (?:19|20)\d\d)? ?[/-] ?(?=(?:\d ?e (?:kwartaal|kw)|[qk]\d) )/,
      '',
    )
    .replace(/^(?:(?:in|uiterlijk|voor) )?(?:19|20)\d\d ?[/-] ?((?:19|20)\d\d)$/, '$1')

/**
 * The latest date that a literal term gives. The reference date is the document's; a date is never invented: without
 * a reference only terms that print their own year have one. Total: any text gives an answer.
 */
export const readTerm = (literal: string, reference: IsoDate | null, rules: TermRules): LatestDate => {
  // A term is a few words; whatever comes after a few hundred characters isn't part of it.
  const asked: Asked = {
    words: latest(fullWords(plainWords(literal.slice(0, 300)))),
    literal: literal.trim().slice(0, 120),
    reference,
    rules,
  }
  for (const rule of rulesInOrder) {
    const found = rule(asked)
    if (found !== null) return found
  }
  return none(`‘${asked.literal}’ noemt geen moment.`)
}

import type { IsoDate } from './dates.ts'
import { condition, empty, meeting, nearby, printedDate, rhythm, span } from './term-dates.ts'
import { type Asked, none, type Rule } from './term-moment.ts'
import {
  currentQuarter,
  half,
  month,
  partOfYear,
  quarter,
  recess,
  season,
  wholeYear,
} from './term-periods.ts'
import { plainWords } from './term-words.ts'
import type { LatestDate, TermRules } from './terms.ts'

/** In order: what prints a date goes before what needs working out, the narrow before the wide. */
const rulesInOrder: readonly Rule[] = [
  empty,
  rhythm,
  printedDate,
  condition,
  span,
  quarter,
  currentQuarter,
  half,
  recess,
  partOfYear,
  month,
  season,
  nearby,
  meeting,
  wholeYear,
]

export const readLatestDate = (literal: string, reference: IsoDate | null, rules: TermRules): LatestDate => {
  // A term is a few words; whatever comes after a few hundred characters isn't part of it.
  const asked: Asked = {
    words: plainWords(literal.slice(0, 300)),
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

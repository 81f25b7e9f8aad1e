import type { DocumentHead } from '../../shared/records/document.ts'
import type { FoundCommitment, FoundDecisionMoment } from '../../shared/records/recognised.ts'
import { findTerms } from './commitments/term-words.ts'
import type { RecogniseContext } from './context.ts'
import { quotedMotions } from './motions/motions.ts'
import { runningText } from './text/clean.ts'
import type { Layout } from './text/layout.ts'
import { withLetters } from './text/letters.ts'
import { overlapOf } from './text/ranges.ts'
import { type Sentence, sentences } from './text/sentences.ts'

const deciding = withLetters(
  /(?<![\p{L}-])(?:(?:deze |die |de )?(?:keuze|keuzes|besluit|besluiten|besluitvorming|beslissing|beslist|beslissen|besloten|gekozen|kiezen|vaststelling|vastgesteld|gunning|gegund|aanbesteding|verleng\p{L}*|opzeg\p{L}*|opgezegd|stemming|behandeling|geagendeerd|ter vaststelling))(?![\p{L}-])/iu,
)
/** A date of decision is printed with its day: a quarter or "medio" is a term of a promise, not a moment. */
const day = withLetters(/\d{1,2}[\s/-]\p{L}*|\d{1,2}[-/]\d{1,2}/u)
const still = withLetters(
  /(?<![\p{L}-])(?:moet|moeten|dient|dienen|zal|zullen|wordt|worden|uiterlijk|vóór|kan|kunnen|besluit|besluiten|beslist|kiest|gepland|deadline|behandelt|behandelen)(?![\p{L}-])/iu,
)
const past = withLetters(
  /(?<![\p{L}-])(?:heeft|hebben|is|zijn|was|waren|werd|werden) (?:[\p{L}\d’'-]+ ){0,12}?(?:besloten|vastgesteld|gekozen|gegund|aangenomen|verlengd|besproken|behandeld)(?![\p{L}-])/iu,
)

/** In these a date is asked for, or is the term of a commitment. */
export const withoutMoments: ReadonlySet<string> = new Set([
  'schriftelijke_vragen',
  'motie',
  'amendement',
  'toezeggingenlijst',
])

/**
 * Sentences with a printed day on or before which something is decided: what a promise must come before. A day by which the
 * executive itself promises something, a decision of its own too, is the term of that promise: it can be kept late.
 */
export const findDecisionMoments = (
  layout: Layout,
  { head, questions }: RecogniseContext,
  promised: readonly FoundCommitment[],
): FoundDecisionMoment[] => {
  if (withoutMoments.has(head.kind)) return []
  const terms = promised.flatMap(({ term }) => (term === null ? [] : [term.range]))
  const isClosed = overlapOf([...questions.map(({ range }) => range), ...quotedMotions(layout)])
  const isPromised = overlapOf(terms)
  return sentences(layout).flatMap((sentence) => {
    const found = isClosed(sentence.range) ? null : momentIn(layout, sentence, head)
    return found === null || isPromised(found.term.range) ? [] : [found]
  })
}

const settled = withLetters(
  /(?<![\p{L}])(?:vastgesteld|besloten|aangenomen|behandeld|besproken|gekozen)(?: door [\p{L} ]{2,20})? (?:op|d\.d\.)/iu,
)

/** The moment that one sentence names, if it names one. */
export function momentIn(
  layout: Layout,
  { text, range }: Sentence,
  head: DocumentHead,
): FoundDecisionMoment | null {
  if (!/\d/.test(text) || text.length > 600 || text.endsWith('?')) return null
  const found = deciding.exec(text)
  const moment = found === null ? null : still.exec(text)
  if (found === null || moment === null || past.test(text) || /^besluit/iu.test(text)) return null
  if (settled.test(text)) return null
  const term = findTerms(text, head.date).find(
    ({ hard, literal }) => hard && day.test(literal) && isDay(literal),
  )
  if (term === undefined) return null
  const { at } = runningText(layout, range)
  const [start, last] = [at[term.start], at[term.end - 1]]
  if (start === undefined || last === undefined) return null
  // Without a date of its own a text can't tell which day of a past or coming year is meant.
  if (head.date === null && !/(?:19|20)\d\d/.test(term.literal)) return null
  const bound = /^(?:uiterlijk|vóór|voor|per|op)(?![\p{L}])/iu.test(term.literal)
  return {
    range,
    text,
    tier: bound ? 'strong' : 'possible',
    why: [found[0], term.literal],
    term: { literal: term.literal, range: { start, end: last + 1 } },
  }
}

const isDay = (literal: string) =>
  /(?<!\d)\d{1,2}(?:e)? (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|\d{1,2}[-/]\d{1,2}[-/]\d{4}/iu.test(
    literal,
  )

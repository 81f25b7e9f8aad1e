import type { IsoDate } from '../../shared/dates.ts'
import { readTerm } from '../../shared/term-rules.ts'
import type { TermRules } from '../../shared/terms.ts'
import { findTerms } from '../recognise/commitments/term-words.ts'

/** By when a request wants its answer. */
export type RequestedBy = Readonly<{ dueOn: IsoDate; literal: string; sentence: string; because: string }>

/** A sentence in which somebody wants to have advice or a reaction: "Graag ontvangen wij uw advies vóór 1 juni." */
const wanted =
  /(?<![\p{L}])(?:advies|reactie|zienswijze|inbreng)(?![\p{L}])[^.?!]*(?:ontvang|tegemoet|verwacht|uit te brengen|uitbrengen|toe te sturen|sturen|geven|vernemen|zien)|(?:ontvang|verwacht|zien|vernemen|verzoek|vragen)\p{L}*[^.?!]*(?<![\p{L}])(?:advies|reactie|zienswijze|inbreng)(?![\p{L}])/iu

/**
 * The day by which a request wants its answer. Null where it doesn't say, where the term has no date, or where it gives more than
 * one: a person chooses then.
 */
export const requestedBy = (
  text: string,
  reference: IsoDate | null,
  rules: TermRules,
): RequestedBy | null => {
  const found = sentencesOf(text).flatMap((sentence): RequestedBy[] => {
    if (!wanted.test(sentence)) return []
    return findTerms(sentence, reference).flatMap(({ literal, hard }) => {
      const { dueOn, because } = readTerm(literal, reference, rules)
      // The day of the request itself, or one before it, is no day by which it wants an answer.
      return !hard || dueOn === null || (reference !== null && dueOn <= reference)
        ? []
        : [{ dueOn, literal, sentence, because }]
    })
  })
  const [first] = found
  return first !== undefined && found.every(({ dueOn }) => dueOn === first.dueOn) ? first : null
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.?!])\s+(?=\p{Lu})/u))
    .map((sentence) => sentence.trim())

import { withLetters } from '../text/letters.ts'
import type { Clause } from './clauses.ts'
import { byThen } from './phrases-planned.ts'
import { participle } from './phrases-signs.ts'
import { verbForms } from './phrases-verbs.ts'
import type { Sentence } from './scoring.ts'

/** What makes a perfect of a participle; before a noun "zijn" says whose it is. */
const perfectHelper = withLetters(
  /(?<![\p{L}])(?:is|heeft|hebben|zijn(?= (?:de|het|een|er|op|in|per|door|met|bij|aan|voor|na|al|alle|reeds|inmiddels|ook|nu|deze|die|onze|wij|\d+|twee|drie|vier|vijf|beide)(?![\p{L}])))(?![\p{L}])/iu,
)
const other = withLetters(/(?<![\p{L}])(?:wordt|worden|zal|zullen|gaat|gaan)(?![\p{L}])/iu)
/** Participles that say something is still to come. */
const stillToCome =
  /^(?:gereed|(?:in)?gepland|(?:in)?geroosterd|geagendeerd|geprogrammeerd|voorzien|beoogd|bedoeld|verwacht)$/iu
/** A day that doesn't say its year. */
const bareDay = withLetters(/(?<!\d)\d{1,2} \p{L}+$/u)

/** "Is op 3 november vastgesteld": a day without its year beside a perfect is the last such day, not the next one. A period may be meant ahead. */
export const isDone = ({ text, terms }: Sentence, clause: Clause): boolean => {
  if (!perfectHelper.test(clause.text) || other.test(clause.text) || byThen.test(text)) return false
  if (!terms.every(({ literal }) => bareDay.test(literal))) return false
  const said = terms.reduce((rest, { literal }) => rest.replace(literal, ''), clause.text)
  const last = /(?<word>\p{L}+)[^\p{L}]*$/u.exec(said)?.groups?.word ?? ''
  return (participle.test(last) || participleOf(last)) && !stillToCome.test(last)
}

const participleOf = (word: string): boolean =>
  verbForms(word).some(({ form, sort }) => form === 'participle' && sort !== 'state')

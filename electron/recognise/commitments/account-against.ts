import type { Clause } from './clauses.ts'
import type { Parts } from './parts.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as plan from './phrases-planned.ts'
import * as say from './phrases-promises.ts'
import * as word from './phrases-signs.ts'
import * as tellWords from './phrases-telling.ts'
import * as toldWords from './phrases-told.ts'
import * as whenWords from './phrases-when.ts'
import type { Sentence } from './scoring.ts'
import { isOutside, type Tense, type When, type Who } from './signs.ts'

/** Who acts in a clause, in which tense, and when. */
export type Said = Readonly<{
  parts: Parts
  who: Who
  /** The executive itself. */
  own: boolean
  tense: Tense
  when: When
  /** A day, a period or a moment that the calendar knows. */
  dated: boolean
  ahead: boolean
  /** "Wij zijn voornemens". */
  meant: boolean
}>

/** What speaks against every clause of a sentence: what it does here and now, a condition, a rule, whatever each case brings. */
export const speaksAgainst = ({ text, where, clauses }: Sentence): boolean =>
  /^(?:als|indien|mocht|mochten|wanneer|tenzij)$/u.test(clauses[0]?.opener ?? '') ||
  say.performative.test(text) ||
  word.verbFirst.test(text) ||
  word.contrasts.test(text) ||
  word.accordingTo.test(text) ||
  plan.eachCase.test(text) ||
  whenWords.incidental.test(text) ||
  meetingWords.councilTreats.test(text) ||
  meetingWords.headLine.test(text) ||
  toldWords.opines.test(text) ||
  (where.afterPerformative && tellWords.goesOnTelling.test(text))

/** What speaks against one clause. */
export const isAgainst = ({ text }: Clause): boolean =>
  say.negated.test(text) ||
  say.rulesOfConduct.test(text) ||
  meetingWords.asksCouncil.test(text) ||
  meetingWords.meetingBusiness.test(text) ||
  deedWords.goesNowhere.test(text) ||
  word.asks.test(text) ||
  word.holdsOn.test(text) ||
  word.inTable.test(text)

/** Somebody else's deed, word, law or habit. */
export function isOfOthers({ text: whole }: Sentence, said: Said): boolean {
  const { parts, who, own, ahead } = said
  const { text, subject } = parts
  const ours = own || who === 'staff'
  if (who === 'named' || who === 'he' || who === 'outside') return !word.expected.test(text)
  if (!own && word.othersWord.test(whole)) return true
  if (who === 'hired' && plan.byTheirWord.test(text)) return true
  if (!ours && who !== 'hired' && isOutside(text) && !isOutside(subject)) return true
  if (!own && word.law.test(text) && !deedWords.productNamed.test(text)) return true
  if (word.generic.test(subject) && !ours) return true
  const each = say.habit.test(text) || word.eachOfThem.test(text)
  return each && !(own && ahead)
}

const softly = ({ text }: Parts) => say.softened.test(text) || toldWords.hopeful.test(text)
const isThing = (who: Who) => who === 'thing' || who === 'paper' || who === 'outside'

/** How things are, or what is only wished: no deed to come. `open`: nothing says when, so that only a deed counts. */
export function merelySo(
  { where, text: whole, clauses }: Sentence,
  clause: Clause,
  said: Said,
  open: boolean,
): boolean {
  const { parts, who, own, tense, dated, when, ahead, meant } = said
  const { text, main, sorts, finite } = parts
  if (tense === 'wants' && !dated) return true
  if (softly(parts) && !dated && !meant) return true
  if (!own && tense === 'present' && toldWords.shows.test(text)) return true
  if (
    isThing(who) &&
    (ahead
      ? /(?<![\p{L}])zijn$/u.test(text.replace(/[.,;]$/u, '')) || word.isSo.test(main)
      : word.share.test(parts.subject))
  )
    return true
  if (isThing(who) && plan.byHappening.test(text)) return true
  if (ahead || tense === 'wants' || meant) return false
  if (open) return isDescribed(whole, clauses, clause, said, where.wordy || where.minutes)
  // "Vanaf 1 mei werken er twee mensen": how it is from then on.
  if (!own && when === 'from' && !sorts.has('deed') && !sorts.has('happen')) return true
  if (who === 'agentless' && !dated && when !== 'soon' && !hasPurpose(text)) return true
  if (word.isSo.test(finite)) return !(where.announcing || isPlanned(text))
  if (parts.possesses) return !dated
  if (sorts.has('deed') || sorts.has('happen')) return isThing(who) && when === 'moment' && !hasPurpose(text)
  if (sorts.has('look') || who === 'reader') return false
  if (sorts.has('state') && !parts.particle)
    return !isLaid(parts) && !(parts.lemmas.includes('verwachten') && dated && say.addressee.test(text))
  return who === 'agentless'
}

const isPlanned = (text: string): boolean =>
  plan.isPlanned.test(text) || plan.meetingHeld.test(text) || word.foreseen.test(text)

/** In a clause that says no time: a state, a view, how it always goes, or what the text itself does. */
function isDescribed(
  whole: string,
  clauses: readonly Clause[],
  clause: Clause,
  { parts, who, own }: Said,
  wary: boolean,
): boolean {
  const { text, lemmas, sorts, finite, possesses, passive } = parts
  if (wary || possesses || who === 'reader') return true
  // A table shows, cars come together: no thing does what somebody promised, but what is done to it may be.
  if (isThing(who) && !passive && !hasPurpose(text)) return true
  if (word.isSo.test(finite)) return !word.underWay.test(text)
  if (who === 'agentless' && !hasPurpose(text)) return true
  const next = clauses[clauses.indexOf(clause) + 1]
  if (next?.kind === 'content' && !sorts.has('deed')) return true
  if (clauses.some(({ opener }) => /^(?:als|indien|mits|tenzij)$/u.test(opener ?? ''))) return true
  if (!own && word.byRule.test(whole)) return true
  return (
    word.viewsApart.test(finite) ||
    word.givesHere.test(text) ||
    word.whenever.test(whole) ||
    word.compares.test(text) ||
    word.inThisText.test(whole) ||
    word.nowAlready.test(whole) ||
    lemmas.some((lemma) => word.stance.test(lemma) || word.refers.test(lemma))
  )
}

const hasPurpose = (text: string): boolean => deedWords.productNamed.test(text) || say.addressee.test(text)

/** "Ligt het voorstel in uw vergadering", "hangt er een scherm": put there by then; or got by somebody. */
const isLaid = ({ main, text }: Parts): boolean =>
  plan.gets.test(main) ||
  (plan.standing.test(main) && (hasPurpose(text) || /(?<![\p{L}])er(?![\p{L}])/iu.test(text)))

/** Told of now, or in minutes said and asked. */
export function toldOnly({ where, terms, clauses }: Sentence, clause: Clause, said: Said): boolean {
  const { parts, who, own, tense } = said
  const rest = parts.possesses ? parts.text.replace(parts.finite, '') : parts.text
  if (toldWords.toldOf.test(rest)) return true
  if (tense !== 'present') return false
  if (who === 'reader')
    return !(parts.passive && word.toldTo.test(parts.main)) && !word.receives.test(parts.main)
  if (!where.minutes || !own) return false
  if (word.asksOf.test(parts.finite)) return true
  const opensTold =
    clauses[clauses.indexOf(clause) + 1]?.kind === 'content' || word.opensTold.test(parts.text)
  if (opensTold && !word.doesMore.test(parts.text)) return true
  return (
    terms.length === 0 && parts.lemmas.length > 0 && parts.lemmas.every((one) => toldWords.speech.test(one))
  )
}

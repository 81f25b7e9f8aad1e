import { withLetters } from '../text/letters.ts'
import type { Clause } from './clauses.ts'
import { isDone } from './done.ts'
import { type Finite, finiteIn } from './finite-verb.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as plan from './phrases-planned.ts'
import * as say from './phrases-promises.ts'
import * as toldWords from './phrases-told.ts'
import * as whenWords from './phrases-when.ts'
import {
  conditionBefore,
  doubts,
  governed,
  type Scored,
  type Sentence,
  timedBy,
  toldBefore,
  total,
} from './scoring.ts'

/**
 * What a clause says will be done by a day, where its subject isn't the executive: "Een adviseur beoordeelt het veld in mei",
 * "In week 16 ligt de folder klaar". Where the executive itself writes, that is its own planning: proposed, never sure.
 */
export function scorePlanned(sentence: Sentence, clause: Clause): Scored | null {
  const { where, text, acts } = sentence
  if (
    acts.some((act) => act.clause === clause && act.verb?.lemma !== 'zijn') ||
    clause.kind === 'aside' ||
    clause.kind === 'relative'
  )
    return null
  const told = where.minutes && clause.kind === 'content' && saidByExecutive(sentence, clause)
  // What a member of the executive goes on to say: only what its own people do, or what is held by a day.
  const goesOn =
    where.minutes && where.executiveSpeaks && clause.kind === 'main' && !say.memberSpeaks.test(text)
  if (where.minutes ? !told && !goesOn : !where.ownVoice || !governed(sentence, clause)) return null
  if (
    toldBefore(sentence) ||
    assured.test(text) ||
    whenWords.incidental.test(text) ||
    plan.eachCase.test(text) ||
    meetingWords.headLine.test(text)
  )
    return null
  if (say.habit.test(text) || (!told && toldWords.toldOf.test(clause.text)) || say.negated.test(clause.text))
    return null
  // Most sentences have neither a moment nor anybody of the executive: the search for their verb is spared.
  if (!isTimed(sentence) && !plan.ownStaff.test(clause.text) && !plan.onBehalf.test(clause.text)) return null
  const finite = finiteIn(clause, text)
  if (finite === null || (finite.sort === 'there' && onlyFrom(sentence) && !plan.comesToBe.test(clause.text)))
    return null
  if (isDone(sentence, clause)) return null
  const subject = clause.kind === 'content' ? firstOf(clause.text) : subjectOf(sentence, clause, finite)
  const own = doneByOwn(sentence, clause, finite, subject)
  if ((!own || goesOn) && !isTimed(sentence)) return null
  if (goesOn && !own && !deedWords.productNamed.test(clause.text)) return null
  if (
    !own &&
    (plan.byHappening.test(clause.text) ||
      say.otherParty.test(subject) ||
      meetingWords.bodiesOutside.test(subject))
  )
    return null
  if (finite.sort !== 'gets' && meetingWords.councilActs.test(subject)) return null
  if (
    meetingWords.meetingBusiness.test(clause.text) ||
    !(own || isOwnPlanning(sentence, clause, finite, subject, told))
  )
    return null
  return total(clause.text.slice(finite.index, finite.end), [
    { points: 2 },
    { points: 0, ceiling: 'possible' },
    conditionBefore(sentence),
    ...doubts(clause).filter((one) => one === false || one.points >= 0),
  ])
}

/** "Dat is, zo heeft het bureau ons verzekerd, in mei klaar". */
const assured = withLetters(
  /, zo (?:heeft|hebben|zegt|zeggen|meldt|laat|laten|verzekert|stelt) (?:de|het|hij|zij)(?![\p{L}])/iu,
)

/** "Bij het opstellen van het programma" is a moment too where somebody gets something then. */
const isTimed = (sentence: Sentence): boolean =>
  timedBy(sentence) ||
  (plan.reaches.test(sentence.text) &&
    (say.processNoun.test(sentence.text) ||
      plan.withProposal.test(sentence.text) ||
      sentence.terms.some(({ literal }) => !plan.onlyIf.test(literal))))

/** "Is vanaf 1 september bereikbaar": how it is from then on, and nobody's deed. */
const onlyFrom = ({ terms, term }: Sentence): boolean => term === null && !terms.some(({ moment }) => moment)

/** Those who work for the executive, or are hired by it, do something: that needs no date. */
const doneByOwn = ({ term }: Sentence, { text }: Clause, { sort }: Finite, subject: string): boolean =>
  (sort === 'deed' || sort === 'happen') &&
  !plan.byTheirWord.test(text) &&
  !plan.ofABody.test(subject) &&
  (plan.ownStaff.test(subject) ||
    plan.onBehalf.test(text) ||
    (term !== null && sort === 'deed' && (plan.hired.test(subject) || plan.anyStaff.test(subject))))

/** Somebody gets something, something comes about, or somebody who isn't an outsider does something. */
function isOwnPlanning(
  { term }: Sentence,
  { text, kind }: Clause,
  { sort, word }: Finite,
  subject: string,
  told: boolean,
): boolean {
  if (told || sort === 'gets' || sort === 'there' || kind === 'content') return true
  if (plan.outsiders.test(subject)) return false
  if (sort === 'stands') return true
  if (sort === 'deed') return term !== null && !plan.byTheirWord.test(text) && plan.anAgent.test(subject)
  // "De nota komt in mei" is made for somebody; when building begins is only told.
  return (
    plan.comesToYou.test(word) &&
    plan.someThing.test(subject) &&
    !plan.startsWith.test(text) &&
    (term !== null || !/^vind/iu.test(word))
  )
}

/** "De wethouder zegt dat …": what follows is the speaker's word. */
const saidByExecutive = ({ clauses, acts }: Sentence, clause: Clause): boolean => {
  const before = clauses.slice(0, clauses.indexOf(clause)).findLast(({ kind }) => kind === 'main')
  return acts.some(({ clause: own }) => own === before)
}

/** A clause that begins with its verb goes on after an insertion: "Fase 2, de Snoystraat, is eind 2023 klaar". */
function subjectOf({ text, clauses }: Sentence, clause: Clause, finite: Finite): string {
  if (finite.index > 0) return subjectBeside(clause.text, finite)
  const opening = clauses[0]?.text ?? text
  return plan.opensElsewhere.test(opening)
    ? subjectBeside(`Dan ${clause.text}`, { ...finite, index: finite.index + 4 })
    : opening
}

/** The subject stands before the verb, or right after it where the clause begins with when, where or how. */
function subjectBeside(text: string, { index, word }: Finite): string {
  const before = text.slice(0, index)
  // "Het onderzoek loopt en in mei presenteert het bureau de uitkomsten".
  const opening = / en (?<rest>.+)$/u.exec(before)?.groups?.rest ?? before
  if (!plan.opensElsewhere.test(before) && !plan.opensElsewhere.test(opening)) return before
  const after = text.slice(index + word.length).trimStart()
  return (
    after.split(
      /,|(?<=\p{L}) (?=(?:in|op|bij|van|voor|met|aan|naar|door|uit|over|om|waar\p{L}*)(?![\p{L}]))/u,
    )[0] ?? ''
  )
}

/** After "dat" the subject comes first: up to what says when, where or how. */
const firstOf = (text: string): string =>
  text.split(
    / (?=(?:in|op|bij|vóór|voor|naar|van|met|aan|door|uiterlijk|binnen|begin|eind|medio|na)(?![\p{L}]))/u,
  )[0] ?? ''

import { withLetters } from '../text/letters.ts'
import { upTo } from '../text/up-to.ts'
import { type Act, actsOf } from './acts.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { scoreComing, scorePassive } from './passives.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as say from './phrases-promises.ts'
import * as tellWords from './phrases-telling.ts'
import * as toldWords from './phrases-told.ts'
import * as whenWords from './phrases-when.ts'
import { scorePlanned } from './planned.ts'
import type { WeighedWhere } from './scoring.ts'
import {
  conditionBefore,
  doubts,
  governed,
  type Scored,
  type Sentence,
  timedBy,
  toldBefore,
  total,
  whenEvidence,
} from './scoring.ts'
import type { TermWords } from './term-words.ts'

export const read = (text: string, terms: readonly TermWords[], where: WeighedWhere): Sentence => {
  const clauses = clausesOf(text)
  return {
    text,
    clauses,
    acts: actsOf(clauses, where.executiveSpeaks || where.minutes),
    terms,
    term: terms.find(({ hard }) => hard) ?? null,
    where,
  }
}

/** The best of the deeds that a sentence announces, by whoever does them; null where nothing is announced. */
export const bestDeed = (sentence: Sentence): Scored | null => {
  const scored = [
    ...sentence.acts.map((act) => scoreAct(sentence, act)),
    ...sentence.clauses.map((clause) => scorePassive(sentence, clause)),
    ...sentence.clauses.map((clause) => scorePlanned(sentence, clause)),
    scoreComing(sentence),
  ].filter((one) => one !== null)
  return scored.toSorted((a, b) => b.score - a.score)[0] ?? null
}

function scoreAct(sentence: Sentence, act: Act): Scored | null {
  const { text, where, term, clauses } = sentence
  const { tense, verb, who, clause } = act
  const wants =
    tense === 'modal' &&
    term !== null &&
    deedWords.wants.test(act.words) &&
    verb !== null &&
    verb.sort !== 'state'
  if (tense === 'past' || (tense === 'modal' && !wants) || !governed(sentence, clause)) return null
  if (toldBefore(sentence)) return null
  const timed = timedBy(sentence)
  if (
    (say.negated.test(clause.text) && !(timed && noLonger.test(clause.text))) ||
    (tense === 'present' && toldWords.toldOf.test(upTo(clause.text, / (?:of|dat|hoe|wat) /u)))
  )
    return null
  const idiom = deedWords.goingIdiom.exec(clause.text)
  const goes = tense === 'going' || (verb?.lemma === 'gaan' && idiom !== null)
  if (tense === 'going' && deedWords.goesNowhere.test(clause.text)) return null
  const state =
    toldWords.opines.test(clause.text) ||
    (verb?.sort === 'state' &&
      !((timed || say.processNoun.test(clause.text)) && deedWords.doneByState.test(clause.text)))
  if (
    !goes &&
    tense === 'present' &&
    (state || (verb === null && !timed)) &&
    !deedWords.doneOnceWords.test(clause.text)
  )
    return null
  if (where.afterPerformative && term === null && tellWords.goesOnTelling.test(text)) return null
  if (where.minutes && !promisesInMinutes(sentence, act)) return null
  if (asksCouncil(act)) return null
  const town = /gemeente|griffie|organisatie/iu.test(who)
  const look = verb?.sort === 'look'
  const looked = clause.text.slice(Math.max(0, clause.text.indexOf(act.words)) + act.words.length)
  const openQuestion =
    look &&
    verb.lemma !== 'kijken' &&
    deedWords.opensQuestion(verb.lemma).test(`${looked}${nextWords(sentence, clause)}`)
  const once =
    where.ownVoice &&
    tense === 'present' &&
    clause.kind === 'main' &&
    !say.habit.test(text) &&
    !text.endsWith(':') &&
    (deedWords.doneOnce.test(verb?.lemma ?? '') || deedWords.doneOnceWords.test(clause.text))
  const after =
    where.minutes &&
    tense === 'present' &&
    clause.kind === 'main' &&
    !say.habit.test(text) &&
    (deedWords.doneAfter.test(verb?.lemma ?? '') || deedWords.doneAfterWords.test(clause.text))
  const sure =
    tense === 'future' &&
    where.ownVoice &&
    !toldWords.doubtful.test(text) &&
    !look &&
    !say.exploratory.test(text)
  return total(act.words, [
    { points: tense === 'future' ? 3 : goes ? 2 : wants ? 0 : 1, words: act.words },
    wants && { points: 0, ceiling: 'possible' },
    whenEvidence(sentence, clause),
    sure && { points: 1 },
    look && { points: 0, ceiling: 'possible' },
    openQuestion && where.ownVoice && { points: 1 },
    // A deed of now is sure with its date alone, and one whose verb nobody knows is proposed.
    tense !== 'future' && !timed && { points: 0, ceiling: 'possible' },
    deedWords.proposesNow.test(clause.text) && { points: 0, ceiling: 'possible' },
    (once || after) && { points: 1 },
    where.ownVoice && deedWords.atRequest.test(text) && { points: 1 },
    // "Bij de begroting verwerken wij …": a moment without its day, and a deed that nobody doubts.
    term === null && timed && verb !== null && !look && where.ownVoice && { points: 1 },
    term === null && deedWords.takesAlong.test(verb?.lemma ?? '') && { points: 0, ceiling: 'possible' },
    verb === null && idiom === null && { points: -1, ceiling: 'possible' },
    where.announcing && { points: 1 },
    deedWords.makesNew.test(verb?.lemma ?? '') &&
      where.ownVoice &&
      / (?:een|nieuwe) /u.test(clause.text) && { points: 1 },
    deedWords.takesAlong.test(verb?.lemma ?? '') &&
      (where.ownVoice || say.processNoun.test(text)) && { points: 1 },
    deedWords.takenInto.test(verb?.lemma ?? '') &&
      deedWords.intoPaper.test(clause.text) &&
      where.ownVoice && { points: 1 },
    verb?.sort === 'state' && !timed && where.ownVoice && { points: 1, ceiling: 'possible' },
    deedWords.takenUp.test(text) && where.ownVoice && { points: 1 },
    deedWords.asksOthers.test(act.words) && where.ownVoice && { points: 1, ceiling: 'possible' },
    term === null && say.exploratory.test(act.words) && { points: 0, ceiling: 'possible' },
    deedWords.comesWith.test(text) && tense === 'present' && { points: 0, ceiling: 'possible' },
    say.habit.test(text) && !(where.ownVoice && whenWords.newHabit.test(text)) && { points: -3 },
    say.rulesOfConduct.test(clause.text) && term === null && { points: -3 },
    town && { points: -2, ceiling: 'possible' },
    conditionBefore(sentence),
    // "Als de aanvraag compleet is, beslist het college binnen acht weken": a rule for everybody.
    tense === 'present' &&
      /^(?:als|indien|wanneer)$/u.test(clauses[0]?.opener ?? '') &&
      say.byLaw.test(clauses[0]?.text ?? '') && { points: -3 },
    ...doubts(clause),
  ])
}

const noLonger = withLetters(/(?<![\p{L}])(?:niet|geen)(?: [\p{L}-]+){0,4} (?:meer|langer)(?![\p{L}])/iu)

const asksCouncil = ({ verb, clause, tense }: Act): boolean =>
  verb !== null &&
  !(tense === 'future' && !meetingWords.councilActs.test(clause.text)) &&
  /^(?:vragen|verzoeken|adviseren)$/u.test(verb.lemma) &&
  meetingWords.asksCouncil.test(clause.text)

/** What the next clause begins with: "… of er plaats is". */
const nextWords = ({ clauses }: Sentence, clause: Clause): string =>
  ` ${clauses[clauses.indexOf(clause) + 1]?.text.slice(0, 30) ?? ''}`

/** Minutes tell what was said: only a named member of the executive, or "hij" after one, promises there. */
function promisesInMinutes(sentence: Sentence, { who, tense, verb, clause }: Act): boolean {
  const { where, text } = sentence
  if (say.memberSpeaks.test(text)) return false
  const named = where.executiveSpeaks || toldWords.namesSpeaker.test(text.slice(0, clause.start))
  if (/^(?:hij|zij|ze|wij|we|ik)$/iu.test(who) && !named) return false
  // "De gemeente verspreidt deze week een brief, zo zegt hij".
  if (/gemeente|organisatie/iu.test(who) && !(where.executiveSpeaks && timedBy(sentence))) return false
  if (tense === 'present' && toldWords.letsKnow.test(text)) return false
  if (tense === 'present' && timedBy(sentence) && deedWords.comesWith.test(clause.text))
    return clause.kind === 'main'
  return (
    tense !== 'present' ||
    (verb !== null &&
      clause.kind !== 'relative' &&
      (!toldWords.speech.test(verb.lemma) || deedWords.doneAfterWords.test(clause.text)))
  )
}

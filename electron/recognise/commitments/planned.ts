import { perfect } from './acts.ts'
import type { Clause } from './clauses.ts'
import * as plan from './phrases-planned.ts'
import * as now from './phrases-present.ts'
import * as say from './phrases-promises.ts'
import { type VerbForm, verbForms } from './phrases-verbs.ts'
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
  if (toldBefore(sentence) || now.headLine.test(text)) return null
  if (say.habit.test(text) || (!told && now.toldOf.test(clause.text)) || say.negated.test(clause.text))
    return null
  const finite = finiteIn(clause, text)
  if (finite === null) return null
  const subject = clause.kind === 'content' ? firstOf(clause.text) : subjectOf(sentence, clause, finite)
  const own = doneByOwn(sentence, clause, finite, subject)
  if ((!own || goesOn) && !isTimed(sentence)) return null
  if (goesOn && !own && !now.productNamed.test(clause.text)) return null
  if (
    !own &&
    (plan.byHappening.test(clause.text) || say.otherParty.test(subject) || now.bodiesOutside.test(subject))
  )
    return null
  if (finite.sort !== 'gets' && now.councilActs.test(subject)) return null
  if (
    now.meetingBusiness.test(clause.text) ||
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

/** "Bij het opstellen van het programma" is a moment too where somebody gets something then. */
const isTimed = (sentence: Sentence): boolean =>
  timedBy(sentence) ||
  (plan.reaches.test(sentence.text) &&
    (say.processNoun.test(sentence.text) ||
      plan.withProposal.test(sentence.text) ||
      sentence.terms.some(({ literal }) => !plan.onlyIf.test(literal))))

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

type Sort = 'gets' | 'there' | 'stands' | 'happen' | 'deed'
type Finite = Readonly<{ word: string; index: number; end: number; sort: Sort }>

const token = /[\p{L}\d’-]+/gu
const helper = /^(?:zal|zullen|gaat|gaan)$/iu
/** Words before a noun: what follows one of them is no verb. */
const opensNoun =
  /^(?:de|het|een|één|deze|dit|die|dat|onze|ons|uw|zijn|haar|hun|mijn|alle|geen|elke?|iedere?|enkele|beide|veel|meer|te|om|in|op|bij|van|voor|met|aan|naar|door|uit|over|tot|na|per|ter|ten|als|en|of|sinds|tegen|tijdens|binnen)$/iu
const isTold =
  /^(?:heeft|hebben|had|hadden|was|waren|werd|werden|kan|kunnen|mag|mogen|moet|moeten|wil|willen|zou|zouden|dient|dienen|hoeft|hoeven|wordt|worden|bent|heb)$/iu

/** The verb that says what is done: in a main clause the first, in "dat …" the last, with what "zal" and "gaat" go with. */
function finiteIn(clause: Clause, text: string): Finite | null {
  const words = [...clause.text.matchAll(token)].map(({ 0: word, index }) => ({ word, index }))
  if (clause.kind === 'content') {
    const last = words.at(-1)
    if (last === undefined) return null
    const perfect = verbForms(words.at(-2)?.word ?? '').some(({ form }) => form === 'participle')
    if (
      /^(?:heeft|hebben|is|zijn)$/iu.test(last.word) &&
      (plan.boundBy.test(clause.text) || plan.isThere.test(clause.text)) &&
      !perfect
    )
      return as(last, 'there')
    return isTold.test(last.word) ? null : as(last, sortOf(last.word, clause.text))
  }
  for (const [place, { word, index }] of words.slice(0, 24).entries()) {
    const before = words[place - 1]?.word
    if (before === undefined ? clause.start === 0 : opensNoun.test(before)) continue
    // "Met het bouwrijp maken beginnen wij": what is begun with stands before the verb.
    if (/en$/u.test(word) && begins(words[place + 1]?.word ?? '')) continue
    if (isTold.test(word) || perfect.test(word)) return null
    if (helper.test(word)) {
      const main = words.slice(place + 1).findLast((one) => infinitive(one.word) !== undefined)
      const form = main === undefined ? undefined : infinitive(main.word)
      if (
        form === undefined &&
        /\p{L}{3,}en$/u.test(words.at(-1)?.word ?? '') &&
        !plan.goesOut.test(clause.text)
      )
        return as({ word, index }, 'deed')
      if (
        (main === undefined || form === undefined) &&
        now.goingIdiom.test(clause.text) &&
        plan.ownStaff.test(clause.text)
      )
        return as({ word, index }, 'deed')
      if (main === undefined || form === undefined)
        return plan.goesOut.test(clause.text) ? as({ word, index }, 'gets') : null
      return {
        word,
        index,
        end: main.index + main.word.length,
        sort: form.sort === 'happen' ? 'happen' : 'deed',
      }
    }
    if (/^(?:is|zijn)$/iu.test(word)) return isThere(clause, text) ? as({ word, index }, 'there') : null
    const sort = sortOf(word, place === 0 ? text : clause.text)
    if (sort !== null) return as({ word, index }, sort)
  }
  return null
}

/** Present then: planned, ready, or a meeting that is held; a participle only with the day by which it is so. */
const isThere = ({ text: said }: Clause, text: string): boolean =>
  plan.isPlanned.test(said) ||
  plan.comesToBe.test(said) ||
  plan.isThere.test(text) ||
  (plan.meetingHeld.test(text) && !participleEnds(said)) ||
  (plan.byThen.test(text) && participleEnds(said))

const participleEnds = (said: string): boolean =>
  [...said.matchAll(token)].some(({ 0: word }) =>
    verbForms(word).some(({ form, sort }) => form === 'participle' && sort !== 'state'),
  )

const as = ({ word, index }: Readonly<{ word: string; index: number }>, sort: Sort | null): Finite | null =>
  sort === null ? null : { word, index, end: index + word.length, sort }

const begins = (word: string): boolean => /^(?:begin|start)\p{L}*$/iu.test(word)

const infinitive = (word: string): VerbForm | undefined =>
  verbForms(word).find(({ form, sort }) => form === 'infinitive' && sort !== 'state')

/** What a finite verb makes of its clause; null for what merely is so. */
function sortOf(word: string, text: string): Sort | null {
  if (plan.gets.test(word)) return 'gets'
  if (/^hang/iu.test(word) && / op[.,;]?$/u.test(text)) return 'deed'
  if (plan.standing.test(word)) return plan.fromThen.test(text) || plan.laidReady.test(text) ? 'stands' : null
  const forms = verbForms(word).filter((one) => one.form === 'finite' && fits(one, text))
  if (forms.some(({ sort }) => sort === 'happen')) return 'happen'
  if (plan.inName.test(text) && verbForms(word).some(({ form }) => form === 'finite')) return 'deed'
  return forms.some(({ sort }) => sort !== 'state') ? 'deed' : null
}

/** "Stelt … op" is a form of "opstellen" only where its particle stands in the clause. */
const fits = ({ particle }: VerbForm, text: string): boolean =>
  particle === null || new RegExp(`(?<![\\p{L}])${particle}(?![\\p{L}])`, 'iu').test(text)

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

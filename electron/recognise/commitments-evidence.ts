import type { Tier } from '../../shared/records/tier.ts'
import { type Act, actsOf, type Clause, clausesOf } from './commitments-clauses.ts'
import type { WeighedWhere } from './commitments-weigh.ts'
import * as now from './phrases-present.ts'
import * as say from './phrases-promises.ts'
import type { TermWords } from './phrases-terms.ts'
import { verbForms } from './phrases-verbs.ts'

/** One thing that speaks for or against a promise, with the words that say it. A ceiling keeps a proposal from being sure. */
type Evidence = Readonly<{ points: number; words?: string; ceiling?: 'possible' }>
/** Words of a promise with what they are worth: from 2 it is proposed, from 4 it is sure. */
type Scored = Readonly<{ tier: Tier; words: string; score: number }>

export type Sentence = Readonly<{
  text: string
  clauses: readonly Clause[]
  acts: readonly Act[]
  terms: readonly TermWords[]
  /** The first with a moment of its own. */
  term: TermWords | null
  where: WeighedWhere
}>

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
    scoreComing(sentence),
    scoreReached(sentence),
  ].filter((one) => one !== null)
  return scored.toSorted((a, b) => b.score - a.score)[0] ?? null
}

const total = (words: string, evidence: readonly (Evidence | false)[]): Scored | null => {
  const counted = evidence.filter((one) => one !== false)
  const score = counted.reduce((sum, { points }) => sum + points, 0)
  if (score < 2) return null
  const capped = counted.some(({ ceiling }) => ceiling === 'possible')
  return { tier: score >= 4 && !capped ? 'strong' : 'possible', words, score }
}

/** When: a day or quarter, by or from which, weighs more than "op korte termijn" or "daarna". "Als …" says under what condition. */
const whenEvidence = ({ text, terms, term, clauses }: Sentence, clause: Clause): Evidence => {
  if (term !== null) return { points: ofOtherClause(term, clause, clauses) ? 1 : 3, words: term.literal }
  if (terms.some(({ from }) => from)) return { points: 3 }
  const moment = terms.find((one) => one.moment)
  if (moment !== undefined) return { points: 2, words: moment.literal }
  const vague = terms.some(({ literal }) => !/^(?:als|wanneer)(?![\p{L}])/iu.test(literal))
  return { points: vague || now.stillToCome.test(text) ? 1 : 0 }
}

/** "Wij beoordelen de regeling als goed en er is in mei meer bekend": the date belongs to the other statement. */
const ofOtherClause = (term: TermWords, clause: Clause, clauses: readonly Clause[]): boolean => {
  const holder = clauses.findLast(({ start }) => start <= term.start)
  return (
    holder !== undefined &&
    holder !== clause &&
    holder.kind === 'main' &&
    /^(?:en|maar|want|dus) /iu.test(holder.text) &&
    clause.start < holder.start
  )
}

const doubts = ({ text }: Readonly<{ text: string }>): (Evidence | false)[] => [
  say.softened.test(text) && { points: -1, ceiling: 'possible' },
  now.hopeful.test(text) && { points: -1, ceiling: 'possible' },
]

/** "Als …", "Mocht …" before it: the promise hangs on something else, and the rule for everybody is no promise. */
const conditionBefore = ({ clauses }: Sentence): Evidence | false =>
  clauses[0]?.kind === 'aside' &&
  /^(?:als|indien|mocht|mochten|wanneer|tenzij)$/u.test(clauses[0].opener ?? '') && {
    points: -1,
    ceiling: 'possible',
  }

/** "Zoals u weet, wordt de brug vervangen": told again. */
const toldBefore = ({ text }: Sentence): boolean =>
  /^zoals (?:u|uw raad|eerder|bekend|reeds|al|aangegeven|gemeld|vermeld|gezegd|toegelicht)(?![\p{L}])/iu.test(
    text,
  )

function scoreAct(sentence: Sentence, act: Act): Scored | null {
  const { text, where, term } = sentence
  const { tense, verb, who, clause } = act
  const wants =
    tense === 'modal' && term !== null && now.wants.test(act.words) && verb !== null && verb.sort !== 'state'
  if (tense === 'past' || (tense === 'modal' && !wants) || !governed(sentence, clause)) return null
  if (toldBefore(sentence)) return null
  const timed = timedBy(sentence)
  if (
    (say.negated.test(clause.text) && !(timed && noLonger.test(clause.text))) ||
    (tense === 'present' && now.toldOf.test(clause.text.split(/ (?:of|dat|hoe|wat) /u)[0] ?? ''))
  )
    return null
  const idiom = now.goingIdiom.exec(clause.text)
  const goes = tense === 'going' || (verb?.lemma === 'gaan' && idiom !== null)
  if (tense === 'going' && now.goesNowhere.test(clause.text)) return null
  if (!goes && tense === 'present' && (verb?.sort === 'state' || (verb === null && !timed))) return null
  if (where.afterPerformative && term === null && now.goesOnTelling.test(text)) return null
  if (where.minutes && !promisesInMinutes(sentence, act)) return null
  if (asksCouncil(act)) return null
  const town = /gemeente|griffie|organisatie/iu.test(who)
  const look = verb?.sort === 'look'
  const looked = clause.text.slice(Math.max(0, clause.text.indexOf(act.words)) + act.words.length)
  const openQuestion =
    look &&
    verb.lemma !== 'kijken' &&
    now.opensQuestion(verb.lemma).test(`${looked}${nextWords(sentence, clause)}`)
  const once =
    where.ownVoice &&
    tense === 'present' &&
    clause.kind === 'main' &&
    !say.habit.test(text) &&
    (now.doneOnce.test(verb?.lemma ?? '') || now.doneOnceWords.test(clause.text))
  const sure =
    tense === 'future' && where.ownVoice && !now.doubtful.test(text) && !look && !say.exploratory.test(text)
  return total(act.words, [
    { points: tense === 'future' ? 3 : goes ? 2 : wants ? 0 : 1, words: act.words },
    wants && { points: 0, ceiling: 'possible' },
    whenEvidence(sentence, clause),
    sure && { points: 1 },
    look && { points: 0, ceiling: 'possible' },
    openQuestion && where.ownVoice && { points: 1 },
    // A deed of now is sure with its date alone, and one whose verb nobody knows is proposed.
    tense !== 'future' && !timed && { points: 0, ceiling: 'possible' },
    now.proposesNow.test(clause.text) && { points: 0, ceiling: 'possible' },
    once && { points: 1 },
    where.ownVoice && now.atRequest.test(text) && { points: 1 },
    // "Bij de begroting verwerken wij …": a moment without its day, and a deed that nobody doubts.
    term === null && timed && verb !== null && !look && where.ownVoice && { points: 1 },
    term === null && now.takesAlong.test(verb?.lemma ?? '') && { points: 0, ceiling: 'possible' },
    verb === null && { points: -1, ceiling: 'possible' },
    where.announcing && { points: 1 },
    now.makesNew.test(verb?.lemma ?? '') &&
      where.ownVoice &&
      / (?:een|nieuwe) /u.test(clause.text) && { points: 1 },
    now.takesAlong.test(verb?.lemma ?? '') && (where.ownVoice || say.processNoun.test(text)) && { points: 1 },
    now.takenInto.test(verb?.lemma ?? '') &&
      now.intoPaper.test(clause.text) &&
      where.ownVoice && { points: 1 },
    now.takenUp.test(text) && where.ownVoice && { points: 1 },
    now.asksOthers.test(act.words) && where.ownVoice && { points: 1, ceiling: 'possible' },
    term === null && say.exploratory.test(act.words) && { points: 0, ceiling: 'possible' },
    now.comesWith.test(text) && tense === 'present' && { points: 0, ceiling: 'possible' },
    say.habit.test(text) && { points: -3 },
    say.rulesOfConduct.test(clause.text) && term === null && { points: -3 },
    town && { points: -2, ceiling: 'possible' },
    conditionBefore(sentence),
    ...doubts(clause),
  ])
}

/** Said to come by or from a day, or at a moment that the calendar knows. */
const timedBy = ({ terms, term }: Sentence): boolean =>
  term !== null || terms.some(({ from, moment }) => from === true || moment === true)

const noLonger = /(?<![\p{L}])(?:niet|geen)(?: [\p{L}-]+){0,4} (?:meer|langer)(?![\p{L}])/iu

const asksCouncil = ({ verb, clause }: Act): boolean =>
  verb !== null && /^(?:vragen|verzoeken|adviseren)$/u.test(verb.lemma) && now.asksCouncil.test(clause.text)

/** What the next clause begins with: "… of er plaats is". */
const nextWords = ({ clauses }: Sentence, clause: Clause): string =>
  ` ${clauses[clauses.indexOf(clause) + 1]?.text.slice(0, 30) ?? ''}`

/** What follows "dat" is the executive's own word only where the executive, or nobody, says it. */
function governed({ clauses, acts }: Sentence, clause: Clause): boolean {
  if (clause.kind !== 'content') return true
  const before = clauses.slice(0, clauses.indexOf(clause)).findLast(({ kind }) => kind === 'main')
  if (before === undefined) return false
  return acts.some((act) => act.clause === before && act.tense !== 'past') || now.foreseen.test(before.text)
}

/** Minutes tell what was said: only a named member of the executive, or "hij" after one, promises there. */
function promisesInMinutes({ where, text }: Sentence, { who, tense, verb, clause }: Act): boolean {
  if (say.memberSpeaks.test(text) || (!where.executiveSpeaks && /^(?:hij|zij|wij|we|ik)$/iu.test(who)))
    return false
  if (/gemeente|organisatie/iu.test(who)) return false
  return tense !== 'present' || (verb !== null && clause.kind !== 'relative' && !now.speech.test(verb.lemma))
}

const helper = /(?<![\p{L}-])(?:word(?:t|en)|zal|zullen)(?![\p{L}-])/iu
const mayOrMust = /(?<![\p{L}])(?:kan|kunnen|mag|mogen|moet|moeten|dient|dienen|hoeft|hoeven)(?![\p{L}])/iu
/** "Aanvragen worden binnen acht weken afgehandeld": a rule for everybody. */
const ruleForAll = /^\p{Lu}\p{Ll}+(?:en|s) worden (?:\p{L}+ )?(?:altijd |steeds )?binnen (?!enkele)/u
const agent =
  /(?<![\p{L}])door (?!ons(?![\p{L}])|het college|de gemeente(?![\p{L}])|een (?:extern|onafhankelijk)|middel van|te )/iu

/** "Er wordt een plan opgesteld", "zal worden onderzocht": done by nobody in particular, so by the executive that writes. */
function scorePassive(sentence: Sentence, clause: Clause): Scored | null {
  const { text, where, term, acts } = sentence
  if (clause.kind === 'aside' || clause.kind === 'relative' || (!where.ownVoice && term === null)) return null
  const finite = toldBefore(sentence) ? null : helper.exec(clause.text)
  if (finite === null || !governed(sentence, clause)) return null
  const participle = participleIn(clause.text, finite.index, timedBy(sentence))
  const product = now.productNamed.test(clause.text)
  if (
    participle === null ||
    (now.askedOrTold.test(participle.lemma) && !(product && /^(?:doen|geven)$/u.test(participle.lemma)))
  )
    return null
  const said = openEnd(sentence, clause, participle)
    ? (clause.text.slice(0, finite.index + finite[0].length + 40).split(asked)[0] ?? '')
    : clause.text
  if (mayOrMust.test(said)) return null
  const later = /^z/iu.test(finite[0])
  if (later && !/(?<![\p{L}])(?:worden|zijn)(?![\p{L}])/iu.test(clause.text)) return null
  if (term === null && (now.meetingBusiness.test(clause.text) || now.incomingPost.test(clause.text)))
    return null
  if (agent.test(said) || say.negated.test(said) || now.toldOf.test(said)) return null
  if (where.minutes && !(clause.kind === 'content' && acts.some((act) => act.clause.kind === 'main')))
    return null
  const from = Math.min(finite.index, participle.index)
  const till = Math.max(finite.index + finite[0].length, participle.index + participle.word.length)
  const words = clause.text.slice(from, till)
  const impersonal = /(?<![\p{L}])er(?![\p{L}])/iu.test(clause.text)
  const made: (Evidence | false)[] = [
    participle.look && openEnd(sentence, clause, participle) && { points: 0 },
    product && { points: 1 },
    where.announcing && { points: 1 },
    now.corrects.test(participle.word) && where.ownVoice && { points: 1 },
    now.takenInto.test(participle.lemma) && say.processNoun.test(text) && { points: 1 },
    // "De komende weken" is time enough for it to be announced; it counts as a moment below.
    now.soon.test(clause.text) && { points: 0 },
    !participle.known && { points: -1, ceiling: 'possible' },
  ]
  // "De bijdrage wordt na oplevering uitbetaald" is how things go: without a date it must be something that is made or mended.
  if (!later && !timedBy(sentence) && made.every((one) => one === false || one.points < 0)) return null
  return total(words, [
    { points: later ? 2 : 1, words },
    whenEvidence(sentence, clause),
    ...made,
    ruleForAll.test(clause.text) && { points: -3 },
    !(term !== null && (impersonal || product) && where.ownVoice) && { points: 0, ceiling: 'possible' },
    participle.look && { points: openEnd(sentence, clause, participle) ? 1 : 0, ceiling: 'possible' },
    say.habit.test(text) && { points: -3 },
    say.rulesOfConduct.test(text) && term === null && { points: -3 },
    say.byLaw.test(clause.text) && { points: -2 },
    !where.ownVoice && { points: -1 },
    conditionBefore(sentence),
    ...doubts(clause),
  ])
}

/** "Wordt onderzocht of …", "wordt nagegaan welke …": what is looked into is still open. */
const openEnd = (
  { text, term, clauses }: Sentence,
  clause: Clause,
  { lemma, word, index }: Participle,
): boolean =>
  now.findsOut.test(lemma) &&
  (term !== null || !now.ruleOfThumb.test(text)) &&
  opensWith.test(
    clause.text.slice(index + word.length) || ` ${clauses[clauses.indexOf(clause) + 1]?.text ?? ''}`,
  )
const asked = / (?:of|welke|hoe|hoeveel|waar|wat|wanneer|in hoeverre|wie)(?![\p{L}])/iu
const opensWith =
  /^,? (?:[\p{L}]+ ){0,3}?(?:of|welke|hoe|hoeveel|waar|wat|wanneer|in hoeverre|op welke|wie)(?![\p{L}])/iu

type Participle = Readonly<{ word: string; lemma: string; index: number; look: boolean; known: boolean }>

/** The deed or look in a clause that "wordt" goes with, before or after it; with a date beside it any participle will do. */
function participleIn(text: string, helperAt: number, dated: boolean): Participle | null {
  let other: Participle | null = null
  for (const found of text.matchAll(/[\p{L}]+/gu)) {
    const [word] = found
    if (Math.abs(found.index - helperAt) > 260 || word.length < 5) continue
    const forms = verbForms(word).filter(({ form }) => form === 'participle')
    const form = forms.find(({ sort }) => sort !== 'state')
    if (form !== undefined)
      return { word, lemma: form.lemma, index: found.index, look: form.sort === 'look', known: true }
    if (
      dated &&
      forms.length === 0 &&
      /^(?:\p{L}{2,6})?ge\p{L}{3,}(?:d|t)$/iu.test(word) &&
      !now.reckoned.test(word)
    )
      other = { word, lemma: word, index: found.index, look: false, known: false }
  }
  return other
}

/** "Er volgt een memo", "komt er een meldpunt": something comes about by itself. */
function scoreComing(sentence: Sentence): Scored | null {
  const { text, where, term } = sentence
  if (where.minutes || !/(?:vol|kom|vinden)(?:gt|gen|t|en)?(?!\p{L})/iu.test(text)) return null
  const by = agent.exec(text)
  if (say.negated.test(text) || (by !== null && say.otherParty.test(text.slice(by.index)))) return null
  const comes =
    say.somethingComes.exec(text) ??
    (where.ownVoice ? (now.thereComes.exec(text) ?? now.willTakePlace.exec(text)) : null)
  if (comes === null || (term === null && now.ruleOfThumb.test(text))) return null
  return total(comes[0], [
    { points: 2, words: comes[0] },
    { points: term !== null ? 2 : 0 },
    term === null && { points: 0, ceiling: 'possible' },
    !where.ownVoice && { points: -1, ceiling: 'possible' },
    say.habit.test(text) && { points: -3 },
    conditionBefore(sentence),
    ...doubts(sentence),
  ])
}

/** "De omwonenden krijgen vóór 1 april bericht", "Uiterlijk 1 juli zal een aanbod beschikbaar zijn": reached by then. */
function scoreReached(sentence: Sentence): Scored | null {
  const { text, where, term } = sentence
  if (where.minutes || !where.ownVoice || !timedBy(sentence)) return null
  if (say.negated.test(text) || say.habit.test(text) || say.otherParty.test(text) || mayOrMust.test(text))
    return null
  const reached = now.getsWord.exec(text) ?? now.willBeReady.exec(text)
  if (reached === null || say.performative.test(text) || now.toldOf.test(text)) return null
  return total(reached[0], [
    { points: 2, words: reached[0] },
    { points: term === null ? 0 : 1, ceiling: 'possible' },
    conditionBefore(sentence),
  ])
}

import type { Clause } from './clauses.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as plan from './phrases-planned.ts'
import * as say from './phrases-promises.ts'
import * as word from './phrases-signs.ts'
import * as tellWords from './phrases-telling.ts'
import * as toldWords from './phrases-told.ts'
import * as whenWords from './phrases-when.ts'
import { governed, type Sentence, type Weighed } from './scoring.ts'
import { isOutside, type Parts, partsOf, type Sign, tenseOf, whenSaid, whoActs } from './signs.ts'

/**
 * What each sign is worth; from two a clause is proposed. Whoever acts counts one and a thing nothing, so that "we doen dat" needs
 * a time, a future or somebody to whom, and "er komt een loket" a date. Tried by leaving each set of documents out in turn:
 * test/recognise/commitments/leave-one-out.ts.
 */
export const points: Readonly<Record<Sign, number>> = {
  own: 1,
  staff: 1,
  reader: 1,
  agentless: 1,
  future: 1,
  going: 1,
  wants: 0,
  expects: 1,
  intends: 1,
  hard: 2,
  moment: 2,
  from: 2,
  step: 2,
  soft: 1,
  soon: 1,
  council: 1,
  softened: -1,
}

export const enough = 2

/** A promise by its grammar alone, whatever its verb: somebody of the executive, or nobody in particular, by or at some time. */
export function weighGrammar(sentence: Sentence): Weighed | null {
  let best: Readonly<{ score: number; parts: Parts }> | null = null
  const telling = (clause: Clause) => saysMore(sentence, clause)
  for (const { signs, parts } of announcements(sentence, telling)) {
    const score = signs.reduce((sum, sign) => sum + points[sign], 0)
    if (score >= enough && (best === null || score > best.score)) best = { score, parts }
  }
  return best === null ? null : { tier: 'possible', why: [wordsOf(best.parts)] }
}

type Announced = Readonly<{ signs: readonly Sign[]; parts: Parts }>

/**
 * Whoever acts counts one, so that a clause without a time, a future, somebody to whom, or an intention never comes to two: a look
 * at its words that spares parting most clauses of a long document.
 */
const saysMore = (sentence: Sentence, clause: Clause): boolean =>
  whenSaid(sentence, clause) !== null ||
  futures.test(clause.text) ||
  say.addressee.test(clause.text) ||
  word.intends.test(clause.text) ||
  word.expected.test(clause.text)

const futures = /zal|zul|ga/iu

/** The clauses against which nothing speaks, each with its signs. */
export function announcements(sentence: Sentence, of: (clause: Clause) => boolean = () => true): Announced[] {
  const { where, text, clauses } = sentence
  if ((!where.ownVoice && !where.minutes) || where.besideList) return []
  const looked = clauses.filter(of)
  if (looked.length === 0 || againstAll(sentence)) return []
  if (where.minutes && say.memberSpeaks.test(text)) return []
  return looked.map((clause) => announcedIn(sentence, clause)).filter((one) => one !== null)
}

/** "Komt … terug", "zal … onderzocht worden": from the verb to what it goes with. */
const wordsOf = ({ text, finite, main }: Parts): string => {
  const [from, till] = [text.indexOf(finite), text.lastIndexOf(main)]
  const words = till > from ? text.slice(from, till + main.length) : finite
  return words.length > 60 ? `${finite} … ${main}` : words
}

/** What speaks against every clause of a sentence. */
const againstAll = ({ text, where, clauses }: Sentence): boolean =>
  say.performative.test(text) ||
  plan.eachCase.test(text) ||
  whenWords.incidental.test(text) ||
  meetingWords.councilTreats.test(text) ||
  meetingWords.headLine.test(text) ||
  toldWords.opines.test(text) ||
  word.accordingTo.test(text) ||
  (where.afterPerformative && tellWords.goesOnTelling.test(text)) ||
  /^(?:als|indien|mocht|mochten|wanneer|tenzij)$/u.test(clauses[0]?.opener ?? '')

/** What speaks against one clause. */
const against = ({ text }: Clause): boolean =>
  say.negated.test(text) ||
  say.rulesOfConduct.test(text) ||
  meetingWords.asksCouncil.test(text) ||
  deedWords.goesNowhere.test(text) ||
  meetingWords.meetingBusiness.test(text) ||
  /^(?:wat|hoe|waarom|wanneer|wie)(?![\p{L}])/iu.test(text)

function announcedIn(sentence: Sentence, clause: Clause): Announced | null {
  if (clause.kind === 'relative' || clause.kind === 'aside' || clause.text.length < 8) return null
  if (against(clause) || !governed(sentence, clause)) return null
  const parts = partsOf(sentence, clause)
  const who = parts === null ? null : whoActs(sentence, parts)
  const tense = parts === null ? null : tenseOf(parts)
  if (parts === null || who === null || tense === null) return null
  // In minutes only who is named, or goes on speaking, is of the executive.
  if (sentence.where.minutes && !sentence.where.executiveSpeaks && who !== 'own') return null
  const when = whenSaid(sentence, clause)
  const said = { parts, who, tense, when, dated: isDated(when) }
  if (byOthers(sentence, said) || merelySo(sentence, said) || toldOnly(sentence, clause, said)) return null
  const signs: readonly (Sign | Plain | false)[] = [
    who,
    tense,
    when ?? false,
    (who !== 'reader' || parts.passive) && say.addressee.test(parts.text) && 'council',
    intends(said) && 'intends',
    softly(parts) && 'softened',
  ]
  return { parts, signs: signs.filter((sign) => sign !== false && !isPlain(sign)) }
}

/** What says nothing for a promise, and nothing against it. */
type Plain = 'thing' | 'he' | 'present'
const isPlain = (sign: Sign | Plain): sign is Plain => sign === 'thing' || sign === 'he' || sign === 'present'

type Said = Readonly<{
  parts: Parts
  who: Sign | 'thing' | 'he'
  tense: Sign | 'present'
  when: Sign | null
  /** A day, a period or a moment that the calendar knows. */
  dated: boolean
}>

const isDated = (when: Sign | null) => when === 'hard' || when === 'moment' || when === 'from'
const isAhead = ({ tense }: Said) => tense === 'future' || tense === 'going' || tense === 'expects'
const softly = ({ text }: Parts) => say.softened.test(text) || toldWords.hopeful.test(text)
const intends = ({ who, tense, parts }: Said) =>
  who === 'own' && tense === 'present' && word.intends.test(parts.text)

/** Somebody else's word, law or habit. */
function byOthers({ text }: Sentence, said: Said): boolean {
  const { parts, who } = said
  if (who !== 'own' && word.othersWord.test(text)) return true
  if (who !== 'own' && isOutside(parts.text) && !isOutside(parts.subject)) return true
  if (who !== 'own' && word.law.test(parts.text) && !deedWords.productNamed.test(parts.text)) return true
  const each = say.habit.test(text) || word.eachOfThem.test(text)
  return each && !(who === 'own' && isAhead(said))
}

/** How things are, or what is only wished: no deed to come. */
function merelySo({ where }: Sentence, said: Said): boolean {
  const { parts, who, tense, dated } = said
  const { text, main, sorts } = parts
  if (tense === 'wants' && !dated) return true
  if (softly(parts) && !dated && !intends(said)) return true
  if (
    who === 'thing' &&
    (isAhead(said)
      ? /(?<![\p{L}])zijn$/u.test(text.replace(/[.,;]$/u, '')) || word.isSo.test(main)
      : word.share.test(parts.subject))
  )
    return true
  if (who === 'thing' && plan.byHappening.test(text)) return true
  if (isAhead(said) || tense === 'wants' || intends(said)) return false
  // "Vanaf 1 mei werken er twee mensen": how it is from then on.
  if (who !== 'own' && said.when === 'from' && !sorts.has('deed') && !sorts.has('happen')) return true
  if (who === 'agentless' && !dated && said.when !== 'soon' && !hasPurpose(text)) return true
  // "Wij kijken hier met u naar om": without a time only a deed is one to come.
  if (who === 'own' && said.when === null && !sorts.has('deed')) return true
  if (word.isSo.test(main))
    return !(
      where.announcing ||
      plan.isPlanned.test(text) ||
      plan.meetingHeld.test(text) ||
      word.foreseen.test(text)
    )
  if (parts.possesses) return !dated
  if (sorts.has('deed') || sorts.has('happen'))
    return who === 'thing' && said.when === 'moment' && !hasPurpose(text)
  if (sorts.has('look') || who === 'reader') return false
  if (sorts.has('state'))
    return !isLaid(parts) && !(parts.lemmas.includes('verwachten') && dated && say.addressee.test(text))
  return who === 'agentless'
}

const hasPurpose = (text: string): boolean => deedWords.productNamed.test(text) || say.addressee.test(text)

/** "Ligt het voorstel in uw vergadering", "hangt er een scherm": put there by then; or got by somebody. */
const isLaid = ({ main, text }: Parts): boolean =>
  plan.gets.test(main) ||
  (plan.standing.test(main) && (hasPurpose(text) || /(?<![\p{L}])er(?![\p{L}])/iu.test(text)))

/** Told of now, or in minutes said and asked. */
function toldOnly({ where, terms, clauses }: Sentence, clause: Clause, said: Said): boolean {
  const { parts, who, tense } = said
  const own = parts.possesses ? parts.text.replace(parts.finite, '') : parts.text
  if (toldWords.toldOf.test(own)) return true
  if (tense !== 'present') return false
  if (who === 'reader')
    return !(parts.passive && word.toldTo.test(parts.main)) && !word.receives.test(parts.main)
  if (!where.minutes || who !== 'own') return false
  if (word.asksOf.test(parts.finite)) return true
  const opensTold =
    clauses[clauses.indexOf(clause) + 1]?.kind === 'content' || word.opensTold.test(parts.text)
  if (opensTold && !word.doesMore.test(parts.text)) return true
  return (
    terms.length === 0 && parts.lemmas.length > 0 && parts.lemmas.every((one) => toldWords.speech.test(one))
  )
}

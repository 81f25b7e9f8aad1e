import type { Tier } from '../../../shared/records/tier.ts'
import type { Act } from './acts.ts'
import type { Clause } from './clauses.ts'
import * as say from './phrases-promises.ts'
import * as toldWords from './phrases-told.ts'
import * as whenWords from './phrases-when.ts'
import type { TermWords } from './term-words.ts'

export type Weighed = Readonly<{ tier: Tier; why: string[] }>
/** `asked`: an answer to "Gaat u …?"; `yes`: after "Ja"; `after`: the sentence before it promises. */
export type Place = 'asked' | 'yes' | 'opens' | 'closes' | 'after' | 'letter'

export type WeighedWhere = Readonly<{
  /** Minutes and decision lists report what was said; only what is promised out loud counts there. */
  minutes: boolean
  /** Inside an answer or a letter: the executive itself speaks. */
  ownVoice: boolean
  /** Around the entries of a list, where it says how the list is kept. */
  besideList: boolean
  /** The sentence before it says what this document does ("Met deze brief informeert het college u over …"). */
  afterPerformative: boolean
  /** In minutes: "hij" is the member of the executive who spoke just before. */
  executiveSpeaks: boolean
  /** Under a heading that announces what is to come: "Vervolg", "Planning". */
  announcing: boolean
  /** What it stands beside, as signs: the question that it answers, the promise before it, its place in the answer. */
  place: readonly Place[]
  /** Long sentences all through: in such a text the present tense mostly describes. */
  wordy: boolean
}>

/** One thing that speaks for or against a promise, with the words that say it. A ceiling keeps a proposal from being sure. */
export type Evidence = Readonly<{ points: number; words?: string; ceiling?: 'possible' }>
/** Words of a promise with what they are worth: from 2 it is proposed, from 4 it is sure. */
export type Scored = Readonly<{ tier: Tier; words: string; score: number }>

export type Sentence = Readonly<{
  text: string
  clauses: readonly Clause[]
  acts: readonly Act[]
  terms: readonly TermWords[]
  /** The first with a moment of its own. */
  term: TermWords | null
  where: WeighedWhere
}>

export const total = (words: string, evidence: readonly (Evidence | false)[]): Scored | null => {
  const counted = evidence.filter((one) => one !== false)
  const score = counted.reduce((sum, { points }) => sum + points, 0)
  if (score < 2) return null
  const capped = counted.some(({ ceiling }) => ceiling === 'possible')
  return { tier: score >= 4 && !capped ? 'strong' : 'possible', words, score }
}

/** When: a day or quarter, by or from which, weighs more than "op korte termijn" or "daarna". "Als …" says under what condition. */
export const whenEvidence = ({ text, terms, term, clauses }: Sentence, clause: Clause): Evidence => {
  if (term !== null) return { points: ofOtherClause(term, clause, clauses) ? 1 : 3, words: term.literal }
  if (terms.some(({ from }) => from)) return { points: 3 }
  const moment = terms.find((one) => one.moment)
  if (moment !== undefined) return { points: 2, words: moment.literal }
  const vague = terms.some(({ literal }) => !/^(?:als|wanneer)(?![\p{L}])/iu.test(literal))
  return { points: vague || whenWords.stillToCome.test(text) ? 1 : 0 }
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

export const doubts = ({ text }: Readonly<{ text: string }>): (Evidence | false)[] => [
  say.softened.test(text) && { points: -1, ceiling: 'possible' },
  toldWords.hopeful.test(text) && { points: -1, ceiling: 'possible' },
]

/** "Als …", "Mocht …" before it: the promise hangs on something else, and the rule for everybody is no promise. */
export const conditionBefore = ({ text, clauses }: Sentence): Evidence | false =>
  toldWords.supposes.test(text)
    ? { points: -2, ceiling: 'possible' }
    : clauses[0]?.kind === 'aside' &&
      // "Wanneer het contract in 2027 afloopt": that is sure to come.
      !/^wanneer .*20\d\d/iu.test(clauses[0].text) &&
      /^(?:als|indien|mocht|mochten|wanneer|tenzij)$/u.test(clauses[0].opener ?? '') && {
        points: -1,
        ceiling: 'possible',
      }

/** "Zoals u weet, wordt de brug vervangen": told again. */
export const toldBefore = ({ text }: Sentence): boolean =>
  /^zoals (?:u|uw raad|eerder|bekend|reeds|al|aangegeven|gemeld|vermeld|gezegd|toegelicht)(?![\p{L}])/iu.test(
    text,
  )

/** Said to come by or from a day, or at a moment that the calendar knows. */
export const timedBy = ({ terms, term }: Sentence): boolean =>
  term !== null || terms.some(({ from, moment }) => from === true || moment === true)

/** What follows "dat" is the executive's own word only where the executive, or nobody, says it. */
export function governed({ clauses, acts }: Sentence, clause: Clause): boolean {
  if (clause.kind !== 'content') return true
  const before = clauses.slice(0, clauses.indexOf(clause)).findLast(({ kind }) => kind === 'main')
  if (before === undefined) return false
  return (
    acts.some((act) => act.clause === before && act.tense !== 'past') ||
    toldWords.justSaid.test(before.text) ||
    toldWords.foreseen.test(before.text) ||
    toldWords.wordOfExecutive.test(before.text)
  )
}

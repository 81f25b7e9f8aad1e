import { isAgainst, isOfOthers, merelySo, type Said, speaksAgainst, toldOnly } from './account-against.ts'
import type { Clause } from './clauses.ts'
import { isDone } from './done.ts'
import { type Parts, partsIn } from './parts.ts'
import * as say from './phrases-promises.ts'
import * as word from './phrases-signs.ts'
import { base, points } from './points.ts'
import { governed, type Sentence, type Weighed } from './scoring.ts'
import { fewSigns, type Sign, signsOf, tenseOf, whenSaid, whoActs } from './signs.ts'

/** From here a clause with a time, a future or an intention is proposed. */
const enough = 2

/**
 * What each sign is worth in such a clause. Whoever acts counts one and a thing nothing, so that "er komt een loket" needs a date.
 */
const worth: Readonly<Partial<Record<Sign, number>>> = {
  own: 1,
  town: 1,
  staff: 1,
  hired: 1,
  reader: 1,
  agentless: 1,
  future: 1,
  going: 1,
  expects: 1,
  meant: 1,
  hard: 2,
  moment: 2,
  from: 2,
  step: 2,
  soft: 1,
  soon: 1,
  council: 1,
  softened: -1,
}

/**
 * A promise by its grammar alone, whatever its verb: somebody of the executive, or nobody in particular, by or at some time. Where
 * nothing says when, every sign counts, with the points that labelled documents give them.
 */
export function weighGrammar(sentence: Sentence): Weighed | null {
  let best: Readonly<{ score: number; parts: Parts }> | null = null
  for (const { signs, parts } of announcements(sentence)) {
    const score = isTimeless(signs) ? sumOf(signs, points) + base : sumOf(signs, worth) - enough
    if (score >= 0 && (best === null || score > best.score)) best = { score, parts }
  }
  return best === null ? null : { tier: 'possible', why: [wordsOf(best.parts)] }
}

const sumOf = (signs: readonly Sign[], values: Readonly<Partial<Record<Sign, number>>>): number =>
  signs.reduce((sum, sign) => sum + (values[sign] ?? 0), 0)

/** Told in the present tense, without anything that says when or that it is meant. */
export const isTimeless = (signs: readonly Sign[]): boolean =>
  signs.includes('timeless') && signs.includes('present') && !signs.includes('meant')

type Announced = Readonly<{ signs: readonly Sign[]; parts: Parts }>

/** The clauses against which nothing speaks, each with its signs. */
export function announcements(sentence: Sentence): Announced[] {
  const { where, text, clauses } = sentence
  if ((!where.ownVoice && !where.minutes) || where.besideList) return []
  if (speaksAgainst(sentence)) return []
  if (where.minutes && say.memberSpeaks.test(text)) return []
  // Without a time, a future, somebody to whom or an intention only a terse text promises: that spares parting most clauses.
  const terse = !where.wordy && !where.minutes
  const parts = partsIn(clauses, text)
  return clauses.flatMap((clause, place) =>
    terse || saysMore(sentence, clause) ? (announcedIn(sentence, clause, () => parts(place)) ?? []) : [],
  )
}

const saysMore = (sentence: Sentence, clause: Clause): boolean =>
  whenSaid(sentence, clause) !== 'timeless' ||
  futures.test(clause.text) ||
  say.addressee.test(clause.text) ||
  word.intends.test(clause.text) ||
  word.expected.test(clause.text)

const futures = /zal|zul|ga/iu

/** "Komt … terug", "zal … onderzocht worden": from the verb to what it goes with. */
const wordsOf = ({ text, finite, main }: Parts): string => {
  const [from, till] = [text.indexOf(finite), text.lastIndexOf(main)]
  const words = till > from ? text.slice(from, till + main.length) : finite
  return words.length > 60 ? `${finite} … ${main}` : words
}

function announcedIn(sentence: Sentence, clause: Clause, parted: () => Parts | null): Announced | null {
  if (clause.kind === 'relative' || clause.kind === 'aside' || clause.text.length < 8) return null
  if (isAgainst(clause) || !governed(sentence, clause) || isDone(sentence, clause)) return null
  const parts = parted()
  if (parts === null) return null
  const who = whoActs(sentence, parts)
  const tense = tenseOf(parts)
  if (tense === 'may') return null
  const own = who === 'own' || who === 'town'
  // In minutes only who is named, or goes on speaking, is of the executive.
  if (sentence.where.minutes && !sentence.where.executiveSpeaks && !own) return null
  const when = whenSaid(sentence, clause)
  const said: Said = {
    parts,
    who,
    own,
    tense,
    when,
    dated: when === 'hard' || when === 'moment' || when === 'from',
    ahead: tense === 'future' || tense === 'going' || tense === 'expects',
    meant: own && tense === 'present' && word.intends.test(parts.text),
  }
  if (isOfOthers(sentence, said) || toldOnly(sentence, clause, said)) return null
  const open = when === 'timeless' && tense === 'present' && !said.meant
  if (merelySo(sentence, clause, said, open)) return null
  return { parts, signs: open ? signsOf(sentence, clause, said) : fewSigns(said) }
}

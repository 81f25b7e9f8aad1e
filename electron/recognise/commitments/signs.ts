import { upTo } from '../text/up-to.ts'
import type { Clause } from './clauses.ts'
import { fits } from './finite-verb.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as plan from './phrases-planned.ts'
import * as say from './phrases-promises.ts'
import * as word from './phrases-signs.ts'
import { verbForms } from './phrases-verbs.ts'
import type { Sentence } from './scoring.ts'

/** Who acts, in which tense, when, and towards whom: what a clause says for a promise. */
export type Sign =
  | 'own'
  | 'staff'
  | 'reader'
  | 'agentless'
  | 'future'
  | 'going'
  | 'wants'
  | 'expects'
  | 'intends'
  | 'hard'
  | 'moment'
  | 'from'
  | 'step'
  | 'soft'
  | 'soon'
  | 'council'
  | 'softened'

/** A clause as its verb parts it, whatever verb it is. */
export type Parts = Readonly<{
  text: string
  /** The finite verb as printed. */
  finite: string
  /** What is done: the finite verb, or what it helps. */
  main: string
  subject: string
  passive: boolean
  /** "Heeft", with a thing and no participle. */
  possesses: boolean
  sorts: ReadonlySet<string>
  lemmas: readonly string[]
}>

type Finite = Readonly<{ word: string; index: number; place: number }>

const token = /[\p{L}\d’-]+/gu

/** Null where the clause has no verb, or tells of what was. */
export function partsOf({ text: whole }: Sentence, clause: Clause): Parts | null {
  const { text } = clause
  const words = [...text.matchAll(token)]
  const finite = clause.kind === 'main' ? secondVerb(text, words) : lastVerb(words)
  if (finite === null || word.past.test(finite.word)) return null
  // Only a verb that helps another needs that other looked for.
  const shall = word.shall.test(finite.word)
  const becomes = word.becomes.test(finite.word)
  const isSo = word.isSo.test(finite.word)
  const possesses = word.has.test(finite.word)
  const helps = shall || word.goes.test(finite.word) || word.will.test(finite.word)
  const done =
    shall || becomes || isSo
      ? words.find(({ 0: one, index }) => index !== finite.index && isParticiple(one))?.[0]
      : undefined
  const infinitive =
    helps || possesses
      ? words.findLast(({ 0: one, index }) => index > finite.index && isInfinitive(one))?.[0]
      : undefined
  if (possesses && (closes(infinitive, text) || tokensOf(whole.slice(clause.start)).some(isParticiple)))
    return null
  if (isSo && done !== undefined && !isForeseen(text)) return null
  const passive =
    becomes ||
    (shall &&
      done !== undefined &&
      new RegExp(`${done} worden|worden ${done}`, 'u').test(upTo(text, / (?:waar\p{L}+|zodat|om) /u)))
  const main = (passive ? done : helps ? infinitive : finite.word) ?? ''
  const forms = verbForms(main).filter(
    (form) => main !== finite.word || (form.form === 'finite' && fits(form, text)),
  )
  return {
    text,
    finite: finite.word,
    main,
    subject: clause.kind === 'main' ? subjectOf(text, finite) : text.slice(0, 60),
    passive,
    possesses,
    sorts: new Set(forms.map(({ sort }) => sort)),
    lemmas: forms.map(({ lemma }) => lemma),
  }
}

const tokensOf = (text: string): string[] => text.match(token) ?? []
const isParticiple = (one: string) =>
  word.participle.test(one) || verbForms(one).some(({ form }) => form === 'participle')
const isInfinitive = (one: string) =>
  /^\p{L}{4,}en$/iu.test(one) || verbForms(one).some(({ form }) => form === 'infinitive')
/** Known for a verb by itself, whatever stands beside it. */
const isVerb = (one: string) =>
  word.commonVerb.test(one) || word.past.test(one) || verbForms(one).some(({ form }) => form === 'finite')
const closes = (one: string | undefined, text: string) =>
  one !== undefined && text.replace(/[.,;]$/u, '').endsWith(one)
const isForeseen = (text: string) => word.foreseen.test(text) || plan.byThen.test(text)

/** The verb that stands second in a main clause: one that is known, or one that has a verb's form before its subject. */
function secondVerb(text: string, words: readonly RegExpExecArray[]): Finite | null {
  for (const [place, found] of words.slice(0, 22).entries()) {
    const [one] = found
    const before = words[place - 1]?.[0] ?? ''
    const after = text.slice(found.index + one.length)
    if (word.beforeNoun.test(before) && !(place === 1 && word.pronounFirst.test(text))) continue
    if (place === 0 && /^\p{Lu}/u.test(one) && !word.commonVerb.test(one)) continue
    // "Met het bouwrijp maken beginnen wij": what is begun with stands before the verb.
    if (/en$/u.test(one) && /^(?:begin|start)/u.test(words[place + 1]?.[0] ?? '')) continue
    if (word.nounToo.test(one) && !word.personAfter.test(after) && !word.personWord.test(before)) continue
    const beside = word.subjectAfter.test(after) || word.personWord.test(before)
    if (beside && word.regularPast.test(one) && verbForms(one).length === 0) return null
    if (
      isVerb(one) ||
      (word.unlistedVerb.test(one) &&
        !plan.noVerb.test(one) &&
        word.subjectAfter.test(after) &&
        plan.opensElsewhere.test(text))
    )
      return { word: one, index: found.index, place }
  }
  return null
}

/** In other clauses the verb comes last. */
function lastVerb(words: readonly RegExpExecArray[]): Finite | null {
  const place = words.findLastIndex(({ 0: one }) => isVerb(one))
  const found = words[place]
  return found === undefined ? null : { word: found[0], index: found.index, place }
}

function subjectOf(text: string, { word: verb, index, place }: Finite): string {
  const front = text.slice(0, index).trim()
  const rest = text.slice(index + verb.length).trimStart()
  const opens = plan.opensElsewhere.test(front) || word.opensOn.test(front)
  const pronoun = word.pronounAfter.exec(rest)?.[0]
  const inFront = word.executive.test(front) || word.heOrShe.test(front)
  if (pronoun !== undefined && (place === 0 || opens || !inFront)) return pronoun
  if (place > 0 && !opens) return front
  if (place > 0 && /^er(?![\p{L}])/iu.test(rest)) return rest.slice(0, 60)
  return rest.split(word.afterSubject)[0] ?? ''
}

/** Who acts: of the executive, for it, the council that gets something, nobody named, or some thing. Null for outsiders. */
export function whoActs(sentence: Sentence, parts: Parts): Sign | 'thing' | 'he' | null {
  const { where } = sentence
  const { subject, text } = parts
  const he = word.heOrShe.test(subject)
  if (word.executive.test(subject) || (he && where.minutes && where.executiveSpeaks)) return 'own'
  if (plan.ownStaff.test(subject) || plan.onBehalf.test(text) || plan.byOurs.test(text)) return 'staff'
  if (word.reader.test(subject)) return 'reader'
  if (isOutside(subject) || plan.outsiders.test(subject)) {
    if (word.expected.test(text)) return 'thing'
    const hired = plan.hired.test(subject) && sentence.term !== null && !/van \p{Lu}/u.test(subject)
    return hired ? 'staff' : null
  }
  if (he) return where.minutes ? 'he' : null
  if (isName(subject, text)) return null
  return parts.passive ? 'agentless' : 'thing'
}

export const isOutside = (words: string): boolean =>
  say.otherParty.test(words) || meetingWords.bodiesOutside.test(words)

/** A name, or a word without an article before its verb: some body of its own. */
const isName = (subject: string, text: string): boolean =>
  /\s\p{Lu}\p{L}/u.test(subject) ||
  (text.startsWith(subject)
    ? /^\p{Lu}\p{L}+$/u.test(subject.trim()) && !word.demonstrative.test(subject.trim())
    : /^\p{Lu}/u.test(subject))

/** Null for what may or must be. */
export function tenseOf({ finite, text, main }: Parts): Sign | 'present' | null {
  if (word.shall.test(finite)) return 'future'
  if (word.goes.test(finite)) return main !== '' || deedWords.goingIdiom.test(text) ? 'going' : 'present'
  if (word.will.test(finite)) return 'wants'
  if (word.mayOrMust.test(finite)) return word.expected.test(text) ? 'expects' : null
  return 'present'
}

/** When: what stands in the clause, or right before it, counts before what the sentence says elsewhere. */
export function whenSaid({ terms, clauses }: Sentence, clause: Clause): Sign | null {
  const here = terms.filter(({ start }) => {
    const holder = clauses.findLast((one) => one.start <= start)
    return (
      holder === clause ||
      (holder?.kind === 'aside' && clauses.indexOf(clause) === clauses.indexOf(holder) + 1)
    )
  })
  if (here.some(({ hard }) => hard)) return 'hard'
  if (here.some(({ moment }) => moment)) return 'moment'
  if (here.some(({ from }) => from)) return 'from'
  if (terms.some(({ literal }) => !plan.onlyIf.test(`${literal} `))) return 'soft'
  if (word.atStep.test(clause.text)) return 'step'
  return word.soon.test(clause.text) ? 'soon' : null
}

import { withLetters } from '../text/letters.ts'
import { upTo } from '../text/up-to.ts'
import type { Clause } from './clauses.ts'
import { fits } from './finite-verb.ts'
import * as plan from './phrases-planned.ts'
import * as word from './phrases-signs.ts'
import { verbForms } from './phrases-verbs.ts'

/** A clause as its verb parts it, whatever verb it is. */
export type Parts = Readonly<{
  text: string
  /** The finite verb as printed. */
  finite: string
  /** What is done: the finite verb, or what it helps. */
  main: string
  subject: string
  /** The subject stands before its verb. */
  straight: boolean
  passive: boolean
  /** "Heeft", with a thing and no participle. */
  possesses: boolean
  /** A particle closes the clause: "lopen … in". */
  particle: boolean
  sorts: ReadonlySet<string>
  lemmas: readonly string[]
}>

type Finite = Readonly<{ word: string; index: number; place: number }>

const token = withLetters(/[\p{L}\d’-]+/gu)

/**
 * The parts of a clause by its place, read when asked for; null where it has no verb, or tells of what was. A clause that begins with
 * its verb goes on with the subject before it: "Een evaluatie, met de bewoners, wordt gestart", "Wij meten en leggen het aan u voor".
 */
export function partsIn(clauses: readonly Clause[], whole: string): (place: number) => Parts | null {
  const known = new Map<number, Parts | null>()
  const at = (place: number): Parts | null => {
    const clause = clauses[place]
    const found = known.get(place)
    if (found !== undefined || clause === undefined) return found ?? null
    const parts = partsOf(whole, clause, () => frontOf(place))
    known.set(place, parts)
    return parts
  }
  const frontOf = (place: number): Front => {
    let front: Front = null
    for (let before = place - 1; before >= 0; before -= 1) {
      const clause = clauses[before]
      if (clause === undefined || clause.kind === 'aside') break
      if (clause.kind !== 'main') continue
      const parts = at(before)
      if (parts !== null) return { words: parts.subject, subject: true }
      front = { words: clause.text, subject: false }
    }
    return front
  }
  return at
}

/** What stands before a clause: the subject of the clause before it, or words without a verb. */
type Front = Readonly<{ words: string; subject: boolean }> | null

function partsOf(whole: string, clause: Clause, front: () => Front): Parts | null {
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
      ? (words.find(({ 0: one, index }) => index !== finite.index && isParticiple(one)) ??
          (isSo
            ? undefined
            : words.findLast(({ 0: one, index }) => index > finite.index && word.prefixed.test(one))))?.[0]
      : undefined
  const infinitive =
    helps || possesses
      ? words.findLast(({ 0: one, index }) => index > finite.index && isInfinitive(one))?.[0]
      : undefined
  if (possesses && (closes(infinitive, text) || tokensOf(whole.slice(clause.start)).some(isParticiple)))
    return null
  if (isSo && done !== undefined && !isForeseen(text)) return null
  const passive =
    (becomes && done !== undefined) ||
    (shall &&
      done !== undefined &&
      new RegExp(`${done} worden|worden ${done}`, 'u').test(upTo(text, / (?:waar\p{L}+|zodat|om) /u)))
  const main = (passive ? done : helps ? infinitive : finite.word) ?? ''
  const forms = verbForms(main).filter(
    (form) => main !== finite.word || (form.form === 'finite' && fits(form, text)),
  )
  const own =
    clause.kind === 'main' ? subjectOf(text, finite, front) : { subject: text.slice(0, 60), straight: true }
  return {
    text,
    finite: finite.word,
    main,
    ...own,
    passive,
    possesses,
    particle: word.particle.test(text.slice(finite.index + finite.word.length)),
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
    if (/^\p{Lu}/u.test(one) && (place > 0 ? /^\p{Lu}\p{Ll}/u.test(one) : !word.commonVerb.test(one)))
      continue
    // "Met het bouwrijp maken beginnen wij": what is begun with stands before the verb.
    if (/en$/u.test(one) && /^(?:begin|start)/u.test(words[place + 1]?.[0] ?? '')) continue
    if (word.nounToo.test(one) && !word.personAfter.test(after) && !word.personWord.test(before)) continue
    const beside = word.subjectAfter.test(after) || word.personWord.test(before)
    if (beside && word.regularPast.test(one) && verbForms(one).length === 0) return null
    const unlisted = word.unlistedVerb.test(one) && !plan.noVerb.test(one)
    if (
      isVerb(one) ||
      (unlisted && word.subjectAfter.test(after) && plan.opensElsewhere.test(text)) ||
      (unlisted && place > 0 && isOwnAtHead(after.trimStart()))
    )
      return { word: one, index: found.index, place }
  }
  return unlistedSecond(text, words)
}

/** Where no verb is known: a word that has the form of one, after a noun and before what doesn't follow an adjective. */
function unlistedSecond(text: string, words: readonly RegExpExecArray[]): Finite | null {
  const place = words
    .slice(0, 12)
    .findIndex(
      ({ 0: one, index }, at) =>
        at > 0 &&
        /^(?!maart)\p{Ll}{3,}t$/u.test(one) &&
        !plan.noVerb.test(one) &&
        !word.nounToo.test(one) &&
        !isParticiple(one) &&
        !word.beforeNoun.test(words[at - 1]?.[0] ?? '') &&
        !/e$/u.test(words[at - 1]?.[0] ?? '') &&
        word.afterVerb.test(text.slice(index + one.length)),
    )
  const found = words[place]
  return found === undefined ? null : { word: found[0], index: found.index, place }
}

/** In other clauses the verb comes last. */
function lastVerb(words: readonly RegExpExecArray[]): Finite | null {
  const place = words.findLastIndex(({ 0: one }) => isVerb(one))
  const found = words[place]
  return found === undefined ? null : { word: found[0], index: found.index, place }
}

type Subject = Readonly<{ subject: string; straight: boolean }>

function subjectOf(text: string, { word: verb, index, place }: Finite, standing: () => Front): Subject {
  const front = text.slice(0, index).trim()
  const rest = text.slice(index + verb.length).trimStart()
  const bare = place === 0 || /^(?:en|maar|of|want|dus)$/iu.test(front)
  const pronoun = word.pronounAfter.exec(rest)?.[0]
  const before = bare && pronoun === undefined ? standing() : null
  if (before !== null && goesOn(before, front, rest)) return { subject: before.words, straight: true }
  const opens = plan.opensElsewhere.test(front) || word.opensOn.test(front)
  const inFront = word.executive.test(front) || word.heOrShe.test(front)
  if (pronoun !== undefined && (bare || opens || !inFront)) return { subject: pronoun, straight: false }
  // "De resterende negen benadert de verkeersconsulent": who does it stands after what it is done to.
  if (!bare && !opens && !inFront && isOwnAtHead(rest))
    return { subject: rest.split(word.afterSubject)[0] ?? '', straight: false }
  if (!bare && !opens) return { subject: front, straight: true }
  if (!bare && /^er(?![\p{L}])/iu.test(rest)) return { subject: rest.slice(0, 60), straight: false }
  return { subject: rest.split(word.afterSubject)[0] ?? '', straight: false }
}

/** After "en" the subject goes on; after words without a verb they are it, but for a time or place. */
const goesOn = ({ words, subject }: NonNullable<Front>, joined: string, rest: string): boolean =>
  subject
    ? joined !== '' && !/^er(?![\p{L}])/iu.test(rest)
    : !plan.opensElsewhere.test(words) && !word.opensOn.test(words)

const isOwnAtHead = (rest: string): boolean =>
  word.personAfter.test(` ${rest}`) || plan.ownStaff.exec(rest)?.index === 0

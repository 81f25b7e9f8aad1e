import { withLetters } from '../text/letters.ts'
import type { Clause } from './clauses.ts'
import type { VerbForm } from './phrases-verbs.ts'
import { verbForms } from './phrases-verbs.ts'

type Tense = 'future' | 'going' | 'present' | 'modal' | 'past'

/** Somebody of the executive with the verb of its clause. */
export type Act = Readonly<{
  clause: Clause
  who: string
  tense: Tense
  verb: VerbForm | null
  /** As printed, to show why. */
  words: string
}>

const name = "(?: (?:(?:\\p{Lu}\\.)+ ?)?(?:(?:van|de|der|den|ter|te|ten|het|’t|'t) )*\\p{Lu}[\\p{L}’-]+){0,3}"

const bodies = `(?:[Hh]et |[Oo]ns )?[Cc]ollege(?: van (?:[Bb]\\s?(?:&|en)\\s?[Ww]|[Bb]urgemeester en [Ww]ethouders))?|[Bb]\\s?(?:&|en)\\s?[Ww]|[Bb]urgemeester en [Ww]ethouders`

const persons = '(?:[Ll]oco-?)?(?:[Bb]urgemeester|[Ww]ethouder|[Pp]ortefeuillehouder|[Gg]emeentesecretaris)'

const subject = withLetters(
  `(?<![\\p{L}-])(?:[Ww]ij|WIJ|[Ww]e|[Ii]k|${bodies}|(?:[Dd]e |[Oo]nze |[Mm]ijn )?${persons}${name}|(?<town>(?:[Dd]e|[Oo]nze) (?:gemeente|griffie)|[Dd]e (?:ambtelijke )?organisatie)|(?<other>[Hh]ij|[Zz]ij|[Zz]e))(?![\\p{L}-])`,
  'gu',
)

/** Before one of these the executive is not the subject: "aan het college", "de brief van de wethouder", "verzoekt het college". */
const notSubject =
  /(?:^|\s)(?:aan|van|door|met|bij|voor|namens|naar|over|tussen|tot|tegen|per|via|richting|geacht|verzoekt|verzoeken|vraagt|roept|roepen|draagt|adviseert|verzocht|gevraagd|dankt|danken) (?:(?:de|het|ons|onze|een) )?$/iu

const future = /^(?:zal|zullen)$/iu

const going = /^(?:ga|gaat|gaan)$/iu

const modal = withLetters(
  /^(?:kan|kunnen|wil|willen|moet|moeten|mag|mogen|zou|zouden|kunt|hoeft|hoeven|durf\p{L}*)$/iu,
)

/** "Dient te …" is a duty; "dienen … een reactie in" a deed. */
const duty = /^dien(?:t|en)?$/iu

/** Helpers of the perfect and the pasts that no rule makes. */
export const perfect =
  /^(?:heb|hebt|heeft|hebben|had|hadden|was|waren|werd|werden|kwam|kwamen|ging|gingen|nam|namen|gaf|gaven|deed|deden|zei|zeiden|stond|stonden|bracht|brachten|sprak|spraken|schreef|schreven|liet|lieten|vroeg|vroegen|kon|konden|moest|moesten|wilde|wilden|zegde|zegden|ontving|ontvingen)$/iu

const regularPast = withLetters(/^\p{L}{3,}(?:de|te|eerden|den|kten|pten|sten|chten)$/iu)

const isPast = (word: string): boolean =>
  perfect.test(word) || (regularPast.test(word) && verbForms(word).length === 0)

const lead = withLetters(
  /^(?:(?:ook|en|maar|want|dus|ja|nee|neen|wel|zelf|daarnaast|echter|dat|die|deze|welke|waar\p{L}+)[,.]? ?)*$/iu,
)

const token = withLetters(/[\p{L}\d’-]+/gu)

/** Every act of the executive in a sentence. `he` tells that "hij" and "zij" are of the executive here. */
export const actsOf = (clauses: readonly Clause[], he: boolean): Act[] => {
  const acts: Act[] = []
  let carried: string | null = null
  for (const clause of clauses) {
    if (clause.kind === 'aside') continue
    const own = subjectIn(clause.text, he)
    if (own !== null) carried = own.who
    const act = own === null ? (carried === null ? null : conjoined(clause, carried)) : actOf(clause, own)
    if (own === null && act === null && clause.kind === 'main' && clause.text.length > 40) carried = null
    if (act !== null) acts.push(act)
  }
  return acts
}

type Own = Readonly<{ who: string; index: number; end: number }>

function subjectIn(text: string, he: boolean): Own | null {
  subject.lastIndex = 0
  for (let found = subject.exec(text); found !== null; found = subject.exec(text)) {
    if (found.groups?.other !== undefined && !he) continue
    if (!/^(?:wij|we|ik)$/iu.test(found[0]) && notSubject.test(text.slice(0, found.index))) continue
    return { who: found[0], index: found.index, end: found.index + found[0].length }
  }
  return null
}

/** In a main clause the verb stands beside its subject; in others it closes the clause. */
function actOf(clause: Clause, { who, index, end }: Own): Act | null {
  const { text } = clause
  const before = text.slice(0, index)
  const closing = clause.kind !== 'main'
  if (closing) return closed(clause, who, index)
  const straight = lead.test(before)
  const prev = /([\p{L}’-]+) (?:(?:dan|nu|ook|daarom) )?$/u.exec(before)
  if (!straight && prev?.[1] !== undefined && isVerb(prev[1]))
    return finish(clause, who, prev[1], index - prev[0].length, end)
  const next =
    /^,? (?:(?:dan|nu|ook|daarom|daarna|vervolgens|hierover|nog|zelf|graag|uiteraard|wel|dus|er|hier|daar|in ieder geval) ){0,2}([\p{L}’-]+)/u.exec(
      text.slice(end),
    )
  // "Wethouder Zorg" names what somebody is there for.
  if (next?.[1] === undefined || /^\p{Lu}\p{Ll}/u.test(next[1]) || !isVerb(next[1])) return null
  return finish(clause, who, next[1], index, end + next[0].length)
}

const isVerb = (word: string): boolean =>
  future.test(word) ||
  going.test(word) ||
  modal.test(word) ||
  duty.test(word) ||
  isPast(word) ||
  verbForms(word).some(({ form }) => form === 'finite') ||
  (/(?:t|en)$/u.test(word) && word.length > 3) ||
  /^(?:ben|is|zijn|doe|zeg|kom|stuur)$/iu.test(word)

/** "… en koppelt de uitkomst terug": the subject of the clause before goes on. */
function conjoined(clause: Clause, who: string): Act | null {
  const found = /^(?:en|maar) ([\p{L}’-]+)(?![\p{L}])/iu.exec(clause.text)
  if (found?.[1] === undefined || /^(?:wordt|worden|is|zijn)$/iu.test(found[1]) || !isVerb(found[1]))
    return null
  if (/^ (?:er|u|de|het) (?:\p{L}+ )?word/iu.test(clause.text.slice(found[0].length))) return null
  return finish(clause, who, found[1], 0, found[0].length)
}

/** The verbs that close a clause: "die wij in het najaar aan uw raad zullen voorleggen". */
function closed(clause: Clause, who: string, index: number): Act | null {
  const words = [...clause.text.matchAll(token)].slice(-5)
  // "In het vierde kwartaal": only as the last word is "-de" a past tense.
  const helper = words.find(
    ({ 0: word }, at) =>
      future.test(word) ||
      going.test(word) ||
      modal.test(word) ||
      duty.test(word) ||
      perfect.test(word) ||
      (at === words.length - 1 && isPast(word)),
  )
  const main = words.findLast(({ 0: word }) => verbForms(word).length > 0) ?? words.at(-1)
  if (main === undefined || main.index <= index) return null
  const finite = helper === undefined ? main : helper
  const tense = tenseOf(finite[0], true)
  if (
    helper === undefined &&
    verbForms(main[0]).every(({ form }) => form === 'participle') &&
    verbForms(main[0]).length > 0
  )
    return null
  return {
    clause,
    who,
    tense,
    verb: verbForms(main[0])[0] ?? null,
    words: clause.text.slice(index, main.index + main[0].length),
  }
}

const tenseOf = (finite: string, withMain: boolean): Tense =>
  future.test(finite)
    ? 'future'
    : isPast(finite)
      ? 'past'
      : going.test(finite) && withMain
        ? 'going'
        : modal.test(finite)
          ? 'modal'
          : 'present'

function finish(clause: Clause, who: string, finite: string, from: number, to: number): Act {
  const rest = clause.text.slice(to)
  const words = [...rest.matchAll(token)].map(({ 0: word }) => word)
  const closingVerb = words.findLast((word) => verbForms(word).some(({ form }) => form === 'infinitive'))
  const unknown = words.findLast((word) => /\p{L}{3,}en$/u.test(word))
  const tense =
    duty.test(finite) && / te \p{L}/u.test(rest)
      ? 'modal'
      : tenseOf(finite, closingVerb !== undefined || (words.at(-1) === unknown && unknown !== undefined))
  const main = tense === 'present' ? null : closingVerb
  const verb =
    main === null || main === undefined
      ? tense === 'present'
        ? finiteWith(finite, words)
        : null
      : (verbForms(main).find(({ form }) => form === 'infinitive') ?? null)
  const particle = verb?.particle
  const end = main ?? (tense === 'present' && particle ? particle : null)
  const till = end === null ? -1 : rest.lastIndexOf(end)
  const shown = clause.text.slice(from, to)
  return {
    clause,
    who,
    tense,
    verb,
    words: till < 0 || end === null ? shown : shown + rest.slice(0, till + end.length),
  }
}

/** "neemt … mee" is "meenemen": the particle closes the clause or stands before what goes on. */
function finiteWith(finite: string, words: readonly string[]): VerbForm | null {
  const known = verbForms(finite).filter(({ form }) => form === 'finite')
  const lower = words.map((word) => word.toLowerCase())
  const apart = lower.filter((_word, at) => goesOn.test(lower[at + 1] ?? 'en'))
  return (
    known.find(({ particle }) => particle !== null && apart.includes(particle)) ??
    known.find(({ particle }) => particle === null) ??
    null
  )
}

/** What may stand after a particle; after a preposition comes an article or a noun. */
const goesOn = withLetters(
  /^(?:en|met|om|dat|of|hoe|wat|welke|voor|bij|naar|aan|van|in|over|tot|te|op|wanneer|zodra|als|na|tegen|per|via|door|die|waar\p{L}*|ter|uit|binnen|zodat|tijdens|vanaf|volgens|conform|zonder|zoals|alsnog|opnieuw|ook|nog|samen|vóór|totdat|gelijktijdig|tegelijk)$/u,
)

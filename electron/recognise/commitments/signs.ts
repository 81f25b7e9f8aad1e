import type { Clause } from './clauses.ts'
import { clauseMarks, type Mark, sentenceMarks } from './marks.ts'
import type { Parts } from './parts.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as plan from './phrases-planned.ts'
import * as say from './phrases-promises.ts'
import * as word from './phrases-signs.ts'
import * as toldWords from './phrases-told.ts'
import type { Place, Sentence } from './scoring.ts'

/** Who acts. */
export type Who =
  | 'own'
  | 'town'
  | 'staff'
  | 'hired'
  | 'reader'
  | 'agentless'
  | 'paper'
  | 'thing'
  | 'he'
  | 'named'
  | 'outside'
export type Tense = 'future' | 'going' | 'wants' | 'expects' | 'may' | 'present'
export type When = 'hard' | 'moment' | 'from' | 'step' | 'soft' | 'soon' | 'timeless'
type Group = 'own' | 'nobody' | 'paper' | 'thing' | 'reader' | 'other'
type Sort = 'does' | 'looks' | 'happens' | 'is' | 'unlisted'

/** Who acts, in which tense, when, and towards whom: what a clause says for or against a promise. */
export type Sign =
  | Who
  | Tense
  | When
  | `${Group}-${Sort}`
  | Place
  | Mark
  | 'straight'
  | 'inverted'
  | 'headless'
  | 'content'
  | 'passive'
  | 'meant'

/** The signs that count where a clause says when, or speaks of the future. */
export const fewSigns = ({ parts, who, tense, when, meant }: Said): Sign[] => {
  const { text, passive } = parts
  const told: [boolean, Sign][] = [
    [(who !== 'reader' || passive) && say.addressee.test(text), 'council'],
    [meant, 'meant'],
    [say.softened.test(text) || toldWords.hopeful.test(text), 'softened'],
  ]
  return [who, tense, when, ...told.filter(([holds]) => holds).map(([, name]) => name)]
}

/** Every sign of a clause. */
export function signsOf(sentence: Sentence, clause: Clause, { parts, who, tense, when }: Said): Sign[] {
  const { where, text, clauses } = sentence
  return [
    who,
    tense,
    when,
    `${groupOf(who)}-${sortOf(parts)}`,
    ...(clause.kind === 'content' ? (['content'] as const) : []),
    ...(parts.passive ? (['passive'] as const) : []),
    clause.text.startsWith(parts.finite) ? 'headless' : parts.straight ? 'straight' : 'inverted',
    ...clauseMarks(clause.text, parts),
    ...sentenceMarks(text, clauses),
    ...where.place,
  ]
}

type Said = Readonly<{ parts: Parts; who: Who; tense: Tense; when: When; meant: boolean }>

/** Of the executive, for it, the reader that gets something, nobody named, some thing, or others. */
export function whoActs({ where, term }: Sentence, parts: Parts): Who {
  const { subject, text } = parts
  const he = word.heOrShe.test(subject)
  if (he && where.minutes) return where.executiveSpeaks ? 'own' : 'he'
  if (word.executive.test(subject)) return word.town.test(subject) ? 'town' : 'own'
  if (
    plan.ownStaff.test(subject) ||
    word.department.test(subject) ||
    plan.onBehalf.test(text) ||
    plan.byOurs.test(text)
  )
    return 'staff'
  if (word.reader.test(subject)) return 'reader'
  if (isOutside(subject) || plan.outsiders.test(subject))
    return plan.hired.test(subject) && term !== null && !/van \p{Lu}/u.test(subject) ? 'hired' : 'outside'
  if (he) return 'outside'
  if (plan.hired.test(subject)) return 'hired'
  if (isName(subject, text)) return 'named'
  if (parts.passive) return 'agentless'
  return isPaper(subject) ? 'paper' : 'thing'
}

export const isOutside = (words: string): boolean =>
  say.otherParty.test(words) || meetingWords.bodiesOutside.test(words)

/** What an executive makes, or what it is busy with. */
const isPaper = (subject: string): boolean => {
  const head = headOf(subject)
  return deedWords.productNamed.test(head) || say.ownProcess.test(head)
}

const headOf = (subject: string): string => subject.split(word.addsToNoun)[0] ?? ''

/** A name, or a word without an article before its verb: some body of its own. What "van", "aan" or "in" adds doesn't name it. */
function isName(subject: string, text: string): boolean {
  const head = headOf(subject)
  if (plan.someThing.test(head)) return /\s\p{Lu}\p{L}/u.test(head)
  return (
    /\s\p{Lu}\p{L}/u.test(head) ||
    (text.startsWith(head)
      ? /^\p{Lu}\p{L}+$/u.test(head.trim()) && !word.demonstrative.test(head.trim())
      : /^\p{Lu}/u.test(head))
  )
}

export function tenseOf({ finite, text, main }: Parts): Tense {
  if (word.shall.test(finite)) return 'future'
  if (word.goes.test(finite)) return main !== '' || deedWords.goingIdiom.test(text) ? 'going' : 'present'
  if (word.will.test(finite)) return 'wants'
  if (word.mayOrMust.test(finite)) return word.expected.test(text) ? 'expects' : 'may'
  return 'present'
}

/** When: what stands in the clause, or right before it, counts before what the sentence says elsewhere. */
export function whenSaid({ terms, clauses }: Sentence, clause: Clause): When {
  const here = terms.filter(({ start, literal }) => {
    if (/^tot (?!en met)/iu.test(literal)) return false
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
  return word.soon.test(clause.text) ? 'soon' : 'timeless'
}

const groups = {
  own: 'own',
  town: 'own',
  staff: 'own',
  hired: 'own',
  agentless: 'nobody',
  paper: 'paper',
  thing: 'thing',
  reader: 'reader',
  he: 'other',
  named: 'other',
  outside: 'other',
} as const satisfies Record<Who, Group>
const groupOf = (who: Who): Group => groups[who]

/** With a particle that no listed verb has, it is another verb: "lopen … in". */
const sortOf = ({ sorts, particle }: Parts): Sort =>
  sorts.has('deed')
    ? 'does'
    : sorts.has('look')
      ? 'looks'
      : sorts.has('happen')
        ? 'happens'
        : sorts.has('state') && !particle
          ? 'is'
          : 'unlisted'

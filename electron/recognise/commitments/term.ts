import type { IsoDate } from '../../../shared/dates.ts'
import { withLetters } from '../text/letters.ts'
import { actsOf } from './acts.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { findTerms, type TermWords } from './term-words.ts'

const clauseAt = (clauses: readonly Clause[], position: number): Clause | undefined =>
  clauses.findLast(({ start }) => start <= position)

const conditions =
  /^(?:als|indien|mocht|mochten|wanneer|zodra|nadat|tenzij|mits|omdat|hoewel|terwijl|zoals)$/u

/** "Bij een nieuwe stop berichten wij u binnen twee weken" counts from something that may never come, or comes each time. */
const eachTime = withLetters(
  /(?<![\p{L}])(?:bij|na|voor) (?:een (?:nieuwe?|volgende|eventuele|dergelijke)|elke?|iedere?|toekomstige|nieuwe) \p{L}/iu,
)

/** "Mocht uit de evaluatie in 2027 blijken …": that year says when something else is, not by when this comes. */
export const underCondition = (text: string, { start, literal }: TermWords): boolean => {
  if (/^(?:uiterlijk )?(?:binnen|over) /iu.test(literal) && eachTime.test(text)) return true
  const clause = clauseAt(clausesOf(text), start)
  return clause?.kind === 'aside' && conditions.test(clause.opener ?? '')
}

/** A day to hold it to goes before a period, a period before a mere year. */
const rank = (literal: string): number =>
  /^(?:(?:in|uiterlijk|per|voor|vóór) )?(?:(?:19|20)\d\d|dit jaar|volgend jaar)$/iu.test(literal)
    ? 2
    : /^(?:uiterlijk|vóór|voor|binnen)(?![\p{L}])/iu.test(literal)
      ? 0
      : 1

/**
 * The term of the promise: in its own clause before another's, and never across a semicolon, unless the executive
 * announces something on both sides of it.
 */
export const termOf = (text: string, terms: readonly TermWords[], why: string): TermWords | null => {
  const till = terms.filter(({ from }) => from !== true)
  if (till.length === 0) return null
  const clauses = clausesOf(text)
  const [first = '', last = first] = [why.split(' … ')[0], why.split(' … ').at(-1)]
  const begin = Math.max(0, text.indexOf(first))
  const end = Math.max(begin, text.indexOf(last, begin) + last.length - 1)
  const side = (position: number) => text.slice(0, position).split(';').length
  const inside = new Set([clauseAt(clauses, begin), clauseAt(clauses, end)])
  const own = till.filter(
    ({ start }) => side(start) === side(begin) && !isOfAnother(clauseAt(clauses, start), inside),
  )
  const pool =
    own.length > 0 || !text.includes(';')
      ? own
      : thenToo.test(text.split(';')[side(begin) - 1] ?? '')
        ? till
        : besides(text, till, clauses)
  const order = (term: TermWords) =>
    (term.hard ? 0 : 100) +
    (inside.has(clauseAt(clauses, term.start)) ? 0 : 10) +
    (term.hard ? rank(term.literal) : 0)
  return pool.toSorted((a, b) => order(a) - order(b))[0] ?? null
}

/** "Het panel wordt in het najaar bevraagd; wij laten daarin …": at the same moment. */
const thenToo = withLetters(/(?<![\p{L}])(?:daarin|daarbij|hierin|hierbij|dan ook|tegelijk)(?![\p{L}])/iu)

/** "…, waarover de regio in 2020 besluit": when others do something with it, and not by when it comes. */
const isOfAnother = (clause: Clause | undefined, inside: ReadonlySet<Clause | undefined>): boolean =>
  clause !== undefined &&
  !inside.has(clause) &&
  /^waar(?!na)/u.test(clause.opener ?? '') &&
  !/(?<![\p{L}])(?:wij|we|ik|ons|college)(?![\p{L}])/iu.test(clause.text)

/** "Vóór 1 februari 2027", and not "binnen twee weken": that may be what is asked for everybody, each time. */
const byFixedDay = withLetters(/^(?:uiterlijk|vóór|voor)(?![\p{L}]).*\d \p{L}+ (?:19|20)\d\d$/iu)

/** The day by which a point of a motion itself wants to be done, in its words; null where it names none. */
export const termOfPoint = (text: string, reference: IsoDate | null): string | null =>
  findTerms(text, reference).find((term) => byFixedDay.test(term.literal) && !underCondition(text, term))
    ?.literal ?? null

/** "Wij evalueren dit in mei; de evaluatie krijgt u toegezonden": the other side is promised too. */
function besides(text: string, terms: readonly TermWords[], clauses: readonly Clause[]): TermWords[] {
  const announced = actsOf(clauses, false)
    .filter(({ tense, verb }) => tense !== 'past' && tense !== 'modal' && verb?.sort !== 'state')
    .map(({ clause }) => text.slice(0, clause.start).split(';').length)
  return terms.filter(({ start }) => announced.includes(text.slice(0, start).split(';').length))
}

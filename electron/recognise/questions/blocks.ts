import { withLetters } from '../text/letters.ts'
import { announcesAnswers } from './boundaries.ts'
import { hasQuestionMark, opensAsQuestion } from './labels.ts'
import { namedNumbers, numberList } from './numbers.ts'
import type { Place } from './outline.ts'
import type { Unit } from './units.ts'

/** A unit that answers questions by their numbers alone ("3 en 4. De aanbesteding loopt."). */
export type NumberedAnswer = Readonly<{
  /** Indexes of the units that ask. */
  questions: readonly number[]
  /** Characters before its words. */
  length: number
}>

/**
 * Lists of answers below lists of questions: numbers that return in the same order and don't ask, below questions that stand
 * directly below each other.
 */
export const numberedAnswers = (
  units: readonly Unit[],
  outline: ReadonlyMap<number, Place>,
): ReadonlyMap<number, NumberedAnswer> => {
  const found = new Map<number, NumberedAnswer>()
  const places = [...outline]
  let pending: [number, Place][] = []
  for (const [at, entry] of places.entries()) {
    pending.push(entry)
    const from = entry[0] + 1
    const to = places[at + 1]?.[0] ?? units.length
    if (to - from > 1 || (to > from && !asksOn(units[from]))) {
      const answers = answersBetween(units, from, to, pending)
      for (const [index, answer] of answers) found.set(index, answer)
      if (answers.length > 0) pending = []
    }
    if (isAnswered(units, from, to)) pending = []
  }
  return found
}

const asksOn = (unit: Unit | undefined) =>
  unit === undefined || hasQuestionMark(unit.text) || opensAsQuestion(unit.text) || unit.heading

/** Something is said between two questions, beside what asks on and headings. */
function isAnswered(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = units[at]
    if (unit !== undefined && (unit.label?.kind === 'answer' || (unit.marker === null && !asksOn(unit))))
      return true
  }
  return false
}

function answersBetween(
  units: readonly Unit[],
  from: number,
  to: number,
  pending: readonly [number, Place][],
): [number, NumberedAnswer][] {
  const known = pending.slice(-400).filter(([index]) => (units[index]?.text.length ?? 0) > 3)
  if (known.length < 2) return []
  const names = known.map(([, { number }]) => number.toLowerCase())
  const found: [number, NumberedAnswer][] = []
  let latest = -1
  let first = -1
  let strays = 0
  for (let index = from; index < to; index += 1) {
    const unit = units[index]
    const printed = unit === undefined ? null : printedNumbers(unit)
    if (unit === undefined || printed === null) continue
    const matched = matches(printed.numbers, names, latest + 1)
    const next = matched[0] ?? -1
    if (next <= latest || isListItem(unit)) {
      if (found.length === 0) strays += 1
      continue
    }
    if (first < 0) first = index
    latest = matched.at(-1) ?? latest
    found.push([index, { questions: matched.flatMap((at) => known[at]?.[0] ?? []), length: printed.length }])
  }
  const named = new Set(found.flatMap(([, { questions }]) => questions))
  const begins = found[0]?.[1].questions[0] === known[0]?.[0]
  if (strays > 0 || first < 0) return []
  const announced = isAnnounced(units, from, first)
  const whole = named.size >= known.length * 0.6 && named.size > 1 && !explains(units, from, first)
  return whole || (announced && begins && (found.length > 1 || named.size === known.length)) ? found : []
}

/** "1.", "3 en 4.", "Vraag 2:" with what stands behind it. */
function printedNumbers(unit: Unit): { numbers: string; length: number } | null {
  if (unit.label?.kind === 'question')
    return unit.label.numbers === '' || hasQuestionMark(unit.text)
      ? null
      : { numbers: unit.label.numbers, length: unit.label.length }
  if (unit.marker?.kind === 'bullet') return null
  const several = severalNumbers.exec(unit.text)
  if (several !== null && several[0].length > (unit.marker?.length ?? 0) && /\d.*\d/u.test(several[0]))
    return { numbers: several[1] ?? '', length: several[0].length }
  return unit.marker === null ? null : { numbers: unit.marker.value, length: unit.marker.length }
}

/** "3 en 4." or "1.-3." with a capital behind it. */
const severalNumbers = withLetters(`^(${numberList})\\s*[.:)]?(?:\\s+(?=[\\p{Lu}"'“‘(€])|$)`, 'u')

/** Where the named numbers stand among the known ones, from a place on; "b" may be the "2b" that comes next. */
function matches(printed: string, known: readonly string[], from: number): number[] {
  const places = namedNumbers(printed, known).flatMap((name) => {
    const exact = known.indexOf(name, from)
    if (exact >= 0) return [exact]
    const whole = known.flatMap((number, at) => (at >= from && partOf(number, name) ? [at] : []))
    if (whole.length > 0) return whole
    const letter = /^[a-z]$/.test(name)
      ? known.findIndex((number, at) => at >= from && number.endsWith(name))
      : -1
    return letter < 0 ? [] : [letter]
  })
  return [...new Set(places)].sort((a, b) => a - b)
}

const partOf = (number: string, stem: string) =>
  number.startsWith(stem) && /^[a-z]$/.test(number.slice(stem.length))

/** "1. dat de prijs stijgt;" is no answer. */
const isListItem = ({ text, marker }: Unit) => {
  const words = text.slice(marker?.length ?? 0)
  return /^\p{Ll}/u.test(words) && /[;,]$|^(?:dat|het|de|een)\b/u.test(words)
}

function isAnnounced(units: readonly Unit[], from: number, first: number): boolean {
  for (let at = from; at < first; at += 1) {
    const unit = units[at]
    if (
      unit !== undefined &&
      saysAnswer.test(unit.text) &&
      unit.text.length < 90 &&
      !hasQuestionMark(unit.text)
    ) {
      if (unit.label?.kind !== 'answer' || unit.label.length === unit.text.length) return true
    }
    if (unit !== undefined && announcesAnswers(unit.text)) return true
  }
  return false
}
const saysAnswer = /antwoord|reactie|respons/iu

function explains(units: readonly Unit[], from: number, first: number): boolean {
  for (let at = from; at < first; at += 1)
    if (/^(?:\p{L}+ )?toelichting\b/iu.test(units[at]?.text ?? '')) return true
  return false
}

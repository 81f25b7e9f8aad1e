import { announcesAnswers } from './boundaries.ts'
import { asksSomewhere, endsAsQuestion, hasQuestionMark, opensAsQuestion } from './labels.ts'
import { follows, pathOf } from './numbers.ts'
import type { Unit } from './units.ts'

/** What speaks for and against numbered units being questions. Positions are indexes of units. */
export type Evidence = Readonly<{
  /** How much the unit looks like a question, by its words and by what follows it; below zero it doesn't. */
  asking: (index: number) => number
  /** Answer labels between two units. */
  answered: (from: number, to: number) => number
  /** Paragraphs between two units that ask nothing. */
  told: (from: number, to: number) => number
  /** Something stands between two units after which numbering may begin again. */
  parted: (from: number, to: number) => boolean
}>

/** Weighs each unit once; `parts` tells the headings, names and headers that part one numbering from the next. */
export const weigh = (units: readonly Unit[], parts: (unit: Unit, index: number) => boolean): Evidence => {
  const lists = fragmentLists(units)
  const echoes = repeatedLabels(units)
  const answers = summed(units, ({ label, quoted }) => label?.kind === 'answer' || quoted)
  const texts = summed(
    units,
    (unit) =>
      unit.marker === null &&
      unit.label === null &&
      !hasQuestionMark(unit.text) &&
      !opensAsQuestion(unit.text),
  )
  const borders = summed(units, parts)
  const between = (sums: readonly number[], from: number, to: number) =>
    (sums[to] ?? 0) - (sums[from + 1] ?? 0)
  return {
    asking: (index) => (echoes.has(index) ? -3 : askingOf(units, index, lists.get(index))),
    answered: (from, to) => between(answers, from, to),
    told: (from, to) => between(texts, from, to),
    parted: (from, to) => between(borders, from, to) > 0,
  }
}

/** How many of the units before each position have it. */
function summed(units: readonly Unit[], has: (unit: Unit, index: number) => boolean): number[] {
  const sums = [0]
  for (const [index, unit] of units.entries()) sums.push((sums[index] ?? 0) + (has(unit, index) ? 1 : 0))
  return sums
}

const wordsOf = (unit: Unit) => unit.text.slice(unit.label?.length ?? unit.marker?.length ?? 0)
const isList = (unit: Unit | undefined) => unit?.marker != null && unit.marker.kind !== 'bullet'
const isLettered = (unit: Unit | undefined) =>
  unit?.marker?.kind === 'letter' || unit?.marker?.kind === 'roman'

/**
 * Lists of pieces of a sentence ("om: a. vaker te legen; b. te handhaven?"): of one that asks, lettered pieces are its parts;
 * others are no questions.
 */
function fragmentLists(units: readonly Unit[]): ReadonlyMap<number, 'parts' | 'pieces'> {
  const found = new Map<number, 'parts' | 'pieces'>()
  for (let index = 1; index < units.length; index += 1) {
    const lead = units[index - 1]
    const first = units[index]
    if (
      lead === undefined ||
      first === undefined ||
      !isPiece(first) ||
      !/^(?:1|a|i)$/iu.test(first.marker?.value ?? '')
    )
      continue
    if (/[.?!]["'”’)]*$/u.test(lead.text) && !hasQuestionMark(lead.text)) continue
    let end = index + 1
    while (isList(units[end]) && units[end]?.marker?.kind === first.marker?.kind && isPiece(units[end]))
      end += 1
    const asked = hasQuestionMark(units[end - 1]?.text ?? '') && asks(lead)
    const lettered = isLettered(first) && end > index + 1 && asked
    for (let at = index; at < end; at += 1) found.set(at, lettered ? 'parts' : 'pieces')
    index = end - 1
  }
  return found
}

/** "Vraag 2" above its answer, below a header that announces the answers to questions that were asked before it. */
function repeatedLabels(units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>()
  const seen = new Map<string, number>()
  let announced = -1
  for (const [index, unit] of units.entries()) {
    if (announcesList(unit, units[index + 1])) announced = index
    if (unit.label?.kind !== 'question' || unit.label.numbers === '') continue
    const numbers = /^[\d.]*\d[a-z]?|^\w+/iu.exec(unit.label.numbers)?.[0] ?? ''
    const next = units[index + 1]
    const bare = wordsOf(unit).trim() === '' && next?.label == null && next?.marker == null
    const asking = asks(unit) || (bare && next !== undefined && asks(next))
    if (!asking && (seen.get(numbers) ?? Infinity) < announced) found.add(index)
    seen.set(numbers, index)
  }
  return found
}

/** "Antwoord college:" above "Vraag 1" again. */
function announcesList(unit: Unit, next: Unit | undefined): boolean {
  if (!/antwoord|reactie/iu.test(unit.text) || hasQuestionMark(unit.text)) return false
  const bare = unit.label !== null && unit.label.kind !== 'question' && unit.label.length === unit.text.length
  return announcesAnswers(unit.text) || (bare && (next?.label?.kind === 'question' || isList(next)))
}

const asks = (unit: Unit) =>
  hasQuestionMark(unit.text) || opensAsQuestion(wordsOf(unit)) || asksSomewhere(wordsOf(unit))

const isPiece = (unit: Unit | undefined): boolean => {
  if (unit === undefined || !isList(unit)) return false
  const words = wordsOf(unit)
  return /^\p{Ll}/u.test(words) && !opensAsQuestion(words)
}

function askingOf(units: readonly Unit[], index: number, list: 'parts' | 'pieces' | undefined): number {
  const unit = units[index]
  if (unit === undefined) return -5
  if (unit.label?.kind === 'question') return 8
  const words = wordsOf(unit)
  if (list === 'parts') return 2.5
  if (list === 'pieces') return -3
  const lettered = isLettered(unit)
  let score = 0
  if (hasQuestionMark(words)) score += weightOfMark(words, lettered)
  else if (opensAsQuestion(words) && /[.…]$|[^;,]$/u.test(words)) score += 1.5
  else if (asksSomewhere(words)) score += 1
  // Chapters that number their questions don't ask themselves.
  if (!unit.heading && !isPiece(unit) && hasChild(units, index)) score += 2
  score += following(units, index, lettered)
  if (score === 0) score = -2
  return /;$/u.test(words) && score < 3 ? score - 1.5 : score
}

/** A question mark that statements follow may be a rhetorical one. */
function weightOfMark(words: string, lettered: boolean): number {
  if (opensAsQuestion(words)) return 3
  if (lettered && /^\p{Ll}/u.test(words)) return 1
  return endsAsQuestion(words) ? 3 : 2
}

/** An answer, a question or a part that asks, below the number and before the next one. */
function following(units: readonly Unit[], index: number, lettered: boolean): number {
  for (let at = index + 1; at < Math.min(index + 5, units.length); at += 1) {
    const next = units[at]
    if (next === undefined || next.label?.kind === 'question' || next.label?.kind === 'header') return 0
    if (next.label?.kind === 'answer' || next.quoted) return 2.5
    if (next.heading) return 0
    if (next.marker?.kind === 'number') return 0
    if (isLettered(next)) return !lettered && at === index + 1 && hasQuestionMark(next.text) ? 2 : 0
    if (at === index + 1 && endsAsQuestion(next.text) && opensAsQuestion(next.text)) return 2.5
  }
  return 0
}

/** The next printed number is the first below this one: "2." is followed by "2.1". */
function hasChild(units: readonly Unit[], index: number): boolean {
  const own = units[index]?.marker
  if (own?.kind !== 'number') return false
  const path = pathOf(own.value)
  for (let at = index + 1; at < Math.min(index + 12, units.length); at += 1) {
    const next = units[at]
    if (next?.label?.kind === 'question') return false
    if (next?.marker?.kind !== 'number') continue
    const child = pathOf(next.marker.value)
    return child.length > path.length && follows(path, child) && asks(next)
  }
  return false
}

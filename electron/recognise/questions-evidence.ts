import type { Numbered } from './questions-drafts.ts'
import { asksSomewhere, endsAsQuestion, hasQuestionMark, opensAsQuestion } from './questions-labels.ts'
import { follows, isFirst, type NumberPath, pathOf, samePath } from './questions-numbers.ts'
import type { Unit } from './questions-units.ts'

export function numberedOf(unit: Unit, last: Numbered | null): Numbered | null {
  const { marker } = unit
  if (marker === null || marker.kind === 'bullet') return null
  if (marker.kind === 'number') {
    return { path: pathOf(marker.value), number: marker.value, lettered: /[a-zA-Z]$/.test(marker.value) }
  }
  // "i." after "h." is a letter; after a number it counts in Roman.
  const isLetter =
    marker.kind === 'letter' ||
    (marker.value.length === 1 &&
      last?.lettered === true &&
      last.path.at(-1) === marker.value.toLowerCase().charCodeAt(0) - 97)
  const [index] = pathOf(marker.value, isLetter ? 'letter' : 'roman')
  if (index === undefined) return null
  const upper = marker.value === marker.value.toUpperCase()
  if (upper || last === null) return { path: [index], number: marker.value, lettered: false }
  const stem = last.lettered ? last.path.slice(0, -1) : last.path
  const named = last.lettered ? last.number.replace(/[a-z]+$/i, '') : last.number
  return { path: [...stem, index], number: `${named}${marker.value}`, lettered: true }
}

export function mayStart(numbered: Numbered, last: Numbered | null, restart: boolean, unit: Unit): boolean {
  const { path } = numbered
  if (last === null)
    return isFirst(path) || (path.length === 1 && (path[0] ?? 9) <= 2 && hasQuestionMark(unit.text))
  if (follows(last.path, path)) return true
  if (samePath(last.path, path)) return hasQuestionMark(unit.text)
  return isFirst(path) && restart
}

/** Does the numbered unit ask: itself, in the next paragraph, in a child of its own, or by the answer after it? */
export function evidence(
  units: readonly Unit[],
  index: number,
  path: NumberPath,
  inQuestion: boolean,
): boolean {
  const unit = units[index]
  if (unit === undefined) return false
  const words = unit.text.slice(unit.marker?.length ?? 0)
  const lettered = unit.marker?.kind === 'letter' || unit.marker?.kind === 'roman'
  // The last of a list may carry the mark of the question that the list belongs to.
  const fragment = lettered && /^\p{Ll}/u.test(words) && !opensAsQuestion(words)
  if (hasQuestionMark(words) && !fragment) return true
  if (opensAsQuestion(words) && (!lettered || inQuestion) && /[.…]$|[^;,]$/u.test(words)) return true
  if (!lettered && asksSomewhere(words)) return true
  if (hasChild(units, index, path)) return true
  for (let at = index + 1; at < Math.min(index + 5, units.length); at += 1) {
    const next = units[at]
    if (next === undefined || next.label?.kind === 'question' || next.heading)
      return next?.label?.kind === 'answer'
    if (next.label?.kind === 'answer' || next.quoted) return true
    if (next.marker?.kind === 'number') return false
    if (next.marker?.kind === 'letter') return !lettered && at === index + 1 && hasQuestionMark(next.text)
    if (at === index + 1 && endsAsQuestion(next.text) && opensAsQuestion(next.text)) return true
  }
  return false
}

/** The next printed number is the first below this one: "2." is followed by "2.1". */
function hasChild(units: readonly Unit[], index: number, path: NumberPath): boolean {
  for (const next of units.slice(index + 1, index + 12)) {
    if (next.label?.kind === 'question') return false
    if (next.marker?.kind !== 'number') continue
    const child = pathOf(next.marker.value)
    return child.length > path.length && follows(path, child)
  }
  return false
}

/** Exactly between the last question and one that clearly asks: "3. De tabel telt niet op." before "4. Klopt het?" */
export function isBetween(
  units: readonly Unit[],
  index: number,
  { path }: Numbered,
  last: Numbered | null,
): boolean {
  const [own] = path
  if (path.length !== 1 || own === undefined || last === null || last.path[0] !== own - 1) return false
  const next = units
    .slice(index + 1, index + 14)
    .find(({ marker }) => marker?.kind === 'number' && /^\d+$/.test(marker.value))
  return next !== undefined && next.marker?.value === String(own + 1) && hasQuestionMark(next.text)
}

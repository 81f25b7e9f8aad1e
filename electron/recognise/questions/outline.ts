import { type Evidence, weigh } from './evidence.ts'
import { follows, isFirst, type NumberPath, pathOf, samePath } from './numbers.ts'
import type { Unit } from './units.ts'

/** Where a numbered question stands in the numbering of the document. */
export type Place = Readonly<{
  path: NumberPath
  /** As it is quoted elsewhere: "2.1.1", and "1a" for "a." below "1.". */
  number: string
  /** How each depth is printed ("1.", "a)"): a number printed so goes on there. */
  styles: readonly string[]
  /** `number` of each depth. */
  names: readonly string[]
}>

type Taken = Readonly<{ index: number; place: Place; before: Taken | null }>
/** One way to read the numbers up to here. */
type Reading = Readonly<{ last: Taken | null; score: number }>

/**
 * Which numbered units are the questions, weighed over the whole document: of all ways to number the questions through it, the
 * one that takes most that asks and jumps least. Lists inside answers don't ask, or break the sequence.
 */
export const outlineOf = (
  units: readonly Unit[],
  isCandidate: (unit: Unit) => boolean,
  parts: (unit: Unit, index: number) => boolean,
): ReadonlyMap<number, Place> => {
  const evidence = weigh(units, parts)
  let readings: Reading[] = [{ last: null, score: 0 }]
  for (const [index, unit] of units.entries()) {
    if (!isCandidate(unit) || !isNumbered(unit)) continue
    const asking = evidence.asking(index)
    // A piece of a list gains nothing, whatever stands before it.
    if (asking <= -3) continue
    const places = placesOf(unit)
    const best = readings[0]?.score ?? 0
    const made = [...readings]
    for (const { last, score } of readings) {
      for (const [place, cost] of places(last?.place ?? null)) {
        const reached = score + asking - cost + step(last, place, index, evidence)
        if (reached > best - hopeless) made.push({ last: { index, place, before: last }, score: reached })
      }
    }
    readings = bestOf(made)
  }
  const found: [number, Place][] = []
  for (let at = readings[0]?.last ?? null; at !== null; at = at.before) found.push([at.index, at.place])
  return new Map(found.reverse())
}

const readingsKept = 8
/** A reading that is so far behind is not overtaken by any that goes on from the same place. */
const hopeless = 14

/** The best readings, one for each place that the numbering may have come to. */
function bestOf(made: Reading[]): Reading[] {
  made.sort((a, b) => b.score - a.score)
  const kept: Reading[] = []
  for (const reading of made) {
    if (kept.length === readingsKept) break
    if (!kept.some((other) => isSamePlace(other.last?.place, reading.last?.place))) kept.push(reading)
  }
  return kept
}

const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    samePath(a.path, b.path) &&
    a.styles.every((style, depth) => style === b.styles[depth]))

const isNumbered = ({ marker, label }: Unit) =>
  (marker !== null && marker.kind !== 'bullet') || (label?.kind === 'question' && label.numbers !== '')

/** What it costs or brings to number on from the last question to this one. */
function step(last: Taken | null, { path }: Place, index: number, evidence: Evidence): number {
  if (last === null) return opening(path)
  const from = last.place.path
  if (follows(from, path)) {
    const depth = path.findIndex((part, at) => part !== from[at])
    const skipped = depth < from.length && (path[depth] ?? 0) > (from[depth] ?? 0) + 1
    const child = path.length > from.length && last.place.styles.length < path.length
    const said = child ? evidence.answered(last.index, index) * 4 + evidence.told(last.index, index) : 0
    // One that doesn't ask may stand between two that do; a list of them is another list.
    const idle = evidence.asking(index) < 0 && evidence.asking(last.index) < 0 ? 1 : 0
    return (skipped ? -0.25 : 1) - Math.min(said, 4) - idle
  }
  if (samePath(from, path)) return -1
  if (isFirst(path)) return evidence.parted(last.index, index) ? -0.25 : -3
  const ahead = path.length === from.length && path.length === 1 && (path[0] ?? 0) - (from[0] ?? 0)
  return ahead !== false && ahead > 0 && ahead < 5 ? -1 - ahead : -5
}

/** What it costs to begin the questions here: the page before it may be lost, a chapter before it may ask nothing. */
function opening(path: NumberPath): number {
  if (isFirst(path)) return 0
  const [chapter = 9, ...rest] = path
  if (rest.length > 0 && isFirst(rest)) return -0.5
  return rest.length === 0 && chapter <= 2 ? -1.5 : -6
}

type Weighed = readonly [Place, number]

/** The places that the printed number of a unit may mean after the last one, each with what speaks against it. */
function placesOf(unit: Unit): (last: Place | null) => readonly Weighed[] {
  const { marker, label } = unit
  if (label?.kind === 'question') {
    const place = labelled(label.numbers)
    return () => [[place, 0]]
  }
  if (marker === null || marker.kind === 'bullet') return () => []
  const { value, kind } = marker
  if (kind === 'number' && !/^\d+$/.test(value)) {
    const path = pathOf(value)
    const names = namesOf(path, value)
    const deeper = path.slice(1).map((_, depth) => `sub${depth + 1}`)
    return (last) => [[{ path, number: value, styles: [last?.styles[0] ?? '?', ...deeper], names }, 0]]
  }
  const shape = unit.text
    .slice(0, marker.length)
    .trim()
    .replace(/[\p{L}\d]+/u, kind === 'number' ? '1' : '')
  const kinds = kind === 'roman' && value.length === 1 ? (['roman', 'letter'] as const) : [kind]
  const printed = kinds.map((as) => ({
    style: `${as === 'number' ? '' : as[0]}${value === value.toUpperCase() ? '' : 'l'}${shape}`,
    part: pathOf(value, as)[0] ?? 0,
  }))
  return (last) =>
    printed.flatMap(({ style, part }) =>
      part < 1 ? [] : placesFor(value, part, style, kind === 'number', last),
    )
}

function placesFor(
  value: string,
  part: number,
  style: string,
  isDigit: boolean,
  last: Place | null,
): Weighed[] {
  const at = (depth: number): Place => {
    const above = last?.names[depth - 1] ?? ''
    const number = isDigit ? value : `${above}${value}`
    return {
      path: [...(last?.path.slice(0, depth) ?? []), part],
      number,
      styles: [...(last?.styles.slice(0, depth) ?? []), style],
      names: [...(last?.names.slice(0, depth) ?? []), number],
    }
  }
  if (last === null) return [[at(0), 0]]
  const known = last.styles.lastIndexOf(style)
  const made: Weighed[] = []
  if (known >= 0) made.push([at(known), 0])
  if (known !== 0) made.push([at(0), otherRoot(last.styles[0], isDigit)])
  // "1a." is followed by "b.".
  if (known < 0 && !isDigit && last.styles.at(-1) === 'sub1') made.push([at(last.path.length - 1), 0.25])
  if (known < 0 && part === 1) made.push([at(last.path.length), isDigit ? 1 : 0])
  return made
}

/** What it costs to number the questions otherwise than before; labelled ones ("Vraag 3") hardly ever turn into bare numbers. */
const otherRoot = (style: string | undefined, isDigit: boolean): number =>
  style === 'label' || !isDigit ? 3 : style === '?' ? 0 : 0.75

function labelled(numbers: string): Place {
  const number = numbers.replace(/[.)]+$/, '').replace(/\s/g, '')
  const kind = /^[A-HJ-UWYZ]$/.test(number) ? 'letter' : /^[IVX]+$/.test(number) ? 'roman' : 'number'
  // "Vraag 1 t/m 3" is the first of them.
  const path = pathOf(
    kind === 'number' ? (/^\d[\d.]*[a-z]?(?![a-z])/iu.exec(number)?.[0] ?? '0') : number,
    kind,
  )
  const styles = path.map((_, depth) => (depth === 0 ? 'label' : `sub${depth}`))
  return { path, number, styles, names: namesOf(path, number) }
}

/** "2.1.1" stands below "2.1", "2a" below "2". */
function namesOf(path: NumberPath, number: string): string[] {
  const stem = number.replace(/[a-z]$/iu, '')
  const digits = stem.split('.').filter(Boolean)
  return path.map((_, depth) => (depth === path.length - 1 ? number : digits.slice(0, depth + 1).join('.')))
}

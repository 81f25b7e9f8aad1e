import type { FoundMotion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import type { Marker } from '../text/markers.ts'
import { furtherWords, nowReads, oldText, ownChange, wholeChange } from './dictum-words.ts'
import { readGroup, readPerson } from './names.ts'

export type DictumPoint = FoundMotion['dictum'][number]

/** What stands under one lead ("Verzoekt het college:"). `end` is the end of its last point; `parent` counts within the part. */
export type DictumPart = Readonly<{
  lead: string
  start: number
  points: readonly DictumPoint[]
  end: number
}>

type Open = {
  lead: string
  start: number
  points: DictumPoint[]
  /** Points of a list inside a point, which has them in its own words too. */
  inside: { of: DictumPoint['range']['start']; point: DictumPoint }[]
}

export type Reading = {
  parts: DictumPart[]
  open: Open | null
  first: Marker | null
  /** What the first bullet looks like: a bullet of another shape is a level lower. */
  glyph: string | undefined
  /** The bullet of the list inside the last point, where there is one. */
  inner: string | undefined
  /** After "En voorts" alone on its line. */
  further: boolean
}

export const isSignature = (text: string) =>
  text.length < 90 &&
  (readPerson(text) !== null ||
    readGroup(text) !== null ||
    readPerson(text.split(/[,(-]/u)[0] ?? '') !== null)

type Piece = Readonly<{
  text: string
  at: readonly number[]
  marker: Marker | null
  until: number
  /** Whether the marked list that it stands in has another point below it. */
  followed: boolean
}>

/** False where the paragraph no longer belongs to the dictum. */
export function addParagraph(
  reading: Reading,
  layout: Layout,
  piece: Piece,
  amendment: boolean,
  mode: 'whole' | 'quoted',
): boolean {
  const { open, first } = reading
  const { text, at, marker, until, followed } = piece
  if (open === null) return false
  const last = open.points.at(-1)
  if (marker !== null) {
    if (marker.length >= until) return true
    const sub = first !== null && marker.kind !== first.kind && last !== undefined
    // A lower list, or what an amendment writes out in quotes, is part of the point above it.
    const glyph = first?.kind === 'bullet' && marker.kind === 'bullet' && reading.glyph !== text[0]
    const announced = last !== undefined && /:["”’]?$/.test(last.text)
    const another = glyph && reading.inner === text[0]
    if ((announced && (sub || glyph)) || another || (sub && isInner(first, marker, text))) {
      reading.inner = text[0]
      extend(open, layout, at, until)
      if (!amendment) inside(open, layout, at, marker, until)
      return true
    }
    reading.inner = undefined
    if (first === null) reading.glyph = text[0]
    reading.first ??= marker
    push(open, layout, at, marker.length, until, marker.value === '' ? null : marker.value)
    return true
  }
  // "En voorts" on a line of its own goes on asking under the same lead.
  const further = first === null && last !== undefined ? furtherWords.exec(text)?.[0].length : undefined
  if (further !== undefined) {
    if (further < until) addUnmarked(reading, layout, text, at, further, until)
    else reading.further = true
    return true
  }
  if (reading.further) {
    reading.further = false
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  if (last === undefined) {
    if (amendment && oldText.test(text)) return true
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  if (amendment && open.points.length === 1 && last.number === null && wholeChange.test(last.text)) {
    open.points.pop()
    open.lead = `${open.lead} ${last.text}`
    if (!oldText.test(text)) addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  // A change that is whole, and then another that names its own place.
  if (amendment && /[.;]["”’]?$/u.test(last.text) && ownChange.test(text)) {
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  if (amendment && nowReads.test(text)) return false
  if (amendment) return extend(open, layout, at, until)
  // A name on the next line begins with a capital too: there the point must be without its end, and the list go on below.
  const ended = /[.;:?!]["”’]?$/u.test(last.text)
  const goesOn = /^[\p{Ll}(]/u.test(text) || (!ended && (/^\d/.test(text) || followed))
  if (goesOn && first !== null) return extend(open, layout, at, until)
  if (first !== null) return false
  if (mode === 'quoted' && /^\p{Lu}/u.test(text)) return false
  if (
    /[;,]$/.test(last.text) ||
    /^(?:(?:en|tevens|daarnaast|ook) )?(?:te|om) /iu.test(text) ||
    /^\p{Ll}/u.test(text)
  ) {
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  return false
}

const isInner = (first: Marker, marker: Marker, text: string) =>
  (first.kind !== 'bullet' && (marker.kind === 'bullet' || marker.kind === 'letter')) || /^o\s/u.test(text)

/** Running text under a lead: one point for each part that a semicolon or a full stop ends. */
export function addUnmarked(
  reading: Reading,
  layout: Layout,
  text: string,
  at: readonly number[],
  from: number,
  until: number,
) {
  const { open } = reading
  if (open === null) return
  let start = from
  const breaks = listBreaks(layout, text, at, from, until)
  const cut = (end: number) => {
    push(open, layout, at, start, end, null)
    start = end
  }
  const ends =
    /,? (?<lead>en (?:verzoekt|draagt|roept) (?:het college|de wethouder|de burgemeester)(?: op)?(?: om)?) |;\s+(?=(?:en |tevens )?[\p{Ll}"‘'])|\.\s+(?=(?:en|tevens|daarnaast|ook|verder) (?:om )?(?:te|hier|daar|om)\b)/giu
  if (breaks.length > 0) {
    for (const end of breaks) cut(end)
    cut(until)
    return
  }
  ends.lastIndex = from
  for (let found = ends.exec(text); found !== null && found.index < until; found = ends.exec(text)) {
    if (found.index - start <= 12) continue
    cut(found.groups?.lead === undefined ? found.index + 1 : found.index)
    // "… en verzoekt het college …" opens the next point.
    if (found.groups?.lead !== undefined) start = found.index + found[0].length
  }
  cut(until)
}

/** Where lines end in a list that lost its bullets: each line but the last closes with a comma or a semicolon. */
function listBreaks(
  layout: Layout,
  text: string,
  at: readonly number[],
  from: number,
  until: number,
): number[] {
  const breaks: number[] = []
  for (let index = from + 1; index < until; index += 1) {
    const [before, own] = [at[index - 1], at[index]]
    if (before === undefined || own === undefined) continue
    if (!layout.text.slice(before, own + 1).includes('\n') || text.slice(from, index).trim() === '') continue
    const end = text.slice(0, index).trimEnd().length
    if (!/[,;]/u.test(text[end - 1] ?? '')) return []
    if (breaks.at(-1) !== end) breaks.push(end)
  }
  return breaks.length > 1 ? breaks : []
}

function push(
  open: Open,
  layout: Layout,
  at: readonly number[],
  from: number,
  until: number,
  number: string | null,
) {
  const range = rangeOf(at, layout.text, from, until)
  if (range === null) return
  const text = cleanText(layout, range)
  if ((text.match(/\p{L}+/gu) ?? []).length < 2 && !text.endsWith(':')) return
  open.points.push({ range, text, tier: 'strong', why: [open.lead], number, parent: null })
}

/** A point of a list inside the last point. */
export function inside(open: Open, layout: Layout, at: readonly number[], marker: Marker, until: number) {
  const parent = open.points.at(-1)
  const range = rangeOf(at, layout.text, marker.length, until)
  const text = range === null ? '' : cleanText(layout, range)
  if (parent === undefined || range === null || text === '') return
  const number = marker.value === '' ? null : marker.value
  open.inside.push({
    of: parent.range.start,
    point: { range, text, tier: 'strong', why: [open.lead], number, parent: null },
  })
}

function extend(open: Open, layout: Layout, at: readonly number[], until: number): true {
  const last = open.points.pop()
  const end = at[until - 1]
  if (last !== undefined) {
    const range = { start: last.range.start, end: Math.max(last.range.end, (end ?? 0) + 1) }
    const more = cleanText(layout, { start: at[0] ?? range.start, end: range.end })
    const whole = cleanText(layout, range)
    // What came between the two pieces (a foot of a page) is none of the point's words.
    const joined = /\p{L}-$/u.test(last.text) ? `${last.text.slice(0, -1)}${more}` : `${last.text} ${more}`
    const between = whole.length > joined.length + 2
    open.points.push({ ...last, range, text: between ? joined : whole })
  }
  return true
}

/** The canonical range of running text [from, until) without the blanks at both sides. */
const rangeOf = (at: readonly number[], text: string, from: number, until: number): TextRange | null => {
  let [first, last] = [from, until - 1]
  while (first <= last && /\s/.test(text[at[first] ?? -1] ?? ' ')) first += 1
  while (last >= first && /\s/.test(text[at[last] ?? -1] ?? ' ')) last -= 1
  const [start, end] = [at[first], at[last]]
  return first > last || start === undefined || end === undefined ? null : { start, end: end + 1 }
}

import { cleanText, runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { type Marker, readMarker } from '../text/markers.ts'
import { cutAt } from '../text/paragraphs.ts'
import type { Paragraph } from '../text/sentences.ts'
import { closing, closingInside, leadPattern, newPart, pageFoot, preamble } from './dictum-words.ts'
import type { DictumPart, DictumPoint, Reading } from './points.ts'
import { addParagraph, addUnmarked, isSignature } from './points.ts'

/** The points of all parts as one list, in which `parent` counts from its beginning. */
export const dictumOf = (parts: readonly DictumPart[]): DictumPoint[] => {
  const all: DictumPoint[] = []
  for (const { points } of parts) {
    const before = all.length
    for (const point of points)
      all.push({ ...point, parent: point.parent === null ? null : point.parent + before })
  }
  return all
}

/**
 * The dictum points of one motion. `quoted` for a motion inside a letter: there the dictum ends with its list, or
 * where a sentence begins that is not its own.
 */
export const readDictum = (
  layout: Layout,
  all: readonly Paragraph[],
  amendment: boolean,
  mode: 'whole' | 'quoted' = 'whole',
): DictumPart[] => {
  const found = readParts(layout, all, amendment, mode, null)
  if (found.length > 0 || mode === 'quoted') return found
  // In words that nobody knows: what opens a list behind the considerations.
  return readParts(layout, all, amendment, mode, unknownLead)
}

/** "Neemt zich voor:", "Dictum:", "Wil dat het college": no field of a form, which has its words behind the colon. */
const unknownLead = withLetters(/^\p{Lu}[^.;:?!\d]{2,140}(?::|(?<![\p{L}])(?:om|dat|college):?)$/u)

function readParts(
  layout: Layout,
  all: readonly Paragraph[],
  amendment: boolean,
  mode: 'whole' | 'quoted',
  otherLead: RegExp | null,
): DictumPart[] {
  let considered = false
  const reading: Reading = {
    parts: [],
    open: null,
    first: null,
    glyph: undefined,
    inner: undefined,
    further: false,
  }
  const pieces = all.flatMap(splitAtLeads)
  for (const [index, paragraph] of pieces.entries()) {
    const { text, at } = runningText(layout, paragraph.range)
    const marker = readMarker(text) ?? (reading.open === null ? null : bareMarker(text))
    if (pageFoot.test(text)) continue
    const words = text.slice(marker?.length ?? 0)
    const stop = closingInside.exec(text)
    if (closing.test(text) || (stop !== null && stop.index < 3)) {
      if (close(reading)) break
      continue
    }
    if (preamble.test(text)) {
      considered = true
      if (close(reading) && mode === 'quoted') break
      continue
    }
    const until = stop?.index ?? text.length
    const known =
      marker === null || marker.kind !== 'bullet' ? leadPattern.exec(marker === null ? text : words) : null
    const lead = known ?? (considered && marker === null ? (otherLead?.exec(text) ?? null) : null)
    const offset = marker === null ? 0 : marker.length
    if (lead !== null && (reading.open === null || lead.index === 0)) {
      close(reading)
      const start = at[offset + lead.index] ?? paragraph.range.start
      reading.open = { lead: lead[0].trim(), start, points: [], inside: [] }
      reading.first = null
      const from = pointStart(layout, at, lead[0], offset + lead.index)
      addUnmarked(reading, layout, text, at, from, until)
      if (mode === 'quoted' && isRequestedList(text) === false && from < until) continue
    } else if (reading.open !== null) {
      if (isSignature(text) && marker === null) {
        if (close(reading)) break
        continue
      }
      const followed = marker === null && isFollowed(layout, pieces, index, reading.first)
      if (!addParagraph(reading, layout, { text, at, marker, until, followed }, amendment, mode)) {
        close(reading)
        if (mode === 'quoted') break
      }
    } else if (
      mode === 'quoted' &&
      marker === null &&
      /:$/.test(text) &&
      /gevraagd|verzocht|opgeroepen|opdracht/iu.test(text)
    ) {
      reading.open = { lead: text, start: paragraph.range.start, points: [], inside: [] }
      reading.first = null
    }
    if (stop !== null && close(reading)) break
  }
  close(reading)
  return reading.parts
}

/** Whether the next paragraph that has a marker at all goes on with the list, before the dictum closes. */
function isFollowed(
  layout: Layout,
  pieces: readonly Paragraph[],
  from: number,
  first: Marker | null,
): boolean {
  for (const { range } of pieces.slice(from + 1, from + 4)) {
    const text = cleanText(layout, range)
    if (closing.test(text) || preamble.test(text)) return false
    const marker = readMarker(text)
    if (marker !== null) return marker.kind === first?.kind
  }
  return false
}

/** "Spreekt uit" with "dat …" on the next line: there the word belongs to the point. */
function pointStart(layout: Layout, at: readonly number[], lead: string, from: number): number {
  const end = from + lead.length
  const that = end - (/dat\s*$/iu.exec(lead)?.[0].length ?? 0)
  // The blank that stands for a line end has the place of what follows it.
  const [before, own] = [at[that - 2], at[that]]
  if (that === end || before === undefined || own === undefined) return end
  return layout.text.slice(before, own).includes('\n') ? that : end
}

/** A line that opens or ends a part of a motion begins a paragraph, whatever the room on the line before it. */
const splitAtLeads = (paragraph: Paragraph): Paragraph[] =>
  cutAt(paragraph, ({ text }, before) => {
    const opens = leadPattern.exec(text)?.index === 0 || preamble.test(text) || newPart.test(text)
    if (pageFoot.test(before.text)) return true
    // "… te dekken uit de reserve en" and "IV   de raad …": a number without a point begins the next one.
    if (bareMarker(text) !== null && /(?:[;,:.]|(?<![\p{L}])(?:en|of|alsmede|alsook))$/u.test(before.text))
      return true
    return opens && (/^\p{Lu}/u.test(text) || /[.;:,]$/u.test(before.text))
  })

/** "II  daarbij", "2  daarbij": a number that neither a point nor a bracket follows, before words in small letters. */
function bareMarker(text: string): Marker | null {
  const found = /^([IVX]{1,4}|\d{1,2}|[a-h])\s+(?=\p{Ll}{2})/u.exec(text)
  const value = found?.[1] ?? ''
  if (found === null || value === '') return null
  const kind = /^\d/u.test(value) ? 'number' : /^[IVX]/u.test(value) ? 'roman' : 'letter'
  return { kind, value, length: found[0].length }
}

const isRequestedList = (text: string) => /:$/.test(text)

function close(reading: Reading): boolean {
  const { open } = reading
  reading.open = null
  if (open === null) return false
  const [first, ...rest] = open.points
  // "Verzoekt het college om in overleg met de scholen:" is all lead where a list follows.
  const announces =
    first !== undefined && rest.length > 0 && first.number === null && isAnnouncement(first.text)
  const lead = announces ? `${open.lead} ${first.text}` : open.lead
  const top = announces && rest.some((point) => point.text !== '') ? rest : open.points
  const end = top.at(-1)?.range.end
  if (end === undefined) return false
  const points: DictumPoint[] = []
  for (const point of top) {
    const parent = points.length
    points.push({ ...point, why: [lead] })
    for (const { of, point: inner } of open.inside)
      if (of === point.range.start) points.push({ ...inner, why: [lead], parent })
  }
  reading.parts.push({ lead, start: open.start, points, end })
  return true
}

const isAnnouncement = (text: string) => /:["”’]?$/u.test(text) && text.length < 220 && !/;/u.test(text)

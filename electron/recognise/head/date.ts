import type { DateRole, DocumentDate, DocumentKind } from '../../../shared/records/document.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { datesIn, shortDate, weekdayAndDate } from '../text/written-dates.ts'
import type { Field, FieldName } from './fields.ts'
import { placeOf } from './place.ts'
import type { Found } from './standing-date.ts'
import { dateAlone, firstOf, inLine, isPlaced, standing } from './standing-date.ts'
import {
  answered,
  asked,
  byClosing,
  byExecutive,
  byMeeting,
  bySettled,
  byWords,
  inFoot,
  inTitle,
  listTitle,
  madeFor,
  roleIn,
  state,
} from './worded-date.ts'

/** Which field says when a document of this kind is from, best first. */
const labelled: Readonly<Record<'answer' | 'motion' | 'question' | 'other', readonly FieldName[]>> = {
  answer: ['answeredOn', 'date', 'sentOn', 'meetingOn', 'publishedOn', 'askedOn'],
  motion: ['meetingOn', 'date', 'askedOn', 'publishedOn'],
  question: ['date', 'askedOn', 'sentOn', 'meetingOn', 'publishedOn', 'answeredOn'],
  other: ['date', 'sentOn', 'askedOn', 'answeredOn', 'meetingOn', 'publishedOn'],
}

const orders: Partial<Record<DocumentKind, keyof typeof labelled>> = {
  beantwoording: 'answer',
  motie: 'motion',
  amendement: 'motion',
  schriftelijke_vragen: 'question',
  technische_vragen: 'question',
}

const dateFields = ['askedOn', 'answeredOn', 'sentOn', 'meetingOn', 'date', 'publishedOn'] as const

type Head = Readonly<{ layout: Layout; kind: DocumentKind; fields: readonly Field[]; own: readonly string[] }>

/**
 * The date of the document as its text gives it, null where it gives none, and every date that it gives of itself. A date of
 * something else is never taken. `own` are words that this sender puts before the date of its documents.
 */
export const findDates = (
  layout: Layout,
  kind: DocumentKind,
  fields: readonly Field[],
  own: readonly string[] = [],
): Readonly<{ date: Found; dates: DocumentDate[] }> => {
  const head = { layout, kind, fields, own }
  const date = ownDate(head)
  const all = [
    date,
    ...dateFields.map((name) => fromField(head, name)),
    ...(kind === 'motie' || kind === 'amendement' || kind === 'besluitenlijst' ? [byMeeting(layout)] : []),
    ...(orders[kind] === undefined ? [] : [byWords(layout, asked, 15), byWords(layout, answered, 15)]),
  ]
  const dates: DocumentDate[] = []
  for (const one of all) {
    if (one === null || dates.some((other) => other.date === one.date && other.role === one.role)) continue
    // A date is read once: what its label says counts above what it merely stands as.
    if (one.role !== date?.role && one.range.start === date?.range.start) continue
    dates.push(one)
  }
  return { date, dates: dates.toSorted((a, b) => a.range.start - b.range.start) }
}

function ownDate(head: Head): Found {
  const { layout, kind, own } = head
  const order = labelled[orders[kind] ?? 'other']
  const byField = (name: FieldName) => fromField(head, name)
  const learned = firstOf(own.map((label) => byLabel(layout, label)))
  if (learned !== null) return learned
  if (kind === 'besluitenlijst') return inTitle(layout) ?? firstOf(order.map(byField)) ?? byMeeting(layout)
  if (kind === 'toezeggingenlijst')
    return (
      byWords(layout, state, 12) ??
      byWords(layout, madeFor, 8) ??
      byField('date') ??
      byWords(layout, listTitle, 6)
    )
  if (kind === 'motie' || kind === 'amendement')
    return byField('meetingOn') ?? byMeeting(layout) ?? firstOf(order.map(byField)) ?? standing(layout, kind)
  const [best, ...rest] = order
  return (
    (best === undefined ? null : byField(best)) ??
    byField('date') ??
    (kind === 'beantwoording' && !isPlaced(layout) ? byField('sentOn') : null) ??
    standing(layout, kind) ??
    (kind === 'beantwoording' ? (byWords(layout, answered, 15) ?? bySettled(layout)) : null) ??
    byTitle(layout, kind) ??
    firstOf(rest.map(byField)) ??
    (kind === 'raadsbrief' || kind === 'collegereactie' ? (byExecutive(layout) ?? inFoot(layout)) : null) ??
    (kind === 'overig' ? null : (byClosing(layout) ?? bySeries(layout))) ??
    (orders[kind] === undefined ? null : (byWords(layout, asked, 15) ?? byWords(layout, state, 4)))
  )
}

const roleOf = (name: FieldName, label: string): DateRole => {
  if (name === 'askedOn')
    return /ontvang|ontvangst|ingekomen|binnen/iu.test(label) ? 'ontvangen' : 'ingediend'
  if (name === 'answeredOn') return /antwoord/iu.test(label) ? 'beantwoord' : 'besloten'
  if (name === 'sentOn') return 'verzonden'
  return name === 'meetingOn' ? 'vergadering' : 'gedateerd'
}

/** The value must begin with the date, so that "Datum en plaats van het overleg van 3 mei" isn't one. */
function fromField({ layout, fields }: Head, name: FieldName): Found {
  for (const field of fields.filter((one) => one.name === name)) {
    const value = new RegExp(
      `^(?:raad\\s*)?(?:op |d\\.d\\.\\s*:?\\s*|dd\\.?\\s*:?\\s*|van |(?:het )?(?:college|burgemeester en wethouders)(?: van [bB] ?(?:en|&) ?[wW])?,? (?:op |d\\.d\\. ))?(?:${weekdayAndDate}|${shortDate})`,
      'iu',
    ).exec(field.value)
    if (value === null) continue
    const [written] = datesIn(value[0], 'short')
    const range =
      written === undefined
        ? null
        : placeOf(layout, value[0].slice(written.start, written.end), field.line, 4)
    if (written === undefined || range === null) return null
    return { role: roleOf(name, field.label), date: written.date, range }
  }
  if (name !== 'date') return null
  // A head whose lines the file runs together: "Antwoorden opgesteld door: team Onderwijs Datum: 19 mei 2025".
  const inside = layout.lines.slice(0, 12).find(({ text }) => text.length < 300 && runTogether.test(text))
  const dated = inside === undefined ? undefined : runTogether.exec(inside.text)?.groups?.date
  if (inside !== undefined && dated !== undefined) return inLine(inside, 'gedateerd', dated)
  // A running head in the middle of the document: "Datum 3 augustus 2017".
  const line = layout.lines.find(
    ({ furniture, text }) =>
      furniture && /^dat(?:um|un)\s*:?\s*(?=\d|\p{L}{2,6}dag\s)/iu.test(text) && datesIn(text).length > 0,
  )
  return line === undefined ? null : inLine(line, 'gedateerd')
}

const runTogether = withLetters(`\\S Datum ?: ?(?<date>${weekdayAndDate})`, 'u')

/** Words of this sender before its date, on the same line or right above it. */
function byLabel({ lines }: Layout, label: string): Found {
  const words = label.trim().toLowerCase()
  if (words === '') return null
  for (const [index, line] of lines.slice(0, 60).entries()) {
    if (!line.text.toLowerCase().startsWith(words) || line.text.length > 160) continue
    const rest = line.text.slice(words.length).replace(/^[\s:]+(?:op\s)?/u, '')
    const next = lines[index + 1]
    if (new RegExp(`^${weekdayAndDate}`, 'iu').test(rest)) return inLine(line, learnedRole(label), rest)
    if (rest === '' && next !== undefined && dateAlone.test(next.text))
      return inLine(next, learnedRole(label))
  }
  return null
}

const learnedRole = (label: string): DateRole =>
  /verzonden|verstuurd|antwoord|besl[ou]|ingekomen|binnengekomen|ontvangen|ingediend/iu.test(label)
    ? roleIn(label)
    : 'gedateerd'

/** "Technische vragen commissie Stad 20 september 2021": the day of the meeting that they are for. */
function byTitle({ lines }: Layout, kind: DocumentKind): Found {
  if (orders[kind] === undefined) return null
  const line = lines
    .slice(0, 6)
    .find(({ text }) => text.length < 140 && ofMeeting.test(text) && !/(?:d\.d\.|dd\.?|jl\.)/iu.test(text))
  return line === undefined ? null : inLine(line, 'vergadering')
}

/** "Advies 2020-3, 14 mei 2020", "Raadsinformatiebrief nr. 12 - 14 mei 2020": the last words of the line that names the series. */
function bySeries({ lines }: Layout): Found {
  const line = lines.slice(0, 6).find(({ text }) => text.length < 120 && ofSeries.test(text))
  return line === undefined ? null : inLine(line, 'gedateerd', ofSeries.exec(line.text)?.groups?.date)
}

const ofSeries = withLetters(
  `^(?:(?:on)?gevraagd )?(?:advies|adviesbrief|raads(?:informatie)?brief|raadsmemo|memo|informatienota|collegebericht|brief)(?![\\p{L}])[^?!]{0,60}?[,|–-]\\s*(?<date>${weekdayAndDate})$`,
  'iu',
)

const ofMeeting = withLetters(
  `^[^.?]{0,60}(?:vragen|beantwoording|antwoorden)(?![\\p{L}])[^.?]{0,60}(?<![\\p{L}])(?:\\p{L}*commissie|\\p{L}*raad|forum|\\p{L}*vergadering|\\p{L}*avond|\\p{L}*sessie|kadernota|begroting)(?![\\p{L}])[^.?]{0,40}${weekdayAndDate}\\)?$`,
  'iu',
)

import type { DateRole, DocumentDate, DocumentKind } from '../../../shared/records/document.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { datesIn, weekdayAndDate } from '../text/written-dates.ts'
import { type Field, type FieldName, piecesOf } from './fields.ts'
import { joinedLines, placeOf } from './place.ts'

/** Which field says when a document of this kind is from, best first. */
const labelled: Readonly<Record<'answer' | 'motion' | 'question' | 'other', readonly FieldName[]>> = {
  answer: ['answeredOn', 'date', 'sentOn', 'meetingOn', 'publishedOn', 'askedOn'],
  motion: ['meetingOn', 'date', 'askedOn', 'publishedOn'],
  question: ['date', 'askedOn', 'sentOn', 'meetingOn', 'publishedOn'],
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

const place =
  "(?:['’]s-|De |Den |Het )?\\p{Lu}[\\p{L}'’-]+(?: (?:aan|op|en|van|bij|in|de|den|der|het|\\p{Lu}[\\p{L}'’-]+)){0,4}"
const placeAndDate = new RegExp(
  `^(?:Aldus [^,]{0,40},\\s*)?${place}[,:]?\\s+(?:de\\s|d\\.d\\.\\s|dd\\.?\\s|op\\s)?${weekdayAndDate}[.,;]?$`,
  'u',
)
const dateAlone = new RegExp(`^(?:d\\.d\\.\\s)?${weekdayAndDate}[.]?(?:\\s+\\d{1,2}[:.]\\d{2}.*)?$`, 'iu')
const meeting = new RegExp(
  `(?:vergadering|bijeen|raadsvergadering|raad)\\b[^.;]{0,50}?(?:op|van|d\\.d\\.|dd\\.?|,)\\s+${weekdayAndDate}`,
  'iu',
)
/** "(ingekomen 12 april 2023 en antwoorden verzonden op 16 mei 2023)", "besluit d.d. 10 december 2019". */
const connect =
  '(?:\\s+(?:is|zijn|werd|werden|verzonden|verstuurd|vastgesteld|op|dd\\.?|d\\.d\\.))*\\s*:?\\s+'
const bySomeone =
  '(?:\\s+door\\s+(?:het\\s+|ons\\s+)?(?:college|burgemeester en wethouders)(?:\\s+van\\s+(?:b\\s?(?:en|&)\\s?w|burgemeester en wethouders))?)?'
const answered = new RegExp(
  `(?:\\b(?:antwoord(?:en)?|beantwoord(?:ing)?|verzonden|verstuurd)${bySomeone}${connect}|\\b(?:college)?besluit\\s*(?:d\\.d\\.|dd\\.?|:)\\s*)${weekdayAndDate}`,
  'iu',
)
const asked = new RegExp(
  `\\b(?:ingekomen|ingediend|binnengekomen|ontvangen|ingezonden)${connect}${weekdayAndDate}|\\bgesteld (?:door [^;?]{3,90}? )?op\\s+${weekdayAndDate}|^(?:\\p{L}+ )?vragen\\b.{0,120}?\\b(?:d\\.d\\.|dd\\.?)\\s*${weekdayAndDate}`,
  'iu',
)
const state = new RegExp(
  `(?:stand(?: van zaken)?|bijgewerkt|peildatum|actueel|versie|geactualiseerd)\\b[^.;]{0,25}?${weekdayAndDate}`,
  'iu',
)
/** "Toezeggingen gemeenteraad t/m 11 januari 2022". */
const listTitle = new RegExp(`toezegging.{0,80}?${weekdayAndDate}`, 'iu')
/** "Aldus vastgesteld in de vergadering van 3 mei 2021", "Vastgesteld in de collegevergadering van …". */
const settled = new RegExp(
  `\\b(?:aldus|vastgesteld|besloten)\\b[^.;]{0,60}?\\b(?:vergadering|college|besluit\\p{L}*)\\b[^.;]{0,40}?(?:op|van|d\\.d\\.|dd\\.?|,|:)\\s+${weekdayAndDate}`,
  'iu',
)

type Found = DocumentDate | null
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
    return byWords(layout, state, 12) ?? byField('date') ?? byWords(layout, listTitle, 6)
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
    (orders[kind] === undefined ? null : (byWords(layout, asked, 15) ?? byWords(layout, state, 4)))
  )
}

const firstOf = (dates: readonly Found[]): Found => dates.find((date) => date !== null) ?? null

const roleOf = (name: FieldName, label: string): DateRole => {
  if (name === 'askedOn')
    return /ontvang|ontvangst|ingekomen|binnen/iu.test(label) ? 'ontvangen' : 'ingediend'
  if (name === 'answeredOn') return /antwoord/iu.test(label) ? 'beantwoord' : 'besloten'
  if (name === 'sentOn') return 'verzonden'
  return name === 'meetingOn' ? 'vergadering' : 'gedateerd'
}

const roleIn = (words: string): DateRole => {
  if (/verzonden|verstuurd/iu.test(words)) return 'verzonden'
  if (/antwoord/iu.test(words)) return 'beantwoord'
  if (/besl[ou]/iu.test(words)) return 'besloten'
  if (/ingekomen|binnengekomen|ontvangen/iu.test(words)) return 'ontvangen'
  return 'ingediend'
}

/** The value must begin with the date, so that "Datum en plaats van het overleg van 3 mei" isn't one. */
function fromField({ layout, fields }: Head, name: FieldName): Found {
  for (const field of fields.filter((one) => one.name === name)) {
    const value = new RegExp(
      `^(?:raad\\s*)?(?:op |d\\.d\\.\\s*:?\\s*|dd\\.?\\s*:?\\s*|van )?${weekdayAndDate}`,
      'iu',
    ).exec(field.value)
    if (value === null) continue
    const [written] = datesIn(value[0])
    const range =
      written === undefined
        ? null
        : placeOf(layout, value[0].slice(written.start, written.end), field.line, 4)
    if (written === undefined || range === null) return null
    return { role: roleOf(name, field.label), date: written.date, range }
  }
  if (name !== 'date') return null
  // A running head in the middle of the document: "Datum 3 augustus 2017".
  const line = layout.lines.find(
    ({ furniture, text }) => furniture && /^dat(?:um|un)\b/iu.test(text) && datesIn(text).length > 0,
  )
  return line === undefined ? null : inLine(line, 'gedateerd')
}

/** The first date of a line, from the piece on. */
function inLine(line: LayoutLine, role: DateRole, piece = line.text): Found {
  const [found] = datesIn(piece)
  if (found === undefined) return null
  const start = line.start + Math.max(0, line.text.indexOf(piece)) + found.start
  return { role, date: found.date, range: { start, end: start + found.end - found.start } }
}

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

/** Place and date, or a date alone, in the letterhead; place and date above the signature or in the foot of a page. */
function standing(layout: Layout, kind: DocumentKind): Found {
  const { lines } = layout
  const head = lines.slice(0, 45)
  // Answers below the letter that asks: the letter's date stands at the head, the answer's at the foot.
  const letter =
    kind === 'beantwoording' &&
    head
      .slice(0, 12)
      .some(
        ({ text }) => /^(?:aan )?(?:het )?(?:geachte? )?college(?![\p{L}])/iu.test(text) && text.length < 90,
      )
  const last = letter ? firstOf(lines.slice(-25).map(placedIn).toReversed()) : null
  if (last !== null) return last
  const placed =
    firstOf(head.map(placedIn)) ?? firstOf(head.map((line, index) => placedOver(line, head[index + 1])))
  if (placed !== null) return placed
  const alone = head
    .slice(0, 35)
    .find((line, index) => dateAlone.test(line.text) && !isOfAnother(head[index - 1]?.text ?? ''))
  if (alone !== undefined) return inLine(alone, 'gedateerd')
  const greeting = head.findIndex(({ text }) => /^(?:geachte?|beste|l\.s\.)/iu.test(text))
  return (
    firstOf(head.slice(0, greeting > 0 ? greeting : 12).map(placedLast)) ??
    firstOf(lines.slice(-25).map(placedIn)) ??
    inMargin(lines) ??
    firstOf(lines.map((line) => (line.furniture ? placedIn(line) : null)))
  )
}

/** "Uw brief van" above a date makes it the date of that letter. */
const ofAnother =
  /^uw (?:brief|bericht|e-?mail|schrijven|kenmerk|vragen|verzoek|advies)|^(?:ingekomen|ontvangen)\b/iu

/** … nor is a date that ends the sentence of the line above it. */
const isOfAnother = (before: string) =>
  ofAnother.test(before) ||
  /(?:^|\s)(?:op|van|d\.d\.|dd\.?|tot|per|vanaf|voor|vóór|en|uiterlijk)$/iu.test(before)

/** A date alone in a margin column, under the municipality's name: its lines may stand anywhere in the text. */
function inMargin(lines: readonly LayoutLine[]): Found {
  for (const [index, line] of lines.entries()) {
    if (!dateAlone.test(line.text)) continue
    const above = lines.slice(Math.max(0, index - 5), index)
    const name = above.findLastIndex(({ text }) => /^gemeente \p{L}[\p{L}'’ -]{1,30}$/iu.test(text))
    if (name >= 0 && above.slice(name).every(({ text }) => text.length < 40 && !/[.?!]$/u.test(text)))
      return inLine(line, 'gedateerd')
  }
  return null
}

const isPlaced = (layout: Layout) => layout.lines.slice(0, 45).some((line) => placedIn(line) !== null)

/** Place and date fill a line, or a piece of it that a wide gap or a bar sets apart. */
function placedIn(line: LayoutLine): Found {
  if (line.text.length > 200) return null
  const piece = piecesOf(line).find(({ text }) => placeAndDate.test(text) && !ofSending.test(text))
  return piece === undefined ? null : inLine(line, 'gedateerd', piece.text)
}

/** "Verzonden: 12 december 2023" is no place. */
const ofSending = /^(?:verzonden|verstuurd|ontvangen|ingekomen|uiterlijk)(?![\p{L}])/iu

/** In a column of the letterhead the place may stand above its date. */
function placedOver(line: LayoutLine, next: LayoutLine | undefined): Found {
  const [above, below] = [piecesOf(line).at(-1), next === undefined ? undefined : piecesOf(next).at(-1)]
  if (above === undefined || below === undefined || next === undefined) return null
  const beside = Math.abs(above.column - below.column) < 4
  return beside && placeAlone.test(above.text) && dateAlone.test(below.text)
    ? inLine(next, 'gedateerd', below.text)
    : null
}
const placeAlone = new RegExp(`^${place.replace('{0,4}', '{0,2}')},$`, 'u')

/** A letterhead that lost its columns: "team Economie ons kenmerk 22.114 Waterrade, 7 juni 2022". */
function placedLast(line: LayoutLine): Found {
  const found = line.text.length > 160 ? null : lastPiece.exec(line.text)
  return found === null ? null : inLine(line, 'gedateerd', found[0])
}
const lastPiece = new RegExp(`(?<=\\s)${place.replace('{0,4}', '{0,2}')}, ${weekdayAndDate}$`, 'u')

/** "Technische vragen commissie Stad 20 september 2021": the day of the meeting that they are for. */
function byTitle({ lines }: Layout, kind: DocumentKind): Found {
  if (orders[kind] === undefined) return null
  const line = lines
    .slice(0, 6)
    .find(({ text }) => text.length < 140 && ofMeeting.test(text) && !/(?:d\.d\.|dd\.?|jl\.)/iu.test(text))
  return line === undefined ? null : inLine(line, 'vergadering')
}
const ofMeeting = new RegExp(
  `^[^.?]{0,60}(?:vragen|beantwoording|antwoorden)(?![\\p{L}])[^.?]{0,60}(?<![\\p{L}])(?:\\p{L}*commissie|\\p{L}*raad|forum|\\p{L}*vergadering|\\p{L}*avond|\\p{L}*sessie|kadernota|begroting)(?![\\p{L}])[^.?]{0,40}${weekdayAndDate}\\)?$`,
  'iu',
)

function byMeeting({ lines }: Layout): Found {
  const head = inWords(lines.slice(0, 45), meeting, 'vergadering')
  return head ?? inWords(lines.slice(-25), /\baldus\b.{0,90}/iu, 'vergadering')
}

const bySettled = ({ lines }: Layout): Found =>
  inWords(lines.slice(0, 30), settled, 'besloten') ?? inWords(lines.slice(-25), settled, 'besloten')

/** The date in the first words of some lines that the pattern finds. */
function inWords(
  lines: readonly LayoutLine[],
  pattern: RegExp,
  role: DateRole,
  which: 'first' | 'last' = 'first',
): Found {
  const { text, at } = joinedLines(lines)
  const found = pattern.exec(text)
  const dates = found === null ? [] : datesIn(found[0])
  const date = which === 'first' ? dates[0] : dates.at(-1)
  if (found === null || date === undefined) return null
  const start = at(found.index + date.start)
  return { role, date: date.date, range: { start, end: at(found.index + date.end - 1) + 1 } }
}

const inTitle = (layout: Layout): Found =>
  firstOf(layout.lines.slice(0, 12).map((line) => inLine(line, 'vergadering')))

/** A line that stops inside brackets goes on, whatever room was left. */
const startsAnew = (line: LayoutLine, next: LayoutLine) =>
  next.startsParagraph && !/\([^)]{0,60}$/u.test(line.text)

function byWords(layout: Layout, pattern: RegExp, count: number): Found {
  for (const [index, line] of layout.lines.slice(0, count).entries()) {
    if (line.text.length > 200) continue
    const next = layout.lines[index + 1]
    const lines =
      next === undefined || startsAnew(line, next) || next.text.length > 400 ? [line] : [line, next]
    const found = inWords(lines, pattern, 'gedateerd', 'last')
    if (found === null) continue
    const words = pattern.exec(joinedLines(lines).text)?.[0] ?? ''
    return pattern === asked || pattern === answered ? { ...found, role: roleIn(words) } : found
  }
  return null
}

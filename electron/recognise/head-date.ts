import type { IsoDate } from '../../shared/dates.ts'
import type { DocumentKind } from '../../shared/records/document.ts'
import { type Field, type FieldName, piecesOf } from './head-fields.ts'
import type { Layout, LayoutLine } from './layout.ts'
import { datePattern, datesIn, readDate, weekdayAndDate } from './written-dates.ts'

/** Which field says when a document of this kind is from, best first. */
const labelled: Readonly<Record<'answer' | 'motion' | 'question' | 'other', readonly FieldName[]>> = {
  answer: ['answeredOn', 'date', 'sentOn', 'meetingOn', 'publishedOn', 'askedOn'],
  motion: ['meetingOn', 'date', 'askedOn', 'publishedOn'],
  question: ['date', 'askedOn', 'sentOn', 'meetingOn', 'publishedOn'],
  other: ['date', 'sentOn', 'askedOn', 'answeredOn', 'meetingOn', 'publishedOn'],
}

const place =
  "(?:['’]s-|De |Den |Het )?\\p{Lu}[\\p{L}'’-]+(?: (?:aan|op|en|van|bij|in|de|den|der|het|\\p{Lu}[\\p{L}'’-]+)){0,4}"
const placeAndDate = new RegExp(
  `^(?:Aldus [^,]{0,40},\\s*)?${place},?\\s+(?:de\\s|d\\.d\\.\\s|op\\s)?${weekdayAndDate}[.,;]?$`,
  'u',
)
const dateAlone = new RegExp(`^(?:d\\.d\\.\\s)?${weekdayAndDate}[.]?(?:\\s+\\d{1,2}[:.]\\d{2}.*)?$`, 'iu')
const meeting = new RegExp(
  `(?:vergadering|bijeen|raadsvergadering|raad)\\b[^.;]{0,50}?(?:op|van|d\\.d\\.|,)\\s+${weekdayAndDate}`,
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
  `\\b(?:ingekomen|ingediend|binnengekomen|ontvangen|ingezonden)${connect}${weekdayAndDate}|^(?:\\p{L}+ )?vragen\\b.{0,120}?\\b(?:d\\.d\\.|dd\\.?)\\s*${weekdayAndDate}`,
  'iu',
)
const state = new RegExp(
  `(?:stand(?: van zaken)?|bijgewerkt|peildatum|actueel|versie|geactualiseerd)\\b[^.;]{0,25}?${weekdayAndDate}`,
  'iu',
)

/** The date of the document as its text gives it; null where it gives none. A date of something else is never taken. */
export const findDate = (layout: Layout, kind: DocumentKind, fields: readonly Field[]): IsoDate | null => {
  const order = labelled[orders[kind] ?? 'other']
  const byField = (name: FieldName) => fromField(layout, fields, name)
  if (kind === 'besluitenlijst') return inTitle(layout) ?? firstOf(order.map(byField)) ?? byMeeting(layout)
  if (kind === 'toezeggingenlijst')
    return byWords(layout, state, 12) ?? byField('date') ?? byWords(layout, listTitle, 6)
  if (kind === 'motie' || kind === 'amendement')
    return byField('meetingOn') ?? byMeeting(layout) ?? firstOf(order.map(byField)) ?? standing(layout)
  const [best, ...rest] = order
  return (
    (best === undefined ? null : byField(best)) ??
    byField('date') ??
    (kind === 'beantwoording' && !isPlaced(layout) ? byField('sentOn') : null) ??
    standing(layout) ??
    (kind === 'beantwoording' ? byWords(layout, answered, 15) : null) ??
    firstOf(rest.map(byField)) ??
    (orders[kind] === undefined ? null : byWords(layout, asked, 15))
  )
}

/** "Toezeggingen gemeenteraad t/m 11 januari 2022". */
const listTitle = new RegExp(`toezegging.{0,80}?${weekdayAndDate}`, 'iu')

const orders: Partial<Record<DocumentKind, keyof typeof labelled>> = {
  beantwoording: 'answer',
  motie: 'motion',
  amendement: 'motion',
  schriftelijke_vragen: 'question',
  technische_vragen: 'question',
}

const firstOf = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.find((date) => date !== null) ?? null

/** The value must begin with the date, so that "Datum en plaats van het overleg van 3 mei" isn't one. */
function fromField(layout: Layout, fields: readonly Field[], name: FieldName): IsoDate | null {
  for (const field of fields.filter((one) => one.name === name)) {
    const value = new RegExp(`^(?:op |d\\.d\\. |van )?${weekdayAndDate}`, 'iu').exec(field.value)
    if (value !== null) return readDate(value[0])
  }
  if (name !== 'date') return null
  // A running head in the middle of the document: "Datum 3 augustus 2017".
  for (const line of layout.lines) {
    if (line.furniture && /^dat(?:um|un)\b/iu.test(line.text)) return datesIn(line.text)[0]?.date ?? null
  }
  return null
}

/** Place and date, or a date alone, in the letterhead; place and date above the signature or in the foot of a page. */
function standing(layout: Layout): IsoDate | null {
  const { lines } = layout
  const head = lines.slice(0, 45)
  const placed = firstOf(head.map(placedIn))
  if (placed !== null) return placed
  const alone = head
    .slice(0, 35)
    .find((line, index) => dateAlone.test(line.text) && !ofAnother.test(head[index - 1]?.text ?? ''))
  if (alone !== undefined) return readDate(alone.text)
  return (
    firstOf(lines.slice(-25).map(placedIn)) ??
    firstOf(lines.map((line) => (line.furniture ? placedIn(line) : null)))
  )
}

/** "Uw brief van" above a date makes it the date of that letter. */
const ofAnother =
  /^uw (?:brief|bericht|e-?mail|schrijven|kenmerk|vragen|verzoek)|^(?:ingekomen|ontvangen)\b/iu

const isPlaced = (layout: Layout) => layout.lines.slice(0, 45).some((line) => placedIn(line) !== null)

/** Place and date fill a line, or a piece of it that a wide gap or a bar sets apart. */
function placedIn(line: LayoutLine): IsoDate | null {
  if (line.text.length > 200) return null
  const piece = piecesOf(line).find(({ text }) => placeAndDate.test(text))
  return piece === undefined ? null : readDate(piece.text)
}

function byMeeting(layout: Layout): IsoDate | null {
  const head = layout.lines
    .slice(0, 45)
    .map((line) => line.text)
    .join(' ')
  const found = meeting.exec(head)
  if (found !== null) return readDate(new RegExp(datePattern, 'iu').exec(found[0])?.[0] ?? '')
  const foot = layout.lines
    .slice(-25)
    .map((line) => line.text)
    .join(' ')
  const decided = /\baldus\b.{0,90}/iu.exec(foot)
  return decided === null ? null : (datesIn(decided[0])[0]?.date ?? null)
}

const inTitle = (layout: Layout): IsoDate | null => {
  for (const line of layout.lines.slice(0, 12)) {
    const [found] = datesIn(line.text)
    if (found !== undefined) return found.date
  }
  return null
}

function byWords(layout: Layout, pattern: RegExp, lines: number): IsoDate | null {
  for (const [index, line] of layout.lines.slice(0, lines).entries()) {
    if (line.text.length > 200) continue
    const next = layout.lines[index + 1]
    const text =
      next === undefined || next.startsParagraph ? line.text : `${line.text} ${next.text.slice(0, 200)}`
    const found = pattern.exec(text)
    if (found !== null) return datesIn(found[0]).at(-1)?.date ?? null
  }
  return null
}

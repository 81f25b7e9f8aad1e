import type { IsoDate } from '../../shared/dates.ts'
import type { DocumentKind } from '../../shared/records/document.ts'
import type { Field, FieldName } from './head-fields.ts'
import type { Layout } from './layout.ts'
import { datePattern, datesIn, readDate, weekdayAndDate } from './written-dates.ts'

/** Which field says when a document of this kind is from, best first. */
const labelled: Readonly<Record<'answer' | 'motion' | 'other', readonly FieldName[]>> = {
  answer: ['answeredOn', 'date', 'meetingOn', 'publishedOn', 'askedOn'],
  motion: ['meetingOn', 'date', 'askedOn', 'publishedOn'],
  other: ['date', 'askedOn', 'answeredOn', 'meetingOn', 'publishedOn'],
}

const place =
  "(?:['’]s-|De |Den |Het )?\\p{Lu}[\\p{L}'’-]+(?: (?:aan|op|en|van|bij|in|de|den|der|het|\\p{Lu}[\\p{L}'’-]+)){0,4}"
const placeAndDate = new RegExp(
  `^(?:Aldus [^,]{0,40},\\s*)?${place},?\\s+(?:de\\s|d\\.d\\.\\s|op\\s)?${weekdayAndDate},?$`,
  'u',
)
const dateAlone = new RegExp(`^(?:d\\.d\\.\\s)?${weekdayAndDate}(?:\\s+\\d{1,2}[:.]\\d{2}.*)?$`, 'iu')
const meeting = new RegExp(
  `(?:vergadering|bijeen|raadsvergadering|raad)\\b[^.;]{0,50}?(?:op|van|d\\.d\\.|,)\\s+${weekdayAndDate}`,
  'iu',
)
const state = new RegExp(
  `(?:stand(?: van zaken)?|bijgewerkt|peildatum|actueel|versie|geactualiseerd)\\b[^.;]{0,25}?${weekdayAndDate}`,
  'iu',
)

/** The date of the document as its text gives it; null where it gives none. A date of something else is never taken. */
export const findDate = (layout: Layout, kind: DocumentKind, fields: readonly Field[]): IsoDate | null => {
  const order =
    labelled[
      kind === 'beantwoording' ? 'answer' : kind === 'motie' || kind === 'amendement' ? 'motion' : 'other'
    ]
  const byField = (name: FieldName) => fromField(layout, fields, name)
  if (kind === 'besluitenlijst') return inTitle(layout) ?? firstOf(order.map(byField)) ?? byMeeting(layout)
  if (kind === 'toezeggingenlijst') return byWords(layout, state, 12) ?? byField('date')
  if (kind === 'motie' || kind === 'amendement')
    return byField('meetingOn') ?? byMeeting(layout) ?? firstOf(order.map(byField)) ?? standing(layout)
  const [best, ...rest] = order
  return (
    (best === undefined ? null : byField(best)) ??
    byField('date') ??
    standing(layout) ??
    firstOf(rest.map(byField))
  )
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

/** Place and date, or a date alone, in the letterhead; place and date above the signature. */
function standing(layout: Layout): IsoDate | null {
  const head = layout.lines.slice(0, 45)
  const placed = head.find((line) => placeAndDate.test(line.text))
  const alone = head.slice(0, 35).find((line) => dateAlone.test(line.text))
  const signed = layout.lines.slice(-25).find((line) => placeAndDate.test(line.text))
  const line = placed ?? alone ?? signed
  return line === undefined ? null : readDate(line.text)
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
  for (const line of layout.lines.slice(0, lines)) {
    const found = pattern.exec(line.text)
    if (found !== null) return datesIn(found[0])[0]?.date ?? null
  }
  return null
}

import { createHash } from 'node:crypto'
import { addDays } from '../../shared/dates.ts'
import { isOpen } from '../../shared/records/item.ts'
import type { ListedItem } from '../../shared/records/list-exchange.ts'
import { t } from '../../shared/texts/translate.ts'
import { cellWords } from '../documents/cell-words.ts'

/** A text value of RFC 5545: its own signs behind a backslash, its line ends as \n. */
const escapeText = (text: string) =>
  cellWords(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Lines of at most 75 bytes; the rest goes on behind a blank. A letter is never cut in two. */
const fold = (line: string): string => {
  const parts: string[] = ['']
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      parts.push(' ')
      bytes = 1
    }
    parts[parts.length - 1] += letter
    bytes += size
  }
  return parts.join('\r\n')
}

/** The same item has the same name in every export, so that a calendar moves it instead of showing it twice. */
const uid = ({ municipality, number, id }: ListedItem) =>
  `${createHash('sha256')
    .update(`${municipality ?? ''}\n${number ?? id}`)
    .digest('hex')
    .slice(0, 32)}@raadsgeheugen`

/** The latest dates of what is open, as days in a calendar (RFC 5545). An item without a date has no day. */
export const calendarOf = (items: readonly ListedItem[], now: Date): string => {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const events = calendarItems(items).flatMap((item) => {
    const day = (date: string) => date.replaceAll('-', '')
    const facts = [
      item.text,
      item.termLiteral === null ? '' : `${t('lists.column.termLiteral')}: ${item.termLiteral}`,
      item.holder === null ? '' : `${t('lists.column.holder')}: ${item.holder}`,
      t('lists.sourceOf', { document: item.documentTitle, page: item.page }),
    ]
    return [
      'BEGIN:VEVENT',
      `UID:${uid(item)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day(item.dueOn)}`,
      `DTEND;VALUE=DATE:${day(addDays(item.dueOn, 1))}`,
      `SUMMARY:${escapeText([item.number, item.title].filter((part) => part !== null).join(' '))}`,
      `DESCRIPTION:${escapeText(facts.filter((fact) => fact !== '').join('\n'))}`,
      `CATEGORIES:${escapeText(t(`itemKind.${item.kind}`))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Raadsgeheugen//Opvolging//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(t('lists.calendar'))}`,
    ...events,
    'END:VCALENDAR',
  ]
  return `${calendar.map(fold).join('\r\n')}\r\n`
}

type Due = ListedItem & Readonly<{ dueOn: string }>

/** What has a day in the calendar. */
export const calendarItems = (items: readonly ListedItem[]): Due[] =>
  items.flatMap((item) =>
    item.dueOn !== null && isOpen(item.officialStatus) ? [{ ...item, dueOn: item.dueOn }] : [],
  )

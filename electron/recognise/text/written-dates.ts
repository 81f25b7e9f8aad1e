import { type IsoDate, makeDate, monthNames } from '../../../shared/dates.ts'
import { withLetters } from './letters.ts'

export type WrittenDate = Readonly<{ date: IsoDate; start: number; end: number }>

const months: readonly string[] = monthNames
export const monthPattern =
  'jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|jannewaris|febrewaris|maaie|juny|july|septimber|novimber|desimber'
export const datePattern = `(?:\\d{1,2}\\s+(?:${monthPattern})\\.?\\s+\\d{4}|\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{4}|\\d{4}-\\d{2}-\\d{2})`
/** With two figures for the year: only where a label says that it is a date ("Datum: 14-5-20"). */
export const shortDate = `(?:\\d{1,2}[-./]\\d{1,2}[-./]\\d{2}|\\d{1,2}\\s+(?:${monthPattern})\\.?\\s+['’‘]\\d{2})(?!\\d)`
const words = withLetters(`(\\d{1,2})\\s+(${monthPattern})\\.?\\s+(\\d{4})`, 'iu')
const day = '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\\s+)?'
export const weekdayAndDate = `${day}${datePattern}`
const shortDates = withLetters(`(?<![\\d-])${shortDate}`, 'giu')
const everyDate = withLetters(`(?<![\\d-])${datePattern}(?!\\d)`, 'giu')

/** Months whose first letters are those of another, or of none: short, or in Frisian. */
const otherNames: ReadonlyMap<string, number> = new Map([
  ['mrt', 3],
  ['maaie', 5],
  ['desimber', 12],
])

/** All dates in a text that are written out with day, month and year. */
export const datesIn = (text: string, years: 'whole' | 'short' = 'whole'): WrittenDate[] => {
  const found: WrittenDate[] = []
  for (const match of text.matchAll(everyDate)) {
    const date = readDate(match[0])
    if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length })
  }
  if (found.length > 0 || years === 'whole') return found
  return [...text.matchAll(shortDates)].flatMap((match) => {
    const date = readDate(match[0].replace(/['’‘]?(\d{2})$/u, '20$1'))
    return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }]
  })
}

export const readDate = (text: string): IsoDate | null => {
  const named = words.exec(text)
  if (named !== null) {
    const start = (named[2] ?? '').toLowerCase()
    const month = otherNames.get(start) ?? months.findIndex((name) => name.startsWith(start.slice(0, 3))) + 1
    return makeDate(Number(named[3]), month, Number(named[1]))
  }
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (iso !== null) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [dayOfMonth, month, year] = text.split(/[-./]/).map((part) => Number(part.trim()))
  return dayOfMonth === undefined || month === undefined || year === undefined
    ? null
    : // "6/30/2022" can only be the thirtieth of June.
      (makeDate(year, month, dayOfMonth) ?? (text.includes('/') ? makeDate(year, dayOfMonth, month) : null))
}

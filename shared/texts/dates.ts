import { type IsoDate, longDutchDate, monthNames } from '../dates.ts'
import { languageNow, localeNow } from './translate.ts'

const english = (date: IsoDate, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`))

/** "3 augustus 2017", "3 August 2017" */
export const longDate = (date: IsoDate): string =>
  languageNow() === 'nl'
    ? longDutchDate(date)
    : english(date, { day: 'numeric', month: 'long', year: 'numeric' })

/** "maandag", "Monday" */
export const weekdayName = (date: IsoDate): string =>
  new Intl.DateTimeFormat(localeNow(), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  )

/** "augustus", "August" */
export const monthName = (month: number): string =>
  languageNow() === 'nl'
    ? (monthNames[month - 1] ?? '')
    : english(`2024-${String(month).padStart(2, '0')}-01`, { month: 'long' })

/** "mrt", "Mar" */
export const shortMonthName = (month: number): string =>
  month === 3 && languageNow() === 'nl' ? 'mrt' : monthName(month).slice(0, 3)

/** "14:03", of a moment where the user is. */
export const clockTime = (moment: string | Date): string =>
  new Date(moment).toLocaleTimeString(localeNow(), { hour: '2-digit', minute: '2-digit' })

/** "1.234,5", "1,234.5" */
export const numberWords = (value: number, digits = 0): string => {
  const key = `${localeNow()} ${digits}`
  // Made anew for each number it costs more than all that is done with the number.
  const format = formats.get(key) ?? new Intl.NumberFormat(localeNow(), { maximumFractionDigits: digits })
  formats.set(key, format)
  return format.format(value)
}

const formats = new Map<string, Intl.NumberFormat>()

/** A civil date, YYYY-MM-DD. Dates of council work have no time zone; they are compared as text. */
export type IsoDate = string

export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

/** The date with this year, month (1–12) and day, or null where the calendar has no such day. */
export const makeDate = (year: number, month: number, day: number): IsoDate | null => {
  const made = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2200 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

export const isIsoDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && makeDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

const utc = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`)
const fromUtc = (milliseconds: number): IsoDate => new Date(milliseconds).toISOString().slice(0, 10)

export const addDays = (date: IsoDate, days: number): IsoDate => fromUtc(utc(date) + days * 86_400_000)

/** Whole days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((utc(to) - utc(from)) / 86_400_000)

/** The same day some months later; the last day of the month where that month is shorter. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return `${pad(toYear, 4)}-${pad(toMonth)}-${pad(Math.min(day, lastDayOf(toYear, toMonth)))}`
}

export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: IsoDate): number => new Date(utc(date)).getUTCDay()

/** The civil date where the user is, of a moment. */
export const civilDate = (moment: Date): IsoDate =>
  `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`

/** 15-12-2026, as Dutch readers write it. */
export const dutchDate = (date: IsoDate): string => `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`

/** 3 augustus 2017 */
export const longDutchDate = (date: IsoDate): string =>
  `${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`

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
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((utc(to) - utc(from)) / 86_400_000)

/** The same day some months later; the last day of the month where that month is shorter. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return `${pad(toYear, 4)}-${pad(toMonth)}-${pad(Math.min(day, lastDayOf(toYear, toMonth)))}`
}

export const wholeYearsBetween = (from: IsoDate, to: IsoDate): number =>
  yearOf(to) - yearOf(from) - (to.slice(5) < from.slice(5) ? 1 : 0)

export const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: IsoDate): number => new Date(utc(date)).getUTCDay()

/** The civil date where the user is, of a moment. */
export const civilDate = (moment: Date): IsoDate =>
  `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`

/** 15-12-2026, as Dutch readers write it. */
export const dutchDate = (date: IsoDate): string =>
  `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`

/** 3 augustus 2017 */
export const longDutchDate = (date: IsoDate): string =>
  `${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`

const monthWord =
  'januari|jan|februari|febr|feb|maart|mrt|mar|april|apr|mei|may|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|oct|november|nov|december|dec'
const foreignMonths: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 }

/** 1 to 12 for a Dutch month name or its usual abbreviation ("sept."), null for other words. */
export const monthNumber = (word: string): number | null => {
  const plain = word.toLowerCase().replace('.', '')
  if (foreignMonths[plain] !== undefined) return foreignMonths[plain]
  const index = monthNames.findIndex((name) => plain.length >= 3 && name.startsWith(plain))
  return index < 0 ? null : index + 1
}

/** A date as a text prints it; `year` is null where the text leaves it out ("16 november jl."). */
export type PrintedDate = Readonly<{
  start: number
  end: number
  day: number
  month: number
  year: number | null
  /** The full date, null as long as the year isn't printed. */
  date: IsoDate | null
}>

const datePattern = () =>
  new RegExp(
    [
      '(?<![\\d./-])(?:(?<d>\\d{1,2})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4})(?![\\d-])',
      '(?<iy>\\d{4})-(?<im>\\d{2})-(?<id>\\d{2})(?!\\d)',
      `(?<list>(?:\\d{1,2}(?:e|ste|de)?(?:\\s?[,/–-]\\s?|\\s(?:en|of|t/m|tot en met)\\s)){0,4})(?<wd>\\d{1,2})(?:e|ste|de)?\\s+(?<wm>${monthWord})(?![a-zà-ÿ])\\.?(?:,?\\s+(?<wy>(?:19|20)\\d{2})(?!\\d))?)`,
      `(?<![a-zà-ÿ])(?<em>${monthWord})\\.?\\s+(?<ed>\\d{1,2}),?\\s+(?<ey>(?:19|20)\\d{2})(?!\\d)`,
    ].join('|'),
    'gi',
  )

/** What stands behind a date of figures that can be read two ways, where the rest of its document writes the month first. */
export const monthFirstMark = ' (maand eerst)'

/** Exports in American form: 6/30/2022 can be nothing else, and 4/1/2022 is where that is marked. */
const monthComesFirst = (
  { d, m, y }: Readonly<Record<string, string | undefined>>,
  text: string,
  { index, 0: { length } }: RegExpExecArray,
): boolean => {
  const [first, second, year] = [Number(d), Number(m), Number(y)]
  if (makeDate(year, first, second) === null) return false
  return second > 12 || /^ \(?maand eerst/.test(text.slice(index + length))
}

/** Every date printed in a text, in order: 29-1-2026, 2026-01-29, 3 aug. 2017, Jan 29 2026, 16 en 30 november. */
export const findDates = (text: string): readonly PrintedDate[] =>
  [...text.matchAll(datePattern())].flatMap((match) => {
    const part = match.groups ?? {}
    const word = part.wm ?? part.em
    const isAmerican = part.sep === '/' && monthComesFirst(part, text, match)
    const month =
      word === undefined ? Number(isAmerican ? part.d : (part.m ?? part.im)) : (monthNumber(word) ?? 0)
    const printedYear = part.y ?? part.iy ?? part.wy ?? part.ey
    const year = printedYear === undefined ? null : Number(printedYear)
    const days = [...(part.list ?? '').matchAll(/\d+/g)].map(([day]) => Number(day))
    return [...days, Number((isAmerican ? part.m : part.d) ?? part.id ?? part.wd ?? part.ed)].flatMap(
      (day) => {
        // A leap year stands in for a year that isn't printed: 29 February may be right.
        if (makeDate(year ?? 2024, month, day) === null) return []
        const [start, end] = [match.index, match.index + match[0].length]
        return [{ start, end, day, month, year, date: year === null ? null : makeDate(year, month, day) }]
      },
    )
  })

/**
 * The date that a text as a whole is, as in a cell of a list: "29-1-2026", "8-4-20", "wo 3 augustus 2017",
 * "Jan 29 2026 12:00AM". Null for anything more or less than one full date.
 */
export const parseDutchDate = (text: string): IsoDate | null => {
  const trimmed = text.trim()
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(trimmed)
  if (short) return makeDate(2000 + Number(short[3]), Number(short[2]), Number(short[1]))
  const found = findDates(trimmed)
  const only = found[0]
  if (only === undefined || found.length > 1) return null
  const rest = `${trimmed.slice(0, only.start)}|${trimmed.slice(only.end)}`
  const bare =
    /^(?:(?:d\.?d\.?|op|per)\s*)?(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s*)?\|[T\s,]*(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:am|pm|uur|z)?)?\.?$/i
  return bare.test(rest) ? only.date : null
}

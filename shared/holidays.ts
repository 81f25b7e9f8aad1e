import { addDays, type IsoDate, weekdayOf, yearOf } from './dates.ts'

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher), for any year from 1583 on. */
export const easterOf = (year: number): IsoDate => {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return `${year}-0${Math.floor(days / 31)}-${String((days % 31) + 1).padStart(2, '0')}`
}

/**
 * The day on which the King's birthday is celebrated: 27 April, on a Sunday the day before. Until 2013 Koninginnedag on
 * 30 April, on a Sunday the day before; until 1979 on a Sunday the day after.
 */
const kingsDayOf = (year: number): IsoDate => {
  const day = `${year}-04-${year >= 2014 ? 27 : 30}`
  return weekdayOf(day) === 0 ? addDays(day, year < 1980 ? 1 : -1) : day
}

/**
 * The public holidays of a year with their names: article 3, first and second paragraph, of the Algemene termijnenwet, as it
 * reads since 5 May joined it. Days that a royal decree puts beside them (third paragraph, as the Friday after Ascension Day)
 * differ from year to year and are not among them.
 */
export const holidaysOf = (year: number): ReadonlyMap<IsoDate, string> => {
  const easter = easterOf(year)
  return new Map([
    [`${year}-01-01`, 'Nieuwjaarsdag'],
    [addDays(easter, -2), 'Goede Vrijdag'],
    [addDays(easter, 1), 'tweede paasdag'],
    [kingsDayOf(year), year >= 2014 ? 'Koningsdag' : 'Koninginnedag'],
    [`${year}-05-05`, 'Bevrijdingsdag'],
    [addDays(easter, 39), 'Hemelvaartsdag'],
    [addDays(easter, 50), 'tweede pinksterdag'],
    [`${year}-12-25`, 'eerste kerstdag'],
    [`${year}-12-26`, 'tweede kerstdag'],
  ])
}

const known = new Map<number, ReadonlyMap<IsoDate, string>>()

/** The name of the public holiday that a day is, or null. */
export const holidayOn = (date: IsoDate): string | null => {
  const year = yearOf(date)
  const holidays = known.get(year) ?? holidaysOf(year)
  known.set(year, holidays)
  return holidays.get(date) ?? null
}

export const isWeekend = (date: IsoDate): boolean => [0, 6].includes(weekdayOf(date))

/** No Saturday, no Sunday and no public holiday: a day on which a term may end (Algemene termijnenwet, article 1). */
export const isWorkingDay = (date: IsoDate): boolean => !isWeekend(date) && holidayOn(date) === null

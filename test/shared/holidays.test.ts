import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../shared/dates.ts'
import { easterOf, holidayOn, holidaysOf, isWorkingDay } from '../../shared/holidays.ts'

/** Easter by Clavius' own road: golden number, century, corrections, epact, full moon, Sunday after it. */
const easterByEpact = (year: number): string => {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const droppedLeapDays = Math.floor((3 * century) / 4) - 12
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5
  const sunday = Math.floor((5 * year) / 4) - droppedLeapDays - 10
  let epact = (((11 * golden + 20 + moonCorrection - droppedLeapDays) % 30) + 30) % 30
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1
  let fullMoon = 44 - epact
  if (fullMoon < 21) fullMoon += 30
  const day = fullMoon + 7 - ((sunday + fullMoon) % 7)
  return day > 31 ? `${year}-04-${String(day - 31).padStart(2, '0')}` : `${year}-03-${day}`
}

describe('Easter', () => {
  it('is the same by two roads for every year from 1583 to 2299, and a Sunday', () => {
    for (let year = 1583; year <= 2299; year += 1) {
      expect(easterOf(year)).toBe(easterByEpact(year))
      expect(weekdayOf(easterOf(year))).toBe(0)
    }
  })

  it.each([
    [2000, '2000-04-23'],
    [2011, '2011-04-24'],
    [2017, '2017-04-16'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('of %i was or will be on %s', (year, date) => expect(easterOf(year)).toBe(date))
})

describe('the public holidays of the Algemene termijnenwet', () => {
  it('are these nine in 2026', () => {
    expect([...holidaysOf(2026)]).toEqual([
      ['2026-01-01', 'Nieuwjaarsdag'],
      ['2026-04-03', 'Goede Vrijdag'],
      ['2026-04-06', 'tweede paasdag'],
      ['2026-04-27', 'Koningsdag'],
      ['2026-05-05', 'Bevrijdingsdag'],
      ['2026-05-14', 'Hemelvaartsdag'],
      ['2026-05-25', 'tweede pinksterdag'],
      ['2026-12-25', 'eerste kerstdag'],
      ['2026-12-26', 'tweede kerstdag'],
    ])
  })

  it.each([
    ['2025-04-26', 'Koningsdag'],
    ['2014-04-26', 'Koningsdag'],
    ['2013-04-30', 'Koninginnedag'],
    ['2006-04-29', 'Koninginnedag'],
    ['1978-05-01', 'Koninginnedag'],
  ])('have the day of the King or Queen on %s, never on a Sunday', (date, name) => {
    expect(holidayOn(date)).toBe(name)
    expect(holidayOn(addDays(date, weekdayOf(date) === 6 ? 1 : -1))).toBeNull()
  })

  it('do not have Ascension Friday, which only a decree can add', () => {
    expect(isWorkingDay('2026-05-14')).toBe(false)
    expect(isWorkingDay('2026-05-15')).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findDates,
  isIsoDate,
  longDutchDate,
  makeDate,
  monthNumber,
  parseDutchDate,
  wholeYearsBetween,
} from '../../shared/dates.ts'

describe('a date as lists and letters print it', () => {
  it.each([
    ['29-1-2026', '2026-01-29'],
    ['8-4-2020', '2020-04-08'],
    ['8-4-20', '2020-04-08'],
    ['3 augustus 2017', '2017-08-03'],
    ['3 aug. 2017', '2017-08-03'],
    ['Jan 29 2026 12:00AM', '2026-01-29'],
    ['2026-01-29', '2026-01-29'],
    ['2024-02-08T00:00:00', '2024-02-08'],
    ['woensdag 20 april 2016', '2016-04-20'],
    ['d.d. 12 mei 2023', '2023-05-12'],
    ['4/1/2022', '2022-01-04'],
    ['6/30/2022', '2022-06-30'],
  ])('%s is %s', (printed, date) => expect(parseDutchDate(printed)).toBe(date))

  it.each(['31-2-2020', '16 november jl.', 'P.M.', '', '1 en 2 mei 2020', '2020', 'Q3 2024', '12-13-2024'])(
    '%j is no full date',
    (printed) => expect(parseDutchDate(printed)).toBeNull(),
  )
})

it('counts a year only on its day', () => {
  expect(wholeYearsBetween('2018-02-01', '2026-01-31')).toBe(7)
  expect(wholeYearsBetween('2018-02-01', '2026-02-01')).toBe(8)
  expect(wholeYearsBetween('2024-02-29', '2026-02-28')).toBe(1)
})

describe('dates inside running text', () => {
  it('finds each date where it stands, and both days of "16 en 30 november"', () => {
    const text =
      'In de ronde van 16 en 30 november jl. en tot 1-1-2018; uiterlijk 1 juni 2023, een jaar later.'
    const found = findDates(text)
    expect(found.map(({ day, month, year }) => [day, month, year])).toEqual([
      [16, 11, null],
      [30, 11, null],
      [1, 1, 2018],
      [1, 6, 2023],
    ])
    expect(found.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('1 juni 2023')
  })

  it('does not take a reference number or a year range for a date', () => {
    expect(findDates('kenmerk 2021-4-877, dossier 12-3-45678 en de jaren 2026-2027')).toEqual([])
  })

  it('reads any month name and its abbreviation', () => {
    expect(['jan', 'mrt', 'maart', 'sept.', 'dec', 'mei'].map(monthNumber)).toEqual([1, 3, 3, 9, 12, 5])
    expect(['ja', 'maartje', ''].map(monthNumber)).toEqual([null, null, null])
  })

  it('finds back every printed date of a whole calendar', () => {
    const days = fc.tuple(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const date = makeDate(year, month, day) ?? ''
        expect(parseDutchDate(longDutchDate(date))).toBe(date)
        expect(parseDutchDate(`${day}-${month}-${year}`)).toBe(date)
        expect(findDates(`Op ${longDutchDate(date)} is besloten.`).map((found) => found.date)).toEqual([date])
      }),
    )
  })

  it('gives only dates that exist, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(99),
        fc.nat(20),
        fc.nat(3000),
        (noise, day, month, year) => {
          for (const { date } of findDates(`${noise} ${day}-${month}-${year} ${day} mei ${year}`))
            expect(date === null || isIsoDate(date)).toBe(true)
        },
      ),
    )
  })
})

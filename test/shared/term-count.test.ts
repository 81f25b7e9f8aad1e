import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isIsoDate, makeDate, weekdayOf } from '../../shared/dates.ts'
import { isWorkingDay } from '../../shared/holidays.ts'
import { addTerm, explainTerm, termSteps } from '../../shared/term-count.ts'
import { termPresetNames, termPresets } from '../../shared/term-presets.ts'
import { type InstrumentTerm, termRules, termUnits } from '../../shared/terms.ts'

const none = { recesses: [] }
const summer = { recesses: [{ name: 'zomerreces', from: '2026-07-11', to: '2026-08-23' }] }

const date = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) => addDays(`${year}-01-01`, days))
const recesses = fc
  .array(
    fc.tuple(date, fc.integer({ min: 0, max: 120 })).map(([from, days]) => ({
      name: `reces ${from}`,
      from,
      to: addDays(from, days),
    })),
    { maxLength: 5 },
  )
  .map((list) => ({ recesses: list }))
/** Recesses close to the start, so that they matter. */
const near = fc.tuple(
  date,
  fc.array(fc.tuple(fc.integer({ min: -40, max: 90 }), fc.nat(60)), { maxLength: 4 }),
)
const nearRules = near.map(([from, list]) => ({
  from,
  rules: {
    recesses: list.map(([start, days]) => ({
      name: 'reces',
      from: addDays(from, start),
      to: addDays(from, start + days),
    })),
  },
}))
const term = fc.record({
  article: fc.constant(''),
  count: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom(...termUnits),
  rolls: fc.boolean(),
  recess: fc.constantFrom('runs' as const, 'pauses' as const, undefined),
  holidays: fc.constantFrom('count' as const, 'skip' as const, undefined),
}) satisfies fc.Arbitrary<InstrumentTerm>

const inRecess = (day: string, rules: typeof summer) =>
  rules.recesses.some(({ from, to }) => from <= day && day <= to)

describe('any term from any day', () => {
  it('ends on a day that exists, after the day that it starts on', () => {
    fc.assert(
      fc.property(date, term, recesses, (from, one, rules) => {
        const due = addTerm(from, one, rules)
        expect(isIsoDate(due)).toBe(true)
        expect(due > from).toBe(true)
      }),
    )
  })

  it('ends no earlier where it counts one more', () => {
    fc.assert(
      fc.property(nearRules, term, ({ from, rules }, one) => {
        const more = addTerm(from, { ...one, count: one.count + 1 }, rules)
        expect(more >= addTerm(from, one, rules)).toBe(true)
      }),
    )
  })

  it('never ends earlier because it rolls on, and then ends on a working day', () => {
    fc.assert(
      fc.property(nearRules, term, ({ from, rules }, one) => {
        const due = addTerm(from, { ...one, rolls: true }, rules)
        expect(due >= addTerm(from, { ...one, rolls: false }, rules)).toBe(true)
        expect(isWorkingDay(due)).toBe(true)
      }),
    )
  })

  it('of working days ends on a working day outside the recess that pauses it', () => {
    fc.assert(
      fc.property(nearRules, term, ({ from, rules }, one) => {
        const due = addTerm(from, { ...one, unit: 'working_day', holidays: 'skip', recess: 'pauses' }, rules)
        expect(isWorkingDay(due)).toBe(true)
        expect(inRecess(due, rules)).toBe(false)
      }),
    )
  })

  it('that a recess pauses ends where somebody ends who counts it day by day', () => {
    fc.assert(
      fc.property(nearRules, term, ({ from, rules }, one) => {
        const days = one.unit === 'week' ? 7 * one.count : one.count
        let day = from
        for (let left = days; left > 0; ) {
          day = addDays(day, 1)
          const counts = one.unit !== 'working_day' || ![0, 6].includes(weekdayOf(day))
          if (counts && !inRecess(day, rules)) left -= 1
        }
        const paused = { ...one, rolls: false, recess: 'pauses', holidays: 'count' } as const
        expect(addTerm(from, paused, rules)).toBe(day)
      }),
      { numRuns: 500 },
    )
  })

  it('is explained by steps of which the last date is the answer', () => {
    fc.assert(
      fc.property(nearRules, term, ({ from, rules }, one) => {
        const dates = termSteps(from, one, rules).flatMap(({ date }) => (date === null ? [] : [date]))
        expect(dates.at(-1)).toBe(addTerm(from, one, rules))
      }),
    )
  })
})

describe('a rule from before its fields existed', () => {
  const old = (unit: InstrumentTerm['unit'], count: number) =>
    termRules.parse({
      answer: { article: '', count, unit },
      motion: null,
      adviceReaction: null,
      recesses: summer.recesses,
      meetings: [],
    })

  it('counts as it did: days and weeks through everything, working days without weekends and recess', () => {
    fc.assert(
      fc.property(
        fc.nat(700),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...termUnits),
        (offset, count, unit) => {
          const from = addDays(makeDate(2025, 6, 1) ?? '', offset)
          const rules = old(unit, count)
          let day = addDays(from, unit === 'week' ? 7 * count : unit === 'day' ? count : 0)
          for (let left = unit === 'working_day' ? count : 0; left > 0; ) {
            day = addDays(day, 1)
            if (![0, 6].includes(weekdayOf(day)) && !inRecess(day, summer)) left -= 1
          }
          expect(rules.answer && addTerm(from, rules.answer, rules)).toBe(day)
        },
      ),
    )
  })
})

describe('a computation in words', () => {
  const days30 = { count: 30, unit: 'day' } as const
  it.each([
    ['2020-09-11', days30, none, '11-09-2020 + 30 dagen = 11-10-2020 (zondag)'],
    [
      '2020-09-11',
      { ...days30, rolls: true },
      none,
      '11-09-2020 + 30 dagen = 11-10-2020 (zondag), naar maandag 12-10-2020',
    ],
    [
      '2026-03-07',
      { ...days30, rolls: true },
      none,
      '07-03-2026 + 30 dagen = 06-04-2026 (maandag, tweede paasdag), naar dinsdag 07-04-2026',
    ],
    [
      '2026-07-01',
      { ...days30, recess: 'pauses' as const },
      summer,
      '01-07-2026 + 30 dagen = 31-07-2026 (vrijdag), 44 dagen in zomerreces (11-07-2026 t/m 23-08-2026) tellen niet mee = 13-09-2026 (zondag)',
    ],
    [
      '2026-12-21',
      { count: 5, unit: 'working_day' as const, holidays: 'skip' as const },
      none,
      '21-12-2026 + 5 werkdagen = 29-12-2026 (dinsdag), weekenden en eerste kerstdag (25-12-2026) tellen niet mee',
    ],
    ['2026-05-06', { count: 1, unit: 'week' as const }, none, '06-05-2026 + 1 week = 13-05-2026 (woensdag)'],
  ])('from %s', (from, one, rules, words) => expect(explainTerm(from, one, rules)).toBe(words))

  it('takes recesses that touch as one', () => {
    const two = {
      recesses: [
        { name: 'A', from: '2026-07-04', to: '2026-07-10' },
        { name: 'B', from: '2026-07-08', to: '2026-07-20' },
      ],
    }
    expect(explainTerm('2026-07-01', { count: 3, unit: 'day', recess: 'pauses' }, two)).toContain(
      '17 dagen in A en B (04-07-2026 t/m 20-07-2026)',
    )
  })
})

it('every preset is a rule that can be saved as it is', () => {
  for (const name of termPresetNames) {
    const answer = { ...termPresets[name], article: '' }
    const rules = { answer, motion: null, adviceReaction: null, recesses: [], meetings: [] }
    expect(termRules.parse(rules).answer).toEqual(answer)
  }
})

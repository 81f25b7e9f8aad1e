import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIsoDate, makeDate, weekdayOf } from '../../shared/dates.ts'
import { addTerm, explainTerm } from '../../shared/term-count.ts'
import { readTerm } from '../../shared/term-rules.ts'
import { defaultTermRules, type TermRules } from '../../shared/terms.ts'

const january = '2023-01-15'
const rules: TermRules = {
  ...defaultTermRules,
  recesses: [{ name: 'zomerreces', from: '2023-07-15', to: '2023-08-27' }],
  meetings: [
    { name: 'Begroting', on: '2023-11-09' },
    { name: 'Raad', on: '2023-02-02' },
  ],
}
const read = (literal: string, reference: string | null = january, own = defaultTermRules) => {
  const { dueOn, certainty } = readTerm(literal, reference, own)
  return [dueOn, certainty]
}

describe('a date that is printed in full', () => {
  it.each([
    ['uiterlijk 1 juni 2023', '2023-06-01'],
    ['vóór 1 mei 2018', '2018-04-30'],
    ['vóór de raadsvergadering van 4 juli 2024', '2024-07-03'],
    ['voor 1 mei 2018', '2018-04-30'],
    ['voor de behandeling in de commissie op 12 juni 2024', '2024-06-11'],
    ['6/30/2022', '2022-06-30'],
    ['4/1/2022', '2022-01-04'],
    ['4/1/2022 (maand eerst)', '2022-04-01'],
    ['per 1 juli 2024', '2024-07-01'],
    ['01-04-2024', '2024-04-01'],
    ['op 14 maart 2024', '2024-03-14'],
    ['31-12-23', '2023-12-31'],
    ['per 1 januari 2025', '2025-01-01'],
  ])('%s is exact, with or without a reference date', (literal, due) => {
    expect(read(literal)).toEqual([due, 'exact'])
    expect(read(literal, null)).toEqual([due, 'exact'])
  })

  it('gives nothing where it says from when, or where the day does not exist', () => {
    expect(read('na 1 juni 2023')).toEqual([null, 'none'])
    expect(read('31 februari 2020')).toEqual([null, 'none'])
    expect(read('v.a. 1 juni 2023')).toEqual([null, 'none'])
  })

  it.each(['volgende week', 'uiterlijk volgende week', 'deze week', 'morgen', 'in de week van 24 maart'])(
    '%s has words and no date',
    (literal) => expect(read(literal)).toEqual([null, 'none']),
  )
})

describe('a term as cells of lists write it', () => {
  it.each([
    ['kw 3', '2023-09-30', 'derived'],
    ['IIe kwartaal 2024', '2024-06-30', 'derived'],
    ['IV kwartaal', '2023-12-31', 'derived'],
    ['tweede en derde kwartaal', '2023-09-30', 'derived'],
    ['4e kwartaal 2023/1e kwartaal 2024', '2024-03-31', 'derived'],
    ['Q4 2023 – Q1 2024', '2024-03-31', 'derived'],
    ['voor het einde van het kwartaal', '2023-03-31', 'derived'],
    ['06-2024', '2024-06-30', 'derived'],
    ['6/2024', '2024-06-30', 'derived'],
    ['na zomerreces', '2023-09-30', 'derived'],
    ['na reces 2024', '2024-09-30', 'derived'],
    ['halverwege 2024', '2024-07-15', 'derived'],
    ['ultimo 2024', '2024-12-31', 'derived'],
    ['voor de jaarwisseling', '2023-12-31', 'derived'],
    ['2025 e.v.', null, 'none'],
    ['elk jaar in mei', null, 'none'],
    ['tweemaal per jaar', null, 'none'],
    ['13-2024', null, 'none'],
    ['III', null, 'none'],
    ['na raadpleging', null, 'none'],
  ])('%s is %s', (literal, due, certainty) => expect(read(literal)).toEqual([due, certainty]))
})

describe('a span', () => {
  it.each([
    ['binnen zes weken na heden', '2023-02-26'],
    ['binnen drie weken na vandaag', '2023-02-05'],
    ['binnen 4 weken na dagtekening van deze brief', '2023-02-12'],
    ['binnen twee weken na verzending', '2023-01-29'],
  ])('%s counts from the document', (literal, due) => expect(read(literal)).toEqual([due, 'derived']))

  it.each([
    ['over een half jaar', '2023-07-15'],
    ['binnen 14 dagen', '2023-01-29'],
  ])('%s counts too', (literal, due) => expect(read(literal)).toEqual([due, 'derived']))

  it('of working days leaves out weekends and public holidays', () => {
    expect(read('binnen vijf werkdagen', '2026-12-21')).toEqual(['2026-12-29', 'derived'])
  })

  it('after another event has no date', () => {
    expect(read('binnen zes weken na vaststelling')).toEqual([null, 'conditional'])
  })
})

describe('a report', () => {
  it('has no date of its own, whatever season its name has', () => {
    expect(read('bij de Zomerrapportage 2023')).toEqual([null, 'conditional'])
  })
})

describe('a moment in words', () => {
  it.each([
    ['in het tweede kwartaal', '2023-06-30'],
    ['tweede kwartaal van 2024', '2024-06-30'],
    ['2e kwartaal', '2023-06-30'],
    ['Q2', '2023-06-30'],
    ['Q1 2026', '2026-03-31'],
    ['2024-Q3', '2024-09-30'],
    ['het eerste kwartaal van volgend jaar', '2024-03-31'],
    ['tweede helft van 2023', '2023-12-31'],
    ['voor de zomer', '2023-06-30'],
    ['vóór het zomerreces', '2023-06-30'],
    ['na de zomer', '2023-09-30'],
    ['kort na het zomerreces', '2023-09-30'],
    ['begin 2018', '2018-03-31'],
    ['medio 2018', '2018-07-15'],
    ['eind 2018', '2018-12-31'],
    ['begin volgend jaar', '2024-03-31'],
    ['voor het eind van het jaar', '2023-12-31'],
    ['dit jaar', '2023-12-31'],
    ['in de loop van 2024', '2024-12-31'],
    ['in het voorjaar', '2023-06-20'],
    ['in het najaar', '2023-12-20'],
    ['binnen zes weken', '2023-02-26'],
    ['2 weken', '2023-01-29'],
    ['over twee maanden', '2023-03-15'],
    ['binnen driekwart jaar', '2023-10-15'],
    ['in maart', '2023-03-31'],
    ['november 2024', '2024-11-30'],
    ['volgende maand', '2023-02-28'],
    ['week 23', '2023-06-11'],
    ['uiterlijk maandag 13 november', '2023-11-13'],
    ['derde kwartaal', '2023-09-30'],
    ['eerste kwartaal', '2023-03-31'],
    ['begin Q2', '2023-04-30'],
    ['nog dit kwartaal', '2023-03-31'],
    ['in de eerste week van april', '2023-04-07'],
    ['in de laatste week van april', '2023-04-30'],
    ['op 9 mei a.s.', '2023-05-09'],
    ['half juni', '2023-06-15'],
    ['komend najaar', '2023-12-20'],
    ['volgend voorjaar', '2024-06-20'],
    ['eind 2023/begin 2024', '2024-03-31'],
    ['2025/2026', '2026-12-31'],
    ['in het lopende jaar', '2023-12-31'],
    ['de eerste maanden van 2024', '2024-03-31'],
    ['wk 40', '2023-10-08'],
    ['okt. 2023', '2023-10-31'],
    ['in de bestuursrapportage van juni', '2023-06-30'],
  ])('%s is %s', (literal, due) => expect(read(literal)).toEqual([due, 'derived']))

  it('is the first such moment on or after the reference date', () => {
    expect(read('voor de zomer', '2023-06-30')).toEqual(['2023-06-30', 'derived'])
    expect(read('voor de zomer', '2023-07-01')).toEqual(['2024-06-30', 'derived'])
    expect(read('vóór 1 mei', '2023-05-01')).toEqual(['2024-04-30', 'derived'])
  })

  it('has no date as long as the document has none, unless the term prints its year', () => {
    for (const literal of [
      'voor de zomer',
      'in het tweede kwartaal',
      'binnen zes weken',
      'dit jaar',
      'in maart',
      '1 juni',
    ])
      expect(read(literal, null)).toEqual([null, 'none'])
    expect(read('eind 2018', null)).toEqual(['2018-12-31', 'derived'])
  })

  it('that lies in the past of the document itself gives no date', () => {
    expect(read('begin dit jaar', '2023-06-15')).toEqual([null, 'none'])
  })

  it("follows the municipality's own recess", () => {
    expect(read('voor het zomerreces', january, rules)).toEqual(['2023-07-14', 'derived'])
    expect(read('voor het meireces', january, rules)).toEqual([null, 'conditional'])
  })
})

describe('a term without a date', () => {
  it.each([
    'tijdig',
    'op korte termijn',
    'zo spoedig mogelijk',
    'z.s.m.',
    'te zijner tijd',
    'P.M.',
    'N.v.t.',
    '',
    'elk kwartaal',
    'jaarlijks',
    'schooljaar 2023/2024',
  ])('%j stays without', (literal) => expect(read(literal)).toEqual([null, 'none']))

  it('may depend on something else, whatever date stands in it', () => {
    expect(read('zodra er meer duidelijkheid is')).toEqual([null, 'none'])
    expect(read('als de bouw gereed is')).toEqual([null, 'none'])
    expect(read('binnen zes weken na vaststelling')).toEqual([null, 'conditional'])
  })

  it('is conditional on a meeting, with its date where the calendar has it', () => {
    expect(read('bij de begroting', january, rules)).toEqual(['2023-11-09', 'conditional'])
    expect(read('eerstvolgende raadsvergadering', january, rules)).toEqual(['2023-02-02', 'conditional'])
    expect(read('bij de kadernota', january, rules)).toEqual([null, 'conditional'])
    expect(read('bij de begroting', '2023-11-10', rules)).toEqual([null, 'conditional'])
    expect(read('vóór de raadsvergadering van december', january, rules)).toEqual([null, 'conditional'])
    expect(read('vóór de raadsvergadering van februari', january, rules)).toEqual([
      '2023-02-01',
      'conditional',
    ])
  })
})

describe('why a date is what it is', () => {
  it('is said in plain Dutch with the words of the source', () => {
    const { because } = readTerm('in het tweede kwartaal', january, defaultTermRules)
    expect(because).toContain('‘in het tweede kwartaal’')
    expect(because).toContain('30 juni 2023')
  })

  it('reads as a computation for a term of the rules of procedure', () => {
    const answer = { count: 30, unit: 'day' } as const
    expect(explainTerm('2020-09-11', answer, defaultTermRules)).toBe(
      '11-09-2020 + 30 dagen = 11-10-2020 (zondag)',
    )
  })
})

describe('a term of the rules of procedure', () => {
  it('counts days and weeks through weekends', () => {
    expect(addTerm('2020-09-11', { count: 30, unit: 'day' }, rules)).toBe('2020-10-11')
    expect(addTerm('2020-09-11', { count: 3, unit: 'week' }, rules)).toBe('2020-10-02')
  })

  it('leaves weekends and the recess out of working days', () => {
    expect(addTerm('2023-07-13', { count: 2, unit: 'working_day' }, rules)).toBe('2023-08-28')
  })

  it('of working days ends on a working day outside the recess', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const from = makeDate(2023, 1, 1) ?? ''
        const start = addTerm(from, { count: Math.max(1, offset), unit: 'day' }, rules)
        const due = addTerm(start, { count, unit: 'working_day' }, rules)
        expect([0, 6]).not.toContain(weekdayOf(due))
        expect(due < '2023-07-15' || due > '2023-08-27').toBe(true)
      }),
    )
  })
})

describe('any words at all', () => {
  const words = fc.constantFrom(
    'uiterlijk',
    'vóór',
    'voor',
    'na',
    'in',
    'het',
    'de',
    'begin',
    'medio',
    'eind',
    'tweede',
    'kwartaal',
    'Q3',
    'zomer',
    'reces',
    'voorjaar',
    'binnen',
    'zes',
    '12',
    'weken',
    'maanden',
    'jaar',
    'dit jaar',
    'volgend jaar',
    'maart',
    'juni',
    '31',
    '1',
    'week',
    'begroting',
    'eerstvolgende',
    'raadsvergadering',
    'P.M.',
    'tijdig',
    'zodra',
    'helft',
    '-',
    '/',
    'van',
    'kerst',
  )
  const literal = fc.oneof(
    fc.array(words, { maxLength: 7 }).map((some) => some.join(' ')),
    fc.string({ unit: 'grapheme' }),
  )
  const reference = fc
    .tuple(
      fc.integer({ min: 1990, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => makeDate(year, month, day) ?? january)

  it('never give a date before the reference date, nor one that does not exist', () => {
    fc.assert(
      fc.property(literal, reference, (text, on) => {
        const { dueOn, certainty, because } = readTerm(text, on, rules)
        expect(because).not.toBe('')
        if (dueOn === null) return
        expect(isIsoDate(dueOn)).toBe(true)
        expect(certainty).not.toBe('none')
        // A printed year is the writer's own; every other moment is still to come.
        if (!/(?:19|20)\d\d/.test(text)) expect(dueOn >= on).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  it('never give a date without a reference date and without a printed year', () => {
    fc.assert(
      fc.property(literal, (text) => {
        if (!/\d{4}|\d{1,2}[-/.]\d{1,2}/.test(text)) expect(readTerm(text, null, rules).dueOn).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})

it.each([
  ['vóór 2027', '2026-12-31'],
  ['voor 2027', '2026-12-31'],
  ['nog voor 2027', '2026-12-31'],
  ['bij de belastingvoorstellen voor 2027', null],
  ['in de voorstellen voor 2027', null],
])('“%s”: before a year, or what something is for', (literal, dueOn) => {
  expect(readTerm(literal, '2026-05-01', defaultTermRules).dueOn).toBe(dueOn)
})

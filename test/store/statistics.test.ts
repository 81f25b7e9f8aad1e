import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ItemFilter } from '../../shared/contract.ts'
import { addDays, daysBetween, dutchDate } from '../../shared/dates.ts'
import { type AnswerFigures, type AnswerList, medianOf, stoodAs } from '../../shared/records/statistics.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

type Asked = Readonly<{
  on: string
  group: string | null
  holder: string | null
  dueOn: string | null
  answeredOn: string | null
  withdrawn?: boolean
}>

const today = '2026-05-20'

/** Written questions as they stand in the register, each from a document of its own. */
const register = async (program: TestProgram, asked: readonly Asked[], municipality = 'Elzenburg') => {
  const ids: number[] = []
  for (const [at, { on, group, holder, dueOn, answeredOn, withdrawn }] of asked.entries()) {
    const text = `Vraag ${at} over de speeltuin?`
    const termLiteral = dueOn === null ? null : `uiterlijk ${dutchDate(dueOn)}`
    const made = recordedItems(
      program,
      text,
      [{ quote: text, kind: 'question', group, holder, termLiteral }],
      {
        kind: 'schriftelijke_vragen',
        date: on,
        municipality,
        recordedOn: on,
      },
    )
    const id = made.ids[0] ?? 0
    ids.push(id)
    if (answeredOn !== null)
      await program.operations.run('items.settle', {
        ids: [id],
        on: answeredOn,
        scope: 'whole',
        how: null,
        evidence: { kind: 'none', note: 'brief' },
      })
    if (withdrawn) await program.operations.run('items.withdraw', { ids: [id], on: today, note: '' })
  }
  return ids
}

const day = (from: string) => fc.integer({ min: 0, max: 200 }).map((days) => addDays(from, days))
const asked: fc.Arbitrary<Asked> = fc
  .record({
    on: day('2025-11-01'),
    group: fc.constantFrom('Groen', 'Lokaal', null),
    holder: fc.constantFrom('Dijk', 'De Wit', null),
    term: fc.option(fc.integer({ min: 1, max: 60 })),
    answered: fc.option(fc.integer({ min: 0, max: 90 })),
  })
  .map(({ term, answered, ...rest }) => ({
    ...rest,
    dueOn: term === null ? null : addDays(rest.on, term),
    answeredOn: answered === null ? null : addDays(rest.on, answered),
  }))

it('equals a count by hand', async () => {
  using program = testProgram(today)
  const one = { group: 'Groen', holder: 'Dijk' }
  const two = { group: 'Lokaal', holder: 'Dijk' }
  await register(program, [
    // Asked on 1 January, due 31 January: on the day itself (30 days), a day late (31), early (10).
    { ...one, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: '2026-01-31' },
    { ...one, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: '2026-02-01' },
    { ...two, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: '2026-01-11' },
    // Open and late, open and not yet due, without a term, withdrawn.
    { ...one, on: '2026-04-01', dueOn: '2026-05-19', answeredOn: null },
    { ...one, on: '2026-05-01', dueOn: '2026-05-20', answeredOn: null },
    { ...two, on: '2025-12-01', dueOn: null, answeredOn: '2026-01-01' },
    { ...two, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: null, withdrawn: true },
  ])
  const by = (what: 'group' | 'holder' | 'year' | 'municipality') =>
    program.operations.run('statistics.answers', { by: what })
  expect(await by('group')).toEqual([
    {
      key: 'Groen',
      asked: 4,
      answered: 2,
      onTime: 1,
      judged: 3,
      late: 1,
      measured: 2,
      medianDays: 30.5,
      verdicts: {},
    },
    {
      key: 'Lokaal',
      asked: 2,
      answered: 2,
      onTime: 1,
      judged: 1,
      late: 0,
      measured: 2,
      medianDays: 20.5,
      verdicts: {},
    },
  ])
  expect(await by('holder')).toMatchObject([
    { key: 'Dijk', asked: 6, answered: 4, onTime: 2, judged: 4, late: 1, medianDays: 30.5 },
  ])
  expect(await by('year')).toMatchObject([
    { key: '2025', asked: 1, onTime: 0, judged: 0, medianDays: 31 },
    { key: '2026', asked: 5, onTime: 2, judged: 4, medianDays: 30 },
  ])
  expect(await by('municipality')).toMatchObject([{ key: 'Elzenburg', asked: 6 }])
})

/** The numbers, by their place in the register, of the questions that a list shows. */
const listed = async (program: TestProgram, ids: readonly number[], filter: ItemFilter) => {
  const order = { column: 'number', descending: false } as const
  const { rows, count } = await program.operations.run('items.list', { filter, order, offset: 0, limit: 50 })
  expect(count).toBe(rows.length)
  return rows.map(({ id }) => ids.indexOf(id)).sort((a, b) => a - b)
}

it('opens for each figure the questions that were counted by hand', async () => {
  using program = testProgram(today)
  const one = { group: 'Groen', holder: 'Dijk' }
  const ids = await register(program, [
    // 0 on the last day, 1 a day late, 2 early, and put the year before.
    { ...one, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: '2026-01-31' },
    { ...one, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: '2026-02-01' },
    { ...one, on: '2025-12-20', dueOn: '2026-01-31', answeredOn: '2026-01-11' },
    // 3 open and late, 4 open and due today, 5 answered without a term, 6 withdrawn, 7 of another group, late.
    { ...one, on: '2026-04-01', dueOn: '2026-05-19', answeredOn: null },
    { ...one, on: '2026-05-01', dueOn: '2026-05-20', answeredOn: null },
    { ...one, on: '2026-01-01', dueOn: null, answeredOn: '2026-01-05' },
    { ...one, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: null, withdrawn: true },
    { group: null, holder: 'Dijk', on: '2026-01-01', dueOn: '2026-01-31', answeredOn: null },
  ])
  await program.operations.run('items.judgeAnswer', { ids: ids.slice(0, 2), verdict: 'doorgeschoven' })
  await program.operations.run('items.judgeAnswer', { ids: ids.slice(2, 3), verdict: 'beantwoord' })
  const list = (filter: ItemFilter) => listed(program, ids, filter)
  expect(await list({ answers: 'asked' })).toEqual([0, 1, 2, 3, 4, 5, 7])
  expect(await list({ answers: 'answered' })).toEqual([0, 1, 2, 5])
  expect(await list({ answers: 'onTime' })).toEqual([0, 2])
  expect(await list({ answers: 'tooLate' })).toEqual([1, 3, 7])
  expect(await list({ answers: 'judged' })).toEqual([0, 1, 2, 3, 7])
  expect(await list({ answers: 'late' })).toEqual([3, 7])
  expect(await list({ answers: 'measured' })).toEqual([0, 1, 2, 5])
  expect(await list({ answers: 'assessed' })).toEqual([0, 1, 2])
  expect(await list({ answers: 'dodged' })).toEqual([0, 1])
  expect(await list({ askedIn: '2025' })).toEqual([2])
  expect(await list({ answers: 'tooLate', askedIn: '2026', group: 'Groen' })).toEqual([1, 3])
  expect(await list({ answers: 'late', group: '~' })).toEqual([7])
  // What changes an item changes its lists.
  await program.operations.run('items.extend', {
    ids: ids.slice(3, 4),
    to: '2026-06-30',
    on: today,
    reason: '',
  })
  expect(await list({ answers: 'late' })).toEqual([7])
  expect(await list({ answers: 'asked', askedIn: '~' })).toEqual([])
})

it('shows in every list as many questions as its figure says, for any questions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 10 }), async (all) => {
      using program = testProgram(today)
      const ids = await register(program, all)
      for (const by of ['group', 'holder', 'year'] as const)
        for (const figures of await program.operations.run('statistics.answers', { by })) {
          const key = figures.key ?? '~'
          const narrowed = by === 'year' ? { askedIn: key } : { [by]: key }
          const count = async (answers: AnswerList) =>
            (await listed(program, ids, { answers, ...narrowed })).length
          for (const name of ['asked', 'answered', 'onTime', 'judged', 'late', 'measured'] as const)
            expect(await count(name)).toBe(figures[name])
          expect(await count('tooLate')).toBe(figures.judged - figures.onTime)
        }
    }),
    { numRuns: 15 },
  )
})

it('counts how answers were judged', async () => {
  using program = testProgram(today)
  const ids = await register(
    program,
    ['2026-01-01', '2026-01-02', '2026-01-03'].map((on) => ({
      on,
      group: null,
      holder: null,
      dueOn: null,
      answeredOn: null,
    })),
  )
  await program.operations.run('items.judgeAnswer', { ids: ids.slice(0, 2), verdict: 'doorgeschoven' })
  await program.operations.run('items.judgeAnswer', { ids: ids.slice(2), verdict: 'beantwoord' })
  expect(await program.operations.run('statistics.answers', { by: 'group' })).toMatchObject([
    { key: null, verdicts: { doorgeschoven: 2, beantwoord: 1 } },
  ])
})

it('holds an answer against the extended term, and against the first where a holding answer gave no date', async () => {
  using program = testProgram(today)
  const question = { group: 'Groen', holder: null, on: '2026-01-01', dueOn: '2026-01-31', answeredOn: null }
  const [a = 0, b = 0] = await register(program, [question, question])
  const hold = { on: '2026-01-30', reason: '', passage: null }
  await program.operations.run('items.holdingAnswer', { ids: [a], to: '2026-03-31', ...hold })
  await program.operations.run('items.holdingAnswer', { ids: [b], to: null, ...hold })
  await program.operations.run('items.settle', {
    ids: [a, b],
    on: '2026-03-01',
    scope: 'whole',
    how: null,
    evidence: { kind: 'none', note: 'brief' },
  })
  expect(await program.operations.run('statistics.answers', { by: 'group' })).toMatchObject([
    { onTime: 1, judged: 2 },
  ])
})

it('measures days from receipt, and not where only the day of the answer is known', async () => {
  using program = testProgram(today)
  const range = { start: 0, end: 5 }
  const ask = (dates: Parameters<typeof recordedItems>[3]) =>
    recordedItems(
      program,
      'Vraag over de speeltuin?',
      [{ quote: 'Vraag over de speeltuin?', kind: 'question', officialStatus: 'afgedaan' }],
      {
        kind: 'beantwoording',
        date: '2026-02-10',
        ...dates,
      },
    )
  ask({})
  ask({
    dates: [
      { role: 'ingediend', date: '2026-01-10', range },
      { role: 'ontvangen', date: '2026-01-11', range },
    ],
  })
  expect(await program.operations.run('statistics.answers', { by: 'year' })).toMatchObject([
    { asked: 2, answered: 2, measured: 1, medianDays: 30 },
  ])
})

it('takes the day on which questions were put for no day of their answer, where it is all that a document gives', async () => {
  using program = testProgram(today)
  const range = { start: 0, end: 5 }
  const { ids } = recordedItems(
    program,
    'Vraag over de speeltuin?',
    [
      {
        quote: 'Vraag over de speeltuin?',
        kind: 'question',
        officialStatus: 'afgedaan',
        termLiteral: 'uiterlijk 1 maart 2026',
      },
    ],
    {
      kind: 'beantwoording',
      date: '2026-01-10',
      dates: [{ role: 'ingediend', date: '2026-01-10', range }],
    },
  )
  expect(await program.operations.run('items.open', { id: ids[0] ?? 0 })).toMatchObject({
    officialStatus: 'afgedaan',
    settledOn: null,
  })
  expect(await program.operations.run('statistics.answers', { by: 'year' })).toMatchObject([
    { asked: 1, answered: 1, judged: 0, measured: 0, medianDays: null },
  ])
})

it('counts a question once where its answer repeats it', async () => {
  using program = testProgram(today)
  const text = 'Hoeveel toestellen zijn er afgekeurd?'
  recordedItems(program, text, [{ quote: text, kind: 'question' }], { kind: 'schriftelijke_vragen' })
  const answer = text.toUpperCase()
  recordedItems(program, answer, [{ quote: answer, kind: 'question', officialStatus: 'afgedaan' }], {
    kind: 'beantwoording',
  })
  expect(await program.operations.run('statistics.answers', { by: 'group' })).toMatchObject([
    { asked: 1, answered: 0 },
  ])
})

it('takes the group and the holder of a question from its document where that names one', async () => {
  using program = testProgram(today)
  const about = { kind: 'schriftelijke_vragen' as const, portfolioHolder: 'Dijk' }
  const ask = (text: string, groups: readonly string[]) =>
    recordedItems(program, text, [{ quote: text, kind: 'question' }], {
      ...about,
      askers: groups.map((group) => ({ name: null, group })),
    })
  ask('Waarom is het hek weg?', ['Groen', 'Groen'])
  ask('Waarom is de wip weg?', ['Groen', 'Lokaal'])
  expect(await program.operations.run('statistics.answers', { by: 'group' })).toMatchObject([
    { key: 'Groen', asked: 1 },
    { key: null, asked: 1 },
  ])
  expect(await program.operations.run('statistics.answers', { by: 'holder' })).toMatchObject([
    { key: 'Dijk', asked: 2 },
  ])
})

it('equals a count that is written another way, for any questions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 12 }), async (all) => {
      using program = testProgram(today)
      await register(program, all)
      for (const by of ['group', 'holder', 'year'] as const) {
        const figures = await program.operations.run('statistics.answers', { by })
        expect(figures.reduce((sum, { asked: n }) => sum + n, 0)).toBe(all.length)
        for (const one of figures) expect(one).toEqual(bruteForce(all, by, one.key))
      }
    }),
    { numRuns: 25 },
  )
})

const bruteForce = (
  all: readonly Asked[],
  by: 'group' | 'holder' | 'year',
  key: string | null,
): AnswerFigures => {
  const figures = { asked: 0, answered: 0, onTime: 0, judged: 0, late: 0 }
  const days: number[] = []
  for (const one of all) {
    if ((by === 'year' ? one.on.slice(0, 4) : one[by]) !== key) continue
    figures.asked += 1
    if (one.answeredOn !== null) {
      figures.answered += 1
      days.push(daysBetween(one.on, one.answeredOn))
      if (one.dueOn !== null) figures.judged += 1
      if (one.dueOn !== null && !(one.answeredOn > one.dueOn)) figures.onTime += 1
    } else if (one.dueOn !== null && one.dueOn < today) {
      figures.judged += 1
      figures.late += 1
    }
  }
  days.sort((a, b) => a - b)
  const half = Math.floor(days.length / 2)
  const middle = days.length % 2 === 1 ? days[half] : ((days[half - 1] ?? 0) + (days[half] ?? 0)) / 2
  return {
    key,
    ...figures,
    measured: days.length,
    medianDays: days.length === 0 ? null : (middle ?? null),
    verdicts: {},
  }
}

it('has the middle of an odd number, and between the middle two of an even one', () => {
  expect([medianOf([]), medianOf([3]), medianOf([9, 1]), medianOf([5, 1, 2])]).toEqual([null, 3, 5, 2])
})

it('says from history what was open and late at the end of each month', async () => {
  using program = testProgram(today)
  const [a = 0] = await register(program, [
    { on: '2026-01-10', group: null, holder: 'Dijk', dueOn: '2026-02-10', answeredOn: null },
    { on: '2026-03-05', group: null, holder: 'Dijk', dueOn: '2026-04-10', answeredOn: '2026-04-20' },
  ])
  const expected = [
    { on: '2025-12-31', open: 0, late: 0, settled: 0 },
    { on: '2026-01-31', open: 1, late: 0, settled: 0 },
    { on: '2026-02-28', open: 1, late: 1, settled: 0 },
    { on: '2026-03-31', open: 2, late: 1, settled: 0 },
    { on: '2026-04-30', open: 1, late: 1, settled: 1 },
    { on: '2026-05-20', open: 1, late: 1, settled: 1 },
  ]
  const followed = () => program.operations.run('statistics.followUp', { months: 5 })
  expect(await followed()).toEqual(expected)
  // What was taken back never was.
  await program.operations.run('items.setStatus', { ids: [a], status: 'afgedaan', on: '2026-02-20' })
  expect((await followed())[2]).toEqual({ on: '2026-02-28', open: 0, late: 0, settled: 1 })
  await program.operations.run('app.undo', {})
  expect(await followed()).toEqual(expected)
})

it('says of each month’s number the same items in its list, also of a settlement with a day to come', async () => {
  using program = testProgram(today)
  const ids = await register(program, [
    { on: '2026-01-10', group: null, holder: 'Dijk', dueOn: '2026-02-10', answeredOn: null },
    { on: '2026-03-05', group: null, holder: 'Dijk', dueOn: '2026-04-10', answeredOn: '2026-04-20' },
    // Settled, and asked, on days that are still to come.
    { on: '2026-03-05', group: null, holder: 'Dijk', dueOn: '2026-04-10', answeredOn: '2026-06-01' },
    { on: '2026-05-30', group: null, holder: 'Dijk', dueOn: null, answeredOn: null },
  ])
  const list = async (filter: ItemFilter) => (await listed(program, ids, filter)).length
  for (const { on, ...counts } of await program.operations.run('statistics.followUp', { months: 5 }))
    for (const as of stoodAs)
      expect([on, as, await list({ stood: `${as}:${on}` })]).toEqual([on, as, counts[as]])
  expect(await listed(program, ids, { stood: 'late:2026-04-30' })).toEqual([0, 2])
  expect(await listed(program, ids, { stood: 'settled:2026-04-30' })).toEqual([1])
  // Today the months, the portfolios, Opvolging and the list on a day say one thing.
  expect(await listed(program, ids, { open: true })).toEqual([0, 3])
  expect(await listed(program, ids, { stood: `open:${today}` })).toEqual([0, 3])
  expect(await program.operations.run('statistics.standing', { by: 'holder' })).toMatchObject([
    { open: 2, late: 1, settled: 2 },
  ])
  const onDay = async (on: string) =>
    (await program.operations.run('items.listOn', { filter: { open: true }, on })).map(({ id }) =>
      ids.indexOf(id),
    )
  expect((await onDay(today)).toSorted()).toEqual([0, 3])
  expect((await onDay('2026-04-30')).toSorted()).toEqual([0, 2])
  const [a = 0] = ids
  await program.operations.run('items.setStatus', { ids: [a], status: 'afgedaan', on: '2026-05-19' })
  expect(await listed(program, ids, { stood: `open:${today}` })).toEqual([3])
})

it('counts how the portfolios stand as the lists that they open do', async () => {
  using program = testProgram(today)
  await register(program, [
    { on: '2026-01-10', group: 'Groen', holder: 'Dijk', dueOn: '2026-02-10', answeredOn: null },
    { on: '2026-03-05', group: 'Groen', holder: 'Dijk', dueOn: '2026-04-10', answeredOn: '2026-04-20' },
    { on: '2026-03-05', group: null, holder: null, dueOn: null, answeredOn: null },
  ])
  for (const { key, open, late } of await program.operations.run('statistics.standing', { by: 'holder' })) {
    const filter = key === null ? { holder: '~' } : { holder: key }
    const list = await program.operations.run('items.list', {
      filter: { ...filter, open: true },
      order: { column: 'dueOn', descending: false },
      offset: 0,
      limit: 10,
    })
    expect([list.count, list.lateCount]).toEqual([open, late])
  }
})

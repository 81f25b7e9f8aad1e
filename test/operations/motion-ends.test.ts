import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefingItem } from '../../shared/records/briefing.ts'
import type { MotionOutcome, OfficialStatus } from '../../shared/records/item.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const text = `Motie Veilig naar school
De raad verzoekt het college:
1. de oversteek te verlichten;
2. een plan voor fietsroutes te maken;
3. de raad hierover te informeren.`

/** A motion with three points, as the ids of all four. */
const withMotion = (program: TestProgram): readonly number[] =>
  recordedItems(
    program,
    text,
    [
      { kind: 'motion', quote: 'Motie Veilig naar school', title: 'Veilig naar school' },
      ...[
        'de oversteek te verlichten;',
        'een plan voor fietsroutes te maken;',
        'de raad hierover te informeren.',
      ].map((quote) => ({ kind: 'dictum_point' as const, quote, parentId: 1 })),
    ],
    { kind: 'motie', subject: 'Motie Veilig naar school' },
  ).ids

const on = '2026-03-01'
const statuses = ({ store }: TestProgram, ids: readonly number[]) =>
  ids.map((id) => store.items.row(id).officialStatus)

describe('a motion that ended and did not after all', () => {
  it('takes up its points again as they were, with the reason in their history', async () => {
    using program = testProgram()
    const { operations } = program
    const all = withMotion(program)
    const [motion = 0, first = 0, second = 0, third = 0] = all
    await operations.run('items.setStatus', { ids: [first], status: 'in_behandeling', on })
    await operations.run('items.setStatus', { ids: [third], status: 'vervallen', on })
    await operations.run('items.setOutcome', { ids: [motion], outcome: 'verworpen', on })
    expect(statuses(program, all)).toEqual(Array(4).fill('vervallen'))
    await operations.run('items.setOutcome', { ids: [motion], outcome: 'aangenomen', on })
    expect(statuses(program, all)).toEqual(['open', 'in_behandeling', 'open', 'vervallen'])
    expect((await operations.run('items.open', { id: second })).events.at(-1)).toMatchObject({
      kind: 'status',
      note: 'De uitkomst van de motie is nu: aangenomen.',
    })
    await operations.run('app.undo', {})
    expect(statuses(program, all)).toEqual(Array(4).fill('vervallen'))
  })

  it('does so after it was withdrawn or lapsed too, and when it is held over again', async () => {
    using program = testProgram()
    const { operations } = program
    const all = withMotion(program)
    const [motion = 0] = all
    await operations.run('motions.withdraw', { ids: [motion], on, commitmentId: null })
    expect(statuses(program, all)).toEqual(Array(4).fill('vervallen'))
    await operations.run('motions.hold', { ids: [motion], until: '2026-09-01', on })
    expect(statuses(program, all)).toEqual(Array(4).fill('open'))
    await operations.run('motions.lapse', { ids: [motion], on })
    await operations.run('items.setOutcome', { ids: [motion], outcome: 'aangenomen', on })
    expect(statuses(program, all)).toEqual(Array(4).fill('open'))
    expect(program.store.events.drifted()).toEqual([])
  })

  it('reopens what lapsed by it, and nothing that ended otherwise, after any sequence of acts', async () => {
    const outcome = fc.constantFrom<MotionOutcome[]>('aangenomen', 'verworpen', 'ingediend', 'vervallen')
    const act = fc.oneof(
      fc.record({ act: fc.constant('outcome' as const), outcome }),
      fc.record({ act: fc.constant('settle' as const), at: fc.integer({ min: 1, max: 3 }) }),
      fc.record({
        act: fc.constant('status' as const),
        at: fc.integer({ min: 1, max: 3 }),
        status: fc.constantFrom<OfficialStatus[]>('open', 'in_behandeling', 'vervallen'),
      }),
      fc.constant({ act: 'undo' as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        using program = testProgram()
        const { operations } = program
        const all = withMotion(program)
        type Followed = Readonly<{ status: OfficialStatus; before: OfficialStatus | null }>
        let now: readonly Followed[] = all.map(() => ({ status: 'open', before: null }))
        const earlier: (readonly Followed[])[] = []
        const does = (next: readonly Followed[]) => {
          earlier.push(now)
          now = next
        }
        const closed: readonly OfficialStatus[] = ['afgedaan', 'vervallen']
        const at = (index: number, status: OfficialStatus) =>
          does(now.map((one, place) => (place === index ? { status, before: null } : one)))
        for (const one of acts) {
          if (one.act === 'outcome') {
            await operations.run('items.setOutcome', { ids: [all[0] ?? 0], outcome: one.outcome, on })
            const ends = one.outcome === 'verworpen' || one.outcome === 'vervallen'
            does(
              now.map(({ status, before }) => {
                if (!ends) return { status: before ?? status, before: null }
                return closed.includes(status) ? { status, before } : { status: 'vervallen', before: status }
              }),
            )
          } else if (one.act === 'settle') {
            if (closed.includes(now[one.at]?.status ?? 'open')) continue
            const evidence = { kind: 'none', note: 'Gedaan' } as const
            const ids = [all[one.at] ?? 0]
            await operations.run('items.settle', { ids, on, how: null, scope: 'whole', evidence })
            at(one.at, 'afgedaan')
          } else if (one.act === 'status') {
            await operations.run('items.setStatus', { ids: [all[one.at] ?? 0], status: one.status, on })
            at(one.at, one.status)
          } else {
            const before = earlier.pop()
            if (before === undefined) continue
            await operations.run('app.undo', {})
            now = before
          }
          expect(statuses(program, all)).toEqual(now.map(({ status }) => status))
        }
        expect(program.store.events.drifted()).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

it('a vote with nothing in it is refused, and only takes away a vote that was written down', async () => {
  using program = testProgram()
  const [motion = 0] = withMotion(program)
  const { operations } = program
  const empty = { id: motion, on, votes: [] }
  await expect(operations.run('motions.vote', empty)).rejects.toThrow('no-votes')
  expect((await operations.run('items.open', { id: motion })).events.map(({ kind }) => kind)).toEqual([
    'recorded',
  ])
  const votes = [{ group: 'Elan', vote: 'voor' as const, for: 3, against: null }]
  await operations.run('motions.vote', { ...empty, votes })
  await operations.run('motions.vote', empty)
  expect((await operations.run('motions.open', { id: motion })).votes).toEqual([])
})

it('its vote, execution and meeting are in what a briefing is made of', async () => {
  using program = testProgram()
  const { operations, store } = program
  const all = withMotion(program)
  const [motion = 0] = all
  const votes = [{ group: 'Elan', vote: 'voor' as const, for: 3, against: null }]
  await operations.run('motions.vote', { id: motion, on, votes })
  await operations.run('motions.hold', { ids: [motion], until: '2026-09-01', on })
  await operations.run('motions.describe', {
    id: motion,
    meeting: 'Raad 1 maart',
    submitters: [{ name: null, group: 'Elan', co: true }],
  })
  const words = 'niet uitvoerbaar'
  await operations.run('motions.execute', {
    ids: [motion],
    execution: 'niet_uitvoerbaar',
    words,
    passage: null,
    on,
  })
  const { id: dossierId } = await operations.run('dossiers.create', { name: 'School' })
  await operations.run('dossiers.put', { id: dossierId, itemIds: [...all], documentIds: [], present: true })
  const { items } = store.briefings.data(dossierId, on, '2026-03-01T08:00:00Z')
  expect(briefingItem.parse(items.find(({ id }) => id === motion))).toMatchObject({
    ...{ votes, meeting: 'Raad 1 maart', heldUntil: '2026-09-01' },
    ...{ execution: 'niet_uitvoerbaar', executionWords: words },
    submitters: [{ name: null, group: 'Elan' }],
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { stoodAs } from '../../shared/records/statistics.ts'
import { Refusal } from '../../shared/refusal.ts'
import { listAll, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const today = '2026-05-20'
const ends = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', today]
const municipalities = ['Elzenburg', 'Dijkwaard']

/** Questions and promises, a question asked once in its letter and again in its answer. */
const filled = (program: TestProgram) => {
  for (const municipality of municipalities) {
    const questions = ['Waarom is het hek weg?', 'Waarom is de wip weg?']
    for (const kind of ['schriftelijke_vragen', 'beantwoording'] as const)
      recordedItems(
        program,
        questions.join('\n'),
        questions.map((quote) => ({ quote, kind: 'question', termLiteral: 'uiterlijk 10 maart 2026' })),
        { kind, municipality, date: '2026-01-10', recordedOn: '2026-02-03' },
      )
    recordedItems(
      program,
      'Wij komen hierop terug. Wij sturen u de nota.',
      [
        { quote: 'Wij komen hierop terug.', termLiteral: 'uiterlijk 1 maart 2026' },
        { quote: 'Wij sturen u de nota.', termLiteral: null },
      ],
      { municipality, date: '2026-02-20' },
    )
  }
}

type Act = (program: TestProgram) => Promise<unknown>
const act: fc.Arbitrary<Act> = fc
  .tuple(fc.nat(11), fc.nat(11), fc.nat(130))
  .map(([which, pick, days]) => async ({ operations, store }: TestProgram) => {
    const ids = [pick + 1]
    const documentId = 1 + (pick % 6)
    const on = addDays('2026-01-15', days)
    const acts: readonly (() => Promise<unknown>)[] = [
      () =>
        operations.run('items.settle', {
          ids,
          on,
          scope: 'whole',
          how: null,
          evidence: { kind: 'none', note: 'brief' },
        }),
      () => operations.run('items.extend', { ids, to: addDays(on, 30), on, reason: '' }),
      () => operations.run('items.setStatus', { ids, status: 'vervallen', on }),
      () => operations.run('items.setStatus', { ids, status: 'open', on }),
      () => operations.run('items.withdraw', { ids, on, note: '' }),
      () => operations.run('documents.describe', { id: documentId, date: on }),
      () =>
        operations.run('documents.describe', {
          id: documentId,
          kind: pick % 2 ? 'raadsbrief' : 'beantwoording',
        }),
      () => operations.run('documents.trash', { id: documentId }),
      () => operations.run('documents.restore', { id: documentId }),
      () => operations.run('app.undo', {}),
      () => operations.run('app.redo', {}),
      async () => {
        const line = store.events.ofItem(pick + 1).at(-1)
        if (line !== undefined) await operations.run('log.reverse', { eventId: line.id })
      },
    ]
    await acts[which]?.().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  })

const figures = async ({ operations }: TestProgram) => ({
  months: await operations.run('statistics.followUp', { months: 4 }),
  ofOne: await operations.run('statistics.followUp', { months: 4, municipality: 'Dijkwaard' }),
  groups: await operations.run('statistics.answers', { by: 'municipality' }),
  years: await operations.run('statistics.answers', { by: 'year', municipality: 'Elzenburg' }),
})

/** How each item stood on a day, told from its history as a person would. */
const byHand = async (program: TestProgram, on: string) => {
  const found: Record<(typeof stoodAs)[number], number[]> = { open: [], late: [], settled: [] }
  for (const { id, onDate } of await listAll(program)) {
    const { events } = await program.operations.run('items.open', { id })
    const said = events.filter(
      ({ kind, takenBack }) => !takenBack && !['undone', 'redone', 'reversed'].includes(kind),
    )
    const [first] = said
    if (first === undefined) continue
    if (on < today && on < first.onDate && (onDate === null || on < onDate)) continue
    const state =
      on < today ? (said.filter((line) => line.onDate <= on).at(-1) ?? first).after : said.at(-1)?.after
    if (state === undefined) continue
    const ended = ['afgedaan', 'vervallen'].includes(state.officialStatus)
    const isSettled = ended && (on >= today || state.settledOn === null || state.settledOn <= on)
    found[isSettled ? 'settled' : 'open'].push(id)
    if (!isSettled && state.dueOn !== null && state.dueOn < on) found.late.push(id)
  }
  return found
}

it('keeps figures as a count by hand and as a program that opens anew, whatever was done, undone and taken back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      using program = testProgram(today)
      filled(program)
      for (const one of acts) {
        await figures(program)
        await one(program)
      }
      const shown = await figures(program)
      for (const [at, on] of ends.entries()) {
        const hand = await byHand(program, on)
        const counted = { open: hand.open.length, late: hand.late.length, settled: hand.settled.length }
        expect(shown.months[at]).toEqual({ on, ...counted })
        for (const as of stoodAs)
          expect(program.store.statistics.ids(`${as}:${on}`, today)).toEqual(
            hand[as].toSorted((a, b) => a - b),
          )
      }
      using again = program.reopen()
      expect(await figures(again)).toEqual(shown)
    }),
    { numRuns: Number(process.env.FIGURE_RUNS ?? 12) },
  )
})

it('counts what an act within a rolled back transaction did nowhere', async () => {
  using program = testProgram(today)
  filled(program)
  const before = await figures(program)
  const act = { operation: 'documents.record', label: { key: 'change.documents.record' } }
  const fails = () =>
    program.store.changes.change(act, (seq) => {
      program.store.followUp.settle(seq, 1, null, { on: '2026-03-01' })
      expect(program.store.statistics.followUp(4, null, today)).not.toEqual(before.months)
      throw new Error('stopped')
    })
  expect(fails).toThrow('stopped')
  expect(await figures(program)).toEqual(before)
  await program.operations.run('items.setStatus', { ids: [2], status: 'afgedaan', on: '2026-03-01' })
  const settled = await figures(program)
  expect(settled.months[2]?.settled).toBe((before.months[2]?.settled ?? 0) + 1)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type InForce,
  type ItemEvent,
  motionOutcomes,
  officialStatuses,
  reactions,
  realisations,
  settledHows,
  verdicts,
} from '../../shared/records/item.ts'
import { settlementDecisions } from '../../shared/records/process.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const days = ['2026-03-01', '2026-04-15', '2026-06-30', '2026-09-01', '2026-12-31'] as const
const text = [
  'Wij informeren u vóór 1 mei 2026 over de toestellen, de planning en het hek.',
  'Wij komen hierop terug.',
  'Hoeveel toestellen zijn er afgekeurd?',
  'Motie meer toestellen',
  'Wij adviseren u een hek te plaatsen.',
] as const

const filled = () => {
  const program = testProgram()
  const { ids, documentId } = recordedItems(program, text.join('\n'), [
    { quote: text[0], termLiteral: 'vóór 1 mei 2026', holder: 'Dijk' },
    { quote: text[1], holder: 'De Wit' },
    { quote: text[2], kind: 'question', holder: 'Dijk' },
    { quote: text[3], kind: 'motion' },
    { quote: text[4], kind: 'advice_point' },
  ])
  return { program, ids, documentId }
}

type Act = Readonly<{ act: number; item: number; pick: number; day: number; other: number }>
const act: fc.Arbitrary<Act> = fc.record({
  act: fc.nat(21),
  item: fc.nat(5),
  pick: fc.nat(20),
  day: fc.nat(4),
  other: fc.nat(4),
})

/** The documents were put in outside of it all. */
const canUndo = ({ store }: TestProgram): boolean => {
  const next = store.changes.nextUndo()
  return next !== null && next.values?.title !== 'proef'
}

/** One act of every sort that there is; what can't be done is refused and changes nothing. */
const perform = async (program: TestProgram, documentId: number, given: Act) => {
  const { operations, store } = program
  const all = store.items
    .list({}, { column: 'number', descending: false }, 0, 100, '2026-05-20')
    .rows.map(({ id }) => id)
  const id = all[given.item % all.length] ?? 0
  const ids = given.pick % 4 === 0 ? all : [id]
  const [on, to] = [days[given.day] ?? days[0], days[given.other] ?? days[0]]
  const pick = <T>(list: readonly [T, ...T[]]): T => list[given.pick % list.length] ?? list[0]
  const passage = given.pick % 2 ? { documentId, start: 0, end: 30 } : null
  const events = store.events.ofItem(id)
  const acts: readonly (() => Promise<unknown>)[] = [
    () =>
      operations.run('items.settle', {
        ids,
        on,
        scope: given.pick % 3 ? 'whole' : 'part',
        how: pick(settledHows),
        evidence: passage === null ? { kind: 'none', note: 'gezien' } : { kind: 'passage', range: passage },
        ...(given.pick % 5 ? {} : { verdict: 'nagekomen' as const }),
      }),
    () => operations.run('items.setStatus', { ids, status: pick(officialStatuses), on }),
    () => operations.run('items.judge', { ids, verdict: pick(verdicts) }),
    () => operations.run('items.extend', { ids, to, on, reason: 'later' }),
    () =>
      operations.run('items.setTerm', {
        ids,
        literal: null,
        dueOn: given.pick % 3 ? to : null,
        certainty: 'exact',
      }),
    () => operations.run('items.remind', { ids, on: given.pick % 3 ? to : null }),
    () => operations.run('items.assign', { ids, holder: pick(['Dijk', 'De Wit', null]) }),
    () => operations.run('items.note', { ids, note: 'gebeld' }),
    () =>
      operations.run('items.holdingAnswer', { ids, on, to: given.pick % 3 ? to : null, reason: '', passage }),
    () => operations.run('items.withdraw', { ids, on, note: '' }),
    () => operations.run('items.addParts', { id, parts: [{ title: 'Een deel' }, { start: 0, end: 20 }] }),
    () =>
      operations.run('portfolios.transfer', {
        municipality: given.pick % 2 ? 'Elzenburg' : null,
        from: pick(['Dijk', 'De Wit']),
        to: 'Smit',
        on,
      }),
    () => operations.run('items.proposeSettlement', { ids, by: 'college', on, words: 'kan af', passage }),
    () => {
      const decision = pick(settlementDecisions)
      const dueOn = decision === 'new_term' ? to : null
      return operations.run('items.decideSettlement', {
        ids,
        by: 'de raad',
        on,
        decision,
        how: null,
        dueOn,
        note: '',
      })
    },
    () => operations.run('items.setOutcome', { ids, outcome: pick(motionOutcomes), on }),
    () => operations.run('items.judgeAnswer', { ids, verdict: 'doorgeschoven' }),
    () => operations.run('items.react', { ids, reaction: pick(reactions), reason: null, passage, on }),
    () => operations.run('items.realise', { ids, realisation: pick(realisations) }),
    () => operations.run('log.reverse', { eventId: events[given.pick % events.length]?.id ?? 1 }),
    () => operations.run('log.reverse', { eventId: events.at(-1)?.id ?? 1 }),
    async () => canUndo(program) && operations.run('app.undo', {}),
    () => operations.run('app.redo', {}),
  ]
  await acts[given.act]?.().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

/** What the lines of a history say, told from their kinds and values alone. What was taken back says nothing. */
const told = (
  events: readonly ItemEvent[],
  first: InForce,
): Pick<InForce, 'dueOn' | 'officialStatus' | 'settledOn'> => {
  let state = { dueOn: first.dueOn, officialStatus: first.officialStatus, settledOn: first.settledOn }
  const date = (value: ItemEvent['details'][string] | undefined) => (typeof value === 'string' ? value : null)
  for (const { kind, details, onDate, takenBack } of events) {
    if (takenBack) continue
    if (kind === 'settled') state = { ...state, officialStatus: 'afgedaan', settledOn: onDate }
    if (kind === 'withdrawn') state = { ...state, officialStatus: 'vervallen', settledOn: onDate }
    if (kind === 'partly_settled') state = { ...state, officialStatus: 'deels_voldaan' }
    if (kind === 'proposal') state = { ...state, officialStatus: 'voorstel_tot_afdoening' }
    if (kind === 'status') {
      const officialStatus = officialStatuses.find((status) => status === details.to) ?? 'onbekend'
      const closed = officialStatus === 'afgedaan' || officialStatus === 'vervallen'
      state = { ...state, officialStatus, settledOn: closed ? onDate : null }
    }
    if (kind === 'reaction') {
      const [to, running] = [String(details.to), ['in_beraad', 'onduidelijk']]
      const officialStatus =
        to === 'geen_reactie' ? 'open' : running.includes(to) ? 'in_behandeling' : 'afgedaan'
      state = { ...state, officialStatus, settledOn: officialStatus === 'afgedaan' ? onDate : null }
    }
    if (kind === 'extended' || kind === 'term' || kind === 'holding_answer')
      state = { ...state, dueOn: date(details.to) }
    if (kind === 'decision') {
      if (details.decision === 'settled') state = { ...state, officialStatus: 'afgedaan', settledOn: onDate }
      if (details.decision === 'partly') state = { ...state, officialStatus: 'deels_voldaan' }
      if (details.decision === 'kept_open') state = { ...state, officialStatus: 'open' }
      if (details.decision === 'new_term')
        state = { ...state, officialStatus: 'open', dueOn: date(details.to) }
    }
  }
  return state
}

const visible = ({ store }: TestProgram) => ({
  rows: store.items.list({}, { column: 'number', descending: false }, 0, 500, '2026-05-20').rows,
  evidence: store.documents
    .list()
    .flatMap(({ id }) =>
      store.found.idsOf(id).map((item) => store.passages.ofItem(item, 'evidence').map(({ quote }) => quote)),
    ),
})

it('an extension is not taken back from under a term that a person gave after it, were it the same day', async () => {
  const { program, ids } = filled()
  using _ = program
  const { operations, store } = program
  const [id = 0] = ids
  await operations.run('items.extend', { ids: [id], to: '2026-09-01', on: '2026-03-01', reason: 'later' })
  await operations.run('items.setTerm', {
    ids: [id],
    literal: null,
    dueOn: '2026-09-01',
    certainty: 'exact',
  })
  const extended = store.events.ofItem(id).find(({ kind }) => kind === 'extended')
  await expect(operations.run('log.reverse', { eventId: extended?.id ?? 0 })).rejects.toThrow('built-upon')
  expect(store.items.row(id).dueOn).toBe('2026-09-01')
})

it('has status and term exactly as the history says, invents no date, and undoes everything, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 25 }), async (acts) => {
      const { program, documentId } = filled()
      using _ = program
      const { operations, store } = program
      const first = visible(program)
      const known = new Set<string | null>([...days, null, ...first.rows.map(({ dueOn }) => dueOn)])
      for (const one of acts) {
        await perform(program, documentId, one)
        for (const row of visible(program).rows) {
          const events = store.events.ofItem(row.id)
          const { dueOn, officialStatus, settledOn } = row
          const recorded = events.find(({ kind }) => kind === 'recorded')
          if (recorded === undefined) throw new Error('an item that counts has no history')
          expect({ dueOn, officialStatus, settledOn }).toEqual(told(events, recorded.after))
          for (const { after } of events) expect(known).toContain(after.dueOn)
        }
        expect(store.events.drifted()).toEqual([])
      }
      while (canUndo(program)) await operations.run('app.undo', {})
      expect(visible(program)).toEqual(first)
      expect((await operations.run('data.check', {})).findings).toEqual([])
    }),
    {
      numRuns: Number(process.env.HISTORY_RUNS ?? 40),
      ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
    },
  )
})

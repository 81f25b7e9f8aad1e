import { expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import type { EventKind } from '../../shared/records/item.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const promise = 'Wij informeren u vóór 1 mei 2026 over de toestellen.'
const promised = (program: TestProgram): number => {
  const { ids } = recordedItems(program, promise, [
    { quote: promise, termLiteral: 'vóór 1 mei 2026', holder: 'Dijk' },
  ])
  return Number(ids[0])
}
const eventOf = async ({ operations }: TestProgram, id: number, kind: EventKind): Promise<number> =>
  (await operations.run('items.open', { id })).events.findLast((event) => event.kind === kind)?.id ?? 0
const reverse = async (program: TestProgram, id: number, kind: EventKind) =>
  program.operations.run('log.reverse', { eventId: await eventOf(program, id, kind) })

it('takes one line of the history back by a new one, and leaves what came after as it is', async () => {
  using program = testProgram()
  const id = promised(program)
  await program.operations.run('items.extend', {
    ids: [id],
    to: '2026-09-01',
    on: '2026-04-20',
    reason: 'later',
  })
  await program.operations.run('items.judge', { ids: [id], verdict: 'niet_nagekomen' })
  await program.operations.run('items.assign', { ids: [id], holder: 'De Wit' })
  await reverse(program, id, 'extended')
  const item = await program.operations.run('items.open', { id })
  expect(item).toMatchObject({
    dueOn: '2026-04-30',
    extended: false,
    verdict: 'niet_nagekomen',
    holder: 'De Wit',
  })
  expect(item.events.map(({ kind, takenBack }) => [kind, takenBack])).toEqual([
    ['recorded', false],
    ['extended', true],
    ['verdict', false],
    ['holder', false],
    ['reversed', false],
  ])
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
  // It is an act like any other.
  await program.operations.run('app.undo', {})
  expect(program.store.items.row(id)).toMatchObject({ dueOn: '2026-09-01', extended: true })
  expect((await program.operations.run('items.open', { id })).events[1]).toMatchObject({
    kind: 'extended',
    takenBack: false,
  })
})

it('takes a settling back with its evidence and verdict, which were one act', async () => {
  using program = testProgram()
  const id = promised(program)
  const { documentId } = program.store.items.row(id)
  await program.operations.run('items.settle', {
    ids: [id],
    on: '2026-04-20',
    scope: 'whole',
    how: 'mondeling',
    verdict: 'nagekomen',
    evidence: { kind: 'passage', range: { documentId, start: 0, end: 10 } },
  })
  await reverse(program, id, 'verdict')
  expect(await program.operations.run('items.open', { id })).toMatchObject({
    officialStatus: 'open',
    verdict: 'nog_niet_beoordeeld',
    settledOn: null,
    settledHow: null,
    evidence: [],
  })
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('says why not where something later was built on it', async () => {
  using program = testProgram()
  const id = promised(program)
  await program.operations.run('items.extend', { ids: [id], to: '2026-09-01', on: '2026-04-20', reason: '' })
  const first = await eventOf(program, id, 'extended')
  await program.operations.run('items.setTerm', {
    ids: [id],
    literal: null,
    dueOn: '2026-10-01',
    certainty: 'exact',
  })
  const before = await program.operations.run('items.open', { id })
  await expect(program.operations.run('log.reverse', { eventId: first })).rejects.toMatchObject({
    code: 'built-upon',
    values: { what: 'termijn', on: '20-05-2026' },
  })
  expect(await program.operations.run('items.open', { id })).toEqual(before)
  // Once that is taken back, so can this be.
  await reverse(program, id, 'term')
  await program.operations.run('log.reverse', { eventId: first })
  expect(program.store.items.row(id)).toMatchObject({ dueOn: '2026-04-30', extended: false })
})

it('refuses what is taken back already, and what is no act of its own', async () => {
  using program = testProgram()
  const id = promised(program)
  await program.operations.run('items.judge', { ids: [id], verdict: 'nagekomen' })
  const judged = await eventOf(program, id, 'verdict')
  await program.operations.run('log.reverse', { eventId: judged })
  await expect(program.operations.run('log.reverse', { eventId: judged })).rejects.toMatchObject({
    code: 'already-taken-back',
  })
  await expect(reverse(program, id, 'recorded')).rejects.toMatchObject({ code: 'cannot-reverse' })
  await expect(program.operations.run('log.reverse', { eventId: 999_999 })).rejects.toMatchObject({
    code: 'not-found-event',
  })
})

it('takes one of many items back from an act on all of them', async () => {
  using program = testProgram()
  const [a, b] = [promised(program), promised(program)]
  await program.operations.run('items.assign', { ids: [a, b], holder: 'De Wit' })
  await reverse(program, a, 'holder')
  expect([program.store.items.row(a).holder, program.store.items.row(b).holder]).toEqual(['Dijk', 'De Wit'])
})

it('takes the points of a motion along when its outcome is taken back', async () => {
  using program = testProgram()
  await program.operations.run('municipalities.save', {
    id: null,
    name: 'Elzenburg',
    rules: { ...program.store.municipalities.rulesOf(null), motion: null },
  })
  const { ids } = recordedItems(program, 'Motie speeltuin', [{ quote: 'Motie speeltuin', kind: 'motion' }], {
    kind: 'motie',
  })
  const id = ids[0] ?? 0
  await program.operations.run('items.setOutcome', { ids: [id], outcome: 'aangenomen', on: '2026-02-01' })
  await reverse(program, id, 'outcome')
  expect(program.store.items.row(id).outcome).toBe('onbekend')
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('shows the whole store, and narrows by kind, item, words and days', async () => {
  using program = testProgram()
  const [a, b] = [promised(program), promised(program)]
  await program.operations.run('items.note', { ids: [a], note: 'Gebeld met café De Kroon' })
  await program.operations.run('items.judge', { ids: [a, b], verdict: 'nagekomen' })
  await program.operations.run('dossiers.create', { name: 'Speeltuinen' })
  const list = async (filter: Partial<InputOf<'log.list'>>) =>
    (await program.operations.run('log.list', { limit: 50, ...filter })).entries
  const keys = async (filter: Partial<InputOf<'log.list'>>) =>
    (await list(filter)).map(({ label }) => label.key)
  expect(await keys({})).toEqual([
    'change.dossiers.create',
    'change.items.judge',
    'change.items.note',
    'change.documents.discard',
    'change.documents.discard',
  ])
  expect(await keys({ itemId: b })).toEqual(['change.items.judge', 'change.documents.discard'])
  expect(await keys({ kinds: ['note', 'verdict'] })).toEqual(['change.items.judge', 'change.items.note'])
  expect(await keys({ text: 'CAFE' })).toEqual(['change.items.note'])
  expect(await keys({ text: 'speeltuinen' })).toEqual(['change.dossiers.create'])
  expect(await keys({ text: 'x%_' })).toEqual([])
  expect(await keys({ to: '2020-01-01' })).toEqual([])
  const [judged] = await list({ kinds: ['verdict'] })
  expect(judged).toMatchObject({
    eventCount: 2,
    events: [
      { kind: 'verdict', reversible: true, item: { number: 'T2026-001' } },
      { kind: 'verdict', item: { number: 'T2026-002' } },
    ],
  })
  const [newest] = await list({ limit: 1 })
  expect(await keys({ before: Number(newest?.seq) })).toHaveLength(4)
})

it('gives in its stretches together all that passes, newest first, however much there is to look through', async () => {
  using program = testProgram()
  const { operations } = program
  const ids = [promised(program), promised(program)]
  const verdicts = ['nagekomen', 'niet_nagekomen'] as const
  // More acts than are looked through at once.
  const acts = 2_300
  for (let at = 0; at < acts; at += 1) {
    const id = ids[at % 2] ?? 0
    if (at % 100 === 0)
      await operations.run('items.note', { ids: [id], note: at % 300 === 0 ? 'Gebeld' : 'Gemaild' })
    else
      await operations.run('items.judge', {
        ids: [id],
        verdict: verdicts[Math.floor(at / 2) % 2] ?? 'nagekomen',
      })
  }
  const whole = async (filter: Partial<InputOf<'log.list'>>, limit: number) => {
    const seqs: number[] = []
    let stretches = 0
    for (let before: number | undefined; ; stretches += 1) {
      const read = await operations.run('log.list', {
        ...filter,
        ...(before === undefined ? {} : { before }),
        limit,
      })
      seqs.push(...read.entries.map(({ seq }) => seq))
      if (read.next === null) return { seqs, stretches: stretches + 1 }
      before = read.next
    }
  }
  const all = (await whole({}, 500)).seqs
  expect(all.length).toBeGreaterThanOrEqual(acts)
  expect(all).toEqual(all.toSorted((a, b) => b - a))
  const notes = await whole({ kinds: ['note'] }, 7)
  expect(notes.seqs).toHaveLength(acts / 100)
  expect(notes.stretches).toBeGreaterThan(3)
  expect((await whole({ text: 'gebeld' }, 50)).seqs).toEqual(
    notes.seqs.filter((_, at) => (notes.seqs.length - 1 - at) % 3 === 0),
  )
  expect((await whole({ text: 'niets hiervan' }, 50)).seqs).toEqual([])
  expect(all).toEqual(expect.arrayContaining(notes.seqs))
  const ofOne = await whole({ itemId: ids[0] }, 500)
  const ofOther = await whole({ itemId: ids[1] }, 500)
  expect([...ofOne.seqs, ...ofOther.seqs].sort((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b))
}, 60_000)

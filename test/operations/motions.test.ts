import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ItemFilter } from '../../shared/contract.ts'
import { type GroupVote, remarksOn, tallyOf } from '../../shared/records/motion.ts'
import { importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const text = `Motie Veilig naar school
De raad verzoekt het college:
1. de oversteek bij de Dorpsstraat voor de zomer te verlichten;
2. met de scholen een plan voor fietsroutes te maken;
3. de raad hierover te informeren.`
const letterText = `Geachte raad,
Over de motie Veilig naar school melden wij u het volgende.
De oversteek bij de Dorpsstraat is op 3 april verlicht.
Met twee van de vier scholen is een plan voor fietsroutes gemaakt; de andere twee volgen na de zomer.
Met vriendelijke groet`

/** A motion of three points with the executive's letter of later. */
const withMotion = (program: TestProgram) => {
  const points = [
    'de oversteek bij de Dorpsstraat voor de zomer te verlichten;',
    'met de scholen een plan voor fietsroutes te maken;',
    'de raad hierover te informeren.',
  ]
  const { ids, documentId } = recordedItems(
    program,
    text,
    [
      { kind: 'motion', quote: 'Motie Veilig naar school', title: 'Veilig naar school', sourceNumber: 'M12' },
      // The motion is the first item of the store.
      ...points.map((quote) => ({ kind: 'dictum_point' as const, quote, parentId: 1 })),
    ],
    { kind: 'motie', subject: 'Motie Veilig naar school' },
  )
  const [motion = 0, ...parts] = ids
  const letter = recordedItems(program, letterText, [], { date: '2026-04-10', subject: 'Stand moties' })
  return { motion, points: parts, documentId, letterId: letter.documentId }
}

const vote = (
  group: string,
  vote: GroupVote['vote'],
  inFavour: number | null,
  against: number | null,
): GroupVote => ({
  group,
  vote,
  for: inFavour,
  against,
})
const events = async ({ operations }: TestProgram, id: number) =>
  (await operations.run('items.open', { id })).events

describe('the vote on a motion', () => {
  it('is added up, and what looks odd is said and not corrected', async () => {
    using program = testProgram()
    const { motion } = withMotion(program)
    const votes = [
      vote('Dorpslijst', 'voor', 6, null),
      vote('Elan', 'tegen', null, 7),
      vote('VVD', 'verdeeld', 1, 2),
    ]
    expect(tallyOf(votes)).toMatchObject({
      for: 7,
      against: 9,
      groupsFor: 1,
      groupsAgainst: 1,
      divided: 1,
      uncounted: 0,
    })
    await program.operations.run('items.setOutcome', {
      ids: [motion],
      outcome: 'aangenomen',
      on: '2026-02-03',
    })
    await program.operations.run('motions.vote', { id: motion, on: '2026-02-03', votes })
    const facts = await program.operations.run('motions.open', { id: motion })
    expect(facts).toMatchObject({ outcome: 'aangenomen', votes })
    expect(remarksOn(facts.votes, facts.outcome)).toEqual(['more_against'])
    expect((await events(program, motion)).at(-1)).toMatchObject({
      kind: 'votes',
      onDate: '2026-02-03',
      details: { for: 7, against: 9, uncounted: 0, groups: 3 },
    })
    await program.operations.run('app.undo', {})
    expect((await program.operations.run('motions.open', { id: motion })).votes).toEqual([])
  })

  it('ties, and is not added up where a number is missing', () => {
    expect(remarksOn([vote('A', 'voor', 3, null), vote('B', 'tegen', null, 3)], 'verworpen')).toEqual(['tie'])
    expect(remarksOn([vote('A', 'voor', 3, null), vote('B', 'tegen', null, null)], 'aangenomen')).toEqual([
      'not_counted',
    ])
    expect(remarksOn([vote('A', 'voor', 3, 1)], 'aangenomen')).toEqual(['own_numbers'])
    expect(remarksOn([vote('A', 'afwezig', null, null), vote('B', 'voor', 4, null)], 'aangenomen')).toEqual(
      [],
    )
  })

  it('has a group once', async () => {
    using program = testProgram()
    const { motion } = withMotion(program)
    const votes = [vote('Elan', 'voor', 1, null), vote('elan', 'tegen', null, 1)]
    await expect(
      program.operations.run('motions.vote', { id: motion, on: '2026-02-03', votes }),
    ).rejects.toThrow('bad-input')
  })

  it('remembers the groups of its municipality and how many they were the last time', async () => {
    using program = testProgram()
    const { motion } = withMotion(program)
    await program.operations.run('motions.vote', {
      id: motion,
      on: '2026-02-03',
      votes: [vote('Elan', 'verdeeld', 2, 3), vote('VVD', 'voor', null, null)],
    })
    const other =
      recordedItems(program, 'Motie Groen plein', [{ kind: 'motion', quote: 'Motie Groen plein' }]).ids[0] ??
      0
    const far =
      recordedItems(program, 'Motie Blauw plein', [{ kind: 'motion', quote: 'Motie Blauw plein' }], {
        municipality: 'Verweg',
      }).ids[0] ?? 0
    expect((await program.operations.run('motions.open', { id: other })).groups).toEqual([
      { group: 'Elan', seats: 5, on: '2026-01-15' },
      { group: 'VVD', seats: null, on: null },
    ])
    expect((await program.operations.run('motions.open', { id: far })).groups).toEqual([])
  })
})

describe('a motion that is held over', () => {
  it('has the day on which it lapses as its term, with its why', async () => {
    using program = testProgram('2026-05-20')
    const { motion } = withMotion(program)
    await program.operations.run('motions.hold', { ids: [motion], until: '2026-06-30', on: '2026-03-01' })
    const row = program.store.items.row(motion)
    expect(row).toMatchObject({
      outcome: 'aangehouden',
      dueOn: '2026-06-30',
      certainty: 'exact',
      officialStatus: 'open',
    })
    expect((await program.operations.run('items.why', { id: motion })).steps[0]?.text).toContain(
      'Aangehouden tot 30-06-2026',
    )
    expect((await events(program, motion)).at(-1)).toMatchObject({
      kind: 'held',
      details: { from: null, to: '2026-06-30' },
    })
    expect(program.store.events.drifted()).toEqual([])
  })

  it('does not lapse by itself: after its day it stands in Today, and a person says so', async () => {
    using program = testProgram('2026-05-20')
    const { motion, points } = withMotion(program)
    await program.operations.run('motions.hold', { ids: [motion], until: '2026-05-19', on: '2026-03-01' })
    expect(await program.operations.run('motions.open', { id: motion })).toMatchObject({
      outcome: 'aangehouden',
      maybeLapsed: true,
    })
    expect((await program.operations.run('app.today', {})).late.map(({ id }) => id)).toContain(motion)
    await program.operations.run('motions.lapse', { ids: [motion], on: '2026-05-20' })
    expect(program.store.items.row(motion)).toMatchObject({
      outcome: 'vervallen',
      officialStatus: 'vervallen',
      dueOn: null,
    })
    expect(points.map((id) => program.store.items.row(id).officialStatus)).toEqual([
      'vervallen',
      'vervallen',
      'vervallen',
    ])
    expect((await program.operations.run('app.today', {})).late).toEqual([])
    expect(program.store.events.drifted()).toEqual([])
    await program.operations.run('app.undo', {})
    expect(program.store.items.row(motion)).toMatchObject({
      outcome: 'aangehouden',
      dueOn: '2026-05-19',
      officialStatus: 'open',
    })
  })

  it('without a day has no term, and loses its term once it is voted on', async () => {
    using program = testProgram()
    const { motion } = withMotion(program)
    await program.operations.run('motions.hold', { ids: [motion], until: null, on: '2026-03-01' })
    expect(program.store.items.row(motion)).toMatchObject({ outcome: 'aangehouden', dueOn: null })
    await program.operations.run('motions.hold', { ids: [motion], until: '2026-09-01', on: '2026-03-02' })
    await program.operations.run('items.setOutcome', {
      ids: [motion],
      outcome: 'aangenomen',
      on: '2026-04-01',
    })
    expect(program.store.items.row(motion)).toMatchObject({ outcome: 'aangenomen', dueOn: null })
    expect(program.store.events.drifted()).toEqual([])
  })

  it('keeps the day that a person set before in its history', async () => {
    using program = testProgram()
    const { motion } = withMotion(program)
    await program.operations.run('items.setTerm', {
      ids: [motion],
      literal: null,
      dueOn: '2026-07-01',
      certainty: 'exact',
    })
    await program.operations.run('motions.hold', { ids: [motion], until: '2026-06-15', on: '2026-03-01' })
    expect(program.store.items.row(motion).dueOn).toBe('2026-06-15')
    expect(
      (await program.operations.run('items.why', { id: motion })).earlier.map(({ dueOn }) => dueOn),
    ).toContain('2026-07-01')
  })
})

it('is withdrawn because of a commitment, which both of them show', async () => {
  using program = testProgram()
  const { motion, points } = withMotion(program)
  const promise =
    recordedItems(program, 'Ik zeg toe de oversteek te verlichten.', [
      { quote: 'Ik zeg toe de oversteek te verlichten.' },
    ]).ids[0] ?? 0
  await program.operations.run('motions.withdraw', {
    ids: [motion],
    on: '2026-02-03',
    commitmentId: promise,
    note: 'Na de toezegging van de wethouder',
  })
  const linked = async (id: number) => {
    const { rows } = await program.operations.run('links.ofItem', { id, offset: 0, limit: 10 })
    return rows.map(({ kind, direction, other }) => [kind, direction, other.item?.id])
  }
  expect(await linked(motion)).toEqual([['trekt_in_wegens', 'from', promise]])
  expect(await linked(promise)).toEqual([['trekt_in_wegens', 'to', motion]])
  expect((await events(program, motion)).at(-1)).toMatchObject({
    kind: 'outcome',
    details: { to: 'ingetrokken' },
    note: 'Na de toezegging van de wethouder',
  })
  await program.operations.run('app.undo', {})
  expect(await linked(promise)).toEqual([])
  expect(points.map((id) => program.store.items.row(id).officialStatus)).toEqual(['open', 'open', 'open'])
  await expect(
    program.operations.run('motions.withdraw', { ids: [motion], on: '2026-02-03', commitmentId: motion }),
  ).rejects.toThrow('wrong-kind')
})

describe('a motion that was rejected', () => {
  it('ends what its points asked for, says why, and comes back with one undo', async () => {
    using program = testProgram()
    const { motion, points } = withMotion(program)
    const statuses = () => [motion, ...points].map((id) => program.store.items.row(id).officialStatus)
    await program.operations.run('items.setOutcome', {
      ids: [motion],
      outcome: 'verworpen',
      on: '2026-02-03',
    })
    expect(statuses()).toEqual(Array(4).fill('vervallen'))
    expect((await events(program, points[0] ?? 0)).at(-1)).toMatchObject({
      kind: 'status',
      onDate: '2026-02-03',
      note: 'Uitkomst van de motie: verworpen.',
    })
    expect(program.store.events.drifted()).toEqual([])
    await program.operations.run('app.undo', {})
    expect(statuses()).toEqual(Array(4).fill('open'))
  })

  it('is not open either where its document says it already', async () => {
    using program = testProgram()
    const file = path.join(program.folder, 'motie.txt')
    writeFileSync(
      file,
      'Motie Meer bomen\n\nDe raad van de gemeente Elzenburg, bijeen op 3 juli 2024,\n\nVerzoekt het college:\n- bomen te planten op het plein;\n- de raad hierover te informeren.\n\nEn gaat over tot de orde van de dag.\n\nIndieners: A. Bakker (VVD)\n\nAldus verworpen in de openbare raadsvergadering van 3 juli 2024\n',
    )
    await importAndRecord(program, file)
    const { rows } = await program.operations.run('items.list', {
      filter: {},
      order: { column: 'onDate', descending: false },
      offset: 0,
      limit: 20,
    })
    expect(rows.map(({ kind, officialStatus }) => [kind, officialStatus])).toEqual([
      ['motion', 'vervallen'],
      ['dictum_point', 'vervallen'],
      ['dictum_point', 'vervallen'],
    ])
    expect(program.store.events.drifted()).toEqual([])
  })
})

it('can be adopted and yet not be carried out, in the words of the source', async () => {
  using program = testProgram()
  const { motion } = withMotion(program)
  const words = 'niet uitvoerbaar binnen het lopende contract'
  const letter = recordedItems(program, `De motie is ${words}.`, [], { date: '2026-05-01' })
  await program.operations.run('items.setOutcome', { ids: [motion], outcome: 'aangenomen', on: '2026-02-03' })
  await program.operations.run('motions.execute', {
    ids: [motion],
    execution: 'niet_uitvoerbaar',
    words,
    passage: { documentId: letter.documentId, start: 12, end: 12 + words.length },
    on: '2026-05-01',
  })
  expect(await program.operations.run('motions.open', { id: motion })).toMatchObject({
    outcome: 'aangenomen',
    execution: 'niet_uitvoerbaar',
    executionWords: words,
    executionPassage: { quote: words },
  })
  expect(program.store.items.row(motion).officialStatus).toBe('open')
  const seq = program.store.events.ofItem(motion).length
  expect(seq).toBeGreaterThan(2)
  await program.operations.run('app.undo', {})
  expect(await program.operations.run('motions.open', { id: motion })).toMatchObject({
    execution: 'onbekend',
    executionPassage: null,
  })
})

it('keeps its meeting, submitters and co-submitters apart', async () => {
  using program = testProgram()
  const { motion } = withMotion(program)
  const submitters = [
    { name: 'J. de Wit', group: 'Elan', co: false },
    { name: null, group: 'VVD', co: true },
  ]
  await program.operations.run('motions.describe', {
    id: motion,
    meeting: 'Raad 3 februari 2026',
    submitters,
  })
  expect(await program.operations.run('motions.open', { id: motion })).toMatchObject({
    meeting: 'Raad 3 februari 2026',
    submitters,
    meetings: ['Raad 3 februari 2026'],
  })
})

describe('the letter of the executive on a motion', () => {
  it('proposes words to each open point, and settles points in whole and in part in one act', async () => {
    using program = testProgram()
    const { motion, points, letterId } = withMotion(program)
    const other = recordedItems(program, 'Brief over de begroting van volgend jaar en de reserves.', [], {
      date: '2026-04-20',
    })
    const found = await program.operations.run('motions.letters', { id: motion })
    expect(found.letters.map(({ id }) => id)).toEqual([letterId, other.documentId])
    expect(found.letterId).toBe(letterId)
    expect(found.points.map(({ point }) => point.id)).toEqual(points)
    const best = found.points.map(({ passages }) => passages[0])
    expect(best[0]?.quote).toContain('Dorpsstraat is op 3 april verlicht')
    expect(best[1]?.quote).toContain('twee van de vier scholen')
    const range = (at: number) => ({
      documentId: letterId,
      start: best[at]?.start ?? 0,
      end: best[at]?.end ?? 0,
    })
    await program.operations.run('motions.settlePoints', {
      id: motion,
      on: '2026-04-10',
      how: null,
      points: [
        { id: points[0] ?? 0, scope: 'whole', range: range(0) },
        { id: points[1] ?? 0, scope: 'part', range: range(1) },
      ],
    })
    expect(points.map((id) => program.store.items.row(id).officialStatus)).toEqual([
      'afgedaan',
      'deels_voldaan',
      'open',
    ])
    const first = await program.operations.run('items.open', { id: points[0] ?? 0 })
    expect(first.evidence.map(({ quote }) => quote)).toEqual([best[0]?.quote])
    expect(first.events.at(-1)?.passage?.quote).toBe(best[0]?.quote)
    // The letter's words settle the point, whole or in part: both ends show it.
    const linked = async (at: number) =>
      (await program.operations.run('links.ofItem', { id: points[at] ?? 0, offset: 0, limit: 9 })).rows
    expect((await linked(0)).map(({ kind, direction, scope }) => [kind, direction, scope])).toEqual([
      ['doet_af', 'to', 'whole'],
    ])
    const [part] = await linked(1)
    expect([part?.scope, part?.other.item, part?.other.passage.quote]).toEqual(['part', null, best[1]?.quote])
    const passageId = part?.other.passage.id ?? 0
    const far = await program.operations.run('links.ofPassage', { id: passageId, offset: 0, limit: 9 })
    expect(far.rows.map(({ direction, other }) => [direction, other.item?.id])).toEqual([['from', points[1]]])
    expect(
      (await program.operations.run('motions.letters', { id: motion })).points.map(({ point }) => point.id),
    ).toEqual(points.slice(1))
    await program.operations.run('app.undo', {})
    expect(points.map((id) => program.store.items.row(id).officialStatus)).toEqual(['open', 'open', 'open'])
    expect((await program.operations.run('items.open', { id: points[0] ?? 0 })).evidence).toEqual([])
    expect([await linked(0), await linked(1)]).toEqual([[], []])
  })

  it('settles no point of another motion, and then nothing at all', async () => {
    using program = testProgram()
    const { motion, points, letterId } = withMotion(program)
    const other =
      recordedItems(program, 'Motie Groen plein', [{ kind: 'motion', quote: 'Motie Groen plein' }]).ids[0] ??
      0
    const range = { documentId: letterId, start: 0, end: 10 }
    await expect(
      program.operations.run('motions.settlePoints', {
        id: motion,
        on: '2026-04-10',
        how: null,
        points: [points[0] ?? 0, other].map((id) => ({ id, scope: 'whole' as const, range })),
      }),
    ).rejects.toThrow('wrong-kind')
    expect(program.store.items.row(points[0] ?? 0).officialStatus).toBe('open')
  })
})

it('is found by its outcome and by what came of it, and goes out with its vote', async () => {
  using program = testProgram()
  const { motion } = withMotion(program)
  const { operations } = program
  await operations.run('items.setOutcome', { ids: [motion], outcome: 'aangenomen', on: '2026-02-03' })
  await operations.run('motions.execute', {
    ids: [motion],
    execution: 'deels_uitgevoerd',
    words: null,
    passage: null,
    on: '2026-05-01',
  })
  await operations.run('motions.vote', {
    id: motion,
    on: '2026-02-03',
    votes: [vote('Elan', 'voor', 6, null), vote('VVD', 'verdeeld', 1, 2), vote('CDA', 'tegen', null, null)],
  })
  await operations.run('motions.describe', {
    id: motion,
    meeting: 'Raad 3 februari 2026',
    submitters: [
      { name: 'J. de Wit', group: 'Elan', co: false },
      { name: null, group: 'VVD', co: true },
    ],
  })
  const found = async (filter: ItemFilter) => {
    const order = { column: 'number', descending: false } as const
    return (await operations.run('items.list', { filter, order, offset: 0, limit: 50 })).rows.map(
      ({ id }) => id,
    )
  }
  expect(await found({ outcomes: ['aangenomen', 'verworpen'] })).toEqual([motion])
  expect(await found({ outcomes: ['verworpen'] })).toEqual([])
  expect(await found({ executions: ['deels_uitgevoerd'] })).toEqual([motion])
  expect(await found({ executions: ['onbekend'] })).toEqual([])
  const file = path.join(program.folder, 'moties.csv')
  await operations.run('lists.export', {
    filter: { outcomes: ['aangenomen'] },
    file,
    format: 'csv',
    columns: ['subject', 'submitters', 'coSubmitters', 'outcome', 'execution', 'votes', 'meeting'],
  })
  const [, line] = readFileSync(file, 'utf8').split(/\r?\n/)
  for (const words of [
    'Veilig naar school',
    'Aangenomen',
    'Deels uitgevoerd',
    'Elan voor 6; VVD verdeeld 1 voor, 2 tegen; CDA tegen',
    'Raad 3 februari 2026',
  ])
    expect(line).toContain(words)
})

it('a point with a day of its own has that day once its motion is adopted, and none before', async () => {
  using program = testProgram('2026-05-20')
  const file = path.join(program.folder, 'motie.txt')
  writeFileSync(
    file,
    `Gemeente Elzenburg
Motie 'Veilig naar school'
Datum: 12 maart 2026

De raad van de gemeente Elzenburg, in vergadering bijeen op 12 maart 2026,

constaterende dat het kruispunt bij de school gevaarlijk is,

verzoekt het college:
1. de raad vóór 1 februari 2027 te laten weten hoe het kruispunt veiliger wordt;
2. iedere ouder binnen twee weken antwoord te geven,

en gaat over tot de orde van de dag.

Ingediend door: A. Jansen (GroenLinks)
`,
  )
  const detail = await importAndRecord(program, file)
  const points = async () =>
    (await listAll(program)).filter(({ kind }) => kind === 'dictum_point').map(({ dueOn }) => dueOn)
  const motion = detail.items.find(({ kind }) => kind === 'motion')?.id ?? 0
  await program.operations.run('items.setOutcome', { ids: [motion], outcome: 'ingediend', on: '2026-03-12' })
  expect(new Set(await points())).toEqual(new Set([null]))
  await program.operations.run('items.setOutcome', { ids: [motion], outcome: 'aangenomen', on: '2026-03-12' })
  expect(await points()).toContain('2027-01-31')
  // Two weeks for each parent, and not for the point itself.
  expect(await points()).not.toContain('2026-03-26')
})

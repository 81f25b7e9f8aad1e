import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isLate } from '../../shared/records/item.ts'
import { stageOf } from '../../shared/records/process.ts'
import { importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const question = 'Hoeveel toestellen zijn er afgekeurd?'
const promise = 'Wij informeren u vóór 1 mei 2026 over de toestellen.'

const asked = (program: TestProgram): number => {
  const { ids } = recordedItems(program, question, [{ quote: question, kind: 'question' }], {
    kind: 'schriftelijke_vragen',
  })
  const id = ids[0] ?? 0
  program.store.changes.change({ operation: 'items.setTerm', label: { key: 'change.app.undo' } }, (seq) =>
    program.store.followUp.setTerm(
      seq,
      id,
      { literal: null, dueOn: '2026-02-14', certainty: 'derived' },
      { on: '2026-01-15' },
    ),
  )
  return id
}
const promised = (program: TestProgram): number =>
  recordedItems(program, promise, [{ quote: promise, termLiteral: 'vóór 1 mei 2026', holder: 'Dijk' }])
    .ids[0] ?? 0

it('postpones by a holding answer with a new date, and keeps the old one', async () => {
  using program = testProgram()
  const id = asked(program)
  expect(isLate(program.store.items.row(id), '2026-05-20')).toBe(true)
  await program.operations.run('items.holdingAnswer', {
    ids: [id],
    on: '2026-02-10',
    to: '2026-06-30',
    reason: 'De wethouder was ziek',
    passage: null,
  })
  const item = await program.operations.run('items.open', { id })
  expect(item).toMatchObject({ dueOn: '2026-06-30', extended: true, certainty: 'exact' })
  expect([stageOf(item), isLate(item, '2026-05-20')]).toEqual(['uitgesteld', false])
  expect(item.events.at(-1)).toMatchObject({
    kind: 'holding_answer',
    details: { from: '2026-02-14', to: '2026-06-30' },
    note: 'De wethouder was ziek',
  })
})

it('has no date after a holding answer that gives none, and is postponed, not late', async () => {
  using program = testProgram()
  const id = asked(program)
  await program.operations.run('items.holdingAnswer', {
    ids: [id],
    on: '2026-02-10',
    to: null,
    reason: '',
    passage: null,
  })
  const item = await program.operations.run('items.open', { id })
  expect(item).toMatchObject({ dueOn: null, certainty: 'none', extended: true })
  expect([stageOf(item), isLate(item, '2026-05-20')]).toEqual(['uitgesteld', false])
  expect(item.events.at(-1)?.details).toEqual({ from: '2026-02-14', to: null })
})

it('goes through the stages of a question: submitted, partly answered, answered, or withdrawn', async () => {
  using program = testProgram()
  const [first, second] = [asked(program), asked(program)]
  const stage = (id: number) => stageOf(program.store.items.row(id))
  expect(stage(first)).toBe('ingediend')
  const evidence = { kind: 'none', note: 'brief' } as const
  await program.operations.run('items.settle', {
    ids: [first],
    on: '2026-02-12',
    scope: 'part',
    how: null,
    evidence,
  })
  expect(stage(first)).toBe('deels_beantwoord')
  await program.operations.run('items.settle', {
    ids: [first],
    on: '2026-02-13',
    scope: 'whole',
    how: null,
    evidence,
  })
  expect(stage(first)).toBe('beantwoord')
  await program.operations.run('items.withdraw', {
    ids: [second],
    on: '2026-02-13',
    note: 'al gezegd in de raad',
  })
  expect(stage(second)).toBe('ingetrokken')
  await expect(
    program.operations.run('items.withdraw', { ids: [second], on: '2026-02-14', note: '' }),
  ).rejects.toMatchObject({
    code: 'already-settled',
  })
  await expect(
    program.operations.run('items.withdraw', { ids: [promised(program)], on: '2026-02-14', note: '' }),
  ).rejects.toMatchObject({ code: 'wrong-kind' })
})

it('settles in two steps: a proposal in its own words with its passage, and who decided what', async () => {
  using program = testProgram()
  const id = promised(program)
  const { passage } = await program.operations.run('items.open', { id })
  const range = { documentId: passage.documentId, start: passage.start, end: passage.end }
  await program.operations.run('items.proposeSettlement', {
    ids: [id],
    by: 'college',
    on: '2026-04-20',
    words: 'De toezegging kan als afgedaan worden beschouwd.',
    passage: range,
  })
  expect(await program.operations.run('items.open', { id })).toMatchObject({
    officialStatus: 'voorstel_tot_afdoening',
    officialWords: 'De toezegging kan als afgedaan worden beschouwd.',
    evidence: [{ quote: promise }],
  })
  await program.operations.run('items.decideSettlement', {
    ids: [id],
    by: 'de raad',
    on: '2026-05-10',
    decision: 'settled',
    how: 'document_toegezonden',
    dueOn: null,
    note: '',
  })
  const item = await program.operations.run('items.open', { id })
  expect(item).toMatchObject({
    officialStatus: 'afgedaan',
    settledOn: '2026-05-10',
    settledHow: 'document_toegezonden',
    verdict: 'nog_niet_beoordeeld',
  })
  expect(item.events.slice(1).map(({ kind, details }) => [kind, details])).toEqual([
    ['proposal', { by: 'college', words: 'De toezegging kan als afgedaan worden beschouwd.' }],
    ['decision', { by: 'de raad', decision: 'settled', how: 'document_toegezonden' }],
  ])
})

it.each([
  ['partly', 'deels_voldaan', '2026-04-30'],
  ['kept_open', 'open', '2026-04-30'],
  ['new_term', 'open', '2026-09-01'],
] as const)('lets the council decide %s on a proposal', async (decision, officialStatus, dueOn) => {
  using program = testProgram()
  const id = promised(program)
  await program.operations.run('items.proposeSettlement', {
    ids: [id],
    by: 'griffie',
    on: '2026-04-20',
    words: '',
    passage: null,
  })
  await program.operations.run('items.decideSettlement', {
    ids: [id],
    by: 'commissie Samenleving',
    on: '2026-05-10',
    decision,
    how: null,
    dueOn: decision === 'new_term' ? dueOn : null,
    note: 'nog niet gereed',
  })
  const item = await program.operations.run('items.open', { id })
  expect(item).toMatchObject({
    officialStatus,
    dueOn,
    extended: decision === 'new_term',
    firstDueOn: '2026-04-30',
    settledOn: null,
  })
})

it('refuses a new term without a date, and a date with another decision', async () => {
  using program = testProgram()
  const ids = [promised(program)]
  const decided = { ids, by: 'de raad', on: '2026-05-10', how: null, note: '' }
  for (const wrong of [
    { decision: 'new_term' as const, dueOn: null },
    { decision: 'settled' as const, dueOn: '2026-09-01' },
  ])
    await expect(
      program.operations.run('items.decideSettlement', { ...decided, ...wrong }),
    ).rejects.toMatchObject({
      code: 'bad-input',
    })
})

it('hands the open items of a portfolio over in one act with one undo, and who promised stays who promised', async () => {
  using program = testProgram()
  const words = [
    'Wij komen hierop terug.',
    'Wij sturen u een kaart.',
    'Wij praten u bij.',
    'Wij maken een plan.',
  ] as const
  const { ids } = recordedItems(program, words.join('\n'), [
    { quote: words[0], holder: 'Dijk', madeBy: 'wethouder Dijk' },
    { quote: words[1], holder: 'Dijk', madeBy: 'wethouder Dijk' },
    { quote: words[2], holder: 'Dijk', madeBy: 'wethouder Dijk', officialStatus: 'afgedaan' },
    { quote: words[3], holder: 'Smit' },
  ])
  const elsewhere = recordedItems(
    program,
    'Wij komen hierop terug.',
    [{ quote: 'Wij komen hierop terug.', holder: 'Dijk' }],
    {
      municipality: 'Oudermeer',
    },
  ).ids
  const holders = () => [...ids, ...elsewhere].map((id) => program.store.items.row(id).holder)
  const input = { municipality: 'Elzenburg', from: 'Dijk', to: 'De Wit', on: '2026-09-01' }
  expect(await program.operations.run('portfolios.transfer', input)).toEqual({ moved: 2 })
  expect(holders()).toEqual(['De Wit', 'De Wit', 'Dijk', 'Smit', 'Dijk'])
  const item = await program.operations.run('items.open', { id: ids[0] ?? 0 })
  expect(item).toMatchObject({ holder: 'De Wit', madeBy: 'wethouder Dijk' })
  expect(item.events.at(-1)).toMatchObject({
    kind: 'transferred',
    onDate: '2026-09-01',
    details: { from: 'Dijk', to: 'De Wit' },
  })
  await program.operations.run('app.undo', {})
  expect(holders()).toEqual(['Dijk', 'Dijk', 'Dijk', 'Smit', 'Dijk'])
  expect(await program.operations.run('portfolios.transfer', { ...input, municipality: null })).toEqual({
    moved: 3,
  })
  expect(await program.operations.run('portfolios.transfer', { ...input, from: 'Niemand' })).toEqual({
    moved: 0,
  })
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

const motion = `Gemeente Elzenburg

Motie: Meer groen in de wijk

De raad van de gemeente Elzenburg, in vergadering bijeen op 12 maart 2026,

Constaterende dat
- er in 2025 veertig bomen zijn gekapt;

Overwegende dat
- groen goed is voor de gezondheid;

Verzoekt het college
1. een plan voor nieuwe bomen te maken, met daarin:
   a. de plaatsen waar bomen komen;
   b. de kosten per jaar;
2. de raad hierover te informeren vóór 1 oktober 2026.

En gaat over tot de orde van de dag.
`

it('hangs the points of a point under it, and keeps the considerations of the motion for reading along', async () => {
  using program = testProgram()
  const folder = mkdtempSync(path.join(tmpdir(), 'motie-'))
  try {
    writeFileSync(path.join(folder, 'motie.txt'), motion)
    await importAndRecord(program, path.join(folder, 'motie.txt'))
    await program.operations.run('municipalities.save', {
      id: program.store.municipalities.list()[0]?.id ?? null,
      name: 'Elzenburg',
      rules: {
        ...program.store.municipalities.rulesOf('Elzenburg'),
        motion: { article: '', count: 6, unit: 'week' },
      },
    })
    const rows = (await listAll(program)).filter(({ kind }) => kind === 'dictum_point')
    const numbers = rows.map(({ number }) => number).toSorted()
    expect(numbers).toEqual(['M2026-001.1', 'M2026-001.1.1', 'M2026-001.1.2', 'M2026-001.2'])
    const whole = await program.operations.run('items.open', {
      id: program.store.items.idOf('M2026-001') ?? 0,
    })
    expect(whole.parts).toEqual({ done: 0, total: 2 })
    expect(whole.children.map(({ parts }) => parts)).toEqual([{ done: 0, total: 2 }, null])
    expect(whole.motionParts.map(({ kind, passage }) => [kind, passage.quote.split(' ')[0]])).toEqual([
      ['constaterende', 'Constaterende'],
      ['overwegende', 'Overwegende'],
      ['dictum', 'Verzoekt'],
    ])
    await program.operations.run('items.setOutcome', {
      ids: [whole.id],
      outcome: 'aangenomen',
      on: '2026-03-12',
    })
    const deepest = program.store.items.row(program.store.items.idOf('M2026-001.1.2') ?? 0)
    expect(deepest.dueOn).toBe('2026-04-23')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('lists what is settled and not kept, and nothing else', async () => {
  using program = testProgram()
  const words = [
    'Wij komen hierop terug.',
    'Wij sturen u een kaart.',
    'Wij praten u bij.',
    'Wij maken een plan.',
  ] as const
  const { ids } = recordedItems(
    program,
    words.join('\n'),
    words.map((quote) => ({ quote })),
  )
  const [a = 0, b = 0, c = 0, d = 0] = ids
  await program.operations.run('items.setStatus', { ids: [a, b, c], status: 'afgedaan', on: '2026-05-01' })
  await program.operations.run('items.judge', { ids: [a], verdict: 'niet_nagekomen' })
  await program.operations.run('items.judge', { ids: [b], verdict: 'deels_nagekomen' })
  await program.operations.run('items.judge', { ids: [c], verdict: 'nagekomen' })
  await program.operations.run('items.judge', { ids: [d], verdict: 'niet_nagekomen' })
  const { rows } = await program.operations.run('items.list', {
    filter: { settledNotFulfilled: true },
    order: { column: 'number', descending: false },
    offset: 0,
    limit: 10,
  })
  expect(rows.map(({ id }) => id)).toEqual([a, b])
})

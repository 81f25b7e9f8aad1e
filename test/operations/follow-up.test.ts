import path from 'node:path'
import { expect, it } from 'vitest'
import { appRoot } from '../../electron/app-root.ts'
import { isLate } from '../../shared/records/item.ts'
import {
  fixtureText,
  importAndRecord,
  importOne,
  listAll,
  type TestProgram,
  testProgram,
} from '../fixtures/program.ts'

const promiseIn = async (program: TestProgram) => {
  const promise = (await listAll(program)).find(
    ({ kind, dueOn }) => kind === 'commitment' && dueOn === '2026-05-01',
  )
  if (!promise) throw new Error('the promise of 1 May was not found')
  return promise
}

it('calls a promise late from the day after its term, and never stores it', async () => {
  for (const [today, late] of [
    ['2026-05-01', false],
    ['2026-05-02', true],
  ] as const) {
    using program = testProgram(today)
    await importAndRecord(program, fixtureText('beantwoording'))
    const promise = await promiseIn(program)
    expect(isLate(promise, today)).toBe(late)
    const { count } = await program.operations.run('items.list', {
      filter: { late: true },
      order: { column: 'dueOn', descending: false },
      offset: 0,
      limit: 10,
    })
    expect(count).toBe(late ? 1 : 0)
  }
})

it('settles with an evidence passage from a newer document, suggested first', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const letter = await importAndRecord(program, fixtureText('raadsbrief'))
  const promise = await promiseIn(program)
  const [best] = await program.operations.run('items.suggestEvidence', { id: promise.id })
  expect(best?.passage.documentId).toBe(letter.id)
  expect(best?.passage.quote.replace(/\s+/g, ' ')).toContain('plaatsing van de toestellen')
  const { documentId, start, end } = best?.passage ?? { documentId: 0, start: 0, end: 0 }
  await program.operations.run('items.settle', {
    ids: [promise.id],
    on: '2026-04-20',
    scope: 'whole',
    how: 'inhoudelijk_resultaat',
    verdict: 'nagekomen',
    evidence: { kind: 'passage', range: { documentId, start, end } },
  })
  const settled = await program.operations.run('items.open', { id: promise.id })
  expect(settled).toMatchObject({ officialStatus: 'afgedaan', verdict: 'nagekomen', settledOn: '2026-04-20' })
  expect(settled.evidence).toMatchObject([{ documentId, start, end }])
  expect(settled.events.map(({ kind }) => kind)).toEqual(['recorded', 'settled', 'verdict'])
})

it('is refused the second time and leaves no second event', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const { id } = await promiseIn(program)
  const settle = () =>
    program.operations.run('items.settle', {
      ids: [id],
      on: '2026-05-03',
      scope: 'whole',
      how: null,
      evidence: { kind: 'none', note: 'Mondeling gemeld' },
    })
  await settle()
  const before = await program.operations.run('items.open', { id })
  await expect(settle()).rejects.toMatchObject({ code: 'already-settled' })
  expect(await program.operations.run('items.open', { id })).toEqual(before)
})

it('does not settle without evidence or a note that says why there is none', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const { id } = await promiseIn(program)
  await expect(
    program.operations.run('items.settle', {
      ids: [id],
      on: '2026-05-03',
      scope: 'whole',
      how: null,
      evidence: { kind: 'none', note: ' ' },
    }),
  ).rejects.toMatchObject({ code: 'bad-input' })
})

it('keeps the old date in the history when a term is extended, and is not late any more', async () => {
  using program = testProgram('2026-05-20')
  await importAndRecord(program, fixtureText('beantwoording'))
  const { id } = await promiseIn(program)
  await program.operations.run('items.extend', {
    ids: [id],
    to: '2026-09-01',
    on: '2026-05-20',
    reason: 'Levering vertraagd',
  })
  const item = await program.operations.run('items.open', { id })
  expect(item).toMatchObject({ dueOn: '2026-09-01', firstDueOn: '2026-05-01', extended: true })
  expect(isLate(item, '2026-05-20')).toBe(false)
  expect(item.events.at(-1)).toMatchObject({
    kind: 'extended',
    note: 'Levering vertraagd',
    details: { from: '2026-05-01', to: '2026-09-01' },
  })
})

it('holds the official status and the own verdict apart', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const { id } = await promiseIn(program)
  await program.operations.run('items.setStatus', {
    ids: [id],
    status: 'afgedaan',
    on: '2026-05-10',
    words: 'afgedaan bij brief',
  })
  await program.operations.run('items.judge', { ids: [id], verdict: 'niet_nagekomen' })
  const { rows } = await program.operations.run('items.list', {
    filter: { settledNotFulfilled: true },
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 10,
  })
  expect(rows).toMatchObject([{ id, officialStatus: 'afgedaan', verdict: 'niet_nagekomen' }])
})

it('does one act on many items with one undo, and the history of each says so', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const ids = (await listAll(program)).map(({ id }) => id)
  await program.operations.run('items.assign', { ids, holder: 'Van Dam' })
  expect((await listAll(program)).every(({ holder }) => holder === 'Van Dam')).toBe(true)
  await program.operations.run('app.undo', {})
  expect((await listAll(program)).every(({ holder }) => holder === null)).toBe(true)
  for (const id of ids) {
    const { events } = await program.operations.run('items.open', { id })
    expect(events.map(({ kind }) => kind)).toEqual(['recorded', 'holder', 'undone'])
  }
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('warns of a promised answer that may come after the decision it is for', async () => {
  using program = testProgram('2026-01-20')
  const document = await importAndRecord(program, fixtureText('brief-zonder-datum'))
  await program.operations.run('documents.describe', { id: document.id, date: '2026-01-15' })
  const promise = (await listAll(program)).find(
    ({ termLiteral, kind }) => kind === 'commitment' && /kwartaal/i.test(termLiteral ?? ''),
  )
  const conflicts = await program.operations.run('conflicts.list', { itemId: Number(promise?.id) })
  expect(conflicts).toMatchObject([
    {
      kind: 'answer_after_decision',
      certain: false,
      items: [{ dueOn: '2026-06-30' }, { dueOn: '2026-06-01' }],
    },
  ])
})

it('settles an advice point when the college reacts, with the reason and its passage', async () => {
  using program = testProgram()
  await program.operations.run('sample.load', {})
  const point = (await listAll(program)).find(({ reaction }) => reaction === 'niet_overgenomen')
  const item = await program.operations.run('items.open', { id: Number(point?.id) })
  expect(item).toMatchObject({ officialStatus: 'afgedaan', reason: expect.stringContaining('niet over') })
  expect(item.reactionPassages).toHaveLength(1)
})

it('keeps a note in the history, and says there that it was undone', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const { id } = await promiseIn(program)
  await program.operations.run('items.note', { ids: [id], note: 'Gebeld met de wethouder' })
  expect((await program.operations.run('items.open', { id })).events.at(-1)).toMatchObject({
    kind: 'note',
    note: 'Gebeld met de wethouder',
  })
  await program.operations.run('app.undo', {})
  expect((await program.operations.run('items.open', { id })).events.map(({ kind }) => kind)).toEqual([
    'recorded',
    'note',
    'undone',
  ])
})

it('takes proof for what is settled already, and the view of settled without proof lets it go', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const letter = await importAndRecord(program, fixtureText('raadsbrief'))
  const { id } = await promiseIn(program)
  const settledBare = async () =>
    (
      await program.operations.run('items.list', {
        filter: { settledWithoutEvidence: true, kinds: ['commitment'] },
        order: { column: 'dueOn', descending: false },
        offset: 0,
        limit: 10,
      })
    ).rows.map((row) => row.id)
  await program.operations.run('items.setStatus', { ids: [id], status: 'afgedaan', on: '2026-05-01' })
  expect(await settledBare()).toEqual([id])
  const start = letter.text.indexOf('De nieuwe speeltoestellen')
  await program.operations.run('items.addEvidence', {
    ids: [id],
    range: { documentId: letter.id, start, end: start + 25 },
  })
  expect(await settledBare()).toEqual([])
  const item = await program.operations.run('items.open', { id })
  expect(item.evidence).toMatchObject([{ quote: 'De nieuwe speeltoestellen' }])
  expect(item.events.at(-1)).toMatchObject({
    kind: 'evidence',
    passage: { quote: 'De nieuwe speeltoestellen' },
  })
})

it('loads the sample beside a document of it that the user has already, and leaves that one alone when it goes', async () => {
  using program = testProgram('2026-11-22')
  const own = path.join(appRoot, 'resources/sample/2026-06-25 Motie Een rolstoel binnen tien werkdagen.txt')
  await importAndRecord(program, own)
  await program.operations.run('sample.load', {})
  expect(await program.operations.run('documents.list', {})).toHaveLength(8)
  await program.operations.run('sample.remove', {})
  expect(await program.operations.run('documents.list', {})).toMatchObject([{ kind: 'motie', sample: false }])
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('takes no words of a document that is not recorded for proof: its undo would take the proof away from what was settled', async () => {
  using program = testProgram()
  const { run } = program.operations
  await importAndRecord(program, fixtureText('raadsbrief'))
  const [row] = await listAll(program)
  const letter = await importOne(program, fixtureText('beantwoording'))
  const range = { documentId: letter.id, start: 10, end: 60 }
  const ids = [Number(row?.id)]
  const settled = {
    on: '2026-05-20',
    scope: 'whole',
    how: null,
    evidence: { kind: 'passage', range },
  } as const
  await expect(run('items.settle', { ids, ...settled })).rejects.toMatchObject({ code: 'words-not-recorded' })
  await expect(run('items.addEvidence', { ids, range })).rejects.toMatchObject({ code: 'words-not-recorded' })
  await run('documents.record', { id: letter.id, accept: 'all' })
  await run('items.settle', { ids, ...settled })
  expect((await run('items.open', { id: Number(row?.id) })).evidence).toHaveLength(1)
})

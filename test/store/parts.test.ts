import { expect, it } from 'vitest'
import { testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const promise =
  'Wij sturen u vóór 1 mei 2026 een overzicht van de kosten, een planning, een kaart en een verslag van het overleg.'
const passages = ['een overzicht van de kosten', 'een planning', 'een kaart', 'een verslag van het overleg']

const divided = async (today = '2026-05-20') => {
  const program = testProgram(today)
  const { ids } = recordedItems(program, `Geachte raad,\n${promise}\nMet groet`, [
    { quote: promise, termLiteral: 'vóór 1 mei 2026', holder: 'Dijk', madeBy: 'wethouder Dijk' },
  ])
  const id = ids[0] ?? 0
  const { passage } = await program.operations.run('items.open', { id })
  const ranges = passages.map((words) => {
    const start = passage.start + promise.indexOf(words)
    return { start, end: start + words.length }
  })
  const made = await program.operations.run('items.addParts', { id, parts: ranges })
  return { program, id, parts: made.ids }
}

it('follows a promise of four parts by part, and shows how many are done', async () => {
  const { program, id, parts } = await divided()
  using _ = program
  expect(program.store.items.row(id).parts).toEqual({ done: 0, total: 4 })
  await program.operations.run('items.settle', {
    ids: parts.slice(0, 2),
    on: '2026-04-20',
    scope: 'whole',
    how: 'document_toegezonden',
    evidence: { kind: 'none', note: 'ontvangen' },
  })
  const whole = await program.operations.run('items.open', { id })
  expect(whole.parts).toEqual({ done: 2, total: 4 })
  expect(whole.children.map(({ number, title, officialStatus }) => [number, title, officialStatus])).toEqual([
    ['T2026-001.1', 'een overzicht van de kosten', 'afgedaan'],
    ['T2026-001.2', 'een planning', 'afgedaan'],
    ['T2026-001.3', 'een kaart', 'open'],
    ['T2026-001.4', 'een verslag van het overleg', 'open'],
  ])
  // A whole is settled by who settles it, not by its parts.
  await program.operations.run('items.settle', {
    ids: parts.slice(2),
    on: '2026-04-21',
    scope: 'whole',
    how: null,
    evidence: { kind: 'none', note: 'ontvangen' },
  })
  expect(program.store.items.row(id)).toMatchObject({ officialStatus: 'open', parts: { done: 4, total: 4 } })
})

it('gives each part the term, portfolio and maker of the whole, and its own words in the source', async () => {
  const { program, parts } = await divided()
  using _ = program
  const part = await program.operations.run('items.open', { id: parts[1] ?? 0 })
  expect(part).toMatchObject({
    kind: 'commitment',
    dueOn: '2026-04-30',
    termLiteral: 'vóór 1 mei 2026',
    holder: 'Dijk',
    madeBy: 'wethouder Dijk',
    officialStatus: 'open',
    passage: { quote: 'een planning' },
    parent: { number: 'T2026-001' },
  })
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('takes a typed part too, which keeps the words of the whole as its source', async () => {
  using program = testProgram()
  const { ids } = recordedItems(program, promise, [{ quote: promise }])
  const made = await program.operations.run('items.addParts', {
    id: ids[0] ?? 0,
    parts: [{ title: 'Overzicht van de kosten' }, { title: 'Planning' }],
  })
  const part = await program.operations.run('items.open', { id: made.ids[0] ?? 0 })
  expect(part).toMatchObject({ title: 'Overzicht van de kosten', text: promise, passage: { quote: promise } })
})

it('refuses a part outside the words of the whole, and leaves nothing of it', async () => {
  using program = testProgram()
  const { ids } = recordedItems(program, `Iets anders. ${promise}`, [{ quote: promise }])
  const divide = program.operations.run('items.addParts', {
    id: ids[0] ?? 0,
    parts: [
      { start: 20, end: 30 },
      { start: 0, end: 4 },
    ],
  })
  await expect(divide).rejects.toMatchObject({ code: 'part-outside' })
  expect(program.store.items.total()).toBe(1)
})

it('is whole again after one undo, and divided again after a redo', async () => {
  const { program, id } = await divided()
  using _ = program
  await program.operations.run('app.undo', {})
  expect(program.store.items.row(id).parts).toBeNull()
  expect(program.store.items.total()).toBe(1)
  await program.operations.run('app.redo', {})
  expect(program.store.items.row(id).parts).toEqual({ done: 0, total: 4 })
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('counts the parts of a settled promise as settled with it', async () => {
  using program = testProgram()
  const { ids } = recordedItems(program, promise, [{ quote: promise }])
  const id = ids[0] ?? 0
  await program.operations.run('items.setStatus', { ids: [id], status: 'afgedaan', on: '2026-04-01' })
  await program.operations.run('items.addParts', {
    id,
    parts: [{ title: 'Een kaart' }, { title: 'Een planning' }],
  })
  expect(program.store.items.row(id).parts).toEqual({ done: 2, total: 2 })
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

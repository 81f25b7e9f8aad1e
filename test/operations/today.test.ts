import { expect, it } from 'vitest'
import type { Settings } from '../../shared/contract.ts'
import { addDocument, label } from '../bench/fill.ts'
import { seeded } from '../bench/random.ts'
import {
  fixtureText,
  importAndRecord,
  importOne,
  type TestProgram,
  testProgram,
} from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const settle = async (program: TestProgram, change: Partial<Settings>) => {
  const { settings } = await program.operations.run('app.overview', {})
  await program.operations.run('app.saveSettings', { ...settings, ...change })
}
const today = (program: TestProgram) => program.operations.run('app.today', {})

/** A promise to follow, and a later letter that somebody found the proof in. */
const promise = 'Wij informeren u vóór 1 mei 2026 over het hek.'
const proof = 'Het hek is op 20 april geplaatst.'
const proven = async (program: TestProgram) => {
  const { ids } = recordedItems(program, promise, [{ quote: promise, holder: 'Dijk' }])
  const { documentId } = recordedItems(program, proof, [], { subject: 'Brief over het hek' })
  await program.operations.run('items.addEvidence', {
    ids,
    range: { documentId, start: 0, end: proof.length },
  })
  return { itemId: ids[0] ?? 0, documentId }
}

it('says nothing is new to somebody whose own group and portfolio are not known', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  expect((await today(program)).news).toEqual([])
})

it('has answers to questions of the own group as news until the document is looked at', async () => {
  using program = testProgram()
  const { id } = await importAndRecord(program, fixtureText('beantwoording'))
  const group = 'Groen Elzenburg'
  await program.operations.run('documents.describe', { id, askers: [{ name: null, group }] })
  await settle(program, { mine: { groups: ['Een andere fractie'], holders: [] } })
  expect((await today(program)).news).toEqual([])
  await settle(program, { mine: { groups: [group], holders: [] } })
  const { news } = await today(program)
  expect(news.map(({ document }) => document.id)).toEqual([id])
  expect(news[0]?.items.map(({ kind }) => kind)).toEqual(['question', 'question', 'question'])
  await program.operations.run('app.see', { documentId: id })
  expect((await today(program)).news).toEqual([])
})

it('has another document that answers an item of the own portfolio as news until the item is looked at', async () => {
  using program = testProgram()
  await settle(program, { mine: { groups: [], holders: ['Dijk'] } })
  const { itemId, documentId } = await proven(program)
  const { news } = await today(program)
  expect(news).toMatchObject([{ document: { id: documentId }, items: [{ id: itemId }] }])
  await program.operations.run('app.see', { itemId })
  expect((await today(program)).news).toEqual([])
})

it('does not take looking at it for its check for having seen it', async () => {
  using program = testProgram()
  await settle(program, { mine: { groups: ['Groen Elzenburg'], holders: [] } })
  const { id } = await importOne(program, fixtureText('beantwoording'))
  await program.operations.run('app.see', { documentId: id })
  expect((await today(program)).seen).toEqual([])
})

it('shows what was looked at last first, and not what is in the bin', async () => {
  using program = testProgram()
  const { itemId, documentId } = await proven(program)
  await program.operations.run('app.see', { itemId })
  await program.operations.run('app.see', { documentId })
  await program.operations.run('app.see', { itemId })
  const seen = async () => (await today(program)).seen.map(({ document, item }) => [document?.id, item?.id])
  expect(await seen()).toEqual([
    [undefined, itemId],
    [documentId, undefined],
  ])
  await program.operations.run('documents.trash', { id: documentId })
  expect(await seen()).toEqual([[undefined, itemId]])
})

it('keeps that something was seen out of what can be undone', async () => {
  using program = testProgram()
  const { itemId } = await proven(program)
  const before = await program.operations.run('app.overview', {})
  await program.operations.run('app.see', { itemId })
  expect(await program.operations.run('app.overview', {})).toEqual(before)
})

it('has a reminder from its day on, and what was postponed', async () => {
  using program = testProgram('2026-05-20')
  const { itemId } = await proven(program)
  const { run } = program.operations
  await run('items.remind', { ids: [itemId], on: '2026-05-21' })
  expect((await today(program)).reminders).toEqual([])
  await run('items.remind', { ids: [itemId], on: '2026-05-20' })
  expect((await today(program)).reminders).toMatchObject([{ id: itemId }])
  expect(await today(program)).toMatchObject({ extended: [], extendedCount: 0 })
  await run('items.extend', { ids: [itemId], to: '2026-09-01', on: '2026-05-20', reason: '' })
  expect(await today(program)).toMatchObject({ extended: [{ id: itemId }], extendedCount: 1 })
})

it('tells a term that passed once, on the day after, and only where that was asked for', async () => {
  const passedOn = async (program: TestProgram) => program.operations.run('terms.passed', {})
  using program = testProgram('2026-05-02')
  const text = `${promise} ${proof}`
  recordedItems(program, text, [{ quote: promise, termLiteral: 'vóór 2 mei 2026' }])
  recordedItems(program, text, [{ quote: proof, termLiteral: 'vóór 2 mei 2026' }], {
    confidentiality: 'geheim',
  })
  expect(await passedOn(program)).toEqual([])
  await settle(program, { notify: true })
  expect(await passedOn(program)).toMatchObject([{ title: promise }, { number: 'T2026-002', title: null }])
  expect(await passedOn(program)).toEqual([])
  program.close()
  using later = testProgram('2026-05-09', program.folder)
  recordedItems(later, promise, [{ quote: promise, termLiteral: 'vóór 6 mei 2026' }])
  expect(await passedOn(later)).toMatchObject([{ number: 'T2026-003' }])
  expect(await passedOn(later)).toEqual([])
})

it('knows which of what is late repeats what, by a link of the user only, and until that is taken away', async () => {
  using program = testProgram()
  const again = 'Wij sturen u vóór 1 april 2026 een brief over het hek.'
  const other = 'Wij bellen u vóór 2 april 2026 over het hek.'
  const { ids } = recordedItems(program, `${promise} ${again} ${other}`, [
    { quote: promise, termLiteral: 'vóór 1 mei 2026' },
    { quote: again, termLiteral: 'vóór 1 april 2026' },
    { quote: other, termLiteral: 'vóór 2 april 2026' },
  ])
  const [first = 0, second = 0, third = 0] = ids
  const tie = (kind: 'herhaalt' | 'zelfde_onderwerp', from: number, to: number) =>
    program.operations.run('links.add', {
      kind,
      from: { itemId: from, range: null },
      to: { itemId: to, range: null },
      scope: 'whole',
      note: '',
    })
  await tie('zelfde_onderwerp', third, first)
  expect((await today(program)).repeats).toEqual([])
  const { id } = await tie('herhaalt', second, first)
  const { late, repeats } = await today(program)
  expect(late).toHaveLength(3)
  expect(repeats).toEqual([{ id: second, of: first }])
  await program.operations.run('links.remove', { ids: [id] })
  expect((await today(program)).repeats).toEqual([])
})

it('counts everything that waits for its check, and lists the first of it', async () => {
  using program = testProgram()
  const { store } = program
  const random = seeded(5)
  store.changes.change({ operation: 'documents.import', label }, () => {
    for (let at = 0; at < 60; at += 1) addDocument(store, random, at, '2026-04-01')
  })
  const waiting = store.documents.list('to_check').map(({ id }) => id)
  const today = await program.operations.run('app.today', {})
  expect(today.toCheckCount).toBe(60)
  expect(today.toCheck.map(({ id }) => id)).toEqual(waiting.slice(0, 50))
})

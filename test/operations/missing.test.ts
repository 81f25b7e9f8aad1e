import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

/** Imports a text as a file and records what is found in it. */
const recorded = async (program: TestProgram, name: string, text: string) => {
  const file = path.join(program.folder, `${name}.txt`)
  writeFileSync(file, text)
  return importAndRecord(program, file)
}
const letterText = `Gemeente Elzenburg
Raadsbrief
Datum: 12 maart 2026
Onderwerp: Voortgang speelplekken

Geachte raad,

Met de motie 'Speelplekken voor iedereen' van 3 juli 2025 vroeg u ons om een plan. In onze informatienota van 11 juli 2025
schreven wij daar al over.

Hoogachtend,
het college
`
const againText = letterText
  .replace('12 maart', '16 april')
  .replace('Voortgang speelplekken', 'Nogmaals de speelplekken')

const open = ({ operations }: TestProgram) => operations.run('missing.list', {})
const settled = ({ operations }: TestProgram) => operations.run('missing.list', { settled: true })

it('names what documents refer to once, with every place that speaks of it', async () => {
  using program = testProgram('2026-05-20')
  const first = await recorded(program, 'brief', letterText)
  const second = await recorded(program, 'nogmaals', againText)
  const rows = await open(program)
  expect(rows.map(({ kind, title, date, places }) => ({ kind, title, date, places: places.length }))).toEqual(
    [
      { kind: 'motie', title: 'Speelplekken voor iedereen', date: '2025-07-03', places: 2 },
      { kind: 'raadsbrief', title: null, date: '2025-07-11', places: 2 },
    ],
  )
  expect(rows[0]?.places.map(({ documentId }) => documentId)).toEqual([first.id, second.id])
  expect((await program.operations.run('app.overview', {})).missingCount).toBe(2)
})

it('takes a title with and without its day for one thing, and keeps them apart where the title has two days', async () => {
  using program = testProgram('2026-05-20')
  const first = await recorded(program, 'zonder dag', againText.replace(' van 3 juli 2025', ''))
  await recorded(program, 'brief', letterText)
  const motions = async () => (await open(program)).filter(({ kind }) => kind === 'motie')
  expect(await motions()).toMatchObject([{ title: 'Speelplekken voor iedereen', date: '2025-07-03' }])
  expect((await motions())[0]?.places).toHaveLength(2)
  expect((await program.operations.run('app.overview', {})).missingCount).toBe(2)
  const [motion] = await motions()
  expect(motion?.places.map(({ documentId }) => documentId)).toContain(first.id)

  await program.operations.run('missing.drop', { id: motion?.id ?? 0, dropped: true })
  expect(await motions()).toEqual([])
  await program.operations.run('app.undo', {})
  expect((await motions())[0]?.places).toHaveLength(2)

  const other = letterText.replace('3 juli 2025', '4 september 2025').replace('12 maart', '14 mei')
  await recorded(program, 'andere dag', other)
  expect((await motions()).map(({ date }) => date)).toEqual([null, '2025-07-03', '2025-09-04'])
})

it('proposes a document that came, says why, and ties it only when a person agrees; all places go along, undo brings it back', async () => {
  using program = testProgram('2026-05-20')
  await recorded(program, 'brief', letterText)
  await recorded(program, 'nogmaals', againText)
  const nota = recordedItems(program, 'Stand van de speelplekken.', [], {
    subject: 'Informatienota speelplekken',
    date: '2025-07-11',
  })
  // Of that day, but of another kind than a motion.
  const [motion, note] = await open(program)
  expect(motion?.proposals).toEqual([])
  expect(note?.proposals).toMatchObject([{ document: { id: nota.documentId }, signs: ['date', 'kind'] }])
  await program.operations.run('missing.tie', {
    pairs: [{ id: note?.places[1]?.id ?? 0, documentId: nota.documentId }],
  })
  expect((await open(program)).map(({ kind }) => kind)).toEqual(['motie'])
  expect(await settled(program)).toMatchObject([{ kind: 'raadsbrief', tied: { id: nota.documentId } }])
  const there = await program.operations.run('documents.open', { id: note?.documentId ?? 0 })
  expect(there.missing.find(({ kind }) => kind === 'raadsbrief')).toMatchObject({
    tiedDocument: nota.documentId,
  })
  // In the bin it is missing again, and back it is tied as before.
  await program.operations.run('documents.trash', { id: nota.documentId })
  expect(await open(program)).toHaveLength(2)
  await program.operations.run('app.undo', {})
  expect(await open(program)).toHaveLength(1)
  await program.operations.run('app.undo', {})
  expect(await open(program)).toHaveLength(2)
})

it('finds a document by its reference number, however it is written, and never the one that refers', async () => {
  using program = testProgram('2026-05-20')
  const text = letterText.replace('schreven wij', 'met kenmerk 2025/0312-A schreven wij')
  const letter = await recorded(program, 'brief', text)
  const [, note] = await open(program)
  expect(note).toMatchObject({ reference: '2025/0312-A' })
  const found = recordedItems(program, 'Een andere nota.', [], {
    reference: '2025-0312 a',
    date: '2025-08-01',
    subject: 'Nota',
  })
  expect((await open(program))[1]?.proposals).toMatchObject([
    { document: { id: found.documentId }, signs: expect.arrayContaining(['reference']) },
  ])
  await expect(
    program.operations.run('missing.tie', { pairs: [{ id: note?.id ?? 0, documentId: letter.id }] }),
  ).rejects.toMatchObject({ code: 'refers-to-itself' })
})

it('does not propose again what a person said it is not, and says in the tied document who refers to it', async () => {
  using program = testProgram('2026-05-20')
  const { operations } = program
  const letter = await recorded(program, 'brief', letterText)
  const about = { date: '2025-07-11' }
  const right = recordedItems(program, 'De nota zelf.', [], { ...about, subject: 'Nota' })
  const wrong = recordedItems(program, 'Een andere brief.', [], { ...about, subject: 'Anders' })
  const note = (await open(program)).find(({ kind }) => kind === 'raadsbrief')
  expect(note?.proposals.map(({ document }) => document.id)).toEqual([wrong.documentId, right.documentId])
  const { id } = note ?? { id: 0 }
  await operations.run('missing.reject', { id, documentId: wrong.documentId, rejected: true })
  const left = async () => (await open(program)).find((row) => row.id === id)?.proposals
  expect(await left()).toMatchObject([{ document: { id: right.documentId } }])
  await operations.run('app.undo', {})
  expect(await left()).toHaveLength(2)
  await operations.run('missing.tie', { pairs: [{ id, documentId: right.documentId }] })
  const { referredIn } = await operations.run('documents.open', { id: right.documentId })
  expect(referredIn).toMatchObject([{ documentId: letter.id, quote: note?.quote }])
  expect((await operations.run('documents.open', { id: letter.id })).missing).toContainEqual(
    expect.objectContaining({ tiedDocument: right.documentId, tiedTitle: 'Nota' }),
  )
})

it('makes a motion of a reference in one act: with its number and the day that the words give, and no term of another day', async () => {
  using program = testProgram('2026-05-20')
  const letter = await recorded(program, 'brief', letterText)
  const [motion] = await open(program)
  const { itemId } = await program.operations.run('missing.makeItem', { id: motion?.id ?? 0, kind: 'motion' })
  const made = await program.operations.run('items.open', { id: itemId })
  expect(made).toMatchObject({
    kind: 'motion',
    title: 'Speelplekken voor iedereen',
    onDate: '2025-07-03',
    dueOn: null,
    state: 'recorded',
    byReference: true,
    passage: { documentId: letter.id, quote: motion?.quote },
  })
  expect(made.number).toMatch(/^M2026-/)
  expect(await open(program)).toHaveLength(1)
  expect(await settled(program)).toMatchObject([{ made: { id: itemId } }])
  await program.operations.run('app.undo', {})
  expect(await open(program)).toHaveLength(2)
  await expect(program.operations.run('items.open', { id: itemId })).rejects.toMatchObject({
    code: 'not-found-item',
  })
})

it('a promise without a day in the words that speak of it has no day', async () => {
  using program = testProgram('2026-05-20')
  const text = letterText.replace(
    /Met de motie[\s\S]*al over\./,
    'U heeft daartoe besloten met raadsvoorstel 2023-041.',
  )
  await recorded(program, 'brief', text)
  const [row] = await open(program)
  expect(row).toMatchObject({ date: null })
  const { itemId } = await program.operations.run('missing.makeItem', {
    id: row?.id ?? 0,
    kind: 'commitment',
  })
  expect(await program.operations.run('items.open', { id: itemId })).toMatchObject({
    onDate: null,
    dueOn: null,
    certainty: 'none',
  })
})

it('the motion itself takes the place of what was made of a reference: number, verdict, history and links stay', async () => {
  using program = testProgram('2026-05-20')
  const { operations } = program
  await recorded(program, 'brief', letterText)
  const [row] = await open(program)
  const { itemId } = await operations.run('missing.makeItem', { id: row?.id ?? 0, kind: 'motion' })
  const number = (await operations.run('items.open', { id: itemId })).number
  await operations.run('items.judge', { ids: [itemId], verdict: 'niet_nagekomen' })
  const text = 'Motie Speelplekken voor iedereen. Verzoekt het college een plan te maken.'
  const motion = recordedItems(
    program,
    text,
    [{ quote: text, kind: 'motion', title: 'Speelplekken voor iedereen', outcome: 'aangenomen' }],
    { kind: 'motie', subject: 'Motie Speelplekken voor iedereen', date: '2025-07-03' },
  )
  const [found] = (await open(program)).filter(({ kind }) => kind === 'motie')
  expect(found).toMatchObject({
    made: { id: itemId },
    proposals: [{ document: { id: motion.documentId }, itemId: motion.ids[0] }],
  })
  await operations.run('missing.tie', { pairs: [{ id: found?.id ?? 0, documentId: motion.documentId }] })
  expect(await operations.run('items.open', { id: itemId })).toMatchObject({
    number,
    verdict: 'niet_nagekomen',
    byReference: false,
    outcome: 'aangenomen',
    documentId: motion.documentId,
    passage: { quote: text },
    events: expect.arrayContaining([expect.objectContaining({ kind: 'verdict' })]),
  })
  expect((await operations.run('data.check', {})).findings).toEqual([])
  const motions = await operations.run('items.list', {
    filter: { kinds: ['motion'] },
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 10,
  })
  expect(motions.rows.map(({ id }) => id)).toEqual([itemId])
  await operations.run('app.undo', {})
  expect(await operations.run('items.open', { id: itemId })).toMatchObject({ byReference: true })
})

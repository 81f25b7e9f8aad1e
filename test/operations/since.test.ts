import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openProgram, type Program } from '../../electron/program.ts'
import { perform } from '../../electron/reading.ts'
import { foldsOf } from '../../shared/since-folds.ts'
import { foldName, foldWords, sinceLine } from '../../shared/since-text.ts'
import { importAndRecord } from '../fixtures/program.ts'

const letter = (date: string, subject: string, promise: string) => `Gemeente Elzenburg
Raadsbrief
Datum: ${date}
Onderwerp: ${subject}

Geachte raad,

${promise}

Hoogachtend,
het college
`
let folder: string
let program: Program
/** The clock, which a test sets. */
let moment: string

const at = (when: string) => {
  moment = when
}
const recorded = (name: string, text: string) => {
  const file = path.join(folder, `${name}.txt`)
  writeFileSync(file, text)
  return importAndRecord(program, file)
}
const since = async (id: number, from: string) =>
  (await program.operations.run('dossiers.since', { id, since: from })).entries
const told = async (id: number, from: string) =>
  (await since(id, from)).map((entry) => [entry.group, entry.event?.kind ?? entry.what])

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-'))
  at('2026-04-01T10:00:00.000Z')
  program = openProgram({
    folder,
    ask: perform,
    now: () => new Date(moment),
    report: (error) => {
      throw error
    },
  })
})
afterEach(() => {
  program.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A dossier with a letter of March whose promise is due on 1 May. */
const dossierWithPromise = async () => {
  const { id: documentId, items } = await recorded(
    'maart',
    letter(
      '12 maart 2026',
      'Speelplekken',
      'Wij zullen uw raad uiterlijk 1 mei 2026 informeren over de speelplekken.',
    ),
  )
  const { id } = await program.operations.run('dossiers.create', {
    name: 'Speelplekken',
    documentIds: [documentId],
  })
  const promise = items.find(({ kind }) => kind === 'commitment')
  if (promise === undefined) throw new Error('no promise was found')
  return { id, itemId: promise.id, documentId }
}

it('tells precisely what happened since a day: nothing of before, each event after it once', async () => {
  const { id, itemId } = await dossierWithPromise()
  expect(await told(id, '2026-04-01')).toEqual([
    ['new', 'imported'],
    ['new', 'recorded'],
  ])
  expect(await told(id, '2026-04-02')).toEqual([])
  at('2026-04-10T09:00:00.000Z')
  await program.operations.run('items.extend', {
    ids: [itemId],
    to: '2026-05-10',
    on: '2026-04-10',
    reason: 'drukte',
  })
  at('2026-04-11T09:00:00.000Z')
  await program.operations.run('items.note', { ids: [itemId], note: 'Gebeld.' })
  expect(await told(id, '2026-04-02')).toEqual([
    ['changed', 'note'],
    ['term', 'extended'],
  ])
  expect(await told(id, '2026-04-11')).toEqual([['changed', 'note']])
  at('2026-05-11T09:00:00.000Z')
  expect(await told(id, '2026-04-12')).toEqual([['late', 'late']])
  const [late] = await since(id, '2026-04-12')
  expect(late).toMatchObject({ at: '2026-05-11', item: { id: itemId } })
  expect(late && sinceLine(late)).toMatch(/^T2026-\d+ .*: te laat; de termijn was 10-05-2026$/)
  // It was late already then.
  at('2026-05-20T09:00:00.000Z')
  expect(await told(id, '2026-05-15')).toEqual([])
  await program.operations.run('items.settle', {
    ids: [itemId],
    on: '2026-05-20',
    scope: 'whole',
    how: null,
    evidence: { kind: 'none', note: 'mondeling' },
  })
  expect(await told(id, '2026-05-15')).toEqual([['settled', 'settled']])
})

it('tells nothing of what was done and taken back since, and tells what was taken back of before', async () => {
  const { id, itemId } = await dossierWithPromise()
  at('2026-04-10T09:00:00.000Z')
  await program.operations.run('items.judge', { ids: [itemId], verdict: 'nagekomen' })
  await program.operations.run('app.undo', {})
  expect(await told(id, '2026-04-02')).toEqual([])
  await program.operations.run('app.redo', {})
  expect(await told(id, '2026-04-02')).toEqual([['changed', 'verdict']])
  at('2026-04-12T09:00:00.000Z')
  expect(await told(id, '2026-04-11')).toEqual([])
  await program.operations.run('app.undo', {})
  expect(await told(id, '2026-04-11')).toEqual([['changed', 'undone']])
  await program.operations.run('app.redo', {})
  expect(await told(id, '2026-04-11')).toEqual([])
})

it('tells of what came into the dossier, not of what was taken out and put back', async () => {
  const { id, documentId } = await dossierWithPromise()
  at('2026-04-10T09:00:00.000Z')
  const other = await recorded(
    'april',
    letter('8 april 2026', 'Trapveldje', 'Wij hebben het veldje bekeken.'),
  )
  at('2026-04-20T09:00:00.000Z')
  await program.operations.run('dossiers.put', { id, documentIds: [other.id], itemIds: [], present: true })
  await program.operations.run('dossiers.put', { id, documentIds: [documentId], itemIds: [], present: false })
  await program.operations.run('app.undo', {})
  expect((await since(id, '2026-04-15')).map(({ what, document }) => [what, document?.id])).toEqual([
    ['put', other.id],
  ])
})

it('knows when the dossier was opened before; within the hour it is the same visit', async () => {
  const { id } = await dossierWithPromise()
  const visit = () => program.operations.run('dossiers.visit', { id })
  const first = '2026-04-02T09:00:00.000Z'
  at(first)
  expect(await visit()).toEqual({ opened: null, briefing: null })
  at('2026-04-02T09:30:00.000Z')
  expect(await visit()).toEqual({ opened: null, briefing: null })
  at('2026-04-08T09:00:00.000Z')
  const made = await program.operations.run('briefings.export', {
    dossierId: id,
    file: path.join(folder, 'b.pdf'),
  })
  expect(made.pageCount).toBeGreaterThan(0)
  expect(await visit()).toEqual({ opened: first, briefing: '2026-04-08T09:00:00.000Z' })
  at('2026-04-08T09:40:00.000Z')
  expect((await visit()).opened).toBe(first)
  // It is no act: there is nothing more to undo than before.
  expect((await program.operations.run('app.overview', {})).undo?.key).toBe('change.dossiers.create')
})

it('folds what happened to many items of one document on one day into one line, and loses none of them', async () => {
  const { id } = await dossierWithPromise()
  at('2026-04-10T09:00:00.000Z')
  const subjects = ['de bomen', 'het riool', 'de brug', 'het zwembad', 'de school']
  const questions = await recorded(
    'vragen',
    `Gemeente Elzenburg\nSchriftelijke vragen (artikel 37)\nDatum: 9 april 2026\nOnderwerp: Onderhoud\n\n${subjects
      .map((subject, index) => `${index + 1}. Wat kost het onderhoud van ${subject} in 2026?`)
      .join('\n')}\n`,
  )
  await program.operations.run('dossiers.put', {
    id,
    documentIds: [questions.id],
    itemIds: [],
    present: true,
  })
  const ids = questions.items.filter(({ kind }) => kind === 'question').map((item) => item.id)
  expect(ids).toHaveLength(subjects.length)
  const folds = foldsOf((await since(id, '2026-04-02')).filter(({ group }) => group === 'new'))
  expect(folds.map(({ entries }) => entries.length)).toEqual([1, 5])
  const [, fold] = folds
  const document = questions
  expect(fold && [foldName(fold.entries, document), foldWords(fold.entries)]).toEqual([
    '5 nieuwe vragen in Schriftelijke vragen “Onderhoud” van 09-04-2026',
    'vastgelegd als vraag',
  ])
  // Two notes on each of two questions are four lines, not four questions.
  at('2026-04-11T09:00:00.000Z')
  for (const note of ['Gebeld.', 'Gemaild.'])
    await program.operations.run('items.note', { ids: ids.slice(0, 2), note })
  expect(foldsOf(await since(id, '2026-04-11')).map(({ entries }) => entries.length)).toEqual([1, 1, 1, 1])
  // The same on two days is told of each day.
  at('2026-04-12T09:00:00.000Z')
  await program.operations.run('items.judge', { ids: ids.slice(0, 4), verdict: 'nagekomen' })
  at('2026-04-13T09:00:00.000Z')
  await program.operations.run('items.judge', { ids: ids.slice(4), verdict: 'niet_nagekomen' })
  const judged = await since(id, '2026-04-12')
  expect(foldsOf(judged).map(({ entries }) => entries.length)).toEqual([1, 4])
  expect(foldsOf(judged).flatMap(({ entries }) => entries)).toEqual(judged)
  expect(foldName(judged.slice(1), document)).toBe(
    '4 vragen in Schriftelijke vragen “Onderhoud” van 09-04-2026',
  )
  expect(foldWords(judged)).toBe('')
})

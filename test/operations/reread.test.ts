import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { readerVersion } from '../../electron/documents/reader-version.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import {
  fixtureText,
  importAndRecord,
  importOne,
  listAll,
  type TestProgram,
  testProgram,
} from '../fixtures/program.ts'

/** Puts a text in force as an older reader would have made it of the same file. */
const asOlderReader = ({ store }: TestProgram, id: number, change: (text: string) => string) => {
  const { text } = store.documents.text(id)
  const older = change(text)
  const source: SourceText = {
    media: 'txt',
    text: older,
    pages: [{ start: 0, end: older.length }],
    lines: [],
    warnings: [],
  }
  store.changes.change(
    { operation: 'documents.reread', label: { key: 'change.documents.reread', values: { title: 'oud' } } },
    () => store.texts.replace(id, { source, furniture: [], maker: 'reader', reader: readerVersion - 1 }),
  )
}
const wrapped = (text: string) =>
  text.replace(/(\S{20,40}) /g, '$1\n').replaceAll('toestellen', 'toe-\nstellen')
const seen = (words: string) => words.replace(/-\n/g, '').replace(/\s+/g, ' ')
const open = ({ operations }: TestProgram, id: number) => operations.run('documents.open', { id })
const reread = ({ operations }: TestProgram, id: number) => operations.run('documents.reread', { ids: [id] })
const whole = async ({ operations }: TestProgram) =>
  expect((await operations.run('data.check', {})).findings).toEqual([])

it('keeps every passage on its own words when a text is read in other lines', async () => {
  using program = testProgram()
  const document = await importAndRecord(program, fixtureText('beantwoording'))
  asOlderReader(program, document.id, wrapped)
  const older = await open(program, document.id)
  expect(older.olderReader).toBe(true)
  expect(older.text).not.toBe(document.text)
  expect(older.items.map(({ start, end }) => seen(older.text.slice(start, end)))).toEqual(
    document.items.map(({ start, end }) => seen(document.text.slice(start, end))),
  )
  await whole(program)
  expect(await reread(program, document.id)).toMatchObject([
    { outcome: 'newer', nearly: 0, changed: 0, refusal: null },
  ])
  const now = await open(program, document.id)
  expect(now).toMatchObject({ olderReader: false, moved: [], text: document.text })
  expect(now.items).toEqual(document.items)
  expect(now.textVersions.map(({ number, reader }) => [number, reader])).toEqual([
    [2, readerVersion - 1],
    [1, readerVersion],
  ])
  await whole(program)
})

it('shows every earlier text as it was', async () => {
  using program = testProgram()
  const document = await importAndRecord(program, fixtureText('raadsbrief'))
  asOlderReader(program, document.id, wrapped)
  const version = (number: number) =>
    program.operations.run('documents.textVersion', { id: document.id, number })
  expect(await version(1)).toEqual({ text: document.text, pages: document.pages })
  expect((await version(2)).text).toBe((await open(program, document.id)).text)
  await expect(version(3)).rejects.toMatchObject({ code: 'not-found-document' })
})

it('undoes a new text as one act, with every passage back in its place, and does it again', async () => {
  using program = testProgram()
  const { operations } = program
  const document = await importAndRecord(program, fixtureText('beantwoording'))
  asOlderReader(program, document.id, wrapped)
  const older = await open(program, document.id)
  await reread(program, document.id)
  const newer = await open(program, document.id)
  await operations.run('app.undo', {})
  expect(await open(program, document.id)).toEqual(older)
  await whole(program)
  await operations.run('app.redo', {})
  expect(await open(program, document.id)).toEqual(newer)
  await whole(program)
})

it('makes no act of a text that is the same', async () => {
  using program = testProgram()
  const document = await importAndRecord(program, fixtureText('raadsbrief'))
  const before = await program.operations.run('app.changes', {})
  expect(await reread(program, document.id)).toMatchObject([{ outcome: 'same', changed: 0 }])
  expect(await program.operations.run('app.changes', {})).toEqual(before)
  expect((await open(program, document.id)).textVersions).toEqual([])
})

/** A recorded letter with one promise whose words the file has otherwise, and one that it has not at all. */
const withMoved = async (program: TestProgram) => {
  const document = await importAndRecord(program, fixtureText('raadsbrief'))
  asOlderReader(program, document.id, (text) =>
    text
      .replace(
        'komen wij bij u terug op het onderhoud van alle speeltuinen',
        'komen wij weer bij u terug op het onderhoud van alle speeltuinen',
      )
      .replace(
        'Met vriendelijke groet',
        'De wethouder belooft een fietspad langs de vaart.\n\nMet vriendelijke groet',
      ),
  )
  const { text } = await open(program, document.id)
  const add = async (words: string) => {
    const start = text.indexOf(words)
    const { id } = await program.operations.run('found.add', {
      documentId: document.id,
      start,
      end: start + words.length,
      kind: 'commitment',
    })
    return id
  }
  const near = await add('komen wij weer bij u terug op het onderhoud van alle speeltuinen')
  const gone = await add('De wethouder belooft een fietspad langs de vaart.')
  await reread(program, document.id)
  return { id: document.id, near, gone }
}

it('shows what is nearly the same beside what it was, and takes it over when somebody says so', async () => {
  using program = testProgram()
  const { operations } = program
  const { id, near } = await withMoved(program)
  const { moved } = await open(program, id)
  const passage = moved.find(
    ({ attachment, items }) => attachment === 'nearly' && items.some((item) => item.id === near),
  )
  expect(passage).toMatchObject({
    earlierQuote: 'komen wij weer bij u terug op het onderhoud van alle speeltuinen',
    quote: 'komen wij bij u terug op het onderhoud van alle speeltuinen',
  })
  const detail = await operations.run('items.open', { id: near })
  expect(detail.passage).toMatchObject({
    attachment: 'nearly',
    quote: passage?.quote,
    earlierQuote: passage?.earlierQuote,
  })
  expect(detail.events.at(-1)).toMatchObject({ kind: 'source_nearly' })

  await operations.run('passages.confirm', { id: Number(passage?.id) })
  const after = await operations.run('items.open', { id: near })
  expect(after).toMatchObject({ text: passage?.quote, passage: { attachment: 'exact', earlierQuote: null } })
  await whole(program)
  await expect(operations.run('passages.confirm', { id: Number(passage?.id) })).rejects.toMatchObject({
    code: 'not-found-passage',
  })
  await operations.run('app.undo', {})
  expect((await operations.run('items.open', { id: near })).passage).toMatchObject({ attachment: 'nearly' })
})

it('points at nothing where the words are gone, until somebody shows where they stand', async () => {
  using program = testProgram()
  const { operations } = program
  const { id, gone } = await withMoved(program)
  const document = await open(program, id)
  const passage = document.moved.find(({ items }) => items.some((item) => item.id === gone))
  expect(passage).toMatchObject({
    attachment: 'changed',
    earlierQuote: 'De wethouder belooft een fietspad langs de vaart.',
    quote: null,
    start: null,
    end: null,
  })
  expect(document.items.find((item) => item.id === gone)).toMatchObject({
    attachment: 'changed',
    start: 0,
    end: 0,
  })
  const detail = await operations.run('items.open', { id: gone })
  expect(detail.passage).toMatchObject({
    attachment: 'changed',
    start: 0,
    end: 0,
    quote: 'De wethouder belooft een fietspad langs de vaart.',
  })
  expect(detail.events.at(-1)).toMatchObject({ kind: 'source_changed' })
  await whole(program)
  const hit = (
    await operations.run('search.find', { text: 'fietspad', filter: {}, order: 'newest', limit: 5 })
  ).groups[0]?.hits[0]
  expect(hit).toMatchObject({
    itemId: gone,
    start: 0,
    end: 0,
    text: 'De wethouder belooft een fietspad langs de vaart.',
  })
  const other = document.items.find((item) => item.id !== gone)
  await expect(operations.run('found.merge', { id: gone, withId: Number(other?.id) })).rejects.toMatchObject({
    code: 'cannot-merge',
  })

  const start = document.text.indexOf('De keuring van de toestellen')
  await operations.run('passages.move', {
    id: Number(passage?.id),
    start,
    end: start + 'De keuring van de toestellen'.length,
  })
  expect(await operations.run('items.open', { id: gone })).toMatchObject({
    text: 'De keuring van de toestellen',
    passage: { attachment: 'exact', start },
  })
  expect((await open(program, id)).moved.some((one) => one.id === passage?.id)).toBe(false)
  await whole(program)
})

it('says in the briefing that a source changed, and names no page of it', async () => {
  using program = testProgram()
  const { gone } = await withMoved(program)
  const { id } = await program.operations.run('dossiers.create', { name: 'Speeltuin', itemIds: [gone] })
  const data = program.store.briefings.data(id, '2026-05-20', '2026-05-20T10:00:00.000Z')
  const printed = JSON.stringify(
    composeBriefing({ ...data, kpis: [], drafts: [], proposals: [], since: null }),
  )
  expect(printed).toContain('De wethouder belooft een fietspad langs de vaart.')
  expect(printed).toContain('bron gewijzigd')
})

it('finds words again that came back with a later text', async () => {
  using program = testProgram()
  const { id, gone } = await withMoved(program)
  asOlderReader(program, id, (text) =>
    text.replace(
      'Met vriendelijke groet',
      'De wethouder belooft een fietspad langs de vaart.\n\nMet vriendelijke groet',
    ),
  )
  expect((await program.operations.run('items.open', { id: gone })).passage).toMatchObject({
    attachment: 'exact',
  })
})

it('searches in the new words, and no more in the old', async () => {
  using program = testProgram()
  const document = await importAndRecord(program, fixtureText('raadsbrief'))
  asOlderReader(program, document.id, (text) => text.replace('keuring', 'inspectieronde'))
  const hits = async (text: string) =>
    (await program.operations.run('search.find', { text, filter: {}, order: 'newest', limit: 5 })).hitCount
  expect([await hits('inspectieronde'), await hits('keuring')]).toEqual([1, 0])
  await reread(program, document.id)
  expect([await hits('inspectieronde'), await hits('keuring')]).toEqual([0, 1])
})

it('leaves a document as it is whose original cannot be read, and goes on with the next', async () => {
  using program = testProgram()
  const first = await importOne(program, fixtureText('raadsbrief'))
  const second = await importOne(program, fixtureText('beantwoording'))
  const { sha256 } = program.store.documents.originalOf(first.id)
  rmSync(path.join(program.folder, 'originelen', sha256.slice(0, 2), sha256))
  const outcomes = await program.operations.run('documents.reread', { ids: [first.id, second.id] })
  expect(outcomes).toMatchObject([
    { outcome: 'refused', refusal: 'not-found' },
    { outcome: 'same', refusal: null },
  ])
  expect(await open(program, first.id)).toEqual(first)
})

it('keeps what a machine recognised in the pictures of a scan', async () => {
  using program = testProgram()
  const { store, operations } = program
  const file = path.join(import.meta.dirname, '../fixtures/documents/scanned.pdf')
  const scan = await importOne(program, file)
  expect(scan).toMatchObject({ state: 'to_check', items: [], text: '' })
  expect(scan.pagesWithoutText).toBeGreaterThan(0)
  const words = 'Wij informeren uw raad.'
  store.changes.change(
    {
      operation: 'documents.recogniseScan',
      label: { key: 'change.documents.recogniseScan' },
      documentId: scan.id,
    },
    () =>
      store.texts.replace(scan.id, {
        source: {
          media: 'pdf',
          text: words,
          pages: [{ start: 0, end: words.length }],
          warnings: [{ key: 'recognised-pages', count: 1 }],
          lines: [{ start: 0, end: words.length, page: 1, confidence: 91 }],
        },
        furniture: [],
        maker: 'ocr',
        reader: readerVersion - 1,
      }),
  )
  const read = await open(program, scan.id)
  expect(read).toMatchObject({
    machineRead: 91,
    pagesWithoutText: 0,
    olderReader: true,
    confidences: [{ confidence: 91 }],
  })
  expect(await operations.run('documents.reread', { ids: [scan.id] })).toMatchObject([{ outcome: 'same' }])
  expect(await open(program, scan.id)).toMatchObject({ text: words, olderReader: false })
})

it('lets a document be found by its name that holds no words', async () => {
  using program = testProgram()
  const scan = await importOne(program, path.join(import.meta.dirname, '../fixtures/documents/scanned.pdf'))
  const { groups } = await program.operations.run('search.find', {
    text: 'scanned',
    filter: {},
    order: 'newest',
    limit: 5,
  })
  expect(groups).toMatchObject([{ documentId: scan.id, hits: [{ start: 0, end: 0 }] }])
})

it('counts no item twice and loses none when a document is read again', async () => {
  using program = testProgram()
  const document = await importAndRecord(program, fixtureText('beantwoording'))
  const before = await listAll(program)
  asOlderReader(program, document.id, wrapped)
  await reread(program, document.id)
  expect(await listAll(program)).toEqual(before)
})

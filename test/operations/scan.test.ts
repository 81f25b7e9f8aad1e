import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { startReader } from '../../electron/documents/reader-pool.ts'
import { openProgram, type Program } from '../../electron/program.ts'
import type { Progress } from '../../shared/contract.ts'
import { refusalOf } from '../documents/fixture.ts'
import { importOne } from '../fixtures/program.ts'
import { scanOf, wordsKept } from '../fixtures/scan.ts'

const sample = path.join(import.meta.dirname, '../../resources/sample')
const letter = path.join(sample, '2026-10-06 Raadsbrief voortgang Wmo-hulpmiddelen.pdf')

let folder = ''
let scan = ''
/** Its first page by itself, where one is enough: each takes seconds to recognise. */
let onePage = ''
/** What the letter itself gives, with which its scan is compared. */
const reader = startReader(() => forkNodeReader())
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-scan-'))
  scan = path.join(folder, 'scan0012.pdf')
  writeFileSync(scan, await scanOf(readFileSync(letter), [1, 2]))
  onePage = path.join(folder, 'scan0013.pdf')
  writeFileSync(onePage, await scanOf(readFileSync(letter), [1]))
})
afterAll(() => {
  reader.close()
  rmSync(folder, { recursive: true, force: true })
})

const program = (name: string): Program =>
  openProgram({
    folder: path.join(folder, name),
    today: '2026-11-20',
    ask: reader.ask,
    report: (error) => {
      throw error
    },
  })

type Step = Omit<Progress, 'job'>
const job = (onStep: (step: Step) => void = () => {}, signal = new AbortController().signal) => ({
  progress: onStep,
  signal,
})
it('a scan gets its text, its head and its proposals in one act, which one undo takes back', async () => {
  const opened = program('een')
  const { operations, close, store } = opened
  const own = await reader.ask({ task: 'read', path: letter, options: {} })
  const before = await importOne(opened, scan)
  expect(before).toMatchObject({
    text: '',
    pagesWithoutText: 2,
    machineRead: null,
    items: [],
    subject: 'scan0012',
  })

  const steps: Step[] = []
  const outcome = await operations.run(
    'documents.recogniseScan',
    { id: before.id },
    job((step) => steps.push(step)),
  )
  expect(outcome.pages).toBe(2)
  expect(outcome.confidence).toBeGreaterThan(80)
  expect(outcome.found).toBe(own.recognised.commitments.length + own.recognised.decisionMoments.length)
  expect(steps.map(({ done, total, label }) => [done, total, label.key, label.values?.page])).toEqual([
    [0, 2, 'desktop.recognisingPage', 1],
    [1, 2, 'desktop.recognisingPage', 2],
    [2, 2, 'desktop.recognisingPage', 2],
  ])

  const after = await operations.run('documents.open', { id: before.id })
  expect(wordsKept(own.source.text, after.text)).toBeGreaterThan(0.95)
  expect(after).toMatchObject({
    kind: own.recognised.head.kind,
    municipality: own.recognised.head.municipality,
    date: own.recognised.head.date,
    dateOrigin: 'in_text',
    subject: own.recognised.head.subject,
    pagesWithoutText: 0,
    textVersions: [{ number: 1, maker: 'reader' }],
  })
  expect(after.machineRead).toBeGreaterThan(80)
  expect(after.confidences.length).toBe(store.documents.text(before.id).lines.length)
  expect(after.items).toHaveLength(outcome.found)
  expect(after.items.every(({ state }) => state === 'proposed')).toBe(true)
  expect((await operations.run('data.check', {})).findings).toEqual([])

  const picture = await operations.run('documents.page', { id: before.id, page: 1, width: 500 })
  expect(picture?.lines.length).toBeGreaterThan(10)

  await operations.run('app.undo', {})
  expect(await operations.run('documents.open', { id: before.id })).toEqual(before)
  close()
})

it('a scan whose recognition is cancelled is as it was', async () => {
  const { operations, store, close } = program('twee')
  const [imported] = await operations.run('documents.import', { files: [scan] })
  const id = imported?.documentId ?? 0
  const before = await operations.run('documents.open', { id })
  const changes = await operations.run('app.changes', {})
  const stop = new AbortController()
  const running = operations.run(
    'documents.recogniseScan',
    { id },
    job(() => stop.abort(), stop.signal),
  )
  expect(await refusalOf(() => running)).toBe('cancelled')
  expect(await operations.run('documents.open', { id })).toEqual(before)
  expect(await operations.run('app.changes', {})).toEqual(changes)

  rmSync(store.originals.fileOf(store.documents.originalOf(id).sha256))
  expect(await refusalOf(() => operations.run('documents.recogniseScan', { id }))).toBe('recognition-failed')
  expect(await operations.run('documents.open', { id })).toEqual(before)
  close()
})

it('what somebody filled in or decided stays theirs', async () => {
  const { operations, close } = program('drie')
  const [imported] = await operations.run('documents.import', { files: [onePage] })
  const id = imported?.documentId ?? 0
  await operations.run('documents.describe', {
    id,
    subject: 'Mijn eigen naam',
    date: '2026-10-07',
    kind: 'advies',
  })
  await operations.run('documents.recogniseScan', { id })
  expect(await operations.run('documents.open', { id })).toMatchObject({
    subject: 'Mijn eigen naam',
    date: '2026-10-07',
    dateOrigin: 'user',
    kind: 'advies',
    municipality: 'Waterrade',
  })
  close()
})

it('what counts already says in its history that a later recognition reads its words otherwise', async () => {
  const { operations, close, store } = program('vier')
  const [imported] = await operations.run('documents.import', { files: [onePage] })
  const id = imported?.documentId ?? 0
  await operations.run('documents.recogniseScan', { id })
  await operations.run('documents.record', { id, accept: 'all' })
  const promise = (await operations.run('documents.open', { id })).items.find(
    ({ kind }) => kind === 'commitment',
  )
  const { start = 0, end = 0 } = promise ?? {}
  // As an older recognition may have read it.
  const { text, pages, lines, furniture } = store.documents.text(id)
  const words = text.slice(start, end)
  const otherwise = words.replace(/(\p{L})\p{L}(\p{L}+)/u, '$1x$2')
  const older = text.slice(0, start) + otherwise + text.slice(end)
  store.changes.change(
    { operation: 'documents.recogniseScan', label: { key: 'change.documents.recogniseScan' } },
    () => {
      store.texts.replace(id, {
        source: { media: 'pdf', text: older, pages, lines, warnings: [] },
        furniture,
        maker: 'ocr',
        reader: 1,
      })
      const moved = store.texts.moved(id).find(({ items }) => items.some((item) => item.id === promise?.id))
      if (moved) store.passages.confirm(moved.id)
    },
  )
  const outcome = await operations.run('documents.recogniseScan', { id })
  expect(outcome.found).toBe(0)
  const { events, passage } = await operations.run('items.open', { id: promise?.id ?? 0 })
  expect(passage).toMatchObject({ attachment: 'nearly', quote: words, earlierQuote: otherwise })
  expect(events.at(-1)).toMatchObject({ kind: 'source_nearly' })
  expect((await operations.run('data.check', {})).findings).toEqual([])
  close()
})

it('the command line says that a scan holds no text, and recognises it when asked', async () => {
  const run = async (...args: readonly string[]) => {
    const [out, error]: [string[], string[]] = [[], []]
    const terminal = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) }
    return { code: await runCommandLine(args, terminal), out: out.join('\n'), error: error.join('\n') }
  }
  const bare = await run('inspect', scan, '--json')
  expect(bare).toMatchObject({
    code: 0,
    error: expect.stringContaining('2 bladzijden zijn plaatjes zonder tekst'),
  })
  expect(JSON.parse(bare.out)).toMatchObject({
    pages: 2,
    warnings: [{ key: 'pages-without-text', count: 2 }],
  })

  const read = await run('inspect', scan, '--json', '--ocr')
  expect(read).toMatchObject({ code: 0, error: expect.stringContaining('herkend op 2 bladzijden') })
  expect(JSON.parse(read.out)).toMatchObject({
    kind: 'raadsbrief',
    municipality: 'Waterrade',
    date: '2026-10-06',
  })
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReaderChild } from '../../electron/documents/reader-child.ts'
import { forkNodePrinter, startPrinterLane } from '../../electron/printing/printer-lane.ts'
import { openProgram } from '../../electron/program.ts'
import { perform } from '../../electron/reading.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

const day = '2026-11-22'
const plan = planOf('debate')
const now = () => new Date('2026-11-22T18:30:00Z')
/** Another program on the same folder, which prints in the processes that `start` gives. */
const printingIn = (folder: string, start: () => ReaderChild) => {
  const printer = startPrinterLane(start)
  const { print, close } = printer
  const report = (error: unknown) => {
    throw error
  }
  const program = openProgram({ folder, today: day, ask: perform, print, report, now })
  const end = () => {
    program.close()
    close()
  }
  return { ...program, [Symbol.dispose]: end }
}
const dossierOf = ({ store }: Pick<TestProgram, 'store'>) => Number(store.dossiers.sampleIds()[0])
let loaded: TestProgram

/** A list, a chain, a year of advice and a letter as PDF. */
const papersOf = async ({ operations, store }: Pick<TestProgram, 'operations' | 'store'>) => {
  const file = path.join(loaded.folder, 'papier.pdf')
  const [item] = store.items.list({}, { column: 'dueOn', descending: false }, 0, 1, day).rows
  const about = { municipality: null, dossierId: null, requestId: null, itemIds: [], templateId: null }
  const { id } = await operations.run('drafts.create', { kind: 'advice', title: 'Brief', ...about })
  const makes = [
    () => operations.run('lists.export', { file, format: 'pdf', filter: {} }),
    () => operations.run('items.exportChain', { id: item?.id ?? 0, file, secret: true }),
    () => operations.run('advice.exportYear', { year: 2026, municipality: null, file }),
    () => operations.run('drafts.export', { id, file }),
  ]
  const made: string[] = []
  for (const make of makes) {
    await make()
    made.push(readFileSync(file).toString('base64'))
  }
  return made
}

beforeAll(async () => {
  loaded = testProgram(day)
  await loaded.operations.run('sample.load', {})
  loaded.close()
}, 60_000)
afterAll(() => loaded[Symbol.dispose]())

it('gives in a process of its own the very bytes and pages that it gives where it is called', async () => {
  const made = async (program: ReturnType<typeof openProgram>, name: string) => {
    const file = path.join(loaded.folder, name)
    const dossierId = dossierOf(program)
    const preview = await program.operations.run('briefings.preview', { dossierId, plan })
    const about = { dossierId, plan, page: 2, width: 400 }
    const { png } = await program.operations.run('briefings.previewPage', about)
    await program.operations.run('briefings.export', { dossierId, plan, file })
    const papers = await papersOf(program)
    return {
      preview,
      png: Buffer.from(png).toString('base64'),
      bytes: readFileSync(file).toString('base64'),
      papers,
    }
  }
  const report = (error: unknown) => {
    throw error
  }
  const here = openProgram({ folder: loaded.folder, today: day, ask: perform, report, now })
  const one = await made(here, 'hier.pdf')
  here.close()
  using there = printingIn(loaded.folder, forkNodePrinter)
  expect(await made(there, 'daar.pdf')).toEqual(one)
})

it('that stops says so in one sentence, leaves what was there, and prints the next time', async () => {
  const dead = path.join(loaded.folder, 'stopt.mjs')
  writeFileSync(dead, "process.on('message', () => process.exit(3))")
  const file = path.join(loaded.folder, 'stond-er-al.pdf')
  writeFileSync(file, 'van de gebruiker')
  // Once is tried again by itself; twice is told.
  let stops = 0
  using program = printingIn(loaded.folder, () => forkNodePrinter(stops++ < 2 ? dead : undefined))
  const asked = { dossierId: dossierOf(program), plan, file }
  const before = program.store.exported.window({ column: 'madeAt', descending: true }, 0, 100).rows.length
  await expect(program.operations.run('briefings.export', asked)).rejects.toMatchObject({
    code: 'printer-stopped',
  })
  expect(readFileSync(file, 'utf8')).toBe('van de gebruiker')
  expect(readdirSync(loaded.folder).filter((name) => name.endsWith('.deel'))).toEqual([])
  expect(program.store.exported.window({ column: 'madeAt', descending: true }, 0, 100).rows).toHaveLength(
    before,
  )
  await program.operations.run('briefings.export', asked)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
})

it('that stops between two pages is started again and handed what it had forgotten', async () => {
  const started: ReaderChild[] = []
  using program = printingIn(loaded.folder, () => {
    const child = forkNodePrinter()
    started.push(child)
    return child
  })
  const asked = { dossierId: dossierOf(program), plan }
  const { pageCount } = await program.operations.run('briefings.preview', asked)
  const ended = Promise.withResolvers<unknown>()
  started[0]?.onExit(ended.resolve)
  started[0]?.kill()
  await ended.promise
  const page = await program.operations.run('briefings.previewPage', {
    ...asked,
    page: pageCount,
    width: 400,
  })
  expect(page.png.length).toBeGreaterThan(1000)
})

it('that is cancelled is ended at once and leaves no file', async () => {
  const silent = path.join(loaded.folder, 'zwijgt.mjs')
  writeFileSync(silent, "process.on('message', () => {})")
  const asked = Promise.withResolvers<unknown>()
  const ended = Promise.withResolvers<unknown>()
  using program = printingIn(loaded.folder, () => {
    const child = forkNodePrinter(silent)
    child.onExit(ended.resolve)
    return {
      ...child,
      post: (request) => {
        child.post(request)
        asked.resolve(null)
      },
    }
  })
  const stop = new AbortController()
  const file = path.join(loaded.folder, 'afgebroken.pdf')
  const exporting = program.operations.run(
    'briefings.export',
    { dossierId: dossierOf(program), plan, file },
    { signal: stop.signal, progress: () => undefined },
  )
  await asked.promise
  stop.abort()
  await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
  await ended.promise
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(loaded.folder).filter((name) => name.endsWith('.deel'))).toEqual([])
})

it('that makes a file keeps no page waiting', async () => {
  const silent = path.join(loaded.folder, 'zwijgt-ook.mjs')
  writeFileSync(silent, "process.on('message', () => {})")
  let starts = 0
  // The first is the one that is looked at; the one for files never answers.
  using program = printingIn(loaded.folder, () => forkNodePrinter(starts++ === 0 ? undefined : silent))
  const asked = { dossierId: dossierOf(program), plan }
  await program.operations.run('briefings.preview', asked)
  const stop = new AbortController()
  const file = path.join(loaded.folder, 'duurt.pdf')
  const exporting = program.operations.run(
    'briefings.export',
    { ...asked, file },
    { signal: stop.signal, progress: () => undefined },
  )
  const other = { ...asked, plan: { ...plan, title: 'Anders' } }
  const { title } = await program.operations.run('briefings.preview', other)
  expect(title).toBe('Briefing: Anders')
  const { png } = await program.operations.run('briefings.previewPage', { ...other, page: 1, width: 400 })
  expect(png.length).toBeGreaterThan(1000)
  stop.abort()
  await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
  expect(existsSync(file)).toBe(false)
})

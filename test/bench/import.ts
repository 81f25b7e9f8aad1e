import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { appRoot } from '../../electron/app-root.ts'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { type Reader, startReader } from '../../electron/documents/reader-pool.ts'
import { openProgram } from '../../electron/program.ts'
import { type StoreLink, startStore } from '../../electron/store-link.ts'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract.ts'
import { bareImport } from './bare.ts'
import { newSource, passagesPerDocument, today } from './fill.ts'
import { type Figure, median, rss, timed } from './measure.ts'
import { seeded } from './random.ts'

const sample = path.join(appRoot, 'resources/sample')
const runs = 5

/** Five documents of the fictional dossier, PDF, Word and text, from file to proposals that stand in the store and its index. */
export const importFigures = async (folder: string): Promise<Figure[]> => {
  const files = readdirSync(sample)
    .filter((name) => /\.(pdf|docx|txt)$/.test(name))
    .sort()
    .slice(-5)
    .map((name) => path.join(sample, name))
  const reader = startReader(() => forkNodeReader())
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const program = openProgram({
      folder: path.join(folder, `import-${run}`),
      today,
      ask: reader.ask,
      report: (error) => {
        throw error
      },
    })
    times.push(
      await timed(async () => {
        const outcomes = await program.operations.run('documents.import', { files })
        if (outcomes.some(({ outcome }) => outcome !== 'imported')) throw new Error('not all imported')
        while (program.store.index.catchUp()) {}
      }),
    )
    program.close()
  }
  reader.close()
  const [first, ...warm] = times
  const folders = await folderFigures(folder)
  return [
    ...folders,
    {
      name: 'import of five documents',
      unit: 'ms',
      p50: median(warm),
      max: Math.max(...warm),
      note: `through the reader process; the first time, with its start, ${first?.toFixed(0)} ms`,
    },
  ]
}

const [folderFiles, folderRuns] = [240, 5]

/**
 * A folder of text files as `npm run bench` makes them: through the reader processes, into the store, and searchable, with the store
 * in its own thread as in the program. Beside each run the same processes read and recognise the same files, and nothing else is done.
 */
const folderFigures = async (folder: string): Promise<Figure[]> => {
  const random = seeded(61)
  const from = path.join(folder, 'files')
  mkdirSync(from, { recursive: true })
  const sources = Array.from({ length: folderFiles }, () => newSource(random))
  const files = sources.map(({ text }, index) => {
    const file = path.join(from, `stuk-${String(index).padStart(4, '0')}.txt`)
    writeFileSync(file, text.replaceAll('\n', '\n\n'))
    return file
  })
  const passages = folderFiles * passagesPerDocument
  const perSecond = (milliseconds: number) => passages / (milliseconds / 1000)
  const rates = { alone: [] as number[], taken: [] as number[], found: [] as number[], bare: [] as number[] }
  const own: number[] = []
  let memory = 0
  const reader = startReader(() => forkNodeReader())
  const readAll = () =>
    Promise.all(files.map((file) => reader.ask({ task: 'read', path: file, options: {} })))
  // The first files of a process are read several times as slowly: that is its start.
  await readAll()
  for (let run = 0; run < folderRuns; run += 1) {
    rates.alone.push(perSecond(await timed(readAll)))
    const store = await linked(path.join(folder, `folder-${run}`), reader)
    const before = process.cpuUsage()
    const started = performance.now()
    const outcomes = await asked(store, 'documents.import', { files })
    rates.taken.push(perSecond(performance.now() - started))
    for (;;) {
      const { done, total } = await asked(store, 'search.index', {})
      if (done >= total) break
      await wait(20)
    }
    rates.found.push(perSecond(performance.now() - started))
    const { user, system } = process.cpuUsage(before)
    own.push((user + system) / passages)
    memory = Math.max(memory, rss())
    if (outcomes.some(({ outcome }) => outcome !== 'imported')) throw new Error('not all imported')
    await store.close()
    rates.bare.push(perSecond(await timed(() => bareImport(folder, sources))))
  }
  reader.close()
  const alone = median(rates.alone)
  return [
    {
      name: `a folder of ${folderFiles} documents of ten passages: read, recognised and stored`,
      unit: '/s',
      p50: median(rates.taken),
      bare: alone,
      note: 'passages; bare: read and recognised by the same processes, and nothing stored, in turns',
    },
    {
      name: '  and searchable',
      unit: '/s',
      p50: median(rates.found),
      bare: alone,
      note: `${median(own).toFixed(0)} µs a passage of the process that holds the store; ${memory.toFixed(0)} MB at most; the same text stored and indexed by FTS5 alone, in one transaction: ${median(rates.bare).toFixed(0)} a second`,
    },
  ]
}

/** The store in its own thread. */
const linked = (folder: string, reader: Reader): Promise<StoreLink> => {
  mkdirSync(folder, { recursive: true })
  const fail = (what: string) => {
    throw new Error(what)
  }
  return startStore(
    { folder, today },
    { reader, print: () => Promise.reject(new Error('nothing is printed here')) },
    {
      language: () => {},
      changed: () => {},
      progress: () => {},
      defect: fail,
      gone: () => fail('the store stopped'),
    },
  )
}

const asked = async <N extends OperationName>(
  store: StoreLink,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> => {
  const reply = await store.call(name, input, null)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
  // The contract says what it answers.
  return reply.value as OutputOf<N>
}

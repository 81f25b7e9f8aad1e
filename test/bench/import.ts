import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { appRoot } from '../../electron/app-root.ts'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { startReader } from '../../electron/documents/reader-pool.ts'
import { openProgram } from '../../electron/program.ts'
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

const [folderFiles, folderRuns] = [240, 3]

/** A folder of text files as `npm run bench` makes them: through the reader processes, into the store, and searchable. */
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
  const rates = { taken: [] as number[], found: [] as number[], bare: [] as number[] }
  let [memory, own] = [0, 0]
  const reader = startReader(() => forkNodeReader())
  // The first files of a process are read several times as slowly: that is its start.
  await Promise.all(files.slice(0, 60).map((file) => reader.ask({ task: 'read', path: file, options: {} })))
  for (let run = 0; run < folderRuns; run += 1) {
    const program = openProgram({
      folder: path.join(folder, `folder-${run}`),
      today,
      ask: reader.ask,
      report: (error) => {
        throw error
      },
      inBackground: true,
    })
    const before = process.cpuUsage()
    const started = performance.now()
    const outcomes = await program.operations.run('documents.import', { files })
    rates.taken.push(passages / ((performance.now() - started) / 1000))
    while (program.store.index.step()) {}
    rates.found.push(passages / ((performance.now() - started) / 1000))
    const { user, system } = process.cpuUsage(before)
    own = (user + system) / passages
    memory = Math.max(memory, rss())
    if (outcomes.some(({ outcome }) => outcome !== 'imported')) throw new Error('not all imported')
    program.close()
    rates.bare.push(passages / ((await timed(() => bareImport(folder, sources))) / 1000))
  }
  reader.close()
  const bare = median(rates.bare)
  return [
    {
      name: `a folder of ${folderFiles} documents of ten passages: read, recognised and stored`,
      unit: '/s',
      p50: median(rates.taken),
      bare,
      note: 'passages; bare: the same text stored and indexed by FTS5 without the program, one transaction',
    },
    {
      name: '  and searchable',
      unit: '/s',
      p50: median(rates.found),
      bare,
      note: `${own.toFixed(0)} µs a passage of the process that holds the store; ${memory.toFixed(0)} MB at most`,
    },
  ]
}

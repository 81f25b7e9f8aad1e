import { fork } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { buildIfStale } from '../../electron/build.ts'
import { composingFigures } from './composing.ts'
import { importingFigures } from './importing.ts'
import { longReadFigures, manyFoundFigures } from './long-document.ts'
import { type Figure, ratioOf } from './measure.ts'
import { bigFile } from './reading-files.ts'
import { scrollFigures } from './scrolling.ts'
import { isSize, named, type Size, sizes } from './sizes.ts'
import { table } from './table.ts'
import type { Task } from './tasks.ts'
import { windowFigure } from './window.ts'

// npm run bench -- [part…] [--size 10k|100k|1m] [--data DIR] [--json]: figures of this machine, not a test. Floors that are missed
// are named, nothing fails. A store that was made in DIR before is used again.
const { values: options, positionals } = parseArgs({
  options: { size: { type: 'string', default: '10k' }, data: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,
})
const { size } = options
if (!isSize(size)) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`)
const most = sizes[size]
const quick = size === '10k'
const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-bench-'))
const figures: Figure[] = []

const say = (text: string) => process.stderr.write(`${text}\n`)

await buildIfStale(() => say('build'))

/** As much room as the store's worker has (store-link.ts); for what is thrown away at once that is three times this. */
const execArgv = ['--max-semi-space-size=8', '--max-old-space-size=1024']

/** Runs a part in a process of its own. */
const run = async (task: Task, data: string, size = 0): Promise<readonly Figure[]> => {
  say(`${task} ${size || ''}`)
  const child = fork(path.join(import.meta.dirname, 'task.ts'), [task, data, String(size)], { execArgv })
  const { promise, resolve, reject } = Promise.withResolvers<readonly Figure[]>()
  child.once('message', (found) => resolve(found as readonly Figure[])) // task.ts sends nothing else
  child.once('exit', (code) => code !== 0 && reject(new Error(`${task} ended with ${code}`)))
  const found = await promise
  figures.push(...found)
  return found
}

const machine = () => {
  const db = new Database(':memory:')
  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  db.close()
  const [first] = cpus()
  return { cores: cpus().length, processor: first?.model ?? '', node: process.version, sqlite }
}

const inFolder = (name: string) => {
  const place = path.join(folder, name)
  mkdirSync(place, { recursive: true })
  return place
}

/** Where the store of a size stands: in a folder that is kept where one is given. */
const storeOf = (name: Size) => {
  if (options.data === undefined) return inFolder(name)
  const place = path.resolve(options.data, name)
  mkdirSync(place, { recursive: true })
  return place
}
/** Fills a store with documents and, where they are looked at, items; what was done before is let be. */
const fill = async (name: Size, what: readonly ('documents' | 'items')[]) => {
  const [place, done] = [storeOf(name), path.join(storeOf(name), 'made.txt')]
  for (const task of what) {
    if (existsSync(done) && readFileSync(done, 'utf8').includes(task)) continue
    await run(task, place, sizes[name])
    appendFileSync(done, `${task}\n`)
  }
  return place
}

/** Without names what says something at this size; else only these parts: npm run bench -- window lists. */
const parts = [
  'import',
  'importing',
  'reading',
  'briefing',
  'composing',
  'lists',
  'search',
  'grid',
  'opening',
  'window',
  'scrolling',
] as const
type Part = (typeof parts)[number]
const usual: Readonly<Record<Size, readonly Part[]>> = {
  '10k': ['import', 'lists', 'search', 'grid', 'opening'],
  '100k': parts,
  '1m': ['search', 'grid', 'opening'],
}
const unknown = positionals.filter((name) => !parts.some((part) => part === name))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`)
const asked: readonly Part[] =
  positionals.length === 0 ? usual[size] : parts.filter((part) => positionals.includes(part))
const wants = (...some: readonly Part[]) => some.some((part) => asked.includes(part))

/** How much longer the same takes in the big store than in the small one. */
const growth = (name: string, big: readonly Figure[], small: readonly Figure[]) => {
  const of = (all: readonly Figure[]) => all.find((figure) => figure.name.startsWith(name))
  const [more, less] = [of(big), of(small)]
  if (more?.p95 === undefined || less?.p95 === undefined) return
  figures.push({
    name: `${name}: p95 against 10k`,
    unit: '×',
    p50: more.p95 / less.p95,
    note: `${named(most)}; in the same run`,
  })
}

const began = performance.now()
try {
  const reading = inFolder('reading')
  if (wants('import')) await run('import', inFolder('import'))
  if (wants('reading', 'window', 'importing')) await run('readingFiles', reading)
  if (wants('importing')) {
    say('importing')
    figures.push(...(await importingFigures(inFolder('importing'), reading)))
  }
  if (wants('reading')) await run('reading', reading)
  if (wants('briefing')) await run('briefing', inFolder('briefing'))
  if (wants('briefing'))
    for (const pages of quick ? [1, 30] : [1, 30, 500])
      await run('printing', inFolder(`printing-${pages}`), pages)
  if (wants('briefing')) await run('appending', inFolder('appending'))
  if (wants('briefing')) await run('preview', inFolder('preview'))
  if (wants('briefing', 'composing')) {
    say('composing')
    figures.push(...(await composingFigures(inFolder('composing'))))
  }
  if (wants('lists')) await run('lists', inFolder('lists'), quick ? 2_000 : 20_000)
  const big = storeOf(size)
  // Search alone, before there are items, as it was measured from the first.
  if (wants('search', 'grid', 'opening', 'window', 'scrolling')) await fill(size, ['documents'])
  if (wants('search')) {
    const many = await run('search', big, most)
    if (!quick)
      growth('search as you type', many, await run('search', await fill('10k', ['documents']), 10_000))
  }
  if (wants('grid', 'opening', 'window', 'scrolling')) await fill(size, ['items'])
  if (wants('grid')) {
    const many = await run('grid', big, most)
    if (!quick)
      growth('grid, a page', many, await run('grid', await fill('10k', ['documents', 'items']), 10_000))
  }
  if (wants('opening')) await run('opening', big, most)
  if (wants('window')) {
    say('window')
    const runs = quick ? 1 : 3
    const row = '[role=grid] .grid-body [role=row]'
    figures.push(
      await windowFigure('start to the welcome, fresh', { runs, selector: 'main :is(h1, h2)' }),
      await windowFigure(`start to the first row, ${named(most)} items`, { data: big, runs, selector: row }),
      ...(await manyFoundFigures(inFolder('found'), quick ? 1_000 : 5_000)),
      ...(await longReadFigures(inFolder('long'), bigFile(reading))),
    )
  }
  if (wants('scrolling')) {
    say('scrolling')
    figures.push(...(await scrollFigures(big, `${named(most)} items`)))
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}
const seconds = Math.round((performance.now() - began) / 1000)
const withRatios = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) }))
if (options.json)
  console.log(JSON.stringify({ machine: machine(), size, seconds, figures: withRatios }, null, 2))
else console.log(table(machine(), seconds, figures))

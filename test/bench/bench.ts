import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { longReadFigures, manyFoundFigures } from './long-document.ts'
import type { Figure } from './measure.ts'
import { bigFile } from './reading-files.ts'
import { table } from './table.ts'
import type { Task } from './tasks.ts'
import { scrollFigures, windowFigure } from './window.ts'

// npm run bench -- [part…] [--quick] [--json]: figures of this machine, not a test. Floors that are missed are named, nothing fails.
const quick = process.argv.includes('--quick')
const json = process.argv.includes('--json')
const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-bench-'))
const figures: Figure[] = []

const say = (text: string) => process.stderr.write(`${text}\n`)

/** Runs a part in a process of its own. */
const run = async (task: Task, data: string, size = 0): Promise<void> => {
  say(`${task} ${size || ''}`)
  const child = fork(path.join(import.meta.dirname, 'task.ts'), [task, data, String(size)])
  const { promise, resolve, reject } = Promise.withResolvers<readonly Figure[]>()
  child.once('message', (found) => resolve(found as readonly Figure[])) // task.ts sends nothing else
  child.once('exit', (code) => code !== 0 && reject(new Error(`${task} ended with ${code}`)))
  figures.push(...(await promise))
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

/** Without names all of it; else only these parts: npm run bench -- window lists. */
const parts = ['import', 'reading', 'briefing', 'lists', 'search', 'grid', 'window'] as const
const asked = parts.filter((part) => process.argv.includes(part))
const wants = (...some: readonly (typeof parts)[number][]) =>
  asked.length === 0 || some.some((part) => asked.includes(part))

const began = performance.now()
try {
  const small = inFolder('10k')
  const reading = inFolder('reading')
  if (wants('import')) await run('import', inFolder('import'))
  if (wants('reading', 'window')) await run('readingFiles', reading)
  if (wants('reading')) await run('reading', reading)
  if (wants('briefing')) await run('briefing', inFolder('briefing'))
  if (wants('briefing'))
    for (const pages of quick ? [1, 30] : [1, 30, 500])
      await run('printing', inFolder(`printing-${pages}`), pages)
  if (wants('briefing')) await run('preview', inFolder('preview'))
  if (wants('lists')) await run('lists', inFolder('lists'), quick ? 2_000 : 20_000)
  if (wants('search') || (quick && wants('grid', 'window'))) await run('documents', small, 10_000)
  if (wants('search')) await run('search', small, 10_000)
  const big = quick ? small : inFolder('100k')
  const most = quick ? 10_000 : 100_000
  if (!quick && wants('search', 'grid', 'window')) await run('documents', big, most)
  if (!quick && wants('search')) await run('search', big, most)
  if (wants('grid', 'window')) await run('items', big, most)
  if (wants('grid')) await run('grid', big, most)
  if (wants('window')) {
    say('window')
    const runs = quick ? 1 : 3
    const row = '[role=grid] .grid-body [role=row]'
    figures.push(
      await windowFigure('start to the welcome, fresh', { runs, selector: 'main :is(h1, h2)' }),
      await windowFigure(`start to the first row, ${most / 1000}k items`, { data: big, runs, selector: row }),
      ...(await scrollFigures(big, `${most / 1000}k items`)),
      ...(await manyFoundFigures(inFolder('found'), quick ? 1_000 : 5_000)),
      ...(await longReadFigures(inFolder('long'), bigFile(reading))),
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}
const seconds = Math.round((performance.now() - began) / 1000)
if (json) console.log(JSON.stringify({ machine: machine(), seconds, figures }, null, 2))
else console.log(table(machine(), seconds, figures))

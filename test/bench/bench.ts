import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Figure } from './measure.ts'
import { table } from './table.ts'
import type { Task } from './tasks.ts'
import { scrollFigures, windowFigure } from './window.ts'

// npm run bench -- [--quick] [--json]: figures of this machine, not a test. Floors that are missed are named, nothing fails.
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

const began = performance.now()
try {
  const small = inFolder('10k')
  await run('import', inFolder('import'))
  await run('readingFiles', inFolder('reading'))
  await run('reading', inFolder('reading'))
  await run('briefing', inFolder('briefing'))
  await run('lists', inFolder('lists'), quick ? 2_000 : 20_000)
  await run('documents', small, 10_000)
  await run('search', small, 10_000)
  say('window')
  figures.push(
    await windowFigure('start to the welcome, fresh', { runs: quick ? 1 : 3, selector: 'main :is(h1, h2)' }),
  )
  const big = quick ? small : inFolder('100k')
  const most = quick ? 10_000 : 100_000
  if (!quick) {
    await run('documents', big, most)
    await run('search', big, most)
  }
  await run('items', big, most)
  await run('grid', big, most)
  say('window')
  figures.push(
    await windowFigure(`start to the first row, ${most / 1000}k items`, {
      data: big,
      runs: quick ? 1 : 3,
      selector: '[role=grid] .grid-body [role=row]',
    }),
    ...(await scrollFigures(big, `${most / 1000}k items`)),
  )
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}
const seconds = Math.round((performance.now() - began) / 1000)
if (json) console.log(JSON.stringify({ machine: machine(), seconds, figures }, null, 2))
else console.log(table(machine(), seconds, figures))

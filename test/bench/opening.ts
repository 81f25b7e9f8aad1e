import { closeSync, copyFileSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { storeFile } from '../../electron/store/open.ts'
import type { ItemOrder } from '../../shared/contract.ts'
import { today } from './fill.ts'
import { type Figure, median, spread, timed } from './measure.ts'
import { opened } from './opened.ts'
import { named } from './sizes.ts'

const runs = 7
const byTerm: ItemOrder = { column: 'dueOn', descending: false }

/** From nothing to the answers that the first screens wait for, and closed again. */
const openings = async (folder: string) => {
  const times = { rows: 0, today: 0 }
  const started = performance.now()
  const program = opened(folder)
  await program.operations.run('app.overview', {})
  await program.operations.run('items.lines', {
    filter: {},
    orders: [byTerm],
    grouping: null,
    offset: 0,
    limit: 100,
  })
  times.rows = performance.now() - started
  await program.operations.run('app.today', {})
  times.today = performance.now() - started
  program.close()
  return times
}

/** Opening a filled store beside an empty one, in turns; a backup beside a copy of the file, a check beside reading it. */
export const openingFigures = async (folder: string, size: number): Promise<Figure[]> => {
  const empty = path.join(folder, 'empty')
  mkdirSync(empty, { recursive: true })
  const first = await openings(folder)
  await openings(empty)
  const [full, bare] = [
    { rows: [] as number[], today: [] as number[] },
    { rows: [] as number[], today: [] as number[] },
  ]
  for (let run = 0; run < runs; run += 1)
    for (const [into, of] of [
      [full, folder],
      [bare, empty],
    ] as const) {
      const { rows, today } = await openings(of)
      into.rows.push(rows)
      into.today.push(today)
    }
  rmSync(empty, { recursive: true, force: true })
  return [
    {
      name: `open to the first rows, ${named(size)}`,
      unit: 'ms',
      ...spread(full.rows),
      bare: median(bare.rows),
      note: `the first time in its process ${first.rows.toFixed(0)} ms; bare: an empty store; no window`,
    },
    {
      name: `  and to the screen Vandaag`,
      unit: 'ms',
      ...spread(full.today),
      bare: median(bare.today),
      note: `on ${today}`,
    },
    ...(await keepingFigures(folder, size)),
  ]
}

const keepingFigures = async (folder: string, size: number): Promise<Figure[]> => {
  const file = storeFile(folder)
  const [copy, backup] = [path.join(folder, 'copy.sqlite'), path.join(folder, 'backup.sqlite')]
  const times = { backup: [] as number[], copy: [] as number[], check: [] as number[], read: [] as number[] }
  for (let run = 0; run < 3; run += 1) {
    const program = opened(folder)
    times.backup.push(await timed(() => program.store.backup(backup)))
    program.close()
    times.copy.push(await timed(() => copyFileSync(file, copy)))
    times.check.push(await timed(() => quickCheck(file)))
    times.read.push(await timed(() => readThrough(file)))
    for (const made of [copy, backup]) rmSync(made, { force: true })
  }
  const megabytes = (statSync(file).size / 1e6).toFixed(0)
  return [
    {
      name: `a checked backup, ${named(size)}`,
      unit: 'ms',
      p50: median(times.backup),
      bare: median(times.copy),
      note: `${megabytes} MB; bare: a copy of the file`,
    },
    {
      name: `SQLite's own check of the store, ${named(size)}`,
      unit: 'ms',
      p50: median(times.check),
      bare: median(times.read),
      note: 'bare: the file read from end to end',
    },
  ]
}

const quickCheck = (file: string) => {
  const db = new Database(file, { readonly: true })
  try {
    db.pragma('mmap_size = 8589934592')
    db.pragma('quick_check')
  } finally {
    db.close()
  }
}

const readThrough = (file: string) => {
  const [handle, chunk] = [openSync(file, 'r'), Buffer.alloc(1 << 20)]
  try {
    while (readSync(handle, chunk) > 0) {}
  } finally {
    closeSync(handle)
  }
}

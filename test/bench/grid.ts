import type { Program } from '../../electron/program.ts'
import { storeFile } from '../../electron/store/open.ts'
import { type ItemFilter, type ItemOrder, sortColumns } from '../../shared/contract.ts'
import { type Grouping, groupings } from '../../shared/records/saved-view.ts'
import { commit, ping, rows } from './bare.ts'
import { today } from './fill.ts'
import { type Figure, median, medianOf, rss, spread, timed } from './measure.ts'
import { opened } from './opened.ts'
import { named } from './sizes.ts'

const filters: Readonly<Record<string, ItemFilter>> = {
  none: {},
  kind: { kinds: ['commitment'] },
  status: { statuses: ['open'] },
  late: { late: true },
  holder: { holder: 'wethouder Drost' },
  text: { text: 'evaluatie' },
}
const page = 100
const repeats = 3

export const gridFigures = async (folder: string, items: number): Promise<Figure[]> => {
  const thousands = `${named(items)} items`
  const program = opened(folder)
  const windows = await windowTimes(program)
  const ordered = await sequenceTimes(program)
  const views = await medianOf(3, () => program.operations.run('items.counts', { filters: viewFilters }))
  const reply = await replyOf(program)
  const acts = await actTimes(program, thousands)
  const memory = rss()
  program.close()
  const [bareRows, bareCommit, barePing] = [await rows(storeFile(folder)), await commit(folder), await ping()]
  const all = [...windows.values()].flat()
  return [
    {
      name: `grid, a page of ${page} at ${thousands}`,
      unit: 'ms',
      ...spread(all),
      floor: { of: 'p95', under: 20 },
      bare: bareRows,
      note: `${all.length} windows: every column both ways × filter × start, middle, end; bare: ${page} rows by id`,
    },
    ...[...windows].map(
      ([name, times]): Figure => ({ name: `  of these with filter: ${name}`, unit: 'ms', ...spread(times) }),
    ),
    {
      name: `in groups or two orders, the first page at ${thousands}`,
      unit: 'ms',
      ...spread(ordered.first),
      note: 'the whole list is put in order once; every grouping and none × two orders, without a filter and open',
    },
    {
      name: '  its further pages',
      unit: 'ms',
      ...spread(ordered.further),
      floor: { of: 'p95', under: 20 },
      note: `${ordered.further.length} pages of ${page} at start, middle, end`,
    },
    {
      name: `a reply of ${replied} rows, copied for the window`,
      unit: 'ms',
      p50: reply.time,
      bare: barePing + bareRows * (replied / page),
      note: `${Math.round(reply.bytes / 1000)} kB; bare: a message there and back, and as many rows by id`,
    },
    { name: `the counts of ${viewFilters.length} views`, unit: 'ms', p50: views },
    ...acts.map((figure): Figure => ({ ...figure, bare: bareCommit })),
    { name: 'store process after the grid', unit: 'MB', p50: memory, floor: { of: 'p50', under: 300 } },
    { name: 'bare: a message to a thread and back', unit: 'ms', p50: barePing },
    { name: 'bare: one row stored', unit: 'ms', p50: bareCommit },
  ]
}

const windowTimes = async ({ operations }: Program): Promise<Map<string, number[]>> => {
  const windows = new Map<string, number[]>()
  for (const [name, filter] of Object.entries(filters)) {
    const times: number[] = []
    for (const column of sortColumns)
      for (const descending of [false, true]) {
        const ask = (offset: number) =>
          operations.run('items.list', { filter, order: { column, descending }, offset, limit: page })
        const { count } = await ask(0)
        for (const offset of [0, Math.floor(count / 2), Math.max(0, count - page)]) {
          const runs: number[] = []
          for (let run = 0; run < repeats; run += 1) runs.push(await timed(() => ask(offset)))
          times.push(median(runs))
        }
      }
    windows.set(name, times)
  }
  return windows
}

const replied = 200
const replyOf = async ({ operations }: Program) => {
  const ask = () =>
    operations.run('items.lines', {
      filter: {},
      orders: [{ column: 'dueOn', descending: false }],
      grouping: null,
      offset: 0,
      limit: replied,
    })
  return {
    time: await medianOf(21, async () => structuredClone(await ask())),
    bytes: JSON.stringify(await ask()).length,
  }
}

const viewFilters: ItemFilter[] = [
  { open: true, mine: true, due: 'quarter' },
  { open: true },
  { late: true },
  { withoutTerm: true },
  { extended: true },
  { settledWithoutEvidence: true },
  { settledNotFulfilled: true },
  {},
]
const together: readonly ItemOrder[][] = [
  [{ column: 'dueOn', descending: false }],
  [
    { column: 'officialStatus', descending: true },
    { column: 'title', descending: false },
  ],
]

/** The first page of a list in groups or several orders puts all of it in order; the others are cut from that. */
const sequenceTimes = async ({ operations }: Program) => {
  const [first, further]: [number[], number[]] = [[], []]
  const bys: readonly (Grouping | null)[] = [null, ...groupings]
  for (const filter of [{}, { open: true }])
    for (const by of bys)
      for (const orders of together) {
        if (by === null && orders.length === 1) continue
        const grouping = by === null ? null : { by, closed: [] }
        const ask = (offset: number) =>
          operations.run('items.lines', { filter, orders, grouping, offset, limit: page })
        let count = 0
        first.push(
          await timed(async () => {
            count = (await ask(0)).count
          }),
        )
        for (const offset of [page, Math.floor(count / 2), Math.max(0, count - page)])
          further.push(await timed(() => ask(offset)))
      }
  return { first, further }
}

/** Settling one item, what the window reads after it, and its undo. */
const actTimes = async ({ operations }: Program, thousands: string): Promise<Figure[]> => {
  const { rows: some } = await operations.run('items.list', {
    filter: { open: true },
    order: { column: 'dueOn', descending: false },
    offset: 100,
    limit: 21,
  })
  const [settle, overview, undo, evidence]: number[][] = [[], [], [], []]
  for (const { id } of some) {
    evidence?.push(await timed(() => operations.run('items.suggestEvidence', { id })))
    settle?.push(
      await timed(() =>
        operations.run('items.settle', {
          ids: [id],
          on: today,
          scope: 'whole',
          how: null,
          evidence: { kind: 'none', note: 'gezien' },
        }),
      ),
    )
    overview?.push(await timed(() => operations.run('app.overview', {})))
    undo?.push(await timed(() => operations.run('app.undo', {})))
  }
  const choices = await medianOf(5, () => operations.run('app.choices', {}))
  const day = await medianOf(5, () => operations.run('app.today', {}))
  return [
    { name: `settle one item at ${thousands}`, unit: 'ms', ...spread(settle ?? []) },
    { name: 'undo it', unit: 'ms', ...spread(undo ?? []) },
    { name: 'the overview after a change', unit: 'ms', ...spread(overview ?? []) },
    { name: 'suggest evidence', unit: 'ms', ...spread(evidence ?? []) },
    { name: 'the choices of the filters', unit: 'ms', p50: choices },
    { name: 'the screen Vandaag', unit: 'ms', p50: day },
  ]
}

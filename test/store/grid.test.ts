import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ItemFilter, type ItemOrder, sortColumns } from '../../shared/contract.ts'
import {
  type ItemRow,
  isLate,
  isOpen,
  itemKinds,
  officialStatuses,
  verdicts,
} from '../../shared/records/item.ts'
import { type GridLine, type Grouping, groupings } from '../../shared/records/saved-view.ts'
import { holders, municipalities } from '../bench/dutch.ts'
import { fillDocuments, fillItems, today } from '../bench/fill.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

let program: TestProgram
let everything: readonly ItemRow[]
const byNumber: ItemOrder = { column: 'number', descending: false }
const list = (filter: ItemFilter, order: ItemOrder, offset: number, limit: number) =>
  program.operations.run('items.list', { filter, order, offset, limit })

beforeAll(async () => {
  program = testProgram(today)
  fillDocuments(program.store, 100)
  fillItems(program.store, 300)
  const ids = (await list({}, byNumber, 0, 500)).rows.map(({ id }) => id)
  const every = (step: number) => ids.filter((_, index) => index % step === 0)
  await program.operations.run('items.judge', { ids: every(3), verdict: 'niet_nagekomen' })
  await program.operations.run('items.setStatus', { ids: every(4), status: 'in_behandeling', on: today })
  await program.operations.run('items.setTerm', {
    ids: every(7),
    literal: null,
    dueOn: today,
    certainty: 'exact',
  })
  const { id } = await program.operations.run('dossiers.create', { name: 'Wmo', itemIds: every(5) })
  const documentIds = [...new Set((await list({}, byNumber, 0, 40)).rows.map((row) => row.documentId))]
  await program.operations.run('dossiers.put', { id, documentIds, itemIds: [], present: true })
  await program.operations.run('dossiers.create', { name: 'Armoede', itemIds: every(9) })
  everything = (await list({}, byNumber, 0, 500)).rows
})
afterAll(() => program[Symbol.dispose]())

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const filters = fc
  .record({
    kinds: some(itemKinds),
    statuses: some(officialStatuses),
    verdicts: some(verdicts),
    late: maybe(fc.constant(true)),
    open: maybe(fc.constant(true)),
    withoutTerm: maybe(fc.constant(true)),
    municipality: maybe(fc.constantFrom(...municipalities)),
    holder: maybe(fc.constantFrom(...holders)),
    dueFrom: maybe(fc.constantFrom('2016-01-01', '2020-01-01', today)),
    dueTo: maybe(fc.constantFrom('2018-01-01', '2024-01-01', today)),
  })
  // Few filters at a time leave something to see.
  .chain((filter) =>
    fc
      .subarray(Object.keys(filter), { maxLength: 2 })
      .map(
        (kept): ItemFilter =>
          Object.fromEntries(
            Object.entries(filter).filter(([name, value]) => kept.includes(name) && value !== undefined),
          ),
      ),
  )
const orders = fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() })

/** What the filter means, said without SQL. */
const passes = (row: ItemRow, filter: ItemFilter): boolean =>
  (filter.kinds?.includes(row.kind) ?? true) &&
  (filter.statuses?.includes(row.officialStatus) ?? true) &&
  (filter.verdicts?.includes(row.verdict) ?? true) &&
  (!filter.late || isLate(row, today)) &&
  (!filter.open || isOpen(row.officialStatus)) &&
  (!filter.withoutTerm ||
    (row.dueOn === null &&
      isOpen(row.officialStatus) &&
      (row.kind === 'commitment' || row.kind === 'dictum_point'))) &&
  (filter.municipality === undefined || row.municipality === filter.municipality) &&
  (filter.holder === undefined || row.holder === filter.holder) &&
  (filter.dueFrom === undefined || (row.dueOn !== null && row.dueOn >= filter.dueFrom)) &&
  (filter.dueTo === undefined || (row.dueOn !== null && row.dueOn <= filter.dueTo))

const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0
  return (a ?? '~') < (b ?? '~') ? -1 : 1
}
const sorted = (rows: readonly ItemRow[], ...orders: readonly ItemOrder[]): ItemRow[] =>
  rows.toSorted((a, b) => {
    for (const { column, descending } of orders) {
      const isDate = column === 'dueOn' || column === 'onDate'
      const value = (row: ItemRow) => (column === 'title' ? row.title.toLowerCase() : row[column])
      // A missing date comes last, whichever way the dates go.
      if (isDate && (value(a) === null) !== (value(b) === null)) return value(a) === null ? 1 : -1
      const by = compare(value(a), value(b))
      if (by !== 0) return descending ? -by : by
    }
    const last = orders.at(-1)
    const thenDue = !['dueOn', 'onDate', 'number', 'title'].includes(last?.column ?? '')
    return (last?.descending ? -1 : 1) * ((thenDue ? compare(a.dueOn, b.dueOn) : 0) || a.id - b.id)
  })

const manyOrders = fc.uniqueArray(orders, { minLength: 1, maxLength: 3, selector: ({ column }) => column })
type List = Omit<Parameters<typeof program.operations.run<'items.lines'>>[1], 'offset' | 'limit'>
const linesOf = async (asked: List, size: number): Promise<GridLine[]> => {
  const lines: GridLine[] = []
  for (let offset = 0; ; offset += size) {
    const window = await program.operations.run('items.lines', { ...asked, offset, limit: size })
    lines.push(...window.lines)
    if (offset + size >= window.count) {
      expect(lines).toHaveLength(window.count)
      return lines
    }
  }
}
const idOf = (line: GridLine) => (line.kind === 'item' ? line.row.id : null)
/** What an item is grouped by, said without SQL; it may be in two dossiers. */
const keysOf = async (by: Grouping): Promise<(row: ItemRow) => readonly (string | null)[]> => {
  if (by === 'month') return ({ dueOn }) => [dueOn?.slice(0, 7) ?? null]
  if (by !== 'dossier') return (row) => [row[by]]
  const inDossier = new Map<number, string[]>()
  for (const { id } of await program.operations.run('dossiers.list', {}))
    for (const row of (await list({ dossierId: id }, byNumber, 0, 500)).rows)
      inDossier.set(row.id, [...(inDossier.get(row.id) ?? []), String(id)])
  return ({ id }) => inDossier.get(id) ?? [null]
}

it('shows in its windows, one after the other, exactly what passes the filter, in order', async () => {
  await fc.assert(
    fc.asyncProperty(filters, orders, fc.integer({ min: 7, max: 120 }), async (filter, order, size) => {
      const expected = sorted(
        everything.filter((row) => passes(row, filter)),
        order,
      )
      const shown: ItemRow[] = []
      for (let offset = 0; offset <= expected.length; offset += size) {
        const window = await list(filter, order, offset, size)
        expect(window.count).toBe(expected.length)
        expect(window.lateCount).toBe(expected.filter((row) => isLate(row, today)).length)
        expect(window.total).toBe(everything.length)
        shown.push(...window.rows)
      }
      expect(shown.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    }),
    { numRuns: 150 },
  )
})

it('has late items, and items without a date, to say all this of', () => {
  expect(everything.filter((row) => isLate(row, today)).length).toBeGreaterThan(10)
  expect(everything.filter((row) => row.dueOn === null).length).toBeGreaterThan(10)
  expect(everything.filter((row) => row.dueOn === today).length).toBeGreaterThan(10)
})

it('finds items by the beginnings of their words, and not past them', async () => {
  const [item] = everything
  const word = item?.title.match(/[a-z]{6,}/)?.[0] ?? ''
  const found = await list({ text: word.slice(0, 5).toUpperCase() }, byNumber, 0, 500)
  expect(found.rows.map(({ id }) => id)).toContain(item?.id)
  expect(found.count).toBe(found.rows.length)
  expect((await list({ text: `${word}xyz` }, byNumber, 0, 10)).count).toBe(0)
  expect(
    (await list({ text: item?.number ?? '' }, byNumber, 0, 10)).rows.map(({ number }) => number),
  ).toContain(item?.number)
})

it('shows in several orders, one after the other, what they say together', async () => {
  await fc.assert(
    fc.asyncProperty(filters, manyOrders, fc.integer({ min: 7, max: 200 }), async (filter, asked, size) => {
      const expected = sorted(
        everything.filter((row) => passes(row, filter)),
        ...asked,
      ).map(({ id }) => id)
      const lines = await linesOf({ filter, orders: asked, grouping: null }, size)
      expect(lines.map(idOf)).toEqual(expected)
      if (expected.length === 0) return
      const ids = [...expected].reverse()
      expect(await program.operations.run('items.among', { filter, orders: asked, ids })).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

it('shows every group with its count and what is late in it, and in it exactly its items in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      filters,
      manyOrders,
      fc.constantFrom(...groupings),
      fc.integer({ min: 5, max: 200 }),
      async (filter, asked, by, size) => {
        const keys = await keysOf(by)
        const rows = sorted(
          everything.filter((row) => passes(row, filter)),
          ...asked,
        )
        const lines = await linesOf({ filter, orders: asked, grouping: { by, closed: [] } }, size)
        const heads = lines.flatMap((line) => (line.kind === 'group' ? [line.group] : []))
        expect(new Set(heads.map(({ key }) => key))).toEqual(new Set(rows.flatMap(keys)))
        // What has no value comes last.
        expect(heads.findIndex(({ key }) => key === null)).toBeOneOf([-1, heads.length - 1])
        for (const { key, count, lateCount } of heads) {
          const mine = rows.filter((row) => keys(row).includes(key))
          const at = lines.findIndex((line) => line.kind === 'group' && line.group.key === key)
          expect(lines.slice(at + 1, at + 1 + count).map(idOf)).toEqual(mine.map(({ id }) => id))
          expect(lateCount).toBe(mine.filter((row) => isLate(row, today)).length)
        }
      },
    ),
    { numRuns: 80 },
  )
})

it('leaves out of its lines what is closed, finds every other item at its line, and says which group hides one', async () => {
  const orders: ItemOrder[] = [{ column: 'title', descending: true }]
  const open = { filter: {}, orders, grouping: { by: 'holder' as const, closed: [] } }
  const all = await linesOf(open, 90)
  const heads = all.flatMap((line) => (line.kind === 'group' ? [line.group.key] : []))
  const closed = heads.filter((_, at) => at % 2 === 0)
  const asked = { ...open, grouping: { by: 'holder' as const, closed } }
  const lines = await linesOf(asked, 70)
  expect(lines.filter(({ kind }) => kind === 'group')).toHaveLength(heads.length)
  for (const { id, holder } of everything) {
    const at = await program.operations.run('items.position', { ...asked, id })
    const line = lines.findIndex((one) => idOf(one) === id)
    expect(at).toMatchObject(
      closed.includes(holder)
        ? { line: null, closedIn: { key: holder } }
        : { line, head: lines.findIndex((one) => one.kind === 'group' && one.group.key === holder) },
    )
  }
  const shown = await program.operations.run('items.ids', { ...asked, offset: 3, limit: 50 })
  expect(shown).toEqual(lines.slice(3, 53).flatMap((line) => idOf(line) ?? []))
  expect(await program.operations.run('items.position', { ...asked, id: 999_999 })).toMatchObject({
    line: null,
    closedIn: null,
  })
})

it('puts names by the alphabet, months by time and statuses as they follow each other, and turns round with its order', async () => {
  const labels = async (by: Grouping, order: ItemOrder) => {
    const lines = await linesOf({ filter: {}, orders: [order], grouping: { by, closed: [] } }, 500)
    return lines.flatMap((line) => (line.kind === 'group' ? [line.group.label ?? line.group.key] : []))
  }
  expect(await labels('dossier', byNumber)).toEqual(['Armoede', 'Wmo', null])
  const statuses = await labels('officialStatus', byNumber)
  expect(statuses).toEqual(officialStatuses.filter((status) => statuses.includes(status)))
  const months = (await labels('month', { column: 'dueOn', descending: true })).slice(0, -1)
  expect(months).toEqual([...months].sort().reverse())
})

it('knows what is mine by the settings, and a period by the day', async () => {
  const { settings } = await program.operations.run('app.overview', {})
  const [holder = ''] = holders
  const mine = { ...settings, mine: { groups: [], holders: [holder] } }
  expect((await list({ mine: true }, byNumber, 0, 10)).count).toBe(0)
  await program.operations.run('app.saveSettings', mine)
  const found = await list({ mine: true, due: 'quarter' }, byNumber, 0, 500)
  expect(found.rows.map(({ id }) => id)).toEqual(
    sorted(
      everything.filter(
        (row) =>
          row.holder === holder &&
          row.dueOn !== null &&
          row.dueOn >= '2026-04-01' &&
          row.dueOn <= '2026-06-30',
      ),
      byNumber,
    ).map(({ id }) => id),
  )
  expect(found.count).toBeGreaterThan(0)
  const counts = await program.operations.run('items.counts', {
    filters: [{}, { mine: true }, { late: true }],
  })
  expect(counts).toEqual([
    everything.length,
    everything.filter((row) => row.holder === holder).length,
    everything.filter((row) => isLate(row, today)).length,
  ])
  await program.operations.run('app.saveSettings', settings)
})

it('narrows to who made it, to what is confidential, kept in mind, or without proof', async () => {
  const secret = await list({ confidentialities: ['geheim'] }, byNumber, 0, 500)
  expect(secret.rows.map(({ id }) => id)).toEqual(
    sorted(
      everything.filter(({ confidentiality }) => confidentiality === 'geheim'),
      byNumber,
    ).map(({ id }) => id),
  )
  const [one, two] = everything
  if (!one || !two) throw new Error('there are no items')
  expect((await list({ remind: true }, byNumber, 0, 10)).count).toBe(0)
  await program.operations.run('items.remind', { ids: [one.id], on: '2026-06-01' })
  expect((await list({ remind: true }, byNumber, 0, 10)).rows.map(({ id }) => id)).toEqual([one.id])
  await program.operations.run('app.undo', {})
  const before = (await list({ withoutEvidence: true }, byNumber, 0, 1)).count
  const { passage } = await program.operations.run('items.open', { id: two.id })
  const { documentId, start, end } = passage
  await program.operations.run('items.addEvidence', { ids: [two.id], range: { documentId, start, end } })
  expect((await list({ withoutEvidence: true }, byNumber, 0, 1)).count).toBe(before - 1)
  await program.operations.run('app.undo', {})
  expect((await list({ madeBy: 'wethouder Niemand' }, byNumber, 0, 1)).count).toBe(0)
})

it('shows each change, what is taken back and what is only looked at, in every window that is asked after it', async () => {
  const ids = everything.map(({ id }) => id)
  const some = fc.subarray(ids, { minLength: 1, maxLength: 30 })
  const { run } = program.operations
  const acts = {
    judge: (of: number[]) => run('items.judge', { ids: of, verdict: 'deels_nagekomen' }),
    setStatus: (of: number[]) => run('items.setStatus', { ids: of, status: 'vervallen', on: today }),
    setTerm: (of: number[]) =>
      run('items.setTerm', { ids: of, literal: null, dueOn: '2017-02-03', certainty: 'exact' }),
    takeBack: async (of: number[]) => {
      await run('items.setStatus', { ids: of, status: 'in_behandeling', on: today })
      await list({}, byNumber, 0, 10)
      await run('app.undo', {})
    },
    look: ([id = 0]: number[]) => run('items.open', { id }),
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(acts)),
      some,
      filters,
      orders,
      async (act, of, filter, order) => {
        const before = await list(filter, order, 0, 500)
        await act(of)
        const now = await run('items.rows', { ids })
        const expected = sorted(
          now.filter((row) => passes(row, filter)),
          order,
        )
        const after = await list(filter, order, 0, 500)
        expect(after.rows).toEqual(expected)
        expect(after.lateCount).toBe(expected.filter((row) => isLate(row, today)).length)
        for (const { id } of [...before.rows.slice(0, 2), ...expected.slice(-2)]) {
          const { line } = await run('items.position', { filter, orders: [order], grouping: null, id })
          const at = expected.findIndex((row) => row.id === id)
          expect(line).toBe(at < 0 ? null : at)
        }
        const part = await run('items.ids', { filter, orders: [order], grouping: null, offset: 5, limit: 20 })
        expect(part).toEqual(expected.slice(5, 25).map(({ id }) => id))
      },
    ),
    { numRuns: 60 },
  )
})

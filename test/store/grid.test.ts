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
const sorted = (rows: readonly ItemRow[], { column, descending }: ItemOrder): ItemRow[] => {
  const isDate = column === 'dueOn' || column === 'onDate'
  const value = (row: ItemRow) => (column === 'title' ? row.title.toLowerCase() : row[column])
  const thenDue = !isDate && column !== 'number' && column !== 'title'
  const way = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    // A missing date comes last, whichever way the dates go.
    if (isDate && (value(a) === null) !== (value(b) === null)) return value(a) === null ? 1 : -1
    return way * (compare(value(a), value(b)) || (thenDue ? compare(a.dueOn, b.dueOn) : 0) || a.id - b.id)
  })
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

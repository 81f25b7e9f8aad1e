import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hasIndex, idsOf } from '../../electron/store/item-orders.ts'
import { whereOf } from '../../electron/store/item-where.ts'
import { type Db, storeFile } from '../../electron/store/open.ts'
import { sortColumns } from '../../shared/contract.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

let program: TestProgram
let db: Db
beforeAll(() => {
  program = testProgram()
  program.close()
  db = new Database(storeFile(program.folder), { readonly: true })
})
afterAll(() => {
  db.close()
  program[Symbol.dispose]()
})

const planOf = (sql: string, values: Record<string, unknown>): string =>
  db
    .prepare<[Record<string, unknown>], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(values)
    .map(({ detail }) => detail)
    .join('\n')

const today = '2026-05-20'
const all = 100_000
const orders = sortColumns
  .flatMap((column) => [false, true].map((descending) => ({ column, descending })))
  .filter(hasIndex)

it.each(orders)(
  'walks an index for $column (down: $descending) and sorts nothing, at any offset',
  (order) => {
    for (const offset of [0, 50_000, 99_900]) {
      const { sql, values } = idsOf(whereOf({}, today), order, offset, 100, all, all)
      const plan = planOf(sql, values)
      expect(plan).toMatch(/^SCAN i USING (COVERING )?INDEX item_\w+$/)
      expect(plan).not.toContain('TEMP B-TREE')
    }
  },
)

it.each([
  { kinds: ['commitment' as const] },
  { statuses: ['open' as const] },
  { open: true },
  { late: true },
  { dueFrom: '2026-01-01', dueTo: '2026-02-01' },
])('keeps to the index of the order for the filter %o, and sorts nothing', (filter) => {
  const where = whereOf(filter, today)
  for (const order of orders) {
    const { sql, values } = idsOf(where, order, 0, 100, 30_000, all)
    const bound = { ...where.values, ...values, today }
    expect(planOf(sql, bound)).toMatch(/^S\w+ i USING (?:COVERING )?INDEX item_/m)
    expect(planOf(sql, bound)).not.toContain('TEMP B-TREE FOR ORDER BY')
  }
})

import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hasIndex, orderBy, walkIn } from '../../electron/store/item-orders.ts'
import { piecesAfter, walkSql } from '../../electron/store/item-walk.ts'
import { whereOf } from '../../electron/store/item-where.ts'
import { type Db, storeFile } from '../../electron/store/open.ts'
import { itemFilter } from '../../shared/contract/item-filter.ts'
import { type ItemFilter, sortColumns } from '../../shared/contract.ts'
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
const orders = sortColumns
  .flatMap((column) => [false, true].map((descending) => ({ column, descending })))
  .filter(hasIndex)

/** Each field of a filter with a value: a field that is added is missed here by the compiler. */
const fields = {
  kinds: ['commitment'],
  statuses: ['open'],
  verdicts: ['nagekomen'],
  outcomes: ['aangenomen'],
  executions: ['uitgevoerd'],
  confidentialities: ['geheim'],
  late: true,
  open: true,
  withoutTerm: true,
  extended: true,
  mine: true,
  municipality: 'Waterrade',
  group: 'Dorpsbelang',
  holder: 'wethouder Drost',
  madeBy: 'wethouder Drost',
  dossierId: 1,
  documentId: 1,
  dueFrom: '2026-01-01',
  dueTo: '2026-02-01',
  due: 'month',
  remind: true,
  settledNotFulfilled: true,
  settledWithoutEvidence: true,
  withoutEvidence: true,
} as const satisfies Omit<Required<ItemFilter>, 'text' | 'answers' | 'askedIn' | 'stood'>
const filters = Object.entries(fields).map(([name, value]) => itemFilter.parse({ [name]: value }))
const walked = [{}, { kinds: ['commitment' as const, 'question' as const] }, ...filters].filter(
  (filter) => !whereOf(filter, today).gathers,
)

it.each(orders)(
  'reads a window in the order of $column (down: $descending) along an index, from any row, and sorts nothing',
  (order) => {
    expect(walked.length).toBeGreaterThan(12)
    for (const filter of walked) {
      const where = whereOf(filter, today)
      const walk = walkIn(order, filter)
      const keys = [null, [...walk.terms.map(() => 'a'), 5], [...walk.terms.map(() => null), 5]]
      for (const key of keys)
        for (const descending of [false, true])
          for (const piece of piecesAfter(walk, key, descending)) {
            const sql = `${walkSql('i.id', where, walk, piece)} ORDER BY ${piece.way} LIMIT 100`
            const plan = planOf(sql, { ...where.values, ...piece.values })
            expect(plan).toMatch(/^S\w+ i USING (?:COVERING )?INDEX item_/)
            expect(plan, sql).not.toContain('TEMP B-TREE')
            // From a row on, and from a value on, it is looked up instead of walked to.
            if (piece.conditions.length > 0 && !piece.conditions.join().endsWith('NULL'))
              expect(plan).toMatch(/^SEARCH i/)
          }
    }
  },
)

it.each(filters)(
  'counts what passes the filter %o from an index, and reads no table from end to end',
  (filter) => {
    const where = whereOf(filter, today)
    const count = planOf(`SELECT count(*) FROM item i WHERE ${where.sql}`, where.values)
    const inOrder = planOf(
      `SELECT i.id FROM item i WHERE ${where.sql} ORDER BY ${orderBy([{ column: 'title', descending: false }], '+')}`,
      where.values,
    )
    for (const step of `${count}\n${inOrder}`.split('\n'))
      expect(step).not.toMatch(/^SCAN (?!json_each|.*USING (?:COVERING )?INDEX|.*VIRTUAL TABLE|\(subquery)/)
  },
)

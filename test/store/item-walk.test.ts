import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hasIndex, orderBy, walkIn } from '../../electron/store/item-orders.ts'
import { anchorsOf, itemWalk } from '../../electron/store/item-walk.ts'
import { whereOf } from '../../electron/store/item-where.ts'
import { type Db, storeFile } from '../../electron/store/open.ts'
import { type ItemFilter, sortColumns } from '../../shared/contract.ts'
import { holders, municipalities } from '../bench/dutch.ts'
import { fillDocuments, fillItems, today } from '../bench/fill.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

let program: TestProgram
let db: Db
beforeAll(() => {
  program = testProgram(today)
  fillDocuments(program.store, 100)
  fillItems(program.store, 300)
  program.close()
  db = new Database(storeFile(program.folder))
})
afterAll(() => {
  db.close()
  program[Symbol.dispose]()
})

const orders = sortColumns
  .flatMap((column) => [false, true].map((descending) => ({ column, descending })))
  .filter(hasIndex)
const filters: readonly ItemFilter[] = [
  {},
  { kinds: ['commitment'] },
  { kinds: ['commitment', 'question'], open: true },
  { statuses: ['afgedaan'], dueFrom: '2016-01-01' },
  { holder: holders[0] },
  { municipality: municipalities[0], late: true },
  { verdicts: ['nog_niet_beoordeeld'] },
  { group: '~' },
]

it('reads any stretch of any list from the places that it passed before, as if all of it had been put in order', () => {
  const change = db.prepare(
    `UPDATE item SET due_on = :day, certainty = iif(:day IS NULL, 'none', 'exact'),
       on_date = iif(:at % 2, :day, on_date), title = iif(:at % 3, upper(title), title) WHERE id % 17 = :at`,
  )
  const day = fc.option(fc.constantFrom('2015-03-01', '2020-06-01', '2026-05-20', '2031-01-01'))
  const window = fc.record({ offset: fc.nat({ max: 320 }), size: fc.integer({ min: 1, max: 40 }) })
  fc.assert(
    fc.property(
      fc.constantFrom(...orders),
      fc.constantFrom(...filters),
      fc.array(window, { minLength: 1, maxLength: 8 }),
      fc.record({ at: fc.nat({ max: 16 }), day }),
      (order, filter, windows, changed) => {
        change.run(changed)
        const where = whereOf(filter, today)
        const all = db
          .prepare<[Record<string, unknown>], number>(
            `SELECT i.id FROM item i WHERE ${where.sql} ORDER BY ${orderBy([order], '+')}`,
          )
          .pluck()
          .all(where.values)
        const way = { walk: walkIn(order, filter), descending: order.descending }
        // So short a stride that a window is many of them away.
        const walk = itemWalk((sql) => db.prepare(sql), 7)
        const anchors = anchorsOf(all.length)
        for (const { offset, size: asked } of windows) {
          const size = Math.max(0, Math.min(asked, all.length - offset))
          const shown = walk.ids(where, way, anchors, { offset, size, apart: 1 })
          expect(shown).toEqual(all.slice(offset, offset + size))
          const [first] = shown
          if (first !== undefined) expect(walk.before(where, way, first)).toBe(offset)
        }
        // No window is further from a known place than a stride, once it was asked.
        for (const { offset, size } of windows)
          if (offset + size <= all.length) expect(walk.distance(anchors, offset, size)).toBeLessThanOrEqual(7)
      },
    ),
    { numRuns: 300 },
  )
})

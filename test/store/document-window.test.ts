import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentWalk, documentWhere } from '../../electron/store/document-window.ts'
import { piecesAfter, walkSql } from '../../electron/store/item-walk.ts'
import { late } from '../../electron/store/item-where.ts'
import { type Db, storeFile } from '../../electron/store/open.ts'
import { type DocumentList, documentColumns } from '../../shared/contract/document-lists.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { municipalities } from '../bench/dutch.ts'
import { fillDocuments, fillItems, today } from '../bench/fill.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

let program: TestProgram
let readonly: Db
beforeAll(() => {
  program = testProgram(today)
  fillDocuments(program.store, 700)
  fillItems(program.store, 150)
  const other = testProgram(today)
  other.close()
  readonly = new Database(storeFile(other.folder), { readonly: true })
})
afterAll(() => {
  readonly.close()
  program[Symbol.dispose]()
})

const states = [undefined, 'to_check', 'recorded', 'trashed'] as const
const lists = fc.record({
  state: fc.constantFrom(...states),
  order: fc.record({ column: fc.constantFrom(...documentColumns), descending: fc.boolean() }),
})
/** Also those that are narrowed by words, kinds and a municipality. */
const narrowed = fc
  .tuple(
    lists,
    fc.record(
      {
        text: fc.constantFrom('', 'bij', 'BIJLAGE 9', 'één', 'stuk 1', 'zorg', 'lage'),
        kinds: fc.constantFrom(['raadsbrief'], ['motie', 'advies', 'overig', 'beantwoording']),
        municipality: fc.constantFrom('~', ...municipalities.slice(0, 3)),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([list, by]): DocumentList => ({ ...list, ...by }) as DocumentList) // kinds are of the closed list
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
const isIn = (row: DocumentRow, { state, text = '', kinds, municipality }: DocumentList) => {
  const own = wordsOf(`${row.subject} ${row.fileName}`)
  return (
    (state === 'trashed'
      ? row.deletedAt !== null
      : row.deletedAt === null && (state === undefined || row.state === state)) &&
    wordsOf(text).every((word) => own.some((one) => one.startsWith(word))) &&
    (kinds === undefined || kinds.includes(row.kind)) &&
    (municipality === undefined || (row.municipality ?? '~') === municipality)
  )
}

/** What a column is put in order by, said without SQL; null comes last either way. */
const keyOf = (row: DocumentRow, column: DocumentList['order']['column']): string | number | null => {
  if (column === 'state') return row.state === 'recorded' ? -1 : row.toCheckCount
  if (column === 'municipality') return row.municipality?.toLowerCase() ?? null
  return row[column]
}
/** A title letter by letter, and number by number. */
const parts = (title: string) =>
  [
    ...title
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .matchAll(/\d+|[^\d]/g),
  ].map(([part]) => (/\d/.test(part) ? BigInt(part) : part))
/** Less than nothing where the first title comes first; a number stands where a digit would. */
const titlesApart = (a: string, b: string): number => {
  const [left, right] = [parts(a), parts(b)]
  for (const [at, x] of left.entries()) {
    const y = right[at]
    if (y === undefined) return 1
    if (x === y) continue
    if (typeof x === typeof y) return x < y ? -1 : 1
    return (typeof x === 'bigint' ? '0' : x) < (typeof y === 'bigint' ? '0' : y) ? -1 : 1
  }
  return left.length - right.length
}
const inOrder = (rows: readonly DocumentRow[], list: DocumentList): number[] => {
  const { order } = list
  const way = order.descending ? -1 : 1
  return rows
    .filter((row) => isIn(row, list))
    .toSorted((a, b) => {
      if (order.column === 'subject') return way * (titlesApart(a.subject, b.subject) || a.id - b.id)
      const [x, y] = [keyOf(a, order.column), keyOf(b, order.column)]
      if (x === y) return way * (a.id - b.id)
      if (x === null || y === null) return x === null ? 1 : -1
      return way * (x < y ? -1 : 1)
    })
    .map(({ id }) => id)
}
const everything = async (): Promise<DocumentRow[]> => [
  ...(await program.operations.run('documents.list', {})),
  ...(await program.operations.run('documents.list', { state: 'trashed' })),
]

const titles = [
  'Bijlage 10',
  'bijlage 9',
  'Bijlage 09',
  'Bijlage',
  'Bijlage 2.10',
  'Bijlage 2.9',
  'zorg',
  'Één loket',
  'Eerste bericht',
  '3 scholen',
]
/** What may happen to a document between two windows. */
const acts = fc.record({
  pick: fc.nat({ max: 69 }),
  act: fc.constantFrom('trash', 'restore', 'date', 'subject', 'municipality', 'wait', 'undo', 'none'),
})
const happens = async ({ pick, act }: { pick: number; act: string }) => {
  const { operations, store } = program
  // Numbered items keep their municipality: in another one their number may be taken.
  const may = (await everything()).filter((row) => act !== 'municipality' || row.itemCount === 0)
  const ids = may.map((row) => row.id).sort((a, b) => a - b)
  const id = ids[pick % ids.length] ?? 1
  const ignored = () => undefined
  if (act === 'trash') await operations.run('documents.trash', { id })
  if (act === 'restore') await operations.run('documents.restore', { id })
  if (act === 'date')
    await operations.run('documents.describe', { id, date: pick % 2 === 0 ? null : '2020-02-02' })
  if (act === 'subject')
    await operations.run('documents.describe', { id, subject: titles[pick % titles.length] ?? 'zorg' })
  if (act === 'municipality')
    await operations.run('documents.describe', { id, municipality: municipalities[pick % 3] ?? null })
  if (act === 'wait')
    store.changes.change({ operation: 'test', label: { key: 'app.test' } }, () => {
      const source = store.passages.documentText(id)
      const item = {
        kind: 'question' as const,
        range: { start: 0, end: 9 },
        text: 'Hoe gaat het?',
        title: 'Hoe?',
      }
      store.found.add(id, { ...item, tier: 'strong', why: [], group: null, holder: null }, 'proposed', source)
    })
  if (act === 'undo') await operations.run('app.undo', {}).catch(ignored)
}

it('shows in its windows together what the whole list holds, in every order and part, whatever happens between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(lists, narrowed),
      fc.array(acts, { maxLength: 3 }),
      fc.integer({ min: 1, max: 40 }),
      async (list, done, size) => {
        for (const act of done) await happens(act)
        const whole = inOrder(await everything(), list)
        const shown: number[] = []
        const windows = Array.from({ length: Math.ceil(whole.length / size) + 1 }, (_, at) => at * size)
        for (const offset of windows) {
          const { rows, count, toCheckCount } = await program.operations.run('documents.window', {
            ...list,
            offset,
            limit: size,
          })
          shown.push(...rows.map(({ id }) => id))
          expect(count).toBe(whole.length)
          if (list.state === undefined || list.state === 'to_check')
            expect(toCheckCount).toBe(inOrder(await everything(), { ...list, state: 'to_check' }).length)
        }
        expect(shown).toEqual(whole)
        for (const row of await everything())
          expect((await program.operations.run('documents.line', { ...list, id: row.id })).line).toBe(
            isIn(row, list) ? whole.indexOf(row.id) : null,
          )
      },
    ),
    {
      numRuns: 60,
      // What waited and what was recorded lie in the bin together.
      examples: [
        [
          { state: 'trashed', order: { column: 'state', descending: false } },
          [
            { pick: 3, act: 'wait' },
            { pick: 3, act: 'trash' },
            { pick: 40, act: 'trash' },
          ],
          1,
        ],
      ],
    },
  )
}, 60_000)

it('gives rows in the order in which they are asked for, without what is gone', async () => {
  const [first, second] = (await everything()).map(({ id }) => id)
  const rows = await program.operations.run('documents.rows', { ids: [second ?? 0, 999_999, first ?? 0] })
  expect(rows.map(({ id }) => id)).toEqual([second, first])
})

const planOf = (sql: string, values: Record<string, unknown>): string =>
  readonly
    .prepare<[Record<string, unknown>], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(values)
    .map(({ detail }) => detail)
    .join('\n')

it('reads any stretch along an index that holds all that is asked', () => {
  for (const state of states) {
    const where = documentWhere(state)
    for (const column of documentColumns)
      for (const descending of [false, true]) {
        const walk = documentWalk({ column, descending })
        // How much a document holds stands in another table.
        expect(walk === null).toBe(column === 'itemCount' || column === 'state')
        if (walk === null || (column === 'deletedAt' && state !== 'trashed')) continue
        for (const key of [null, [...walk.terms.map(() => 'a'), 5], [...walk.terms.map(() => null), 5]])
          for (const down of [false, true])
            for (const piece of piecesAfter(walk, key, down)) {
              const own = column === 'municipality' ? ' AND ifnull(i.municipality_id, 0) = 1' : ''
              const sql = walkSql('i.id', { sql: `${where.sql}${own}` }, walk, piece)
              const plan = planOf(`${sql} ORDER BY ${piece.way} LIMIT 100`, {
                ...where.values,
                ...piece.values,
              })
              expect(plan, sql).toMatch(/^SEARCH i USING COVERING INDEX document_/)
              expect(plan, sql).not.toContain('TEMP B-TREE')
            }
      }
  }
})

it('counts how everything stands from an index that holds all that is asked', () => {
  for (const column of ['holder', 'group_name', 'municipality']) {
    const sql = `SELECT i.${column}, count(*) FILTER (WHERE ${late}), count(*) FILTER (WHERE i.verdict = 'niet_nagekomen')
      FROM item i INDEXED BY item_standing WHERE i.state = 'recorded' AND i.kind <> 'decision_moment'
      AND (:municipality IS NULL OR i.municipality = :municipality) GROUP BY i.${column}`
    expect(planOf(sql, { today, municipality: null })).toMatch(/^SCAN i USING COVERING INDEX item_standing/)
  }
})

import type { DocumentList } from '../../shared/contract/document-lists.ts'
import { documentCounts } from './document-counts.ts'
import type { documentNames } from './document-names.ts'
import { documentNarrowing, isNarrowed } from './document-narrowing.ts'
import type { Walk } from './item-orders.ts'
import { keptOf } from './item-version.ts'
import { type Anchors, anchorsOf, itemWalk } from './item-walk.ts'
import type { Db } from './open.ts'

type Order = DocumentList['order']
type Where = Readonly<{ sql: string; values: Record<string, unknown> }>

const document = (index: string, ...terms: readonly string[]): Walk => ({ table: 'document', index, terms })
/** The index that each column is walked along, its terms in the same words as in the schema. */
const walks: Readonly<Record<Exclude<Order['column'], 'municipality' | 'itemCount' | 'state'>, Walk>> = {
  date: document('document_dates', "ifnull(i.date, '9999')"),
  subject: document('document_titles', 'i.title_key'),
  kind: document('document_kinds', 'i.kind'),
  pageCount: document('document_pages', 'i.page_count'),
  deletedAt: document('document_binned', 'i.deleted_at'),
}
// Downwards a missing date comes last too: NULL is the smallest.
const datesDown = document('document_dates_down', 'i.date')
const municipalities = document('document_municipalities')

/** The WHERE of a list: what lies in the bin stands apart from the rest in every index. */
export const documentWhere = (state: DocumentList['state']): Where => ({
  sql: `(i.deleted_at IS NULL) = ${state === 'trashed' ? 0 : 1}${state === undefined || state === 'trashed' ? '' : ' AND i.state = :state'}`,
  values: state === undefined || state === 'trashed' ? {} : { state },
})

/** Along which index a list is read; null where it is kept in order. A municipality has a stretch of its index to itself. */
export const documentWalk = ({ column, descending }: Order): Walk | null => {
  if (column === 'itemCount' || column === 'state') return null
  if (column === 'municipality') return municipalities
  return column === 'date' && descending ? datesDown : walks[column]
}

/** How much a document holds stands in another table than the document: those orders are kept in memory. */
const countedBy = ({ state, order }: DocumentList) => ({
  part: state ?? null,
  column: order.column === 'state' ? ('state' as const) : ('itemCount' as const),
})

type Stretch = Readonly<{ value: number; count: number }>

/** Windows of lists of documents by their ids, cheap at any offset. */
export const documentWindow = (
  db: Db,
  {
    version,
    readerVersion,
    named,
  }: Readonly<{ version: () => number; readerVersion: number; named: ReturnType<typeof documentNames> }>,
) => {
  const shapes = new Map<string, ReturnType<Db['prepare']>>()
  const shape = (sql: string) => {
    const known = shapes.get(sql) ?? db.prepare(sql)
    shapes.set(sql, known)
    return known
  }
  const counts = keptOf<number>(db, version, 20)
  const anchors = keptOf<Anchors>(db, version, 100)
  const stretches = keptOf<readonly Stretch[]>(db, version, 8)
  const inCounts = documentCounts(db)
  const walk = itemWalk(shape)
  const numberOf = (sql: string) => db.prepare<[], number>(sql).pluck()
  // What lies in the bin and what waits are few; all rows are counted by the pages of an index alone.
  const total = numberOf('SELECT count(*) FROM document')
  const trashed = numberOf(
    'SELECT count(*) FROM document INDEXED BY document_trashed WHERE deleted_at IS NOT NULL',
  )
  const waiting = numberOf(
    "SELECT count(*) FROM document INDEXED BY document_to_check WHERE state = 'to_check' AND deleted_at IS NULL",
  )
  const older = db
    .prepare<[number], number>(
      'SELECT count(*) FROM document INDEXED BY document_readers WHERE deleted_at IS NULL AND text_reader < ?',
    )
    .pluck()
  const olderIds = db
    .prepare<[number], number>(
      'SELECT id FROM document INDEXED BY document_readers WHERE deleted_at IS NULL AND text_reader < ? ORDER BY id',
    )
    .pluck()

  const countOf = (state: DocumentList['state']): number =>
    counts(state ?? '', () => {
      if (state === 'trashed') return trashed.get() ?? 0
      if (state === 'to_check') return waiting.get() ?? 0
      const all = (total.get() ?? 0) - countOf('trashed')
      return state === 'recorded' ? all - countOf('to_check') : all
    })
  /** How many documents each municipality has, by the alphabet; those without one come last, downwards too. */
  const stretchesOf = ({ state, order }: DocumentList): readonly Stretch[] =>
    stretches(JSON.stringify([state, order]), () => {
      const { sql, values } = documentWhere(state)
      // Selected as these two.
      return shape(
        `SELECT value, n AS count FROM (SELECT ifnull(i.municipality_id, 0) AS value, count(*) AS n
           FROM document i INDEXED BY document_municipalities WHERE ${sql} GROUP BY 1)
         LEFT JOIN municipality m ON m.id = value
         ORDER BY m.name IS NULL, m.name COLLATE NOCASE${order.descending ? ' DESC' : ''}`,
      ).all(values) as Stretch[]
    })
  const within = (state: DocumentList['state'], value: number): Where => {
    const { sql, values } = documentWhere(state)
    return { sql: `${sql} AND ifnull(i.municipality_id, 0) = :value`, values: { ...values, value } }
  }
  const along = (
    list: DocumentList,
    where: Where,
    way: Walk,
    count: number,
    offset: number,
    size: number,
  ) => {
    const known = anchors(JSON.stringify([list, where.values]), () => anchorsOf(count))
    return walk.ids(where, { walk: way, descending: list.order.descending }, known, {
      offset,
      size,
      apart: countOf(list.state === 'trashed' ? 'trashed' : undefined) / Math.max(1, countOf(list.state)),
    })
  }
  const idsOf = (list: DocumentList, count: number, offset: number, size: number): readonly number[] => {
    const way = documentWalk(list.order)
    if (way === null) return inCounts.ids(countedBy(list), list.order.descending, offset, size)
    if (way !== municipalities) return along(list, documentWhere(list.state), way, count, offset, size)
    let start = 0
    const ids: number[] = []
    for (const { value, count: own } of stretchesOf(list)) {
      const [from, to] = [Math.max(0, offset - start), Math.min(own, offset + size - start)]
      if (to > from) ids.push(...along(list, within(list.state, value), way, own, from, to - from))
      start += own
    }
    return ids
  }

  const narrowing = documentNarrowing(db, named)
  const orders = keptOf<Int32Array>(db, version, 2)
  const narrow = keptOf<Readonly<{ ids: Int32Array; toCheckCount: number }>>(db, version, 4)
  /** A list with a filter, in its order: read whole once, for it is mostly short. */
  const narrowedOf = (list: DocumentList) =>
    narrow(JSON.stringify(list), () => {
      const { state, order } = list
      const passes = narrowing.passing(list)
      const count = countOf(state)
      const whole = orders(JSON.stringify([state, order]), () =>
        Int32Array.from(idsOf({ state, order }, count, 0, count)),
      )
      const ids = whole.filter((id) => passes(id))
      return { ids, toCheckCount: state === undefined || state === 'to_check' ? narrowing.waiting(ids) : 0 }
    })

  return {
    read: (list: DocumentList, offset: number, limit: number) => {
      if (isNarrowed(list)) {
        const { ids, toCheckCount } = narrowedOf(list)
        return { ids: [...ids.subarray(offset, offset + limit)], count: ids.length, toCheckCount }
      }
      const count = countOf(list.state)
      const size = Math.max(0, Math.min(limit, count - offset))
      const toCheckCount = list.state === 'trashed' ? 0 : list.state === 'recorded' ? 0 : countOf('to_check')
      return { ids: size === 0 ? [] : idsOf(list, count, offset, size), count, toCheckCount }
    },
    line: (list: DocumentList, id: number): number | null => {
      if (isNarrowed(list)) {
        const line = narrowedOf(list).ids.indexOf(id)
        return line < 0 ? null : line
      }
      const { sql, values } = documentWhere(list.state)
      const found = shape(
        `SELECT ifnull(i.municipality_id, 0) AS value FROM document i WHERE ${sql} AND i.id = :id`,
      ).get({ ...values, id }) as { value: number } | undefined // as selected
      if (found === undefined) return null
      const way = documentWalk(list.order)
      if (way === null) return inCounts.line(countedBy(list), list.order.descending, id)
      const { descending } = list.order
      if (way !== municipalities) return walk.before(documentWhere(list.state), { walk: way, descending }, id)
      const all = stretchesOf(list)
      const before = all.slice(
        0,
        all.findIndex(({ value }) => value === found.value),
      )
      return (
        before.reduce((sum, { count }) => sum + count, 0) +
        walk.before(within(list.state, found.value), { walk: way, descending }, id)
      )
    },
    older: {
      count: (): number => older.get(readerVersion) ?? 0,
      ids: (): number[] => olderIds.all(readerVersion),
    },
  }
}

import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import type { Grouping, ItemGroup } from '../../shared/records/saved-view.ts'
import type { AnswersStore } from './answers.ts'
import {
  type CountedGroup,
  groupKey,
  groupSource,
  type Listed,
  lineOf,
  nowhere,
  type PlacedGroup,
  type Position,
  placed,
  stretches,
} from './item-groups.ts'
import { hasIndex, orderBy, walkIn, walkOf } from './item-orders.ts'
import { keptOf } from './item-version.ts'
import { type Anchors, anchorsOf, itemWalk } from './item-walk.ts'
import { late, type Where, whereOf } from './item-where.ts'
import type { Db } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import type { StatisticsStore } from './statistics.ts'
import { searchWords } from './words.ts'

/** Who counts items for figures: a filter may ask for what a figure counted. */
export type Counting = Readonly<{
  answers: AnswersStore
  statistics: StatisticsStore
  /** Moves with every change that a list can show. */
  version: () => number
}>

/** Every item of a list in order, so that any stretch of it is at hand; groups lie in it in the order of their keys. */
type Sequence = Readonly<{ ids: Int32Array; groups: readonly PlacedGroup[] }>

/** Microseconds a row, measured at 770,000 items, where a row that is fetched is seldom at hand: only their order matters. */
const cost = { covered: 0.12, fetched: 5, sorted: 6, gathered: 0.3, among: 0.2 }
/** A way to a window that costs less than so many microseconds is taken, before a list is put in order whole. */
const little = 3_000
const mostShapes = 400

/**
 * Windows of the grid by their ids, cheap at any offset and filter: nothing here can be interrupted, and a person scrolls through
 * all of it.
 */
export const itemWindow = (db: Db, index: SearchIndex, { answers, statistics, version }: Counting) => {
  // 32 MB: the orders that a person scrolls through stay in memory.
  db.pragma('cache_size = -32000')
  db.exec('CREATE TEMP TABLE found_item (id INTEGER PRIMARY KEY)')
  const forgetFound = db.prepare('DELETE FROM temp.found_item')
  const keepFound = db.prepare('INSERT INTO temp.found_item (id) SELECT value FROM json_each(?)')
  db.exec('CREATE TEMP TABLE counted_question (id INTEGER PRIMARY KEY)')
  db.exec('CREATE TEMP TABLE stood_item (id INTEGER PRIMARY KEY)')
  // A filter has too many shapes to prepare beforehand; each shape is prepared once.
  const shapes = new Map<string, ReturnType<Db['prepare']>>()
  const shape = (sql: string, pluck = false) => {
    let statement = shapes.get(sql)
    if (!statement) {
      if (shapes.size >= mostShapes) shapes.clear()
      statement = db.prepare(sql)
      if (pluck) statement.pluck()
      shapes.set(sql, statement)
    }
    return statement
  }
  const total = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM item WHERE state = 'recorded'")
  const nameOf = db.prepare<[number], string>('SELECT name FROM dossier WHERE id = ?').pluck()
  const changesSoFar = db.prepare<[], number>('SELECT total_changes()').pluck()
  const counts = keptOf<number>(db, version, 200)
  const anchors = keptOf<Anchors>(db, version, 8)
  const sequences = keptOf<Sequence>(db, version, 1)
  const walk = itemWalk(shape)
  let found = ''
  let foundCount = 0

  /** How many items there are at all: every window of a list asks, and most ask again before anything changed. */
  const countAll = (): number => counts('', () => total.get()?.n ?? 0)

  /** What the words find stays while the same words are asked of the same index: every window of a list asks for it. */
  const findWords = (text: string) => {
    const words = searchWords(text)
    if (words.length === 0) return
    while (index.catchUp()) {}
    const asked = `${index.version()} ${words.join(' ')}`
    if (asked === found) return
    found = ''
    forgetFound.run()
    foundCount = keepFound.run(JSON.stringify(index.items(words))).changes
    found = asked
  }

  /** What a figure counts stays until something changes, like what words find. */
  const keeper = (table: 'counted_question' | 'stood_item') => {
    const forget = db.prepare(`DELETE FROM temp.${table}`)
    const keep = db.prepare(`INSERT INTO temp.${table} (id) SELECT value FROM json_each(?)`)
    let keptFor = ''
    return (question: readonly unknown[], ids: () => readonly number[]) => {
      const asked = () => JSON.stringify([question, changesSoFar.get()])
      if (asked() === keptFor) return
      const found = JSON.stringify(ids())
      forget.run()
      keep.run(found)
      // What a transaction sees may be rolled back.
      keptFor = db.inTransaction ? '' : asked()
    }
  }
  const keepQuestions = keeper('counted_question')
  const keepStood = keeper('stood_item')
  const find = ({ text = '', answers: list, askedIn, stood }: ItemFilter, today: string) => {
    findWords(text)
    if (list !== undefined || askedIn !== undefined)
      keepQuestions([list, askedIn, today], () => answers.ids(list ?? 'asked', askedIn ?? null, today))
    if (stood !== undefined) keepStood([stood, today], () => statistics.ids(stood, today))
  }

  /** What a list is kept by until its items change: it may hang on what words find, or on what a figure counts, too. */
  const asked = (filter: ItemFilter, where: Where): string => {
    const { text = '', answers: counted, askedIn, stood } = filter
    const words = searchWords(text)
    const byFigure = counted !== undefined || askedIn !== undefined || stood !== undefined
    return JSON.stringify([
      where.sql,
      where.values,
      words.length === 0 ? null : [words, index.version()],
      byFigure ? [counted, askedIn, stood, changesSoFar.get()] : null,
    ])
  }
  const countOf = (from: string, where: string, values: Where['values']): number => {
    const row = shape(`SELECT count(*) AS n FROM ${from} WHERE ${where}`).get(values)
    return (row as { n: number }).n // as selected
  }
  const countOfFilter = (filter: ItemFilter, where: Where): number => {
    // The index holds what is recorded and nothing else, so that words alone are counted already.
    if (where.sql === whereOf({}, '').sql) return countAll()
    if (where.sql === whereOf({ text: filter.text }, '').sql) return foundCount
    return counts(asked(filter, where), () => countOf('item i', where.sql, where.values))
  }
  /** What is late is among the little that is open. */
  const lateOf = (filter: ItemFilter, where: Where, today: string): number =>
    counts(`${today} ${asked(filter, where)}`, () =>
      countOf('item i INDEXED BY item_open', `${where.sql} AND ${late}`, { ...where.values, today }),
    )

  const groupsOf = (
    where: Where,
    by: Grouping,
    orders: readonly ItemOrder[],
    today: string,
  ): PlacedGroup[] => {
    const key = groupKey(by)
    // Selected as these three.
    const counted = shape(
      `SELECT ${key} AS key, count(*) AS count, sum(${late}) AS lateCount FROM ${groupSource(by)}
       WHERE ${where.sql} GROUP BY ${key} ORDER BY ${key}`,
    ).all({ ...where.values, today }) as CountedGroup[]
    return placed(by, counted, orders, (id) => nameOf.get(id) ?? null)
  }

  /** How a list in one order is put in order whole: by its index or by sorting, whichever is less. */
  const wholeOf = (where: Where, order: ItemOrder, count: number) => {
    const { index: along } = walkOf(order)
    const sorted = {
      cost: count * cost.sorted,
      sql: `item i WHERE ${where.sql} ORDER BY ${orderBy([order], '+')}`,
    }
    if (along === null) return sorted
    const by = `item i INDEXED BY ${along} WHERE`
    const ways = [
      sorted,
      {
        cost: countAll() * (where.covered ? cost.covered : cost.fetched),
        sql: `${by} ${where.sql} ORDER BY ${orderBy([order])}`,
      },
      {
        cost: count * cost.gathered + countAll() * cost.among,
        sql: `${by} i.state = 'recorded' AND i.id IN (SELECT i.id FROM item i WHERE ${where.sql}) ORDER BY ${orderBy([order])}`,
      },
    ]
    return ways.reduce((best, way) => (way.cost < best.cost ? way : best))
  }

  /** The whole list is put in order once, and kept until something changes: its windows are asked for one after the other. */
  const sequenceOf = ({ filter, orders, grouping }: Listed, where: Where, today: string): Sequence => {
    const by = grouping?.by ?? null
    return sequences(JSON.stringify([asked(filter, where), orders, by, today]), () => {
      const [order] = orders
      const rest =
        by === null && orders.length === 1 && order !== undefined
          ? wholeOf(where, order, countOfFilter(filter, where)).sql
          : `${by === null ? 'item i' : groupSource(by)} WHERE ${where.sql} ORDER BY ${by === null ? '' : `${groupKey(by)}, `}${orderBy(orders)}`
      // The one column that is selected.
      const ids = shape(`SELECT i.id FROM ${rest}`, true).all(where.values) as number[]
      return { ids: Int32Array.from(ids), groups: by === null ? [] : groupsOf(where, by, orders, today) }
    })
  }

  type Window = Readonly<{
    filter: ItemFilter
    order: ItemOrder
    offset: number
    limit: number
    today: string
  }>
  /** The ids of a window of a list in one order: along the index of that order from a place that is known, or cut from the list that was put in order whole. */
  const idsOf = ({ filter, order, offset, limit, today }: Window, where: Where, count: number): number[] => {
    const size = Math.max(0, Math.min(limit, count - offset))
    const inOrder = () => [
      ...sequenceOf({ filter, orders: [order], grouping: null }, where, today).ids.subarray(
        offset,
        offset + size,
      ),
    ]
    if (!hasIndex(order) || where.gathers) return inOrder()
    const known = anchors(JSON.stringify([asked(filter, where), order]), () => anchorsOf(count))
    const { by, ...along } = walkIn(order, filter)
    // In the index of one holder his items stand together, and all else that it holds needs no row.
    const isCovered = by === null ? where.covered : whereOf({ ...filter, [by]: undefined }, today).covered
    const apart = by === null ? countAll() / Math.max(1, count) : 1
    const each = apart * (isCovered ? cost.covered : cost.fetched)
    const passed = each * (walk.distance(known, offset, size) + size)
    if (passed > little && passed > wholeOf(where, order, count).cost) return inOrder()
    const way = { walk: along, descending: order.descending }
    return walk.ids(where, way, known, { offset, size, apart: each / cost.covered })
  }

  const whole = (listed: Listed, today: string) => {
    find(listed.filter, today)
    const where = whereOf(listed.filter, today)
    return { where, ...sequenceOf(listed, where, today) }
  }
  /** At which line of a list in one order an item stands; null where the filter keeps it out. */
  const lineInOrder = (filter: ItemFilter, order: ItemOrder, id: number, today: string): number | null => {
    find(filter, today)
    const where = whereOf(filter, today)
    const passes = countOf('item i', `${where.sql} AND i.id = :id`, { ...where.values, id })
    return passes === 0
      ? null
      : walk.before(where, { walk: walkIn(order, filter), descending: order.descending }, id)
  }
  const closedIn = ({ grouping }: Listed) => new Set(grouping?.closed)

  return {
    total: countAll,
    /** The ids of the asked window, how many rows there are, and how many of them are late. */
    read: (window: Window) => {
      const { filter, today } = window
      find(filter, today)
      const where = whereOf(filter, today)
      const count = countOfFilter(filter, where)
      return {
        ids: idsOf(window, where, count),
        count,
        lateCount: filter.late ? count : lateOf(filter, where, today),
      }
    },
    /** Lines of a list in groups or in several orders: heads, and stretches of ids. */
    lines: (listed: Listed, offset: number, limit: number, today: string) => {
      const { where, ids, groups } = whole(listed, today)
      const { parts, count } =
        listed.grouping === null
          ? {
              parts: [{ kind: 'items' as const, first: offset, size: limit }],
              count: ids.length,
            }
          : stretches(groups, closedIn(listed), offset, limit)
      return {
        parts: parts.map((part) =>
          part.kind === 'group'
            ? part
            : { kind: part.kind, ids: [...ids.subarray(part.first, part.first + part.size)] },
        ),
        count,
        items: countOfFilter(listed.filter, where),
        lateCount: lateOf(listed.filter, where, today),
      }
    },
    position: (listed: Listed, id: number, today: string): Position => {
      const [order] = listed.orders
      if (listed.grouping === null && listed.orders.length === 1 && order !== undefined && hasIndex(order))
        return { ...nowhere, line: lineInOrder(listed.filter, order, id, today) }
      const { ids, groups } = whole(listed, today)
      const at = ids.indexOf(id)
      if (at < 0) return nowhere
      return listed.grouping === null ? { ...nowhere, line: at } : lineOf(groups, closedIn(listed), at)
    },
    groups: (filter: ItemFilter, by: Grouping, today: string): ItemGroup[] => {
      find(filter, today)
      return groupsOf(whereOf(filter, today), by, [], today).map(({ start: _, ...group }) => group)
    },
    /** Those of these items that pass the filter, in order. */
    among: (filter: ItemFilter, orders: readonly ItemOrder[], chosen: readonly number[], today: string) => {
      find(filter, today)
      const where = whereOf(filter, today)
      return shape(
        `SELECT i.id FROM item i WHERE ${where.sql} AND i.id IN (SELECT value FROM json_each(:chosen)) ORDER BY ${orderBy(orders, '+')}`,
        true,
        // The one column that is selected.
      ).all({ ...where.values, chosen: JSON.stringify(chosen) }) as number[]
    },
    count: (filter: ItemFilter, today: string): number => {
      find(filter, today)
      return countOfFilter(filter, whereOf(filter, today))
    },
    rows: (columns: string, ids: readonly number[]) =>
      shape(`SELECT ${columns} WHERE i.id IN (SELECT value FROM json_each(:ids))`).all({
        ids: JSON.stringify(ids),
      }),
  }
}

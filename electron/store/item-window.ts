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
import { hasIndex, idsOf, orderBy } from './item-orders.ts'
import { late, type Where, whereOf } from './item-where.ts'
import type { Db } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import type { StatisticsStore } from './statistics.ts'
import { searchWords } from './words.ts'

/** Who counts items for figures: a filter may ask for what a figure counted. */
export type Counting = Readonly<{ answers: AnswersStore; statistics: StatisticsStore }>

/** Every item of a list in order, so that any stretch of it is at hand; groups lie in it in the order of their keys. */
type Sequence = Readonly<{ asked: string; ids: readonly number[]; groups: readonly PlacedGroup[] }>

/**
 * Windows of the grid by their ids, cheap at any offset and filter: nothing here can be interrupted, and a person scrolls through
 * all of it.
 */
export const itemWindow = (db: Db, index: SearchIndex, { answers, statistics }: Counting) => {
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
      statement = db.prepare(sql)
      if (pluck) statement.pluck()
      shapes.set(sql, statement)
    }
    return statement
  }
  const total = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM item WHERE state = 'recorded'")
  const nameOf = db.prepare<[number], string>('SELECT name FROM dossier WHERE id = ?').pluck()
  const changesSoFar = db.prepare<[], number>('SELECT total_changes()').pluck()
  let found = ''
  let foundCount = 0
  let counted = { after: -1, n: 0 }

  /** How many items there are at all: every window of a list asks, and most ask again before anything changed. */
  const countAll = (): number => {
    const after = changesSoFar.get() ?? 0
    // What a transaction counts may be rolled back.
    if (db.inTransaction) return total.get()?.n ?? 0
    if (counted.after !== after) counted = { after, n: total.get()?.n ?? 0 }
    return counted.n
  }

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

  const countOf = (from: string, where: string, values: Where['values']): number => {
    const row = shape(`SELECT count(*) AS n FROM ${from} WHERE ${where}`).get(values)
    return (row as { n: number }).n // as selected
  }
  const countOfFilter = (filter: ItemFilter, where: Where): number => {
    // The index holds what is recorded and nothing else, so that words alone are counted already.
    if (where.sql === whereOf({}, '').sql) return countAll()
    return where.sql === whereOf({ text: filter.text }, '').sql
      ? foundCount
      : countOf('item i', where.sql, where.values)
  }
  /** What is late is among the little that is open. */
  const lateOf = (where: Where, today: string): number =>
    countOf('item i INDEXED BY item_open', `${where.sql} AND ${late}`, { ...where.values, today })

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

  let sequence: Sequence = { asked: '', ids: [], groups: [] }
  /** The whole list is put in order once, and kept until something changes: its windows are asked for one after the other. */
  const sequenceOf = ({ filter, orders, grouping }: Listed, where: Where, today: string): Sequence => {
    const by = grouping?.by ?? null
    const asked = JSON.stringify([
      where.sql,
      where.values,
      orders,
      by,
      today,
      searchWords(filter.text ?? ''),
      index.version(),
      changesSoFar.get(),
    ])
    if (asked === sequence.asked) return sequence
    const first = by === null ? '' : `${groupKey(by)}, `
    // The one column that is selected.
    const ids = shape(
      `SELECT i.id FROM ${by === null ? 'item i' : groupSource(by)} WHERE ${where.sql} ORDER BY ${first}${orderBy(orders)}`,
      true,
    ).all(where.values) as number[]
    const made = { asked, ids, groups: by === null ? [] : groupsOf(where, by, orders, today) }
    // What a transaction sees may be rolled back.
    if (!db.inTransaction) sequence = made
    return made
  }

  const stretchOf = ({ ids }: Sequence, offset: number, limit: number) => ({
    sql: 'SELECT value FROM json_each(:window)',
    values: { window: JSON.stringify(ids.slice(offset, offset + limit)) },
  })

  const whole = (listed: Listed, today: string) => {
    find(listed.filter, today)
    const where = whereOf(listed.filter, today)
    return { where, ...sequenceOf(listed, where, today) }
  }
  const closedIn = ({ grouping }: Listed) => new Set(grouping?.closed)

  return {
    total: countAll,
    /** Rows of the asked window as `columns` and `joins` select them, how many rows there are, and how many of them are late. */
    read: (
      columns: string,
      {
        filter,
        order,
        offset,
        limit,
        today,
      }: Readonly<{ filter: ItemFilter; order: ItemOrder; offset: number; limit: number; today: string }>,
    ) => {
      find(filter, today)
      const where = whereOf(filter, today)
      const count = countOfFilter(filter, where)
      const lateCount = filter.late ? count : lateOf(where, today)
      // The ids come from an index alone, or from the list that was put in order; the wide rows are fetched for the window only.
      const { sql, values } = hasIndex(order)
        ? idsOf(where, order, offset, limit, count, countAll())
        : stretchOf(sequenceOf({ filter, orders: [order], grouping: null }, where, today), offset, limit)
      const rows = shape(`SELECT ${columns} WHERE i.id IN (${sql}) ORDER BY ${orderBy([order], '+')}`).all(
        hasIndex(order) ? { ...where.values, ...values } : values,
      )
      return { rows, count, lateCount }
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
            : { kind: part.kind, ids: ids.slice(part.first, part.first + part.size) },
        ),
        count,
        items: countOfFilter(listed.filter, where),
        lateCount: lateOf(where, today),
      }
    },
    position: (listed: Listed, id: number, today: string): Position => {
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

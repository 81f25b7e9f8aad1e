import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import { openStatuses } from '../../shared/records/item.ts'
import type { Db } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import { searchWords } from './words.ts'

/** As isOpen in shared/records/item says, in the words of the index item_open. */
export const open = `i.official_status IN (${openStatuses.map((status) => `'${status}'`).join(', ')})`
const due = "ifnull(i.due_on, '9999')"
/** As isLate in shared/records/item says; a test holds both together. */
export const late = `(${due} < :today AND i.kind <> 'decision_moment' AND ${open})`

type Walk = Readonly<{ index: string; terms: readonly string[] }>

/** The index that each column sorts by, and its terms: the same words as in the schema, or SQLite can't use it. */
const walks = {
  number: { index: 'item_numbered', terms: ["ifnull(i.number, '~')"] },
  title: { index: 'item_titles', terms: ['i.title COLLATE NOCASE'] },
  kind: { index: 'item_kinds', terms: ['i.kind', due] },
  holder: { index: 'item_holders', terms: ["ifnull(i.holder, '~')", due] },
  group: { index: 'item_groups', terms: ["ifnull(i.group_name, '~')", due] },
  municipality: { index: 'item_municipalities', terms: ["ifnull(i.municipality, '~')", due] },
  onDate: { index: 'item_dates', terms: ["ifnull(i.on_date, '9999')"] },
  dueOn: { index: 'item_due', terms: [due] },
  officialStatus: { index: 'item_statuses', terms: ['i.official_status', due] },
  verdict: { index: 'item_verdicts', terms: ['i.verdict', due] },
} as const satisfies Record<ItemOrder['column'], Walk>
// Downwards a missing date comes last too: NULL is the smallest.
const downward: Partial<Record<ItemOrder['column'], Walk>> = {
  onDate: { index: 'item_dates_down', terms: ['i.on_date'] },
  dueOn: { index: 'item_due_down', terms: ['i.due_on'] },
}
const walkOf = ({ column, descending }: ItemOrder): Walk => (descending && downward[column]) || walks[column]

const orderBy = ({ terms }: Walk, descending: boolean, prefix = ''): string =>
  [...terms, 'i.id'].map((term) => `${prefix}${term}${descending ? ' DESC' : ''}`).join(', ')

type Where = Readonly<{
  sql: string
  values: Record<string, unknown>
  /** Whether every index of an order holds all that the filter asks for. */
  covered: boolean
}>

/** The WHERE of a filter, with its values. Only what is recorded is ever in a list. */
export const whereOf = (filter: ItemFilter): Where => {
  const parts = ["i.state = 'recorded'"]
  const values: Record<string, unknown> = {}
  let covered = true
  const among = (column: string, list: readonly string[] | undefined, name: string) => {
    if (!list) return
    parts.push(
      list.length === 1 ? `${column} = :${name}` : `${column} IN (SELECT value FROM json_each(:${name}))`,
    )
    values[name] = list.length === 1 ? list[0] : JSON.stringify(list)
  }
  const beside = (sql: string) => {
    parts.push(sql)
    covered = false
  }
  const equals = (column: string, value: string | number | undefined, name: string) => {
    if (value === undefined) return
    beside(`${column} = :${name}`)
    values[name] = value
  }
  among('i.kind', filter.kinds, 'kinds')
  among('i.official_status', filter.statuses, 'statuses')
  if (filter.verdicts) covered = false
  among('i.verdict', filter.verdicts, 'verdicts')
  equals("ifnull(i.municipality, '~')", filter.municipality, 'municipality')
  equals("ifnull(i.group_name, '~')", filter.group, 'groupName')
  equals("ifnull(i.holder, '~')", filter.holder, 'holder')
  equals('i.document_id', filter.documentId, 'documentId')
  if (filter.late) parts.push(late)
  if (filter.open) parts.push(open)
  if (filter.withoutTerm)
    parts.push(`${due} = '9999' AND ${open} AND i.kind IN ('commitment', 'dictum_point')`)
  if (filter.extended) beside(`i.extended = 1 AND ${open}`)
  if (filter.settledNotFulfilled)
    beside("i.official_status = 'afgedaan' AND i.verdict IN ('niet_nagekomen', 'deels_nagekomen')")
  if (filter.settledWithoutEvidence)
    parts.push(
      // An answer or a reaction is the proof of its own question or advice point.
      "i.official_status = 'afgedaan' AND i.id NOT IN (SELECT item_id FROM item_passage)",
    )
  if (filter.dueFrom !== undefined) {
    parts.push(`${due} >= :dueFrom AND ${due} < '9999'`)
    values.dueFrom = filter.dueFrom
  }
  if (filter.dueTo !== undefined) {
    parts.push(`${due} <= :dueTo`)
    values.dueTo = filter.dueTo
  }
  if (filter.dossierId !== undefined) {
    parts.push(
      'i.id IN (SELECT id FROM (SELECT item_id AS id FROM dossier_item WHERE dossier_id = :dossierId UNION SELECT di.id FROM item di JOIN dossier_document dd ON dd.document_id = di.document_id WHERE dd.dossier_id = :dossierId))',
    )
    values.dossierId = filter.dossierId
  }
  if (searchWords(filter.text ?? '').length > 0) parts.push('+i.id IN (SELECT id FROM found_item)')
  return { sql: parts.join('\n AND '), values, covered }
}

/** The SQL of a window's ids with its values. Far down a list it is walked from its other end. */
export const idsOf = (
  where: Where,
  order: ItemOrder,
  offset: number,
  limit: number,
  count: number,
  all: number,
) => {
  const walk = walkOf(order)
  const size = Math.max(0, Math.min(limit, count - offset))
  const after = count - offset - size
  const fromEnd = after < offset
  const skipped = fromEnd ? after : offset
  const descending = order.descending !== fromEnd
  const passed = count === 0 ? 0 : (all * (skipped + size)) / count
  const along = (conditions: string) =>
    `SELECT i.id FROM item i INDEXED BY ${walk.index} WHERE ${conditions} ORDER BY ${orderBy(walk, descending)}`
  // Three ways to the same ids. The costs are microseconds a row, measured at 100,000 items; only their order matters.
  const ways = [
    { cost: passed * (where.covered ? 0.12 : 0.7), sql: along(where.sql) },
    {
      cost: count * 1.5,
      sql: `SELECT i.id FROM item i WHERE ${where.sql} ORDER BY ${orderBy(walk, descending, '+')}`,
    },
    {
      cost: count * 0.3 + passed * 0.2,
      sql: along(`i.state = 'recorded' AND i.id IN (SELECT i.id FROM item i WHERE ${where.sql})`),
    },
  ]
  const { sql } = ways.reduce((best, way) => (way.cost < best.cost ? way : best))
  return { sql: `${sql} LIMIT :limit OFFSET :offset`, values: { limit: size, offset: skipped } }
}

/**
 * Windows of the grid by their ids, cheap at any offset and filter: nothing here can be interrupted, and a person scrolls through
 * all of it.
 */
export const itemWindow = (db: Db, index: SearchIndex) => {
  // 32 MB: the orders that a person scrolls through stay in memory.
  db.pragma('cache_size = -32000')
  db.exec('CREATE TEMP TABLE found_item (id INTEGER PRIMARY KEY)')
  const forgetFound = db.prepare('DELETE FROM temp.found_item')
  const keepFound = db.prepare('INSERT INTO temp.found_item (id) SELECT value FROM json_each(?)')
  // A filter has too many shapes to prepare beforehand; each shape is prepared once.
  const shapes = new Map<string, ReturnType<Db['prepare']>>()
  const shape = (sql: string) => {
    let statement = shapes.get(sql)
    if (!statement) {
      statement = db.prepare(sql)
      shapes.set(sql, statement)
    }
    return statement
  }
  const total = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM item WHERE state = 'recorded'")
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

  const countOf = (from: string, where: string, values: Where['values']): number => {
    const row = shape(`SELECT count(*) AS n FROM ${from} WHERE ${where}`).get(values)
    return (row as { n: number }).n // as selected
  }

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
      findWords(filter.text ?? '')
      const where = whereOf(filter)
      const all = countAll()
      const values = where.sql.includes(':today') ? { ...where.values, today } : where.values
      // The index holds what is recorded and nothing else, so that words alone are counted already.
      const known =
        where.sql === whereOf({}).sql
          ? all
          : where.sql === whereOf({ text: filter.text }).sql
            ? foundCount
            : undefined
      const count = known ?? countOf('item i', where.sql, values)
      // What is late is among the little that is open.
      const lateCount = filter.late
        ? count
        : countOf('item i INDEXED BY item_open', `${where.sql} AND ${late}`, { ...where.values, today })
      const ids = idsOf(where, order, offset, limit, count, all)
      const walk = walkOf(order)
      // The ids come from an index alone; the wide rows are fetched for the window only.
      const rows = shape(
        `SELECT ${columns} WHERE i.id IN (${ids.sql}) ORDER BY ${orderBy(walk, order.descending, '+')}`,
      ).all({ ...values, ...ids.values })
      return { rows, count, lateCount }
    },
  }
}

import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import type { InForce, ItemRow } from '../../shared/records/item.ts'
import type { GridLine, ItemGroup } from '../../shared/records/saved-view.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Listed } from './item-groups.ts'
import { type Counting, itemWindow } from './item-window.ts'
import type { Db } from './open.ts'
import type { SearchIndex } from './search-index.ts'

export const itemColumns = `
  i.id, i.kind, i.number, i.source_number AS sourceNumber, i.title, i.municipality, i.group_name AS "group", i.holder, c.made_by AS madeBy,
  i.on_date AS onDate, i.term_literal AS termLiteral, i.due_on AS dueOn, i.certainty, i.extended, i.remind_on AS remindOn,
  i.official_status AS officialStatus, i.verdict, i.settled_on AS settledOn, q.answer_verdict AS answerVerdict,
  m.outcome, m.execution, a.reaction, d.confidentiality, i.document_id AS documentId,
  (SELECT count(*) FROM item part WHERE part.parent_id = i.id AND part.state = 'recorded') AS partCount,
  (SELECT count(*) FROM item part WHERE part.parent_id = i.id AND part.state = 'recorded'
     AND part.official_status IN ('afgedaan', 'vervallen')) AS partsDone`
export const itemJoins = `
  FROM item i JOIN document d ON d.id = i.document_id
  LEFT JOIN question q ON q.id = i.id LEFT JOIN motion m ON m.id = i.id LEFT JOIN advice_point a ON a.id = i.id
  LEFT JOIN commitment c ON c.id = i.id`

export type SqlItem = Omit<ItemRow, 'extended' | 'parts'> & {
  extended: number
  partCount: number
  partsDone: number
}
export const toItemRow = ({ partCount, partsDone, ...row }: SqlItem): ItemRow => ({
  ...row,
  extended: row.extended === 1,
  parts: partCount === 0 ? null : { done: partsDone, total: partCount },
})

type ItemsOfGroup = Readonly<{ group: ItemGroup; ids: number[] }>

export const itemsStore = (db: Db, index: SearchIndex, counting: Counting) => {
  const window = itemWindow(db, index, counting)
  const one = db.prepare<[number], SqlItem>(`SELECT ${itemColumns} ${itemJoins} WHERE i.id = ?`)
  const force = db.prepare<[number], Omit<InForce, 'extended'> & { extended: number }>(
    `SELECT due_on AS dueOn, certainty, extended, remind_on AS remindOn, official_status AS officialStatus, verdict, settled_on AS settledOn
     FROM item WHERE id = ?`,
  )
  const children = db.prepare<[number], SqlItem>(
    `SELECT ${itemColumns} ${itemJoins} WHERE i.parent_id = ? AND i.state IN ('recorded') ORDER BY i.id`,
  )
  const parent = db.prepare<[number], SqlItem>(
    `SELECT ${itemColumns} ${itemJoins} WHERE i.id = (SELECT parent_id FROM item WHERE id = ?)`,
  )
  // A dot is the character after a dash: the numbers of one series stand together in their index.
  const number = db.prepare<[{ municipality: string | null; series: string }], { n: number | null }>(
    `SELECT max(CAST(substr(number, 7) AS INTEGER)) AS n FROM item
     WHERE municipality IS :municipality AND number >= :series || '-' AND number < :series || '.'`,
  )
  // A slash is the character after a dot.
  const partNumber = db.prepare<[{ municipality: string | null; number: string }], { n: number | null }>(
    `SELECT max(CAST(substr(number, length(:number) + 2) AS INTEGER)) AS n FROM item
     WHERE municipality IS :municipality AND number >= :number || '.' AND number < :number || '/'`,
  )
  const inSeries = db.prepare<[{ municipality: string | null; number: string }], { id: number }>(
    `SELECT id FROM item
     WHERE municipality IS :municipality AND (number = :number OR (number >= :number || '.' AND number < :number || '/')) LIMIT 1`,
  )
  const setNumber = db.prepare(
    'UPDATE item SET number = :number, municipality = :municipality WHERE id = :id',
  )
  const byNumber = db.prepare<[string], { id: number }>(
    'SELECT id FROM item WHERE number = ? ORDER BY id DESC LIMIT 1',
  )

  const columns = `${itemColumns} ${itemJoins}`
  const rowsOf = (ids: readonly number[]): ReadonlyMap<number, ItemRow> =>
    // The columns asked for are those of ItemRow.
    new Map((window.rows(columns, ids) as SqlItem[]).map((row) => [row.id, toItemRow(row)]))
  const rowsInOrder = (ids: readonly number[]): ItemRow[] => {
    const rows = rowsOf(ids)
    return ids.flatMap((id) => rows.get(id) ?? [])
  }
  const lineOf = (row: ItemRow | undefined): readonly GridLine[] =>
    row === undefined ? [] : [{ kind: 'item', row }]

  const row = (id: number): ItemRow => {
    const found = one.get(id)
    if (!found) throw new Refusal('not-found-item')
    return toItemRow(found)
  }

  return {
    row,
    /** Many at once, by their ids. */
    byId: rowsOf,
    find: (id: number): ItemRow | null => {
      const found = one.get(id)
      return found ? toItemRow(found) : null
    },
    /** The id of an own number; the newest where two municipalities have the same. */
    idOf: (number: string): number | null => byNumber.get(number)?.id ?? null,
    total: window.total,
    /** What is in force for an item now; null where it isn't there. */
    inForce: (id: number): InForce | null => {
      const found = force.get(id)
      return found ? { ...found, extended: found.extended === 1 } : null
    },
    children: (id: number) => children.all(id).map(toItemRow),
    parent: (id: number) => {
      const found = parent.get(id)
      return found ? toItemRow(found) : null
    },
    /** A window of the grid, with how many rows there are and how many of them are late on `today`. */
    list: (filter: ItemFilter, order: ItemOrder, offset: number, limit: number, today: string) => {
      const { ids, ...counts } = window.read({ filter, order, offset, limit, today })
      return { rows: rowsInOrder(ids), ...counts }
    },
    /** The same in groups or in several orders. */
    lines: (listed: Listed, offset: number, limit: number, today: string) => {
      const { orders, grouping, filter } = listed
      const [order] = orders
      // One order without groups has an index to walk.
      if (grouping === null && orders.length === 1 && order !== undefined) {
        const { ids, ...counts } = window.read({ filter, order, offset, limit, today })
        const lines = rowsInOrder(ids).map((row): GridLine => ({ kind: 'item', row }))
        return { lines, ...counts, items: counts.count }
      }
      const { parts, ...counts } = window.lines(listed, offset, limit, today)
      const rows = rowsOf(parts.flatMap((part) => (part.kind === 'items' ? part.ids : [])))
      const lines = parts.flatMap((part): readonly GridLine[] =>
        part.kind === 'group' ? [part] : part.ids.flatMap((id) => lineOf(rows.get(id))),
      )
      return { lines, ...counts }
    },
    rows: rowsInOrder,
    /** The items of a stretch of lines. */
    ids: (listed: Listed, offset: number, limit: number, today: string): number[] => {
      const { filter, orders, grouping } = listed
      const [order] = orders
      if (grouping === null && orders.length === 1 && order !== undefined)
        return window.read({ filter, order, offset, limit, today }).ids
      const { parts } = window.lines(listed, offset, limit, today)
      return parts.flatMap((part) => (part.kind === 'items' ? part.ids : []))
    },
    /** All of a list in groups: each with its items, as many times as they stand in it. */
    inGroups: (listed: Listed, today: string): ItemsOfGroup[] => {
      const groups: ItemsOfGroup[] = []
      for (const part of window.lines(listed, 0, Number.MAX_SAFE_INTEGER, today).parts)
        if (part.kind === 'group') groups.push({ group: part.group, ids: [] })
        else for (const id of part.ids) groups.at(-1)?.ids.push(id)
      return groups
    },
    position: window.position,
    groups: window.groups,
    among: window.among,
    count: window.count,
    /** Whether a municipality has this number, or one under it. */
    hasNumber: (number: string, municipality: string | null): boolean =>
      inSeries.get({ number, municipality }) !== undefined,
    /** An item goes to a municipality under this number. */
    setNumber: (id: number, number: string, municipality: string | null): void => {
      setNumber.run({ id, number, municipality })
    },
    /** The next own number of a municipality and year: T2026-014. */
    nextNumber: (letter: string, municipality: string | null, year: number): string => {
      const series = `${letter}${year}`
      const found = number.get({ municipality, series })
      return `${series}-${String((found?.n ?? 0) + 1).padStart(3, '0')}`
    },
    /** The next number of a part under its whole's: T2026-014.3. */
    nextPartNumber: (number: string, municipality: string | null): string =>
      `${number}.${(partNumber.get({ municipality, number })?.n ?? 0) + 1}`,
  }
}
export type ItemsStore = ReturnType<typeof itemsStore>

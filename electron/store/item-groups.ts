import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import { itemKinds, officialStatuses } from '../../shared/records/item.ts'
import type { Grouping, ItemGroup } from '../../shared/records/saved-view.ts'
import { maker } from './item-orders.ts'
import { due } from './item-where.ts'

type Given = Readonly<{
  /** What an item is grouped by, as SQL; `nothing` is what stands for no value. */
  key: string
  nothing: string
  /** The order that goes with it. */
  column: ItemOrder['column'] | null
}>

/** The same words as in the grid's indexes where there is one, so that a list in groups walks it. */
const keys: Readonly<Record<Grouping, Given>> = {
  holder: { key: "ifnull(i.holder, '~')", nothing: '~', column: 'holder' },
  madeBy: { key: maker, nothing: '~', column: 'madeBy' },
  group: { key: "ifnull(i.group_name, '~')", nothing: '~', column: 'group' },
  municipality: { key: "ifnull(i.municipality, '~')", nothing: '~', column: 'municipality' },
  kind: { key: 'i.kind', nothing: '', column: 'kind' },
  officialStatus: { key: 'i.official_status', nothing: '', column: 'officialStatus' },
  month: { key: `substr(${due}, 1, 7)`, nothing: '9999', column: 'dueOn' },
  dossier: { key: 'ifnull(tied.dossier_id, 0)', nothing: '0', column: null },
}

/** What is in a dossier by itself or with its document, once. */
const tied = `(SELECT dossier_id, item_id AS id FROM dossier_item
   UNION SELECT dd.dossier_id, di.id FROM dossier_document dd JOIN item di ON di.document_id = dd.document_id)`

export const groupKey = (by: Grouping): string => keys[by].key
export const groupSource = (by: Grouping): string =>
  by === 'dossier' ? `item i LEFT JOIN ${tied} tied ON tied.id = i.id` : 'item i'

/** As it comes from SQL, in the order of its keys. */
export type CountedGroup = Readonly<{ key: string | number; count: number; lateCount: number }>
export type PlacedGroup = ItemGroup & Readonly<{ start: number }>

const closedLists: Partial<Record<Grouping, readonly string[]>> = {
  kind: itemKinds,
  officialStatus: officialStatuses,
}
const collator = new Intl.Collator('nl', { numeric: true })

/**
 * Groups as they are shown, each with where its items start in the order of the keys: names by the alphabet, months by time,
 * closed lists in their own order, downwards where the first order says so; what has no value comes last.
 */
export const placed = (
  by: Grouping,
  counted: readonly CountedGroup[],
  orders: readonly ItemOrder[],
  nameOf: (dossierId: number) => string | null,
): PlacedGroup[] => {
  const { nothing, column } = keys[by]
  let start = 0
  const groups = counted.map(({ key: value, count, lateCount }): PlacedGroup => {
    const key = String(value) === nothing ? null : String(value)
    const named = key !== null && closedLists[by] === undefined && by !== 'month'
    const label = !named ? null : by === 'dossier' ? nameOf(Number(key)) : key
    const group = { key, label, count, lateCount, start }
    start += count
    return group
  })
  const [first] = orders
  const way = first !== undefined && first.column === column && first.descending ? -1 : 1
  const list = closedLists[by]
  return groups.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    if (list) return way * (list.indexOf(a.key) - list.indexOf(b.key))
    return way * (collator.compare(a.label ?? a.key, b.label ?? b.key) || collator.compare(a.key, b.key))
  })
}

/** What a filter asks for, in order and perhaps in groups. */
export type Listed = Readonly<{
  filter: ItemFilter
  orders: readonly ItemOrder[]
  grouping: Readonly<{ by: Grouping; closed: readonly (string | null)[] }> | null
}>

/** Which lines a list in groups has: heads, and the items of what is open. */
export type Stretch =
  | Readonly<{ kind: 'group'; group: ItemGroup; closed: boolean }>
  | Readonly<{ kind: 'items'; first: number; size: number }>

/** The part of a list in groups that stands in some of its lines; `count` is how many lines it has. */
export const stretches = (
  groups: readonly PlacedGroup[],
  closed: ReadonlySet<string | null>,
  offset: number,
  limit: number,
): Readonly<{ parts: Stretch[]; count: number }> => {
  const parts: Stretch[] = []
  let line = 0
  for (const { start, ...group } of groups) {
    const isClosed = closed.has(group.key)
    if (line >= offset && line < offset + limit) parts.push({ kind: 'group', group, closed: isClosed })
    line += 1
    if (isClosed) continue
    const from = Math.max(0, offset - line)
    const to = Math.min(group.count, offset + limit - line)
    if (to > from) parts.push({ kind: 'items', first: start + from, size: to - from })
    line += group.count
  }
  return { parts, count: line }
}

export type Position = Readonly<{
  line: number | null
  /** The line of its group's head. */
  head: number | null
  closedIn: Readonly<{ key: string | null }> | null
}>

/** At which line the item stands that is the `at`th in the order of the keys, or which closed group hides it. */
export const lineOf = (
  groups: readonly PlacedGroup[],
  closed: ReadonlySet<string | null>,
  at: number,
): Position => {
  let head = 0
  for (const { key, start, count } of groups) {
    if (at >= start && at < start + count)
      return closed.has(key)
        ? { line: null, head, closedIn: { key } }
        : { line: head + 1 + at - start, head, closedIn: null }
    head += closed.has(key) ? 1 : 1 + count
  }
  return nowhere
}
export const nowhere: Position = { line: null, head: null, closedIn: null }

import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import { due } from './item-where.ts'

export type Walk = Readonly<{
  /** Null where the column lies in another table: its lists are put in order whole. */
  index: string | null
  terms: readonly string[]
  /** Of which table; absent: items. */
  table?: 'document'
}>

/** Who made a commitment; other items have nobody. */
export const maker = "ifnull((SELECT made_by FROM commitment WHERE id = i.id), '~')"

/** The index that each column sorts by, and its terms: the same words as in the schema, or SQLite can't use it. */
const walks = {
  number: { index: 'item_numbered', terms: ["ifnull(i.number, '~')"] },
  title: { index: 'item_titles', terms: ['i.title COLLATE NOCASE'] },
  kind: { index: 'item_kinds', terms: ['i.kind', due] },
  holder: { index: 'item_holders', terms: ["ifnull(i.holder, '~')", due] },
  madeBy: { index: null, terms: [maker, due] },
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
export const walkOf = ({ column, descending }: ItemOrder): Walk =>
  (descending && downward[column]) || walks[column]

/** Whether any stretch of a list in this order can be read from an index. */
export const hasIndex = (order: ItemOrder): boolean => walkOf(order).index !== null

const along = (terms: readonly string[], descending: boolean, prefix: string): string[] =>
  terms.map((term) => `${prefix}${term}${descending ? ' DESC' : ''}`)

/** The ORDER BY of one order after the other. What they leave equal goes by term and age, the way of the last. A "+" keeps SQLite from walking an index. */
export const orderBy = (orders: readonly ItemOrder[], prefix: '' | '+' = ''): string =>
  orders
    .flatMap((order, at) => {
      const { terms } = walkOf(order)
      const isLast = at === orders.length - 1
      return along(isLast ? [...terms, 'i.id'] : terms.slice(0, 1), order.descending, prefix)
    })
    .join(', ')

/** What a filter may narrow to one value, its column, and the index in which the items of each value stand by their term. */
const narrowings = [
  ['holder', 'holder', 'item_holders'],
  ['group', 'group', 'item_groups'],
  ['municipality', 'municipality', 'item_municipalities'],
  ['verdicts', 'verdict', 'item_verdicts'],
  ['statuses', 'officialStatus', 'item_statuses'],
  ['kinds', 'kind', 'item_kinds'],
] as const satisfies readonly (readonly [keyof ItemFilter, ItemOrder['column'], string])[]

/**
 * The index along which a filtered list is read. The items of one holder, group, municipality, verdict, status or kind stand
 * together by their term in an index of their own: `by` names what the filter holds to one value.
 */
export const walkIn = (
  order: ItemOrder,
  filter: ItemFilter,
): Walk & Readonly<{ by: keyof ItemFilter | null }> => {
  const byTerm = order.column === 'dueOn' && !order.descending
  for (const [name, column, index] of narrowings) {
    const value = filter[name]
    const isOne = typeof value === 'string' || value?.length === 1
    if (isOne && (byTerm || column === order.column)) return { index, terms: [due], by: name }
  }
  return { ...walkOf(order), by: null }
}

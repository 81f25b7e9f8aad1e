import { z } from 'zod'
import type { ItemRow } from '../records/item.ts'
import { type GridLine, groupings, type ItemGroup, type SavedView, savedView } from '../records/saved-view.ts'
import { itemFilter, itemOrder } from './item-filter.ts'
import { change, id, ids, nothing, read } from './operation.ts'

const list = z.strictObject({
  filter: itemFilter,
  orders: z.array(itemOrder).min(1).max(4),
  /** With groups, lines are counted with their heads and without what is closed; null is the group without a value. */
  grouping: z
    .strictObject({ by: z.enum(groupings), closed: z.array(z.string().nullable()).max(10_000) })
    .nullable(),
})

/** The grid: windows of its lines, and the views that are kept. */
export const viewsOperations = {
  'items.lines': read<
    Readonly<{
      lines: readonly GridLine[]
      /** How many lines there are; `items` of them, closed ones counted too, are items. */
      count: number
      items: number
      lateCount: number
      total: number
    }>
  >()(list.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) })),
  'items.groups': read<readonly ItemGroup[]>()(z.strictObject({ filter: itemFilter, by: z.enum(groupings) })),
  /** At which line an item stands; null where it isn't shown. `closedIn` is the group that hides it. */
  'items.position': read<
    Readonly<{
      line: number | null
      /** The line of its group's head. */
      head: number | null
      closedIn: Readonly<{ key: string | null }> | null
    }>
  >()(list.extend({ id })),
  /** The items of a stretch of lines. */
  'items.ids': read<readonly number[]>()(
    list.extend({ offset: z.int().min(0), limit: z.int().min(1).max(20_000) }),
  ),
  /** Those of these items that pass the filter, in order. */
  'items.among': read<readonly number[]>()(
    z.strictObject({ filter: itemFilter, orders: z.array(itemOrder).min(1).max(4), ids }),
  ),
  /** Items in the order that they are asked in. */
  'items.rows': read<readonly ItemRow[]>()(z.strictObject({ ids: z.array(id).min(1).max(500) })),
  'items.counts': read<readonly number[]>()(z.strictObject({ filters: z.array(itemFilter).max(100) })),

  'views.list': read<readonly SavedView[]>()(nothing),
  /** Keeps a view under a name; an id is of one that changes. */
  'views.save': change<Readonly<{ id: number }>>()(savedView.extend({ id: id.nullable() })),
  'views.remove': change<null>()(z.strictObject({ id })),
  /** To a place among the kept views, counted from 0. */
  'views.move': change<null>()(z.strictObject({ id, position: z.int().min(0).max(1000) })),
} as const

import { useState } from 'react'
import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useChangeCount, useRead } from '../app/read.ts'
import { useWindows, type Windows } from '../ui/grid-windows.ts'
import { filterOf, firstOrder, type View, views } from './views.ts'

/** What one read may ask for. */
const mostRows = 500

type Counts = Readonly<{ count: number; lateCount: number; total: number }>

/** The rows of a filter in an order, in stretches, and how many there are. */
export const useList = (
  filter: ItemFilter,
  order: ItemOrder,
): Readonly<{ windows: Windows<ItemRow>; counts: Counts | null }> => {
  const [counts, setCounts] = useState<Counts | null>(null)
  const windows = useWindows({
    query: JSON.stringify([filter, order]),
    version: useChangeCount(),
    onError: showError,
    load: async (offset, limit) => {
      const { rows, count, lateCount, total } = await call('items.list', { filter, order, offset, limit })
      setCounts({ count, lateCount, total })
      return { rows, count }
    },
  })
  return { windows, counts }
}

/** The rows from one index to another, both ends included, read anew in as few steps as the store allows. */
export const readRows = async (
  filter: ItemFilter,
  order: ItemOrder,
  first: number,
  last: number,
): Promise<readonly ItemRow[]> => {
  const read: ItemRow[] = []
  for (let offset = first; offset <= last; offset += mostRows) {
    const limit = Math.min(mostRows, last - offset + 1)
    const { rows } = await call('items.list', { filter, order, offset, limit })
    read.push(...rows)
    if (rows.length < limit) break
  }
  return read
}

/** Where an item stands in a list, -1 where it doesn't. The store knows no positions, so the list is read until it is found. */
export const indexInList = async (filter: ItemFilter, order: ItemOrder, id: number): Promise<number> => {
  for (let offset = 0; ; offset += mostRows) {
    const { rows } = await call('items.list', { filter, order, offset, limit: mostRows })
    const at = rows.findIndex((row) => row.id === id)
    if (at >= 0) return offset + at
    if (rows.length < mostRows) return -1
  }
}

/** How many items each view holds. The views are a fixed list, so the hooks keep their order. */
export const useViewCounts = (): Readonly<Record<View, number | undefined>> => {
  const one = (view: View) =>
    // biome-ignore lint/correctness/useHookAtTopLevel: called for a fixed list, always in the same order.
    useRead('items.list', { filter: filterOf[view], order: firstOrder, offset: 0, limit: 1 }).value?.count
  // The list of views is the record's own keys.
  return Object.fromEntries(views.map((view) => [view, one(view)])) as Record<View, number | undefined>
}

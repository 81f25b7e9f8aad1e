import { useState } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import type { GridLine } from '../../shared/records/saved-view.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useChangeCount, useRead } from '../app/read.ts'
import { useWindows, type Windows } from '../ui/grid-windows.ts'
import type { View } from './views.ts'

/** What the store is asked for: filter, orders and groups. */
export type Listed = Omit<InputOf<'items.lines'>, 'offset' | 'limit'>
type Counts = Readonly<{ items: number; lateCount: number; total: number }>

/** What one read may ask for. */
const mostRows = 500

/** The lines of a list, in stretches, and how many items there are. */
export const useList = (
  listed: Listed,
): Readonly<{ lines: Windows<GridLine>; windows: Windows<ItemRow>; counts: Counts | null }> => {
  const [counts, setCounts] = useState<Counts | null>(null)
  const lines = useWindows({
    query: JSON.stringify(listed),
    version: useChangeCount(),
    onError: showError,
    load: async (offset, limit) => {
      const found = await call('items.lines', { ...listed, offset, limit })
      const { items, lateCount, total } = found
      setCounts((old) =>
        old?.items === items && old.lateCount === lateCount && old.total === total
          ? old
          : { items, lateCount, total },
      )
      return { rows: found.lines, count: found.count }
    },
  })
  const windows: Windows<ItemRow> = {
    count: lines.count,
    want: lines.want,
    rowAt: (index) => {
      const line = lines.rowAt(index)
      return line?.kind === 'item' ? line.row : undefined
    },
    indexOf: (isIt) => lines.indexOf((line) => line.kind === 'item' && isIt(line.row)),
  }
  return { lines, windows, counts }
}

/** Items in the order that they are asked in, in as few steps as the store allows. */
export const readRows = async (ids: readonly number[]): Promise<readonly ItemRow[]> => {
  const read: ItemRow[] = []
  for (let at = 0; at < ids.length; at += mostRows)
    read.push(...(await call('items.rows', { ids: ids.slice(at, at + mostRows) })))
  return read
}

/** How many items each view holds, by its id. */
export const useViewCounts = (views: readonly View[]): Readonly<Record<string, number | undefined>> => {
  const { value } = useRead('items.counts', {
    filters: views.slice(0, 100).map(({ base, filter }) => ({ ...filter, ...base })),
  })
  return Object.fromEntries(views.map(({ id }, at) => [id, value?.[at]]))
}

import {
  type ColumnDef,
  columnOrderingFeature,
  columnSizingFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { GridColumn, GridProps } from './grid-props.ts'

export const gridFeatures = tableFeatures({ rowSortingFeature, columnOrderingFeature, columnSizingFeature })
/** The rows are the store's, in windows: the table holds columns only. */
const noRows: never[] = []

/** The columns with their order, widths and sorting, as the table library holds them. */
export const useColumns = <R extends object>({ columns, sort }: GridProps<R>) => {
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof gridFeatures, R, unknown> => ({
          id: column.id,
          header: column.header,
          minSize: 40,
          // Only a column with a value can be sorted; the store does it, so the value is never read.
          accessorFn: () => null,
          sortDescFirst: false,
          enableSorting: column.sortable ?? false,
        }),
      ),
    [columns],
  )
  const sorts = [sort].flat()
  const order = columns.map(({ id }) => id)
  const sizing = Object.fromEntries(
    columns.flatMap(({ id, width }) => (width.endsWith('px') ? [[id, Number.parseInt(width, 10)]] : [])),
  )
  return useTable({
    features: gridFeatures,
    columns: definitions,
    data: noRows,
    manualSorting: true,
    enableSortingRemoval: false,
    state: {
      sorting: sorts.map(({ column, descending }) => ({ id: column, desc: descending })),
      columnOrder: order,
      columnSizing: sizing,
    },
  })
}

/** What the columns need at least: with less room the grid scrolls sideways. */
export const leastWidth = (columns: readonly GridColumn<never>[], ticking: boolean): number =>
  columns.reduce((sum, { width }) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 80) + 12, ticking ? 47 : 20)

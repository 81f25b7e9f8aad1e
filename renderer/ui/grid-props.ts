import type { ReactNode } from 'react'
import type { Windows } from './grid-windows.ts'

export type GridColumn<R> = Readonly<{
  id: string
  header: string
  /** A CSS grid track: "96px", "minmax(160px, 1fr)". */
  width: string
  sortable?: boolean
  /** A class of its cells: an element less in each row. */
  look?: string
  cell: (row: R) => ReactNode
}>
export type GridSort = Readonly<{ column: string; descending: boolean }>

/** The head of a group of rows. */
export type GridGroup = Readonly<{ label: string; note: ReactNode; closed: boolean }>

export type GridProps<R> = Readonly<{
  label: string
  columns: readonly GridColumn<R>[]
  windows: Windows<R>
  rowKey: (row: R) => number
  rowHeight: number
  /** One order, or several: the first comes first. */
  sort: GridSort | readonly GridSort[]
  /** With `also` beside the orders that are there (Shift), else in their place. */
  onSort: (sort: GridSort, also: boolean) => void
  /** A column was drawn to another width, or put at another place. */
  onResize?: (column: string, width: number) => void
  onMove?: (column: string, to: number) => void
  /** In groups: the head at a line, or undefined where an item stands. */
  groupAt?: (index: number) => GridGroup | undefined
  /** Goes to the head of the group that a line stands in. */
  onHead?: (index: number) => void
  onToggle?: (index: number) => void
  /** Index of the row that the keys work on. */
  current: number
  onCurrent: (index: number) => void
  selected: ReadonlySet<number>
  onSelected: (selected: ReadonlySet<number>) => void
  /** For selecting rows that aren't loaded; without it only those that are can be. */
  keysBetween?: (first: number, last: number) => Promise<readonly number[]>
  /** Ctrl+C. */
  onCopy?: () => void
  /** Enter or a double click. */
  onOpen: (index: number) => void
  /** The space bar. */
  onPreview: (index: number) => void
  /** A letter other than J and K, before X selects; true where it was taken. */
  onLetter?: (letter: string) => boolean
  /** J, K and X work beside the arrows. */
  letterKeys: boolean
  /** The current row takes the focus when the first rows come, unless the user is typing on the screen by then. */
  takesFocus?: boolean
  sortedUp: string
  sortedDown: string
}>

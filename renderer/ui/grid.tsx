import { type ColumnDef, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { GridHead } from './grid-head.tsx'
import { useGridSelection } from './grid-selection.ts'
import type { Windows } from './grid-windows.ts'
import { Icon } from './icon.tsx'

export type GridColumn<R> = Readonly<{
  id: string
  header: string
  /** A CSS grid track: "96px", "minmax(160px, 1fr)". */
  width: string
  sortable?: boolean
  cell: (row: R) => ReactNode
}>
export type GridSort = Readonly<{ column: string; descending: boolean }>

type Props<R> = Readonly<{
  label: string
  columns: readonly GridColumn<R>[]
  windows: Windows<R>
  rowKey: (row: R) => number
  rowHeight: number
  sort: GridSort
  onSort: (sort: GridSort) => void
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
  /** J, K and X work beside the arrows. */
  letterKeys: boolean
  /** The current row takes the focus when the first rows come. */
  takesFocus?: boolean
  sortedUp: string
  sortedDown: string
}>

export const gridFeatures = tableFeatures({ rowSortingFeature })

/** A long list with a keyboard: one row has the focus, rows come in stretches, the order is the store's. */
export const Grid = <R extends object>(props: Props<R>) => {
  const { columns, windows, rowHeight, current, selected, sort } = props
  const scroller = useRef<HTMLDivElement>(null)
  const takeFocus = useRef<boolean>(props.takesFocus ?? false)
  const stepped = useRef<boolean>(false)
  const count = windows.count ?? 0
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The current row stays in the page when it is scrolled out of sight, or the focus would be lost with it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.max(0, Math.min(current, count - 1))])].sort(
        (a, b) => a - b,
      ),
  })
  const shown = count === 0 ? [] : rows.getVirtualItems()
  const [first, last] = [rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0]
  const { want } = windows
  useEffect(() => want(Math.max(0, first - 30), last + 30), [want, first, last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row height is a setting; every row is measured anew.
  useEffect(() => rows.measure(), [rowHeight])

  // The current row comes into sight too where the order or another screen moved it, then with rows around it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it moves.
  useEffect(() => {
    if (count > 0 && current > 0) rows.scrollToIndex(current, { align: stepped.current ? 'auto' : 'center' })
    stepped.current = false
    // The focus goes along with it, from row to row.
    if (document.activeElement?.closest('.grid-body') === scroller.current && scroller.current !== null)
      takeFocus.current = true
  }, [current, count > 0])

  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof gridFeatures, R, unknown> => ({
          id: column.id,
          header: column.header,
          // Only a column with a value can be sorted; the store does it, so the value is never read.
          accessorFn: () => null,
          sortDescFirst: false,
          enableSorting: column.sortable ?? false,
          cell: (context) => column.cell(context.row.original),
        }),
      ),
    [columns],
  )
  const loaded = shown.flatMap(({ index }) => windows.rowAt(index) ?? [])
  const table = useTable({
    features: gridFeatures,
    columns: definitions,
    data: loaded,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: [{ id: sort.column, desc: sort.descending }] },
    onSortingChange: (update) => {
      const now = [{ id: sort.column, desc: sort.descending }]
      const [next] = typeof update === 'function' ? update(now) : update
      if (next) props.onSort({ column: next.id, descending: next.desc })
    },
    getRowId: (row) => String(props.rowKey(row)),
  })
  const modelOf = new Map(table.getRowModel().rows.map((row) => [row.original, row]))

  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(count - 1, index))
    takeFocus.current = true
    stepped.current = true
    rows.scrollToIndex(to, { align: 'auto' })
    props.onCurrent(to)
  }
  useEffect(() => {
    if (!takeFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)
    if (row == null) return
    takeFocus.current = false
    row.focus({ preventScroll: true })
  })
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight * 10) / rowHeight) - 1)

  const selection = useGridSelection(props)
  const onChord = (event: KeyboardEvent<HTMLElement>) => {
    const key = event.key.toLowerCase()
    if (event.altKey || event.shiftKey) return
    if (key === 'a') selection.all()
    // Words that are selected with the mouse come before rows.
    else if (key === 'c' && props.onCopy && document.getSelection()?.isCollapsed !== false) props.onCopy()
    else return
    event.preventDefault()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey) return onChord(event)
    if (event.altKey) return
    const letter = props.letterKeys ? event.key.toLowerCase() : ''
    const by: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      j: current + 1,
      k: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: count - 1,
    }
    const to = by[event.key.length === 1 ? letter : event.key]
    if (to !== undefined && event.key === 'ArrowUp' && current === 0) {
      event.currentTarget.closest('[role=grid]')?.querySelector<HTMLElement>('.grid-sort')?.focus()
    } else if (to !== undefined) {
      // A letter with Shift is still that letter.
      if (event.shiftKey && event.key.length > 1)
        selection.stretch(current, Math.max(0, Math.min(count - 1, to)))
      else selection.endStretch()
      goTo(to)
    } else if (event.key === 'Enter') props.onOpen(current)
    else if (event.key === ' ') props.onPreview(current)
    else if (letter === 'x') selection.toggle(current)
    else return
    event.preventDefault()
  }

  const ticking = selected.size > 0
  const tracks = [...(ticking ? ['15px'] : []), ...columns.map(({ width }) => width)].join(' ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't be virtualised with rows that are placed by position.
    <div
      role="grid"
      className="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-busy={windows.count === null}
      // A custom property set through the DOM: the policy forbids style elements, not this.
      style={{ ['--columns' as string]: tracks, ['--row' as string]: `${rowHeight}px` }}
    >
      <GridHead table={table} ticking={ticking} onLeave={() => goTo(Math.max(0, current))} {...props} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="rowgroup" className="grid-body" ref={scroller} onKeyDown={onKeyDown}>
        <div style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const row = windows.rowAt(index)
            const isSelected = row !== undefined && selected.has(props.rowKey(row))
            const model = row && modelOf.get(row)
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the body listens to the keys.
              <div
                key={row === undefined ? `at ${index}` : props.rowKey(row)}
                role="row"
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={ticking ? isSelected : index === current}
                tabIndex={index === current ? 0 : -1}
                data-focus-first={index === current ? '' : undefined}
                className={`grid-row${index === current ? ' current' : ''}${row === undefined ? ' loading' : ''}`}
                style={{ transform: `translateY(${start}px)` }}
                // Shift would select words too.
                onMouseDown={(event) => event.shiftKey && event.preventDefault()}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey) selection.toggle(index)
                  else if (event.shiftKey) selection.stretch(current, index)
                  else selection.endStretch()
                  goTo(index)
                }}
                onDoubleClick={() => props.onOpen(index)}
              >
                {ticking && (
                  // biome-ignore lint/a11y/useSemanticElements: see above.
                  // biome-ignore lint/a11y/useFocusableInteractive: rows have the focus, not cells.
                  <span role="gridcell">
                    <span className="grid-tick">
                      <Icon name="tick" size={11} />
                    </span>
                  </span>
                )}
                {model === undefined
                  ? columns.map(({ id }) => <span key={id} />)
                  : model.getAllCells().map((cell) => (
                      // biome-ignore lint/a11y/useSemanticElements: see above.
                      // biome-ignore lint/a11y/useFocusableInteractive: rows have the focus, not cells.
                      <span key={cell.id} role="gridcell">
                        <table.FlexRender cell={cell} />
                      </span>
                    ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

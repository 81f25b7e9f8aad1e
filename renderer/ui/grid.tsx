import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { leastWidth, useColumns } from './grid-columns.ts'
import { GridHead } from './grid-head.tsx'
import { gridKeys } from './grid-keys.ts'
import type { GridProps } from './grid-props.ts'
import { GridRow, type RowActs } from './grid-row.tsx'
import { useGridSelection } from './grid-selection.ts'

/** Rows that are drawn beyond those in sight: the browser scrolls by itself before the window draws. */
const beyond = 3

/** In a field of the same screen, or in a list that was opened over it since. */
const isTypingBeside = (row: HTMLElement): boolean => {
  if (document.activeElement?.closest('[popover]') != null) return true
  const field = document.activeElement?.closest('input, textarea')
  return field?.closest('main')?.contains(row) === true
}

/** A long list with a keyboard: one row has the focus, rows come in stretches, the order is the store's. */
export const Grid = <R extends object>(props: GridProps<R>) => {
  const { columns, windows, rowHeight, current, selected } = props
  const scroller = useRef<HTMLDivElement>(null)
  const takeFocus = useRef<boolean | 'unless typing'>(props.takesFocus ? 'unless typing' : false)
  const stepped = useRef<boolean>(false)
  const count = windows.count ?? 0
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    rangeExtractor: ({ startIndex, endIndex }) => {
      // A few rows more where it is going to: those behind it are drawn when it stands still, not in the frame that it moves in.
      const [back, on] = [rows.scrollDirection !== 'forward', rows.scrollDirection !== 'backward']
      const from = Math.max(0, startIndex - (back ? beyond : 0))
      const to = Math.min(count - 1, endIndex + (on ? beyond : 0))
      const inSight = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      // The current row stays in the page when it is scrolled out of sight, or the focus would be lost with it.
      const kept = Math.max(0, Math.min(current, count - 1))
      return kept < from ? [kept, ...inSight] : kept > to ? [...inSight, kept] : inSight
    },
  })
  const shown = count === 0 ? [] : rows.getVirtualItems()
  const [first, last] = [rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0]
  const { want } = windows
  useEffect(() => want(first, last), [want, first, last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row height is a setting; every row is measured anew.
  useEffect(() => rows.measure(), [rowHeight])

  // Rows are of one height, so where one stands is known. The virtualizer's own way looks again in the next two frames whether it
  // has come there, which has all rows laid out twice more for each key.
  const bring = (index: number, to: 'edge' | 'center'): boolean => {
    const box = scroller.current
    if (box === null) return false
    const [top, height, at] = [index * rowHeight, box.clientHeight, box.scrollTop]
    if (to === 'center') box.scrollTop = top - (height - rowHeight) / 2
    else if (top < at) box.scrollTop = top
    else if (top + rowHeight > at + height) box.scrollTop = top + rowHeight - height
    else return false
    return true
  }

  // The current row comes into sight too where the order or another screen moved it, then with rows around it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it moves.
  useEffect(() => {
    if (count > 0 && current > 0 && !stepped.current) bring(current, 'center')
    stepped.current = false
    // The focus goes along with it, from row to row.
    if (document.activeElement?.closest('.grid-body') === scroller.current && scroller.current !== null)
      takeFocus.current = true
  }, [current, count > 0])

  const table = useColumns(props)
  const rowAt = (index: number) => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(count - 1, index))
    takeFocus.current = true
    stepped.current = to !== current
    // Before anything changes: a row that has the focus while it is changed is laid out at once, and all the others with it.
    rowAt(to)?.focus({ preventScroll: true })
    props.onCurrent(to)
    // Told at once that it was scrolled, the rows are drawn once for both. By itself the browser says it with the next frame.
    if (bring(to, 'edge')) scroller.current?.dispatchEvent(new Event('scroll'))
  }
  useEffect(() => {
    if (!takeFocus.current) return
    const row = rowAt(current)
    if (row == null) return
    // Letters that are meant for a field would be keys of the row.
    const leaves = takeFocus.current === 'unless typing' && isTypingBeside(row)
    takeFocus.current = false
    if (!leaves && document.activeElement !== row) row.focus({ preventScroll: true })
  })
  // As measured before: asked of the element here, it would be laid out once more with every key.
  const page = Math.max(1, Math.floor((rows.scrollRect?.height || rowHeight * 10) / rowHeight) - 1)
  const selection = useGridSelection(props)
  const onKeyDown = gridKeys(props, { selection, page, goTo })

  // The same object for every row and every draw, so that only a row that changed is drawn again.
  const latest = useRef({ props, selection, goTo })
  latest.current = { props, selection, goTo }
  const acts = useMemo<RowActs>(
    () => ({
      click: (index, { ctrlKey, metaKey, shiftKey }) => {
        const now = latest.current
        if (ctrlKey || metaKey) now.selection.toggle(index)
        else if (shiftKey) now.selection.stretch(now.props.current, index)
        else now.selection.endStretch()
        now.goTo(index)
        if (now.props.groupAt?.(index) !== undefined) now.props.onToggle?.(index)
      },
      open: (index) => {
        if (latest.current.props.groupAt?.(index) === undefined) latest.current.props.onOpen(index)
      },
    }),
    [],
  )

  const ticking = selected.size > 0
  const tracks = [...(ticking ? ['15px'] : []), ...columns.map(({ width }) => width)].join(' ')
  const grouped = props.groupAt !== undefined
  const drawn = new Set<number>()
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name.
    <div
      role={grouped ? 'treegrid' : 'grid'}
      className="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-busy={windows.count === null}
      // Custom properties set through the DOM: the policy forbids style elements, not these.
      style={{
        ['--columns' as string]: tracks,
        ['--row' as string]: `${rowHeight}px`,
        ['--least' as string]: `${leastWidth(columns, ticking)}px`,
      }}
    >
      <GridHead table={table} ticking={ticking} onLeave={() => goTo(Math.max(0, current))} {...props} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="rowgroup" className="grid-body" ref={scroller} onKeyDown={onKeyDown}>
        <div style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const row = windows.rowAt(index)
            const key = row === undefined ? null : props.rowKey(row)
            // In two groups at once, an item has two lines.
            const again = key !== null && drawn.has(key)
            if (key !== null) drawn.add(key)
            return (
              <GridRow
                key={key === null || again ? `at ${index}` : key}
                index={index}
                start={start}
                row={row}
                group={props.groupAt?.(index)}
                inGroup={grouped}
                columns={columns}
                ticking={ticking}
                isCurrent={index === current}
                isSelected={key !== null && selected.has(key)}
                acts={acts}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

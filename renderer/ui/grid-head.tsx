import type { ReactTable } from '@tanstack/react-table'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { follow } from './follow-pointer.ts'
import type { gridFeatures } from './grid-columns.ts'
import type { GridProps } from './grid-props.ts'

type Props<R extends object> = Pick<
  GridProps<R>,
  'onSort' | 'onResize' | 'onMove' | 'sortedUp' | 'sortedDown'
> &
  Readonly<{
    table: ReactTable<typeof gridFeatures, R>
    ticking: boolean
    /** Back to the rows. */
    onLeave: () => void
  }>
const step = 16
const least = 40

/**
 * The headers: reached with the up arrow from the first row. Left and right move, Enter orders (with Shift beside the order that
 * is there), Shift with an arrow makes a column narrower or wider, Ctrl with an arrow moves it, down goes back.
 */
export const GridHead = <R extends object>({ table, ticking, onLeave, ...props }: Props<R>) => {
  const headers = table.getHeaderGroups().flatMap((group) => group.headers)
  const head = useRef<HTMLDivElement>(null)
  const cellOf = (id: string) => head.current?.querySelector<HTMLElement>(`[data-column="${id}"]`)
  const order = (id: string, also: boolean) => {
    const column = table.getColumn(id)
    if (column?.getCanSort()) props.onSort({ column: id, descending: column.getIsSorted() === 'asc' }, also)
  }
  const move = (id: string, to: number) => {
    if (to < 0 || to >= headers.length || props.onMove === undefined) return
    props.onMove(id, to)
    // It is drawn elsewhere; the focus goes along.
    requestAnimationFrame(() => cellOf(id)?.querySelector<HTMLElement>('.grid-sort')?.focus())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('.grid-sort')]
    const at = cells.indexOf(document.activeElement as HTMLElement)
    const id = headers[at]?.column.id
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.altKey || id === undefined) return
    if (event.key === 'ArrowDown') onLeave()
    else if (event.key === 'Enter' || event.key === ' ') order(id, event.shiftKey)
    else if (by === 0) return
    else if (event.shiftKey)
      props.onResize?.(id, Math.max(least, (cellOf(id)?.offsetWidth ?? least) + by * step))
    else if (event.ctrlKey || event.metaKey) move(id, at + by)
    else cells[at + by]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is no table element.
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are.
    <div role="row" aria-rowindex={1} className="grid-head" ref={head} onKeyDown={onKeyDown}>
      {ticking && (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in it.
        <span role="columnheader">
          <span className="hidden-text">✓</span>
        </span>
      )}
      {headers.map(({ id, column }) => {
        const by = column.getIsSorted()
        const many = table.state.sorting.length > 1
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: its button is.
          <span
            key={id}
            role="columnheader"
            data-column={column.id}
            aria-sort={column.getCanSort() ? sortWords[by === false ? 'none' : by] : undefined}
          >
            {column.getCanSort() || props.onMove || props.onResize ? (
              <button
                type="button"
                className={column.getCanSort() ? 'grid-sort' : 'grid-sort unsorted'}
                tabIndex={-1}
                onClick={(event) => order(column.id, event.shiftKey)}
                onPointerDown={(event) =>
                  props.onMove && drawColumn(event, (to) => move(column.id, to < 0 ? headers.length - 1 : to))
                }
              >
                {String(column.columnDef.header)}
                {by !== false && (
                  <>
                    <span aria-hidden="true">
                      {' '}
                      {by === 'asc' ? '↑' : '↓'}
                      {many && column.getSortIndex() + 1}
                    </span>
                    <span className="hidden-text">
                      {' '}
                      {by === 'asc' ? props.sortedUp : props.sortedDown}
                      {many && ` ${column.getSortIndex() + 1}`}
                    </span>
                  </>
                )}
              </button>
            ) : (
              String(column.columnDef.header)
            )}
            {props.onResize && (
              <span
                className="grid-edge"
                aria-hidden="true"
                onPointerDown={(event) => drawEdge(event, (width) => props.onResize?.(column.id, width))}
              />
            )}
          </span>
        )
      })}
    </div>
  )
}

const sortWords = { asc: 'ascending', desc: 'descending', none: 'none' } as const

/** Draws the edge of a column: while it is drawn only the grid's tracks change, and nothing is drawn anew. */
const drawEdge = (event: PointerEvent<HTMLElement>, onWidth: (width: number) => void): void => {
  const cell = event.currentTarget.parentElement
  const grid = cell?.closest<HTMLElement>('.grid')
  const cells = [...(cell?.parentElement?.children ?? [])]
  if (!cell || !grid || event.button !== 0) return
  event.preventDefault()
  event.stopPropagation()
  const left = cell.getBoundingClientRect().left
  const at = cells.indexOf(cell)
  // Its track among the others: "minmax(a, b)" holds a space that parts no tracks.
  const tracks: readonly string[] =
    grid.style.getPropertyValue('--columns').match(/minmax\([^)]*\)|\S+/g) ?? []
  const widthAt = (x: number) => Math.round(Math.max(least, x - left))
  follow(
    event,
    (x) => grid.style.setProperty('--columns', tracks.with(at, `${widthAt(x)}px`).join(' ')),
    (x, moved) => moved && onWidth(widthAt(x)),
  )
}

/** Draws a column by its head to the place where it is let go. */
const drawColumn = (event: PointerEvent<HTMLElement>, onPlace: (to: number) => void): void => {
  const head = event.currentTarget.closest<HTMLElement>('.grid-head')
  const mine = event.currentTarget.parentElement
  if (!head || !mine || event.button !== 0) return
  const cells = [...head.querySelectorAll<HTMLElement>('[data-column]')]
  const placeAt = (x: number) => cells.findIndex((cell) => x < cell.getBoundingClientRect().right)
  const mark = (at: number) =>
    cells.forEach((cell, index) => {
      cell.classList.toggle('drop-here', index === at && cell !== mine)
    })
  follow(
    event,
    (x) => mark(placeAt(x)),
    (x, moved) => {
      mark(-2)
      if (!moved) return
      // The click that ends it isn't one on the head.
      const swallow = (click: MouseEvent) => click.stopPropagation()
      head.addEventListener('click', swallow, { capture: true })
      setTimeout(() => head.removeEventListener('click', swallow, { capture: true }), 0)
      const to = placeAt(x)
      if (cells[to] !== mine) onPlace(to)
    },
  )
}

import type { ReactTable } from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'
import type { GridSort, gridFeatures } from './grid.tsx'

type Props<R extends object> = Readonly<{
  table: ReactTable<typeof gridFeatures, R>
  ticking: boolean
  sort: GridSort
  sortedUp: string
  sortedDown: string
  /** Back to the rows. */
  onLeave: () => void
}>

/** The headers: reached with the up arrow from the first row; left and right move, Enter orders, down goes back. */
export const GridHead = <R extends object>({
  table,
  ticking,
  sort,
  sortedUp,
  sortedDown,
  onLeave,
}: Props<R>) => {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.grid-sort')]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'ArrowDown') onLeave()
    else if (event.key === 'ArrowRight') buttons[at + 1]?.focus()
    else if (event.key === 'ArrowLeft') buttons[at - 1]?.focus()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is no table element.
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are.
    <div role="row" aria-rowindex={1} className="grid-head" onKeyDown={onKeyDown}>
      {ticking && (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in it.
        <span role="columnheader">
          <span className="hidden-text">✓</span>
        </span>
      )}
      {table.getHeaderGroups().flatMap((group) =>
        group.headers.map((header) => {
          const by =
            sort.column === header.column.id ? (sort.descending ? 'descending' : 'ascending') : 'none'
          const name = <table.FlexRender header={header} />
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            // biome-ignore lint/a11y/useFocusableInteractive: its button is.
            <span key={header.id} role="columnheader" aria-sort={header.column.getCanSort() ? by : undefined}>
              {header.column.getCanSort() ? (
                <button
                  type="button"
                  className="grid-sort"
                  tabIndex={-1}
                  onClick={() => header.column.toggleSorting()}
                >
                  {name}
                  {by !== 'none' && (
                    <>
                      <span aria-hidden="true"> {by === 'ascending' ? '↑' : '↓'}</span>
                      <span className="hidden-text"> {by === 'ascending' ? sortedUp : sortedDown}</span>
                    </>
                  )}
                </button>
              ) : (
                name
              )}
            </span>
          )
        }),
      )}
    </div>
  )
}

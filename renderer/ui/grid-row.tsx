import { type MouseEvent, memo } from 'react'
import type { GridColumn, GridGroup } from './grid-props.ts'
import { Icon } from './icon.tsx'

/** What can be done with the mouse; always the same object. */
export type RowActs = Readonly<{
  click: (index: number, held: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>) => void
  open: (index: number) => void
}>

type Props<R> = Readonly<{
  index: number
  /** In pixels from the top of the list. */
  start: number
  row: R | undefined
  group: GridGroup | undefined
  inGroup: boolean
  columns: readonly GridColumn<R>[]
  ticking: boolean
  isCurrent: boolean
  isSelected: boolean
  acts: RowActs
}>

const Row = <R,>({
  index,
  start,
  row,
  group,
  inGroup,
  ticking,
  isCurrent,
  isSelected,
  ...rest
}: Props<R>) => {
  const { columns, acts } = rest
  const isGroup = group !== undefined
  const look = [
    'grid-row',
    isCurrent ? 'current' : '',
    isGroup ? 'grid-group' : '',
    row === undefined && !isGroup ? 'loading' : '',
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't be virtualised with rows that are placed by position.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the body listens to the keys.
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={inGroup ? (isGroup ? 1 : 2) : undefined}
      aria-expanded={isGroup ? !group.closed : undefined}
      aria-selected={isGroup ? undefined : ticking ? isSelected : isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-focus-first={isCurrent ? '' : undefined}
      className={look.filter((name) => name !== '').join(' ')}
      style={{ top: start }}
      // Shift would select words too.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => acts.click(index, event)}
      onDoubleClick={() => acts.open(index)}
    >
      {isGroup ? (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: rows have the focus, not cells.
        <span role="gridcell" aria-colspan={columns.length + (ticking ? 1 : 0)}>
          <Icon name={group.closed ? 'right' : 'down'} size={13} />
          <b>{group.label}</b> {group.note}
        </span>
      ) : (
        <>
          {ticking && (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            // biome-ignore lint/a11y/useFocusableInteractive: rows have the focus, not cells.
            <span role="gridcell">
              <span className="grid-tick">
                <Icon name="tick" size={11} />
              </span>
            </span>
          )}
          {columns.map((column) =>
            row === undefined ? (
              <span key={column.id} />
            ) : (
              // biome-ignore lint/a11y/useSemanticElements: see above.
              // biome-ignore lint/a11y/useFocusableInteractive: rows have the focus, not cells.
              <span role="gridcell" key={column.id} data-column={column.id} className={column.look}>
                {column.cell(row)}
              </span>
            ),
          )}
        </>
      )}
    </div>
  )
}

/** One row, drawn again only when something of it changed. A generic component keeps its type through memo by this. */
export const GridRow = memo(Row) as typeof Row

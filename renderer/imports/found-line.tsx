import { memo, type ReactNode } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { FoundRow } from './found-rows.ts'
import { nameOf, noteOf, placeOf, signWord, textOf } from './row-words.ts'

type Props = Readonly<{
  row: Exclude<FoundRow, Readonly<{ row: 'group' }>>
  /** Its place in the whole list, from 1: not all rows are drawn. */
  index: number
  current: boolean
}>

const signs = { accepted: '✓', sure: '✓', ask: '?', dropped: '–', seen: '·' } as const

/** One found thing on a line: its sign, its number, its words, and the one thing to know of it. */
export const FoundLine = memo(({ row, index, current }: Props) => {
  const [sign, text, note, place] = [signWord(row), textOf(row), noteOf(row), placeOf(row)]
  const name = nameOf(row)
  const inside = row.row === 'item' && row.within !== null ? ` ${place}` : ''
  const state = stateOf(row)
  const depth = row.row === 'item' ? row.depth : 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold a tree of rows that unfold into a form.
    <div
      role="row"
      className={`found-row sign-${state}${current ? ' current' : ''}`}
      data-key={row.key}
      data-depth={Math.min(depth, 3)}
      data-focus-first={current ? '' : undefined}
      aria-rowindex={index}
      aria-level={depth + 1}
      aria-selected={current}
      aria-expanded={current}
      aria-label={t('imports.row', { sign, name, place: inside, text, note })}
      tabIndex={current ? 0 : -1}
    >
      <Cell className="found-sign" title={sign}>
        {signs[state]}
      </Cell>
      <Cell className="found-place">{place}</Cell>
      <Cell className="found-text">{text}</Cell>
      <Cell className="found-note">{note}</Cell>
    </div>
  )
})
FoundLine.displayName = 'FoundLine'

const stateOf = (row: Props['row']): keyof typeof signs => {
  if (row.row === 'item') return row.sign
  if (row.row === 'finding') return 'seen'
  return row.missing.dropped ? 'dropped' : 'sure'
}

type RowProps = Readonly<{ className: string; children: ReactNode; level: number; index?: number }>

/** A row that is not stood on: the name of a group, or the fields of the row above it. */
export const PlainRow = ({ className, children, level, index }: RowProps) => (
  // biome-ignore lint/a11y/useSemanticElements: see above.
  // biome-ignore lint/a11y/useFocusableInteractive: what is in it takes the focus.
  <div role="row" className={className} aria-level={level} aria-rowindex={index}>
    <Cell>{children}</Cell>
  </div>
)

type CellProps = Readonly<{ className?: string; title?: string; children: ReactNode }>

const Cell = ({ className, title, children }: CellProps) => (
  // biome-ignore lint/a11y/useSemanticElements: see above.
  // biome-ignore lint/a11y/useFocusableInteractive: rows have the focus, not cells.
  <div role="gridcell" className={className} title={title}>
    {children}
  </div>
)

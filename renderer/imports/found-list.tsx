import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { HeadFields } from '../source/head-fields.tsx'
import { itemName } from '../source/marks.ts'
import { TextButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { FoundEditor } from './found-editor.tsx'
import type { FoundRow } from './found-rows.ts'
import { MissingEditor } from './missing-editor.tsx'
import { noteOf, placeOf, signWord, textOf } from './row-words.ts'
import type { Check } from './use-check-acts.ts'

type Props = Readonly<{
  document: DocumentDetail
  rows: readonly FoundRow[]
  current: FoundRow | null
  /** Whether the current row takes the focus when it changes: not when it was chosen in the source. */
  takesFocus: RefObject<boolean>
  check: Check
  choose: (key: string) => void
}>

/** What was found, in the order of the text; the current one unfolded. */
export const FoundList = ({ document, rows, current, takesFocus, check, choose }: Props) => {
  const list = useRef<HTMLDivElement>(null)
  const key = current?.key ?? null
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[role=row][aria-selected=true]')
    if (key === null || row == null) return
    row.nextElementSibling?.scrollIntoView({ block: 'nearest' })
    row.scrollIntoView({ block: 'nearest' })
    if (takesFocus.current) row.focus({ preventScroll: true })
    takesFocus.current = false
  }, [key, takesFocus])

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return
    const step = { ArrowDown: 1, ArrowUp: -1 } as const
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    if (event.ctrlKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    check.step(step[event.key])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows within.
    <div className="found" data-pane="" onKeyDown={keys}>
      <div className="found-head">
        <button
          type="button"
          className="found-disclosure"
          aria-expanded={check.headOpen}
          onClick={() => check.setHeadOpen(!check.headOpen)}
        >
          <Icon name={check.headOpen ? 'down' : 'right'} size={13} />
          {t('imports.head')}
        </button>
        <TextButton onPress={check.acceptSure}>{t('imports.acceptSure')}</TextButton>
      </div>
      {check.headOpen && <HeadFields document={document} />}
      {document.warnings.map(({ key: warning, count }) => (
        <p key={warning} className="notice soon">
          {t(`source.warning.${warning}`, { count })}
        </p>
      ))}
      {rows.length === 0 && <p className="found-empty">{t('imports.empty')}</p>}
      <div ref={list} role="treegrid" aria-label={t('imports.found')} className="found-rows">
        {rows.map((row) =>
          row.row === 'group' ? (
            <PlainRow key={row.key} className="found-group" level={1}>
              {row.name}
            </PlainRow>
          ) : (
            <Found key={row.key} row={row} current={row.key === key} check={check} choose={choose} />
          ),
        )}
      </div>
    </div>
  )
}

// A table element can't hold a row that unfolds into a form, nor rows that are a tree.
type RowProps = Readonly<{ className: string; children: ReactNode; level: number }>

const PlainRow = ({ className, children, level }: RowProps) => (
  // biome-ignore lint/a11y/useSemanticElements: see above.
  // biome-ignore lint/a11y/useFocusableInteractive: no row to stand on; what is in it takes the focus.
  <div role="row" className={className} aria-level={level}>
    <Cell>{children}</Cell>
  </div>
)

const Cell = ({
  className,
  title,
  children,
}: Readonly<{ className?: string; title?: string; children: ReactNode }>) => (
  // biome-ignore lint/a11y/useSemanticElements: see above.
  // biome-ignore lint/a11y/useFocusableInteractive: rows have the focus, not cells.
  <div role="gridcell" className={className} title={title}>
    {children}
  </div>
)

type FoundProps = Readonly<{
  row: Exclude<FoundRow, Readonly<{ row: 'group' }>>
  current: boolean
  check: Check
  choose: (key: string) => void
}>

const Found = ({ row, current, check, choose }: FoundProps) => {
  const [sign, text, note, place] = [signWord(row), textOf(row), noteOf(row), placeOf(row)]
  const name = row.row === 'item' ? itemName(row.item) : t('imports.missingPlace')
  const inside = row.row === 'item' && row.within !== null ? ` ${place}` : ''
  const state = row.row === 'item' ? row.sign : row.missing.dropped ? 'dropped' : 'sure'
  const depth = row.row === 'item' ? row.depth : 0
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div
        role="row"
        className={`found-row sign-${state}${current ? ' current' : ''}`}
        data-depth={Math.min(depth, 3)}
        aria-level={depth + 1}
        aria-selected={current}
        aria-expanded={current}
        aria-label={t('imports.row', { sign, name, place: inside, text, note })}
        tabIndex={current ? 0 : -1}
        onClick={() => choose(row.key)}
        onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && unfold(event)}
      >
        <Cell className="found-sign" title={sign}>
          {signs[state]}
        </Cell>
        <Cell className="found-place">{place}</Cell>
        <Cell className="found-text">{text}</Cell>
        <Cell className="found-note">{note}</Cell>
      </div>
      {current && (
        <PlainRow className="found-open" level={depth + 2}>
          {row.row === 'item' ? (
            <FoundEditor key={row.key} item={row.item} check={check} />
          ) : (
            <MissingEditor missing={row.missing} check={check} />
          )}
        </PlainRow>
      )}
    </>
  )
}

const signs = { accepted: '✓', sure: '✓', ask: '?', dropped: '–' } as const

/** Enter on a row goes into its fields. */
const unfold = (event: KeyboardEvent<HTMLElement>) => {
  if (event.target !== event.currentTarget) return
  event.preventDefault()
  event.currentTarget.nextElementSibling?.querySelector<HTMLElement>('button, input')?.focus()
}

import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { HeadFields } from '../source/head-fields.tsx'
import { HeadReadings } from '../source/head-readings.tsx'
import { MovedPassages } from '../source/moved-passages.tsx'
import { type Near, useFilled, useNear } from '../source/near.ts'
import { waitsForText } from '../source/source-notices.tsx'
import { TextButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { FindingAbout } from './finding-about.tsx'
import { FoundEditor } from './found-editor.tsx'
import { FoundLine, PlainRow } from './found-line.tsx'
import type { FoundRow, RowOf } from './found-rows.ts'
import { MissingEditor } from './missing-editor.tsx'
import type { Check } from './use-check-acts.ts'

type Props = Readonly<{
  document: DocumentDetail
  rows: readonly FoundRow[]
  current: FoundRow | null
  /** Whether the current row takes the focus when it changes: not when it was chosen in the source. */
  takesFocus: RefObject<boolean>
  check: Check
  choose: (key: string) => void
  /** Shows where in the source something stands; null when that is over. */
  onShow: (range: TextRange | null) => void
}>

/** What was found, in the order of the text; the current one unfolded. */
export const FoundList = ({ document, rows, current, takesFocus, check, choose, onShow }: Props) => {
  const scroller = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const scrolls = useCallback((element: HTMLDivElement | null) => {
    scroller.current = element
    setBox(element)
  }, [])
  const list = useRef<HTMLDivElement>(null)
  const key = current?.key ?? null
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[role=row][aria-selected=true]')
    if (key === null || row == null) return
    if (scroller.current !== null) bringIntoView(scroller.current, row, row.nextElementSibling ?? row)
    if (takesFocus.current) row.focus({ preventScroll: true })
    takesFocus.current = false
  }, [key, takesFocus])

  const head = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!check.headOpen) return
    if (scroller.current !== null) scroller.current.scrollTop = 0
    head.current?.querySelector('input')?.focus()
  }, [check.headOpen])

  const near = useNear(box)
  const runs = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
        rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
      ),
    [rows],
  )

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return
    const step = { ArrowDown: 1, ArrowUp: -1 } as const
    if (event.ctrlKey || event.altKey) return
    if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault()
      check.moveEnd(event.key === 'ArrowRight' ? 1 : -1)
    }
    if (event.shiftKey) return
    if (event.key === 'Enter') {
      // Enter on a row goes into its fields.
      event.preventDefault()
      event.target.nextElementSibling?.querySelector<HTMLElement>('button, input')?.focus()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    check.step(step[event.key])
  }

  const click = (event: MouseEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const clicked = row?.getAttribute('data-key')
    if (clicked != null) choose(clicked)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows within.
    <div ref={scrolls} className="found" data-pane="" onKeyDown={keys}>
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
      {check.headOpen && (
        <div ref={head}>
          <HeadFields document={document} onShow={onShow} />
        </div>
      )}
      {warningsOf(document).map(({ key: warning, count }) => (
        <p key={warning} className="notice soon">
          {t(`source.warning.${warning}`, { count })}
        </p>
      ))}
      <HeadReadings document={document} onShow={onShow} />
      <MovedPassages document={document} onShow={onShow} />
      {rows.length === 0 && (
        <p className="found-empty">{t(waitsForText(document) ? 'imports.emptyScan' : 'imports.empty')}</p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the rows are listened to above. */}
      <div
        ref={list}
        role="treegrid"
        aria-label={t('imports.found')}
        aria-rowcount={rows.length}
        onClick={click}
      >
        {runs.map((run, at) => {
          const isHere = current !== null && run.includes(current)
          const unfolded =
            isHere && current.row !== 'group' ? (
              <PlainRow className="found-open" level={2}>
                <Unfolded row={current} items={document.items} check={check} />
              </PlainRow>
            ) : null
          return (
            <Run
              // By its place: an item more or less moves rows from one into the next, and none is drawn anew.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              key={at}
              rows={run}
              first={at * rowsAtOnce}
              near={near}
              atOnce={rows.length <= wholeList}
              current={isHere ? key : null}
              unfolded={unfolded}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Rows that are drawn as one: of a list of thousands only those near the view, and again only those with the current row. */
const rowsAtOnce = 40
/** So many are drawn at once. */
const wholeList = 120
/** Of a row with two lines of words, in CSS pixels. */
const usualHeight = 55

type RunProps = Readonly<{
  rows: readonly FoundRow[]
  /** Place of its first row in the whole list. */
  first: number
  near: Near | null
  atOnce: boolean
  current: string | null
  /** What stands under the current row. */
  unfolded: ReactNode
}>

const Run = memo(({ rows, first, near, atOnce, current, unfolded }: RunProps) => {
  const { element, isDrawn: wasNear } = useFilled(near, atOnce, false)
  // The current row is always there: it has the focus.
  const isDrawn = wasNear || current !== null
  const height = rows.length * usualHeight
  return (
    <div
      ref={element}
      {...(isDrawn ? rowGroup : {})}
      className="found-run"
      style={isDrawn ? { containIntrinsicHeight: `auto ${height}px` } : { height: `${height}px` }}
    >
      {isDrawn &&
        rows.map((row, at) =>
          row.row === 'group' ? (
            <PlainRow key={row.key} className="found-group" level={1} index={first + at + 1}>
              {row.name}
            </PlainRow>
          ) : (
            <Fragment key={row.key}>
              <FoundLine row={row} index={first + at + 1} current={row.key === current} />
              {row.key === current && unfolded}
            </Fragment>
          ),
        )}
    </div>
  )
})
Run.displayName = 'Run'

const rowGroup = { role: 'rowgroup' } as const

type UnfoldedProps = Readonly<{ row: OpenRow; items: DocumentDetail['items']; check: Check }>
type OpenRow = RowOf<'item' | 'missing' | 'finding'>

const Unfolded = ({ row, items, check }: UnfoldedProps) => {
  if (row.row === 'item') return <FoundEditor key={row.key} item={row.item} items={items} check={check} />
  if (row.row === 'missing') return <MissingEditor missing={row.missing} check={check} />
  return <FindingAbout finding={row.finding} />
}

/** What isn't said already by the notices above the source. */
const warningsOf = ({ warnings }: DocumentDetail) =>
  warnings.filter(({ key }) => !['pages-without-text', 'recognised-pages', 'unsure-lines'].includes(key))

/** Height of the bar that stays on top of the list. */
const headHeight = 35

/** Scrolls no further than is needed to see a row with what is unfolded below it; the row itself comes first. */
function bringIntoView(scroller: HTMLElement, row: Element, last: Element): void {
  const view = scroller.getBoundingClientRect()
  const below = last.getBoundingClientRect().bottom - view.bottom
  if (below > 0) scroller.scrollTop += below
  const above = view.top + headHeight - row.getBoundingClientRect().top
  if (above > 0) scroller.scrollTop -= above
}

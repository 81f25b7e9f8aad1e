import { useEffect, useMemo, useRef, useState } from 'react'
import { type ItemFilter, sortColumns } from '../../shared/contract.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import type { SavedView } from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { useCurrentDossier } from '../app/current-dossier.ts'
import { useListOnScreen } from '../app/list-exchange.ts'
import { useOverview } from '../app/overview.tsx'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { useStore } from '../app/store.ts'
import { useToday } from '../app/today.ts'
import { itemDialog, lastItem } from '../item/dialog-store.ts'
import { useItemActs } from '../item/item-acts.ts'
import { nameOf } from '../item/item-words.tsx'
import { Grid } from '../ui/grid.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { useWidth } from '../ui/use-width.ts'
import { columnsOf, shownColumns } from './columns.tsx'
import { columnsOut, exportShown } from './export-list.ts'
import { FilterBar } from './filter-bar.tsx'
import { FollowUpDetail } from './follow-up-detail.tsx'
import { FollowUpEmpty } from './follow-up-empty.tsx'
import { LookBar, moved, namesOf, resized, withOrder } from './look-bar.tsx'
import { SelectionActs } from './selection-acts.tsx'
import { useChoosing } from './use-choosing.tsx'
import { useCurrent } from './use-current.ts'
import { useFollowUpActs } from './use-follow-up-acts.ts'
import { useGroups } from './use-groups.ts'
import { type Listed, useList } from './use-list.ts'
import { useRest } from './use-rest.ts'
import { useSelection } from './use-selection.ts'
import { useView } from './use-view.ts'
import { ViewMenu } from './view-menu.tsx'
import type { View, ViewId } from './views.ts'

type Props = Readonly<{
  view: View
  /** All views by name, in the order of their tabs. */
  views: readonly Readonly<{ id: ViewId; label: string }>[]
  saved: readonly SavedView[]
  onView: (view: ViewId) => void
  itemId: number | undefined
  given: ItemFilter | undefined
  /** The words that were looked for when the view was left for another screen. */
  text: string | undefined
}>

/** One view: its filters, its list and the detail of the current item. */
export const FollowUp = ({ view, views, saved, onView, itemId, given, text: before }: Props) => {
  const today = useToday()
  const overview = useOverview()
  const { chosen, look, closed, changed, setChosen, setLook, setClosed, reset } = useView(view, given)
  const [text, setText] = useState(before ?? chosen.text ?? '')
  const [detail, setDetail] = useRemembered('followUp.detail', true)
  const [width, setWidth] = useRemembered('followUp.detailWidth', 332)
  const [wide, setWide] = useRemembered('followUp.sourceWidth', 740)
  const [source, setSource] = useRemembered('followUp.source', false)
  const textRef = useRef<HTMLInputElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  // Keys work as soon as the list is there, unless the user is already busy on the screen, as in the row of views.
  const [takesFocus] = useState(() => document.activeElement?.closest('.follow-up') == null)

  const { text: _, ...fields } = chosen
  const filter = { ...view.base, ...fields, ...(text.trim() === '' ? {} : { text }) }
  const grouping = look.grouping === null ? null : { by: look.grouping, closed: [...closed] }
  const listed: Listed = { filter, orders: look.orders, grouping }
  const { lines, windows, counts } = useList(listed)
  const position = useCurrent(windows, { view: view.id, text }, itemId, listed, (key) =>
    setClosed(closed.filter((one) => one !== key)),
  )
  const groups = useGroups({ lines, listed, onClosed: setClosed, onLine: position.set })
  const shownId = position.shown?.id ?? null
  const [gridRef, gridWidth] = useWidth()
  const shown = shownColumns(look, gridWidth)
  const selection = useSelection(listed, namesOf(shown))
  const { selected } = selection
  const ids = selected.size > 0 ? [...selected] : shownId === null ? [] : [shownId]
  useItemActs(position.shown, ids)
  const [order] = look.orders
  useListOnScreen({
    filter,
    ...(order === undefined ? {} : { order }),
    ...(selected.size === 0 ? {} : { ids: [...selected] }),
    columns: columnsOut(namesOf(shown)),
  })

  useEffect(() => {
    if (position.shown !== null) lastItem.set({ id: position.shown.id, name: nameOf(position.shown) })
  }, [position.shown])

  const focusGrid = () => {
    const row = screen.current?.querySelector<HTMLElement>('.grid-row.current')
    row?.focus()
    // Rows that are still to come don't take the focus from a field.
    if (row == null && screen.current?.querySelector('.grid') != null) textRef.current?.blur()
  }
  // Where the focused row went away, as after settling it in a view of open items, its successor takes the focus.
  const dialogOpen = useStore(itemDialog) !== null
  const choosing = useChoosing({ screen, row: position.shown, ids, today, views, onView })
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when a dialog closes or another row becomes current.
  useEffect(() => {
    const look = setTimeout(() => {
      if (document.activeElement === document.body) focusGrid()
    }, 80)
    return () => clearTimeout(look)
  }, [dialogOpen, choosing.open, shownId])
  const focusDetail = () => {
    setDetail(true)
    requestAnimationFrame(() => screen.current?.querySelector<HTMLElement>('.item-detail')?.focus())
  }
  const narrowed = text !== '' || Object.keys(fields).length > 0
  const clearAll = () => {
    setChosen({})
    setText('')
  }
  const clearing = windows.count === 0 && narrowed ? clearAll : text !== '' ? () => setText('') : null
  useFollowUpActs({
    views: views.filter(({ id }) => id !== view.id),
    onView,
    onPickView: choosing.view,
    onGroups: groups === null ? null : (close) => void groups.all(close),
    onFilter: () => textRef.current?.focus(),
    onOrder: (order) => setLook({ ...look, orders: [order] }),
    selection: selected.size,
    onClear: selection.clear,
    onClearFilters: clearing,
    onCopy: () => void selection.copy(position.shown),
    onOpen: focusDetail,
    onPreview: () => setDetail(!detail),
    shownId,
  })
  useCurrentDossier(overview?.dossiers.find(({ id }) => id === chosen.dossierId) ?? null)
  useStatusLine(statusOf(counts))

  const columns = useMemo(() => columnsOf(look, { width: gridWidth, today }), [look, gridWidth, today])
  // In a narrow window a row has two lines, or nobody could read what it is about.
  const rowHeight = gridWidth < 540 ? 44 : (overview?.settings.rowHeight ?? 32)
  const own = overview?.settings.mine
  const name = views.find(({ id }) => id === view.id)?.label ?? t('followUp.grid')
  // Drawn anew only when a filter or the look changes, not with every step through the rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions do the same whenever they were made.
  const bar = useMemo(
    () => (
      <FilterBar
        filter={chosen}
        onFilter={setChosen}
        text={text}
        onText={setText}
        textRef={textRef}
        onLeave={focusGrid}
      >
        <LookBar look={look} onLook={setLook} width={gridWidth} />
        <ViewMenu
          view={view}
          saved={saved}
          filter={filter}
          look={look}
          changed={changed || text !== (chosen.text ?? '')}
          onReset={reset}
          onView={onView}
          onExport={async (format) => {
            const only = await selection.chosen()
            await exportShown(format, { listed, columns: namesOf(shown), chosen: only, name })
          }}
        />
      </FilterBar>
    ),
    [chosen, text, look, gridWidth, view, saved, changed, selected],
  )
  const list = (
    <>
      {bar}
      <div
        className={rowHeight >= 40 ? 'follow-up-list two-lines' : 'follow-up-list'}
        ref={gridRef}
        data-pane=""
      >
        {windows.count === 0 ? (
          <FollowUpEmpty
            view={view}
            nobody={own !== undefined && own.groups.length + own.holders.length === 0}
            total={overview?.itemCount ?? 0}
            narrowed={narrowed}
            onClear={clearAll}
            onAll={() => onView('all')}
          />
        ) : (
          <Grid<ItemRow>
            label={t('followUp.grid')}
            columns={columns}
            windows={windows}
            rowKey={rowId}
            rowHeight={rowHeight}
            sort={look.orders}
            onSort={({ column, descending }, also) => {
              const known = sortColumns.find((one) => one === column)
              if (known === undefined) return
              const order = { column: known, descending }
              setLook({ ...look, orders: also ? withOrder(look.orders, order) : [order] })
            }}
            onResize={(column, to) => setLook({ ...look, columns: resized(shown, column, to) })}
            onMove={(column, to) => setLook({ ...look, columns: moved(shown, column, to) })}
            {...(groups === null
              ? {}
              : {
                  groupAt: groups.groupAt,
                  onToggle: groups.onToggle,
                  onHead: (index: number) => void groups.onHead(index),
                })}
            current={position.index}
            onCurrent={position.set}
            selected={selected}
            onSelected={selection.setSelected}
            keysBetween={selection.keysBetween}
            onCopy={() => void selection.copy(position.shown)}
            onOpen={focusDetail}
            onPreview={() => setDetail(!detail)}
            onLetter={choosing.inCell}
            letterKeys={overview?.settings.letterKeys ?? true}
            takesFocus={takesFocus}
            sortedUp={t('app.sortedUp')}
            sortedDown={t('app.sortedDown')}
          />
        )}
      </div>
      {selected.size > 0 && (
        <SelectionActs
          ids={[...selected]}
          onLetter={choosing.inCell}
          onCopy={() => void selection.copy(position.shown)}
          onClear={selection.clear}
        />
      )}
      {choosing.choosers}
    </>
  )
  // While a key is held the detail waits: a person reads it where they stop.
  const resting = useRest(shownId ?? position.last)
  const show = useRef(position.show)
  show.current = position.show
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for another item only; the functions do the same whenever they were made.
  const beside = useMemo(
    () =>
      detail && resting !== null ? (
        <FollowUpDetail
          id={resting}
          source={source}
          onSource={setSource}
          onGoTo={(id) => show.current(id)}
          onClose={() => setDetail(false)}
          onLeave={focusGrid}
        />
      ) : null,
    [detail, resting, source],
  )
  return (
    <div className="follow-up-view" ref={screen}>
      <SplitPane
        first={list}
        second={beside}
        width={source ? wide : width}
        onWidth={source ? setWide : setWidth}
        share={source ? '68%' : '60%'}
        label={t('followUp.detailWidth')}
      />
    </div>
  )
}

const rowId = ({ id }: ItemRow): number => id

const statusOf = (counts: Readonly<{ items: number; lateCount: number; total: number }> | null): string => {
  if (counts === null) return ''
  return [
    t('followUp.count', { count: counts.items, total: counts.total }),
    t('followUp.late', { late: counts.lateCount }),
  ].join(' · ')
}

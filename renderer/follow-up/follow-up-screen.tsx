import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { sortColumns } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { useCurrentDossier } from '../app/current-dossier.ts'
import { textOf } from '../app/label.ts'
import { useListOnScreen } from '../app/list-exchange.ts'
import { useOverview } from '../app/overview.tsx'
import { refine } from '../app/places.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { useStore } from '../app/store.ts'
import { useToday } from '../app/today.ts'
import { itemDialog, lastItem } from '../item/dialog-store.ts'
import { useItemActs } from '../item/item-acts.ts'
import { nameOf } from '../item/item-words.tsx'
import { Grid } from '../ui/grid.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWidth } from '../ui/use-width.ts'
import { columnsFor } from './columns.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FollowUpDetail } from './follow-up-detail.tsx'
import { FollowUpEmpty } from './follow-up-empty.tsx'
import { SelectionActs } from './selection-acts.tsx'
import { useCurrent } from './use-current.ts'
import { useFollowUpActs } from './use-follow-up-acts.ts'
import { indexInList, useList, useViewCounts } from './use-list.ts'
import { useSelection } from './use-selection.ts'
import { useView } from './use-view.ts'
import { chosenNames, isView, itemFilterOf, nothingChosen, type View, views } from './views.ts'

type Props = Readonly<{ view?: string | undefined; itemId?: number | undefined }>

/** Everything that is followed, in one grid, with the current item's detail beside it. */
export const FollowUpScreen = ({ view: asked, itemId }: Props) => {
  const [kept, keepView] = useRemembered<string>('followUp.view', 'open')
  const view = isView(asked) ? asked : itemId !== undefined ? 'all' : isView(kept) ? kept : 'open'
  const setView = (next: View) => {
    keepView(next)
    refine({ screen: 'followUp', view: next })
  }
  return (
    <div className="follow-up">
      <h1 className="hidden-text">{t('followUp.grid')}</h1>
      <ViewTabs view={view} onView={setView}>
        <FollowUp key={view} view={view} onView={setView} itemId={itemId} />
      </ViewTabs>
    </div>
  )
}

type FollowUpProps = Readonly<{ view: View; onView: (view: View) => void; itemId: number | undefined }>

const FollowUp = ({ view, onView, itemId }: FollowUpProps) => {
  const today = useToday()
  const overview = useOverview()
  const letterKeys = overview?.settings.letterKeys ?? true
  const { chosen, setChosen, order, setOrder } = useView(view)
  const [text, setText] = useState('')
  const [detail, setDetail] = useRemembered('followUp.detail', true)
  const [width, setWidth] = useRemembered('followUp.detailWidth', 332)
  const [wide, setWide] = useRemembered('followUp.sourceWidth', 740)
  const [source, setSource] = useRemembered('followUp.source', false)
  const textRef = useRef<HTMLInputElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  // Keys work as soon as the list is there, unless the user is already busy on the screen, as in the row of views.
  const [takesFocus] = useState(() => document.activeElement?.closest('.follow-up') == null)

  const filter = itemFilterOf(view, chosen, text, today)
  const { windows, counts } = useList(filter, order)
  const position = useCurrent(windows, view, itemId, (id) => indexInList(filter, order, id))
  const shownId = position.shown?.id ?? null
  const selection = useSelection({ filter, order })
  const { selected } = selection
  const ids = selected.size > 0 ? [...selected] : shownId === null ? [] : [shownId]
  useItemActs(position.shown, ids)

  const { shown } = position
  useEffect(() => {
    if (shown !== null) lastItem.set({ id: shown.id, name: nameOf(shown) })
  }, [shown])

  const focusGrid = () => screen.current?.querySelector<HTMLElement>('.grid-row.current')?.focus()
  // Where the focused row went away, as after settling it in a view of open items, its successor takes the focus.
  const dialogOpen = useStore(itemDialog) !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when a dialog closes or another row becomes current.
  useEffect(() => {
    const look = setTimeout(() => {
      if (document.activeElement === document.body) focusGrid()
    }, 80)
    return () => clearTimeout(look)
  }, [dialogOpen, shownId])
  const focusDetail = () => {
    setDetail(true)
    requestAnimationFrame(() => screen.current?.querySelector<HTMLElement>('.item-detail')?.focus())
  }
  const narrowed = text !== '' || chosenNames.some((name) => chosen[name].length > 0)
  const clearAll = () => {
    setChosen(nothingChosen)
    setText('')
  }
  // Esc takes words away that narrow the list, and every filter where nothing is left to see.
  const clearing = windows.count === 0 && narrowed ? clearAll : text !== '' ? () => setText('') : null
  useFollowUpActs({
    view,
    onView,
    onFilter: () => textRef.current?.focus(),
    onOrder: setOrder,
    selection: selected.size,
    onClear: selection.clear,
    onClearFilters: clearing,
    onCopy: () => void selection.copy(position.shown),
    onOpen: focusDetail,
    onPreview: () => setDetail(!detail),
    shownId,
  })
  const dossier = overview?.dossiers.find(({ id }) => String(id) === chosen.dossier[0]) ?? null
  useCurrentDossier(dossier)
  useStatusLine(statusOf(counts))
  useListOnScreen({ filter, order, ids: [...selected] })

  const [gridRef, gridWidth] = useWidth()
  const columns = useMemo(() => columnsFor(gridWidth, today), [gridWidth, today])
  // In a narrow window a row has two lines, or nobody could read what it is about.
  const rowHeight = gridWidth < 540 ? 44 : (overview?.settings.rowHeight ?? 32)
  const empty = windows.count === 0
  // Drawn anew only when a filter changes, not with every step through the rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions do the same whenever they were made.
  const filters = useMemo(
    () => (
      <FilterBar
        chosen={chosen}
        onChosen={setChosen}
        text={text}
        onText={setText}
        textRef={textRef}
        onLeaveText={focusGrid}
      />
    ),
    [chosen, text],
  )
  const list = (
    <>
      {filters}
      <div
        className={rowHeight >= 40 ? 'follow-up-list two-lines' : 'follow-up-list'}
        ref={gridRef}
        data-pane=""
      >
        {empty ? (
          <FollowUpEmpty
            view={view}
            total={overview?.itemCount ?? 0}
            narrowed={narrowed}
            onClear={clearAll}
            onAll={() => onView('all')}
          />
        ) : (
          <Grid
            label={t('followUp.grid')}
            columns={columns}
            windows={windows}
            rowKey={(row) => row.id}
            rowHeight={rowHeight}
            sort={order}
            onSort={({ column, descending }) => {
              const known = sortColumns.find((one) => one === column)
              if (known !== undefined) setOrder({ column: known, descending })
            }}
            current={position.index}
            onCurrent={position.set}
            selected={selected}
            onSelected={selection.setSelected}
            keysBetween={selection.keysBetween}
            onCopy={() => void selection.copy(position.shown)}
            onOpen={focusDetail}
            onPreview={() => setDetail(!detail)}
            letterKeys={letterKeys}
            takesFocus={takesFocus}
            sortedUp={t('app.sortedUp')}
            sortedDown={t('app.sortedDown')}
          />
        )}
      </div>
      {selected.size > 0 && (
        <SelectionActs
          ids={[...selected]}
          onCopy={() => void selection.copy(position.shown)}
          onClear={selection.clear}
        />
      )}
    </>
  )
  return (
    <div className="follow-up-view" ref={screen}>
      <SplitPane
        first={list}
        second={
          detail && shownId !== null ? (
            <FollowUpDetail
              id={shownId}
              source={source}
              onSource={setSource}
              onGoTo={position.show}
              onClose={() => setDetail(false)}
              onLeave={focusGrid}
            />
          ) : null
        }
        width={source ? wide : width}
        onWidth={source ? setWide : setWidth}
        share={source ? '68%' : '60%'}
        label={t('followUp.detailWidth')}
      />
    </div>
  )
}

type ViewTabsProps = Readonly<{ view: View; onView: (view: View) => void; children: ReactNode }>

const ViewTabs = ({ view, onView, children }: ViewTabsProps) => {
  const counts = useViewCounts()
  const tabs = views.map((value) => ({
    value,
    label: textOf({ key: `followUp.view.${value}` }),
    count: counts[value],
  }))
  return (
    <Tabs label={t('followUp.views')} value={view} onChange={onView} tabs={tabs}>
      {children}
    </Tabs>
  )
}

const statusOf = (counts: Readonly<{ count: number; lateCount: number; total: number }> | null): string => {
  if (counts === null) return ''
  return [
    t('followUp.count', { count: counts.count, total: counts.total }),
    t('followUp.late', { late: counts.lateCount }),
  ].join(' · ')
}

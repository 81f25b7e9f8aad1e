import { type ReactNode, useEffect } from 'react'
import type { ItemFilter } from '../../shared/contract.ts'
import type { SavedView } from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { textOf } from '../app/label.ts'
import { refine } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { Tabs } from '../ui/tabs.tsx'
import { FollowUp } from './follow-up.tsx'
import { useViewCounts } from './use-list.ts'
import { fixedView, type View, type ViewId, viewsWith } from './views.ts'

type Props = Readonly<{
  view?: string | undefined
  itemId?: number | undefined
  /** What the view is narrowed to from elsewhere, as by a number in Cijfers. */
  filter?: ItemFilter | undefined
  /** The words that were looked for when it was left. */
  text?: string | undefined
}>
const none: readonly SavedView[] = []

/** Everything that is followed, in one grid, with the current item's detail beside it. */
export const FollowUpScreen = ({ view: asked, itemId, filter, text }: Props) => {
  const [kept, keepView] = useRemembered<string>('followUp.view', 'open')
  const { value, error } = useRead('views.list', {})
  const saved = value ?? none
  const views = viewsWith(saved)
  const named = (id: string | undefined) => views.find((one) => one.id === id)
  // Kept views are read first, or the window would show another for a moment.
  const isThere = value !== null || error !== null
  const view = named(asked) ?? (itemId === undefined ? named(kept) : undefined)
  const shown = view ?? fixedView(itemId === undefined ? 'open' : 'all')
  const setView = (next: ViewId) => {
    keepView(next)
    refine({ screen: 'followUp', view: next })
  }
  return (
    <div className="follow-up">
      <h1 className="hidden-text">{t('followUp.grid')}</h1>
      {isThere && (
        <ViewTabs views={views} view={shown.id} onView={setView}>
          <FollowUp
            key={shown.id}
            view={shown}
            views={views.map((one) => ({ id: one.id, label: nameOfView(one) }))}
            saved={saved}
            onView={setView}
            itemId={itemId}
            given={filter}
            text={text}
          />
        </ViewTabs>
      )}
    </div>
  )
}

const nameOfView = ({ fixed, saved }: View): string =>
  saved?.name ?? textOf({ key: `followUp.view.${fixed ?? 'all'}` })

type ViewTabsProps = Readonly<{
  views: readonly View[]
  view: ViewId
  onView: (view: ViewId) => void
  children: ReactNode
}>

const ViewTabs = ({ views, view, onView, children }: ViewTabsProps) => {
  const counts = useViewCounts(views)
  const tabs = views.map((one) => ({
    value: one.id,
    label: nameOfView(one),
    count: counts[one.id],
    movable: one.saved !== null,
  }))
  const move = (value: ViewId, position: number) => {
    const saved = views.find(({ id }) => id === value)?.saved
    if (saved) void act('views.move', { id: saved.id, position })
  }
  const names = tabs.map(({ label }) => label).join()
  // With more views than fit, the one that is shown comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another is shown, or their names change.
  useEffect(() => {
    document
      .querySelector('.follow-up .tab[data-selected]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [view, names])
  return (
    <Tabs label={t('followUp.views')} value={view} onChange={onView} onMove={move} tabs={tabs}>
      {children}
    </Tabs>
  )
}

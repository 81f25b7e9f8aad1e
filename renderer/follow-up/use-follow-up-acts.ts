import type { ItemOrder } from '../../shared/contract.ts'
import { type TextKey, t } from '../../shared/texts/translate.ts'
import { type Act, useActs } from '../app/acts.ts'
import { textOf } from '../app/label.ts'
import { type View, views } from './views.ts'

type Given = Readonly<{
  view: View
  onView: (view: View) => void
  onFilter: () => void
  onOrder: (order: ItemOrder) => void
  selection: number
  onClear: () => void
  /** Null where Esc has nothing to clear. */
  onClearFilters: (() => void) | null
  onCopy: () => void
  onOpen: () => void
  onPreview: () => void
  shownId: number | null
}>

const sortable: readonly (readonly [ItemOrder['column'], TextKey])[] = [
  ['dueOn', 'item.term'],
  ['number', 'followUp.number'],
  ['title', 'followUp.title'],
  ['kind', 'followUp.kind'],
  ['holder', 'followUp.who'],
  ['group', 'followUp.group'],
  ['municipality', 'followUp.municipality'],
  ['onDate', 'item.onDate'],
  ['officialStatus', 'followUp.status'],
  ['verdict', 'followUp.verdict'],
]

/** What can be done in the grid as a whole. Moving, opening and selecting are the grid's own keys, shown here for F1. */
export const useFollowUpActs = (given: Given): void => {
  const {
    view,
    onView,
    onFilter,
    onOrder,
    selection,
    onClear,
    onClearFilters,
    onCopy,
    onOpen,
    onPreview,
    shownId,
  } = given
  const shownOnly = (id: string, label: TextKey, keys: readonly string[], run: () => void): Act => ({
    id: `list.${id}`,
    label: t(label),
    shownKeys: keys,
    run,
    hidden: true,
  })
  useActs([
    { id: 'list.filter', label: t('followUp.filterAct'), keys: ['/', 'Ctrl+F'], run: onFilter },
    ...(selection > 0
      ? [{ id: 'list.clear', label: t('followUp.clearSelection'), keys: ['Escape'], run: onClear }]
      : []),
    ...(onClearFilters === null
      ? []
      : [{ id: 'list.clearFilters', label: t('followUp.clear'), keys: ['Escape'], run: onClearFilters }]),
    ...(shownId === null
      ? []
      : [
          shownOnly('move', 'followUp.move', ['J', 'K'], onOpen),
          shownOnly('open', 'followUp.openDetail', ['Enter'], onOpen),
          shownOnly('preview', 'followUp.preview', ['Space'], onPreview),
          shownOnly('select', 'followUp.select', ['X'], onClear),
          shownOnly('stretch', 'followUp.stretch', ['Shift+ArrowUp', 'Shift+ArrowDown'], onClear),
          shownOnly('all', 'followUp.selectAll', ['Ctrl+A'], onClear),
          { id: 'list.copy', label: t('followUp.copyAct'), shownKeys: ['Ctrl+C'], run: onCopy },
        ]),
    ...views
      .filter((one) => one !== view)
      .map((one) => ({
        id: `list.view.${one}`,
        label: t('followUp.viewAct', { view: textOf({ key: `followUp.view.${one}` }) }),
        run: () => onView(one),
      })),
    ...sortable.map(([column, label]) => ({
      id: `list.sort.${column}`,
      label: t('followUp.sortBy', { column: t(label).toLowerCase() }),
      run: () => onOrder({ column, descending: false }),
    })),
  ])
}

import type { ItemOrder } from '../../shared/contract.ts'
import { type TextKey, t } from '../../shared/texts/translate.ts'
import { type Act, useActs } from '../app/acts.ts'
import type { ViewId } from './views.ts'

type Given = Readonly<{
  /** The other views, by name. */
  views: readonly Readonly<{ id: ViewId; label: string }>[]
  onView: (view: ViewId) => void
  onPickView: () => void
  /** Null where nothing is grouped. */
  onGroups: ((closed: boolean) => void) | null
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
    views,
    onView,
    onPickView,
    onGroups,
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
    { id: 'list.pickView', label: t('followUp.pickView'), keys: ['W'], run: onPickView },
    ...views.map(({ id, label }) => ({
      id: `list.view.${id}`,
      label: t('followUp.viewAct', { view: label }),
      run: () => onView(id),
    })),
    ...(onGroups === null
      ? []
      : [
          shownOnly('group', 'followUp.closeGroup', ['ArrowLeft', 'ArrowRight'], onOpen),
          { id: 'list.closeAll', label: t('followUp.closeAll'), run: () => onGroups(true) },
          { id: 'list.openAll', label: t('followUp.openAll'), run: () => onGroups(false) },
        ]),
    shownOnly('width', 'followUp.widerColumn', ['Shift+ArrowLeft', 'Shift+ArrowRight'], onFilter),
    shownOnly('place', 'followUp.moveColumn', ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight'], onFilter),
    shownOnly('also', 'followUp.sortAlso', ['Shift+Enter'], onFilter),
    ...sortable.map(([column, label]) => ({
      id: `list.sort.${column}`,
      label: t('followUp.sortBy', { column: t(label).toLowerCase() }),
      run: () => onOrder({ column, descending: false }),
    })),
  ])
}

import { useEffect, useRef, useState } from 'react'
import type { ItemRow } from '../../shared/records/item.ts'
import type { GridColumnName } from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { toClipboard } from '../app/clipboard.ts'
import { useChangeCount } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { rowsAsHtml, rowsAsText } from './rows-as-text.ts'
import { type Listed, readRows } from './use-list.ts'

/** The store takes this many items in one act. */
const most = 10_000

/** The selected items of a list. An act never falls on an item that the list doesn't show. */
export const useSelection = (listed: Listed, columns: readonly GridColumnName[]) => {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const changes = useChangeCount()
  const latest = useRef({ listed, selected })
  latest.current = { listed, selected }
  const query = JSON.stringify(listed.filter)

  /** Those that the list shows, in its order. */
  const chosen = async (): Promise<readonly number[]> => {
    const { selected: ids, listed: now } = latest.current
    if (ids.size === 0) return []
    return call('items.among', { filter: now.filter, orders: now.orders, ids: [...ids] })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected may have left the list with a filter or a change.
  useEffect(() => {
    if (latest.current.selected.size === 0) return
    let stale = false
    chosen().then((ids) => {
      if (!stale && ids.length < latest.current.selected.size) setSelected(new Set(ids))
    }, showError)
    return () => {
      stale = true
    }
  }, [query, changes])

  const copy = async (shown: ItemRow | null) => {
    try {
      const rows = selected.size > 0 ? await readRows(await chosen()) : shown === null ? [] : [shown]
      if (rows.length === 0) return
      const done = await toClipboard(rowsAsText(rows, columns), rowsAsHtml(rows, columns))
      showToast({
        tone: done ? 'done' : 'refused',
        text: done ? t('followUp.copied', { count: rows.length }) : t('followUp.notCopied'),
      })
    } catch (error) {
      showError(error)
    }
  }
  return {
    selected,
    chosen,
    setSelected: (next: ReadonlySet<number>) => {
      if (next.size > most) showToast({ tone: 'refused', text: () => t('followUp.tooMany') })
      else setSelected(next)
    },
    clear: () => setSelected(new Set()),
    keysBetween: async (first: number, last: number) => {
      // Heads of groups are lines too.
      if (last - first >= most * 2) showToast({ tone: 'refused', text: () => t('followUp.tooMany') })
      else
        try {
          return await call('items.ids', { ...listed, offset: first, limit: last - first + 1 })
        } catch (error) {
          showError(error)
        }
      return [...selected]
    },
    copy,
  }
}

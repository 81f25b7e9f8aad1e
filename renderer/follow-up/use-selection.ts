import { useEffect, useRef, useState } from 'react'
import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { toClipboard } from '../app/clipboard.ts'
import { useChangeCount } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { rowsAsText } from './rows-as-text.ts'
import { readRows } from './use-list.ts'

type List = Readonly<{ filter: ItemFilter; order: ItemOrder }>
/** The store takes this many items in one act. */
const most = 10_000

/** The selected items of a list. An act never falls on an item that the list doesn't show. */
export const useSelection = ({ filter, order }: List) => {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const changes = useChangeCount()
  const latest = useRef({ filter, order, selected })
  latest.current = { filter, order, selected }
  const query = JSON.stringify(filter)

  const chosen = async () => {
    const { filter: now, order: by, selected: ids } = latest.current
    return (await readRows(now, by, 0, most - 1)).filter(({ id }) => ids.has(id))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected may have left the list with a filter or a change.
  useEffect(() => {
    if (latest.current.selected.size === 0) return
    let stale = false
    chosen().then((rows) => {
      if (!stale && rows.length < latest.current.selected.size) setSelected(new Set(rows.map(({ id }) => id)))
    }, showError)
    return () => {
      stale = true
    }
  }, [query, changes])

  const copy = async (shown: ItemRow | null) => {
    const copied = selected.size > 0 ? await chosen() : shown === null ? [] : [shown]
    if (copied.length === 0) return
    const done = await toClipboard(rowsAsText(copied))
    showToast({
      tone: done ? 'done' : 'refused',
      text: done ? t('followUp.copied', { count: copied.length }) : t('followUp.notCopied'),
    })
  }
  return {
    selected,
    setSelected: (next: ReadonlySet<number>) => {
      if (next.size > most) showToast({ tone: 'refused', text: t('followUp.tooMany') })
      else setSelected(next)
    },
    clear: () => setSelected(new Set()),
    keysBetween: async (first: number, last: number) => {
      if (last - first >= most) showToast({ tone: 'refused', text: t('followUp.tooMany') })
      else
        try {
          return (await readRows(filter, order, first, last)).map(({ id }) => id)
        } catch (error) {
          showError(error)
        }
      return [...selected]
    },
    copy,
  }
}

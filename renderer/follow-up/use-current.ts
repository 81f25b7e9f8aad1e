import { useEffect, useRef, useState } from 'react'
import type { ItemRow } from '../../shared/records/item.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { keepHere, placeNow, useVisit } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import type { Windows } from '../ui/grid-windows.ts'
import type { Listed } from './use-list.ts'
import type { ViewId } from './views.ts'

type Current = Readonly<{
  index: number
  /** The item that the detail and the acts are about: the current row, or one that was gone to and isn't in the list. */
  shown: ItemRow | null
  /** The item that was shown before a head of a group became current. */
  last: number | null
  set: (index: number) => void
  show: (id: number) => void
}>

/** Where the current row is; `left` is the item that stood there before it went out of the list. */
type Place = Readonly<{ index: number; id: number | null; left?: number }>

/**
 * Which row is current. It stays with its item when the order changes, and else at its place in the list. The place in
 * the history follows it, so that coming back from its source finds it again.
 */
export const useCurrent = (
  windows: Windows<ItemRow>,
  { view, text }: Readonly<{ view: ViewId; text: string }>,
  itemId: number | undefined,
  listed: Listed,
  /** Opens the group that hides an item. */
  onOpenGroup: (key: string | null) => void,
): Current => {
  const [at, setAt] = useState<Place>({ index: 0, id: itemId ?? null })
  const [elsewhere, setElsewhere] = useState<number | null>(itemId ?? null)
  // Where it was is looked at first: a person may have scrolled through all of a long list.
  const stays = at.id !== null && windows.rowAt(at.index)?.id === at.id
  const found = at.id === null ? -1 : stays ? at.index : windows.indexOf((row) => row.id === at.id)
  const { left } = at
  const returned = left === undefined ? -1 : windows.indexOf((row) => row.id === left)
  const last = Math.max(0, (windows.count ?? 1) - 1)
  const index = Math.min(found < 0 ? at.index : found, last)
  const row = windows.rowAt(index) ?? null
  const id = row?.id ?? null
  const show = (other: number) => {
    setElsewhere(other)
    setAt({ index, id: other })
  }

  const visit = useVisit()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step to an item shows it; that the place follows the current row doesn't.
  useEffect(() => {
    if (itemId !== undefined) show(itemId)
  }, [visit])
  useEffect(() => {
    if (elsewhere !== null && found >= 0 && elsewhere === at.id) setElsewhere(null)
    // A row that left the list is followed by the one that took its place, until it comes back, as with an undo.
    else if (returned >= 0 && at.left !== undefined) setAt({ index: returned, id: at.left })
    else if (elsewhere === null && id !== null && found < 0 && at.id !== id)
      setAt({ index, id, ...(at.id === null ? {} : { left: at.id }) })
  }, [elsewhere, found, returned, at.id, at.left, id, index])

  const counted = windows.count !== null
  const query = JSON.stringify(listed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when an item is gone to that isn't among the rows that are loaded.
  useEffect(() => {
    if (elsewhere === null || !counted || found >= 0) return
    let stale = false
    call('items.position', { ...listed, id: elsewhere }).then(({ line, closedIn }) => {
      if (stale) return
      if (line !== null) setAt({ index: line, id: elsewhere })
      else if (closedIn !== null) onOpenGroup(closedIn.key)
    }, showError)
    return () => {
      stale = true
    }
  }, [elsewhere, counted, query])

  const shownId = elsewhere ?? id
  useEffect(() => {
    if (shownId !== null && placeNow().screen === 'followUp')
      keepHere({ screen: 'followUp', view, itemId: shownId, text })
  }, [shownId, view, text])
  const before = useRef<number | null>(null)
  if (shownId !== null) before.current = shownId
  const { value: other } = useRead('items.open', elsewhere === null ? null : { id: elsewhere })
  return {
    index,
    shown: elsewhere === null ? row : other?.id === elsewhere ? other : null,
    last: before.current,
    set: (next) => {
      setElsewhere(null)
      setAt({ index: next, id: windows.rowAt(next)?.id ?? null })
    },
    show,
  }
}

import { useState } from 'react'
import { z } from 'zod'
import { type ItemFilter, itemFilter } from '../../shared/contract/item-filter.ts'
import { type ViewLook, viewLook } from '../../shared/records/saved-view.ts'
import { remember, remembered } from '../app/remembered.ts'
import type { View } from './views.ts'

const left = z.strictObject({
  /** What the view was when it was left so: when that changes, it starts anew. */
  of: z.string(),
  filter: itemFilter,
  look: viewLook,
})
type Left = Readonly<z.infer<typeof left>>
const closed = z.array(z.string().nullable())

/** Filter and look of a view as they were left, or narrowed from elsewhere, and which of its groups are closed. */
export const useView = (view: View, given: ItemFilter | undefined) => {
  const of = JSON.stringify([view.filter, view.look])
  const name = `followUp.left.${view.id}`
  const [kept, setKept] = useState<Left | null>(() => {
    const parsed = left.safeParse(remembered<unknown>(name, null))
    const before = parsed.success ? parsed.data : null
    if (given === undefined) return before
    const narrowed = { of, filter: given, look: before?.of === of ? before.look : view.look }
    remember(name, narrowed)
    return narrowed
  })
  const [groups, setGroups] = useState<readonly (string | null)[]>(() => {
    const parsed = closed.safeParse(remembered<unknown>(`followUp.closed.${view.id}`, []))
    return parsed.success ? parsed.data : []
  })
  const now = kept?.of === of ? kept : { of, filter: view.filter, look: view.look }
  const leave = (next: Left | null) => {
    remember(name, next)
    setKept(next)
  }
  const setClosed = (next: readonly (string | null)[]) => {
    remember(`followUp.closed.${view.id}`, next)
    setGroups(next)
  }
  return {
    /** What is chosen in it. */
    chosen: now.filter,
    look: now.look,
    closed: groups,
    /** Whether it is another than the one that is kept. */
    changed: JSON.stringify([now.filter, now.look]) !== of,
    setChosen: (filter: ItemFilter) => leave({ ...now, filter }),
    setLook: (look: ViewLook) => {
      leave({ ...now, look })
      if (look.grouping !== now.look.grouping) setClosed([])
    },
    setClosed,
    reset: () => leave(null),
  }
}

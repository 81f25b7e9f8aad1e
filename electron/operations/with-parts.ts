import type { Store } from '../store/store.ts'

/** An item and what hangs under it, down to the parts of its parts. */
export const withParts = (store: Store, id: number): number[] => [
  id,
  ...store.items.children(id).flatMap((part) => withParts(store, part.id)),
]

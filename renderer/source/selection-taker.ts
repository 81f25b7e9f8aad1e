import { store } from '../app/store.ts'

/** What a screen does with words that are selected in the source beside it, in place of making them evidence. */
type SelectionTaker = Readonly<{
  label: string
  run: (range: Readonly<{ documentId: number; start: number; end: number }>) => void
}>

export const selectionTaker = store<SelectionTaker | null>(null)

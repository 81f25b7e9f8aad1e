import { z } from 'zod'
import type { ItemKind, ItemRow } from '../records/item.ts'
import { municipality } from '../records/municipality.ts'
import type { MovedTerm, TermExplanation } from '../records/term-explanation.ts'
import { itemFilter } from './item-filter.ts'
import { day, id, note, read } from './operation.ts'

/** Terms that passed since it was last asked. A title is given only where its item is public. */
export type PassedTerm = Readonly<{ id: number; kind: ItemKind; number: string | null; title: string | null }>

/** What can be asked of another day: what an item is and whose, and whether it was open or late then. */
const filterOn = itemFilter.pick({
  kinds: true,
  municipality: true,
  group: true,
  holder: true,
  dossierId: true,
  documentId: true,
  late: true,
  open: true,
})

/** Terms: why a date is what it is, what a rule would move, what was late on another day, and what has just passed. */
export const termsOperations = {
  'items.why': read<TermExplanation>()(z.strictObject({ id })),
  /** The items of a filter with the term and status that were in force on a day; `late` is judged on that day. */
  'items.listOn': read<readonly ItemRow[]>()(z.strictObject({ filter: filterOn, on: day })),
  /** What is open and would move if these rules were saved. */
  'municipalities.preview': read<readonly MovedTerm[]>()(municipality.extend({ id: id.nullable() })),
  /** For the notification: each term is told once, and only where the settings ask for it. */
  'terms.passed': note<readonly PassedTerm[]>()(z.strictObject({})),
  /** Keeps that a recorded document or an item was looked at. */
  'app.see': note<null>()(z.union([z.strictObject({ documentId: id }), z.strictObject({ itemId: id })])),
} as const

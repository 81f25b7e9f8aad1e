import { z } from 'zod'
import type { DocumentRow } from './document.ts'
import type { ItemRow } from './item.ts'
import type { MissingDocument } from './missing.ts'

/** Dossier: a subject that the user follows. Documents and items belong to any number of them. */
export const dossier = z.strictObject({
  id: z.int(),
  name: z.string().trim().min(1).max(200),
  note: z.string().max(20_000),
  documentCount: z.int(),
  itemCount: z.int(),
  openCount: z.int(),
  lateCount: z.int(),
  sample: z.boolean(),
})
export type Dossier = Readonly<z.infer<typeof dossier>>

/** What can happen on a day of a dossier. */
export const momentKinds = [
  'document',
  'asked',
  'answered',
  'motion',
  'held',
  'promised',
  'due',
  'extended',
  'settled',
  'decision',
  'advised',
  'reaction',
] as const

/** One line of a dossier's timeline. */
export type Moment = Readonly<{
  on: string
  what: (typeof momentKinds)[number]
  documentId: number | null
  itemId: number | null
  title: string
  late: boolean
  /** Whose it is: the portfolio holder, who made the promise, the group. */
  who: readonly string[]
}>

export type DossierDetail = Dossier &
  Readonly<{
    documents: readonly DocumentRow[]
    items: readonly ItemRow[]
    moments: readonly Moment[]
    missing: readonly MissingDocument[]
  }>

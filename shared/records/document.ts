import { z } from 'zod'
import { mediaTypes } from './source-text.ts'

export const documentKinds = [
  'schriftelijke_vragen',
  'beantwoording',
  'technische_vragen',
  'raadsbrief',
  'motie',
  'amendement',
  'advies',
  'collegereactie',
  'besluitenlijst',
  'toezeggingenlijst',
  'overig',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Where a document's date came from: printed in the text, given by the user, or not known. */
export const dateOrigins = ['in_text', 'user', 'unknown'] as const

export const confidentialities = ['openbaar', 'besloten', 'geheim'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** A document waits for its check until somebody records it; only then do its items count. */
export const documentStates = ['to_check', 'recorded'] as const

export const asker = z.strictObject({ name: z.string().nullable(), group: z.string().nullable() })
export type Asker = Readonly<z.infer<typeof asker>>

/** What is known of a document as a whole. `date` is null exactly where `dateOrigin` is unknown. */
export const documentHead = z.strictObject({
  kind: z.enum(documentKinds),
  municipality: z.string().min(1).nullable(),
  date: z.iso.date().nullable(),
  dateOrigin: z.enum(dateOrigins),
  reference: z.string().nullable(),
  sender: z.string().nullable(),
  recipient: z.string().nullable(),
  subject: z.string(),
  askers: z.array(asker),
  portfolioHolder: z.string().nullable(),
  confidentiality: z.enum(confidentialities),
})
export type DocumentHead = Readonly<z.infer<typeof documentHead>>

/** A row of the library. */
export const documentRow = documentHead.extend({
  id: z.int(),
  fileName: z.string(),
  media: z.enum(mediaTypes),
  state: z.enum(documentStates),
  importedAt: z.string(),
  pageCount: z.int(),
  /** How many items it holds that still want a decision (to_check) or that count (recorded). */
  itemCount: z.int(),
  toCheckCount: z.int(),
  /** Of the removable sample dossier. */
  sample: z.boolean(),
  deletedAt: z.string().nullable(),
})
export type DocumentRow = Readonly<z.infer<typeof documentRow>>

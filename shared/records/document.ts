import { z } from 'zod'
import { mediaTypes, type TextRange, textRange } from './source-text.ts'

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

/** What a date in the head of a document is the date of. */
export const dateRoles = [
  'ingediend',
  'ontvangen',
  'beantwoord',
  'verzonden',
  'besloten',
  'vergadering',
  'gedateerd',
] as const
export type DateRole = (typeof dateRoles)[number]

/** A date that the document gives of itself, with the passage that says so. */
export const documentDate = z.strictObject({ role: z.enum(dateRoles), date: z.iso.date(), range: textRange })
export type DocumentDate = Readonly<z.infer<typeof documentDate>>
/** A date as it is kept: a person may have filled it in, and then no passage says so. */
export const keptDate = documentDate.extend({ range: textRange.nullable() })
export type KeptDate = Readonly<z.infer<typeof keptDate>>

/** What is known of a document as a whole. `date` is null exactly where `dateOrigin` is unknown. */
export const documentHead = z.strictObject({
  kind: z.enum(documentKinds),
  municipality: z.string().min(1).nullable(),
  date: z.iso.date().nullable(),
  dateOrigin: z.enum(dateOrigins),
  /** Every date that it gives of itself: submitted, answered and decided are different dates. `date` is one of them or the user's. */
  dates: z.array(documentDate),
  reference: z.string().nullable(),
  sender: z.string().nullable(),
  recipient: z.string().nullable(),
  subject: z.string(),
  askers: z.array(asker),
  portfolioHolder: z.string().nullable(),
  confidentiality: z.enum(confidentialities),
})
export type DocumentHead = Readonly<z.infer<typeof documentHead>>

/** Fields of the head that have a passage to show for it. */
export const headFields = [
  'kind',
  'municipality',
  'date',
  'reference',
  'sender',
  'recipient',
  'subject',
  'askers',
  'portfolioHolder',
  'confidentiality',
] as const
export type HeadField = (typeof headFields)[number]
/** Where in the text each field of the head was read; absent where it was not read in the text. */
export const headSources = z.partialRecord(z.enum(headFields), textRange)
export type HeadSources = Readonly<z.infer<typeof headSources>>

/** A field of the head, or the date of a role in it. */
export const decidedNames = [...headFields, ...dateRoles] as const
export type DecidedName = (typeof decidedNames)[number]

/** What a newer reader makes of a part of the head that is otherwise now: it waits until a person takes it over or leaves it. */
export type HeadReading = Readonly<{
  name: DecidedName
  /** The part itself; of the date of a role `dates` with that one date. */
  now: Partial<DocumentHead>
  range: TextRange | null
}>

/** A row of the library. */
export const documentRow = documentHead.extend({
  dates: z.array(keptDate),
  id: z.int(),
  fileName: z.string(),
  media: z.enum(mediaTypes),
  state: z.enum(documentStates),
  importedAt: z.string(),
  pageCount: z.int(),
  /** How many items it holds that still want a decision (to_check) or that count (recorded). */
  itemCount: z.int(),
  toCheckCount: z.int(),
  /** Pages that show something and hold no text: a scan, whose text can be recognised. */
  pagesWithoutText: z.int(),
  /** A machine recognised (part of) the text: how sure it is, 0 to 100. */
  machineRead: z.number().nullable(),
  /** Read by an older reader than the program has now. */
  olderReader: z.boolean(),
  /** The e-mails that it was attached to. */
  cameWith: z.array(z.strictObject({ id: z.int(), title: z.string() })),
  /** Of the removable sample dossier. */
  sample: z.boolean(),
  deletedAt: z.string().nullable(),
})
export type DocumentRow = Readonly<z.infer<typeof documentRow>>
/** The head of a document as it is kept. */
export type KeptHead = Pick<DocumentRow, keyof DocumentHead>

import { z } from 'zod'
import type { IsoDate } from './dates.ts'
import type { Certainty } from './records/certainty.ts'
import { documentKinds } from './records/document.ts'
import type { ItemKind } from './records/item.ts'

export const termUnits = ['day', 'week', 'working_day'] as const

/** The day that a term counts from, as the rules say it: each falls back on the document's own day. */
export const termStarts = ['document', 'received', 'submitted', 'decided'] as const

/** What a rule can give a term. */
export const termKinds = [
  'question',
  'dictum_point',
  'advice_point',
  'commitment',
] as const satisfies readonly ItemKind[]

/** An absent field is a rule from before that field, and counts as it did then. */
const instrumentTerm = z.strictObject({
  /** Where the municipality's own rules say so: "art. 36 Reglement van Orde". */
  article: z.string().max(200),
  count: z.int().min(1).max(1000),
  unit: z.enum(termUnits),
  /** What the municipality calls the instrument: "artikel 36-vragen". */
  name: z.string().max(120).optional(),
  /** Absent: the item's own day, or the document's. */
  start: z.enum(termStarts).optional(),
  /** A last day that is a Saturday, a Sunday or a public holiday becomes the first working day after it. */
  rolls: z.boolean().optional(),
  /** Whether the days of a recess count. Absent: working days pause, days and weeks run. */
  recess: z.enum(['runs', 'pauses']).optional(),
  /** Whether public holidays are working days. Absent: they are. */
  holidays: z.enum(['count', 'skip']).optional(),
})
export type InstrumentTerm = Readonly<z.infer<typeof instrumentTerm>>

/** An instrument of the municipality's own, beside the three that every council has. It goes before them. */
const ownTerm = instrumentTerm.extend({
  name: z.string().min(1).max(120),
  itemKind: z.enum(termKinds),
  /** Only in documents of this kind; null for any. */
  documentKind: z.enum(documentKinds).nullable(),
  /** Only in documents that say this in their title or first lines: "artikel 37". Empty for any. */
  words: z.string().max(120),
})
export type OwnTerm = Readonly<z.infer<typeof ownTerm>>

/** The terms of one municipality: settings, never constants. */
export const termRules = z.strictObject({
  /** Null where nobody has set it: then nothing is derived from it. */
  answer: instrumentTerm.nullable(),
  motion: instrumentTerm.nullable(),
  adviceReaction: instrumentTerm.nullable(),
  own: z.array(ownTerm).max(100).optional(),
  /** Recess periods, both days included. */
  recesses: z.array(z.strictObject({ name: z.string(), from: z.iso.date(), to: z.iso.date() })),
  /** Known meetings: "begroting", "kadernota", "raad". */
  meetings: z.array(z.strictObject({ name: z.string(), on: z.iso.date() })),
})
export type TermRules = Readonly<z.infer<typeof termRules>>

export const defaultTermRules: TermRules = {
  answer: null,
  motion: null,
  adviceReaction: null,
  recesses: [],
  meetings: [],
}

/** A latest date read from a literal term; `because` says in Dutch how it was found, for "waarom?". */
export type LatestDate = Readonly<{ dueOn: IsoDate | null; certainty: Certainty; because: string }>

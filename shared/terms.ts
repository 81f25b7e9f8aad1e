import { z } from 'zod'
import type { IsoDate } from './dates.ts'

/** How sure a latest date is: printed in full, derived from words, dependent on an event, or not there at all. */
export const certainties = ['exact', 'derived', 'conditional', 'none'] as const
export type Certainty = (typeof certainties)[number]

export const termUnits = ['day', 'week', 'working_day'] as const

const instrumentTerm = z.strictObject({
  /** Where the municipality's own rules say so: "art. 36 Reglement van Orde". */
  article: z.string(),
  count: z.int().min(1).max(1000),
  unit: z.enum(termUnits),
})

/** The terms of one municipality: settings, never constants. */
export const termRules = z.strictObject({
  answer: instrumentTerm,
  motion: instrumentTerm,
  adviceReaction: instrumentTerm,
  /** Recess periods, both days included. */
  recesses: z.array(z.strictObject({ name: z.string(), from: z.iso.date(), to: z.iso.date() })),
  /** Known meetings: "begroting", "kadernota", "raad". */
  meetings: z.array(z.strictObject({ name: z.string(), on: z.iso.date() })),
})
export type TermRules = Readonly<z.infer<typeof termRules>>

export const defaultTermRules: TermRules = {
  answer: { article: '', count: 30, unit: 'day' },
  motion: { article: '', count: 26, unit: 'week' },
  adviceReaction: { article: '', count: 6, unit: 'week' },
  recesses: [],
  meetings: [],
}

/** A latest date read from a literal term; `because` says in Dutch how it was found, for "waarom?". */
export type LatestDate = Readonly<{ dueOn: IsoDate | null; certainty: Certainty; because: string }>

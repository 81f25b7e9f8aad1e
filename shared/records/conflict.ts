import { z } from 'zod'
import type { ItemRow, SourcedPassage } from './item.ts'

export const conflictKinds = [
  'answer_after_decision',
  'contradicts',
  'held_over_lapses',
  'term_in_recess',
  'two_terms',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** A person said of a warning that it isn't right. */
export const conflictJudgement = z.strictObject({ at: z.string(), note: z.string() })
type ConflictJudgement = Readonly<z.infer<typeof conflictJudgement>>

/** A warning: the program proposes it with its reasoning, a person judges it. */
export type Conflict = Readonly<{
  /** Its kind and what it is about: what a judgement is kept under. */
  key: string
  kind: ConflictKind
  /** The one that it is about first; a link between bare words has none. */
  items: readonly ItemRow[]
  /** The words to hold beside each other, in the order of what they belong to. */
  passages: readonly SourcedPassage[]
  /** How it was found, one step each, in Dutch: dates with how sure they are, and words. */
  reasons: readonly string[]
  /** True is "is": it follows from what is recorded. False is "kan": from what was derived or read in words. */
  certain: boolean
  judgement: ConflictJudgement | null
}>

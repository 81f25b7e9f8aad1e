import type { TermStep } from '../term-count.ts'
import type { TermStart } from '../term-start.ts'
import type { Certainty } from './certainty.ts'
import type { ItemKind } from './item.ts'

/** Who or what made the date that is in force: the words of the source, a rule of the municipality, or a person. */
export type TermOrigin = 'literal' | 'rule' | 'extended' | 'given' | 'none'

/** "Waarom?" of a term. */
export type TermExplanation = Readonly<{
  origin: TermOrigin
  literal: string | null
  /** The rule that gave it: the local name of the instrument and its article, as far as they are filled in. */
  rule: Readonly<{ name: string; article: string }> | null
  /** The day that it counts from; null where it counts from none. */
  start: TermStart | null
  /** A person filled that day in. */
  startByUser: boolean
  steps: readonly TermStep[]
  dueOn: string | null
  certainty: Certainty
  /** The words of the source that it was recognised by. */
  foundBy: readonly string[]
  /** A reminder of the user's own: it is no term. */
  remindOn: string | null
  /** Dates that were in force before, oldest first. */
  earlier: readonly Readonly<{ dueOn: string | null; replacedOn: string; because: string }>[]
}>

/** What a changed rule would move, before it is saved. */
export type MovedTerm = Readonly<{
  id: number
  number: string | null
  title: string
  kind: ItemKind
  from: string | null
  to: string | null
  certainty: Certainty
}>

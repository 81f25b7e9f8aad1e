import type { DocumentKind } from '../../shared/records/document.ts'
import type { ItemKind, MotionOutcome } from '../../shared/records/item.ts'
import {
  addTerm,
  explainTerm,
  type InstrumentTerm,
  type LatestDate,
  readTerm,
  type TermRules,
} from '../../shared/terms.ts'

export type Dated = Readonly<{
  kind: ItemKind
  documentKind: DocumentKind
  termLiteral: string | null
  onDate: string | null
  answered: boolean
  outcome: MotionOutcome | null
}>

const noDate: LatestDate = { dueOn: null, certainty: 'none', because: '' }

/**
 * The latest date of an item: from its own words where it has a term, else from the municipality's rule for its instrument.
 * Where nobody set that rule, or the document has no date, there is none.
 */
export const latestDateOf = (item: Dated, rules: TermRules): LatestDate => {
  if (item.termLiteral !== null) return readTerm(item.termLiteral, item.onDate, rules)
  const term = instrumentTermOf(item, rules)
  if (term === null || item.onDate === null) return noDate
  return {
    dueOn: addTerm(item.onDate, term, rules),
    certainty: 'derived',
    because: explainTerm(item.onDate, term, rules),
  }
}

const instrumentTermOf = (item: Dated, rules: TermRules): InstrumentTerm | null => {
  if (item.kind === 'question' && item.documentKind === 'schriftelijke_vragen' && !item.answered)
    return rules.answer
  if (item.kind === 'advice_point') return rules.adviceReaction
  const adopted = item.outcome === 'aangenomen' || item.outcome === 'overgenomen'
  if (item.kind === 'dictum_point' && adopted) return rules.motion
  return null
}

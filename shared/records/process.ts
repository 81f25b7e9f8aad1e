import type { ItemRow } from './item.ts'

/** Where a written question stands. It is read from status, term and parts, and never stored beside them. */
export const questionStages = [
  'concept',
  'ingediend',
  'uitgesteld',
  'deels_beantwoord',
  'beantwoord',
  'ingetrokken',
] as const
export type QuestionStage = (typeof questionStages)[number]

/** The stage of a question that counts. A question of parts is partly answered once one of them is. */
export const stageOf = ({
  officialStatus,
  extended,
  parts,
}: Pick<ItemRow, 'officialStatus' | 'extended' | 'parts'>): Exclude<QuestionStage, 'concept'> => {
  if (officialStatus === 'vervallen') return 'ingetrokken'
  if (officialStatus === 'afgedaan') return 'beantwoord'
  if (officialStatus === 'deels_voldaan' || (parts !== null && parts.done > 0)) return 'deels_beantwoord'
  return extended ? 'uitgesteld' : 'ingediend'
}

/** Who proposes to settle an item. */
export const settlers = ['college', 'griffie'] as const
export type Settler = (typeof settlers)[number]

/** What is decided on a proposal to settle, or without one. */
export const settlementDecisions = ['settled', 'partly', 'new_term', 'kept_open'] as const
export type SettlementDecision = (typeof settlementDecisions)[number]

/** All parts are done and the whole still runs: to settle it too is proposed, never done by itself. */
export const partsAreDone = ({ parts }: Pick<ItemRow, 'parts'>): boolean =>
  parts !== null && parts.done === parts.total

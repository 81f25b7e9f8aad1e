import { isOpen, type MotionOutcome } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Why } from '../store/follow-up-history.ts'
import type { Context } from './context.ts'
import { withParts } from './with-parts.ts'

const ending: ReadonlySet<MotionOutcome> = new Set(['verworpen', 'ingetrokken', 'vervallen'])

/** After these nothing of a motion is to be carried out. */
export const isEnding = (outcome: MotionOutcome | null): boolean => outcome !== null && ending.has(outcome)

/** "Uitkomst van de motie: verworpen", for the history of what was part of it. */
export const because = (outcome: MotionOutcome): string =>
  t('motions.endedBecause', { outcome: t(`motionOutcome.${outcome}`).toLowerCase() })

/**
 * A motion that ended and did not after all: it and its points are as they were before. What was settled otherwise, or ended by a
 * person's own word, stays so.
 */
export const reopenFollowUp = (
  { store }: Context,
  seq: number,
  id: number,
  outcome: MotionOutcome,
  on: string,
) => {
  const note = t('motions.reopenedBecause', { outcome: t(`motionOutcome.${outcome}`).toLowerCase() })
  for (const part of withParts(store, id)) {
    const before = store.motions.lapsedWith(id, part)
    if (before !== null) store.followUp.setStatus(seq, part, before, null, { on, note })
  }
}

/** A motion that ended and its points are not followed any more; each says so, and why, in its own history. */
export const endFollowUp = ({ store }: Context, seq: number, id: number, why: Why) => {
  for (const part of withParts(store, id))
    if (store.found.find(part).state === 'recorded' && isOpen(store.items.row(part).officialStatus))
      store.followUp.setStatus(seq, part, 'vervallen', null, why)
}

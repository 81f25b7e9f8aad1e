import type { BriefingItem, MotionStep } from '../../shared/records/briefing.ts'
import { executions, motionOutcomes } from '../../shared/records/item.ts'

type Motion = Extract<BriefingItem, { kind: 'motion' }>

/**
 * A motion as it stood on a day: what it came to, and what came of it, by what happened up to then. What is only known to have
 * changed later, and not from what, is unknown: nothing is guessed.
 */
export const motionOn = (motion: Motion, asOf: string): Motion => {
  const { past = [] } = motion
  const of = (...kinds: readonly MotionStep['kind'][]) => {
    const steps = past.filter(({ kind }) => kinds.includes(kind))
    return { before: steps.filter(({ on }) => on <= asOf).at(-1), later: steps.find(({ on }) => on > asOf) }
  }
  const ended = of('outcome', 'held')
  const carried = of('execution')
  const voted = of('votes')
  return {
    ...motion,
    ...(ended.later ? outcomeThen(ended.before, ended.later) : {}),
    ...(carried.later
      ? {
          execution:
            executions.find((one) => one === (carried.before?.to ?? carried.later?.from)) ?? 'onbekend',
          executionWords: carried.before?.words ?? null,
          executionLevel: carried.before?.level ?? null,
        }
      : {}),
    // Which votes were written down before they were changed is not kept.
    ...(voted.later ? { votes: [] } : {}),
  }
}

const outcomeThen = (
  before: MotionStep | undefined,
  later: MotionStep,
): Pick<Motion, 'outcome' | 'heldUntil'> => {
  if (before?.kind === 'held') return { outcome: 'aangehouden', heldUntil: before.to }
  const known = before ? before.to : later.kind === 'outcome' ? later.from : null
  const outcome = motionOutcomes.find((one) => one === known) ?? 'onbekend'
  return { outcome, heldUntil: null }
}

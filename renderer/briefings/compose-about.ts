import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import type { OnlyOf } from './only-of.tsx'
import type { About } from './use-preview.ts'

/** What is asked of the store for a plan; no day is today. */
export const composeAbout = (
  dossierId: number | null,
  plan: BriefingPlan,
  asOf: string | undefined,
  only: OnlyOf | null,
): About => ({
  dossierId,
  plan,
  ...(asOf === undefined ? {} : { asOf }),
  ...(only === null ? {} : { [only.by]: only.name }),
})

import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { lastComposed } from './kept-plans.ts'
import type { OnlyOf } from './only-of.tsx'
import type { About } from './use-preview.ts'

type Dossiers = readonly Readonly<{ id: number }>[]

/** Which dossier a briefing is about where the place doesn't say: the last one, or the only one. Undefined where there is none. */
export const dossierToCompose = (
  asked: number | null | undefined,
  dossiers: Dossiers,
): number | null | undefined => {
  const isThere = (id: number | null | undefined): id is number | null =>
    id === null || dossiers.some((one) => one.id === id)
  if (isThere(asked)) return asked
  const last = lastComposed()
  return isThere(last) ? last : dossiers[0]?.id
}

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

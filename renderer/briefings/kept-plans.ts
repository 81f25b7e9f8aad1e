import type { BriefingPlan, Purpose } from '../../shared/records/briefing-plan.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { store, useStore } from '../app/store.ts'
import { begunAs, whole, withoutDossier, withoutOwnNotes } from './plan-edits.ts'

/** A plan, and the own template that it was begun with. */
export type Composed = Readonly<{ plan: BriefingPlan; templateId: number | null }>
type Kept = Readonly<{
  past: readonly Composed[]
  here: Composed
  future: readonly Composed[]
  /** What was typed in last: letters in one field are one step back. */
  typedIn: string | null
}>

/** The plans as they were used last, per dossier, for as long as the program runs. */
const kept = store<ReadonlyMap<string, Kept>>(new Map())
/** How each purpose was used last, in whatever dossier. */
const usual = new Map<Purpose, BriefingPlan>()
const last: { purpose: Purpose | null; dossierId: number | null | undefined } = {
  purpose: null,
  dossierId: undefined,
}

/** The dossier that was composed last; undefined before there was one. */
export const lastComposed = (): number | null | undefined => last.dossierId

const keyOf = (dossierId: number | null) => String(dossierId)
const startOf = (purpose: Purpose) => usual.get(purpose) ?? planOf(purpose)

const remember = (dossierId: number | null, { plan }: Composed): void => {
  usual.set(plan.purpose, withoutOwnNotes(withoutDossier(plan)))
  last.purpose = plan.purpose
  last.dossierId = dossierId
}

/** The plan of a dossier and the ways to change it; each change but what is typed on is one step back. */
export const usePlan = (dossierId: number | null, first: Purpose) => {
  const all = useStore(kept)
  const key = keyOf(dossierId)
  const begun: Kept = {
    past: [],
    here: { plan: startOf(last.purpose ?? first), templateId: null },
    future: [],
    typedIn: null,
  }
  const { here, past, future, typedIn } = all.get(key) ?? begun
  const set = (step: (old: Kept) => Kept) =>
    kept.set((old) => {
      const next = step(old.get(key) ?? begun)
      remember(dossierId, next.here)
      return new Map(old).set(key, next)
    })
  const to = (next: (old: Composed) => Composed, field: string | null = null) =>
    set((old) => ({
      here: next(old.here),
      past: field !== null && field === old.typedIn ? old.past : [...old.past.slice(-199), old.here],
      future: [],
      typedIn: field,
    }))
  return {
    ...here,
    /** More letters may follow. */
    isTyped: typedIn !== null,
    /** `field` names the one whose letters are one step. */
    change: (next: (plan: BriefingPlan) => BriefingPlan, field?: string) =>
      to((old) => ({ ...old, plan: next(old.plan) }), field),
    begin: (purpose: Purpose) =>
      to(({ plan }) => ({ plan: begunAs(startOf(purpose), plan), templateId: null })),
    beginWith: (template: Readonly<{ id: number; plan: BriefingPlan }>) =>
      to(({ plan }) => ({ plan: begunAs(whole(template.plan), plan), templateId: template.id })),
    /** The plan is now one of the templates, or no more; the steps before it can't be gone back to past that. */
    isTemplate: (templateId: number | null) =>
      set((old) => ({ past: [], here: { ...old.here, templateId }, future: [], typedIn: null })),
    back:
      past.length === 0
        ? null
        : () =>
            set((old) => ({
              past: old.past.slice(0, -1),
              here: old.past.at(-1) ?? old.here,
              future: [old.here, ...old.future],
              typedIn: null,
            })),
    forward:
      future.length === 0
        ? null
        : () =>
            set((old) => ({
              past: [...old.past, old.here],
              here: old.future[0] ?? old.here,
              future: old.future.slice(1),
              typedIn: null,
            })),
    /** What was changed elsewhere since comes first when one goes back: the steps before it are settled. */
    settle: () => {
      if (past.length + future.length > 0) set((old) => ({ ...old, past: [], future: [], typedIn: null }))
    },
    /** That this is what was used, also where nothing was changed. */
    use: () => set((old) => old),
  }
}
export type PlanState = ReturnType<typeof usePlan>

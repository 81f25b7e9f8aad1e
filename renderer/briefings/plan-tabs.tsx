import { useState } from 'react'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { Tabs } from '../ui/tabs.tsx'
import { DiscreetTab } from './discreet-tab.tsx'
import { type Batch, EachButtons } from './each.tsx'
import type { PlanState } from './kept-plans.ts'
import { LookTab } from './look-tab.tsx'
import { type OnlyOf, OnlyOfChoice } from './only-of.tsx'
import { OriginalsTab } from './originals-tab.tsx'
import type { PartActs } from './part-acts.ts'
import { PartsList } from './parts-list.tsx'
import { withOriginalsOf } from './plan-edits.ts'
import type { Made } from './use-preview.ts'

const tabs = ['parts', 'look', 'discreet', 'originals'] as const
type Tab = (typeof tabs)[number]

type Props = Readonly<{
  dossierId: number | null
  documents: readonly DocumentRow[] | null
  state: PlanState
  made: Made | null
  acts: PartActs
  only: OnlyOf | null
  onOnly: (only: OnlyOf | null) => void
  onEach: Batch['run']
}>

/** The plan in four: what stands in it, how it looks, what stays out, and which originals go along. */
export const PlanTabs = ({ dossierId, documents, state, made, acts, only, onOnly, onEach }: Props) => {
  const [tab, setTab] = useState<Tab>('parts')
  const { plan } = state
  const preview = made?.preview ?? null
  const along = withOriginalsOf(plan, documents ?? [])
  const originals = new Set([...along.attached, ...along.appended]).size
  const counts: Readonly<Record<Tab, number>> = {
    parts: 0,
    look: 0,
    discreet:
      plan.hidden.length + (preview === null ? 0 : preview.leftOut.secret + preview.leftOut.restricted),
    originals,
  }
  return (
    <Tabs
      label={t('briefings.planTabs')}
      tabs={tabs.map((value) => ({
        value,
        label: t(`briefings.tab.${value}`),
        ...(counts[value] === 0 ? {} : { count: counts[value] }),
      }))}
      value={tab}
      onChange={setTab}
    >
      {tab === 'parts' && <PartsList parts={plan.parts} made={made} acts={acts} />}
      {tab === 'look' && (
        <LookTab state={state}>
          <OnlyOfChoice dossierId={dossierId} only={only} onChange={onOnly} />
          <EachButtons run={onEach} />
        </LookTab>
      )}
      {tab === 'discreet' && <DiscreetTab state={state} made={made} />}
      {tab === 'originals' && <OriginalsTab documents={documents} state={state} />}
    </Tabs>
  )
}

import type { BriefingData, BriefingItem, BriefingItemOf } from '../../shared/records/briefing.ts'
import type { BriefingPlan, Section } from '../../shared/records/briefing-plan.ts'
import type { Appendix } from './appendix.ts'
import type { Sources } from './sources.ts'

/** What every section is made from: the data that may be shown, its items by kind and by id, the plan, and the numbering of sources. */
export type Material = Readonly<{
  data: BriefingData
  plan: BriefingPlan
  sources: Sources
  appendices: readonly Appendix[]
  items: ReadonlyMap<number, BriefingItem>
}>

export const kindOf = <K extends BriefingItem['kind']>(
  { items }: Pick<BriefingData, 'items'>,
  kind: K,
): readonly BriefingItemOf<K>[] => items.filter((item): item is BriefingItemOf<K> => item.kind === kind)

/** Whether a section is in the plan, so that another needn't say it too. */
export const shows = ({ parts }: BriefingPlan, section: Section): boolean =>
  parts.some((part) => part.kind === 'section' && part.section === section && part.shown)

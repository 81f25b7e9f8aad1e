import type { BriefingData, BriefingItem, BriefingItemOf } from '../../shared/records/briefing.ts'
import type { Sources } from './sources.ts'

/** What every section is made from: the data that may be shown, its items by kind and by id, and the numbering of sources. */
export type Material = Readonly<{
  data: BriefingData
  sources: Sources
  items: ReadonlyMap<number, BriefingItem>
}>

export const itemsOf = <K extends BriefingItem['kind']>(
  { data }: Material,
  kind: K,
): readonly BriefingItemOf<K>[] => data.items.filter((item): item is BriefingItemOf<K> => item.kind === kind)

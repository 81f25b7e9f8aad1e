import type { BriefingData, BriefingItem } from '../../shared/records/briefing.ts'

/** Own numbers begin anew in each municipality: where two have the same, its name stands before the number. */
export const numbersTold = (data: BriefingData): BriefingData => {
  if (data.municipalities.length < 2) return data
  const places = new Map(data.documents.map(({ id, municipality }) => [id, municipality]))
  const placeOf = (item: BriefingItem) => places.get(item.passage?.documentId ?? 0)
  const owners = Map.groupBy(data.items, stemOf)
  const isShared = (item: BriefingItem) => new Set(owners.get(stemOf(item))?.map(placeOf)).size > 1
  return {
    ...data,
    items: data.items.map((item) => {
      const place = placeOf(item)
      return place && item.number !== null && isShared(item)
        ? { ...item, number: `${place} ${item.number}` }
        : item
    }),
  }
}

/** V2026-001 of V2026-001.3: its parts go with it. */
const stemOf = ({ number }: BriefingItem) => number?.split('.')[0] ?? null

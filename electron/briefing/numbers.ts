import type { BriefingData } from '../../shared/records/briefing.ts'

/** Own numbers begin anew in each municipality: where there is more than one, its name stands before the number. */
export const numbersTold = (data: BriefingData): BriefingData => {
  if (data.municipalities.length < 2) return data
  const places = new Map(data.documents.map(({ id, municipality }) => [id, municipality]))
  return {
    ...data,
    items: data.items.map((item) => {
      const place = places.get(item.passage?.documentId ?? 0)
      return place && item.number !== null ? { ...item, number: `${place} ${item.number}` } : item
    }),
  }
}

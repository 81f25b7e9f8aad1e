import type { Entry } from './search-match.ts'

/** An item is the better name for the passage that it begins in: the two are one hit. */
export const placesOf = (entries: readonly Entry[]): Entry[] => {
  const starts = new Map<number, number[]>()
  for (const { documentId, itemId, start, end } of entries) {
    if (itemId === null || start === end) continue
    const known = starts.get(documentId)
    if (known) known.push(start)
    else starts.set(documentId, [start])
  }
  return entries.filter(
    ({ documentId, itemId, start, end }) =>
      itemId !== null || !starts.get(documentId)?.some((place) => start <= place && place < end),
  )
}

import { civilDate } from './dates.ts'
import type { SinceEntry } from './records/since.ts'

/** Lines that are told as one: the same happened on one day to so many items of one document. Null for a line by itself. */
export type SinceFold = Readonly<{ documentId: number | null; entries: readonly SinceEntry[] }>

/** From so many lines one that opens reads faster than the lines. */
const fewest = 4

/** The lines of a group in their order, those of one document and one kind of event together at the place of their first. */
export const foldsOf = (entries: readonly SinceEntry[]): readonly SinceFold[] => {
  const alike = Map.groupBy(entries, keyOf)
  return entries.flatMap((entry): SinceFold[] => {
    const together = alike.get(keyOf(entry)) ?? []
    if (!isFold(together)) return [{ documentId: null, entries: [entry] }]
    return together[0] === entry ? [{ documentId: entry.item?.documentId ?? null, entries: together }] : []
  })
}

export const sinceDay = (at: string): string => (at.length === 10 ? at : civilDate(new Date(at)))

const keyOf = ({ group, what, at, item, event }: SinceEntry): string =>
  [group, what, event?.kind, item?.documentId, sinceDay(at)].join(' ')

/** A count of items is right only where each of them is there once: two notes on a question are not two questions. */
const isFold = (together: readonly SinceEntry[]): boolean =>
  together.length >= fewest &&
  together.every(({ item }) => item !== null) &&
  new Set(together.map(({ item }) => item?.id)).size === together.length

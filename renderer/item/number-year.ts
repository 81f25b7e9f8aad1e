import type { ItemDetail } from '../../shared/records/item.ts'

type Numbered = Pick<ItemDetail, 'number' | 'onDate'> &
  Readonly<{
    passage: Pick<ItemDetail['passage'], 'documentDate'>
    events: readonly Pick<ItemDetail['events'][number], 'kind' | 'onDate' | 'takenBack'>[]
  }>

/**
 * Whether the year in an own number is that of recording, for want of a date in the document. A number that came with a list or
 * from the whole that it is a part of can have another year, and says nothing of the recording then.
 */
export const hasYearOfRecording = ({ number, onDate, passage, events }: Numbered): boolean => {
  const year = number === null ? null : (/^[A-Z](\d{4})-/.exec(number)?.[1] ?? null)
  if (year === null || passage.documentDate !== null || onDate?.startsWith(year)) return false
  return events.some(
    (event) => event.kind === 'recorded' && !event.takenBack && event.onDate.startsWith(year),
  )
}

import type { IsoDate } from './dates.ts'
import type { DocumentRow } from './records/document.ts'
import type { Moment } from './records/dossier.ts'
import { type ItemEvent, type ItemRow, isLate, isOpen, type Reaction } from './records/item.ts'

/** With its history where that is known: a reaction that settles nothing has its day from there alone. */
type Item = ItemRow & Readonly<{ events?: readonly ItemEvent[] }>
type Source = Pick<DocumentRow, 'id' | 'kind' | 'date' | 'dates' | 'subject'>

/**
 * Everything of a dossier that has a day, oldest first. `sources` are the documents that its items stand in, also those that the
 * dossier doesn't hold. What has no day has no place in time: it gives no moment.
 */
export const momentsOf = (
  documents: readonly Source[],
  items: readonly Item[],
  sources: ReadonlyMap<number, Source>,
  today: IsoDate,
): readonly Moment[] =>
  [
    ...documents.flatMap(({ id, date, subject }): readonly Moment[] =>
      date === null
        ? []
        : [
            {
              on: date,
              what: 'document',
              documentId: id,
              itemId: null,
              title: subject,
              late: false,
              who: [],
            },
          ],
    ),
    ...items.flatMap((item) => itemMoments(item, sources.get(item.documentId), today)),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** One of a dossier's moments has this key alone. */
export const momentKey = ({ what, itemId, documentId }: Moment): string =>
  `${what}:${itemId ?? `d${documentId}`}`

const itemMoments = (item: Item, source: Source | undefined, today: IsoDate): readonly Moment[] => {
  const { id, kind, title, documentId, dueOn, settledOn, onDate, officialStatus, outcome } = item
  const who = [...new Set([item.holder, item.madeBy, item.group])].filter((name) => name !== null)
  const moment = (on: IsoDate | null, what: Moment['what'], late = false): readonly Moment[] =>
    on === null ? [] : [{ on, what, documentId, itemId: id, title, late, who }]
  const term = moment(dueOn, item.extended ? 'extended' : 'due', isLate(item, today))
  const open = isOpen(officialStatus)
  const ended = officialStatus === 'vervallen'
  switch (kind) {
    case 'decision_moment':
      return moment(dueOn, 'decision')
    // The term of what was answered or reacted to has done its work.
    case 'question':
      return [
        ...moment(askedOn(item, source), 'asked'),
        ...(open ? term : []),
        ...moment(settledOn, ended ? 'settled' : 'answered'),
      ]
    case 'advice_point':
      return [
        ...moment(onDate, 'advised'),
        ...(open ? term : []),
        ...moment(settledOn, ended ? 'settled' : 'reaction'),
        ...(settledOn === null ? moment(consideredOn(item), 'reaction') : []),
      ]
    case 'motion':
      return [
        ...moment(onDate, 'motion'),
        ...(outcome === 'aangehouden' && open ? moment(dueOn, 'held', isLate(item, today)) : term),
        ...moment(settledOn, 'settled'),
      ]
    case 'dictum_point':
      return [...term, ...moment(settledOn, 'settled')]
    case 'commitment':
      return [...moment(onDate, 'promised'), ...term, ...moment(settledOn, 'settled')]
  }
}

/** Reactions after which the point stays open. */
export const opensStill: readonly (Reaction | null)[] = ['in_beraad', 'onduidelijk']

/** When such a reaction came. Of one whose letter has no day, the day that it was noted is not that. */
const consideredOn = ({ reaction, events = [] }: Item): IsoDate | null => {
  if (!opensStill.includes(reaction)) return null
  const last = events.findLast(
    ({ kind, details, takenBack }) => kind === 'reaction' && details.to === reaction && !takenBack,
  )
  return last === undefined || last.details.undated === 1 ? null : last.onDate
}

/** A document of answers has a day of its own, which is not the day of the question. */
const askedOn = ({ onDate }: ItemRow, source: Source | undefined): IsoDate | null => {
  if (source === undefined) return null
  if (source.kind === 'schriftelijke_vragen') return onDate
  const roles = ['ingediend', 'ontvangen'] as const
  for (const role of roles) {
    const found = source.dates.find((one) => one.role === role)
    if (found !== undefined) return found.date
  }
  return null
}

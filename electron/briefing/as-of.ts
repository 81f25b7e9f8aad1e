import { daysBetween } from '../../shared/dates.ts'
import type { BriefingData, BriefingEvent, BriefingItem } from '../../shared/records/briefing.ts'
import { isLate } from '../../shared/records/item.ts'
import { motionOn } from './as-of-motion.ts'

/**
 * A briefing that tells of an earlier day, without what is dated after that day: documents, what stands in them, and what became
 * of the rest since. How much that is stands in `later`. What has no date stays, as nobody knows its day.
 */
export const asOfItsDay = (data: BriefingData): BriefingData => {
  const { asOf } = data
  const isLater = (on: string | null) => on !== null && on > asOf
  const goneDocuments = new Set(data.documents.flatMap(({ id, date }) => (isLater(date) ? [id] : [])))
  const isThere = (documentId: number | null) => documentId === null || !goneDocuments.has(documentId)
  const begins = (item: BriefingItem) =>
    isThere(item.passage?.documentId ?? null) && !(item.kind === 'commitment' && isLater(item.promisedOn))
  const happened = Map.groupBy(data.events, ({ itemId }) => itemId)
  const items = data.items.filter(begins).map((item) => {
    const then = followed(quoted(item, isThere), happened.get(item.id) ?? [], asOf)
    return judged(then.kind === 'motion' ? motionOn(then, asOf) : then, asOf)
  })
  const kept = new Map(items.map((item) => [item.id, item]))
  const known = new Set(data.items.map(({ id }) => id))
  const isKept = (itemId: number | null) => itemId === null || kept.has(itemId) || !known.has(itemId)
  const areThere = (passages: readonly Readonly<{ documentId: number }>[]) =>
    passages.every(({ documentId }) => isThere(documentId))
  return {
    ...data,
    documents: data.documents.filter(({ id }) => isThere(id)),
    items,
    events: data.events.filter(
      ({ on, itemId, documentId }) => !isLater(on) && isKept(itemId) && isThere(documentId),
    ),
    moments: data.moments.flatMap((moment) => {
      if (!isKept(moment.itemId) || !isThere(moment.documentId)) return []
      const item = moment.itemId === null ? undefined : kept.get(moment.itemId)
      // What was held over later lapsed on no day yet.
      if (moment.what === 'held' && item?.kind === 'motion')
        return item.heldUntil === null ? [] : [{ ...moment, on: item.heldUntil }]
      if (moment.what !== 'due' && moment.what !== 'extended')
        return moment.what === 'decision' || moment.what === 'held' || !isLater(moment.on) ? [moment] : []
      if (item === undefined) return [moment]
      return item.dueOn === null ? [] : [{ ...moment, on: item.dueOn, late: item.isLate }]
    }),
    conflicts: data.conflicts.filter(({ itemIds, passages }) => itemIds.every(isKept) && areThere(passages)),
    kpis: data.kpis
      .filter(({ itemId }) => isKept(itemId))
      .map((kpi) => ({
        ...kpi,
        measurements: kpi.measurements.filter(({ documentId }) => isThere(documentId)),
        passages: kpi.passages.filter(({ documentId }) => isThere(documentId)),
      })),
    missing: data.missing.filter(({ documentId }) => isThere(documentId)),
    notes: data.notes.filter(({ on, itemId }) => !isLater(on) && isKept(itemId)),
    ties: data.ties.filter(({ from, to }) => areThere([from, to])),
    drafts: data.drafts.map((draft) => ({
      ...draft,
      points: draft.points.filter(({ itemId, passages }) => isKept(itemId) && areThere(passages)),
    })),
    proposals: data.proposals.filter(({ itemId, passages }) => isKept(itemId) && areThere(passages)),
    since: data.since && {
      ...data.since,
      entries: data.since.entries.filter(
        ({ on, itemId, documentId }) => !isLater(on) && isKept(itemId) && isThere(documentId),
      ),
    },
    later: { documents: goneDocuments.size, items: data.items.length - items.length },
  }
}

/** Without what later documents say of it: an answer that was not there yet is not judged either. */
const quoted = (item: BriefingItem, isThere: (documentId: number) => boolean): BriefingItem => {
  const evidence = item.evidence.filter(({ documentId }) => isThere(documentId))
  if (item.kind === 'question') {
    const answers = item.answers.filter(({ documentId }) => isThere(documentId))
    return answers.length === item.answers.length
      ? { ...item, evidence }
      : { ...item, evidence, answers, answerVerdict: null, evasion: null, refersTo: null }
  }
  if (item.kind === 'advice_point' && item.reason !== null && !isThere(item.reason.documentId))
    return { ...item, evidence, reason: null, reaction: 'geen_reactie', realisation: 'onbekend' }
  return { ...item, evidence }
}

/** Its term and status as they were on a day, by what happened after it. */
const followed = (item: BriefingItem, events: readonly BriefingEvent[], asOf: string): BriefingItem => {
  const isSettledLater = item.settledOn !== null && item.settledOn > asOf
  const extended = events.filter(({ kind }) => kind === 'extended')
  const statuses = events.filter(({ kind }) => kind === 'status_changed')
  const before = (some: readonly BriefingEvent[]) => some.filter(({ on }) => on <= asOf).at(-1)
  const isChangedLater = isSettledLater || statuses.some(({ on }) => on > asOf)
  return {
    ...item,
    ...(extended.some(({ on }) => on > asOf) ? { dueOn: before(extended)?.dueOn ?? item.firstDueOn } : {}),
    ...(isChangedLater
      ? {
          officialStatus: before(statuses)?.officialStatus ?? ('open' as const),
          statusWords: null,
          verdict: 'nog_niet_beoordeeld' as const,
        }
      : {}),
    ...(isSettledLater ? { settledOn: null, settledHow: null } : {}),
  }
}

const judged = (item: BriefingItem, asOf: string): BriefingItem => {
  const late = isLate(item, asOf)
  return { ...item, isLate: late, daysLate: late && item.dueOn !== null ? daysBetween(item.dueOn, asOf) : 0 }
}

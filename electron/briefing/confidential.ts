import type { BriefingData, BriefingItem } from '../../shared/records/briefing.ts'
import type { Confidentiality } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'

type Level = 'geheim' | 'besloten'

/**
 * Secret and restricted documents, and everything that quotes them, taken out and counted: they leave only where their level is
 * asked for by name.
 */
export const withoutConfidential = (data: BriefingData, asked: readonly Level[] = []): BriefingData => {
  const levels = levelsOf(data)
  const shown = (level: Level | null) => level === null || asked.includes(level)
  const mayBeSaid = (level: Confidentiality | null | undefined) =>
    !level || level === 'openbaar' || asked.includes(level)
  const isPublic = (documentId: number) => shown(levels.ofDocument(documentId))
  const items = data.items.filter((item) => levels.ofItem(item).every(shown))
  const kept = new Set(items.map(({ id }) => id))
  const known = new Set(data.items.map(({ id }) => id))
  const isKept = (itemId: number | null) => itemId === null || kept.has(itemId)
  const documents = data.documents.filter(({ id }) => isPublic(id))
  const gone = data.documents.filter(({ id }) => !isPublic(id))
  const goneItems = data.items.filter(({ id }) => !kept.has(id))
  const leftOut = (level: Level, before: BriefingData['leftOut']['secret']) => ({
    documents: before.documents + gone.filter(({ id }) => levels.ofDocument(id) === level).length,
    items: before.items + goneItems.filter((item) => highest(levels.ofItem(item)) === level).length,
  })
  return {
    ...data,
    documents,
    only: data.only && {
      ...data.only,
      // How many there are that may not be shown is said where they are counted as left out.
      documents: {
        openbaar: data.only.documents.openbaar,
        besloten: shown('besloten') ? data.only.documents.besloten : 0,
        geheim: shown('geheim') ? data.only.documents.geheim : 0,
      },
    },
    // A municipality that only secret documents name would tell where those come from.
    municipalities: [...new Set(documents.flatMap(({ municipality }) => municipality ?? []))].toSorted(),
    items: items.map((item) => ({
      ...withoutWords(item, mayBeSaid),
      evidence: item.evidence.filter((proof) => isPublic(proof.documentId)),
    })),
    events: data.events.filter(
      ({ itemId, documentId }) => isKept(itemId) && (documentId === null || isPublic(documentId)),
    ),
    moments: data.moments.filter(
      ({ itemId, documentId }) => isKept(itemId) && (itemId !== null || isPublic(documentId ?? 0)),
    ),
    // What a warning says of a secret document would tell what that says; an item of another dossier shows by its words.
    conflicts: data.conflicts.filter(
      ({ itemIds, passages }) =>
        itemIds.every((id) => kept.has(id) || !known.has(id)) &&
        passages.every(({ documentId }) => isPublic(documentId)),
    ),
    kpis: data.kpis
      .filter(({ itemId }) => kept.has(itemId))
      // What was measured in a secret document would tell what that says.
      .map((kpi) => ({
        ...kpi,
        measurements: kpi.measurements.filter(
          ({ documentId }) => documentId === null || isPublic(documentId),
        ),
        passages: kpi.passages.filter(({ documentId }) => isPublic(documentId)),
      })),
    missing: data.missing.filter(({ documentId }) => isPublic(documentId)),
    notes: data.notes.filter(({ itemId }) => isKept(itemId)),
    ties: data.ties.filter(({ from, to }) => isPublic(from.documentId) && isPublic(to.documentId)),
    // A point or question that rests on what may not be shown may tell it in other words.
    drafts: data.drafts.map((draft) => ({
      ...draft,
      points: draft.points.filter(
        ({ itemId, passages }) =>
          (isKept(itemId) || !known.has(itemId ?? 0)) &&
          passages.every(({ documentId }) => isPublic(documentId)),
      ),
    })),
    proposals: data.proposals.filter(
      ({ itemId, passages }) => isKept(itemId) && passages.every(({ documentId }) => isPublic(documentId)),
    ),
    since: data.since && {
      ...data.since,
      entries: data.since.entries.filter(
        ({ itemId, documentId, level }) =>
          (itemId === null || kept.has(itemId)) &&
          (documentId === null || isPublic(documentId)) &&
          mayBeSaid(level),
      ),
    },
    leftOut: {
      secret: leftOut('geheim', data.leftOut.secret),
      restricted: leftOut('besloten', data.leftOut.restricted),
    },
  }
}

/** null is public. A document that isn't among the data counts as restricted: nobody said that it may be shown. */
const levelsOf = ({ documents, items }: BriefingData) => {
  const documentLevels = new Map(documents.map(({ id, confidentiality }) => [id, confidentiality]))
  const byId = new Map(items.map((item) => [item.id, item]))
  const ofDocument = (documentId: number): Level | null => {
    const level = documentLevels.get(documentId) ?? 'besloten'
    return level === 'openbaar' ? null : level
  }
  /** Parts of a secret motion or question would tell what it was about, so they take its level. */
  const ofItem = (item: BriefingItem, below: readonly number[] = []): readonly Level[] => {
    const parent = item.parentId === null ? undefined : byId.get(item.parentId)
    const own = quotesOf(item).flatMap((documentId) => ofDocument(documentId) ?? [])
    const above = parent && !below.includes(parent.id) ? ofItem(parent, [...below, item.id]) : []
    return [...own, ...above]
  }
  return { ofDocument, ofItem: (item: BriefingItem) => ofItem(item) }
}

/** What became of it can be said without the words in which a secret document says it. */
const withoutWords = (
  item: BriefingItem,
  may: (level: Confidentiality | null | undefined) => boolean,
): BriefingItem => {
  const statusWords = may(item.statusWordsLevel) ? item.statusWords : null
  if (item.kind !== 'motion') return { ...item, statusWords }
  return {
    ...item,
    statusWords,
    executionWords: may(item.executionLevel) ? item.executionWords : null,
    ...(item.past && {
      past: item.past.map((step) => (may(step.level) ? step : { ...step, words: null })),
    }),
  }
}

const highest = (levels: readonly Level[]): Level => (levels.includes('geheim') ? 'geheim' : 'besloten')

/** Documents whose words an item can't be printed without; evidence can be left out by itself. */
const quotesOf = (item: BriefingItem): readonly number[] => [
  ...(item.passage ? [item.passage.documentId] : []),
  ...(item.kind === 'question' ? item.answers.map(({ documentId }) => documentId) : []),
  ...(item.kind === 'advice_point' && item.reason ? [item.reason.documentId] : []),
]

/** Stands on every page of a briefing that holds secret or restricted documents, with the ground on which it may; null where it holds none. */
export const confidentialMark = ({ documents }: BriefingData, ground = ''): string | null => {
  const has = (level: Level) => documents.some(({ confidentiality }) => confidentiality === level)
  const mark = has('geheim')
    ? t('briefing.mark.secret')
    : has('besloten')
      ? t('briefing.mark.restricted')
      : null
  return mark === null || ground === '' ? mark : t('briefing.mark.ground', { mark, ground })
}

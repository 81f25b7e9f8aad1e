import type { BriefingData, BriefingItem } from '../../shared/records/briefing.ts'

type Level = 'geheim' | 'besloten'

/** Secret and restricted documents, and everything that quotes them, taken out and counted: they leave only when asked for by name. */
export const withoutConfidential = (data: BriefingData): BriefingData => {
  const levels = levelsOf(data)
  const isPublic = (documentId: number) => levels.ofDocument(documentId) === null
  const items = data.items.filter((item) => levels.ofItem(item) === null)
  const kept = new Set(items.map(({ id }) => id))
  const known = new Set(data.items.map(({ id }) => id))
  const isKept = (itemId: number | null) => itemId === null || kept.has(itemId)
  const leftOut = (level: Level, before: BriefingData['leftOut']['secret']) => ({
    documents: before.documents + data.documents.filter(({ id }) => levels.ofDocument(id) === level).length,
    items: before.items + data.items.filter((item) => levels.ofItem(item) === level).length,
  })
  return {
    ...data,
    documents: data.documents.filter(({ id }) => isPublic(id)),
    items: items.map((item) => ({
      ...item,
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
  const ofItem = (item: BriefingItem, below: readonly number[] = []): Level | null => {
    const parent = item.parentId === null ? undefined : byId.get(item.parentId)
    const levels = quotesOf(item).map(ofDocument)
    if (parent && !below.includes(parent.id)) levels.push(ofItem(parent, [...below, item.id]))
    if (levels.includes('geheim')) return 'geheim'
    return levels.includes('besloten') ? 'besloten' : null
  }
  return { ofDocument, ofItem: (item: BriefingItem) => ofItem(item) }
}

/** Documents whose words an item can't be printed without; evidence can be left out by itself. */
const quotesOf = (item: BriefingItem): readonly number[] => [
  ...(item.passage ? [item.passage.documentId] : []),
  ...(item.kind === 'question' ? item.answers.map(({ documentId }) => documentId) : []),
  ...(item.kind === 'advice_point' && item.reason ? [item.reason.documentId] : []),
]

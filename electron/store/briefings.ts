import { daysBetween } from '../../shared/dates.ts'
import type { BriefingData, BriefingItem, BriefingPassage } from '../../shared/records/briefing.ts'
import { type ItemDetail, isLate, officialStatuses, type SourcedPassage } from '../../shared/records/item.ts'
import { momentsOf } from '../../shared/timeline-moments.ts'
import type { ConflictsStore } from './conflicts.ts'
import type { DocumentsStore } from './documents.ts'
import type { DossiersStore } from './dossiers.ts'
import type { ItemDetailStore } from './item-detail.ts'
import type { MissingStore } from './missing.ts'
import type { MotionsStore } from './motions.ts'
import type { Db } from './open.ts'

/** What a briefing is made of. */
export const briefingsStore = (
  db: Db,
  stores: Readonly<{
    dossiers: DossiersStore
    documents: DocumentsStore
    conflicts: ConflictsStore
    details: ItemDetailStore
    missing: MissingStore
    motions: MotionsStore
  }>,
) => {
  const itemIds = db.prepare<[{ id: number }], { id: number; documentId: number }>(
    `SELECT i.id, i.document_id AS documentId FROM item i JOIN document d ON d.id = i.document_id
     WHERE i.state = 'recorded' AND (i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :id)
       OR i.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :id))
     ORDER BY d.date IS NULL, d.date, d.id, i.id`,
  )

  return {
    data: (dossierId: number, asOf: string, madeAt: string): Omit<BriefingData, 'kpis'> => {
      const dossier = stores.dossiers.find(dossierId, asOf)
      const details = itemIds.all({ id: dossierId }).map(({ id }) => stores.details.open(id))
      const conflicts = stores.conflicts.list({ dossierId }, asOf)
      const needed = new Set(
        [
          ...details.flatMap((item) => [item, ...item.evidence, ...item.reactionPassages]),
          ...conflicts.flatMap(({ passages }) => passages),
        ].map((part) => part.documentId),
      )
      const sources = new Map(
        [...stores.documents.ofDossier(dossierId), ...[...needed].map((id) => stores.documents.row(id))].map(
          (row) => [row.id, row],
        ),
      )
      const rows = [...sources.values()].filter((row) => row.state === 'recorded' || needed.has(row.id))
      const documents = rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        subject: row.subject,
        municipality: row.municipality,
        date: row.date,
        dateOrigin: row.dateOrigin,
        reference: row.reference,
        fileName: row.fileName,
        pageCount: row.pageCount,
        confidentiality: row.confidentiality,
      }))
      return {
        dossier: { name: dossier.name, note: dossier.note || null },
        municipalities: [...new Set(documents.flatMap((row) => row.municipality ?? []))].sort(),
        asOf,
        madeAt,
        documents,
        items: details.map((item) => briefingItem(item, asOf, stores.motions)),
        events: details.flatMap(eventsOf),
        moments: momentsOf(
          stores.documents.ofDossier(dossierId).filter(({ state }) => state === 'recorded'),
          details,
          sources,
          asOf,
        ),
        conflicts: conflicts.map(({ kind, certain, items, reasons, passages, judgement }) => ({
          kind,
          certain,
          itemIds: items.map(({ id }) => id),
          reasons,
          passages: passages.map(cite),
          judged: judgement !== null,
        })),
        missing: stores.missing
          .ofDossier(dossierId)
          .map(({ quote, kind, title, date, reference, documentId, page }) => ({
            quote,
            // The kind was written from the same closed list that the schema has.
            kind: kind as BriefingData['missing'][number]['kind'],
            title,
            date,
            reference,
            documentId,
            page,
          })),
        notes: details.flatMap((item) =>
          item.events
            .filter(({ kind }) => kind === 'note')
            .map(({ note, onDate }) => ({ text: note, on: onDate, itemId: item.id })),
        ),
        leftOut: { secret: { documents: 0, items: 0 }, restricted: { documents: 0, items: 0 } },
      }
    },
  }
}

const cite = ({ documentId, page, quote, attachment }: SourcedPassage): BriefingPassage => ({
  documentId,
  page,
  quote: quote.replace(/\s+/g, ' ').trim(),
  ...(attachment === 'changed' ? { changed: true } : {}),
})

const briefingItem = (item: ItemDetail, asOf: string, motions: MotionsStore): BriefingItem => {
  const late = isLate(item, asOf)
  const common = {
    id: item.id,
    number: item.number,
    verbatimNumber: item.sourceNumber,
    title: item.title,
    text: item.text,
    // The quote is shown as it is read; the exact characters stay with the passage.
    passage: { ...cite(item.passage), quote: item.text },
    parentId: item.parent?.id ?? null,
    holder: item.holder,
    madeBy: item.madeBy,
    group: item.group,
    asker: item.person,
    termLiteral: item.termLiteral,
    dueOn: item.dueOn,
    firstDueOn: item.firstDueOn,
    certainty: item.certainty,
    isLate: late,
    daysLate: late && item.dueOn !== null ? daysBetween(item.dueOn, asOf) : 0,
    officialStatus: item.officialStatus,
    statusWords: item.officialWords,
    verdict: item.verdict,
    settledOn: item.settledOn,
    settledHow: item.settledHow,
    evidence: item.evidence.map(cite),
  }
  const [reason] = item.reactionPassages
  switch (item.kind) {
    case 'question':
      return {
        ...common,
        kind: 'question',
        refersTo: item.refersTo,
        answerVerdict: item.answerVerdict,
        answers: item.answers.map(cite),
        evasion: item.evasion,
      }
    case 'motion':
      return {
        ...common,
        kind: 'motion',
        amendment: item.amendment,
        outcome: item.outcome ?? 'onbekend',
        submitters: item.submitters.map(({ name, group }) => ({ name, group })),
        ...motions.onPaper(item.id),
      }
    case 'advice_point':
      return {
        ...common,
        kind: 'advice_point',
        requested: item.requested,
        reaction: item.reaction ?? 'geen_reactie',
        reason: reason ? cite(reason) : null,
        realisation: item.realisation ?? 'onbekend',
      }
    case 'commitment':
      return { ...common, kind: 'commitment', promisedOn: item.onDate, madeTo: item.madeTo }
    case 'dictum_point':
      return { ...common, kind: 'dictum_point' }
    case 'decision_moment':
      return { ...common, kind: 'decision_moment' }
  }
}

const eventsOf = (item: ItemDetail): BriefingData['events'] =>
  item.events.flatMap(({ kind, onDate, details, note }): BriefingData['events'] => {
    const base = {
      on: onDate,
      itemId: item.id,
      documentId: null,
      dueOn: null,
      officialStatus: null,
      note: note || null,
    }
    if (kind === 'extended')
      return [{ ...base, kind: 'extended', dueOn: typeof details.to === 'string' ? details.to : null }]
    const status = officialStatuses.find((known) => known === details.to)
    return kind === 'status' && status ? [{ ...base, kind: 'status_changed', officialStatus: status }] : []
  })

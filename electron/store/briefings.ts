import type { BriefingData } from '../../shared/records/briefing.ts'
import type { Conflict } from '../../shared/records/conflict.ts'
import type { Confidentiality, DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { momentsOf } from '../../shared/timeline-moments.ts'
import { briefingItem, eventsOf } from './briefing-item.ts'
import type { ConflictsStore } from './conflicts.ts'
import type { DocumentsStore } from './documents.ts'
import type { DossiersStore } from './dossiers.ts'
import type { ItemDetailStore } from './item-detail.ts'
import { liveLinks } from './link-sql.ts'
import type { MissingStore } from './missing.ts'
import type { MotionsStore } from './motions.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'
import { type Cite, printedQuotes } from './printed-quotes.ts'

type Only = Readonly<{ holder: string | null; group: string | null }>
type Placed = {
  id: number
  documentId: number
  parentId: number | null
  holder: string | null
  group: string | null
}
type Tie = { kind: 'spreekt_tegen' | 'wijkt_af_van'; note: string; from: number; to: number }
type StoredBriefing = Omit<BriefingData, 'kpis' | 'drafts' | 'proposals' | 'since'>

/** What a briefing is made of. */
export const briefingsStore = (
  db: Db,
  stores: Readonly<{
    dossiers: DossiersStore
    documents: DocumentsStore
    conflicts: ConflictsStore
    details: ItemDetailStore
    missing: MissingStore
    passages: PassagesStore
    motions: MotionsStore
  }>,
) => {
  const itemsIn = db.prepare<[{ id: number | null }], Placed>(
    `SELECT i.id, i.document_id AS documentId, i.parent_id AS parentId, i.holder, i.group_name AS "group"
     FROM item i JOIN document d ON d.id = i.document_id
     WHERE i.state = 'recorded' AND d.deleted_at IS NULL AND (:id IS NULL
       OR i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :id)
       OR i.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :id))
     ORDER BY d.date IS NULL, d.date, d.id, i.id`,
  )
  const ties = db.prepare<[], Tie>(
    `SELECT l.kind, l.note, ifnull(l.from_passage, f.passage_id) AS "from", ifnull(l.to_passage, t.passage_id) AS "to"
     ${liveLinks} AND l.kind IN ('spreekt_tegen', 'wijkt_af_van') ORDER BY l.id`,
  )
  const repeats = db.prepare<[], { id: number; of: number }>(
    `SELECT l.from_item AS id, l.to_item AS "of" ${liveLinks} AND l.kind IN ('herhaalt', 'beantwoordt')
       AND f.kind = 'question' AND t.kind = 'question' ORDER BY l.id`,
  )
  const citing = printedQuotes(db)
  const passagesOf = (tie: Tie, cite: Cite) => ({
    kind: tie.kind,
    note: tie.note || null,
    from: cite(stores.passages.open(tie.from)),
    to: cite(stores.passages.open(tie.to)),
  })
  const dossierOf = (dossierId: number | null, asOf: string) =>
    dossierId === null
      ? { name: t('briefing.everything'), note: null }
      : stores.dossiers.find(dossierId, asOf)
  const conflictsIn = (dossierId: number | null, asOf: string): readonly Conflict[] => {
    const dossiers = dossierId === null ? stores.dossiers.names().map(({ id }) => id) : [dossierId]
    const found = dossiers.flatMap((id) => stores.conflicts.list({ dossierId: id }, asOf))
    return [...new Map(found.map((conflict) => [conflict.key, conflict])).values()]
  }

  return {
    /** How passages are quoted in one briefing. */
    citing,
    /** Of a dossier, or of everything where that is null; of one portfolio holder or group alone where one is named. */
    data: (
      dossierId: number | null,
      asOf: string,
      madeAt: string,
      only: Only = { holder: null, group: null },
    ): StoredBriefing => {
      const dossier = dossierOf(dossierId, asOf)
      const cite = citing()
      const levelOf = (id: number) =>
        sources.get(id)?.confidentiality ?? stores.documents.row(id).confidentiality
      const placed = itemsIn.all({ id: dossierId })
      const ids = scopedIds(placed, only)
      const isWhole = only.holder === null && only.group === null
      const details = stores.details.openAll([...ids])
      const conflicts = conflictsIn(dossierId, asOf).filter(
        ({ items }) => isWhole || items.some(({ id }) => ids.has(id)),
      )
      const held =
        dossierId !== null
          ? stores.documents.ofDossier(dossierId)
          : isWhole
            ? stores.documents.list('recorded')
            : []
      const own = isWhole ? held : []
      const needed = new Set(
        [
          ...details.flatMap((item) => [item, ...item.evidence, ...item.reactionPassages]),
          ...conflicts.flatMap(({ passages }) => passages),
        ].map((part) => part.documentId),
      )
      const sources = new Map([...own, ...stores.documents.rows([...needed])].map((row) => [row.id, row]))
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
        // The user's own inset is no part of what goes to a holder or a group.
        dossier: { name: dossier.name, note: isWhole ? dossier.note || null : null },
        only: isWhole
          ? null
          : {
              ...only,
              documents: byLevel(
                [
                  ...(dossierId === null
                    ? stores.documents.levels()
                    : held.filter(({ state }) => state === 'recorded')),
                  ...rows,
                  ...stores.documents.rows([...new Set(placed.map(({ documentId }) => documentId))]),
                ].filter(({ date }) => date === null || date <= asOf),
              ),
            },
        municipalities: [...new Set(documents.flatMap((row) => row.municipality ?? []))].sort(),
        asOf,
        madeAt,
        documents,
        items: details.map((item) => briefingItem(item, asOf, stores.motions, { cite, levelOf })),
        events: details.flatMap(eventsOf),
        moments: momentsOf(
          (isWhole ? own : [...sources.values()]).filter(({ state }) => state === 'recorded'),
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
          .filter(({ documentId }) => isWhole || sources.has(documentId))
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
        ties: ties
          .all()
          .map((tie) => passagesOf(tie, cite))
          .filter(({ from, to }) => sources.has(from.documentId) && sources.has(to.documentId)),
        repeats: repeats.all().filter(({ id, of }) => ids.has(id) && ids.has(of)),
        later: { documents: 0, items: 0 },
        leftOut: { secret: { documents: 0, items: 0 }, restricted: { documents: 0, items: 0 } },
      }
    },
  }
}

/** How many of them there are per level, each once. */
const byLevel = (rows: readonly Pick<DocumentRow, 'id' | 'confidentiality'>[]) => {
  const each = [...new Map(rows.map((row) => [row.id, row])).values()]
  const count = (level: Confidentiality) =>
    each.filter(({ confidentiality }) => confidentiality === level).length
  return { openbaar: count('openbaar'), besloten: count('besloten'), geheim: count('geheim') }
}

/**
 * What is of a holder or a group: their items, what those are parts of, and parts of theirs that name nobody else. The order stays.
 */
const scopedIds = (all: readonly Placed[], { holder, group }: Only): ReadonlySet<number> => {
  const byId = new Map(all.map((row) => [row.id, row]))
  const mine = (row: Placed): boolean =>
    (holder === null || row.holder === holder) && (group === null || row.group === group)
  const nobody = (row: Placed) =>
    (holder === null || row.holder === null) && (group === null || row.group === null)
  const kept = new Set<number>()
  const keepWithParents = (row: Placed | undefined) => {
    if (row === undefined || kept.has(row.id)) return
    kept.add(row.id)
    if (row.parentId !== null) keepWithParents(byId.get(row.parentId))
  }
  for (const row of all) if (mine(row)) keepWithParents(row)
  const owned = (row: Placed | undefined, below: readonly number[]): boolean => {
    if (row === undefined || below.includes(row.id)) return false
    return (
      mine(row) || (nobody(row) && row.parentId !== null && owned(byId.get(row.parentId), [...below, row.id]))
    )
  }
  return new Set(all.filter((row) => kept.has(row.id) || owned(row, [])).map(({ id }) => id))
}

import type { IsoDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { DossierDetail, Moment } from '../../shared/records/dossier.ts'
import { type ItemRow, isLate, isOpen } from '../../shared/records/item.ts'
import type { DocumentsStore } from './documents.ts'
import type { DossiersStore } from './dossiers.ts'
import { type ItemsStore, itemColumns, itemJoins, type SqlItem, toItemRow } from './items.ts'
import type { MissingStore } from './missing.ts'
import type { Db } from './open.ts'

/** A dossier with all that belongs to it, and its moments by date. */
export const dossierDetail = (
  db: Db,
  stores: Readonly<{
    dossiers: DossiersStore
    documents: DocumentsStore
    items: ItemsStore
    missing: MissingStore
  }>,
) => {
  const items = db.prepare<[{ id: number }], SqlItem>(
    `SELECT ${itemColumns} ${itemJoins}
     WHERE i.state = 'recorded' AND (i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :id)
       OR i.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :id))
     ORDER BY ifnull(i.due_on, '9999'), i.id`,
  )
  return (id: number, today: IsoDate): DossierDetail => {
    const documents = stores.documents.ofDossier(id)
    const rows = items.all({ id }).map(toItemRow)
    return {
      ...stores.dossiers.find(id, today),
      documents,
      items: rows,
      moments: momentsOf(documents, rows, today),
      missing: stores.missing.ofDossier(id),
    }
  }
}

/** Documents without a date have no place in time; the list of documents names them. */
const momentsOf = (documents: readonly DocumentRow[], items: readonly ItemRow[], today: IsoDate): Moment[] =>
  [
    ...documents.flatMap((row): Moment[] =>
      row.date === null
        ? []
        : [
            {
              on: row.date,
              what: 'document',
              documentId: row.id,
              itemId: null,
              title: row.subject,
              late: false,
            },
          ],
    ),
    ...items.flatMap((item): Moment[] => {
      const moment = (on: string | null, what: Moment['what'], late = false): Moment[] =>
        on === null
          ? []
          : [{ on, what, documentId: item.documentId, itemId: item.id, title: item.title, late }]
      if (item.kind === 'decision_moment') return moment(item.dueOn, 'decision')
      // An answer or a reaction is in the line as its document; only a term that still runs is shown for those.
      const pointwise = item.kind === 'question' || item.kind === 'advice_point'
      if (pointwise && !isOpen(item.officialStatus)) return []
      return [
        ...moment(item.dueOn, item.extended ? 'extended' : 'due', isLate(item, today)),
        ...moment(item.settledOn, 'settled'),
      ]
    }),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

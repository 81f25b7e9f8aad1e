import type { IsoDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { DossierDetail } from '../../shared/records/dossier.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { momentsOf, opensStill } from '../../shared/timeline-moments.ts'
import type { DocumentsStore } from './documents.ts'
import type { DossiersStore } from './dossiers.ts'
import type { EventsStore } from './events.ts'
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
    events: EventsStore
  }>,
) => {
  const items = db.prepare<[{ id: number }], SqlItem>(
    `SELECT ${itemColumns} ${itemJoins}
     WHERE i.state = 'recorded' AND (i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :id)
       OR i.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :id))
     ORDER BY ifnull(i.due_on, '9999'), i.id`,
  )
  /** Items can be in a dossier without their document. */
  const sourcesOf = (documents: readonly DocumentRow[], rows: readonly ItemRow[]) => {
    const known = new Map(documents.map((row) => [row.id, row]))
    for (const { documentId } of rows)
      if (!known.has(documentId)) known.set(documentId, stores.documents.row(documentId))
    return known
  }
  return (id: number, today: IsoDate): DossierDetail => {
    const documents = stores.documents.ofDossier(id)
    const rows = items.all({ id }).map(toItemRow)
    // The history of those alone whose day stands nowhere else.
    const open = rows.filter(({ reaction }) => opensStill.includes(reaction))
    const events = stores.events.ofItems(open.map((row) => row.id))
    const known = rows.map((row) => ({ ...row, events: events.get(row.id) ?? [] }))
    return {
      ...stores.dossiers.find(id, today),
      documents,
      items: rows,
      moments: momentsOf(documents, known, sourcesOf(documents, rows), today),
      missing: stores.missing.ofDossier(id),
    }
  }
}

import type { DocumentKind } from '../../shared/records/document.ts'
import type { EventKind, ItemKind } from '../../shared/records/item.ts'
import { eventTakenBack } from './in-force.ts'
import type { Db } from './open.ts'

/** A recorded item as it is compared with others. */
export type Compared = Readonly<{
  id: number
  kind: ItemKind
  text: string
  title: string
  sourceNumber: string | null
  onDate: string | null
  dueOn: string | null
  municipality: string | null
  /** A row of a griffie's list, which is known by its number there. */
  listed: boolean
  answered: boolean
  /** Lines of its history. */
  lines: number
  documentId: number
  documentKind: DocumentKind
  documentTitle: string
  date: string | null
  reference: string | null
}>
type SqlRow = Omit<Compared, 'listed' | 'answered'> & { listed: number; answered: number }
/** What a person said of an item in so many words. */
export type Said = Readonly<{ kind: EventKind; on: string; note: string; passageId: number | null }>

/** What may have been recorded twice, and what goes along when two become one. */
export const doublesStore = (db: Db) => {
  const rows = (where: string) =>
    db.prepare<[{ dossierId: number | null }], SqlRow>(
      `SELECT i.id, i.kind, i.text, i.title, i.source_number AS sourceNumber, i.on_date AS onDate, i.due_on AS dueOn, i.municipality,
         EXISTS (SELECT 1 FROM listed l WHERE l.id = i.id) AS listed,
         EXISTS (SELECT 1 FROM item_passage ip WHERE ip.item_id = i.id AND ip.role = 'answer') AS answered,
         (SELECT count(*) FROM event e WHERE e.item_id = i.id) AS lines,
         d.id AS documentId, d.kind AS documentKind, d.subject AS documentTitle, d.date, d.reference
       FROM item i JOIN document d ON d.id = i.document_id
       WHERE i.state = 'recorded' AND i.kind IN ('question', 'motion', 'commitment') AND i.by_reference = 0 ${where} ORDER BY i.id`,
    )
  const all = rows('AND :dossierId IS NULL')
  const ofDossier = rows(
    `AND (i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :dossierId)
       OR d.id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :dossierId))`,
  )
  const said = db.prepare<[number], Said>(
    `SELECT e.kind, e.on_date AS "on", e.note, e.passage_id AS passageId FROM event e
     WHERE e.item_id = ? AND NOT ${eventTakenBack} AND e.kind NOT IN ('linked', 'unlinked', 'undone', 'redone', 'reversed')
       AND (e.note <> '' OR e.kind = 'evidence') ORDER BY e.id`,
  )
  const moveProof = db.prepare(
    "UPDATE OR IGNORE item_passage SET item_id = :to WHERE item_id = :from AND role = 'evidence'",
  )
  const ownDossiers = db.prepare<[number], { id: number }>(
    'SELECT dossier_id AS id FROM dossier_item WHERE item_id = ?',
  )
  return {
    among: (dossierId: number | null): Compared[] =>
      (dossierId === null ? all : ofDossier)
        .all({ dossierId })
        .map((row) => ({ ...row, listed: row.listed === 1, answered: row.answered === 1 })),
    /** Notes and proof in its history, whatever act they came with. */
    said: (id: number): Said[] => said.all(id),
    moveProof: (from: number, to: number) => moveProof.run({ from, to }),
    /** Dossiers that it was put in by itself. */
    dossiersOf: (id: number): number[] => ownDossiers.all(id).map((row) => row.id),
  }
}

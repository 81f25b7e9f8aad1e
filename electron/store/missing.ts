import type { MissingDocument } from '../../shared/records/dossier.ts'
import type { FoundReference } from '../../shared/records/recognised.ts'
import type { Db } from './open.ts'
import { type PassagesStore, placed } from './passages.ts'

type MissingIn = MissingDocument & Readonly<{ documentTitle: string }>
type SqlRow = Omit<MissingIn, 'dropped'> & { dropped: number }
const columns = `
  x.id, x.document_id AS documentId, ${placed}, p.page, p.quote, x.kind, x.title, x.date, x.reference, x.dropped, d.subject AS documentTitle
  FROM missing_document x JOIN passage p ON p.id = x.passage_id JOIN document d ON d.id = x.document_id`
const toMissing = (row: SqlRow): MissingIn => ({ ...row, dropped: row.dropped === 1 })

/**
 * Not missing: a document of that kind and day or of that reference is in the store, a motion of that title, or promises of
 * that day. "Brief" is said of any kind. What is referred to more than once is missing once. Judged when it is read, so that it
 * follows every import and undo.
 */
const stillMissing = `
  x.dropped = 0 AND d.state = 'recorded' AND d.deleted_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM document o WHERE o.id <> x.document_id AND o.deleted_at IS NULL
      AND ((o.date = x.date AND (o.kind = x.kind OR x.kind IN ('raadsbrief', 'overig')))
        OR (x.reference IS NOT NULL AND fold(o.reference) = fold(x.reference))))
  AND NOT EXISTS (
    SELECT 1 FROM missing_document y JOIN document e ON e.id = y.document_id
    WHERE y.id < x.id AND y.dropped = 0 AND e.state = 'recorded' AND e.deleted_at IS NULL AND y.kind = x.kind
      AND y.date IS x.date AND y.title IS x.title AND y.reference IS x.reference
      AND coalesce(x.date, x.title, x.reference) IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1 FROM item m WHERE x.kind IN ('motie', 'amendement') AND m.kind = 'motion' AND m.state = 'recorded'
      AND m.document_id <> x.document_id AND x.title IS NOT NULL AND fold(m.title) = fold(x.title))
  AND NOT EXISTS (
    SELECT 1 FROM item c WHERE x.kind = 'toezegging' AND c.kind = 'commitment' AND c.state = 'recorded'
      AND c.document_id <> x.document_id AND c.on_date = x.date)`

/** Ontbrekende stukken: what documents refer to and the store does not hold. */
export const missingStore = (db: Db, passages: PassagesStore) => {
  const insert = db.prepare(
    'INSERT INTO missing_document (document_id, passage_id, kind, title, date, reference) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const ofDocument = db.prepare<[number], SqlRow>(
    `SELECT ${columns} WHERE x.document_id = ? ORDER BY p.start, x.id`,
  )
  const list = db.prepare<[], SqlRow>(`SELECT ${columns} WHERE ${stillMissing} ORDER BY d.date DESC, x.id`)
  const ofDossier = db.prepare<[number], SqlRow>(
    `SELECT ${columns} JOIN dossier_document dd ON dd.document_id = d.id
     WHERE dd.dossier_id = ? AND ${stillMissing} ORDER BY d.date, x.id`,
  )
  const drop = db.prepare<[number, number], { id: number }>(
    'UPDATE missing_document SET dropped = ? WHERE id = ? RETURNING id',
  )
  return {
    add: (documentId: number, found: FoundReference, source: ReturnType<PassagesStore['documentText']>) =>
      insert.run(
        documentId,
        passages.anchor(documentId, found.range, source),
        found.kind,
        found.title,
        found.date,
        found.reference,
      ),
    ofDocument: (documentId: number) => ofDocument.all(documentId).map(toMissing),
    list: () => list.all().map(toMissing),
    ofDossier: (dossierId: number) => ofDossier.all(dossierId).map(toMissing),
    drop: (id: number, dropped: boolean) => drop.get(dropped ? 1 : 0, id),
  }
}
export type MissingStore = ReturnType<typeof missingStore>

import type { Reaction, Realisation } from '../../shared/records/item.ts'
import { eventTakenBack } from './in-force.ts'
import type { Db } from './open.ts'

/** A recorded point of advice, as its letter's counts need it. */
export type PointFacts = Readonly<{
  id: number
  documentId: number
  text: string
  passageId: number
  requested: boolean | null
  reaction: Reaction
  reason: string | null
  realisation: Realisation
  dueOn: string | null
  /** The day of the reaction in force. */
  reactedOn: string | null
  /** The words of its reaction stand in a secret or restricted document. */
  secretly: boolean
}>

type SqlPoint = Omit<PointFacts, 'requested' | 'secretly'> & { requested: number | null; secretly: number }

/** Advice as a whole: the points that its letters hold, and the letters that may react to them. */
export const adviceStore = (db: Db) => {
  const columns = `i.id, i.document_id AS documentId, i.text, i.passage_id AS passageId, a.requested, a.reaction, a.reason, a.realisation,
       i.due_on AS dueOn,
       (SELECT iif(e.details ->> 'undated' = 1 AND a.reaction <> 'geen_reactie', NULL, e.on_date) FROM event e WHERE e.item_id = i.id AND e.kind = 'reaction' AND NOT ${eventTakenBack} ORDER BY e.id DESC LIMIT 1) AS reactedOn,
       EXISTS (SELECT 1 FROM item_passage t JOIN passage tp ON tp.id = t.passage_id JOIN document td ON td.id = tp.document_id
         WHERE t.item_id = i.id AND t.role = 'reaction' AND td.confidentiality <> 'openbaar') AS secretly
     FROM item i JOIN advice_point a ON a.id = i.id JOIN document d ON d.id = i.document_id JOIN passage p ON p.id = i.passage_id
     LEFT JOIN municipality g ON g.id = d.municipality_id
     WHERE i.kind = 'advice_point' AND i.state = 'recorded' AND d.deleted_at IS NULL`
  const ofDocument = db.prepare<[number], SqlPoint>(
    `SELECT ${columns} AND i.document_id = ? ORDER BY p.start, i.id`,
  )
  const all = db.prepare<[{ municipality: string | null }], SqlPoint>(
    `SELECT ${columns} AND (:municipality IS NULL OR g.name = :municipality) ORDER BY d.date DESC, d.id DESC, p.start, i.id`,
  )
  // Letter d may react to the advice of document own.
  const mayReact = `d.id <> own.id AND d.deleted_at IS NULL AND own.deleted_at IS NULL
         AND (d.municipality_id IS own.municipality_id
           -- Where one of both names no municipality: whom it is to, or that somebody put them together.
           OR (own.municipality_id IS NULL AND instr(lower(own.recipient), lower(g.name)) > 0)
           OR ((own.municipality_id IS NULL OR d.municipality_id IS NULL)
             AND (instr(lower(d.recipient), lower(own.sender)) > 0 OR EXISTS (
               SELECT 1 FROM dossier_document x JOIN dossier_document y USING (dossier_id)
               WHERE x.document_id = own.id AND y.document_id = d.id))))
         AND (d.date IS NULL OR own.date IS NULL OR d.date >= own.date)
         AND (d.kind = 'collegereactie' OR d.id IN (SELECT document_id FROM finding WHERE kind = 'reaction'))`
  const reacting = db
    .prepare<[{ id: number }], number>(
      `SELECT d.id FROM document d JOIN document own ON own.id = :id
       LEFT JOIN municipality g ON g.id = d.municipality_id
       WHERE d.state = 'recorded' AND ${mayReact} ORDER BY d.date DESC, d.id DESC LIMIT 100`,
    )
    .pluck()
  const reactedTo = db
    .prepare<[{ id: number }], number>(
      `SELECT own.id FROM document own JOIN document d ON d.id = :id
       LEFT JOIN municipality g ON g.id = d.municipality_id
       WHERE own.state = 'recorded' AND ${mayReact}
         AND own.id IN (SELECT document_id FROM item WHERE kind = 'advice_point' AND state = 'recorded')
       ORDER BY own.date DESC, own.id DESC LIMIT 100`,
    )
    .pluck()
  const later = db
    .prepare<[{ id: number }], number>(
      `SELECT d.id FROM document d JOIN document own ON own.id = :id
       WHERE d.id <> :id AND d.state = 'recorded' AND d.deleted_at IS NULL AND (d.date IS NULL OR own.date IS NULL OR d.date >= own.date)
       ORDER BY d.date DESC, d.id DESC LIMIT 300`,
    )
    .pluck()
  const setReason = db.prepare('UPDATE advice_point SET reason = ? WHERE id = ? AND reason IS NOT ?')
  const toPoint = ({ requested, secretly, ...row }: SqlPoint): PointFacts => ({
    ...row,
    secretly: secretly === 1,
    requested: requested === null ? null : requested === 1,
  })
  return {
    ofDocument: (documentId: number): PointFacts[] => ofDocument.all(documentId).map(toPoint),
    /** Every point, per letter and the newest letter first. */
    all: (municipality: string | null): PointFacts[] => all.all({ municipality }).map(toPoint),
    setReason: (id: number, reason: string | null) => setReason.run(reason, id, reason),
    /** Letters of after an advice that react to something, newest first. */
    lettersFor: (documentId: number): number[] => reacting.all({ id: documentId }),
    /** Advice of before a letter that reacts to something, newest first. */
    adviceBefore: (letterId: number): number[] => reactedTo.all({ id: letterId }),
    /** Every document of its day or after, newest first. */
    laterThan: (documentId: number): number[] => later.all({ id: documentId }),
  }
}

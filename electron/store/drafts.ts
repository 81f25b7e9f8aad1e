import { z } from 'zod'
import {
  type DraftKind,
  type DraftRow,
  type DraftState,
  type LetterParts,
  letterParts,
} from '../../shared/records/draft.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

const asked = z.array(z.strictObject({ number: z.string(), text: z.string(), passageId: z.int().nullable() }))
export type AskedOfDraft = z.infer<typeof asked>[number]

/** A letter's own fields, without what hangs under it. */
export type DraftHead = Readonly<{
  id: number
  kind: DraftKind
  state: DraftState
  title: string
  municipality: string | null
  dossierId: number | null
  requestId: number | null
  asked: readonly AskedOfDraft[]
  parts: LetterParts
  dueOn: string | null
  sentOn: string | null
  documentId: number | null
  changedAt: string
}>
export type NewDraft = Omit<DraftHead, 'id' | 'state' | 'sentOn' | 'documentId' | 'changedAt'>

type SqlHead = Omit<DraftHead, 'asked' | 'parts'> & { asked: string; parts: string }
type SqlListed = Omit<DraftRow, 'dossier'> & { dossierId: number | null; dossierName: string | null }

/** Letters that are being written and that were sent. What was sent refuses every change: the condition stands in each WHERE. */
export const draftsStore = (db: Db, now: () => string) => {
  const list = db.prepare<[], SqlListed>(
    `SELECT f.id, f.kind, f.state, f.title, f.municipality, f.dossier_id AS dossierId, s.name AS dossierName, f.due_on AS dueOn,
       f.sent_on AS sentOn, f.document_id AS documentId, f.changed_at AS changedAt,
       (SELECT count(*) FROM draft_point p WHERE p.draft_id = f.id) AS pointCount,
       (SELECT count(*) FROM draft_point p WHERE p.draft_id = f.id
          AND NOT EXISTS (SELECT 1 FROM draft_source o WHERE o.point_id = p.id)) AS withoutSource
     FROM draft f LEFT JOIN dossier s ON s.id = f.dossier_id ORDER BY f.state, f.changed_at DESC, f.id DESC`,
  )
  const one = db.prepare<[number], SqlHead>(
    `SELECT id, kind, state, title, municipality, dossier_id AS dossierId, request_id AS requestId, asked, parts, due_on AS dueOn,
       sent_on AS sentOn, document_id AS documentId, changed_at AS changedAt FROM draft WHERE id = ?`,
  )
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO draft (kind, title, municipality, dossier_id, request_id, asked, parts, due_on, created_at, changed_at)
     VALUES (:kind, :title, :municipality, :dossierId, :requestId, :asked, :parts, :dueOn, :at, :at) RETURNING id`,
  )
  const update = db.prepare<[Record<string, unknown>]>(
    `UPDATE draft SET title = :title, municipality = :municipality, dossier_id = :dossierId, request_id = :requestId, asked = :asked,
       parts = :parts, due_on = :dueOn WHERE id = :id AND state = 'draft'
       AND (title, municipality, dossier_id, request_id, asked, parts, due_on)
         IS NOT (:title, :municipality, :dossierId, :requestId, :asked, :parts, :dueOn)`,
  )
  const touch = db.prepare("UPDATE draft SET changed_at = ? WHERE id = ? AND state = 'draft'")
  const written = db.prepare<[], number>('SELECT total_changes()').pluck()
  const send = db.prepare<[Record<string, unknown>], { id: number }>(
    `UPDATE draft SET state = 'sent', sent_on = :on, document_id = :documentId, changed_at = :at
     WHERE id = :id AND state = 'draft' RETURNING id`,
  )
  const remove = db.prepare<[number], { id: number }>('DELETE FROM draft WHERE id = ? RETURNING id')

  const head = (id: number): DraftHead => {
    const row = one.get(id)
    if (!row) throw new Refusal('not-found-draft')
    return {
      ...row,
      asked: asked.parse(JSON.parse(row.asked)),
      parts: letterParts.parse(JSON.parse(row.parts)),
    }
  }
  const refuse = (id: number): never => {
    throw new Refusal(one.get(id) ? 'draft-sent' : 'not-found-draft')
  }
  const columns = (draft: NewDraft) => ({
    ...draft,
    asked: JSON.stringify(draft.asked),
    // In the order of its schema: the same texts are the same letters.
    parts: JSON.stringify(letterParts.parse(draft.parts)),
    at: now(),
  })

  return {
    list: (): DraftRow[] =>
      list.all().map(({ dossierId, dossierName, ...row }) => ({
        ...row,
        dossier: dossierId === null || dossierName === null ? null : { id: dossierId, name: dossierName },
      })),
    head,
    create: (draft: NewDraft): number => Number(insert.get(columns(draft))?.id),
    change: (id: number, fields: Partial<NewDraft>) =>
      update.run({ ...columns({ ...head(id), ...fields }), id }),
    /** Runs an act on a letter, or on something under it; refused where it was sent. What changes nothing leaves no trace. */
    write: <T>(id: number, run: () => T): T => {
      if (head(id).state === 'sent') throw new Refusal('draft-sent')
      const before = written.get()
      const value = run()
      if (written.get() !== before) touch.run(now(), id)
      return value
    },
    send: (id: number, on: string, documentId: number) => {
      if (!send.get({ id, on, documentId, at: now() })) refuse(id)
    },
    remove: (id: number) => {
      if (!remove.get(id)) throw new Refusal('not-found-draft')
    },
  }
}

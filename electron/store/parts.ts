import type { MotionPartKind, SourcedPassage } from '../../shared/records/item.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'

/** What items consist of: parts that are followed on their own, and the parts of a motion for reading along. */
export const partsStore = (db: Db, passages: PassagesStore) => {
  // A part of a promise is due when the promise is, until somebody says otherwise; what is settled is so in all its parts.
  const inherit = db.prepare(
    `UPDATE item SET (own_date, on_date, municipality, term_literal, due_on, certainty, because, due_by_user, extended,
         official_status, settled_on, settled_how) =
       (SELECT own_date, on_date, municipality, term_literal, due_on, certainty, because, due_by_user, extended,
          iif(official_status IN ('afgedaan', 'vervallen'), official_status, 'open'), settled_on, settled_how
        FROM item WHERE id = :whole) WHERE id = :part`,
  )
  const inheritFirstDue = db.prepare(
    'UPDATE item SET first_due_on = (SELECT first_due_on FROM item WHERE id = :whole) WHERE id = :part',
  )
  const setWords = db.prepare('UPDATE item SET title = :title WHERE id = :id')
  const insert = db.prepare('INSERT INTO motion_part (motion_id, passage_id, kind) VALUES (?, ?, ?)')
  const ofMotion = db.prepare<[number], { kind: MotionPartKind; passageId: number }>(
    'SELECT kind, passage_id AS passageId FROM motion_part WHERE motion_id = ? ORDER BY id',
  )
  return {
    /** Gives a part the term, date and municipality of its whole. */
    inherit: (part: number, whole: number) => inherit.run({ part, whole }),
    /** To be called when the part counts: then its own first date would be the one of today. */
    inheritFirstDue: (part: number, whole: number) => inheritFirstDue.run({ part, whole }),
    entitle: (id: number, title: string) => setWords.run({ id, title }),
    addMotionPart: (motionId: number, passageId: number, kind: MotionPartKind) =>
      insert.run(motionId, passageId, kind),
    ofMotion: (motionId: number): Readonly<{ kind: MotionPartKind; passage: SourcedPassage }>[] =>
      ofMotion.all(motionId).map(({ kind, passageId }) => ({ kind, passage: passages.open(passageId) })),
  }
}
export type PartsStore = ReturnType<typeof partsStore>

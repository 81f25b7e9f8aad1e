import type { Db } from './open.ts'

/** What is looked through for a document that came in twice. */
const most = 100

/** Documents of one kind and municipality within two weeks of each other, nearest first. An e-mail and its attachment aren't compared. */
export const documentNear = (db: Db) => {
  const near = db
    .prepare<[{ id: number; most: number }], number>(
      `SELECT d.id FROM document o
       JOIN document d ON d.date BETWEEN date(o.date, '-14 days') AND date(o.date, '+14 days')
       WHERE o.id = :id AND d.id <> o.id AND d.deleted_at IS NULL AND d.kind = o.kind AND d.municipality_id IS o.municipality_id
         AND NOT EXISTS (SELECT 1 FROM attachment a WHERE (a.mail_id, a.document_id) IN (VALUES (o.id, d.id), (d.id, o.id)))
       ORDER BY abs(julianday(d.date) - julianday(o.date)), d.id LIMIT :most`,
    )
    .pluck()
  return (id: number): number[] => near.all({ id, most })
}

import { type Finding, finding } from '../../shared/records/finding.ts'
import type { Db } from './open.ts'

/** What was recognised in a document beside its items; it counts for nothing yet. */
export const findingsStore = (db: Db) => {
  const insert = db.prepare('INSERT INTO finding (document_id, kind, found) VALUES (?, ?, ?)')
  const ofDocument = db.prepare<[number], { found: string }>(
    'SELECT found FROM finding WHERE document_id = ? ORDER BY id',
  )
  const clear = db.prepare('DELETE FROM finding WHERE document_id = ?')
  const read = (documentId: number): Finding[] =>
    ofDocument.all(documentId).map(({ found }) => finding.parse(JSON.parse(found)))
  return {
    ofDocument: read,
    set: (documentId: number, found: readonly Finding[]) => {
      if (JSON.stringify(read(documentId)) === JSON.stringify(found)) return
      clear.run(documentId)
      for (const one of found) insert.run(documentId, one.kind, JSON.stringify(one))
    },
  }
}
export type FindingsStore = ReturnType<typeof findingsStore>

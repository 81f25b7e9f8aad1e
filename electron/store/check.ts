import type { DataCheck } from '../../shared/contract.ts'
import type { Label } from '../../shared/records/label.ts'
import type { EventsStore } from './events.ts'
import type { Db } from './open.ts'
import type { Originals } from './originals.ts'
import type { SearchIndex } from './search-index.ts'

/** Looks whether everything that the store promises holds, and names what doesn't. It changes nothing. */
export const checkStore = (
  db: Db,
  parts: Readonly<{ events: EventsStore; originals: Originals; index: SearchIndex }>,
): DataCheck => {
  const findings: Label[] = []
  const finding = (key: string, values?: Label['values']) => findings.push(values ? { key, values } : { key })
  const count = (sql: string) => db.prepare<[], { n: number }>(sql).get()?.n ?? 0

  if (db.pragma('integrity_check', { simple: true }) !== 'ok') finding('check.damaged')
  const broken = db.pragma('foreign_key_check') as unknown[] // a list of rows, empty where all holds
  if (broken.length > 0) finding('check.references', { count: broken.length })
  const passages = db
    .prepare<[], { id: number; documentId: number }>(
      `SELECT p.id, p.document_id AS documentId FROM passage p JOIN document_text t ON t.id = p.document_id
       WHERE p.attachment <> 'changed' AND NOT quoted(t.text, p.start, p.end, p.quote)`,
    )
    .all()
  if (passages.length > 0) finding('check.passages', { count: passages.length })
  const drifted = parts.events.drifted()
  if (drifted.length > 0) finding('check.history', { count: drifted.length })
  for (const { sha256, file } of db
    .prepare<[], { sha256: string; file: string }>('SELECT sha256, file_name AS file FROM document')
    .iterate())
    if (!parts.originals.intact(sha256)) finding('check.original', { file })
  while (parts.index.catchUp()) {}
  if (!parts.index.intact()) finding('check.index')
  return {
    documents: count('SELECT count(*) AS n FROM document'),
    items: count("SELECT count(*) AS n FROM item WHERE state = 'recorded'"),
    passages: count('SELECT count(*) AS n FROM passage'),
    findings,
  }
}

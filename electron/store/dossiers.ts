import type { Dossier } from '../../shared/records/dossier.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

type SqlRow = Omit<Dossier, 'sample'> & { sample: number }
const inDossier = `(SELECT i.id, i.official_status, i.due_on, i.kind FROM item i
  WHERE i.state = 'recorded' AND (i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = s.id)
    OR i.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = s.id)))`
const columns = `
  s.id, s.name, s.note, s.sample,
  (SELECT count(*) FROM dossier_document dd JOIN document d ON d.id = dd.document_id WHERE dd.dossier_id = s.id AND d.deleted_at IS NULL) AS documentCount,
  (SELECT count(*) FROM ${inDossier}) AS itemCount,
  (SELECT count(*) FROM ${inDossier} WHERE official_status NOT IN ('afgedaan', 'vervallen')) AS openCount,
  (SELECT count(*) FROM ${inDossier} WHERE official_status NOT IN ('afgedaan', 'vervallen') AND kind <> 'decision_moment' AND due_on < :today) AS lateCount
  FROM dossier s`
const toDossier = (row: SqlRow): Dossier => ({ ...row, sample: row.sample === 1 })

export const dossiersStore = (db: Db, now: () => string) => {
  const list = db.prepare<[{ today: string }], SqlRow>(`SELECT ${columns} ORDER BY s.name`)
  const one = db.prepare<[{ today: string; id: number }], SqlRow>(`SELECT ${columns} WHERE s.id = :id`)
  const names = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM dossier ORDER BY name')
  const byName = db.prepare<[string], { id: number }>('SELECT id FROM dossier WHERE name = ?')
  const insert = db.prepare<[string, string, number, string], { id: number }>(
    'INSERT INTO dossier (name, note, sample, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id',
  )
  const taken = db.prepare<[string, number], { id: number }>(
    'SELECT id FROM dossier WHERE name = ? AND id <> ?',
  )
  const update = db.prepare<[string, string, number], { id: number }>(
    'UPDATE dossier SET name = ?, note = ? WHERE id = ? RETURNING id',
  )
  const remove = db.prepare<[number], { name: string }>('DELETE FROM dossier WHERE id = ? RETURNING name')
  const samples = db.prepare<[], { id: number }>('SELECT id FROM dossier WHERE sample = 1')
  const putDocument = db.prepare(
    'INSERT INTO dossier_document (dossier_id, document_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const takeDocument = db.prepare('DELETE FROM dossier_document WHERE dossier_id = ? AND document_id = ?')
  const putItem = db.prepare(
    'INSERT INTO dossier_item (dossier_id, item_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const takeItem = db.prepare('DELETE FROM dossier_item WHERE dossier_id = ? AND item_id = ?')
  const ofItem = db.prepare<[{ id: number }], { id: number; name: string }>(
    `SELECT s.id, s.name FROM dossier s WHERE s.id IN (SELECT dossier_id FROM dossier_item WHERE item_id = :id)
       OR s.id IN (SELECT dd.dossier_id FROM dossier_document dd JOIN item i ON i.document_id = dd.document_id WHERE i.id = :id)
     ORDER BY s.name`,
  )

  return {
    list: (today: string) => list.all({ today }).map(toDossier),
    names: () => names.all(),
    find: (id: number, today: string): Dossier => {
      const row = one.get({ id, today })
      if (!row) throw new Refusal('not-found-dossier')
      return toDossier(row)
    },
    idOf: (name: string): number | null => byName.get(name)?.id ?? null,
    create: (name: string, note: string, sample = false): number => {
      const made = insert.get(name, note, sample ? 1 : 0, now())
      if (!made) throw new Refusal('name-taken', { name })
      return made.id
    },
    describe: (id: number, name: string, note: string) => {
      if (taken.get(name, id)) throw new Refusal('name-taken', { name })
      if (!update.get(name, note, id)) throw new Refusal('not-found-dossier')
    },
    remove: (id: number): string => {
      const gone = remove.get(id)
      if (!gone) throw new Refusal('not-found-dossier')
      return gone.name
    },
    sampleIds: () => samples.all().map(({ id }) => id),
    ofItem: (id: number) => ofItem.all({ id }),
    put: (id: number, documentIds: readonly number[], itemIds: readonly number[]) => {
      for (const documentId of documentIds) putDocument.run(id, documentId)
      for (const itemId of itemIds) putItem.run(id, itemId)
    },
    take: (id: number, documentIds: readonly number[], itemIds: readonly number[]) => {
      for (const documentId of documentIds) takeDocument.run(id, documentId)
      for (const itemId of itemIds) takeItem.run(id, itemId)
    },
  }
}
export type DossiersStore = ReturnType<typeof dossiersStore>

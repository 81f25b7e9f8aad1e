import { foundKpiTable } from '../../shared/records/finding.ts'
import {
  breaksNorm,
  type Kpi,
  type KpiFields,
  type KpiTable,
  type Measurement,
} from '../../shared/records/kpi.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'

type KpiRow = KpiFields & { id: number; itemId: number }
type MeasurementRow = Omit<Measurement, 'passage'> & { passageId: number | null }
type TableRow = {
  documentId: number
  documentTitle: string
  documentDate: string | null
  finding: number
  found: string
}

/** Norms that were promised, with what was measured. */
export const kpisStore = (
  db: Db,
  { items, passages }: Readonly<{ items: ItemsStore; passages: PassagesStore }>,
) => {
  const columns = 'k.id, k.item_id AS itemId, k.title, k.unit, k.norm, k.side'
  const list = db.prepare<[{ dossierId: number | null }], KpiRow>(
    `SELECT ${columns} FROM kpi k JOIN item i ON i.id = k.item_id
     WHERE i.state = 'recorded' AND (:dossierId IS NULL
       OR i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :dossierId)
       OR i.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :dossierId))
     ORDER BY k.title COLLATE NOCASE, k.id`,
  )
  const ofItem = db.prepare<[number], KpiRow>(
    `SELECT ${columns} FROM kpi k WHERE k.item_id = ? ORDER BY k.id`,
  )
  const one = db.prepare<[number], KpiRow>(`SELECT ${columns} FROM kpi k WHERE k.id = ?`)
  const measured = db.prepare<[number], MeasurementRow>(
    'SELECT id, period, label, value, passage_id AS passageId FROM measurement WHERE kpi_id = ? ORDER BY period',
  )
  const insert = db.prepare<[KpiFields & { itemId: number }], { id: number }>(
    'INSERT INTO kpi (item_id, title, unit, norm, side) VALUES (:itemId, :title, :unit, :norm, :side) RETURNING id',
  )
  const update = db.prepare<[KpiFields & { id: number }], { id: number }>(
    'UPDATE kpi SET title = :title, unit = :unit, norm = :norm, side = :side WHERE id = :id RETURNING id',
  )
  // Each row goes by itself, so that an undo finds it: what a cascade takes away leaves no trace.
  const clear = db.prepare('DELETE FROM measurement WHERE kpi_id = ?')
  const remove = db.prepare('DELETE FROM kpi WHERE id = ?')
  const measure = db.prepare(
    `INSERT INTO measurement (kpi_id, period, label, value, passage_id) VALUES (:kpiId, :period, :label, :value, :passageId)
     ON CONFLICT (kpi_id, period) DO UPDATE SET label = excluded.label, value = excluded.value, passage_id = excluded.passage_id`,
  )
  const unmeasure = db.prepare<[number], { kpiId: number; label: string }>(
    'DELETE FROM measurement WHERE id = ? RETURNING kpi_id AS kpiId, label',
  )
  const tables = db.prepare<[{ documentId: number }], TableRow>(
    `SELECT f.document_id AS documentId, d.subject AS documentTitle, d.date AS documentDate,
       (SELECT count(*) FROM finding o WHERE o.document_id = f.document_id AND o.id < f.id) AS finding, f.found
     FROM finding f JOIN document d ON d.id = f.document_id
     WHERE f.kind = 'kpi_table' AND d.deleted_at IS NULL
     ORDER BY f.document_id <> :documentId, d.date DESC, f.document_id DESC, f.id LIMIT 100`,
  )

  const toKpi = ({ itemId, ...row }: KpiRow): Kpi => {
    const measurements = measured.all(row.id).map(({ passageId, ...rest }) => ({
      ...rest,
      passage: passageId === null ? null : passages.find(passageId),
    }))
    return {
      ...row,
      item: items.row(itemId),
      measurements,
      over: measurements.filter(({ value }) => breaksNorm(row, value)),
    }
  }
  const open = (id: number): Kpi => {
    const row = one.get(id)
    if (!row) throw new Refusal('not-found-kpi')
    return toKpi(row)
  }

  return {
    open,
    list: (dossierId: number | null): Kpi[] => list.all({ dossierId }).map(toKpi),
    ofItem: (itemId: number): Kpi[] => ofItem.all(itemId).map(toKpi),
    create: (itemId: number, fields: KpiFields): number => Number(insert.get({ itemId, ...fields })?.id),
    describe: (id: number, fields: KpiFields) => {
      if (!update.get({ id, ...fields })) throw new Refusal('not-found-kpi')
    },
    remove: (id: number) => {
      clear.run(id)
      remove.run(id)
    },
    measure: (kpiId: number, row: Omit<MeasurementRow, 'id'>) => measure.run({ kpiId, ...row }),
    unmeasure: (id: number): { kpiId: number; label: string } => {
      const gone = unmeasure.get(id)
      if (!gone) throw new Refusal('not-found-kpi')
      return gone
    },
    /** Tables of measurements that were found, those of one document first. */
    tables: (documentId: number): KpiTable[] =>
      tables
        .all({ documentId })
        .map(({ found, ...row }) => ({ ...row, table: foundKpiTable.parse(JSON.parse(found)) })),
  }
}

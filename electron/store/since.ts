import { addDays, type IsoDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { type EventKind, type ItemRow, inForce, isLate } from '../../shared/records/item.ts'
import { groupOfEvent, type SinceEntry, type SinceMoments } from '../../shared/records/since.ts'
import type { DocumentsStore } from './documents.ts'
import { eventTakenBack } from './in-force.ts'
import { itemColumns, itemJoins, type SqlItem, toItemRow } from './items.ts'
import type { Db } from './open.ts'

type Told = { itemId: number; at: string; onDate: string; kind: EventKind; note: string; details: string }
type Put = { tbl: 'dossier_document' | 'dossier_item'; rowId: number; at: string }

const hour = 3_600_000

/** What happened in a dossier since a moment, and when somebody looked at it before. */
export const sinceStore = (
  db: Db,
  { documents }: Readonly<{ documents: DocumentsStore }>,
  now: () => Date,
) => {
  const inDossier = `i.state = 'recorded' AND (i.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :id)
    OR i.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :id))`
  const itemsIn = db.prepare<[{ id: number }], SqlItem>(
    `SELECT ${itemColumns} ${itemJoins} WHERE ${inDossier}`,
  )
  // What took back something that was done since then too leaves everything as it was: neither of them is told.
  const events = db.prepare<[{ id: number; from: string }], Told>(
    `SELECT e.item_id AS itemId, e.at, e.on_date AS onDate, e.kind, e.note, e.details
     FROM event e JOIN item i ON i.id = e.item_id JOIN change c ON c.seq = e.seq
     LEFT JOIN change u ON u.seq = iif(e.kind = 'reversed', e.details ->> 'seq', c.undoes)
     WHERE e.at >= :from AND ${inDossier} AND NOT ${eventTakenBack}
       AND (e.kind NOT IN ('undone', 'redone', 'reversed') OR ifnull(u.at < :from, 1))
     ORDER BY e.at DESC, e.id DESC`,
  )
  const before = db
    .prepare<[{ id: number; from: string }], string>(
      `SELECT e.after FROM event e WHERE e.item_id = :id AND e.at < :from ORDER BY e.id DESC LIMIT 1`,
    )
    .pluck()
  // Of what was taken out and put back the first act, whose columns come with min(), says that it was there already.
  const put = db.prepare<[string], Put>(
    `SELECT tbl, rowId, at FROM (
       SELECT r.tbl, r.row_id AS rowId, c.at, r.act, min(r.id) FROM change c JOIN change_row r ON r.seq = c.seq
       WHERE c.at >= ? AND r.tbl IN ('dossier_document', 'dossier_item') GROUP BY r.tbl, r.row_id)
     WHERE act = 'insert'`,
  )
  const documentTies = db.prepare<[number], { tie: number; id: number }>(
    `SELECT dd.id AS tie, d.id FROM dossier_document dd JOIN document d ON d.id = dd.document_id
     WHERE dd.dossier_id = ? AND d.deleted_at IS NULL`,
  )
  const itemTies = db.prepare<[number], { tie: number; id: number }>(
    `SELECT di.id AS tie, i.id FROM dossier_item di JOIN item i ON i.id = di.item_id
     WHERE di.dossier_id = ? AND i.state = 'recorded'`,
  )
  const visits = db
    .prepare<[number], string>(
      'SELECT at FROM dossier_opened WHERE dossier_id = ? ORDER BY at DESC, id DESC LIMIT 2',
    )
    .pluck()
  const visited = db.prepare('INSERT INTO dossier_opened (dossier_id, at) VALUES (?, ?)')
  const briefed = db
    .prepare<[number], string | null>('SELECT max(made_at) FROM briefing WHERE dossier_id = ?')
    .pluck()

  /** Late now, and not yet on the day of that moment, as far as was known then. */
  const becameLate = (row: ItemRow, from: string, fromDay: IsoDate, today: IsoDate): boolean => {
    if (!isLate(row, today)) return false
    const state = before.get({ id: row.id, from })
    return state === undefined || !isLate({ ...row, ...inForce.parse(JSON.parse(state)) }, fromDay)
  }

  return {
    /** `from` is a moment and `fromDay` the day that it lies on. The newest first. */
    entries: (id: number, from: string, fromDay: IsoDate, today: IsoDate): SinceEntry[] => {
      const rows = new Map(itemsIn.all({ id }).map((row) => [row.id, toItemRow(row)]))
      const told = events.all({ id, from }).flatMap(({ itemId, at, details, ...event }): SinceEntry[] => {
        const item = rows.get(itemId)
        if (item === undefined) return []
        const said = { ...event, details: JSON.parse(details) }
        return [{ group: groupOfEvent[event.kind], what: 'event', at, item, document: null, event: said }]
      })
      const late = [...rows.values()]
        .filter((row) => becameLate(row, from, fromDay, today))
        .map((item): SinceEntry => {
          const at = item.dueOn === null ? today : addDays(item.dueOn, 1)
          return { group: 'late', what: 'late', at, item, document: null, event: null }
        })
        .sort((a, b) => (a.at < b.at ? -1 : 1))
      const puts = put.all(from)
      const putAt = (tbl: Put['tbl'], tie: number) =>
        puts.find((one) => one.tbl === tbl && one.rowId === tie)?.at ?? null
      const newDocuments = documentTies.all(id).flatMap(({ tie, id: documentId }): SinceEntry[] => {
        const document: DocumentRow = documents.row(documentId)
        const at = putAt('dossier_document', tie)
        if (document.importedAt >= from)
          return [
            { group: 'new', what: 'imported', at: document.importedAt, item: null, document, event: null },
          ]
        return at === null ? [] : [{ group: 'new', what: 'put', at, item: null, document, event: null }]
      })
      const recorded = new Set(
        told.flatMap(({ event, item }) => (event?.kind === 'recorded' ? item?.id : [])),
      )
      const newItems = itemTies.all(id).flatMap(({ tie, id: itemId }): SinceEntry[] => {
        const [item, at] = [rows.get(itemId), putAt('dossier_item', tie)]
        if (item === undefined || at === null || recorded.has(itemId)) return []
        return [{ group: 'new', what: 'put', at, item, document: null, event: null }]
      })
      return [...late, ...newDocuments, ...newItems, ...told]
    },
    /** What a look back may begin at; the visit of this hour is the one that looks. */
    moments: (dossierId: number): SinceMoments => {
      const [last = null, earlier = null] = visits.all(dossierId)
      const isNow = last !== null && now().getTime() - Date.parse(last) < hour
      return { opened: isNow ? earlier : last, briefing: briefed.get(dossierId) ?? null }
    },
    /** Opening it again within the hour is the same visit: what was said then stays to be read. */
    visit: (dossierId: number): SinceMoments => {
      const [last = null, earlier = null] = visits.all(dossierId)
      const briefing = briefed.get(dossierId) ?? null
      if (last !== null && now().getTime() - Date.parse(last) < hour) return { opened: earlier, briefing }
      visited.run(dossierId, now().toISOString())
      return { opened: last, briefing }
    },
  }
}

import { strictest } from '../../shared/chain-steps.ts'
import { addDays, type IsoDate } from '../../shared/dates.ts'
import type { Confidentiality, DocumentRow } from '../../shared/records/document.ts'
import { type EventKind, type ItemRow, inForce, isLate } from '../../shared/records/item.ts'
import { groupOfEvent, type SinceEntry, type SinceMoments } from '../../shared/records/since.ts'
import type { DocumentsStore } from './documents.ts'
import { eventTakenBack } from './in-force.ts'
import { itemColumns, itemJoins, type SqlItem, toItemRow } from './items.ts'
import type { Db } from './open.ts'

type Told = { itemId: number; at: string; onDate: string; kind: EventKind; note: string; details: string } & {
  source: Confidentiality | null
}
type Named = { name: string; level: Confidentiality }
type Put = { tbl: 'dossier_document' | 'dossier_item'; rowId: number; at: string }

const hour = 3_600_000

/** Lines that name another item. */
const naming: readonly EventKind[] = ['linked', 'unlinked', 'undone', 'redone']

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
    `SELECT e.item_id AS itemId, e.at, e.on_date AS onDate, e.kind, e.note, e.details,
       (SELECT confidentiality FROM document WHERE id = (SELECT document_id FROM passage WHERE id = e.passage_id)) AS source
     FROM event e JOIN item i ON i.id = e.item_id JOIN change c ON c.seq = e.seq
     LEFT JOIN change u ON u.seq = iif(e.kind = 'reversed', e.details ->> 'seq', c.undoes)
     WHERE e.at >= :from AND ${inDossier} AND NOT ${eventTakenBack}
       AND (e.kind NOT IN ('undone', 'redone', 'reversed') OR ifnull(u.at < :from, 1))
     ORDER BY e.at DESC, e.id DESC`,
  )
  // What a line names or counts has no passage of its own: a linked item, and what was measured.
  const closedItems = db.prepare<[], Named>(
    `SELECT ifnull(i.number, i.title) AS name, d.confidentiality AS level FROM item i JOIN document d ON d.id = i.document_id
     WHERE d.confidentiality <> 'openbaar' AND i.state = 'recorded'`,
  )
  const measuredIn = db
    .prepare<[number], Confidentiality>(
      `SELECT DISTINCT d.confidentiality FROM kpi k JOIN measurement m ON m.kpi_id = k.id JOIN passage p ON p.id = m.passage_id
       JOIN document d ON d.id = p.document_id WHERE k.item_id = ?`,
    )
    .pluck()
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

  /** How discreet the documents are that a line was written with, beside its item's own. */
  const levelsOf = () => {
    let closed: readonly Named[] | null = null
    return ({ itemId, kind, details, source }: Told): readonly Confidentiality[] => {
      if (kind === 'measured') return measuredIn.all(itemId)
      const own = source === null ? [] : [source]
      if (!naming.includes(kind)) return own
      closed ??= closedItems.all()
      return [...own, ...closed.flatMap(({ name, level }) => (details.includes(name) ? level : []))]
    }
  }

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
      const levels = levelsOf()
      const told = events.all({ id, from }).flatMap((row): SinceEntry[] => {
        const { itemId, at, details, source: _, ...event } = row
        const item = rows.get(itemId)
        if (item === undefined) return []
        const level = strictest([item.confidentiality, ...levels(row)])
        const said = { ...event, details: JSON.parse(details) }
        return [
          { group: groupOfEvent[event.kind], what: 'event', at, item, document: null, event: said, level },
        ]
      })
      const late = [...rows.values()]
        .filter((row) => becameLate(row, from, fromDay, today))
        .map((item): SinceEntry => {
          const at = item.dueOn === null ? today : addDays(item.dueOn, 1)
          const level = item.confidentiality
          return { group: 'late', what: 'late', at, item, document: null, event: null, level }
        })
        .sort((a, b) => (a.at < b.at ? -1 : 1))
      const puts = put.all(from)
      const putAt = (tbl: Put['tbl'], tie: number) =>
        puts.find((one) => one.tbl === tbl && one.rowId === tie)?.at ?? null
      const newDocuments = documentTies.all(id).flatMap(({ tie, id: documentId }): SinceEntry[] => {
        const document: DocumentRow = documents.row(documentId)
        const at = putAt('dossier_document', tie)
        const common = {
          group: 'new',
          item: null,
          document,
          event: null,
          level: document.confidentiality,
        } as const
        if (document.importedAt >= from) return [{ ...common, what: 'imported', at: document.importedAt }]
        return at === null ? [] : [{ ...common, what: 'put', at }]
      })
      const recorded = new Set(
        told.flatMap(({ event, item }) => (event?.kind === 'recorded' ? item?.id : [])),
      )
      const newItems = itemTies.all(id).flatMap(({ tie, id: itemId }): SinceEntry[] => {
        const [item, at] = [rows.get(itemId), putAt('dossier_item', tie)]
        if (item === undefined || at === null || recorded.has(itemId)) return []
        const level = item.confidentiality
        return [{ group: 'new', what: 'put', at, item, document: null, event: null, level }]
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

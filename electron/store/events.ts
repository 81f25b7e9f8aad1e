import { type EventKind, type InForce, type ItemEvent, inForce } from '../../shared/records/item.ts'
import { eventTakenBack } from './in-force.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'

export type EventRow = {
  id: number
  at: string
  on_date: string
  kind: EventKind
  note: string
  details: string
  after: string
  passage_id: number | null
  taken_back: number
}

export const eventColumns = `e.id, e.at, e.on_date, e.kind, e.note, e.details, e.after, e.passage_id, ${eventTakenBack} AS taken_back`

/** Items whose columns say something else than their last event: there must be none. */
export const driftedItems = `SELECT e.item_id FROM event e JOIN item i ON i.id = e.item_id
  WHERE e.id = (SELECT max(id) FROM event WHERE item_id = i.id) AND i.state = 'recorded' AND (
    e.after ->> 'dueOn' IS NOT i.due_on OR e.after ->> 'certainty' IS NOT i.certainty
    OR e.after ->> 'officialStatus' IS NOT i.official_status OR e.after ->> 'verdict' IS NOT i.verdict
    OR e.after ->> 'settledOn' IS NOT i.settled_on OR e.after ->> 'remindOn' IS NOT i.remind_on
    OR (e.after ->> 'extended') IS NOT i.extended)`

type NewEvent = Readonly<{
  itemId: number
  kind: EventKind
  onDate: string
  after: InForce
  note?: string
  details?: ItemEvent['details']
  passageId?: number | null
}>

/** The append-only history: what happened to an item, when, why, and what has been in force since. */
export const eventsStore = (db: Db, passages: PassagesStore, now: () => string) => {
  const insert = db.prepare(
    'INSERT INTO event (item_id, seq, at, on_date, kind, note, details, after, passage_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const ofItem = db.prepare<[number], EventRow>(
    `SELECT ${eventColumns} FROM event e WHERE e.item_id = ? ORDER BY e.id`,
  )
  const ofItems = db.prepare<[string], EventRow & { item_id: number }>(
    `SELECT e.item_id, ${eventColumns} FROM event e WHERE e.item_id IN (SELECT value FROM json_each(?)) ORDER BY e.id`,
  )
  const known = db.prepare<[number], { n: number }>('SELECT count(*) AS n FROM event WHERE item_id = ?')

  const drifted = db.prepare<[], { item_id: number }>(driftedItems)

  const toEvent = (row: EventRow, find = passages.find): ItemEvent => ({
    id: row.id,
    at: row.at,
    onDate: row.on_date,
    kind: row.kind,
    note: row.note,
    details: JSON.parse(row.details),
    after: inForce.parse(JSON.parse(row.after)),
    passage: row.passage_id === null ? null : find(row.passage_id),
    takenBack: row.taken_back === 1,
  })

  return {
    toEvent,
    add: (seq: number, event: NewEvent) =>
      insert.run(
        event.itemId,
        seq,
        now(),
        event.onDate,
        event.kind,
        event.note ?? '',
        JSON.stringify(event.details ?? {}),
        JSON.stringify(event.after),
        event.passageId ?? null,
      ),
    ofItem: (itemId: number): ItemEvent[] => ofItem.all(itemId).map((row) => toEvent(row)),
    /** Those of many items at once, each its own in order. */
    ofItems: (ids: readonly number[]): ReadonlyMap<number, readonly ItemEvent[]> => {
      const rows = ofItems.all(JSON.stringify(ids))
      const proofs = passages.openAll(rows.flatMap((row) => row.passage_id ?? []))
      const find = (id: number) => proofs.get(id) ?? null
      const found = Map.groupBy(rows, (row) => row.item_id)
      return new Map(found.entries().map(([id, own]) => [id, own.map((row) => toEvent(row, find))]))
    },
    has: (itemId: number): boolean => (known.get(itemId)?.n ?? 0) > 0,
    drifted: (): number[] => drifted.all().map((row) => row.item_id),
  }
}
export type EventsStore = ReturnType<typeof eventsStore>

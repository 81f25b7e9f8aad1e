import type { EventKind } from '../../shared/records/item.ts'
import { isReversible, type LogEvent, type LogStretch } from '../../shared/records/log.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type EventRow, type EventsStore, eventColumns } from './events.ts'
import type { Db } from './open.ts'

export type LogFilter = Readonly<{
  before: number | null
  kinds: readonly EventKind[] | null
  itemId: number | null
  text: string | null
  /** Moments, the second not included. */
  from: string | null
  till: string | null
  limit: number
}>

type ChangeRow = {
  seq: number
  at: string
  label: string
  undone: number
  undoes: number
  eventCount: number
}
type LogRow = EventRow & {
  seq: number
  item_id: number
  number: string | null
  title: string | null
  state: string | null
}

/** Of an act on many items the first are shown. */
const shown = 5
/** So many acts, and lines of history in them, are looked through at once: nothing here can be interrupted. */
const [mostActs, mostEvents] = [2_000, 4_000]

/** The history of the whole store: acts, and what each did to items. */
export const logStore = (db: Db, events: EventsStore) => {
  const about = `(:itemId IS NULL OR e.item_id = :itemId)
    AND (:kinds IS NULL OR e.kind IN (SELECT value FROM json_each(:kinds)))`
  const says = `(:text IS NULL OR instr(fold(e.note), fold(:text)) > 0 OR EXISTS (
    SELECT 1 FROM item i WHERE i.id = e.item_id AND (instr(fold(i.title), fold(:text)) > 0 OR instr(fold(i.number), fold(:text)) > 0)))`
  const labelSays = "(:text IS NULL OR instr(fold(c.label ->> '$.values'), fold(:text)) > 0)"
  const list = db.prepare<[Record<string, unknown>], ChangeRow>(
    `SELECT c.seq, c.at, c.label, c.undone_by IS NOT NULL AS undone, c.backward = 1 AND c.undoes IS NOT NULL AS undoes,
       (SELECT count(*) FROM event e WHERE e.seq = c.seq AND ${about}) AS eventCount
     FROM change c WHERE c.part_of IS NULL AND c.seq < :before AND c.seq >= :floor
       AND (:itemId IS NULL OR c.seq IN (SELECT o.seq FROM event o WHERE o.item_id = :itemId))
       AND (:from IS NULL OR c.at >= :from) AND (:till IS NULL OR c.at < :till)
       AND ((:itemId IS NULL AND :kinds IS NULL AND ${labelSays})
         OR EXISTS (SELECT 1 FROM event e WHERE e.seq = c.seq AND ${about} AND (${says} OR ${labelSays})))
     ORDER BY c.seq DESC LIMIT :limit`,
  )
  const newest = db.prepare<[], number>('SELECT ifnull(max(seq), 0) FROM change').pluck()
  const eventsBefore = db
    .prepare<[number, number], number>(
      'SELECT seq FROM event WHERE seq < ? ORDER BY seq DESC LIMIT 1 OFFSET ?',
    )
    .pluck()
  /** The first act of a stretch that can be looked through in a moment; at least the one before `before` is in it. */
  const floorOf = (before: number): number =>
    Math.max(
      1,
      Math.min(before, (newest.get() ?? 0) + 1) - mostActs,
      eventsBefore.get(before, mostEvents) ?? 1,
    )
  const logged = `SELECT ${eventColumns}, e.seq, e.item_id, i.number, i.title, i.state FROM event e LEFT JOIN item i ON i.id = e.item_id`
  const ofChange = db.prepare<[Record<string, unknown>], LogRow>(
    `${logged} WHERE e.seq = :seq AND ${about} ORDER BY e.id LIMIT ${shown}`,
  )
  const one = db.prepare<[number], LogRow>(`${logged} WHERE e.id = ?`)
  const toLogEvent = (row: LogRow): LogEvent => ({
    ...events.toEvent(row),
    item: row.title === null ? null : { id: row.item_id, number: row.number, title: row.title },
    reversible: row.state === 'recorded' && row.taken_back === 0 && isReversible(row.kind),
  })

  return {
    /**
     * The newest that pass, from a stretch that can be looked through in a moment: fewer than asked doesn't say that there are no more,
     * but `next` does, from where to go on.
     */
    list: ({ before, kinds, text, ...rest }: LogFilter): LogStretch => {
      const under = before ?? Number.MAX_SAFE_INTEGER
      const words = text === null || text.trim() === '' ? null : text.trim()
      const passesAll = kinds === null && words === null && rest.from === null && rest.till === null
      // The acts on one item are few, and found by it.
      const floor = passesAll || rest.itemId !== null ? 1 : floorOf(under)
      const asked = {
        ...rest,
        floor,
        before: under,
        kinds: kinds === null ? null : JSON.stringify(kinds),
        text: words,
      }
      const entries = list.all(asked).map((row) => ({
        seq: row.seq,
        at: row.at,
        label: JSON.parse(row.label),
        undone: row.undone === 1,
        undoes: row.undoes === 1,
        eventCount: row.eventCount,
        events: ofChange.all({ seq: row.seq, itemId: asked.itemId, kinds: asked.kinds }).map(toLogEvent),
      }))
      const last = entries.at(-1)
      const isFull = last !== undefined && entries.length === rest.limit
      return { entries, next: isFull ? last.seq : floor > 1 ? floor : null }
    },
    event: (id: number): LogEvent & Readonly<{ seq: number; itemId: number }> => {
      const row = one.get(id)
      if (!row) throw new Refusal('not-found-event')
      return { ...toLogEvent(row), seq: row.seq, itemId: row.item_id }
    },
  }
}

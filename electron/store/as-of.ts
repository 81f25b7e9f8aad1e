import type { IsoDate } from '../../shared/dates.ts'
import { type EventKind, type InForce, inForce } from '../../shared/records/item.ts'
import { type Change, inForceOn } from '../../shared/term-history.ts'
import { eventTakenBack } from './in-force.ts'
import type { Db } from './open.ts'

type Row = { itemId: number; onDate: IsoDate; kind: EventKind; after: string; takenBack: number }

/** What was in force on another day, from the history. */
export const asOfStore = (db: Db) => {
  const all = db.prepare<[], Row>(
    `SELECT e.item_id AS itemId, e.on_date AS onDate, e.kind, e.after, ${eventTakenBack} AS takenBack
     FROM event e JOIN item i ON i.id = e.item_id AND i.state = 'recorded' ORDER BY e.item_id, e.id`,
  )
  return {
    /** Of every item that counts: what was in force for it on a day. */
    inForce: (day: IsoDate): ReadonlyMap<number, InForce> => {
      const states = new Map<number, InForce>()
      let changes: Change[] = []
      let current = 0
      const close = () => {
        const state = inForceOn(changes, day)
        if (state !== null) states.set(current, state)
      }
      for (const { itemId, onDate, kind, after, takenBack } of all.iterate()) {
        if (itemId !== current) {
          close()
          changes = []
          current = itemId
        }
        changes.push({ onDate, kind, after: inForce.parse(JSON.parse(after)), takenBack: takenBack === 1 })
      }
      close()
      return states
    },
  }
}

import type { EventKind, ItemEvent, ItemKind } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { EventsStore } from './events.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'

export type Why = Readonly<{ on: string; note?: string | undefined; passageId?: number | null }>

/** What every act on an item that counts does besides its own statement: a line of history, or a refusal that says why not. */
export const followUpHistory = (db: Db, items: ItemsStore, events: EventsStore) => {
  const stateOf = db.prepare<[number], { state: string }>('SELECT state FROM item WHERE id = ?')
  return {
    line: (seq: number, id: number, kind: EventKind, why: Why, details: ItemEvent['details']) => {
      const after = items.inForce(id)
      if (!after) throw new Refusal('not-found-item')
      events.add(seq, {
        itemId: id,
        kind,
        onDate: why.on,
        note: why.note ?? '',
        passageId: why.passageId ?? null,
        details,
        after,
      })
    },
    refuse: (id: number, otherwise: 'already-settled' | 'not-recorded' | 'already-recorded'): never => {
      const found = stateOf.get(id)
      if (!found) throw new Refusal('not-found-item')
      throw new Refusal(
        found.state === 'recorded' || otherwise === 'already-recorded' ? otherwise : 'not-recorded',
      )
    },
    isRecorded: (id: number): boolean => stateOf.get(id)?.state === 'recorded',
    ofKind: (id: number, kind: ItemKind) => {
      const row = items.row(id)
      if (row.kind !== kind) throw new Refusal('wrong-kind')
      if (stateOf.get(id)?.state !== 'recorded') throw new Refusal('not-recorded')
      return row
    },
  }
}
export type FollowUpHistory = ReturnType<typeof followUpHistory>

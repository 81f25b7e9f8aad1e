import type { IsoDate } from './dates.ts'
import type { EventKind, InForce } from './records/item.ts'

/** What of an event is needed to know what was in force. */
export type Change = Readonly<{ onDate: IsoDate; kind: EventKind; after: InForce; takenBack: boolean }>

/** What only takes back, or does again, what another event did. */
export const backAndForth: readonly EventKind[] = ['undone', 'redone', 'reversed']

/**
 * What was in force for an item on a day, by what is known now: everything that happened on that day or before counts, also
 * where it was written down later; what was taken back never was. Before it was recorded an item is as it was recorded, and
 * what was settled after the day was open on it. Null for an item without history.
 */
export const inForceOn = (changes: readonly Change[], day: IsoDate): InForce | null => {
  const [first] = changes
  if (first === undefined) return null
  let state = first.after
  for (const [at, { onDate, kind, after, takenBack }] of changes.entries()) {
    const before = changes[at - 1]?.after
    // What an undo did is undone with what it undid: both are left out.
    if (before === undefined || onDate > day || takenBack || backAndForth.includes(kind)) continue
    state = { ...state, ...difference(before, after) }
  }
  return state.settledOn !== null && state.settledOn > day
    ? { ...state, officialStatus: 'open', settledOn: null }
    : state
}

const difference = (before: InForce, after: InForce): Partial<InForce> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof InForce] !== value), // fields of the same record
  )

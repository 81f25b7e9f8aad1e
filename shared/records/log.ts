import type { EventKind, ItemEvent } from './item.ts'
import type { Label } from './label.ts'

/** An event with the item that it happened to; null where that isn't there any more. */
export type LogEvent = ItemEvent &
  Readonly<{
    item: Readonly<{ id: number; number: string | null; title: string }> | null
    /** It can be taken back by a new event, as far as can be said without trying. */
    reversible: boolean
  }>

/** One act of the user with what it did to items. */
export type LogEntry = Readonly<{
  seq: number
  at: string
  label: Label
  undone: boolean
  undoes: boolean
  /** How many events it has that pass the filter; `events` holds the first of them. */
  eventCount: number
  events: readonly LogEvent[]
}>

/** What can be taken back on its own. Recording and correcting are taken back where they were done. */
const reversible: readonly EventKind[] = [
  'settled',
  'partly_settled',
  'evidence',
  'status',
  'verdict',
  'extended',
  'term',
  'reminder',
  'holder',
  'transferred',
  'reaction',
  'realisation',
  'answer_verdict',
  'outcome',
  'votes',
  'execution',
  'held',
  'described',
  'holding_answer',
  'withdrawn',
  'proposal',
  'decision',
  'note',
]
export const isReversible = (kind: EventKind): boolean => reversible.includes(kind)

/** Entries, the newest first, and before which to go on; null where there are none older. */
export type LogStretch = Readonly<{ entries: readonly LogEntry[]; next: number | null }>

import type { Confidentiality, DocumentRow } from './document.ts'
import type { EventKind, ItemEvent, ItemRow } from './item.ts'

/** What happened in a dossier since a moment, in the order in which one wants to know it. */
export const sinceGroups = ['late', 'new', 'reacted', 'settled', 'term', 'changed'] as const
export type SinceGroup = (typeof sinceGroups)[number]

/** Under what a line of the history is told. An undo and its like are told only where they change what was so before. */
export const groupOfEvent = {
  recorded: 'new',
  settled: 'settled',
  partly_settled: 'settled',
  withdrawn: 'settled',
  proposal: 'settled',
  decision: 'settled',
  reaction: 'reacted',
  realisation: 'reacted',
  holding_answer: 'reacted',
  execution: 'reacted',
  follow_up: 'reacted',
  extended: 'term',
  term: 'term',
  held: 'term',
  reminder: 'changed',
  evidence: 'changed',
  status: 'changed',
  verdict: 'changed',
  holder: 'changed',
  answer_verdict: 'changed',
  outcome: 'changed',
  edited: 'changed',
  source_nearly: 'changed',
  source_changed: 'changed',
  note: 'changed',
  listed: 'changed',
  parts: 'changed',
  transferred: 'changed',
  kpi: 'changed',
  measured: 'changed',
  votes: 'changed',
  described: 'changed',
  linked: 'changed',
  unlinked: 'changed',
  reversed: 'changed',
  undone: 'changed',
  redone: 'changed',
} as const satisfies Record<EventKind, SinceGroup>

/** One thing that is otherwise than it was: a line of an item's history, a term that passed, or something that came into the dossier. */
export type SinceEntry = Readonly<{
  group: SinceGroup
  what: 'event' | 'late' | 'imported' | 'put'
  /** When it was written down; of a term that passed the day after it. */
  at: string
  item: ItemRow | null
  document: DocumentRow | null
  event: Pick<ItemEvent, 'kind' | 'details' | 'note' | 'onDate'> | null
  /** How discreet what it tells is: of its item or document, and of the document whose words the line was written with. */
  level: Confidentiality
}>

export type Since = Readonly<{ since: string; entries: readonly SinceEntry[] }>

/** The moments that a dossier can be looked back to; null where there was none. */
export type SinceMoments = Readonly<{ opened: string | null; briefing: string | null }>

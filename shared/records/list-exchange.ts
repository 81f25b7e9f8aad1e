import { z } from 'zod'
import type { ItemKind, MotionOutcome, OfficialStatus } from './item.ts'
import type { GroupVote } from './motion.ts'

/** What a column of a griffie's list can hold. */
export const listFields = [
  'number',
  'sourceNumber',
  'kind',
  'subject',
  'text',
  'date',
  'source',
  'agendaItem',
  'madeBy',
  'madeTo',
  'holder',
  'group',
  'submitters',
  'coSubmitters',
  'policyField',
  'dossier',
  'termLiteral',
  'dueOn',
  'certainty',
  'committeeOn',
  'councilOn',
  'promisedDocument',
  'outcome',
  'status',
  'followUp',
  'settledOn',
  'settlementDocument',
  'relatesTo',
  'note',
] as const
export type ListField = (typeof listFields)[number]

/** Fields that the register has no column of its own for: their words are kept as the last list had them. */
export const listWordFields = [
  'source',
  'agendaItem',
  'coSubmitters',
  'policyField',
  'committeeOn',
  'councilOn',
  'promisedDocument',
  'settlementDocument',
  'relatesTo',
  'note',
] as const satisfies readonly ListField[]

/** Columns that only go out: a list that comes in never changes what the user thinks of an item. */
export const listColumns = [
  ...listFields,
  'municipality',
  'verdict',
  'answerVerdict',
  'execution',
  'votes',
  'meeting',
  'heldUntil',
  'reaction',
] as const
export type ListColumnName = (typeof listColumns)[number]

/** Which column, counted from 0, holds what; null keeps its words in the item's history. */
export const listMapping = z.array(
  z.strictObject({ column: z.int().min(0), field: z.enum(listFields).nullable() }),
)
export type ListMapping = Readonly<z.infer<typeof listMapping>>

export type ListColumn = Readonly<{
  column: number
  header: string
  field: ListField | null
  /** As this municipality's last list had it, as the header says, or as nobody knows. */
  because: 'remembered' | 'header' | 'given' | null
  examples: readonly string[]
}>

export type ListCell = Readonly<{ column: number; words: string }>
/** A row with anything in it, and where it stands in the canonical text of its file. `line` is 1-based. */
export type ListLine = Readonly<{
  line: number
  start: number
  end: number
  cells: readonly ListCell[]
  /** Its first cell is drawn over more columns. */
  wide?: boolean
}>

/** A dated line of "stand van zaken"; null where the list gives it no date. */
export type FollowUpEntry = Readonly<{ on: string | null; words: string }>
/** A column that nobody mapped. */
export type KeptWords = Readonly<{ header: string; words: string }>

/** One row of a list, read by its mapping. A field that is absent or empty in the list is absent here: silence erases nothing. */
export type ListRecord = Readonly<{
  /** 1-based line in the file. */
  line: number
  /** Where the row stands in the text of the list. */
  start: number
  end: number
  kind: ItemKind
  amendment: boolean
  /** Dates as YYYY-MM-DD, a status as our own; all else in the words of the list. */
  fields: Readonly<Partial<Record<ListField, string>>>
  /** "P.M." and "N.v.t.": the list says that there is no latest date. */
  noDate: boolean
  statusWords: string | null
  entries: readonly FollowUpEntry[]
  rest: readonly KeptWords[]
}>

/** An item of the register, as lists speak of it. */
export type ListedItem = Readonly<{
  id: number
  kind: ItemKind
  amendment: boolean
  number: string | null
  sourceNumber: string | null
  title: string
  text: string
  onDate: string | null
  municipality: string | null
  group: string | null
  person: string | null
  holder: string | null
  madeBy: string | null
  madeTo: string | null
  submitters: readonly Readonly<{ name: string | null; group: string | null; co?: boolean }>[]
  termLiteral: string | null
  dueOn: string | null
  certainty: string
  officialStatus: OfficialStatus
  officialWords: string | null
  settledOn: string | null
  verdict: string
  answerVerdict: string | null
  outcome: string | null
  execution: string | null
  votes: readonly GroupVote[]
  meeting: string | null
  /** The day on which a motion that is held over lapses. */
  heldUntil: string | null
  reaction: string | null
  /** Its own words come from a list, so that a newer list may give it others. */
  fromList: boolean
  /** A list had it before. */
  listed: boolean
  /** The dossiers that it is in, itself or with its document. */
  dossiers: readonly string[]
  words: Readonly<Partial<Record<ListField, string>>>
  entries: readonly FollowUpEntry[]
  rest: readonly KeptWords[]
  /** What its words, or those of what it is part of, may be shown to. */
  isPublic: boolean
  documentTitle: string
  page: number
}>

/** One field of an item that the list says otherwise, in words; 'rest' are the columns that nobody mapped. */
export type ListChange = Readonly<{ field: ListField | 'rest'; from: string | null; to: string | null }>

export const badRowReasons = [
  'no-words',
  'double-number',
  'impossible-date',
  'too-long',
  'other-kind',
  'ambiguous-number',
] as const
export type BadRowReason = (typeof badRowReasons)[number]

/** What a heading between the rows says of those below it; "other" words are kept beside each of them. */
export const headingSays = ['holder', 'group', 'status', 'other'] as const
export type ListHeading = Readonly<{
  line: number
  title: string
  says: (typeof headingSays)[number]
  /** The name or the status in it. */
  words: string
}>

/** What a new row was read as: whatever it takes to see that a column was taken for another. */
export type NewRowFacts = Readonly<{
  kind: ItemKind
  onDate: string | null
  /** Who answers for it, or else who promised it. */
  who: string | null
  group: string | null
  dueOn: string | null
  certainty: string
  status: OfficialStatus
  outcome: MotionOutcome | null
}>

export type ListRowOutcome =
  | Readonly<{ kind: 'new'; line: number; number: string | null; title: string; facts: NewRowFacts }>
  | Readonly<{
      kind: 'changed'
      line: number
      itemId: number
      number: string | null
      title: string
      changes: readonly ListChange[]
    }>
  | Readonly<{ kind: 'same'; line: number; itemId: number; number: string | null; title: string }>
  /** In an earlier list, open, and not in this one any more: nothing happens to it. */
  | Readonly<{ kind: 'gone'; itemId: number; number: string | null; title: string }>
  /** Left out; `words` are those that the reason is about. */
  | Readonly<{
      kind: 'bad'
      line: number
      number: string | null
      title: string
      reason: BadRowReason
      words: string
    }>
  /** No row, but what stands above some. */
  | (Readonly<{ kind: 'heading' }> & ListHeading)

export const listRowKinds = ['new', 'changed', 'same', 'gone', 'bad', 'heading'] as const
export type ListRowKind = (typeof listRowKinds)[number]

/** What a list would do, before anything changes. */
export type ListPreview = Readonly<{
  fileName: string
  /** Of the file that was read: what is taken over is what was shown. */
  sha256: string
  sheet: string | null
  sheets: readonly string[]
  encoding: string | null
  separator: string | null
  /** 1-based line of the header. */
  headerLine: number
  /** How days as 4/1/2022 are read, with one that could be read two ways; null where there is no doubt. */
  slashDates: Readonly<{
    monthFirst: boolean
    example: Readonly<{ words: string; date: string }> | null
  }> | null
  municipality: string
  /** Whose list it says itself that it is, above its heads or in its name; null where it doesn't. */
  namedMunicipality: string | null
  /** What a row is that doesn't say it itself. */
  itemKind: ItemKind
  columns: readonly ListColumn[]
  rows: readonly ListRowOutcome[]
  counts: Readonly<Record<ListRowKind, number>>
  /** Dossiers that the list names, each with the lines whose items would be put in it. */
  dossiers: readonly Readonly<{ name: string; isNew: boolean; lines: readonly number[] }>[]
}>

export type ListImport = Readonly<{
  added: number
  changed: number
  same: number
  left: number
  /** Cancelled: what was finished is kept. */
  stopped: boolean
  documentId: number | null
}>

export const listFormats = ['xlsx', 'csv', 'json', 'ics', 'pdf'] as const
export type ListFormat = (typeof listFormats)[number]

/** Which list is made: all as asked, per portfolio holder, past its term, or passing within a number of months. */
export const listLayouts = ['total', 'per_holder', 'overdue', 'due_soon'] as const
export type ListLayout = (typeof listLayouts)[number]

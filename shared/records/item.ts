import { z } from 'zod'
import { certainties } from './certainty.ts'
import { confidentialities, type DocumentKind } from './document.ts'
import type { Attachment } from './text-version.ts'
import type { tiers } from './tier.ts'

/** One item is one thing that can be followed. */
export const itemKinds = [
  'question',
  'motion',
  'dictum_point',
  'advice_point',
  'commitment',
  'decision_moment',
] as const
export type ItemKind = (typeof itemKinds)[number]

/**
 * proposed: found by the program, waiting for a person. accepted: a person agrees, the document isn't recorded yet.
 * dropped: a person says it is no item. recorded: it counts; only these are followed, found and printed.
 * trashed: it counted, and lies in the bin with its document.
 */
export const itemStates = ['proposed', 'accepted', 'dropped', 'recorded', 'trashed'] as const
export type ItemState = (typeof itemStates)[number]

export const officialStatuses = [
  'open',
  'in_behandeling',
  'deels_voldaan',
  'voorstel_tot_afdoening',
  'afgedaan',
  'vervallen',
  'onbekend',
] as const
export type OfficialStatus = (typeof officialStatuses)[number]

/** Statuses under which a term still runs. */
export const openStatuses = [
  'open',
  'in_behandeling',
  'deels_voldaan',
  'voorstel_tot_afdoening',
  'onbekend',
] as const

export const verdicts = [
  'nog_niet_beoordeeld',
  'nagekomen',
  'deels_nagekomen',
  'niet_nagekomen',
  'niet_te_beoordelen',
] as const
export type Verdict = (typeof verdicts)[number]

export const settledHows = [
  'inhoudelijk_resultaat',
  'document_toegezonden',
  'aankondiging_van_aanpak',
  'samengevoegd',
  'mondeling',
  'achterhaald',
] as const
export type SettledHow = (typeof settledHows)[number]

export const motionOutcomes = [
  'ingediend',
  'aangenomen',
  'verworpen',
  'ingetrokken',
  'aangehouden',
  'overgenomen',
  'vervallen',
  'onbekend',
] as const
export type MotionOutcome = (typeof motionOutcomes)[number]

/** What became of a motion, apart from whether it was adopted. */
export const executions = [
  'onbekend',
  'in_uitvoering',
  'uitgevoerd',
  'deels_uitgevoerd',
  'niet_uitgevoerd',
  'niet_uitvoerbaar',
] as const
export type Execution = (typeof executions)[number]

export const answerVerdicts = [
  'beantwoord',
  'gedeeltelijk',
  'verwezen_ander_antwoord',
  'verwezen_ander_stuk',
  'doorgeschoven',
  'geen_gegevens',
  'geweigerd',
  'niet_beantwoord',
] as const
export type AnswerVerdict = (typeof answerVerdicts)[number]

/** Verdicts that a briefing calls dodged: the question was not, or not wholly, answered where it was put. */
export const dodgedVerdicts = [
  'gedeeltelijk',
  'verwezen_ander_antwoord',
  'verwezen_ander_stuk',
  'doorgeschoven',
  'geen_gegevens',
  'geweigerd',
  'niet_beantwoord',
] as const satisfies readonly AnswerVerdict[]

/** The keys 1 to 7 choose in this order, wherever one chooses: the four that answer nearly every point come first. */
export const reactions = [
  'overgenomen',
  'gedeeltelijk_overgenomen',
  'niet_overgenomen',
  'al_bestaand_beleid',
  'in_beraad',
  'onduidelijk',
  'geen_reactie',
] as const
export type Reaction = (typeof reactions)[number]

export const realisations = ['onbekend', 'gerealiseerd', 'deels', 'niet'] as const
export type Realisation = (typeof realisations)[number]

/** What a motion consists of. */
export const motionPartKinds = ['constaterende', 'overwegende', 'dictum', 'toelichting'] as const
export type MotionPartKind = (typeof motionPartKinds)[number]

/** A passage as it is shown: where it stands and its exact words. */
export const passage = z.strictObject({
  id: z.int(),
  documentId: z.int(),
  start: z.int(),
  end: z.int(),
  page: z.int(),
  quote: z.string(),
})
export type Passage = Readonly<z.infer<typeof passage>>

/** Late is judged on the day it is read and never stored. Due today is not late; a decision's day only passes. */
export const isLate = (
  item: Readonly<{ kind: ItemKind; officialStatus: OfficialStatus; dueOn: string | null }>,
  today: string,
): boolean =>
  item.kind !== 'decision_moment' && item.dueOn !== null && item.dueOn < today && isOpen(item.officialStatus)

/** A settled or lapsed item has no term any more. */
export const isOpen = (status: OfficialStatus): boolean => status !== 'afgedaan' && status !== 'vervallen'

/** A row of the follow-up grid. */
export const itemRow = z.strictObject({
  id: z.int(),
  kind: z.enum(itemKinds),
  number: z.string().nullable(),
  sourceNumber: z.string().nullable(),
  title: z.string(),
  municipality: z.string().nullable(),
  group: z.string().nullable(),
  /** Who is responsible now. */
  holder: z.string().nullable(),
  /** Who made the promise then; null for what is no commitment. */
  madeBy: z.string().nullable(),
  /** When it was promised, asked, adopted or advised: the document's date unless the source says otherwise. */
  onDate: z.iso.date().nullable(),
  termLiteral: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  certainty: z.enum(certainties),
  /** The term was extended; the earlier dates stand in the history. */
  extended: z.boolean(),
  remindOn: z.iso.date().nullable(),
  officialStatus: z.enum(officialStatuses),
  verdict: z.enum(verdicts),
  settledOn: z.iso.date().nullable(),
  answerVerdict: z.enum(answerVerdicts).nullable(),
  outcome: z.enum(motionOutcomes).nullable(),
  /** Null for what is no motion. */
  execution: z.enum(executions).nullable(),
  reaction: z.enum(reactions).nullable(),
  confidentiality: z.enum(confidentialities),
  documentId: z.int(),
  /** How many of its parts are done: of a commitment its parts, of a motion its points. Computed, never stored. */
  parts: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
})
export type ItemRow = Readonly<z.infer<typeof itemRow>>

/** The follow-up of an item as the last event left it. */
export const inForce = z.strictObject({
  dueOn: z.iso.date().nullable(),
  certainty: z.enum(certainties),
  extended: z.boolean(),
  remindOn: z.iso.date().nullable(),
  officialStatus: z.enum(officialStatuses),
  verdict: z.enum(verdicts),
  settledOn: z.iso.date().nullable(),
})
export type InForce = Readonly<z.infer<typeof inForce>>

export const eventKinds = [
  'recorded',
  'settled',
  'partly_settled',
  'evidence',
  'status',
  'verdict',
  'extended',
  'term',
  'reminder',
  'holder',
  'reaction',
  'realisation',
  'answer_verdict',
  'outcome',
  'edited',
  'source_nearly',
  'source_changed',
  'note',
  'listed',
  'follow_up',
  'parts',
  'holding_answer',
  'withdrawn',
  'proposal',
  'decision',
  'transferred',
  'kpi',
  'measured',
  'votes',
  'execution',
  'held',
  'described',
  'linked',
  'unlinked',
  'reversed',
  'undone',
  'redone',
] as const
export type EventKind = (typeof eventKinds)[number]

/** One line of an item's append-only history. `details` holds what was chosen, in the words of the closed lists. */
export type ItemEvent = Readonly<{
  id: number
  at: string
  onDate: string
  kind: EventKind
  note: string
  details: Readonly<Record<string, string | number | null>>
  after: InForce
  passage: SourcedPassage | null
  /** Whether it was taken back since, by an undo or by a later event. */
  takenBack: boolean
}>

/** A passage with what a reader needs to know of its document. */
export type SourcedPassage = Passage &
  Readonly<{
    documentTitle: string
    documentKind: DocumentKind
    documentDate: string | null
    fileName: string
    /** How it lies in the text in force; 'changed' points at nothing and keeps its quote. */
    attachment: Attachment
    /** The words as they were, where they are not exactly these any more. */
    earlierQuote: string | null
  }>

export const linkKinds = [
  'beantwoordt',
  'verwijst_naar',
  'vloeit_voort_uit',
  'doet_af',
  'herhaalt',
  'verlengt_termijn_van',
  'wijzigt',
  'trekt_in_wegens',
  'voert_uit',
  'reageert_op',
  'neemt_over',
  'wijkt_af_van',
  'spreekt_tegen',
  'zelfde_onderwerp',
  'deel_van',
] as const
export type LinkKind = (typeof linkKinds)[number]

/** Everything about one item. */
/** A letter written here: the one that the item was put in, or one being written because of it; then its point's text says what. */
export type ItemLetter = Readonly<{
  id: number
  title: string
  sentOn: string | null
  text: string
  role: 'point' | 'about'
}>

export type ItemDetail = ItemRow &
  Readonly<{
    state: ItemState
    text: string
    tier: (typeof tiers)[number]
    why: readonly string[]
    person: string | null
    firstDueOn: string | null
    /** How the latest date was found, in Dutch. */
    because: string
    officialWords: string | null
    settledHow: SettledHow | null
    passage: SourcedPassage
    answers: readonly SourcedPassage[]
    evidence: readonly SourcedPassage[]
    reactionPassages: readonly SourcedPassage[]
    answerText: string | null
    refersTo: string | null
    /** Words with which the answer dodges, found by the program; the verdict is the user's. */
    evasion: string | null
    amendment: boolean
    /** Known only because a document speaks of it. */
    byReference: boolean
    requested: boolean | null
    reason: string | null
    realisation: Realisation | null
    madeTo: string | null
    submitters: readonly Readonly<{ name: string | null; group: string | null }>[]
    /** The considerations of a motion and the like, for reading along; only its points are followed. */
    motionParts: readonly Readonly<{ kind: MotionPartKind; passage: SourcedPassage }>[]
    parent: ItemRow | null
    children: readonly ItemRow[]
    dossiers: readonly Readonly<{ id: number; name: string }>[]
    letters: readonly ItemLetter[]
    events: readonly ItemEvent[]
  }>
/** An item without what hangs on it. */
export type ItemFacts = Omit<ItemDetail, 'children' | 'dossiers' | 'letters' | 'motionParts'>

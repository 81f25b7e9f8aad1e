import { z } from 'zod'
import { confidentialities, type DocumentRow, documentKinds } from './document.ts'
import type { ItemRow, Reaction, Realisation, SourcedPassage } from './item.ts'

/** Letters that are written here: advice, written questions, and a reminder of what was not reacted to. */
export const draftKinds = ['advice', 'questions', 'reminder'] as const
export type DraftKind = (typeof draftKinds)[number]

/** 'draft' is a concept: of questions the stage before they are submitted. 'sent' can't be changed any more. */
export const draftStates = ['draft', 'sent'] as const
export type DraftState = (typeof draftStates)[number]

/** Kept by hand, at an export, when it was sent, and as it was right before an earlier version was put back. */
export const versionReasons = ['kept', 'exported', 'sent', 'restored'] as const
export type VersionReason = (typeof versionReasons)[number]

const written = (most: number) => z.string().max(most)

/**
 * What stands around the points of a letter. A line that begins with "## " is a heading, "- " a bullet; an empty line parts
 * paragraphs. Words in braces ({gemeente}) are still to be filled in.
 */
export const letterParts = z.strictObject({
  sender: written(2000),
  addressee: written(2000),
  place: written(200),
  reference: written(200),
  subject: written(500),
  opening: written(40_000),
  closing: written(40_000),
  signature: written(4000),
  /** Whether what was asked is repeated in the letter, with which points answer it. */
  repeatAsked: z.boolean(),
  /** Whether the sources of the points stand at the end, under "Bronnen". */
  listSources: z.boolean(),
  /** Whether the letter says of a point that it has no source. */
  sayUnsourced: z.boolean(),
})
export type LetterParts = Readonly<z.infer<typeof letterParts>>

/** The words that a point rests on, frozen with what a reader needs to find them. */
export const quotedSource = z.strictObject({
  passageId: z.int(),
  documentId: z.int(),
  documentTitle: z.string(),
  documentKind: z.enum(documentKinds),
  documentDate: z.iso.date().nullable(),
  confidentiality: z.enum(confidentialities),
  page: z.int(),
  quote: z.string(),
})
export type QuotedSource = Readonly<z.infer<typeof quotedSource>>

/** A letter as it can be read whole, apart from the store: what a version keeps and an export prints. */
export const draftContent = z.strictObject({
  title: z.string(),
  parts: letterParts,
  asked: z.array(z.strictObject({ number: z.string(), text: z.string(), passageId: z.int().nullable() })),
  points: z.array(
    z.strictObject({
      id: z.int(),
      text: z.string(),
      reason: z.string(),
      answers: z.array(z.string()),
      about: z.int().nullable(),
      sources: z.array(quotedSource),
    }),
  ),
})
export type DraftContent = Readonly<z.infer<typeof draftContent>>

/** Words that a point rests on; `elsewhere` is their document's municipality where it is known to be another than the letter's. */
export type PointSource = SourcedPassage & Readonly<{ elsewhere: string | null }>

export type DraftPoint = Readonly<{
  id: number
  /** From 0, without gaps; the letter numbers from 1. */
  position: number
  text: string
  /** Why, in the writer's words: stands under the point in the letter. */
  reason: string
  /** Numbers of the asked points that it answers. */
  answers: readonly string[]
  /** None: the point is "zonder bron". */
  sources: readonly PointSource[]
  /** The item that it was written for: a dodged question, a late promise, earlier advice. */
  about: ItemRow | null
  /** The item that it became when the letter was sent. */
  item: ItemRow | null
}>

export type AskedPoint = Readonly<{ number: string; text: string; passage: SourcedPassage | null }>

/** An earlier recommendation in the dossier, and what came of it. */
export type EarlierAdvice = Readonly<{
  item: ItemRow
  text: string
  passage: SourcedPassage
  reaction: Reaction
  reason: string | null
  reactionPassages: readonly SourcedPassage[]
  realisation: Realisation
}>

export type DraftVersion = Readonly<{ number: number; why: VersionReason; madeAt: string }>

export type Draft = Readonly<{
  id: number
  kind: DraftKind
  state: DraftState
  title: string
  municipality: string | null
  dossierId: number | null
  /** The request that it answers, or the letter that it reminds of. */
  request: DocumentRow | null
  asked: readonly AskedPoint[]
  parts: LetterParts
  points: readonly DraftPoint[]
  /** The day by which the letter itself is due. */
  dueOn: string | null
  /** How that day follows from the request, in Dutch; empty where a person gave it. */
  dueBecause: string
  sentOn: string | null
  /** The document that it became when it was sent. */
  documentId: number | null
  changedAt: string
  versions: readonly DraftVersion[]
  earlier: readonly EarlierAdvice[]
  /** Words in braces that nobody filled in yet, literally: "{kenmerk}". */
  unfilled: readonly string[]
}>

/** A row of the list of letters. */
export type DraftRow = Readonly<{
  id: number
  kind: DraftKind
  state: DraftState
  title: string
  municipality: string | null
  dossier: Readonly<{ id: number; name: string }> | null
  pointCount: number
  withoutSource: number
  dueOn: string | null
  sentOn: string | null
  documentId: number | null
  changedAt: string
}>

/** Those that come along have ids below 0 and can't be changed, only kept as one's own. */
export type LetterTemplate = Readonly<{
  id: number
  kind: DraftKind
  name: string
  builtIn: boolean
  parts: LetterParts
}>

/** What a letter says of itself after it was written out. */
export type LetterOutcome = Readonly<{
  /** Points that rest on no passage. */
  withoutSource: number
  /** Sources of secret or restricted documents that were left out. */
  leftOut: number
  /** Words in braces that stand in it. */
  unfilled: readonly string[]
}>

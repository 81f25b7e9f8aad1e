import type { DocumentRow } from './document.ts'
import type { ItemRow } from './item.ts'

/** A place where a document refers to something. */
export type MissingPlace = Readonly<{
  id: number
  documentId: number
  documentTitle: string
  start: number
  end: number
  page: number
  quote: string
}>

/** Ontbrekend stuk: what a document refers to and the store does not hold, with what came of it. */
export type MissingDocument = MissingPlace &
  Readonly<{
    kind: string
    title: string | null
    date: string | null
    reference: string | null
    dropped: boolean
    /** The document that a person said it is, and what that is about. */
    tiedDocument: number | null
    tiedTitle: string | null
    /** The item that was made of the reference, and its number. */
    madeItem: number | null
    madeNumber: string | null
  }>

/** What makes a document likely to be the one that is missed, the strongest first. */
export const missingSigns = ['reference', 'date', 'title', 'kind', 'inside'] as const
export type MissingSign = (typeof missingSigns)[number]

/** A document that may be the missing one; a person says whether it is. */
export type MissingProposal = Readonly<{
  document: DocumentRow
  signs: readonly MissingSign[]
  /** The item in it that is spoken of, where it is one. */
  itemId: number | null
}>

/** One missing thing, with every place that speaks of it. */
export type MissingRow = MissingDocument &
  Readonly<{
    places: readonly MissingPlace[]
    proposals: readonly MissingProposal[]
    tied: DocumentRow | null
    made: ItemRow | null
  }>

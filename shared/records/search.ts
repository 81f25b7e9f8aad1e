import { z } from 'zod'
import { type Confidentiality, confidentialities, type DocumentKind, documentKinds } from './document.ts'
import { type ItemKind, itemKinds, officialStatuses } from './item.ts'
import type { TextRange } from './source-text.ts'

const names = z.array(z.string().min(1).max(300)).max(100)

/** What a search is narrowed to; an absent field does not narrow. Kinds of items and statuses leave items only. */
export const searchFilter = z.strictObject({
  kinds: z.array(z.enum(documentKinds)).max(50).optional(),
  municipality: z.string().max(300).optional(),
  groups: names.optional(),
  /** Askers, holders, who made a commitment, and submitters, by the whole name. */
  people: names.optional(),
  dossierId: z.int().positive().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  itemKinds: z.array(z.enum(itemKinds)).max(50).optional(),
  statuses: z.array(z.enum(officialStatuses)).max(50).optional(),
  /** Absent: only what is public. What is secret or restricted is searched only where it is named here. */
  confidentiality: z.array(z.enum(confidentialities)).max(3).optional(),
})
export type SearchFilter = Readonly<z.infer<typeof searchFilter>>

export const searchOrders = ['newest', 'relevance'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** One passage or item that answers a search. `words` are the ranges within `text` to highlight. */
export type SearchHit = Readonly<{
  documentId: number
  itemId: number | null
  itemKind: ItemKind | null
  itemNumber: string | null
  /** Which words of it answer: those of the text, the names of who asked, promised or submitted, or a note in its history. */
  in: 'text' | 'people' | 'note'
  /** Range in the canonical text, to open the source at. */
  start: number
  end: number
  page: number
  text: string
  words: readonly TextRange[]
}>

/** Hits of one document. */
export type SearchGroup = Readonly<{
  documentId: number
  title: string
  kind: DocumentKind
  date: string | null
  municipality: string | null
  confidentiality: Confidentiality
  hits: readonly SearchHit[]
}>

/** A dossier whose name or note answers. */
export type DossierHit = Readonly<{
  dossierId: number
  name: string
  text: string
  words: readonly TextRange[]
}>

/** `done` of `total` documents stand in the index. Where they differ, a search does not see everything yet, and the window says so. */
export type IndexState = Readonly<{ done: number; total: number }>

export type SearchResult = Readonly<{
  /** Newest document first, or the one with the best hit first. */
  groups: readonly SearchGroup[]
  /** On the first page only. */
  dossiers: readonly DossierHit[]
  /** Hits on all pages, exact up to 1,000; `more` is true where there are more than are counted. */
  hitCount: number
  more: boolean
  /** The best of so many of the newest hits come first; null where all were weighed, or the newest come first. */
  ranked: number | null
  /** Where the next page begins; null on the last one. */
  next: string | null
  index: IndexState
}>

/** What was made wider. */
export const widenings = [
  'filter',
  'confidentiality',
  'spelling',
  'beginning',
  'part',
  'fewer',
  'any',
] as const
/** A search that finds something where the asked one did not. */
export type WiderForm = Readonly<{
  how: (typeof widenings)[number]
  /** The words that stand for others, as for "bedoelde u"; null where other things were made wider. */
  word: Readonly<{ from: string; to: string }> | null
  text: string
  filter: SearchFilter
  hitCount: number
  more: boolean
}>

/** A value to narrow by, with how many passages and items have it; `more` where there are more than are counted. */
export type SearchFacet = Readonly<{ value: string; count: number; more: boolean }>

export type SavedSearch = Readonly<{
  id: number
  name: string
  text: string
  filter: SearchFilter
  order: SearchOrder
}>

/** A passage or item that is alike. `words` are the ranges within `text` that made it so, `shared` those words themselves. */
export type Alike = SearchHit &
  Readonly<{
    title: string
    kind: DocumentKind
    date: string | null
    municipality: string | null
    confidentiality: Confidentiality
    shared: readonly string[]
    /** Only orders. */
    score: number
  }>

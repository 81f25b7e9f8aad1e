import type { Confidentiality, DocumentKind } from './document.ts'
import type { ItemKind } from './item.ts'
import type { TextRange } from './source-text.ts'

/** One passage that answers a search. `words` are the ranges within `text` to highlight. */
export type SearchHit = Readonly<{
  documentId: number
  itemId: number | null
  itemKind: ItemKind | null
  itemNumber: string | null
  /** Range in the canonical text, to open the source at. */
  start: number
  end: number
  page: number
  text: string
  words: readonly TextRange[]
}>

/** Hits of one document, newest document first. */
export type SearchGroup = Readonly<{
  documentId: number
  title: string
  kind: DocumentKind
  date: string | null
  municipality: string | null
  confidentiality: Confidentiality
  hits: readonly SearchHit[]
}>

/** `more` is true where hits past the limit were left out; the window says so. */
export type SearchResult = Readonly<{ groups: readonly SearchGroup[]; hitCount: number; more: boolean }>

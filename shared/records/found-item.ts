import type { Certainty } from '../terms.ts'
import type { DocumentRow } from './document.ts'
import type { MissingDocument } from './dossier.ts'
import type { ItemKind, ItemState } from './item.ts'
import type { TextRange } from './source-text.ts'
import type { Tier } from './tier.ts'

/** An item of a document as the check of its import shows it. */
export type FoundItem = Readonly<{
  id: number
  kind: ItemKind
  state: ItemState
  tier: Tier
  why: readonly string[]
  parentId: number | null
  sourceNumber: string | null
  title: string
  text: string
  start: number
  end: number
  page: number
  answers: readonly TextRange[]
  answerText: string | null
  refersTo: string | null
  group: string | null
  person: string | null
  holder: string | null
  madeBy: string | null
  madeTo: string | null
  termLiteral: string | null
  dueOn: string | null
  certainty: Certainty
  because: string
}>

/** A document with its canonical text, for the reader and for the check of an import. */
export type DocumentDetail = DocumentRow &
  Readonly<{
    text: string
    pages: readonly TextRange[]
    furniture: readonly TextRange[]
    /** Ranges of lines that the file itself marks as headings. */
    headings: readonly TextRange[]
    warnings: readonly Readonly<{ key: 'unmapped-glyphs' | 'pages-without-text'; count: number }>[]
    items: readonly FoundItem[]
    missing: readonly MissingDocument[]
    dossiers: readonly Readonly<{ id: number; name: string }>[]
  }>

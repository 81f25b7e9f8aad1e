import type { Confidentiality } from './document.ts'
import type { ItemRow, LinkKind, SourcedPassage } from './item.ts'

/** What a link from A to B says is also what one from B to A would say. */
export const symmetricKinds: readonly LinkKind[] = ['zelfde_onderwerp']

/** One end of a link: an item, or bare words of a document. The passage is the words that the link is about, else the item's own. */
export type LinkSide = Readonly<{ item: ItemRow | null; passage: SourcedPassage }>
export type LinkDirection = 'from' | 'to'

/** A link as seen from one of its sides. Seen 'from' it reads as its kind does ("beantwoordt"), seen 'to' as its reverse. */
export type LinkEnd = Readonly<{
  id: number
  kind: LinkKind
  direction: LinkDirection
  /** What settles another thing settles all of it, or a part. */
  scope: 'whole' | 'part'
  note: string
  here: LinkSide
  other: LinkSide
}>
/** A window of links; `count` is of all of them. */
export type Links = Readonly<{ rows: readonly LinkEnd[]; count: number }>

/** Words of a document that one or more links are about. */
export type LinkedPassage = Readonly<{ passageId: number; start: number; end: number; count: number }>

export const chainKinds = [
  'asked',
  'promised',
  'adopted',
  'advised',
  'decision',
  'answered',
  'reacted',
  'proved',
  'settled',
  'judged',
  'linked',
] as const
export type ChainKind = (typeof chainKinds)[number]

/** How a step hangs together with the step from which it was reached; a part hangs under its whole as 'deel_van'. */
export type ChainVia = Readonly<{
  kind: LinkKind
  direction: LinkDirection
  scope: LinkEnd['scope']
  note: string
  /** Key of that other step. */
  step: string
  /** Words that the link is about, at this step's end and at the other's, where they are not the item's own. */
  here: SourcedPassage | null
  there: SourcedPassage | null
}>

/** One step of a chain. */
export type ChainStep = Readonly<{
  key: string
  what: ChainKind
  /** Null where no date is known: such a step stands beside the step that it hangs on. */
  on: string | null
  item: ItemRow | null
  passage: SourcedPassage | null
  via: ChainVia | null
  /** Key of the step that this one is a part of: the question of an answer, the promise of its proof. */
  of: string | null
  /** What was chosen of a closed list, as a reaction or a verdict. */
  value: Readonly<{ list: string; value: string }> | null
  /** What was noted at this step, literally. */
  words: string
  /** How many things this step is tied to that are not in the chain. */
  more: number
  /** The strictest of what is said at this step. */
  confidentiality: Confidentiality
}>

/** From the first question to the last proof, oldest first. `more` is how many items and passages in line did not fit. */
export type Chain = Readonly<{ itemId: number; steps: readonly ChainStep[]; more: number }>

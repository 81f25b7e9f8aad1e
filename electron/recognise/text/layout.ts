import type { SenderProfile } from '../../../shared/records/sender-profile.ts'
import type { LineRole, SourceLine, TextRange } from '../../../shared/records/source-text.ts'

/**
 * One line with something on it. `text` is exactly the canonical text from `start` to `end`: without blanks at
 * either side, and without a page number or running head that the source glued to it.
 */
export type LayoutLine = Readonly<{
  start: number
  end: number
  text: string
  page: number
  /** Blanks before the text, in characters. */
  indent: number
  /** More room before it than lines of one paragraph have; a blank line after every line means nothing. */
  blankBefore: boolean
  /** A paragraph, heading, list item or cell begins here. Never true of furniture. */
  startsParagraph: boolean
  /** Running head, page number, footnote and the like. */
  furniture: boolean
  role?: LineRole | undefined
  level?: number | undefined
  cell?: Readonly<{ table: number; row: number; column: number }> | undefined
  bold?: boolean | undefined
  fontSize?: number | undefined
}>

/** A line before its place in the paragraphs is known. */
export type RawLine = Readonly<
  Omit<LayoutLine, 'blankBefore' | 'startsParagraph' | 'furniture'> & {
    /** Empty lines between this line and the one before it; null over a page break. */
    gap: number | null
    box?: SourceLine['box']
  }
>

export type Layout = Readonly<{
  text: string
  lines: readonly LayoutLine[]
  furniture: readonly TextRange[]
  /** The document's own words in lower case with how often each occurs, to decide on hyphens at line ends. */
  words: Pick<ReadonlyMap<string, number>, 'get' | 'has'>
  /** The usual longest line in characters; 0 where each line is a whole paragraph. */
  width: number
  /** What was learned of this sender's house style from documents that somebody checked; absent or null where nothing was. */
  profile?: SenderProfile | null
}>

/** Index of the first line that ends after a position. */
export const lineIndexAt = (lines: readonly LayoutLine[], position: number): number => {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

export const wholeText = (layout: Layout): TextRange => ({ start: 0, end: layout.text.length })

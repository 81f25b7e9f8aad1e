import { useMemo, useRef } from 'react'
import { countsIn, type WordCount } from '../../shared/hyphens.ts'
import { type Block, blocksOf, type Readable } from '../../shared/reading.ts'
import type { Mark, MarkKind } from './marks.ts'
import { type StretchOfText, stretchesOf } from './stretches.ts'

/** A text with how often it has each word, which hyphens are judged by. */
export type Words = Readonly<{ text: string; count: WordCount }>
export type Sheets = Readonly<{
  words: Words
  blocks: readonly Block[]
  stretches: readonly StretchOfText[]
}>

/** A promise or a reference stands in the middle of running text; these begin something. */
const beginsParagraph: readonly MarkKind[] = ['question', 'answer', 'motion', 'dictum_point']

/**
 * The paragraphs of a document in stretches. A document is read again after each change of anything; they stay the same
 * until its text, its layout or a paragraph's beginning is another.
 */
export const useSheets = (document: Readable, marks: readonly Mark[]): Sheets => {
  const source = useSame(document)
  const starts = useMemo(
    () => marks.flatMap(({ kind, start }) => (beginsParagraph.includes(kind) ? start : [])).join(' '),
    [marks],
  )
  const words = useMemo(() => ({ text: source.text, count: countsIn(source.text) }), [source])
  return useMemo(() => {
    const blocks = blocksOf(source, starts === '' ? [] : starts.split(' ').map(Number))
    return { words, blocks, stretches: stretchesOf(source.text, blocks, source.tables) }
  }, [source, words, starts])
}

/** The document as it was where nothing of it that is shown is another. */
const useSame = (document: Readable): Readable => {
  const kept = useRef(document)
  const isSame = useMemo(() => {
    const old = kept.current
    return (
      old === document ||
      (old.text === document.text &&
        layout.every((part) => JSON.stringify(old[part]) === JSON.stringify(document[part])))
    )
  }, [document])
  if (!isSame) kept.current = document
  return kept.current
}

const layout = ['pages', 'furniture', 'headings', 'tables'] as const satisfies readonly (keyof Readable)[]

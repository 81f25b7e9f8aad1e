import { blocksOf, type Readable, sentencesOf } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'

/**
 * The same words with their end a sentence further, or back; null where there is none. Page furniture ends no sentence, and
 * at least the first sentence stays.
 */
export const otherEnd = (document: Readable, { start, end }: TextRange, by: 1 | -1): TextRange | null => {
  let shorter: number | null = null
  for (const block of blocksOf(document)) {
    if (block.kind === 'furniture' || block.end <= start) continue
    // Only what the words reach to is cut into sentences: of a long text that is little.
    for (const sentence of sentencesOf(document.text, block)) {
      if (by > 0 && sentence.end > end) return { start, end: sentence.end }
      if (by < 0 && sentence.end >= end) return shorter === null ? null : { start, end: shorter }
      if (sentence.end > start) shorter = sentence.end
    }
  }
  return by < 0 && shorter !== null ? { start, end: shorter } : null
}

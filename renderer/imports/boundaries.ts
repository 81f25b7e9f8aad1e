import { blocksOf, type Readable, sentencesOf } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'

/**
 * The same words with their end a sentence further, or back; null where there is none. Page furniture ends no sentence, and
 * at least the first sentence stays.
 */
export const otherEnd = (document: Readable, { start, end }: TextRange, by: 1 | -1): TextRange | null => {
  const ends = blocksOf(document)
    .filter((block) => block.kind !== 'furniture' && block.end > start)
    .flatMap((block) => sentencesOf(document.text, block))
    .map((sentence) => sentence.end)
    .filter((one) => one > start)
  const next = by > 0 ? ends.find((one) => one > end) : ends.findLast((one) => one < end)
  return next === undefined ? null : { start, end: next }
}

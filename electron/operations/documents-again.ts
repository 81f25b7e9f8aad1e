import { setImmediate } from 'node:timers/promises'
import type { DocumentRow } from '../../shared/records/document.ts'
import { searchWords } from '../store/words.ts'
import type { Context } from './context.ts'

/** So many of the words of two papers must be the same: a version with a mended sentence has them, another motion of that evening doesn't. */
const enough = 0.85

/**
 * Documents that may be this one once more: a scan of what came as a file, or a later version with a mended sentence. Of one kind
 * and municipality, within two weeks of each other, in nearly the same words. Only a person knows which of the two counts.
 */
export const documentsAgain = async (
  { store: { documents } }: Context,
  id: number,
): Promise<DocumentRow[]> => {
  const near = documents.near(id)
  if (near.length === 0) return []
  const wordsOf = (one: number) => new Set(searchWords(documents.text(one).text))
  const words = wordsOf(id)
  if (words.size === 0) return []
  const again: number[] = []
  for (const other of near) {
    // After a folder came in there may be a hundred, some of hundreds of pages: what else is asked goes in between.
    await setImmediate()
    if (likeness(words, wordsOf(other)) >= enough) again.push(other)
  }
  return documents.rows(again)
}

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * one.intersection(other).size) / (one.size + other.size)

import type { DocumentRow } from '../../shared/records/document.ts'
import { searchWords } from '../store/words.ts'
import type { Context } from './context.ts'

/** So many of the words of two papers must be the same: a version with a mended sentence has them, another motion of that evening doesn't. */
const enough = 0.85

/**
 * Documents that may be this one once more: a scan of what came as a file, or a later version with a mended sentence. Of one kind
 * and municipality, within two weeks of each other, in nearly the same words. Only a person knows which of the two counts.
 */
export const documentsAgain = ({ store: { documents } }: Context, id: number): DocumentRow[] => {
  const wordsOf = (one: number) => new Set(searchWords(documents.text(one).text))
  const words = wordsOf(id)
  if (words.size === 0) return []
  return documents.rows(documents.near(id).filter((other) => likeness(words, wordsOf(other)) >= enough))
}

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * one.intersection(other).size) / (one.size + other.size)

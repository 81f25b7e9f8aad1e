import type { Entry } from './search-match.ts'
import type { Clause } from './search-plan.ts'
import type { RowFinder } from './search-rows.ts'

/** As in BM25: how much less each further use of a word tells, and how much a long passage is held back. */
const [ofUses, ofLength] = [1.2, 0.75]

/**
 * The best of some entries first, by BM25: what is used often in a short passage tells more, rare words most. They come the newest
 * first; what only farther words found comes in that order after all that nearer ones did.
 */
export const weighed = (
  uses: RowFinder['uses'],
  near: readonly (readonly Clause[])[],
  entries: readonly Entry[],
): Entry[] => {
  const oldestFirst = entries.toReversed()
  const rows = Float64Array.from(oldestFirst, ({ rowid }) => rowid)
  const scores = new Float64Array(rows.length)
  const lengths = Float64Array.from(oldestFirst, ({ start, end }) => end - start)
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  const held = lengths.map((length) => ofUses * (1 - ofLength + (ofLength * length) / mean))
  for (const clause of new Set(near.flat())) {
    const found = uses(clause, rows)
    for (let index = 0; index < rows.length; index += 1) {
      const count = found.uses[index] ?? 0
      if (count > 0)
        scores[index] =
          (scores[index] ?? 0) + (found.weight * count * (ofUses + 1)) / (count + (held[index] ?? 0))
    }
  }
  const order = Uint32Array.from(rows, (_, index) => index)
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a)
  return Array.from(order).flatMap((index) => oldestFirst[index] ?? [])
}

import type { Entry } from './search-match.ts'
import type { Clause, RowFinder } from './search-rows.ts'

/** As in BM25: how much less each further use of a word tells, and how much a long passage is held back. */
const [ofUses, ofLength] = [1.2, 0.75]

/**
 * The best of some entries first, by BM25: what is used often in a short passage tells more, rare words most. What only farther words
 * found comes after all that nearer ones did, in the order that it came in.
 */
export const weighed = (
  uses: RowFinder['uses'],
  near: readonly (readonly Clause[])[],
  entries: readonly Entry[],
): Entry[] => {
  const rows = Float64Array.from(entries, ({ rowid }) => rowid).sort()
  const [lengths, scores] = [new Map<number, number>(), new Float64Array(rows.length)]
  for (const { rowid, start, end } of entries) lengths.set(rowid, end - start)
  const mean = entries.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, entries.length)
  const held = Float64Array.from(
    rows,
    (row) => ofUses * (1 - ofLength + (ofLength * (lengths.get(row) ?? 0)) / Math.max(1, mean)),
  )
  for (const clause of new Set(near.flat())) {
    const found = uses(clause, rows)
    for (const [index, count] of found.uses.entries())
      if (count > 0)
        scores[index] =
          (scores[index] ?? 0) + (found.weight * count * (ofUses + 1)) / (count + (held[index] ?? 0))
  }
  const scoreOf = new Map([...rows].map((row, index) => [row, scores[index] ?? 0]))
  return entries.toSorted((a, b) => (scoreOf.get(b.rowid) ?? 0) - (scoreOf.get(a.rowid) ?? 0))
}

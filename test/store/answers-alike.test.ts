import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from '../../electron/store/answers-alike.ts'

/** The most that pairs in order can weigh, by trying all of them. */
const best = (scores: readonly (readonly number[])[], row = 0, column = 0): number =>
  row >= scores.length || column >= (scores[0]?.length ?? 0)
    ? 0
    : Math.max(
        best(scores, row + 1, column),
        best(scores, row, column + 1),
        (scores[row]?.[column] ?? 0) + best(scores, row + 1, column + 1),
      )

it('pairs answers and questions so that they weigh the most together, in the order of both, and none that weighs nothing', () => {
  const tables = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(fc.nat({ max: 4 }), { minLength: width, maxLength: width }), { maxLength: 5 }),
    )
  fc.assert(
    fc.property(tables, (scores) => {
      const pairs = inOrder(scores)
      const weights = pairs.map(([row, column]) => scores[row]?.[column] ?? 0)
      expect(weights.reduce((sum, one) => sum + one, 0)).toBe(best(scores))
      expect(weights.every((weight) => weight > 0)).toBe(true)
      for (const [at, [row, column]] of pairs.entries()) {
        const [before = [-1, -1]] = at === 0 ? [] : [pairs[at - 1]]
        expect(row > (before[0] ?? -1) && column > (before[1] ?? -1)).toBe(true)
      }
    }),
  )
})

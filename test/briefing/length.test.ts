import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitting } from '../../electron/briefing/length.ts'

describe('as much as fits', () => {
  const perPage = (each: number) => (count: number) => 1 + Math.floor(count / each)

  it('is never nothing where one thing fits, however many there are', () => {
    expect(fitting(10_100, 6, perPage(20))).toBeGreaterThan(110)
    expect(fitting(100_000, 1, (count) => (count <= 1 ? 1 : 2))).toBe(1)
  })

  it('is all but a few in a hundred of what fits, and never more than fits', () => {
    const cases = [fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 20_000 })] as const
    fc.assert(
      fc.property(...cases, (things, most) => {
        const found = fitting(things, 1, (count) => (count <= most ? 1 : 2))
        expect(found).toBeLessThanOrEqual(most)
        expect(found).toBeGreaterThanOrEqual(Math.min(things, most) * (1 - 1 / 40) - 1)
      }),
    )
  })
})

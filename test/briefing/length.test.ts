import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitting } from '../../electron/briefing/length.ts'
import { usualLook } from '../../electron/briefing/look.ts'
import { pagesOf, pagesUpTo } from '../../electron/briefing/measure.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { anyBlocks } from './any-blocks.ts'

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

  it('asks of ever so many things only about what so many pages can hold', () => {
    const asked: number[] = []
    fitting(100_000, 2, (count) => {
      asked.push(count)
      return 1 + Math.floor(count / 10)
    })
    expect(Math.max(...asked)).toBeLessThan(200)
  })
})

describe('pages counted no further than asked', () => {
  it('are the pages where they are no more, and more where they are', () => {
    const some = fc.tuple(anyBlocks, anyBlocks, anyBlocks).map((parts) => parts.flat())
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 6 }), (blocks, atMost) => {
        const { pageCount } = pagesOf(blocks)
        const counted = pagesUpTo(blocks, usualLook, undefined, atMost)
        if (pageCount <= atMost) expect(counted).toBe(pageCount)
        else expect(counted).toBeGreaterThan(atMost)
      }),
    )
  })
})

it('prints the same bytes whatever was printed before', () => {
  fc.assert(
    fc.property(anyBlocks, anyBlocks, (blocks, others) => {
      const print = () =>
        Buffer.from(renderBriefing(blocks, { title: 'a', madeAt: '2026-11-22T18:30:00Z' }).bytes)
      const before = print()
      renderBriefing(others, { title: 'fi\u00a0ffi', madeAt: '2026-11-22T18:30:00Z' })
      expect(print().equals(before)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

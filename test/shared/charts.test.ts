import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kpiChart, openChart, ticksOf } from '../../shared/charts.ts'
import { breaksNorm } from '../../shared/records/kpi.ts'

const size = { width: 400, height: 170, left: 4, right: 62, top: 20, foot: 22 }
const values = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 })
const sides = fc.constantFrom('most' as const, 'least' as const)
const numbersIn = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number))

it('draws a column for each month within its frame, higher for more, and hatches those that break the norm', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1000, noNaN: true }), sides, (all, norm, side) => {
      const measurements = all.map((value, at) => ({ label: `maand ${at}`, value }))
      const chart = kpiChart({ norm, side, measurements }, size)
      expect(chart.columns.map(({ value }) => value)).toEqual(all)
      for (const { x, top, wordsAt, hatched, value, over } of chart.columns) {
        expect(x).toBeGreaterThan(size.left)
        expect(x).toBeLessThan(size.width - size.right)
        expect(top).toBeGreaterThanOrEqual(size.top - 0.01)
        expect(top).toBeLessThanOrEqual(chart.base)
        expect(over).toBe(breaksNorm({ norm, side }, value))
        if (!over) expect(hatched).toBe('')
        // What breaks the norm ends beyond its line, and what doesn't never does.
        const line = chart.norm?.y ?? 0
        if (line < top || line > top) expect(line > wordsAt - 12 && line < wordsAt).toBe(false)
        if (side === 'most' && over) expect(top).toBeLessThanOrEqual(line)
        if (side === 'most' && !over) expect(top).toBeGreaterThanOrEqual(line)
      }
      const sorted = chart.columns.toSorted((a, b) => a.value - b.value)
      for (const [at, column] of sorted.entries())
        expect(column.top).toBeLessThanOrEqual(sorted[at - 1]?.top ?? 999)
    }),
  )
})

it('keeps the hatching within its column', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), (open, late) => {
      const [column] = openChart([{ label: 'nu', open: open + late, late }], size).columns
      const numbers = numbersIn(column?.hatched ?? '')
      const [xs, ys] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)]
      const half = (column?.width ?? 0) / 2 + 0.02
      for (const x of xs) expect(Math.abs(x - (column?.x ?? 0))).toBeLessThanOrEqual(half)
      for (const y of ys) {
        expect(y).toBeGreaterThanOrEqual((column?.top ?? 0) - 0.02)
        expect(y).toBeLessThanOrEqual(size.height - size.foot + 0.02)
      }
      expect(numbers.length === 0).toBe(late === 0)
    }),
  )
})

it('has round numbers on its scale that hold both ends', () => {
  expect(ticksOf(0, 1.84)).toEqual([0, 0.5, 1, 1.5, 2])
  expect(ticksOf(0, 23)).toEqual([0, 5, 10, 15, 20, 25])
  expect(ticksOf(0, 0).length).toBeGreaterThan(1)
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (highest) => {
      const ticks = ticksOf(0, highest)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-8))
    }),
  )
})

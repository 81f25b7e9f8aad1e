import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, rectsOf, textAt, wordAt } from '../../renderer/source/page-geometry.ts'
import { widthOf, zoomStep } from '../../renderer/source/zoom.ts'
import type { PictureLine } from '../../shared/records/page-picture.ts'

/** A line of letters of 10 points each. */
const line = (start: number, letters: number, x: number, y: number): PictureLine => ({
  start,
  end: start + letters,
  edges: Array.from({ length: letters + 1 }, (_, at) => x + at * 10),
  y0: y,
  y1: y + 12,
})
/** Two columns of two lines each. */
const page = [line(0, 10, 50, 100), line(11, 10, 50, 116), line(22, 10, 300, 100), line(33, 10, 300, 116)]

describe('A mark on a page', () => {
  it('lies on its words alone, line by line', () => {
    expect(rectsOf(page, { start: 4, end: 14 })).toEqual([
      { x0: 90, x1: 150, y0: 100, y1: 112, left: 50 },
      { x0: 50, x1: 80, y0: 116, y1: 128, left: 50 },
    ])
    expect(rectsOf(page, { start: 10, end: 11 })).toEqual([])
  })

  it('has a bar for each column that it runs through', () => {
    expect(barsOf(rectsOf(page, { start: 0, end: 43 }))).toEqual([
      { x: 50, y0: 100, y1: 128 },
      { x: 300, y0: 100, y1: 128 },
    ])
  })
})

describe('A point on a page', () => {
  it('is the boundary nearest to it, and the letter under it', () => {
    expect(textAt(page, 93, 105)).toEqual({ boundary: 4, letter: 4 })
    expect(textAt(page, 97, 105)).toEqual({ boundary: 5, letter: 4 })
  })

  it('beside or below the words is the end of the nearest line, and on no letter', () => {
    expect(textAt(page, 190, 119)).toEqual({ boundary: 21, letter: null })
    expect(textAt(page, 390, 400)).toEqual({ boundary: 42, letter: null })
    expect(textAt(page, 10, 104)).toEqual({ boundary: 0, letter: null })
  })

  it('on a page without text is nothing', () => {
    expect(textAt([], 10, 10)).toBeNull()
  })

  it('in the middle of a letter gives that letter back, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(9), (row, column) => {
        const at = page[row]
        const [x, y] = [(at?.edges[column] ?? 0) + 5, (at?.y0 ?? 0) + 6]
        expect(textAt(page, x, y)?.letter).toBe((at?.start ?? 0) + column)
      }),
    )
  })
})

describe('A double click', () => {
  it('chooses a word with its accents, or one sign', () => {
    const text = 'de cliënten: 312.'
    const word = (at: number) => text.slice(wordAt(text, at).start, wordAt(text, at).end)
    expect([word(6), word(11), word(14), word(17)]).toEqual(['cliënten', 'cliënten', '312', ''])
    expect(word(12)).toBe(' ')
  })
})

describe('Zoom', () => {
  it('goes up and down in steps between half and three times the printed size', () => {
    expect([zoomStep(68, 1), zoomStep(80, 1), zoomStep(300, 1)]).toEqual([80, 90, 300])
    expect([zoomStep(68, -1), zoomStep(50, -1)]).toEqual([67, 50].map(() => 50))
    expect(widthOf(100, 500, 595)).toBe(793)
  })

  it('fits the room, but not wider than can be read', () => {
    expect(widthOf('fit', 600, 595)).toBe(536)
    expect(widthOf('fit', 3000, 595)).toBe(1000)
  })
})

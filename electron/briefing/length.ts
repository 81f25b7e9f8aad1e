import type { Block } from './block.ts'

/** How many pages blocks take. Of more than `atMost` it says only that they are more, and about how many. */
export type PagesOf = (blocks: readonly Block[], atMost?: number) => number

/** No page holds more things than this: what can't fit needn't be composed to know it. */
const mostOnPage = 40
/** So many are enough to see whether a length is passed; where they fit, more are tried. */
export const enoughFor = (pages: number, things: number): number =>
  Math.min(things, Math.max(1, Math.ceil(pages * mostOnPage)))

/** Of very many things that fit one in so many may be left out too: looking for the last costs as much as all before. */
const tolerance = 1 / 80

/**
 * How many of the things that matter most fit into so many pages. Pages are counted for few numbers of things: what is counted
 * last says where to look next. None fits where even what can't be cut is longer.
 */
export const fitting = (things: number, pages: number, pagesWith: (count: number) => number): number => {
  let [fits, tooMany] = [0, enoughFor(pages, things)]
  let most = pagesWith(tooMany)
  while (most <= pages) {
    if (tooMany === things) return things
    fits = tooMany
    tooMany = Math.min(things, tooMany * 2)
    most = pagesWith(tooMany)
  }
  // Measured by what fits, not by what there is: of ever so many things the first is never given up.
  const near = () => 1 + Math.floor(fits * tolerance)
  while (tooMany - fits > near()) {
    // Where pages grow evenly the answer lies there; never further off than a plain halving would be twice over.
    const guess = Math.floor(fits + (tooMany - fits) * Math.min(0.75, Math.max(0.25, pages / (most + 0.5))))
    const count = Math.min(tooMany - 1, Math.max(fits + 1, guess))
    const found = pagesWith(count)
    if (found <= pages) fits = count
    else [tooMany, most] = [count, found]
  }
  return fits
}

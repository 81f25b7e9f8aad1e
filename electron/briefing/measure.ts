import type { Look } from '../../shared/records/briefing-plan.ts'
import type { Block } from './block.ts'
import { entriesOf } from './contents.ts'
import { rulerOf } from './fonts.ts'
import { type Measure, measureOf, usualLook } from './look.ts'
import { anchorsOf, setBlocks, sourcesOf } from './set.ts'
import type { Entry, Sheet } from './sheet.ts'

/** What the pages of blocks are, by the very steps that draw them, without drawing. */
export type Pages = Readonly<{
  pageCount: number
  /** The page that each block begins on, counted from one. */
  starts: readonly number[]
}>

export const pagesOf = (blocks: readonly Block[], look: Look = usualLook, fontFolder?: string): Pages => {
  const { pageCount, starts } = plannedPages(blocks, look, fontFolder)
  return { pageCount, starts }
}

type Planned = Pages & Readonly<{ measure: Measure; contents: readonly Entry[] | null }>

/** Letters of a card, from the largest: it takes the first that leaves it one page. */
const cardSizes = [22, 20, 18, 16.5, 15, 14, 13, 12, 11]

/** The pages, what they are set by, and the contents with the page of each heading. */
export const plannedPages = (blocks: readonly Block[], look: Look, fontFolder?: string): Planned => {
  if (look.form === 'pack') return planned(blocks, measureOf(look), fontFolder)
  const sizes = look.large ? cardSizes.filter((size) => size >= 18) : cardSizes
  let plan: Planned | null = null
  for (const size of sizes) {
    plan = planned(blocks, measureOf(look, size), fontFolder)
    if (plan.pageCount === 1) return plan
  }
  // What is more than a card holds goes on, on a second one: nothing is left out.
  return plan ?? planned(blocks, measureOf(look), fontFolder)
}

const planned = (blocks: readonly Block[], measure: Measure, fontFolder?: string): Planned => {
  const entries = entriesOf(blocks)
  const sheet: Sheet = {
    doc: null,
    ruler: rulerOf(fontFolder),
    measure,
    root: null,
    y: measure.top,
    pageCount: 0,
    anchors: anchorsOf(blocks, entries, []),
    uses: new Map(sourcesOf(blocks).map((anchor) => [anchor, new Map()])),
    contents: entries,
    missing: new Set(),
    furnish: () => undefined,
  }
  const starts = setBlocks(sheet, blocks)
  const pagesOfHeadings = blocks.flatMap((block, at) => (block.kind === 'heading' ? [starts[at] ?? 1] : []))
  const contents = entries?.map((entry, at) => ({ ...entry, page: pagesOfHeadings[at] ?? null })) ?? null
  return { pageCount: sheet.pageCount, starts, measure, contents }
}

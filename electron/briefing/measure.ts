import type { Look } from '../../shared/records/briefing-plan.ts'
import type { Block } from './block.ts'
import { entriesOf } from './contents.ts'
import { rulerOf } from './fonts.ts'
import { type Measure, measureOf, usualLook } from './look.ts'
import { anchorsOf, setBlocks, sourcesOf } from './set.ts'
import type { Entry, Sheet } from './sheet.ts'

/** What the pages of blocks are, by the very steps that draw them, without drawing. */
type Pages = Readonly<{
  pageCount: number
  /** The page that each block begins on, counted from one. */
  starts: readonly number[]
}>

export const pagesOf = (blocks: readonly Block[], look: Look = usualLook, fontFolder?: string): Pages => {
  const { pageCount, starts } = plannedPages(blocks, look, fontFolder)
  return { pageCount, starts }
}

/** How many pages blocks take: of more than `atMost` only that they are more, and about how many by what stood on those. */
export const pagesUpTo = (
  blocks: readonly Block[],
  look: Look,
  fontFolder: string | undefined,
  atMost: number,
): number => {
  const { pageCount, begun } = plannedPages(blocks, look, fontFolder, atMost)
  return pageCount <= atMost
    ? pageCount
    : Math.max(atMost + 1, Math.round((atMost * blocks.length) / Math.max(1, begun)))
}

/** `begun` of the blocks stand on them: all, but where only so many pages were looked at. */
export type Planned = Pages & Readonly<{ measure: Measure; contents: readonly Entry[] | null; begun: number }>

/** Letters of a card, from the largest: it takes the first that leaves it one page. None is too small to read standing. */
const cardSizes = {
  a4: [24, 22, 20, 18, 16.5, 15, 14],
  a5: [18, 16.5, 15, 14, 13, 12],
} as const satisfies Record<Look['paper'], readonly number[]>
/** Large print is no smaller than this. */
const large = 18

/** The pages, what they are set by, and the contents with the page of each heading. */
export const plannedPages = (
  blocks: readonly Block[],
  look: Look,
  fontFolder?: string,
  until?: number,
): Planned => {
  if (look.form === 'pack') return planned(blocks, measureOf(look), fontFolder, until)
  const sizes = cardSizes[look.paper].filter((size) => !look.large || size >= large)
  // A card has its sources under its lines; without a margin its lines are as wide as they can be.
  const hasMargin = blocks.some(usesMargin)
  const plans = sizes
    .values()
    .map((size) => planned(blocks, measureOf(look, size, hasMargin), fontFolder, until))
  let least: Planned | null = null
  for (const plan of plans) {
    least = plan
    if (plan.pageCount === 1) break
  }
  // What is more than a card holds goes on, on a second one: nothing is left out.
  return least ?? planned(blocks, measureOf(look), fontFolder, until)
}

const usesMargin = (block: Block): boolean => {
  const has = ({ sources }: Readonly<{ sources: readonly unknown[] }>) => sources.length > 0
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'chart':
    case 'bars':
      return has(block)
    case 'notice':
      return block.body.some(has)
    case 'list':
      return block.items.some(has)
    case 'timeline':
      return block.entries.some(has)
    case 'title':
    case 'figures':
    case 'heading':
    case 'contents':
    case 'table':
    case 'picture':
    case 'sources':
      return false
  }
}

const planned = (
  blocks: readonly Block[],
  measure: Measure,
  fontFolder?: string,
  until?: number,
): Planned => {
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
    ...(until === undefined ? {} : { until }),
  }
  const { starts, begun } = setBlocks(sheet, blocks)
  const pagesOfHeadings = blocks.flatMap((block, at) => (block.kind === 'heading' ? [starts[at] ?? 1] : []))
  const contents = entries?.map((entry, at) => ({ ...entry, page: pagesOfHeadings[at] ?? null })) ?? null
  return { pageCount: sheet.pageCount, starts, measure, contents, begun }
}

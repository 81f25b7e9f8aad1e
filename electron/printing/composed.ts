import type { BriefingDocument } from '../../shared/records/briefing.ts'
import type { NamedIn } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Appendix, placeName } from '../briefing/appendix.ts'
import { type Block, wordsOf } from '../briefing/block.ts'
import { blocksOf, type Composed, composePack } from '../briefing/compose.ts'
import { confidentialMark, withoutConfidential } from '../briefing/confidential.ts'
import { rulerOf } from '../briefing/fonts.ts'
import { discreetDocuments, hiderOf } from '../briefing/hide.ts'
import { type Planned, pagesUpTo, plannedPages } from '../briefing/measure.ts'
import { inOfficeOf, namesIn, wordsWithNames } from '../briefing/names.ts'
import type { BriefingOptions } from '../briefing/pdf.ts'
import type { Originals } from './originals.ts'
import type { LookAt } from './read-originals.ts'
import type { Given, Order, Printed } from './tasks.ts'

/** A briefing before anything of it is drawn. */
export type Ready = Readonly<{
  blocks: readonly Block[]
  options: BriefingOptions
  planned: Planned
  originals: Originals
  /** The documents that it names, and what stands at the head of its pages. */
  documents: readonly BriefingDocument[]
  mark: string | null
  asOf: string
  leftOut: Printed['leftOut']
  /** What is said of it beside its pages. */
  about: () => Printed
  /** Whom it names, those who are left out included. */
  names: () => readonly NamedIn[]
}>

type Setting = Readonly<{ fontFolder: string; lookAt: LookAt }>

/** Composes what is asked of what was given, and measures its pages. */
export const composeOrder = (given: Given, order: Order, setting: Setting): Promise<Ready> =>
  given.from === 'data' ? fromData(given, order, setting) : fromKept(given, order, setting)

const fromData = async (
  { data, originals: files }: Extract<Given, { from: 'data' }>,
  { plan, madeAt }: Order,
  { fontFolder, lookAt }: Setting,
): Promise<Ready> => {
  const hider = hiderOf(plan.hidden)
  const discreet = { ...data, madeAt, documents: discreetDocuments(data.documents, hider) }
  const { documents } = withoutConfidential(discreet, plan.confidential.levels)
  const originals = await lookAt(plan, documents, files, madeAt)
  const said = composePack(
    discreet,
    plan,
    (blocks, atMost = Number.POSITIVE_INFINITY) => pagesUpTo(hider.blocks(blocks), plan, fontFolder, atMost),
    originals.appendices,
  )
  const parts = said.parts.map(({ part, blocks }) => ({ part, blocks: hider.blocks(blocks) }))
  const composed = { ...said, title: hider.text(said.title), parts }
  const blocks = blocksOf(composed)
  const planned = plannedPages(blocks, plan, fontFolder)
  const mark = confidentialMark(said.data, hider.text(plan.confidential.ground))
  const { secret, restricted } = said.data.leftOut
  const leftOut = {
    secret: secret.documents + secret.items,
    restricted: restricted.documents + restricted.items,
  }
  return {
    blocks,
    planned,
    originals,
    documents,
    mark,
    leftOut,
    asOf: said.data.asOf,
    options: optionsOf({ title: composed.title, madeAt, fontFolder, look: plan, mark }, originals),
    about: () => ({
      title: composed.title,
      pageCount: planned.pageCount + originals.pageCount,
      starts: startsOf(plan, composed, planned),
      cut: said.cut,
      tooLong: said.tooLong,
      leftOut,
      missingGlyphs: missingIn(blocks, composed.title, fontFolder),
      warnings: originals.warnings,
    }),
    names: () => namesIn(wordsWithNames(blocksOf(said), said.title), inOfficeOf(said.data)),
  }
}

const fromKept = async (
  { blocks, title, mark, documents, originals: files }: Extract<Given, { from: 'kept' }>,
  { plan, madeAt }: Order,
  { fontFolder, lookAt }: Setting,
): Promise<Ready> => {
  const originals = await lookAt(plan, documents, files, madeAt)
  const planned = plannedPages(blocks, plan, fontFolder)
  const leftOut = { secret: 0, restricted: 0 }
  return {
    blocks,
    planned,
    originals,
    documents,
    mark,
    leftOut,
    asOf: '',
    options: optionsOf({ title, madeAt, fontFolder, look: plan, mark }, originals),
    about: () => ({
      title,
      pageCount: planned.pageCount + originals.pageCount,
      starts: [],
      cut: [],
      tooLong: false,
      leftOut,
      missingGlyphs: missingIn(blocks, title, fontFolder),
      warnings: originals.warnings,
    }),
    names: () => [],
  }
}

const optionsOf = (
  options: BriefingOptions,
  { files, standing, appendices }: Originals,
): BriefingOptions => ({
  ...options,
  files,
  claim: standing.accessible,
  laterAnchors: appendices.flatMap(placesOf),
})

const placesOf = ({ number, pageCount }: Appendix): readonly string[] =>
  number === null ? [] : Array.from({ length: pageCount }, (_, index) => placeName(number, index + 1))

/** The page on which each part of the plan begins. */
const startsOf = (
  { parts: planned }: Order['plan'],
  { parts }: Pick<Composed, 'parts'>,
  { starts }: Planned,
): Printed['starts'] => {
  const first = new Map<number, number>()
  let at = 0
  for (const { part, blocks } of parts) {
    if (part !== null && blocks.length > 0) first.set(part, starts[at] ?? 1)
    at += blocks.length
  }
  return planned.map((_, part) => first.get(part) ?? null)
}

/** Signs that no font has, in what is printed and at its foot. */
const missingIn = (blocks: readonly Block[], title: string, fontFolder: string): readonly string[] => {
  const { drawable } = rulerOf(fontFolder)
  const words = [title, t('app.name'), wordsOf(blocks)].join('\n')
  return [...new Set(drawable(words).flatMap(({ actual }) => actual ?? []))]
}

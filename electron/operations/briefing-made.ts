import { createHash } from 'node:crypto'
import type { InputOf } from '../../shared/contract.ts'
import type { BriefingData, BriefingDocument } from '../../shared/records/briefing.ts'
import { type BriefingPlan, type NamedIn, planOf } from '../../shared/records/briefing-plan.ts'
import { localeNow } from '../../shared/texts/translate.ts'
import { type Appendix, placeName } from '../briefing/appendix.ts'
import type { Block } from '../briefing/block.ts'
import { blocksOf, type Composed, composePack } from '../briefing/compose.ts'
import { confidentialMark, withoutConfidential } from '../briefing/confidential.ts'
import { hiderOf } from '../briefing/hide.ts'
import { pagesOf } from '../briefing/measure.ts'
import { inOfficeOf, namesIn, wordsWithNames } from '../briefing/names.ts'
import type { Pack } from '../briefing/pack/append.ts'
import { renderBriefing } from '../briefing/pdf.ts'
import { briefingData } from './briefing-data.ts'
import { type Originals, originalsReader } from './briefing-originals.ts'
import type { Context } from './context.ts'

export type Asked = InputOf<'briefings.preview'>

/** A briefing as it would be, file and all. */
export type Made = Readonly<{
  plan: BriefingPlan
  everything: boolean
  composed: Composed
  blocks: readonly Block[]
  /** Its own pages. */
  rendered: ReturnType<typeof renderBriefing>
  originals: Originals
  /** The documents that it names, and what stands at the head of its pages. */
  documents: readonly BriefingDocument[]
  mark: string | null
  /** Whom it names, those who are left out included. */
  names: () => readonly NamedIn[]
  /** The whole file, with the pages of the originals behind it: made when it is asked for. */
  pack: () => Promise<Pick<Pack, 'bytes' | 'pageCount'>>
}>

/** Two are kept: the one on screen, and the one before it. */
const keptCount = 2

/**
 * Makes briefings. Until something is written one that was asked for lately is not made again, so that a page costs only its
 * drawing; nor is what it is made of read again for another plan of it. `anew` makes it now, with the time of now.
 */
export const briefingMaker = (context: Context) => {
  const kept = new Map<string, Promise<Made>>()
  const lookAt = originalsReader(context)
  const read = dataReader(context)
  return (asked: Asked, { anew = false }: Readonly<{ anew?: boolean }> = {}): Promise<Made> => {
    const state = [context.store.writes(), context.today(), localeNow()]
    const key = keyOf([asked, ...state])
    const known = anew ? undefined : kept.get(key)
    const made = known ?? makeBriefing(context, asked, read(asked, state), lookAt)
    kept.delete(key)
    kept.set(key, made)
    // What was refused is asked again, not remembered.
    made.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) if (kept.size > keptCount) kept.delete(oldest)
    return made
  }
}

const keyOf = (of: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex')

/** Reads what a briefing is made of; of the last one that was asked about, only its time is new. */
const dataReader = (context: Context) => {
  let last: Readonly<{ key: string; data: BriefingData }> | null = null
  return (asked: Asked, state: readonly unknown[]): BriefingData => {
    const key = keyOf([{ ...asked, plan: asked.plan?.since ?? null }, ...state])
    if (last?.key !== key) last = { key, data: briefingData(context, asked) }
    return { ...last.data, madeAt: context.now().toISOString() }
  }
}

const makeBriefing = async (
  { fontFolder }: Context,
  asked: Asked,
  whole: BriefingData,
  lookAt: ReturnType<typeof originalsReader>,
): Promise<Made> => {
  const plan = asked.plan ?? planOf('debate')
  const hider = hiderOf(plan.hidden)
  // Names of files write names in small letters, which nowhere else are names.
  const discreet = {
    ...whole,
    documents: whole.documents.map((document) => ({
      ...document,
      subject: hider.text(document.subject),
      fileName: hider.fileName(document.fileName),
    })),
  }
  const { documents } = withoutConfidential(discreet, plan.confidential.levels)
  const originals = await lookAt(plan, documents, whole.madeAt)
  const { appendices, files } = originals
  const said = composePack(
    discreet,
    plan,
    (blocks) => pagesOf(hider.blocks(blocks), plan, fontFolder).pageCount,
    appendices,
  )
  const parts = said.parts.map(({ part, blocks }) => ({ part, blocks: hider.blocks(blocks) }))
  const composed = { ...said, title: hider.text(said.title), parts }
  const blocks = blocksOf(composed)
  const mark = confidentialMark(composed.data, hider.text(plan.confidential.ground))
  const rendered = renderBriefing(blocks, {
    title: composed.title,
    madeAt: whole.madeAt,
    fontFolder,
    look: plan,
    mark,
    files,
    claim: originals.standing.accessible,
    laterAnchors: appendices.flatMap(placesOf),
  })
  const names = () => namesIn(wordsWithNames(blocksOf(said), said.title), inOfficeOf(said.data))
  let packed: ReturnType<Made['pack']> | null = null
  const pack = () =>
    (packed ??=
      originals.pageCount === 0 ? Promise.resolve(rendered) : originals.append(rendered.bytes, mark))
  const everything = asked.dossierId === null
  return { plan, everything, composed, blocks, rendered, originals, documents, mark, names, pack }
}

export const placesOf = ({ number, pageCount }: Appendix): readonly string[] =>
  number === null ? [] : Array.from({ length: pageCount }, (_, index) => placeName(number, index + 1))

import { createHash } from 'node:crypto'
import type { InputOf } from '../../shared/contract.ts'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { localeNow } from '../../shared/texts/translate.ts'
import { type Appendix, placeName } from '../briefing/appendix.ts'
import type { Block } from '../briefing/block.ts'
import { blocksOf, type Composed, composePack } from '../briefing/compose.ts'
import { confidentialMark, withoutConfidential } from '../briefing/confidential.ts'
import { pagesOf } from '../briefing/measure.ts'
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
  /** The whole file, with the pages of the originals behind it: made when it is asked for. */
  pack: () => Promise<Pick<Pack, 'bytes' | 'pageCount'>>
}>

/** Two are kept: the one on screen, and the one before it. */
const keptCount = 2

/** Makes briefings; one that was asked for lately is not made again until something is written, so that a page costs only its drawing. */
export const briefingMaker = (context: Context) => {
  const kept = new Map<string, Promise<Made>>()
  const lookAt = originalsReader(context)
  return (asked: Asked): Promise<Made> => {
    const state = [asked, context.store.writes(), context.today(), localeNow()]
    const key = createHash('sha256').update(JSON.stringify(state)).digest('hex')
    const made = kept.get(key) ?? makeBriefing(context, asked, lookAt)
    kept.delete(key)
    kept.set(key, made)
    // What was refused is asked again, not remembered.
    made.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) if (kept.size > keptCount) kept.delete(oldest)
    return made
  }
}

const makeBriefing = async (
  context: Context,
  asked: Asked,
  lookAt: ReturnType<typeof originalsReader>,
): Promise<Made> => {
  const plan = asked.plan ?? planOf('debate')
  const whole = briefingData(context, asked)
  const { fontFolder } = context
  const { documents } = withoutConfidential(whole, plan.confidential.levels)
  const originals = await lookAt(plan, documents, whole.madeAt)
  const { appendices, files } = originals
  const composed = composePack(
    whole,
    plan,
    (blocks) => pagesOf(blocks, plan, fontFolder).pageCount,
    appendices,
  )
  const blocks = blocksOf(composed)
  const rendered = renderBriefing(blocks, {
    title: composed.title,
    madeAt: whole.madeAt,
    fontFolder,
    look: plan,
    mark: confidentialMark(composed.data, plan.confidential.ground),
    files,
    claim: originals.standing.accessible,
    laterAnchors: appendices.flatMap(placesOf),
  })
  let packed: ReturnType<Made['pack']> | null = null
  const pack = () =>
    (packed ??= originals.pageCount === 0 ? Promise.resolve(rendered) : originals.append(rendered.bytes))
  return { plan, everything: asked.dossierId === null, composed, blocks, rendered, originals, pack }
}

const placesOf = ({ number, pageCount }: Appendix): readonly string[] =>
  number === null ? [] : Array.from({ length: pageCount }, (_, index) => placeName(number, index + 1))

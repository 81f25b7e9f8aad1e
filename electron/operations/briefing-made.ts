import { createHash } from 'node:crypto'
import type { InputOf } from '../../shared/contract.ts'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { localeNow } from '../../shared/texts/translate.ts'
import type { Block } from '../briefing/block.ts'
import { blocksOf, type Composed, composePack } from '../briefing/compose.ts'
import { confidentialMark } from '../briefing/confidential.ts'
import { pagesOf } from '../briefing/measure.ts'
import { renderBriefing } from '../briefing/pdf.ts'
import { briefingData } from './briefing-data.ts'
import type { Context } from './context.ts'

export type Asked = InputOf<'briefings.preview'>

/** A briefing as it would be, file and all. */
export type Made = Readonly<{
  plan: BriefingPlan
  everything: boolean
  composed: Composed
  blocks: readonly Block[]
  rendered: ReturnType<typeof renderBriefing>
}>

/** Two are kept: the one on screen, and the one before it. */
const keptCount = 2

/** Makes briefings; one that was asked for lately is not made again until something is written, so that a page costs only its drawing. */
export const briefingMaker = (context: Context) => {
  const kept = new Map<string, Made>()
  return (asked: Asked): Made => {
    const state = [asked, context.store.writes(), context.today(), localeNow()]
    const key = createHash('sha256').update(JSON.stringify(state)).digest('hex')
    const made = kept.get(key) ?? makeBriefing(context, asked)
    kept.delete(key)
    kept.set(key, made)
    for (const oldest of kept.keys()) if (kept.size > keptCount) kept.delete(oldest)
    return made
  }
}

const makeBriefing = (context: Context, asked: Asked): Made => {
  const plan = asked.plan ?? planOf('debate')
  const whole = briefingData(context, asked)
  const { fontFolder } = context
  const composed = composePack(whole, plan, (blocks) => pagesOf(blocks, plan, fontFolder).pageCount)
  const blocks = blocksOf(composed)
  const rendered = renderBriefing(blocks, {
    title: composed.title,
    madeAt: whole.madeAt,
    fontFolder,
    look: plan,
    mark: confidentialMark(composed.data, plan.confidential.ground),
  })
  return { plan, everything: asked.dossierId === null, composed, blocks, rendered }
}

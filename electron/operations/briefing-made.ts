import { createHash } from 'node:crypto'
import type { InputOf } from '../../shared/contract.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import { localeNow } from '../../shared/texts/translate.ts'
import type { Block } from '../briefing/block.ts'
import { briefingTitle, composeBriefing, confidentialMark } from '../briefing/compose.ts'
import { withoutConfidential } from '../briefing/confidential.ts'
import { renderBriefing } from '../briefing/pdf.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'

export type Asked = InputOf<'briefings.preview'>

/** A briefing as it would be, file and all. */
export type Made = Readonly<{
  plan: BriefingPlan
  /** What may be shown. */
  data: BriefingData
  title: string
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

const makeBriefing = ({ store, now, today, fontFolder }: Context, asked: Asked): Made => {
  const { dossierId, asOf, plan = planOf('debate') } = asked
  if (dossierId === null) throw new Refusal('not-found-dossier')
  const madeAt = now().toISOString()
  const whole = {
    ...store.briefings.data(dossierId, asOf ?? today(), madeAt),
    kpis: kpisOf(store, dossierId),
  }
  const withConfidential = plan.confidential.levels.length > 0
  const data = withConfidential ? whole : withoutConfidential(whole)
  const blocks = composeBriefing(whole, { withConfidential })
  const title = plan.title ?? briefingTitle(data)
  const rendered = renderBriefing(blocks, {
    title,
    madeAt,
    fontFolder,
    mark: withConfidential ? confidentialMark(data) : null,
  })
  return { plan, data, title, blocks, rendered }
}

const kpisOf = ({ kpis }: Store, dossierId: number): BriefingData['kpis'] =>
  kpis.list(dossierId).map(({ title, unit, norm, side, item, measurements }) => ({
    title,
    unit,
    norm,
    side,
    itemId: item.id,
    measurements: measurements.map(({ period, label, value, passage }) => ({
      period,
      label,
      value,
      documentId: passage?.documentId ?? null,
    })),
    passages: measurements.flatMap(({ passage }) =>
      passage === null
        ? []
        : [
            {
              documentId: passage.documentId,
              page: passage.page,
              quote: passage.quote,
              changed: passage.attachment === 'changed',
            },
          ],
    ),
  }))

import type { InputOf, OutputOf } from '../../shared/contract.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { Refusal } from '../../shared/refusal.ts'
import { languageNow, t } from '../../shared/texts/translate.ts'
import { timelineCounts } from '../../shared/timeline.ts'
import { withoutConfidential } from '../briefing/confidential.ts'
import { type Drawn, drawnIn } from '../briefing/drawn.ts'
import { chartBlock } from '../briefing/kpi-section.ts'
import type { Store } from '../store/store.ts'
import { writeWhole } from './briefing.ts'
import { briefingData } from './briefing-data.ts'
import type { Context } from './context.ts'

type Asked = InputOf<'briefings.picture'>

/**
 * Writes one drawing as PNG: a KPI against its norm, or the timeline. What isn't public stays out of it and is counted. Refuses
 * 'not-found-kpi' and 'nothing-to-draw'.
 */
export const writePicture = async (
  context: Context,
  { kpiId, width, file, ...asked }: Asked,
): Promise<OutputOf<'briefings.picture'>> => {
  const whole = briefingData(context, asked)
  const shown = withoutConfidential(whole)
  const { block, leftOut } =
    kpiId === null ? timelineOf(whole, shown) : kpiOf(context.store, { whole, shown }, asked.dossierId, kpiId)
  if (block === undefined) throw new Refusal('nothing-to-draw')
  const { png } = await context.print({
    print: 'drawing',
    block,
    width,
    madeAt: whole.madeAt,
    language: languageNow(),
  })
  writeWhole(file, png)
  return { file, leftOut }
}

type Found = Readonly<{ block: Drawn | undefined; leftOut: number }>

const timelineOf = (whole: BriefingData, { moments, asOf }: BriefingData): Found => {
  const summary = t('dossiers.finding', timelineCounts(moments, asOf))
  return {
    block: moments.length === 0 ? undefined : { kind: 'picture', moments, today: asOf, summary },
    leftOut: whole.moments.length - moments.length,
  }
}

const kpiOf = (
  store: Store,
  { whole, shown }: Readonly<Record<'whole' | 'shown', BriefingData>>,
  dossierId: number | null,
  kpiId: number,
): Found => {
  const kpi = store.kpis.list(dossierId).find(({ id }) => id === kpiId)
  if (kpi === undefined) throw new Refusal('not-found-kpi')
  const { item, title, unit, norm } = kpi
  const among = ({ kpis }: BriefingData) =>
    kpis.find(
      (one) => one.itemId === item.id && one.title === title && one.unit === unit && one.norm === norm,
    )
  const [all, left] = [among(whole), among(shown)]
  const [block] = left === undefined ? [] : drawnIn(chartBlock(left, '', []))
  return { block, leftOut: (all?.measurements.length ?? 0) - (left?.measurements.length ?? 0) }
}

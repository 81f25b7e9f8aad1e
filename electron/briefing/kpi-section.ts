import { kpiAbout, kpiFinding, kpiSummary } from '../../shared/kpi-words.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { breaksNorm, type KpiFields } from '../../shared/records/kpi.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Sourced } from './block.ts'
import { restsOn } from './core-section.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { fullNameOf, plain, small } from './words.ts'

type Measured = KpiFields &
  Readonly<{ measurements: readonly Readonly<{ period: string; label: string; value: number }>[] }>

/** Norms that were promised, each with what was measured and its sources; first those that were broken. */
export const kpisSection = (data: BriefingData): Cuttable =>
  cuttable(
    data.kpis.filter(({ measurements }) => measurements.length > 0),
    (kpi) => (kpi.measurements.some(({ value }) => breaksNorm(kpi, value)) ? rank.brokenNorm : rank.other),
    ({ sources, items }, kept) =>
      withHeading(
        kept.flatMap((kpi) => {
          const item = items.get(kpi.itemId)
          return chartBlock(
            kpi,
            item === undefined ? '' : fullNameOf(item),
            sources.cite(restsOn(kpi, data.items)),
          )
        }),
      ),
  )

export const withHeading = (charts: readonly Block[]): readonly Block[] =>
  charts.length === 0 ? [] : [{ kind: 'heading', level: 2, text: t('briefing.kpis.heading') }, ...charts]

/** One KPI: what it shows as its title, the periods that broke the norm by name, and the drawing. Nothing measured is nothing to show. */
export const chartBlock = (kpi: Measured, ofItem: string, sources: Sourced['sources']): readonly Block[] => {
  if (kpi.measurements.length === 0) return []
  const { title, unit, norm, side } = kpi
  const measurements = kpi.measurements.map(({ period, label, value }) => ({ period, label, value }))
  const found = {
    title,
    unit,
    norm,
    side,
    measurements,
    over: measurements.filter(({ value }) => breaksNorm(kpi, value)),
  }
  return [
    {
      kind: 'chart',
      paragraphs: [
        plain(kpiFinding(found), { face: 'semibold' }),
        plain(kpiAbout(found)),
        ...(ofItem === '' ? [] : [small(ofItem)]),
      ],
      sources,
      chart: { title, unit, norm, side, measurements },
      summary: kpiSummary(found),
    },
  ]
}

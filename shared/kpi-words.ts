import type { Kpi, KpiFields, Measurement } from './records/kpi.ts'
import { shortMonth } from './short-month.ts'
import { numberWords } from './texts/dates.ts'
import { t } from './texts/translate.ts'

type Measured = Pick<Measurement, 'label' | 'value'>
/** A KPI with what was measured; `over` are the measurements that break its norm. */
type Found = KpiFields & Readonly<{ measurements: readonly Measured[]; over: readonly Measured[] }>

/** "1,2%", "31 dagen": a value as it is said. */
export const valueWords = (value: number, unit: string): string =>
  unit === ''
    ? numberWords(value, 2)
    : unit === '%'
      ? `${numberWords(value, 2)}%`
      : `${numberWords(value, 2)} ${unit}`

export const normWords = ({ norm, side, unit }: Pick<Kpi, 'norm' | 'side' | 'unit'>): string =>
  `${t(`normSide.${side}`)} ${valueWords(norm, unit)}`

/** What a KPI's measurements say, in one sentence. */
export const kpiFinding = (kpi: Found): string =>
  t(kpi.side === 'most' ? 'item.kpi.over' : 'item.kpi.under', {
    over: kpi.over.length,
    count: kpi.measurements.length,
    norm: valueWords(kpi.norm, kpi.unit),
  })

/** What it is about, and by name every period that broke the norm. */
export const kpiAbout = (kpi: Found): string =>
  kpi.over.length === 0 ? kpi.title : `${kpi.title}: ${kpi.over.map(({ label }) => label).join(', ')}`

/** All that its drawing shows, for who can't see it. */
export const kpiSummary = (kpi: Found): string =>
  t('item.kpi.summary', {
    title: kpi.title,
    finding: kpiFinding(kpi),
    values: kpi.measurements.map(({ label, value }) => `${label} ${valueWords(value, kpi.unit)}`).join('; '),
  })

/** "september 2022" is "sep ’22" below its column; a quarter keeps its name. */
export const shortPeriod = ({ label, period }: Pick<Measurement, 'label' | 'period'>): string =>
  /^\p{L}{3,}\.?\s+\d{2,4}$/u.test(label) ? shortMonth(period) : label.slice(0, 9)

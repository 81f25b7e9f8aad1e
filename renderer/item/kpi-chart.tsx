import { useState } from 'react'
import { kpiChart } from '../../shared/charts.ts'
import type { Kpi, Measurement } from '../../shared/records/kpi.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { TextButton } from '../ui/button.tsx'
import { useWidth } from '../ui/use-width.ts'
import { shortMonth } from './short-month.ts'
import './kpi.css'

const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })

/** "1,2%", "31 dagen": a value as it is said. */
export const valueWords = (value: number, unit: string): string =>
  unit === ''
    ? dutch.format(value)
    : unit === '%'
      ? `${dutch.format(value)}%`
      : `${dutch.format(value)} ${unit}`

export const normWords = ({ norm, side, unit }: Pick<Kpi, 'norm' | 'side' | 'unit'>): string =>
  `${wordOf('normSide', side)} ${valueWords(norm, unit)}`

/** What a KPI's measurements say, in one sentence. */
export const kpiFinding = (kpi: Kpi): string =>
  t(kpi.side === 'most' ? 'item.kpi.over' : 'item.kpi.under', {
    over: kpi.over.length,
    count: kpi.measurements.length,
    norm: valueWords(kpi.norm, kpi.unit),
  })

/** The measurements against the norm: columns with the norm as a line, and the same as a table. */
export const KpiChart = ({ kpi, heading: Heading = 'h4' }: Readonly<{ kpi: Kpi; heading?: 'h3' | 'h4' }>) => {
  const [asTable, setAsTable] = useState(false)
  const [ref, width] = useWidth()
  if (kpi.measurements.length === 0)
    return (
      <figure className="kpi">
        <Heading>{kpi.title}</Heading>
        <p className="muted">{t('item.kpi.noMeasurements', { norm: normWords(kpi) })}</p>
      </figure>
    )
  return (
    <figure className="kpi" ref={ref}>
      <figcaption>
        <Heading>{kpiFinding(kpi)}</Heading>
        <p className="muted">
          {kpi.title}
          {kpi.over.length > 0 && `: ${kpi.over.map(({ label }) => label).join(', ')}`}
        </p>
      </figcaption>
      {asTable ? <Table kpi={kpi} /> : <Drawing kpi={kpi} width={Math.max(240, width)} />}
      <TextButton onPress={() => setAsTable(!asTable)}>
        {asTable ? t('item.kpi.asChart') : t('item.kpi.asTable')}
        <span className="hidden-text">: {kpi.title}</span>
      </TextButton>
    </figure>
  )
}

const size = { height: 170, left: 14, right: 62, top: 20, foot: 22 }

const Drawing = ({ kpi, width }: Readonly<{ kpi: Kpi; width: number }>) => {
  const chart = kpiChart(kpi, { ...size, width })
  return (
    <svg
      className="chart"
      role="img"
      aria-label={t('item.kpi.summary', {
        title: kpi.title,
        finding: kpiFinding(kpi),
        values: kpi.measurements
          .map(({ label, value }) => `${label} ${valueWords(value, kpi.unit)}`)
          .join('; '),
      })}
      width={width}
      height={size.height}
    >
      <path className="axis" d={`M${size.left} ${chart.base}H${width - size.right}`} />
      {chart.columns.map((column) => (
        <g key={column.label} className={column.over ? 'column over' : 'column'}>
          <path className="bar" d={column.path} />
          <path className="hatch" d={column.hatched} />
          <title>{`${column.label}: ${valueWords(column.value, kpi.unit)}`}</title>
        </g>
      ))}
      {chart.norm !== null && (
        <g className="norm">
          <path d={chart.norm.path} />
          <text x={width - size.right + 5} y={chart.norm.y + 4}>
            {t('item.kpi.norm', { norm: valueWords(kpi.norm, kpi.unit) })}
          </text>
        </g>
      )}
      {/* Words come over the line, so that it strikes through none of them. */}
      {chart.columns.map(
        (column, at) =>
          at % chart.every === 0 && (
            <g key={column.label} className={column.over ? 'over' : undefined}>
              <text x={column.x} y={column.top - 5} textAnchor="middle" className="value">
                {valueWords(column.value, kpi.unit)}
              </text>
              <text x={column.x} y={size.height - 6} textAnchor="middle">
                {shortPeriod(kpi.measurements[at])}
              </text>
            </g>
          ),
      )}
    </svg>
  )
}

/** "september 2022" is "sep ’22" below its column; a quarter keeps its name. */
const shortPeriod = (row: Measurement | undefined): string => {
  if (row === undefined) return ''
  return /^\p{L}{3,}\.?\s+\d{2,4}$/u.test(row.label) ? shortMonth(row.period) : row.label.slice(0, 9)
}

const Table = ({ kpi }: Readonly<{ kpi: Kpi }>) => (
  <table className="kpi-table">
    <thead>
      <tr>
        <th scope="col">{t('item.kpi.period')}</th>
        <th scope="col">{t('item.kpi.value')}</th>
        <th scope="col">{t('item.kpi.normColumn', { norm: normWords(kpi) })}</th>
      </tr>
    </thead>
    <tbody>
      {kpi.measurements.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.label}</th>
          <td>{valueWords(row.value, kpi.unit)}</td>
          <td>{kpi.over.some(({ id }) => id === row.id) ? t('item.kpi.broken') : t('item.kpi.kept')}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

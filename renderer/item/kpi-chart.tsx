import { useState } from 'react'
import { kpiChart } from '../../shared/charts.ts'
import {
  kpiAbout,
  kpiFinding,
  kpiSummary,
  normWords,
  shortPeriod,
  valueWords,
} from '../../shared/kpi-words.ts'
import type { Kpi, Measurement } from '../../shared/records/kpi.ts'
import { t } from '../../shared/texts/translate.ts'
import { savePicture } from '../app/save-picture.ts'
import { TextButton } from '../ui/button.tsx'
import { useWidth } from '../ui/use-width.ts'
import './kpi.css'

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
        <p className="muted">{kpiAbout(kpi)}</p>
      </figcaption>
      {asTable ? <Table kpi={kpi} /> : <Drawing kpi={kpi} width={Math.max(240, width)} />}
      <TextButton onPress={() => setAsTable(!asTable)}>
        {asTable ? t('item.kpi.asChart') : t('item.kpi.asTable')}
        <span className="hidden-text">: {kpi.title}</span>
      </TextButton>
      <TextButton onPress={() => void savePicture({ dossierId: null, kpiId: kpi.id }, kpi.title)}>
        {t('briefings.savePicture')}
        <span className="hidden-text">: {kpi.title}</span>
      </TextButton>
    </figure>
  )
}

const size = { height: 170, left: 14, top: 20, foot: 22 }
/** Room beside the norm's line for its words, in the small letters of a drawing. */
const roomFor = (words: string, width: number): number =>
  Math.min(width * 0.4, Math.max(62, words.length * 6.2 + 8))

const Drawing = ({ kpi, width }: Readonly<{ kpi: Kpi; width: number }>) => {
  const norm = t('item.kpi.norm', { norm: valueWords(kpi.norm, kpi.unit) })
  const right = roomFor(norm, width)
  const chart = kpiChart(kpi, { ...size, right, width })
  return (
    <svg className="chart" role="img" aria-label={kpiSummary(kpi)} width={width} height={size.height}>
      <path className="axis" d={`M${size.left} ${chart.base}H${width - right}`} />
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
          <text x={width - right + 5} y={chart.norm.y + 4}>
            {norm}
          </text>
        </g>
      )}
      {chart.columns.map(
        (column, at) =>
          at % chart.every === 0 && (
            <g key={column.label} className={column.over ? 'over' : undefined}>
              <text x={column.x} y={column.wordsAt} textAnchor="middle" className="value">
                {valueWords(column.value, kpi.unit)}
              </text>
              <text x={column.x} y={size.height - 6} textAnchor="middle">
                {periodBelow(kpi.measurements[at])}
              </text>
            </g>
          ),
      )}
    </svg>
  )
}

const periodBelow = (row: Measurement | undefined): string => (row === undefined ? '' : shortPeriod(row))

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

import { useState } from 'react'
import { openChart } from '../../shared/charts.ts'
import { dutchDate } from '../../shared/dates.ts'
import type { FollowUpFigures } from '../../shared/records/statistics.ts'
import { shortMonth } from '../../shared/short-month.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { useWidth } from '../ui/use-width.ts'
import { type InMunicipality, NumberCell } from './number-cell.tsx'

/** What was open and late at the end of each month of the past year. */
export const OverTime = ({ municipality }: InMunicipality) => {
  const { value } = useRead('statistics.followUp', {
    months: 12,
    ...(municipality === undefined ? {} : { municipality }),
  })
  const [asTable, setAsTable] = useState(false)
  const [ref, width] = useWidth()
  if (value === null) return null
  return (
    <section ref={ref} aria-label={t('figures.overTime')}>
      <h2>{findingOf(value)}</h2>
      <p className="muted">{t('figures.overTimeAbout')}</p>
      {asTable ? (
        <Table points={value} municipality={municipality} />
      ) : (
        <Drawing points={value} width={Math.min(860, Math.max(320, width))} />
      )}
      <TextButton onPress={() => setAsTable(!asTable)}>
        {asTable ? t('item.kpi.asChart') : t('item.kpi.asTable')}
        <span className="hidden-text">: {t('figures.overTime')}</span>
      </TextButton>
    </section>
  )
}

const findingOf = (points: readonly FollowUpFigures[]): string => {
  const [before, now] = [points[0], points.at(-1)]
  if (now === undefined) return ''
  const { open, late } = now
  return before === undefined || before.open + before.settled === 0
    ? t('figures.overTimeFindingNew', { open, late })
    : t('figures.overTimeFinding', { open, late, openBefore: before.open, lateBefore: before.late })
}

const size = { height: 190, left: 8, right: 8, top: 22, foot: 22 }

type Points = Readonly<{ points: readonly FollowUpFigures[] }>

const Drawing = ({ points, width }: Points & Readonly<{ width: number }>) => {
  const chart = openChart(
    points.map(({ on, open, late }) => ({ label: on, open, late })),
    { ...size, width },
  )
  const values = points.map(({ on, open, late }) =>
    t('figures.monthValue', { month: longDate(on), open, late }),
  )
  return (
    <svg
      className="chart open"
      role="img"
      aria-label={t('figures.overTimeSummary', { finding: findingOf(points), values: values.join('; ') })}
      width={width}
      height={size.height}
    >
      <path className="axis" d={`M${size.left} ${chart.base}H${width - size.right}`} />
      {chart.columns.map((column, at) => (
        <g key={column.label} className={column.over ? 'column over' : 'column'}>
          <path className="bar" d={column.path} />
          <path className="hatch" d={column.hatched} />
          {(chart.columns.length - 1 - at) % chart.every === 0 && (
            <>
              <text x={column.x} y={column.top - 5} textAnchor="middle" className="value">
                {labelOf(points[at])}
              </text>
              <text x={column.x} y={size.height - 6} textAnchor="middle">
                {at === chart.columns.length - 1 ? t('log.today').toLowerCase() : shortMonth(column.label)}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  )
}

/** "23 · 4": open, and late where there is any. */
const labelOf = (point: FollowUpFigures | undefined): string =>
  point === undefined || point.open === 0
    ? ''
    : point.late === 0
      ? `${point.open}`
      : `${point.open} · ${point.late}`

const Table = ({ points, municipality }: Points & InMunicipality) => (
  <table className="figures-table">
    <thead>
      <tr>
        <th scope="col">{t('figures.month')}</th>
        <th scope="col" className="number">
          {t('figures.open')}
        </th>
        <th scope="col" className="number">
          {t('figures.late')}
        </th>
        <th scope="col" className="number">
          {t('figures.closed')}
        </th>
      </tr>
    </thead>
    <tbody>
      {points.map(({ on, open, late, settled }) => (
        <tr key={on}>
          <th scope="row">{dutchDate(on)}</th>
          {(
            [
              ['open', open],
              ['late', late],
              ['settled', settled],
            ] as const
          ).map(([as, value]) => (
            <NumberCell
              key={as}
              value={value}
              what={t(as === 'settled' ? 'figures.closed' : `figures.${as}`)}
              of={dutchDate(on)}
              list={{
                view: 'all',
                filter: { stood: `${as}:${on}`, ...(municipality === undefined ? {} : { municipality }) },
              }}
              late={as === 'late'}
            />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

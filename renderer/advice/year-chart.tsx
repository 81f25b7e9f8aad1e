import {
  type AdviceFigures,
  type AdviceYear,
  adviceKinds,
  chartOrder,
  type Standing,
} from '../../shared/records/advice.ts'
import { stackedChart, standingPatterns } from '../../shared/stacked-chart.ts'
import { t } from '../../shared/texts/translate.ts'
import { standingCount, standingWord } from './standing.tsx'

const size = { left: 118, right: 34, bar: 26, gap: 12 }

/** "8 punten: 3 overgenomen, 1 gedeeltelijk, 2 niet": the finding that the drawing shows. */
export const findingOf = ({ points, counts }: AdviceFigures): string =>
  t('advice.finding', {
    points,
    adopted: counts.overgenomen,
    partly: counts.gedeeltelijk_overgenomen,
    rejected: counts.niet_overgenomen,
  })

/** A bar per kind of advice, divided by what became of its points: by pattern beside colour. */
export const YearChart = ({ figures, width }: Readonly<{ figures: AdviceYear; width: number }>) => {
  const { all, byKind } = figures
  const kinds = adviceKinds.filter((kind) => byKind[kind].advices > 0)
  const shown = chartOrder.filter((standing) => all.counts[standing] > 0)
  const chart = stackedChart(
    kinds.map((kind) => ({
      key: kind,
      parts: shown.map((standing) => ({
        key: standing,
        value: byKind[kind].counts[standing],
        pattern: standingPatterns[standing],
      })),
    })),
    { ...size, width },
  )
  const values = kinds.map((kind) =>
    t('advice.chartValue', {
      kind: t(`advice.kind.${kind}`),
      values: shown
        .filter((standing) => byKind[kind].counts[standing] > 0)
        .map((standing) => standingCount(standing, byKind[kind].counts[standing]))
        .join(', '),
    }),
  )
  return (
    <>
      <svg
        className="chart advice-chart"
        role="img"
        aria-label={t('advice.chartSummary', { finding: findingOf(all), values: values.join('; ') })}
        width={chart.width}
        height={chart.height + 2}
        viewBox={`0 -1 ${chart.width} ${chart.height + 2}`}
      >
        {chart.bars.map((bar) => (
          <g key={bar.key}>
            <text x={0} y={bar.y + 4} className="name">
              {t(`advice.kind.${kinds.find((kind) => kind === bar.key) ?? 'unsaid'}`)}
            </text>
            {bar.parts.map(({ key, path, lines, label, value }) => (
              <g key={key} className={`part ${key}`}>
                <path className="box" d={path} />
                <path className="lines" d={lines} />
                {label !== null && (
                  <text x={label.x} y={label.y + 4} textAnchor="middle" className="value">
                    {value}
                  </text>
                )}
              </g>
            ))}
            <text x={bar.end + 8} y={bar.y + 4} className="total">
              {bar.total}
            </text>
          </g>
        ))}
      </svg>
      <ul className="advice-legend" aria-hidden="true">
        {shown.map((standing) => (
          <li key={standing}>
            <Swatch standing={standing} />
            {standingWord(standing)}
          </li>
        ))}
      </ul>
    </>
  )
}

const Swatch = ({ standing }: Readonly<{ standing: Standing }>) => {
  const [bar] = stackedChart(
    [{ key: standing, parts: [{ key: standing, value: 1, pattern: standingPatterns[standing] }] }],
    { width: 22, left: 1, right: 1, bar: 14, gap: 0 },
  ).bars
  const [part] = bar?.parts ?? []
  return (
    <svg aria-hidden="true" className="chart advice-chart" width={22} height={16} viewBox="0 -1 22 16">
      <g className={`part ${standing}`}>
        <path className="box" d={part?.path ?? ''} />
        <path className="lines" d={part?.lines ?? ''} />
      </g>
    </svg>
  )
}

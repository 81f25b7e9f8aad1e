import { useState } from 'react'
import {
  type AdviceFigures,
  type AdviceYear,
  adviceKinds,
  chartOrder,
  type Standing,
} from '../../shared/records/advice.ts'
import { numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { useToday } from '../app/today.ts'
import { sayWritten } from '../app/written.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { useWidth } from '../ui/use-width.ts'
import { standingWord } from './standing.tsx'
import { findingOf, YearChart } from './year-chart.tsx'

type Props = Readonly<{ municipality: string | null }>

/** A year of advice: how many of which kind, what became of the points, and how long a reaction took. */
export const YearReport = ({ municipality }: Props) => {
  const thisYear = Number(useToday().slice(0, 4))
  const [chosen, choose] = useState<number | null>(null)
  const { value: known } = useRead('advice.year', { municipality, year: thisYear })
  // The year that somebody chose, else the newest with advice in it.
  const year = chosen ?? known?.years[0] ?? thisYear
  const { value } = useRead('advice.year', { municipality, year })
  const [asTable, setAsTable] = useState(false)
  const [ref, width] = useWidth()
  if (value === null || value.year !== year) return null
  const years = [...new Set([...value.years, thisYear, year])].toSorted((a, b) => b - a)
  return (
    <section ref={ref} className="advice-year" aria-label={t('advice.yearReport')}>
      <div className="advice-year-head">
        <h2>{t('advice.yearTitle', { year })}</h2>
        <Select
          label={t('advice.year')}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(one) => choose(Number(one))}
        />
        <Button onPress={() => void exportYear(value, 'pdf')}>{t('advice.exportPdf')}</Button>
        <Button onPress={() => void exportYear(value, 'xlsx')}>{t('advice.exportXlsx')}</Button>
      </div>
      {value.all.advices === 0 ? (
        <p className="muted">{t('advice.noneInYear')}</p>
      ) : (
        <>
          <h3>{findingOf(value.all)}</h3>
          <p>{daysLine(value)}</p>
          {asTable ? (
            <FiguresTable figures={value} />
          ) : (
            <YearChart figures={value} width={Math.min(860, Math.max(320, width))} />
          )}
          <TextButton onPress={() => setAsTable(!asTable)}>
            {asTable ? t('advice.asChart') : t('advice.asTable')}
            <span className="hidden-text">: {t('advice.chart')}</span>
          </TextButton>
        </>
      )}
      {value.undated > 0 && <p className="muted">{t('advice.undated', { count: value.undated })}</p>}
    </section>
  )
}

const daysLine = ({ days: { measured, median, longest }, term: { onTime, judged } }: AdviceYear): string =>
  [
    median === null || longest === null
      ? t('advice.noDays')
      : t('advice.days', { median: numberWords(median, 1), longest, measured }),
    judged === 0 ? t('advice.noTerms') : t('advice.onTime', { onTime, judged }),
  ].join(' ')

const exportYear = async ({ municipality, year }: AdviceYear, format: 'pdf' | 'xlsx') => {
  const title = t('advice.yearTitle', { year })
  const place = await bridge().choosePlace(format, municipality === null ? title : `${title} ${municipality}`)
  if (place === null) return
  const made = await runJob('advice.exportYear', { municipality, year, file: place.token })
  if (made === undefined) return
  sayWritten(place, t('advice.exported', { file: place.name, leftOut: made.leftOut }))
}

const FiguresTable = ({ figures: { all, byKind } }: Readonly<{ figures: AdviceYear }>) => {
  const kinds = adviceKinds.filter((kind) => byKind[kind].advices > 0)
  const row = (title: string, value: (figures: AdviceFigures) => number) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      {kinds.map((kind) => (
        <td key={kind} className="number">
          {value(byKind[kind])}
        </td>
      ))}
      <td className="number">{value(all)}</td>
    </tr>
  )
  const shown: readonly Standing[] = chartOrder.filter((standing) => all.counts[standing] > 0)
  return (
    <table className="advice-table">
      <caption className="hidden-text">{t('advice.table.caption')}</caption>
      <thead className="advice-table-head">
        <tr>
          <th scope="col">{t('advice.table.what')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="number">
              {t(`advice.kind.${kind}`)}
            </th>
          ))}
          <th scope="col" className="number">
            {t('advice.table.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {row(t('advice.title'), ({ advices }) => advices)}
        {row(t('advice.column.points'), ({ points }) => points)}
        {shown.map((standing) => row(standingWord(standing), ({ counts }) => counts[standing]))}
        {(['gerealiseerd', 'deels', 'niet'] as const)
          .filter((value) => all.realised[value] > 0)
          .map((value) => row(wordOf('realisation', value), ({ realised }) => realised[value]))}
      </tbody>
    </table>
  )
}

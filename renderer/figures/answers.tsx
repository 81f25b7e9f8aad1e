import type { ItemFilter } from '../../shared/contract.ts'
import { dodgedVerdicts } from '../../shared/records/item.ts'
import { type AnswerFigures, type StatisticsBy, statisticsBy } from '../../shared/records/statistics.ts'
import { t } from '../../shared/texts/translate.ts'
import type { ListOf } from '../app/open-list.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { Segments } from '../ui/choices.tsx'
import { type InMunicipality, keyWords, NumberCell } from './number-cell.tsx'

const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** Answers to questions against their term. */
export const Answers = ({ municipality }: InMunicipality) => {
  const [kept, setBy] = useRemembered<StatisticsBy>('figures.by', 'group')
  const by = statisticsBy.find((one) => one === kept) ?? 'group'
  const narrowed = municipality === undefined ? {} : { municipality }
  const { value: figures } = useRead('statistics.answers', { by, ...narrowed })
  const { value: all } = useRead('statistics.answers', { by: 'municipality', ...narrowed })
  if (figures === null || all === null) return null
  if (all.length === 0)
    return (
      <section aria-label={t('figures.answers')}>
        <h2>{t('figures.answers')}</h2>
        <p className="muted">{t('figures.noQuestions')}</p>
      </section>
    )
  return (
    <section aria-label={t('figures.answers')}>
      <h2>{findingOf(all)}</h2>
      <p className="muted">{t('figures.answersAbout')}</p>
      <Segments
        label={t('figures.by')}
        options={statisticsBy.map((value) => ({ value, label: t(`figures.by.${value}`) }))}
        value={by}
        onChange={setBy}
      />
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{t(`figures.by.${by}`)}</th>
            {(['asked', 'answered', 'onTime', 'late', 'median', 'dodged'] as const).map((name) => (
              <th key={name} scope="col" className="number">
                {t(`figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((row) => (
            <Line key={row.key ?? '~'} row={row} by={by} municipality={municipality} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const findingOf = (all: readonly AnswerFigures[]): string => {
  const judged = all.reduce((sum, one) => sum + one.judged, 0)
  if (judged === 0) return t('figures.answersNone')
  // One municipality has one median; of several there is none to name.
  const [only, ...more] = all
  const onTime = all.reduce((sum, one) => sum + one.onTime, 0)
  const days = more.length > 0 ? null : (only?.medianDays ?? null)
  return days === null
    ? t('figures.answersFinding', { onTime, judged })
    : t('figures.answersFindingDays', { onTime, judged, days: Math.round(days) })
}

type LineProps = InMunicipality & Readonly<{ row: AnswerFigures; by: StatisticsBy }>

const Line = ({ row, by, municipality }: LineProps) => {
  const judgedAnswers = Object.values(row.verdicts).reduce((sum, count) => sum + count, 0)
  const dodged = dodgedVerdicts.reduce((sum, verdict) => sum + (row.verdicts[verdict] ?? 0), 0)
  const list = (view: ListOf['view'], filter: ItemFilter): ListOf => ({
    view,
    filter: {
      ...filter,
      kinds: ['question'],
      ...(municipality === undefined ? {} : { municipality }),
      ...(by === 'year' ? {} : { [by]: row.key ?? '~' }),
    },
  })
  const number = (value: number, what: string, of: ListOf, late = false) =>
    // A list can't be narrowed to a year of asking.
    by === 'year' ? (
      <td className="number">{value}</td>
    ) : (
      <NumberCell value={value} what={what} of={row.key} list={of} late={late} />
    )
  return (
    <tr>
      <th scope="row">{keyWords(row.key)}</th>
      {number(row.asked, t('figures.asked'), list('all', {}))}
      {number(row.answered, t('figures.answered'), list('all', { statuses: ['afgedaan'] }))}
      <td className="number">
        {row.judged === 0 ? (
          <span className="muted">–</span>
        ) : (
          t('figures.ofJudged', { onTime: row.onTime, judged: row.judged })
        )}
      </td>
      {number(row.late, t('figures.late'), list('late', {}), true)}
      <td className="number">{row.medianDays === null ? '–' : dutch.format(row.medianDays)}</td>
      <td className="number">
        {judgedAnswers === 0 ? (
          <span className="muted">–</span>
        ) : (
          t('figures.dodgedOf', { dodged, count: judgedAnswers })
        )}
      </td>
    </tr>
  )
}

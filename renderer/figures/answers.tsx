import { dodgedVerdicts } from '../../shared/records/item.ts'
import {
  type AnswerFigures,
  type AnswerList,
  type StatisticsBy,
  statisticsBy,
} from '../../shared/records/statistics.ts'
import { numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import type { ListOf } from '../app/open-list.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { Segments } from '../ui/choices.tsx'
import { Counted, type InMunicipality, keyWords, NumberCell } from './number-cell.tsx'

const columns = ['asked', 'answered', 'onTime', 'tooLate', 'stillLate', 'median', 'dodged'] as const
/** What a number is called for who can't see its column. */
type Named = (typeof columns)[number] | 'judged' | 'assessed'

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
            {columns.map((name) => (
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

const nothing = <span className="muted">–</span>

type LineProps = InMunicipality & Readonly<{ row: AnswerFigures; by: StatisticsBy }>

const Line = ({ row, by, municipality }: LineProps) => {
  const judgedAnswers = Object.values(row.verdicts).reduce((sum, count) => sum + count, 0)
  const dodged = dodgedVerdicts.reduce((sum, verdict) => sum + (row.verdicts[verdict] ?? 0), 0)
  const narrowed = {
    ...(municipality === undefined ? {} : { municipality }),
    ...(by === 'year' ? { askedIn: row.key ?? '~' } : { [by]: row.key ?? '~' }),
  }
  const counted = (answers: AnswerList, value: number, name: Named) => ({
    value,
    what: t(`figures.${name}`),
    of: row.key,
    list: { view: 'all', filter: { answers, ...narrowed } } satisfies ListOf,
  })
  return (
    <tr>
      <th scope="row">{keyWords(row.key)}</th>
      <NumberCell {...counted('asked', row.asked, 'asked')} />
      <NumberCell {...counted('answered', row.answered, 'answered')} />
      <td className="number">
        {row.judged === 0 ? (
          nothing
        ) : (
          <>
            <Counted {...counted('onTime', row.onTime, 'onTime')} /> {t('figures.of')}{' '}
            <Counted {...counted('judged', row.judged, 'judged')} />
          </>
        )}
      </td>
      <NumberCell {...counted('tooLate', row.judged - row.onTime, 'tooLate')} late />
      <NumberCell {...counted('late', row.late, 'stillLate')} late />
      <td className="number">
        {row.medianDays === null ? (
          nothing
        ) : (
          <Counted {...counted('measured', row.measured, 'median')} words={numberWords(row.medianDays, 1)} />
        )}
      </td>
      <td className="number">
        {judgedAnswers === 0 ? (
          nothing
        ) : (
          <>
            <Counted {...counted('dodged', dodged, 'dodged')} /> {t('figures.of')}{' '}
            <Counted {...counted('assessed', judgedAnswers, 'assessed')} />
          </>
        )}
      </td>
    </tr>
  )
}

import { dutchDate } from '../../shared/dates.ts'
import { type AdviceRow, adviceKindOf, chartOrder } from '../../shared/records/advice.ts'
import { t } from '../../shared/texts/translate.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { useToday } from '../app/today.ts'
import { Select } from '../ui/choices.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { standingCount } from './standing.tsx'
import { YearReport } from './year-report.tsx'

const everywhere = '~'

/** All advice, the newest first, with what became of it, and below it the report of a year. */
export const AdviceOverview = () => {
  const overview = useOverview()
  const { value: choices } = useRead('app.choices', {})
  const [chosen, choose] = useRemembered('advice.municipality', everywhere)
  // A municipality that is gone narrows nothing.
  const municipality = choices?.municipalities.includes(chosen) ? chosen : undefined
  const { value: rows } = useRead('advice.list', municipality === undefined ? {} : { municipality })
  useStatusLine(rows === null ? '' : t('advice.adviceCount', { count: rows.length }))
  if (overview === null || rows === null || choices === null) return null
  if (rows.length === 0 && municipality === undefined)
    return (
      <>
        <h1 className="hidden-text">{t('advice.title')}</h1>
        <EmptyState
          sentence={t('advice.empty')}
          act={{ label: t('app.import'), keys: 'Ctrl+O', run: () => void chooseAndImport() }}
        />
      </>
    )
  return (
    <>
      <header className="screen-head advice-head">
        <h1>{t('advice.title')}</h1>
        {choices.municipalities.length > 1 && (
          <Select
            label={t('advice.municipality')}
            options={[
              { value: everywhere, label: t('advice.everywhere') },
              ...choices.municipalities.map((name) => ({ value: name, label: name })),
            ]}
            value={municipality ?? everywhere}
            onChange={choose}
          />
        )}
      </header>
      <div className="screen-body advice-body">
        <section aria-label={t('advice.list')}>
          <Rows letterKeys={overview.settings.letterKeys} takesFocus>
            <ul className="rows advice-rows">
              {rows.map((row) => (
                <li key={row.documentId}>
                  <Row onOpen={() => go({ screen: 'advice', documentId: row.documentId })}>
                    <Line row={row} />
                  </Row>
                </li>
              ))}
            </ul>
          </Rows>
        </section>
        <YearReport municipality={municipality ?? null} />
      </div>
    </>
  )
}

const Line = ({ row }: Readonly<{ row: AdviceRow }>) => {
  const today = useToday()
  const late = !row.complete && row.dueOn !== null && row.dueOn < today
  return (
    <span className="advice-row">
      <span className="advice-date">
        {row.date === null ? '–' : <time dateTime={row.date}>{dutchDate(row.date)}</time>}
      </span>
      <span className="cut">{row.title}</span>
      <span className="muted">{t(`advice.kind.${adviceKindOf(row)}`)}</span>
      <span className="cut">{countsOf(row)}</span>
      <span className={late ? 'late-text' : 'muted'}>
        {row.dueOn === null ? '' : t('advice.dueOn', { date: dutchDate(row.dueOn) })}
      </span>
    </span>
  )
}

const countsOf = ({ points, counts }: AdviceRow): string =>
  t('advice.totals', {
    count: points,
    words: chartOrder
      .filter((standing) => counts[standing] > 0)
      .map((standing) => standingCount(standing, counts[standing]))
      .join(', '),
  })

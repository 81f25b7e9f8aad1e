import { useState } from 'react'
import type { Overview, Today } from '../../shared/contract.ts'
import { longDate, weekdayName } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { loadSample } from '../app/load-sample.ts'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { remember, remembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { Rows } from '../ui/rows.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { useFirstScreen } from '../welcome/first-screen.ts'
import { Welcome } from '../welcome/welcome.tsx'
import { MissingSection, NewsSection, SeenSection, ToCheckSection } from './document-sections.tsx'
import { ExtendedSection, LateSection, ReminderSection, WeekSection } from './item-sections.tsx'
import './today.css'

/** What asks for attention today; in an empty store how to begin. */
export const TodayScreen = () => {
  const overview = useOverview()
  const elsewhere = useFirstScreen(overview?.settings.role ?? null)
  const { value } = useRead('app.today', {})
  const [welcome, setWelcome] = useState(
    () => overview?.settings.role === null && !remembered('welcome.done', false),
  )
  if (overview === null || value === null || elsewhere) return null
  const { empty } = value
  if (empty && overview.dossiers.length === 0 && welcome)
    return (
      <Welcome
        settings={overview.settings}
        onDone={() => {
          remember('welcome.done', true)
          setWelcome(false)
        }}
      />
    )
  if (empty)
    return (
      <>
        <h1 className="hidden-text">{t('app.today')}</h1>
        <EmptyState
          sentence={t('today.empty')}
          act={{ label: t('app.import'), keys: 'Ctrl+O', run: () => void chooseAndImport() }}
          second={{ label: t('app.loadSample'), run: () => void loadSample() }}
        />
      </>
    )
  return <Sections today={value} overview={overview} />
}

type Props = Readonly<{ today: Today; overview: Overview }>

const Sections = ({ today, overview }: Props) => {
  const summary = t('today.summary', {
    late: overview.lateCount,
    week: today.thisWeek.length,
    toCheck: overview.toCheckCount,
    news: today.news.reduce((sum, { items }) => sum + items.length, 0),
  })
  useStatusLine(summary)
  const look = { today: overview.today, repeats: today.repeats }
  return (
    <div className="screen-body today">
      <header className="today-head">
        <h1>{longDay(overview.today)}</h1>
        <p>{summary}</p>
      </header>
      <Rows className="today-columns" letterKeys={overview.settings.letterKeys} takesFocus>
        <div>
          <LateSection rows={today.late} count={overview.lateCount} {...look} />
          <WeekSection rows={today.thisWeek} {...look} />
          <ReminderSection rows={today.reminders} {...look} />
          <ExtendedSection rows={today.extended} count={today.extendedCount} {...look} />
        </div>
        <div>
          <NewsSection news={today.news} mine={overview.settings.mine} />
          <ToCheckSection rows={today.toCheck} count={today.toCheckCount} />
          <MissingSection rows={today.missing} count={overview.missingCount} />
          <SeenSection rows={today.seen} />
        </div>
      </Rows>
    </div>
  )
}

const longDay = (date: string) => {
  const day = weekdayName(date)
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1)} ${longDate(date)}`
}

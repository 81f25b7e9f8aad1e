import type { ChangeRow } from '../../shared/contract.ts'
import { addDays, civilDate, longDutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { redo, undo } from '../app/act.ts'
import { textOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { useStatusLine } from '../app/status.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { useLog } from './use-log.ts'
import './log.css'

/** Every change by day, newest first; the last can be taken back from here as from everywhere. */
export const LogScreen = () => {
  const overview = useOverview()
  const { log, older } = useLog()
  const rows = log?.rows ?? []
  useStatusLine(log === null ? '' : t('log.count', { count: rows.length }))
  if (log === null || overview === null) return null
  const days = [...Map.groupBy(rows, ({ at }) => civilDate(new Date(at)))]
  return (
    <>
      <header className="screen-head">
        <h1>{t('app.log')}</h1>
        {overview.redo !== null && (
          <Button look="quiet" keys="Ctrl+Y" onPress={() => void redo()}>
            {t('app.redo')}
          </Button>
        )}
        {overview.undo !== null && (
          <Button keys="Ctrl+Z" onPress={() => void undo()}>
            {t('app.undo')}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <EmptyState sentence={t('log.empty')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll it.
        <div className="screen-body log" tabIndex={0} data-focus-first="">
          <p className="muted">{t('log.about')}</p>
          {days.map(([day, lines]) => (
            <Day key={day} day={day} lines={lines} />
          ))}
          {log.more && <Button onPress={older}>{t('log.older')}</Button>}
        </div>
      )}
    </>
  )
}

const Day = ({ day, lines }: Readonly<{ day: string; lines: readonly ChangeRow[] }>) => (
  <section>
    <h2>{dayWords(day)}</h2>
    <ol>
      {lines.map(({ seq, at, label, undone, undoes }) => {
        const words = undoes ? t('app.undone', { what: textOf(label) }) : textOf(label)
        return (
          <li key={seq} className={undone ? 'undone' : undefined}>
            <time dateTime={at}>{clock(at)}</time>
            <span className="what">{undone ? <s>{words}</s> : words}</span>
            {undone && <span className="muted">{t('log.undone')}</span>}
          </li>
        )
      })}
    </ol>
  </section>
)

const dayWords = (day: string): string => {
  // The clock's own day: changes are stamped with it, whatever day the lists are judged by.
  const today = civilDate(new Date())
  if (day === today) return t('log.today')
  return day === addDays(today, -1) ? t('log.yesterday') : longDutchDate(day)
}

const clock = (moment: string) =>
  new Date(moment).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })

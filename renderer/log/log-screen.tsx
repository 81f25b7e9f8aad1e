import { useEffect, useRef, useState } from 'react'
import { addDays, civilDate, dutchDate } from '../../shared/dates.ts'
import type { LogEntry, LogEvent } from '../../shared/records/log.ts'
import { clockTime, longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { redo, undo } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { textOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useStatusLine } from '../app/status.ts'
import { EventLine } from '../item/item-history.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { LogFilters } from './log-filters.tsx'
import { type LogFilter, useLog } from './use-log.ts'
import './log.css'

/** Every act by day, newest first, with what it did to each item; one line of it can be taken back from here. */
export const LogScreen = () => {
  const overview = useOverview()
  const [filter, setFilter] = useState<LogFilter>({})
  const words = useRef<HTMLInputElement>(null)
  const { log, older } = useLog(filter)
  const entries = log?.entries ?? []
  useStatusLine(log === null ? '' : t(log.more ? 'log.countMore' : 'log.count', { count: entries.length }))
  useActs([
    {
      id: 'log.filter',
      label: t('log.filterAct'),
      keys: ['/', 'Ctrl+F'],
      run: () => words.current?.focus(),
    },
  ])
  if (log === null || overview === null) return null
  const days = [...Map.groupBy(entries, ({ at }) => civilDate(new Date(at)))]
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
      {entries.length === 0 && !log.narrowed ? (
        <EmptyState sentence={t('log.empty')} />
      ) : (
        <>
          <LogFilters filter={filter} onFilter={setFilter} inputRef={words} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll it. */}
          <div className="screen-body log" tabIndex={0} data-focus-first="">
            <p className="muted">{entries.length === 0 ? t('log.nothing') : t('log.about')}</p>
            {days.map(([day, lines]) => (
              <Day key={day} day={day} entries={lines} />
            ))}
            {log.more && <Older shown={entries.length} onOlder={older} />}
          </div>
        </>
      )}
    </>
  )
}

/** Older lines come as soon as one is near the end of those that are there. */
const Older = ({ shown, onOlder }: Readonly<{ shown: number; onOlder: () => void }>) => {
  const end = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew once more lines are there.
  useEffect(() => {
    if (end.current === null) return
    const sight = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return
      sight.disconnect()
      onOlder()
    })
    sight.observe(end.current)
    return () => sight.disconnect()
  }, [shown])
  return (
    <div ref={end}>
      <Button onPress={onOlder}>{t('log.older')}</Button>
    </div>
  )
}

const Day = ({ day, entries }: Readonly<{ day: string; entries: readonly LogEntry[] }>) => (
  <section>
    <h2>{dayWords(day)}</h2>
    <ol>
      {entries.map((entry) => (
        <Entry key={entry.seq} entry={entry} />
      ))}
    </ol>
  </section>
)

const Entry = ({ entry }: Readonly<{ entry: LogEntry }>) => {
  const { at, label, undone, undoes, eventCount, events } = entry
  const words = undoes ? t('app.undone', { what: textOf(label) }) : textOf(label)
  const [only] = events
  return (
    <li className={undone ? 'undone' : undefined}>
      <time dateTime={at}>{clockTime(at)}</time>
      <div className="what">
        {eventCount === 1 && only !== undefined ? (
          // Of one line on one item the act would say the same twice.
          <div className="only">
            <Happened event={only} />
          </div>
        ) : (
          <>
            {undone ? <s>{words}</s> : words}
            {events.length > 0 && (
              <ul>
                {events.map((event) => (
                  <li key={event.id}>
                    <Happened event={event} />
                  </li>
                ))}
                {eventCount > events.length && (
                  <li className="muted">{t('log.moreItems', { count: eventCount - events.length })}</li>
                )}
              </ul>
            )}
          </>
        )}
      </div>
      {undone && <span className="muted">{t('log.undone')}</span>}
    </li>
  )
}

/** What an act did to one item. */
const Happened = ({ event }: Readonly<{ event: LogEvent }>) => {
  const { item, onDate, at, note } = event
  return (
    <>
      {item === null ? (
        <span className="muted">{t('log.gone')}</span>
      ) : (
        <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: item.id })}>
          {item.number ?? item.title.slice(0, 40)}
        </TextButton>
      )}
      <span>
        <EventLine event={event} reversible={event.reversible} />
        {onDate !== civilDate(new Date(at)) && (
          <span className="muted"> {t('log.per', { date: dutchDate(onDate) })}</span>
        )}
        {note !== '' && <span className="muted"> “{note}”</span>}
      </span>
    </>
  )
}

const dayWords = (day: string): string => {
  // The clock's own day: changes are stamped with it, whatever day the lists are judged by.
  const today = civilDate(new Date())
  if (day === today) return t('log.today')
  return day === addDays(today, -1) ? t('log.yesterday') : longDate(day)
}

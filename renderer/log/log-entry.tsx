import { civilDate, dutchDate } from '../../shared/dates.ts'
import { eventNote } from '../../shared/event-words.ts'
import type { LogEntry, LogEvent } from '../../shared/records/log.ts'
import { clockTime } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { textOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { EventLine } from '../item/item-history.tsx'
import { TextButton } from '../ui/button.tsx'

/** An act, with what it did to each item. */
export const Entry = ({ entry }: Readonly<{ entry: LogEntry }>) => {
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
        {note !== '' && <span className="muted"> “{eventNote(event)}”</span>}
      </span>
    </>
  )
}

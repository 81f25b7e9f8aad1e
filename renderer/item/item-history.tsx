import { useEffect, useRef } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { eventNote, eventWords } from '../../shared/event-words.ts'
import type { ItemDetail, ItemEvent } from '../../shared/records/item.ts'
import { isReversible } from '../../shared/records/log.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { TextButton } from '../ui/button.tsx'
import { WithDates } from '../ui/signs.tsx'
import { Section, SourceLine } from './section.tsx'

/** The append-only history, oldest first. A line is taken back by a new one, and stays to be read. */
export const ItemHistory = ({ item }: Readonly<{ item: ItemDetail }>) => (
  <Section title={t('item.history')}>
    <ol className="history">
      {item.events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.onDate}>{dutchDate(event.onDate)}</time>
          <div>
            <EventLine event={event} />
            {event.note !== '' && <p className="muted">{eventNote(event)}</p>}
            {typeof event.details.words === 'string' && event.kind === 'proposal' && (
              <p className="muted">“{event.details.words}”</p>
            )}
            {event.passage !== null && event.kind !== 'recorded' && <SourceLine passage={event.passage} />}
          </div>
        </li>
      ))}
    </ol>
  </Section>
)

type LineProps = Readonly<{
  event: Pick<ItemEvent, 'id' | 'kind' | 'details' | 'takenBack'>
  /** Where more is known than of what kind it is: of an item in the bin nothing is taken back. */
  reversible?: boolean
}>

/** What happened, struck through where it was taken back, and how it can be. */
export const EventLine = ({ event, reversible = isReversible(event.kind) }: LineProps) => {
  const words = <WithDates text={eventWords(event)} />
  const line = useRef<HTMLSpanElement>(null)
  const pressed = useRef(false)
  const { takenBack } = event
  useEffect(() => {
    // The button goes away with what it took back: who pressed it stays at its line.
    if (!takenBack || !pressed.current || document.activeElement !== document.body) return
    pressed.current = false
    const beside = line.current?.closest('li')?.querySelector('button')
    const around = line.current?.closest<HTMLElement>('[tabindex]')
    ;(beside ?? around)?.focus()
  }, [takenBack])
  if (takenBack)
    return (
      <span className="taken-back" ref={line}>
        <s>{words}</s> <span className="muted">{t('item.takenBack')}</span>
      </span>
    )
  return (
    <span className="event-line" ref={line}>
      {words}
      {reversible && (
        <TextButton
          onPress={() => {
            pressed.current = true
            void act('log.reverse', { eventId: event.id }, t('item.done.takenBack'))
          }}
        >
          {t('item.takeBack')}
          <span className="hidden-text">: {eventWords(event)}</span>
        </TextButton>
      )}
    </span>
  )
}

import { dutchDate, isIsoDate } from '../../shared/dates.ts'
import type { EventKind, ItemDetail, ItemEvent } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { textOf, wordOf } from '../app/label.ts'
import { WithDates } from '../ui/signs.tsx'
import { Section, SourceLine } from './section.tsx'

/** The append-only history, oldest first. */
export const ItemHistory = ({ item }: Readonly<{ item: ItemDetail }>) => (
  <Section title={t('item.history')}>
    <ol className="history">
      {item.events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.onDate}>{dutchDate(event.onDate)}</time>
          <div>
            <WithDates text={eventWords(event)} />
            {event.note !== '' && <p className="muted">{event.note}</p>}
            {event.passage !== null && event.kind !== 'recorded' && <SourceLine passage={event.passage} />}
          </div>
        </li>
      ))}
    </ol>
  </Section>
)

/** The closed list in whose words an event's values are. */
const listOf: Partial<Record<EventKind, string>> = {
  status: 'officialStatus',
  verdict: 'verdict',
  reaction: 'reaction',
  realisation: 'realisation',
  answer_verdict: 'answerVerdict',
  outcome: 'motionOutcome',
}

const eventWords = (event: ItemEvent): string => {
  const list = listOf[event.kind]
  const values = Object.entries(event.details).map(([name, value]) => [name, valueWords(value, list)])
  const words = textOf({ key: keyOf(event), values: Object.fromEntries(values) })
  const how = event.details.how
  return typeof how === 'string' ? `${words}: ${wordOf('settledHow', how).toLowerCase()}` : words
}

const keyOf = ({ kind, details }: ItemEvent) =>
  kind === 'reminder' && details.to === null ? 'event.reminderGone' : `event.${kind}`

const valueWords = (value: string | number | null, list: string | undefined): string | number => {
  if (value === null) return t('event.nothing')
  if (typeof value !== 'string') return value
  if (isIsoDate(value)) return dutchDate(value)
  return list === undefined ? value : wordOf(list, value).toLowerCase()
}

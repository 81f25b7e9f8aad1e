import { addDays, dutchDate } from '../../shared/dates.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { ItemRows, Section } from './section.tsx'

const most = 8
const few = 5

type Props = Readonly<{ rows: readonly ItemRow[]; today: string }>
type CountedProps = Props & Readonly<{ count: number }>

export const LateSection = ({ rows, count, today }: CountedProps) => (
  <Section
    title={t('today.late')}
    count={count}
    shown={Math.min(rows.length, most)}
    act={t('today.lateAct')}
    onAct={() => go({ screen: 'followUp', view: 'late' })}
    none={t('today.noneLate')}
    late
  >
    <ItemRows rows={rows.slice(0, most)} today={today} view="late" />
  </Section>
)

export const WeekSection = ({ rows, today }: Props) => (
  <Section
    title={t('today.week')}
    about={t('today.weekUntil', { date: dutchDate(addDays(today, 7)) })}
    count={rows.length}
    shown={Math.min(rows.length, most)}
    act={t('today.weekAct')}
    onAct={() => go({ screen: 'followUp', view: 'open' })}
    none={t('today.noneWeek')}
  >
    <ItemRows rows={rows.slice(0, most)} today={today} view="open" />
  </Section>
)

/** A reminder is the user's own and no term: it stands here from its day on. */
export const ReminderSection = ({ rows, today }: Props) =>
  rows.length > 0 && (
    <Section
      title={t('today.reminders')}
      about={t('today.remindersAbout')}
      count={rows.length}
      shown={Math.min(rows.length, few)}
      act={t('today.weekAct')}
      onAct={() => go({ screen: 'followUp', view: 'open' })}
      none=""
    >
      <ItemRows rows={rows.slice(0, few)} today={today} view="open" />
    </Section>
  )

export const ExtendedSection = ({ rows, count, today }: CountedProps) =>
  count > 0 && (
    <Section
      title={t('today.extended')}
      count={count}
      shown={Math.min(rows.length, few)}
      act={t('today.extendedAct')}
      onAct={() => go({ screen: 'followUp', view: 'extended' })}
      none=""
    >
      <ItemRows rows={rows.slice(0, few)} today={today} view="extended" />
    </Section>
  )

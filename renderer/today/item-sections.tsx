import { addDays, dutchDate } from '../../shared/dates.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { foldRepeats, type Repeat } from '../../shared/records/repeat.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { ItemRows, Section } from './section.tsx'

const most = 8
const few = 5

type Props = Readonly<{ rows: readonly ItemRow[]; repeats: readonly Repeat[]; today: string }>
type CountedProps = Props & Readonly<{ count: number }>

/** What is promised twice, and linked as such, has one line: so many lines, and how many items they stand for. */
const firstOf = (rows: readonly ItemRow[], repeats: readonly Repeat[], lines: number) => {
  const folded = foldRepeats(rows, repeats).slice(0, lines)
  return { folded, shown: folded.reduce((sum, { also }) => sum + 1 + also.length, 0) }
}

export const LateSection = ({ rows, repeats, count, today }: CountedProps) => {
  const { folded, shown } = firstOf(rows, repeats, most)
  return (
    <Section
      title={t('today.late')}
      count={count}
      shown={shown}
      act={t('today.lateAct')}
      onAct={() => go({ screen: 'followUp', view: 'late' })}
      none={t('today.noneLate')}
      late
    >
      <ItemRows folded={folded} today={today} view="late" />
    </Section>
  )
}

export const WeekSection = ({ rows, repeats, today }: Props) => {
  const { folded, shown } = firstOf(rows, repeats, most)
  return (
    <Section
      title={t('today.week')}
      about={t('today.weekUntil', { date: dutchDate(addDays(today, 7)) })}
      count={rows.length}
      shown={shown}
      act={t('today.weekAct')}
      onAct={() => go({ screen: 'followUp', view: 'open' })}
      none={t('today.noneWeek')}
    >
      <ItemRows folded={folded} today={today} view="open" />
    </Section>
  )
}

/** A reminder is the user's own and no term: it stands here from its day on. */
export const ReminderSection = ({ rows, repeats, today }: Props) => {
  const { folded, shown } = firstOf(rows, repeats, few)
  return (
    rows.length > 0 && (
      <Section
        title={t('today.reminders')}
        about={t('today.remindersAbout')}
        count={rows.length}
        shown={shown}
        act={t('today.weekAct')}
        onAct={() => go({ screen: 'followUp', view: 'open' })}
        none=""
      >
        <ItemRows folded={folded} today={today} view="open" />
      </Section>
    )
  )
}

export const ExtendedSection = ({ rows, repeats, count, today }: CountedProps) => {
  const { folded, shown } = firstOf(rows, repeats, few)
  return (
    count > 0 && (
      <Section
        title={t('today.extended')}
        count={count}
        shown={shown}
        act={t('today.extendedAct')}
        onAct={() => go({ screen: 'followUp', view: 'extended' })}
        none=""
      >
        <ItemRows folded={folded} today={today} view="extended" />
      </Section>
    )
  )
}

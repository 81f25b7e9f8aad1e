import { useEffect, useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { type Since, type SinceMoments, sinceGroups } from '../../shared/records/since.ts'
import { sinceDay } from '../../shared/since-folds.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { call } from '../app/bridge.ts'
import { DateInput } from '../app/date-input.tsx'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Segments } from '../ui/choices.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Rows } from '../ui/rows.tsx'
import { WithDates } from '../ui/signs.tsx'
import { SinceGroupLines } from './since-group.tsx'
import './since.css'

type From = 'opened' | 'briefing' | 'day'
/** What the dossier is compared with, and what is otherwise. */
export type SinceState = Readonly<{
  moments: SinceMoments | null
  from: From
  day: string | null
  choose: (from: From, day?: string | null) => void
  since: Since | null
}>

/** The visit that was before this one stays the one to compare with for as long as the dossier is open. */
export const useSince = (id: number): SinceState => {
  const [moments, setMoments] = useState<SinceMoments | null>(null)
  const [chosen, setChosen] = useState<Readonly<{ from: From; day: string | null }> | null>(null)
  useEffect(() => {
    let wanted = true
    // Without it the dossier is there as well; only a day can be chosen then.
    call('dossiers.visit', { id }).then(
      (found) => wanted && setMoments(found),
      () => wanted && setMoments({ opened: null, briefing: null }),
    )
    return () => {
      wanted = false
    }
  }, [id])
  const first: From = moments?.opened != null || moments?.briefing == null ? 'opened' : 'briefing'
  const { from, day } = chosen ?? { from: first, day: null }
  const moment = from === 'day' ? day : (moments?.[from] ?? null)
  const { value } = useRead('dossiers.since', moment === null ? null : { id, since: moment })
  return {
    moments,
    from,
    day,
    choose: (next, on = day) => setChosen({ from: next, day: on }),
    since: value?.since === moment ? value : null,
  }
}

const dayOf = (moment: string): string => dutchDate(sinceDay(moment))

/** "Sinds 12-11-2026: 2 nieuw, 1 te laat geworden." */
const sinceSummary = ({ since, entries }: Since): string => {
  const date = dayOf(since)
  const counts = sinceGroups
    .map((group) => ({ group, count: entries.filter((entry) => entry.group === group).length }))
    .filter(({ count }) => count > 0)
  return counts.length === 0
    ? t('since.nothing', { date })
    : t('since.count', {
        date,
        words: counts.map(({ group, count }) => t(`since.count.${group}`, { count })).join(', '),
      })
}

type Props = Readonly<{ state: SinceState }>

/** One line at the top of a dossier that says how much happened since the last visit, and opens what. */
export const SinceHint = ({ state, onOpen }: Props & Readonly<{ onOpen: () => void }>) => {
  useActs([{ id: 'dossier.since', label: t('since.show'), keys: ['W'], run: onOpen }])
  const { since, from } = state
  return (
    since !== null &&
    from !== 'day' &&
    since.entries.length > 0 && (
      <p className="dossier-since">
        <TextButton onPress={onOpen}>
          <WithDates text={sinceSummary(since)} />
        </TextButton>{' '}
        <Kbd keys="W" />
      </p>
    )
  )
}

/** What happened since the dossier was looked at, by kind; each line opens what it is about. */
export const SinceLines = ({ state }: Props) => {
  const { moments, from, day, choose, since } = state
  const overview = useOverview()
  const about = [...new Set(since?.entries.flatMap(({ item }) => item?.documentId ?? []))].sort(
    (a, b) => a - b,
  )
  const { value, error } = useRead('documents.rows', about.length === 0 ? null : { ids: about })
  const all = about.length === 0 ? [] : value
  if (moments === null) return null
  const documents = new Map(all?.map((document) => [document.id, document]))
  const options = [
    ...(moments.opened === null
      ? []
      : [{ value: 'opened' as const, label: `${t('since.opened')} (${dayOf(moments.opened)})` }]),
    ...(moments.briefing === null
      ? []
      : [{ value: 'briefing' as const, label: `${t('since.briefing')} (${dayOf(moments.briefing)})` }]),
    { value: 'day' as const, label: t('since.day') },
  ]
  return (
    <div className="since">
      <div className="since-from">
        <Segments label={t('since.of')} options={options} value={from} onChange={(next) => choose(next)} />
        {from === 'day' && (
          <DateInput label={t('since.day')} value={day} onChange={(next) => choose('day', next)} />
        )}
      </div>
      {from === 'opened' && moments.opened === null && <p className="none">{t('since.firstTime')}</p>}
      {from === 'day' && day === null && <p className="none">{t('since.chooseDay')}</p>}
      {since !== null && (all !== null || error !== null) && (
        <>
          <p className="since-summary" aria-live="polite">
            <WithDates text={sinceSummary(since)} />
          </p>
          <Rows letterKeys={overview?.settings.letterKeys ?? true} takesFocus>
            {sinceGroups.map((group) => (
              <SinceGroupLines
                key={group}
                group={group}
                entries={since.entries.filter((one) => one.group === group)}
                documents={documents}
              />
            ))}
          </Rows>
        </>
      )}
    </div>
  )
}

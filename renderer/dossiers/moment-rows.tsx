import { dutchDate } from '../../shared/dates.ts'
import type { Moment } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { useToday } from '../app/today.ts'
import { Row } from '../ui/rows.tsx'
import { type Sign, StatusSign, type Tone } from '../ui/signs.tsx'
import { openMoment, whatOf } from './moment-words.ts'

const signs: Readonly<Record<Moment['what'], readonly [Sign, Tone]>> = {
  document: ['ring', 'plain'],
  promised: ['dot', 'accent'],
  due: ['dot', 'accent'],
  extended: ['skip', 'soon'],
  decision: ['diamond', 'accent'],
  settled: ['tick', 'done'],
}

/** Everything with a date, oldest first, with today between what was and what comes. */
export const MomentRows = ({ moments }: Readonly<{ moments: readonly Moment[] }>) => {
  const today = useToday()
  if (moments.length === 0) return <p className="none">{t('dossiers.noMoments')}</p>
  const next = moments.findIndex(({ on }) => on >= today)
  const split = next < 0 ? moments.length : next
  const line = (moment: Moment) => (
    <li key={`${moment.what} ${moment.itemId} ${moment.documentId}`}>
      <Row className="dossier-moment" name={moment.on} onOpen={() => openMoment(moment)}>
        <time className="nr" dateTime={moment.on}>
          {dutchDate(moment.on)}
        </time>
        <span className={moment.late ? 'late-text' : undefined}>
          <StatusSign
            sign={moment.late ? 'warning' : signs[moment.what][0]}
            tone={moment.late ? 'late' : signs[moment.what][1]}
          >
            {whatOf(moment)}
          </StatusSign>
        </span>
        <span className="cut">{moment.title}</span>
      </Row>
    </li>
  )
  return (
    <ul className="rows" aria-label={t('dossiers.byDate')}>
      {moments.slice(0, split).map(line)}
      <li className="dossier-now">{t('dossiers.todayOn', { date: dutchDate(today) })}</li>
      {moments.slice(split).map(line)}
    </ul>
  )
}

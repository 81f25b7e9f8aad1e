import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { Moment } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { timelineCounts } from '../../shared/timeline.ts'
import { TextButton } from '../ui/button.tsx'
import { useWidth } from '../ui/use-width.ts'
import { openMoment, whatOf } from './moment-words.ts'
import { TimelineChart } from './timeline-chart.tsx'

type Props = Readonly<{
  moments: readonly Moment[]
  today: string
  onPick: (moments: readonly Moment[]) => void
}>

/** A dossier in time: as a drawing with a finding in words, or as a table. */
export const Timeline = ({ moments, today, onPick }: Props) => {
  const [table, setTable] = useState(false)
  const [asked, setAsked] = useState<readonly Moment[]>([])
  const [ref, width] = useWidth()
  const finding = t('dossiers.finding', timelineCounts(moments, today))
  return (
    <section className="timeline" aria-label={t('dossiers.timeline')} ref={ref}>
      <header>
        <h2>{t('dossiers.timeline')}</h2>
        <p>{finding}</p>
        <TextButton onPress={() => setTable(!table)}>
          {t(table ? 'dossiers.asChart' : 'dossiers.asTable')}
        </TextButton>
      </header>
      {table ? (
        <MomentTable moments={moments} />
      ) : (
        <>
          <TimelineChart
            moments={moments}
            today={today}
            width={width}
            label={t('dossiers.marks', { finding })}
            onPick={onPick}
            onAsk={setAsked}
          />
          <p className="timeline-asked" aria-hidden="true">
            {asked.map((moment) => (
              <span key={`${moment.what} ${moment.itemId} ${moment.documentId}`}>
                <b>{dutchDate(moment.on)}</b> {whatOf(moment)}: {moment.title}
              </span>
            ))}
          </p>
        </>
      )}
    </section>
  )
}

const MomentTable = ({ moments }: Readonly<{ moments: readonly Moment[] }>) => (
  <div className="timeline-table">
    <table>
      <thead>
        <tr>
          <th scope="col">{t('dossiers.date')}</th>
          <th scope="col">{t('dossiers.whatHead')}</th>
          <th scope="col">{t('dossiers.title')}</th>
        </tr>
      </thead>
      <tbody>
        {moments.map((moment) => (
          <tr key={`${moment.on} ${moment.what} ${moment.itemId} ${moment.documentId}`}>
            <td>
              <time dateTime={moment.on}>{dutchDate(moment.on)}</time>
            </td>
            <td className={moment.late ? 'late-text' : undefined}>{whatOf(moment)}</td>
            <td>
              <TextButton onPress={() => openMoment(moment)}>{moment.title}</TextButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

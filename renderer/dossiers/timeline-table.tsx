import { memo, useEffect, useRef } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { Moment } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { momentKey } from '../../shared/timeline-moments.ts'
import { whatOf } from '../../shared/timeline-words.ts'
import { useOverview } from '../app/overview.tsx'
import { Rows } from '../ui/rows.tsx'
import { openMoment } from './moment-words.ts'

type Props = Readonly<{
  moments: readonly Moment[]
  /** How many there are without the choice. */
  total: number
  /** Keys of the moments of the mark that is chosen. */
  current: readonly string[]
  today: string
  onChoose: (moment: Moment) => void
}>

/** The moments of the drawing as rows, oldest first: the row of the chosen mark is in sight, and a row chooses its mark. */
export const TimelineTable = ({ moments, total, current, today, onChoose }: Props) => {
  const overview = useOverview()
  const box = useRef<HTMLDivElement>(null)
  const [first] = current
  useEffect(() => {
    const row = first === undefined ? null : box.current?.querySelector(`[data-row="${first}"]`)
    if (row == null || row === document.activeElement) return
    row.scrollIntoView({ block: 'nearest' })
  }, [first])
  const next = moments.findIndex(({ on }) => on >= today)
  // What is drawn of a row doesn't change with who hears of it.
  const latest = useRef(onChoose)
  latest.current = onChoose
  const choose = useRef((moment: Moment) => latest.current(moment)).current
  return (
    <div className="timeline-table">
      <p className="timeline-count" aria-live="polite">
        {t('dossiers.momentCount', { shown: moments.length, all: total })}
      </p>
      <div ref={box} className="timeline-rows">
        <Rows letterKeys={overview?.settings.letterKeys ?? true}>
          <table aria-label={t('dossiers.momentTable')}>
            <thead>
              <tr>
                <th scope="col">{t('dossiers.date')}</th>
                <th scope="col">{t('dossiers.whatHead')}</th>
                <th scope="col">{t('dossiers.title')}</th>
              </tr>
            </thead>
            <tbody>
              {moments.map((moment, at) => (
                <MomentRow
                  key={momentKey(moment)}
                  moment={moment}
                  chosen={current.includes(momentKey(moment))}
                  next={at === next}
                  onChoose={choose}
                />
              ))}
            </tbody>
          </table>
        </Rows>
      </div>
    </div>
  )
}

type RowProps = Readonly<{
  moment: Moment
  chosen: boolean
  /** The first of today or later: the line of today is above it. */
  next: boolean
  onChoose: (moment: Moment) => void
}>

const MomentRow = memo(({ moment, chosen, next, onChoose }: RowProps) => (
  <tr className={`${chosen ? 'chosen' : ''} ${next ? 'next' : ''}`}>
    <td>
      <time dateTime={moment.on}>{dutchDate(moment.on)}</time>
    </td>
    <td className={moment.late ? 'late-text' : undefined}>{whatOf(moment)}</td>
    <td>
      <button
        type="button"
        data-row={momentKey(moment)}
        tabIndex={-1}
        aria-current={chosen ? 'true' : undefined}
        title={moment.title}
        onFocus={() => onChoose(moment)}
        onClick={() => openMoment(moment)}
      >
        {moment.title}
      </button>
    </td>
  </tr>
))

import { memo, useCallback, useEffect, useRef } from 'react'
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
  const box = useRef<HTMLDivElement>(null)
  // Thousands of rows stay as they are when another is chosen: only what was and what is chosen is touched.
  useEffect(() => {
    for (const row of box.current?.querySelectorAll('[aria-current]') ?? [])
      row.removeAttribute('aria-current')
    const asked = new Set(current)
    const chosen = new Set(moments.map(momentKey).filter((key) => asked.has(key)))
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const rows = all.filter(({ dataset }) => chosen.has(dataset.row ?? ''))
    for (const row of rows) row.setAttribute('aria-current', 'true')
    if (rows[0] !== undefined && rows[0] !== document.activeElement)
      rows[0].scrollIntoView({ block: 'nearest' })
  }, [current, moments])
  // What is drawn of the rows doesn't change with who hears of them.
  const latest = useRef(onChoose)
  latest.current = onChoose
  const choose = useCallback((moment: Moment) => latest.current(moment), [])
  return (
    <div className="timeline-table">
      <p className="timeline-count" aria-live="polite">
        {t('dossiers.momentCount', { shown: moments.length, all: total })}
      </p>
      <div ref={box} className="timeline-rows">
        <MomentTable moments={moments} today={today} onChoose={choose} />
      </div>
    </div>
  )
}

const MomentTable = memo(({ moments, today, onChoose }: Pick<Props, 'moments' | 'today' | 'onChoose'>) => {
  const overview = useOverview()
  const next = moments.findIndex(({ on }) => on >= today)
  return (
    <Rows letterKeys={overview?.settings.letterKeys ?? true}>
      <table aria-label={t('dossiers.momentTable')}>
        <thead>
          <tr>
            <th scope="col">{t('dossiers.date')}</th>
            <th scope="col">{t('dossiers.whatHead')}</th>
            <th scope="col">{t('dossiers.title')}</th>
          </tr>
        </thead>
        {inParts(moments).map(({ from, part }) => (
          <tbody key={from}>
            {part.map((moment, at) => (
              <MomentRow
                key={momentKey(moment)}
                moment={moment}
                next={from + at === next}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Rows>
  )
})

/** So many rows are laid out and painted together. */
const partSize = 60
const inParts = (moments: readonly Moment[]) =>
  Array.from({ length: Math.ceil(moments.length / partSize) }, (_, at) => ({
    from: at * partSize,
    part: moments.slice(at * partSize, (at + 1) * partSize),
  }))

type RowProps = Readonly<{
  moment: Moment
  /** The first of today or later: the line of today is above it. */
  next: boolean
  onChoose: (moment: Moment) => void
}>

const MomentRow = ({ moment, next, onChoose }: RowProps) => (
  <tr className={next ? 'next' : undefined}>
    <td>
      <time dateTime={moment.on}>{dutchDate(moment.on)}</time>
    </td>
    <td className={moment.late ? 'late-text' : undefined}>{whatOf(moment)}</td>
    <td>
      <button
        type="button"
        data-row={momentKey(moment)}
        tabIndex={-1}
        title={moment.title}
        onFocus={() => onChoose(moment)}
        onClick={() => openMoment(moment)}
      >
        {moment.title}
      </button>
    </td>
  </tr>
)

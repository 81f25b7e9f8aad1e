import './timeline.css'
import { useMemo, useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { Moment } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { timelineCounts } from '../../shared/timeline.ts'
import { momentKey } from '../../shared/timeline-moments.ts'
import { dateOf, dayOf, showing, type TimelineView, wholeView, zoomed } from '../../shared/timeline-view.ts'
import { go } from '../app/places.ts'
import { Button, IconButton, TextButton } from '../ui/button.tsx'
import { useWidth } from '../ui/use-width.ts'
import { TimelineChart } from './timeline-chart.tsx'
import { allMoments, type Chosen, isShown, TimelineFilter } from './timeline-filter.tsx'
import { TimelineTable } from './timeline-table.tsx'

type Props = Readonly<{
  moments: readonly Moment[]
  undated: readonly DocumentRow[]
  today: string
  /** Saves the whole of it as a picture. */
  onPicture: () => void
}>

const step = 1.6

/** A dossier in time: a drawing that can be zoomed, filtered and gone along, with the same moments in a table beside it. */
export const Timeline = ({ moments: all, undated, today, onPicture }: Props) => {
  const [chosen, setChosen] = useState<Chosen>(allMoments)
  const [view, setView] = useState<TimelineView | null>(null)
  const [current, setCurrent] = useState<readonly string[]>([])
  const [ref, width] = useWidth()
  const moments = useMemo(() => all.filter((moment) => isShown(moment, chosen)), [all, chosen])
  const whole = useMemo(
    () =>
      wholeView(
        all.map(({ on }) => on),
        today,
      ),
    [all, today],
  )
  const shown = view ?? whole
  const zoom = (factor: number, about?: number) => setView(zoomed(shown, whole, factor, about))
  const choose = (some: readonly Moment[]) => setCurrent(some.map(momentKey))
  const chooseInTable = (moment: Moment) => {
    setCurrent([momentKey(moment)])
    setView((old) => (old === null ? null : showing(old, whole, dayOf(moment.on))))
  }
  const finding = t('dossiers.finding', timelineCounts(moments, today))
  return (
    <section className="timeline" aria-label={t('dossiers.timeline')}>
      <header>
        <h2>{t('dossiers.timeline')}</h2>
        <p>{finding}</p>
        <span className="timeline-shown" aria-live="polite">
          {t('dossiers.shown', {
            from: dutchDate(dateOf(shown.from)),
            to: dutchDate(dateOf(shown.to)),
          })}
        </span>
        <IconButton icon="minus" label={t('dossiers.zoomOut')} keys="-" onPress={() => zoom(1 / step)} />
        <IconButton icon="plus" label={t('dossiers.zoomIn')} keys="+" onPress={() => zoom(step)} />
        <Button look="quiet" keys="0" onPress={() => setView(null)}>
          {t('dossiers.zoomFit')}
        </Button>
        <Button look="quiet" onPress={onPicture}>
          {t('briefings.savePicture')}
        </Button>
      </header>
      <TimelineFilter moments={all} chosen={chosen} onChoose={setChosen} />
      <div className="timeline-body">
        <div ref={ref} className="timeline-drawing">
          {moments.length === 0 ? (
            <p className="none">{t('dossiers.noneChosen')}</p>
          ) : (
            <TimelineChart
              moments={moments}
              today={today}
              width={width}
              view={shown}
              whole={whole}
              current={current}
              label={t('dossiers.marks', { finding })}
              onView={setView}
              onChoose={choose}
            />
          )}
        </div>
        <TimelineTable
          moments={moments}
          total={all.length}
          current={current}
          today={today}
          onChoose={chooseInTable}
        />
      </div>
      {undated.length > 0 && (
        <p className="timeline-undated">
          {t('dossiers.undated')}
          {undated.map(({ id, subject }) => (
            <TextButton key={id} onPress={() => go({ screen: 'source', documentId: id })}>
              {subject}
            </TextButton>
          ))}
        </p>
      )}
    </section>
  )
}

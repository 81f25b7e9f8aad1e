import { clockTime } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { minutesLeft, type RunningJob, useJob } from '../app/jobs.ts'
import { useOverview } from '../app/overview.tsx'
import { statusLine } from '../app/status.ts'
import { useStore } from '../app/store.ts'
import { TextButton } from '../ui/button.tsx'

/** Counts of the screen, running work with its cancel, and that everything is saved. */
export const StatusBar = () => {
  const line = useStore(statusLine)
  const savedAt = useOverview()?.savedAt ?? null
  const { running, cancel } = useJob()
  return (
    <footer className="statusbar">
      <span role="status">{line}</span>
      <span className="grow" />
      <span className="jobs" role="status">
        {running.map((job) => (
          <span key={job.id}>
            {wordsOf(job)}
            <progress
              aria-label={job.label}
              {...(job.total > 0 ? { value: job.done, max: job.total } : {})}
            />
            <TextButton aria-label={t('app.cancelJob', { label: job.label })} onPress={() => cancel(job.id)}>
              {t('app.cancel')}
            </TextButton>
          </span>
        ))}
      </span>
      <span>{savedAt === null ? t('app.allSavedNow') : t('app.allSaved', { time: clock(savedAt) })}</span>
    </footer>
  )
}

const wordsOf = (job: RunningJob): string => {
  const minutes = minutesLeft(job)
  const words = job.total > 0 ? t('app.progress', job) : job.label
  return minutes === null ? words : `${words}, ${t('app.timeLeft', { minutes })}`
}

const clock = (moment: string) => clockTime(moment)

import { clockTime } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { useJob } from '../app/jobs.ts'
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
        {running.map(({ id, label, done, total }) => (
          <span key={id}>
            {total > 0 ? t('app.progress', { label, done, total }) : label}
            <progress aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
            <TextButton aria-label={t('app.cancelJob', { label })} onPress={() => cancel(id)}>
              {t('app.cancel')}
            </TextButton>
          </span>
        ))}
      </span>
      <span>{savedAt === null ? t('app.allSavedNow') : t('app.allSaved', { time: clock(savedAt) })}</span>
    </footer>
  )
}

const clock = (moment: string) => clockTime(moment)

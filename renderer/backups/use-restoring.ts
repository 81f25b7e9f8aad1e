import { useState } from 'react'
import type { RestoreOutcome } from '../../shared/records/backup.ts'
import { t } from '../../shared/texts/translate.ts'
import { runJob } from '../app/jobs.ts'
import { momentWords } from './backup-words.ts'
import { rememberRestored } from './restored.ts'

/**
 * Puts a backup back, and makes the window anew when that is done. Where originals are missing nothing changed yet: `outcome` says
 * which, and the next time it goes on without them.
 */
export const useRestoring = () => {
  const [outcome, setOutcome] = useState<RestoreOutcome | null>(null)
  const [stop, setStop] = useState<AbortController | null>(null)
  const restore = async (place: Readonly<{ folder?: string }>, name: string) => {
    if (stop !== null) return
    const stopper = new AbortController()
    setStop(stopper)
    const done = await runJob(
      'data.restore',
      { ...place, name, incomplete: outcome !== null },
      stopper.signal,
      t('settings.restoreCancelled'),
    )
    setStop(null)
    if (done === undefined) return
    if (!done.restored) return setOutcome(done)
    rememberRestored(momentWords(done.madeAt))
    // Everything that the window knows was of another store.
    location.reload()
  }
  return {
    isBusy: stop !== null,
    outcome,
    restore,
    cancel: () => stop?.abort(),
    /** Another backup was chosen: what was said of the one before says nothing of it. */
    forget: () => setOutcome(null),
  }
}

import { t } from '../../shared/texts/translate.ts'
import { runJob } from './jobs.ts'
import { showToast } from './toasts.ts'

/** Loads the removable sample dossier and says how it goes away again. */
export const loadSample = async (): Promise<void> => {
  const loaded = await runJob('sample.load', {})
  if (loaded !== undefined) showToast({ tone: 'done', text: t('app.sampleLoaded') })
}

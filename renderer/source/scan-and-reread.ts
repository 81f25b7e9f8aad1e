import type { RereadOutcome } from '../../shared/records/text-version.ts'
import { t } from '../../shared/texts/translate.ts'
import { showDone } from '../app/act.ts'
import { refusalText } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { showToast } from '../app/toasts.ts'

/** Has the text of a scan recognised, in the background, and says what came of it. */
export const recogniseScan = async (id: number): Promise<void> => {
  const made = await runJob('documents.recogniseScan', { id })
  if (made === undefined) return
  const { pages, found } = made
  if (pages === 0) showToast({ text: t('source.recognisedNone') })
  else showDone(t('source.recognised', { pages, found, confidence: Math.round(made.confidence) }))
}

/** Has a document read again with the reader of today and says what became of its passages. */
export const reread = async (id: number): Promise<void> => {
  const [outcome] = (await runJob('documents.reread', { ids: [id] })) ?? []
  if (outcome === undefined || outcome.outcome === 'cancelled') return
  if (outcome.outcome === 'newer') showDone(rereadWords(outcome))
  else showToast({ tone: outcome.outcome === 'refused' ? 'refused' : 'plain', text: rereadWords(outcome) })
}

const rereadWords = (made: RereadOutcome): string => {
  const { outcome, exact, nearly, changed, found, readings, refusal, values } = made
  if (refusal !== null) return t('source.rereadRefused', { why: refusalText(refusal, values) })
  const words =
    outcome === 'same' ? t('source.rereadSame') : t('source.rereadNewer', { exact, nearly, changed })
  return t('source.rereadFound', { words, found, readings })
}

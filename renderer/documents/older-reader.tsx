import type { RereadOutcome } from '../../shared/records/text-version.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { refusalText } from '../app/bridge.ts'
import { runJob, useJob } from '../app/jobs.ts'
import { useRead } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../ui/button.tsx'

/** Documents that today's reader may read better, and the one act that has them all read again. */
export const OlderReader = () => {
  const count = useRead('documents.older', {}).value?.count ?? 0
  const busy = useJob().running.length > 0
  const reread = async () => {
    const outcomes = await runJob('documents.reread', { ids: 'older' })
    if (outcomes !== undefined) report(outcomes)
  }
  const act = { id: 'documents.reread', label: t('documents.rereadAll'), run: () => void reread() }
  useActs(count === 0 || busy ? [] : [act])
  return (
    count > 0 && (
      <div className="source-notice">
        <p>{t('documents.olderReader', { count })}</p>
        <Button isDisabled={busy} onPress={act.run}>
          {act.label}
        </Button>
      </div>
    )
  )
}

/** Passages that want a look are named per document; what went well is a number. */
const report = (outcomes: readonly RereadOutcome[]): void => {
  const countOf = (which: RereadOutcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === which).length
  showToast({
    tone: countOf('refused') > 0 ? 'refused' : 'done',
    text: t('documents.reread', { newer: countOf('newer'), same: countOf('same') }),
    lines: outcomes.flatMap(({ title, nearly, changed, found, readings, refusal, values }) => {
      if (refusal !== null) return t('documents.rereadRefused', { title, why: refusalText(refusal, values) })
      const both = found > 0 && readings > 0 ? 'yes' : 'no'
      return [
        ...(nearly + changed === 0 ? [] : [t('documents.rereadMoved', { title, count: nearly + changed })]),
        ...(found + readings === 0 ? [] : [t('documents.rereadFound', { title, found, readings, both })]),
      ]
    }),
  })
}

import type { DocumentRow } from '../../shared/records/document.ts'
import type { RereadOutcome } from '../../shared/records/text-version.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { refusalText } from '../app/bridge.ts'
import { runJob, useJob } from '../app/jobs.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../ui/button.tsx'

/** Documents that today's reader may read better, and the one act that has them all read again. */
export const OlderReader = ({ rows }: Readonly<{ rows: readonly DocumentRow[] }>) => {
  const ids = rows.filter(({ olderReader }) => olderReader).map(({ id }) => id)
  const busy = useJob().running.length > 0
  const reread = async () => {
    const outcomes = await runJob('documents.reread', { ids })
    if (outcomes !== undefined) report(outcomes)
  }
  const act = { id: 'documents.reread', label: t('documents.rereadAll'), run: () => void reread() }
  useActs(ids.length === 0 || busy ? [] : [act])
  return (
    ids.length > 0 && (
      <div className="source-notice">
        <p>{t('documents.olderReader', { count: ids.length })}</p>
        <Button isDisabled={busy} onPress={act.run}>
          {act.label}
        </Button>
      </div>
    )
  )
}

/** Passages that want a look are named per document; what went well is a number. */
const report = (outcomes: readonly RereadOutcome[]): void => {
  const count = (which: RereadOutcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === which).length
  showToast({
    tone: count('refused') > 0 ? 'refused' : 'done',
    text: t('documents.reread', { newer: count('newer'), same: count('same') }),
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

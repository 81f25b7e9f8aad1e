import { dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { call } from '../app/bridge.ts'
import { openDocument } from '../app/open-document.ts'
import { useRead } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../ui/button.tsx'

/** Says of questions that their answers were recorded before them; they are tied beside the answers themselves. */
export const AnswersHere = ({ documentId }: Readonly<{ documentId: number }>) =>
  (useRead('answers.here', { documentId }).value ?? []).map((one) => (
    <div key={one.document.id} className="source-notice">
      <p>{hereWords(one)}</p>
      <Button onPress={() => void openDocument(one.document.id)}>{t('answers.look')}</Button>
    </div>
  ))

/** The same in a message, for questions that have just been recorded. */
export const tellAnswersHere = async (documentId: number): Promise<void> => {
  for (const one of await call('answers.here', { documentId }))
    showToast({
      text: hereWords(one),
      act: { label: t('answers.look'), run: () => void openDocument(one.document.id) },
    })
}

type Here = Readonly<{ document: Readonly<{ subject: string; date: string | null }>; count: number }>

const hereWords = ({ document: { subject, date }, count }: Here): string =>
  t('answers.here', { count, title: subject, date: date === null ? '' : dutchDate(date) })

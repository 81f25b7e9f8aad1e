import { sentencesOf } from '../../shared/reading.ts'
import type { DocumentDetail, FoundItem } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { NewItemDialog } from '../source/new-item-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dateIsLeft } from './date-question.tsx'
import { signOf } from './found-rows.ts'
import type { Check } from './use-check-acts.ts'

type Props = Readonly<{ document: DocumentDetail; check: Check }>

/** The dialogs of the check; at most one is open. */
export const CheckDialogs = ({ document, check }: Props) => {
  const close = () => check.setDialog(null)
  if (check.dialog === 'record') return <RecordDialog document={document} check={check} />
  if (check.dialog === 'split' && check.item !== null)
    return <SplitDialog item={check.item} text={document.text} onSplit={check.splitAt} onClose={close} />
  if (check.dialog === 'kind' && check.item !== null)
    return <NewItemDialog quote={check.item.text} onChoose={check.kindAs} onClose={close} />
  if (check.dialog === 'add' && check.selection !== null) {
    const quote = document.text.slice(check.selection.start, check.selection.end)
    return <NewItemDialog quote={quote} onChoose={(kind) => void check.addAs(kind)} onClose={close} />
  }
  return null
}

const RecordDialog = ({ document, check }: Props) => {
  const unsure = document.items.filter((one) => signOf(one) === 'ask')
  const isRecorded = document.state === 'recorded'
  const noDate = document.date === null && !dateIsLeft(document.id) && !isRecorded
  const sureLabel = isRecorded ? 'imports.takeUpSure' : 'imports.recordSure'
  const close = () => check.setDialog(null)
  return (
    <Dialog
      title={t('imports.recordTitle')}
      closeLabel={t('app.close')}
      onClose={close}
      onConfirm={() => void check.recordAs('strong')}
      foot={
        <>
          <span className="grow" />
          <Button onPress={close}>{t('imports.recordBack')}</Button>
          {unsure.length > 0 && (
            <Button onPress={() => void check.recordAs('all')}>{t('imports.recordAll')}</Button>
          )}
          <Button look="primary" keys="Ctrl+Enter" autoFocus onPress={() => void check.recordAs('strong')}>
            {t(unsure.length > 0 ? sureLabel : 'imports.recordWithoutDate')}
          </Button>
        </>
      }
    >
      {noDate && <p className="notice soon">{t('imports.recordNoDate')}</p>}
      {unsure.length > 0 && (
        <>
          <p>{t('imports.recordUnsure', { count: unsure.length })}</p>
          <ul className="unsure">
            {unsure.map(({ id, kind, text }) => (
              <li key={id}>
                <b>{t(`itemKind.${kind}`)}</b> “{text}”
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

type SplitProps = Readonly<{
  item: FoundItem
  text: string
  onSplit: (at: number) => Promise<void>
  onClose: () => void
}>

/** Where the second part begins, chosen by its sentence. */
const SplitDialog = ({ item, text, onSplit, onClose }: SplitProps) => {
  const sentences = sentencesOf(text, item).slice(1)
  return (
    <Dialog title={t('imports.splitTitle')} closeLabel={t('app.close')} onClose={onClose}>
      {sentences.length === 0 && <p>{t('imports.splitNowhere')}</p>}
      <ul className="sentences">
        {sentences.map(({ start, end }, index) => (
          <li key={start}>
            <Button look="quiet" autoFocus={index === 0} onPress={() => void onSplit(start)}>
              {text.slice(start, end).replace(/\s+/g, ' ')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

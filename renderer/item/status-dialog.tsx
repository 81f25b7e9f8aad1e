import { useState } from 'react'
import { isOpen, type OfficialStatus, officialStatuses } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { wordOf } from '../app/label.ts'
import { useToday } from '../app/today.ts'
import { Button } from '../ui/button.tsx'
import { Segments } from '../ui/choices.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'
import { byNumber, choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { openItemDialog } from './item-acts.ts'

/** The official status as the college or the clerk gives it; settling with evidence is one step away. */
export const StatusDialog = ({ item, ids, title, onClose }: ItemDialogProps) => {
  const [status, setStatus] = useState<OfficialStatus>(item.officialStatus)
  const [words, setWords] = useState('')
  const [note, setNote] = useState('')
  const [on, setOn] = useState<string | null>(useToday())
  const save = async () => {
    if (on === null) return
    const input = { ids: [...ids], status, on, ...(words && { words }), ...(note && { note }) }
    const done = await act(
      'items.setStatus',
      input,
      t('item.done.status', { title, to: wordOf('officialStatus', status) }),
    )
    if (done !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.statusTitle')}
      title={title}
      about={t('item.statusAbout')}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={on === null ? t('app.dateUnreadable') : undefined}
      foot={
        isOpen(item.officialStatus) && (
          <Button look="quiet" onPress={() => openItemDialog('settle', ids)}>
            {t('item.settleInstead')}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: number keys that bubble from the choices. */}
      <div onKeyDown={byNumber(officialStatuses, setStatus)}>
        <Segments
          label={t('item.statusTitle')}
          options={choicesOf('officialStatus', officialStatuses)}
          value={status}
          onChange={setStatus}
          autoFocus
          numbered
        />
      </div>
      <DateInput label={t('item.date')} value={on} onChange={setOn} />
      <TextField label={t('item.statusWords')} value={words} onChange={setWords} />
      <TextArea label={t('item.note')} value={note} onChange={setNote} rows={2} />
    </ItemDialog>
  )
}

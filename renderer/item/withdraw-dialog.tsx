import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { useToday } from '../app/today.ts'
import { TextArea } from '../ui/fields.tsx'
import { ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'

/** Who asked takes the question back. */
export const WithdrawDialog = ({ ids, title, onClose }: ItemDialogProps) => {
  const [on, setOn] = useState<string | null>(useToday())
  const [note, setNote] = useState('')
  const save = async () => {
    if (on === null) return
    const done = await act('items.withdraw', { ids: [...ids], on, note }, t('item.done.withdrawn', { title }))
    if (done !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.withdrawTitle')}
      title={title}
      about={t('item.withdrawAbout')}
      confirm={t('item.withdraw')}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={on === null ? t('app.dateUnreadable') : undefined}
    >
      <DateInput label={t('item.date')} value={on} onChange={setOn} autoFocus />
      <TextArea label={t('item.note')} value={note} onChange={setNote} rows={2} />
    </ItemDialog>
  )
}

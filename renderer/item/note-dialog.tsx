import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { TextArea } from '../ui/fields.tsx'
import { ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'

/** A note in the user's own words; it becomes a line of the history. */
export const NoteDialog = ({ ids, title, onClose }: ItemDialogProps) => {
  const [note, setNote] = useState('')
  const save = async () => {
    const done = await act('items.note', { ids: [...ids], note }, t('item.done.note', { title }))
    if (done !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.noteTitle')}
      title={title}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={note.trim() === '' ? '' : undefined}
    >
      <TextArea label={t('item.noteText')} value={note} onChange={setNote} rows={5} autoFocus />
    </ItemDialog>
  )
}

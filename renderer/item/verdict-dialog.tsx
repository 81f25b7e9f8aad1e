import { useState } from 'react'
import { type Verdict, verdicts } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { wordOf } from '../app/label.ts'
import { Segments } from '../ui/choices.tsx'
import { TextArea } from '../ui/fields.tsx'
import { byNumber, choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'

/** The user's own verdict; the official status stays as it is. */
export const VerdictDialog = ({ item, ids, title, onClose }: ItemDialogProps) => {
  const [verdict, setVerdict] = useState<Verdict>(item.verdict)
  const [note, setNote] = useState('')
  const save = async () => {
    const input = { ids: [...ids], verdict, ...(note && { note }) }
    const done = await act(
      'items.judge',
      input,
      t('item.done.verdict', { title, to: wordOf('verdict', verdict) }),
    )
    if (done !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.verdictTitle')}
      title={title}
      about={t('item.verdictAbout')}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: number keys that bubble from the choices. */}
      <div onKeyDown={byNumber(verdicts, setVerdict)}>
        <Segments
          label={t('item.verdict')}
          options={choicesOf('verdict', verdicts)}
          value={verdict}
          onChange={setVerdict}
          autoFocus
          numbered
        />
      </div>
      <TextArea label={t('item.note')} value={note} onChange={setNote} />
    </ItemDialog>
  )
}

import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { TextArea } from '../ui/fields.tsx'
import { Quote } from '../ui/signs.tsx'
import { ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { type ChosenRange, EvidencePicker } from './evidence-picker.tsx'
import { ownWords } from './own-words.ts'

/** Evidence for what is settled already: the status stays, the proof is added. */
export const EvidenceDialog = ({ item, ids, title, given, onClose }: ItemDialogProps) => {
  const [range, setRange] = useState<ChosenRange | null>(null)
  const [note, setNote] = useState('')
  const save = async () => {
    if (range === null) return
    const input = { ids: [...ids], range, ...(note.trim() === '' ? {} : { note }) }
    const done = await act('items.addEvidence', input, t('item.done.evidence', { title }))
    if (done !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.evidenceTitle')}
      title={title}
      about={t('item.evidenceAbout')}
      wide
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={range === null ? t('item.choosePassage') : undefined}
    >
      <Quote text={ownWords(item)} marked={item.termLiteral} />
      <div className="settle">
        <EvidencePicker itemId={item.id} chosen={range} onChoose={setRange} given={given} autoFocus />
        <TextArea label={t('item.note')} value={note} onChange={setNote} rows={5} />
      </div>
    </ItemDialog>
  )
}

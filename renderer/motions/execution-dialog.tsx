import { useState } from 'react'
import { type Execution, executions } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { useRead } from '../app/read.ts'
import { useToday } from '../app/today.ts'
import { byNumber, choicesOf, ItemDialog, type ItemDialogProps } from '../item/dialog-frame.tsx'
import { type ChosenRange, EvidencePicker } from '../item/evidence-picker.tsx'
import { Segments } from '../ui/choices.tsx'
import { TextArea } from '../ui/fields.tsx'

/** What came of a motion, apart from whether it was adopted, in the words of the source. */
export const ExecutionDialog = ({ item, ids, title, onClose }: ItemDialogProps) => {
  const { value: facts } = useRead('motions.open', { id: item.id })
  const [chosen, setChosen] = useState<Execution | null>(null)
  const [words, setWords] = useState('')
  const [passage, setPassage] = useState<ChosenRange | null>(null)
  const [on, setOn] = useState<string | null>(useToday())
  const value = chosen ?? facts?.execution ?? 'onbekend'
  const save = async () => {
    if (on === null) return
    const input = { ids: [...ids], execution: value, words: words.trim() === '' ? null : words, passage, on }
    if ((await act('motions.execute', input, t('motions.done.execution', { title }))) !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('motions.executionTitle')}
      title={title}
      about={t('motions.executionAbout')}
      wide
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={on === null ? t('app.dateUnreadable') : undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: number keys that bubble from the choices. */}
      <div onKeyDown={byNumber(executions, setChosen)}>
        <Segments
          label={t('motions.execution')}
          options={choicesOf('motionExecution', executions)}
          value={value}
          onChange={setChosen}
          autoFocus
          numbered
        />
      </div>
      <div className="settle">
        <EvidencePicker
          itemId={item.id}
          chosen={passage}
          onChoose={setPassage}
          heading={t('motions.executionPassage')}
        />
        <div className="settle-how">
          <DateInput label={t('item.date')} value={on} onChange={setOn} />
          <TextArea label={t('motions.executionWords')} value={words} onChange={setWords} rows={4} />
        </div>
      </div>
    </ItemDialog>
  )
}

import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Checkbox, TextArea } from '../ui/fields.tsx'
import { ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { proposedParts } from './proposed-parts.ts'
import { flat } from './section.tsx'

/** Divides one promise into parts that are followed on their own: of its own words, or as the user puts them. */
export const PartsDialog = ({ item, title, onClose }: ItemDialogProps) => {
  const { start, quote, attachment } = item.passage
  const [proposed] = useState(() => (attachment === 'changed' ? [] : proposedParts(quote)))
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(proposed.map((_, at) => at)))
  const [typed, setTyped] = useState('')
  const toggle = (at: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(at)
    else next.delete(at)
    setChosen(next)
  }
  const parts = [
    ...proposed
      .filter((_, at) => chosen.has(at))
      .map((part) => ({ start: start + part.start, end: start + part.end })),
    ...typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ title: line })),
  ]
  const save = async () => {
    const words = t('item.done.parts', { title, count: parts.length })
    if ((await act('items.addParts', { id: item.id, parts }, words)) !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.partsTitle')}
      title={title}
      about={t('item.partsAbout')}
      confirm={t('item.partsMake', { count: parts.length })}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={parts.length === 0 ? t('item.partsNone') : undefined}
    >
      {proposed.length > 0 && (
        <fieldset className="parts-proposed">
          <legend>{t('item.partsProposed')}</legend>
          {proposed.map((part, at) => (
            <Checkbox
              key={part.start}
              isSelected={chosen.has(at)}
              onChange={(on) => toggle(at, on)}
              autoFocus={at === 0}
            >
              <q>{flat(quote.slice(part.start, part.end))}</q>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <TextArea
        label={t(proposed.length > 0 ? 'item.partsTyped' : 'item.partsTypedOnly')}
        hint={t('item.partsTypedHint')}
        value={typed}
        onChange={setTyped}
        rows={proposed.length > 0 ? 2 : 5}
        autoFocus={proposed.length === 0}
      />
    </ItemDialog>
  )
}

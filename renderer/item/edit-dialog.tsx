import { useState } from 'react'
import { type ItemDetail, type ItemKind, itemKinds } from '../../shared/records/item.ts'
import { type TextKey, t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { ComboBox, Select } from '../ui/choices.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'
import { choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { type EditField, type Edits, editedFields, editFieldsOf, editsOf } from './edits.ts'

const labels = {
  sourceNumber: 'item.sourceNumber',
  group: 'item.group',
  person: 'item.person',
  holder: 'item.holder',
  madeBy: 'item.madeBy',
  madeTo: 'item.madeTo',
  termLiteral: 'item.termLiteral',
} as const satisfies Record<Exclude<EditField, 'title'>, TextKey>

/** Corrects what was read from the source; the quote itself stays, and the history says that something was changed. */
export const EditDialog = ({ item, title, onClose }: ItemDialogProps) => {
  const [kind, setKind] = useState<ItemKind>(item.kind)
  const [edits, setEdits] = useState<Edits>(() => editsOf(item))
  const set = (field: EditField) => (text: string) => setEdits((old) => ({ ...old, [field]: text }))
  const save = async () => {
    const fields = editedFields(item, kind, edits)
    if (Object.keys(fields).length === 0) return onClose()
    const done = await act('found.change', { id: item.id, fields }, t('item.done.edited', { title }))
    if (done !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.editTitle')}
      title={title}
      about={t('item.editAbout')}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={edits.title.trim() === '' ? t('item.titleNeeded') : undefined}
    >
      <TextArea label={t('followUp.title')} value={edits.title} onChange={set('title')} rows={2} autoFocus />
      <div className="edit-fields">
        <Select
          label={t('followUp.kind')}
          options={choicesOf('itemKind', itemKinds)}
          value={kind}
          onChange={setKind}
        />
        {editFieldsOf(kind).map((field) => (
          <Field key={field} field={field} value={edits[field]} onChange={set(field)} />
        ))}
      </div>
      {kind !== item.kind && <p className="notice">{kindNotice(item)}</p>}
    </ItemDialog>
  )
}

const kindNotice = ({ number }: ItemDetail) =>
  number === null ? t('item.kindChanges') : t('item.kindChangesNumber', { number })

type FieldProps = Readonly<{
  field: Exclude<EditField, 'title'>
  value: string
  onChange: (text: string) => void
}>

/** Names that are in use are offered; everything else is free text. */
const Field = ({ field, value, onChange }: FieldProps) => {
  const { value: choices } = useRead('app.choices', {})
  const known = { group: choices?.groups, holder: choices?.holders, madeBy: choices?.holders }
  if (field !== 'group' && field !== 'holder' && field !== 'madeBy')
    return <TextField label={t(labels[field])} value={value} onChange={onChange} />
  return (
    <ComboBox
      label={t(labels[field])}
      suggestions={known[field] ?? []}
      value={value}
      onChange={onChange}
      listLabel={t('app.openList')}
    />
  )
}

import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { showDone, showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useRead } from '../app/read.ts'
import { Checkbox, TextField } from '../ui/fields.tsx'
import { ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'

/** In which dossiers the items stand. With several items at once a tick adds them; only one item can be taken out. */
export const DossierDialog = ({ item, ids, title, onClose }: ItemDialogProps) => {
  const { value: choices } = useRead('app.choices', {})
  const [before] = useState<ReadonlySet<number>>(
    () => new Set(ids.length === 1 ? item.dossiers.map(({ id }) => id) : []),
  )
  const [chosen, setChosen] = useState<ReadonlySet<number>>(before)
  const [name, setName] = useState('')
  const toggle = (id: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const save = async () => {
    const itemIds = [...ids]
    const moved = [...new Set([...chosen, ...before])].filter((id) => chosen.has(id) !== before.has(id))
    try {
      for (const id of moved)
        await call('dossiers.put', { id, documentIds: [], itemIds, present: chosen.has(id) })
      if (name.trim() !== '') await call('dossiers.create', { name, itemIds })
      onClose()
      if (moved.length > 0 || name.trim() !== '') showDone(t('item.done.dossiers', { title }))
    } catch (error) {
      showError(error)
    }
  }
  const dossiers = choices?.dossiers ?? []
  return (
    <ItemDialog
      heading={t('item.dossierTitle')}
      title={title}
      about={t('item.dossierAbout')}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      {dossiers.map(({ id, name: known }, at) => (
        <Checkbox key={id} isSelected={chosen.has(id)} onChange={(on) => toggle(id, on)} autoFocus={at === 0}>
          {known}
        </Checkbox>
      ))}
      <TextField
        label={t('item.newDossier')}
        {...(dossiers.length === 0 ? {} : { hint: t('item.newDossierHint') })}
        value={name}
        onChange={setName}
        autoFocus={dossiers.length === 0}
      />
    </ItemDialog>
  )
}

import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'

type Props = Readonly<{
  documentIds: readonly number[]
  /** Dossiers that hold these documents already. */
  member: readonly number[]
  onClose: () => void
}>

/** In which dossiers documents are; a new one is made here as well. */
export const DossierDialog = ({ documentIds, member, onClose }: Props) => {
  const dossiers = useRead('dossiers.list', {}).value ?? []
  const [name, setName] = useState('')
  const put = (id: number, present: boolean) =>
    act('dossiers.put', { id, documentIds: [...documentIds], itemIds: [], present })
  const create = async () => {
    if (name.trim() === '') return
    const made = await act('dossiers.create', { name: name.trim() })
    if (made === undefined) return
    setName('')
    await put(made.id, true)
  }
  return (
    <Dialog title={t('source.dossiers')} closeLabel={t('app.close')} onClose={onClose} onConfirm={onClose}>
      {dossiers.length === 0 && <p>{t('source.noDossiers')}</p>}
      <ul className="dossier-choices">
        {dossiers.map((dossier, index) => (
          <li key={dossier.id}>
            <Checkbox
              autoFocus={index === 0}
              isSelected={member.includes(dossier.id)}
              onChange={(present) => void put(dossier.id, present)}
            >
              {dossier.name}
            </Checkbox>
          </li>
        ))}
      </ul>
      <form
        className="new-dossier"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label={t('source.newDossier')}
          value={name}
          onChange={setName}
          autoFocus={dossiers.length === 0}
        />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {t('source.addDossier')}
        </Button>
      </form>
    </Dialog>
  )
}

import { useState } from 'react'
import type { Dossier } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { go } from '../app/places.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'

type Props = Readonly<{ dossier: Pick<Dossier, 'id' | 'name' | 'note'> | null; onClose: () => void }>

/** Name and note of a dossier. A new one opens when it is made. */
export const DossierForm = ({ dossier, onClose }: Props) => {
  const [name, setName] = useState(dossier?.name ?? '')
  const [note, setNote] = useState(dossier?.note ?? '')
  const [tried, setTried] = useState(false)
  const missing = name.trim() === ''
  const save = async () => {
    setTried(true)
    if (missing) return
    const named = { name: name.trim(), note: note.trim() }
    if (dossier === null) {
      const made = await act('dossiers.create', named, t('dossiers.created', { name: named.name }))
      if (made === undefined) return
      onClose()
      go({ screen: 'dossiers', id: made.id })
    } else if ((await act('dossiers.describe', { id: dossier.id, ...named })) !== undefined) onClose()
  }
  return (
    <Dialog
      title={t(dossier === null ? 'dossiers.newTitle' : 'dossiers.editTitle')}
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => void save()}>
            {t(dossier === null ? 'dossiers.create' : 'dossiers.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={t('dossiers.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          {...(tried && missing ? { error: t('dossiers.nameMissing') } : {})}
        />
      </form>
      <TextArea label={t('dossiers.note')} value={note} onChange={setNote} rows={4} maxLength={20_000} />
    </Dialog>
  )
}

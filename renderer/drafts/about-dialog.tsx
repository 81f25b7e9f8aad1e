import { useState } from 'react'
import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { MunicipalityBox } from '../app/municipality-box.tsx'
import { useOverview } from '../app/overview.tsx'
import { Select } from '../ui/choices.tsx'
import { TextField } from '../ui/fields.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import type { DraftActs } from './use-draft-acts.ts'

type Props = Readonly<{ draft: Draft; acts: DraftActs; onClose: () => void }>

/** What the letter is called, for which municipality and dossier it is, and when it is due. */
export const AboutDialog = ({ draft, acts, onClose }: Props) => {
  const [title, setTitle] = useState(draft.title)
  const [municipality, setMunicipality] = useState(draft.municipality ?? '')
  const [dossierId, setDossier] = useState(draft.dossierId)
  const [dueOn, setDueOn] = useState(draft.dueOn)
  const save = async () => {
    const fields = { title: title.trim(), municipality: municipality.trim() || null, dossierId, dueOn }
    if (await acts.change(fields)) onClose()
  }
  return (
    <DraftDialog
      title={t('drafts.open.about')}
      confirm={t('drafts.save')}
      onConfirm={() => void save()}
      onClose={onClose}
      notYet={title.trim() === '' ? t('drafts.titleNeeded') : undefined}
    >
      <TextField label={t('drafts.title')} value={title} onChange={setTitle} autoFocus />
      <MunicipalityBox label={t('drafts.municipality')} value={municipality} onChange={setMunicipality} />
      <DossierChoice value={dossierId} onChange={setDossier} />
      <DateInput
        label={t('drafts.due')}
        value={dueOn}
        onChange={setDueOn}
        hint={dueOn === draft.dueOn && draft.dueBecause !== '' ? draft.dueBecause : t('drafts.dueHint')}
      />
    </DraftDialog>
  )
}

type DossierProps = Readonly<{ value: number | null; onChange: (id: number | null) => void }>

/** The dossier that a letter belongs to, if any. */
export const DossierChoice = ({ value, onChange }: DossierProps) => {
  const dossiers = useOverview()?.dossiers ?? []
  return (
    <Select
      label={t('drafts.dossier')}
      options={[
        { value: 'none', label: t('drafts.noDossier') },
        ...dossiers.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      value={value === null ? 'none' : String(value)}
      onChange={(next) => onChange(next === 'none' ? null : Number(next))}
    />
  )
}

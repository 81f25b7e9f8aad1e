import { useState } from 'react'
import { draftKinds } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { currentDossier } from '../app/current-dossier.ts'
import { MunicipalityBox } from '../app/municipality-box.tsx'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { useStore } from '../app/store.ts'
import { Segments, Select } from '../ui/choices.tsx'
import { TextField } from '../ui/fields.tsx'
import { DossierChoice } from './about-dialog.tsx'
import { type AskedLetter, beginLetter, newLetter, useLetterActs } from './begin-letter.ts'
import { DraftDialog } from './draft-dialog.tsx'
import { titleOf } from './source-choice.tsx'

/** The dialog for a new letter, over any screen. */
export const NewLetter = () => {
  useActs(useLetterActs())
  const asked = useStore(newLetter)
  return asked === null ? null : <NewLetterDialog asked={asked} onClose={() => newLetter.set(null)} />
}

const NewLetterDialog = ({ asked, onClose }: Readonly<{ asked: AskedLetter; onClose: () => void }>) => {
  const overview = useOverview()
  const [kind, setKind] = useState(asked.kind)
  const [title, setTitle] = useState('')
  const [municipality, setMunicipality] = useState(overview?.settings.homeMunicipality ?? '')
  const [dossierId, setDossier] = useState(currentDossier.get()?.id ?? null)
  const [requestId, setRequest] = useState<number | null>(null)
  const [templateId, setTemplate] = useState(asked.templateId)
  const templates = (useRead('templates.list', {}).value ?? []).filter((one) => one.kind === kind)
  const template = templates.find(({ id }) => id === templateId) ?? templates[0]
  const count = asked.itemIds.length
  const begin = async () => {
    const begun = await beginLetter({
      kind,
      title: title.trim(),
      municipality: municipality.trim() || null,
      dossierId,
      requestId: kind === 'advice' && dossierId !== null ? requestId : null,
      itemIds: [...asked.itemIds],
      templateId: template?.id ?? null,
    })
    if (begun) onClose()
  }
  return (
    <DraftDialog
      title={t('drafts.newTitle')}
      {...(count === 0 ? {} : { about: t('drafts.withItems', { count }) })}
      confirm={t('drafts.begin')}
      onConfirm={() => void begin()}
      onClose={onClose}
      notYet={title.trim() === '' ? t('drafts.titleNeeded') : undefined}
    >
      <TextField
        label={t('drafts.subject')}
        hint={t('drafts.subjectHint')}
        value={title}
        onChange={setTitle}
        autoFocus
      />
      <Segments
        label={t('drafts.kind')}
        options={draftKinds.map((value) => ({ value, label: t(`letters.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Select
        label={t('drafts.template')}
        options={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={template === undefined ? null : String(template.id)}
        onChange={(id) => setTemplate(Number(id))}
      />
      <MunicipalityBox label={t('drafts.municipality')} value={municipality} onChange={setMunicipality} />
      <DossierChoice
        value={dossierId}
        onChange={(id) => {
          setDossier(id)
          setRequest(null)
        }}
      />
      {kind === 'advice' && dossierId !== null && (
        <RequestChoice dossierId={dossierId} value={requestId} onChange={setRequest} />
      )}
    </DraftDialog>
  )
}

type RequestProps = Readonly<{
  dossierId: number
  value: number | null
  onChange: (documentId: number | null) => void
}>

/** Which document of the dossier asks for this advice: its points, its day and its term come along. */
const RequestChoice = ({ dossierId, value, onChange }: RequestProps) => {
  const documents = useRead('dossiers.open', { id: dossierId }).value?.documents ?? []
  return documents.length === 0 ? null : (
    <Select
      label={t('drafts.request')}
      options={[
        { value: 'none', label: t('drafts.noRequest') },
        ...documents.map((row) => ({ value: String(row.id), label: titleOf(row) })),
      ]}
      value={value === null ? 'none' : String(value)}
      onChange={(id) => onChange(id === 'none' ? null : Number(id))}
    />
  )
}

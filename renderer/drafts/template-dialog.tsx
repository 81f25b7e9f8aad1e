import { useState } from 'react'
import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Select } from '../ui/choices.tsx'
import { TextField } from '../ui/fields.tsx'
import { DraftDialog } from './draft-dialog.tsx'

/** The texts around the points of this letter as one's own template, new or in the place of another. */
export const TemplateDialog = ({ draft, onClose }: Readonly<{ draft: Draft; onClose: () => void }>) => {
  const { kind, parts } = draft
  const own = (useRead('templates.list', {}).value ?? []).filter((one) => !one.builtIn && one.kind === kind)
  const [over, setOver] = useState<number | null>(null)
  const [name, setName] = useState('')
  const save = async () => {
    const done = t('drafts.templateSaved', { name: name.trim() })
    const saved = await act('templates.save', { id: over, kind, name: name.trim(), parts }, done)
    if (saved !== undefined) onClose()
  }
  return (
    <DraftDialog
      title={t('drafts.templateTitle')}
      about={t('drafts.templateAbout')}
      confirm={t('drafts.save')}
      onConfirm={() => void save()}
      onClose={onClose}
      notYet={name.trim() === '' ? t('drafts.templateNameNeeded') : undefined}
    >
      {own.length > 0 && (
        <Select
          label={t('drafts.templateOver')}
          options={[
            { value: 'new', label: t('drafts.templateNew') },
            ...own.map(({ id, name: known }) => ({ value: String(id), label: known })),
          ]}
          value={over === null ? 'new' : String(over)}
          onChange={(chosen) => {
            const found = own.find(({ id }) => String(id) === chosen)
            setOver(found?.id ?? null)
            if (found !== undefined) setName(found.name)
          }}
        />
      )}
      <TextField label={t('drafts.templateName')} value={name} onChange={setName} autoFocus />
    </DraftDialog>
  )
}

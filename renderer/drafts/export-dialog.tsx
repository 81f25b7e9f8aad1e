import { useState } from 'react'
import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { useRemembered } from '../app/remembered.ts'
import { sayWritten } from '../app/written.ts'
import { Segments } from '../ui/choices.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { SecretChoice, useSecretSources, Warnings } from './warnings.tsx'

const formats = ['docx', 'pdf'] as const
type Format = (typeof formats)[number]

/** The letter as a file, of the kind and at the place that one chooses. */
export const ExportDialog = ({ draft, onClose }: Readonly<{ draft: Draft; onClose: () => void }>) => {
  const [format, setFormat] = useRemembered<Format>('drafts.format', 'docx')
  const [secret, setSecret] = useState(false)
  const secrets = useSecretSources(draft)
  const write = async () => {
    const place = await bridge().choosePlace(format, draft.title)
    if (place === null) return
    const made = await runJob('drafts.export', {
      id: draft.id,
      file: place.token,
      ...(secret ? { secret } : {}),
    })
    if (made === undefined) return
    onClose()
    const pages = made.pageCount === null ? '' : ` ${t('drafts.pages', { count: made.pageCount })}`
    const out = made.leftOut === 0 ? '' : ` ${t('drafts.leftOut', { count: made.leftOut })}`
    sayWritten(place, `${t('drafts.exported', { file: place.name })}${pages}${out}`)
  }
  return (
    <DraftDialog
      title={t('drafts.exportTitle', { title: draft.title })}
      about={t('drafts.exportAbout')}
      confirm={t('drafts.exportConfirm')}
      onConfirm={() => void write()}
      onClose={onClose}
    >
      <Segments
        label={t('drafts.format')}
        options={formats.map((value) => ({ value, label: t(`drafts.format.${value}`) }))}
        value={format}
        onChange={setFormat}
        autoFocus
      />
      {secrets !== null && secrets > 0 && (
        <SecretChoice count={secrets} chosen={secret} onChange={setSecret} />
      )}
      <Warnings draft={draft} />
    </DraftDialog>
  )
}

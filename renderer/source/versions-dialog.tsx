import { useMemo, useState } from 'react'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { Segments } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SourceText } from './source-text.tsx'

type Props = Readonly<{ document: DocumentDetail; onClose: () => void }>

/** The texts that a document had before, to read only. */
export const VersionsDialog = ({ document, onClose }: Props) => {
  const { id, subject, textVersions } = document
  const [chosen, setChosen] = useState(textVersions[0]?.number ?? 1)
  const { value } = useRead('documents.textVersion', { id, number: chosen })
  const text = useMemo(
    () => (value === null ? null : { ...value, id, subject, media: 'txt' as const, ...none }),
    [value, id, subject],
  )
  return (
    <Dialog
      title={t('source.versions')}
      about={t('source.versionAbout')}
      closeLabel={t('app.close')}
      onClose={onClose}
      wide
    >
      <Segments
        label={t('source.versions')}
        options={textVersions.map(({ number, maker, madeAt }) => ({
          value: String(number),
          label: t('source.version', { number, maker, date: dutchDate(civilDate(new Date(madeAt))) }),
        }))}
        value={String(chosen)}
        onChange={(number) => setChosen(Number(number))}
      />
      <div className="version-text">
        {text !== null && <SourceText document={text} marks={noMarks} current={null} target={null} />}
      </div>
    </Dialog>
  )
}

/** What isn't kept of an earlier text. */
const none = { furniture: [], headings: [], tables: [] } as const
const noMarks = [] as const

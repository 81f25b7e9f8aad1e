import { useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { useJob } from '../app/jobs.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { sureFrom } from './marks.ts'
import { recogniseScan, reread } from './scan-and-reread.ts'
import { VersionsDialog } from './versions-dialog.tsx'
import './about.css'

/** About what a page costs on an ordinary computer. */
const secondsPerPage = 3

/** What one should know of how a document was read, each with what can be done about it. */
export const SourceNotices = ({ document }: Readonly<{ document: DocumentDetail }>) => {
  const { id, pagesWithoutText, pageCount, machineRead, olderReader, confidences, textVersions } = document
  const [versions, setVersions] = useState(false)
  const busy = useJob().running.length > 0
  const unsure = confidences.filter(({ confidence }) => confidence < sureFrom).length
  const scan = { count: pagesWithoutText, seconds: secondsPerPage }
  return (
    <>
      {pagesWithoutText > 0 && machineRead === null && (
        <div className="source-notice">
          <p>{t(pagesWithoutText === pageCount ? 'source.scan' : 'source.scanSome', scan)}</p>
          <Button isDisabled={busy} onPress={() => void recogniseScan(id)}>
            {t('source.recogniseScan')}
          </Button>
        </div>
      )}
      {machineRead !== null && (
        <div className="source-notice plain">
          <p>{t('source.machineRead', { confidence: Math.round(machineRead), unsure })}</p>
          <Versions document={document} onOpen={() => setVersions(true)} />
        </div>
      )}
      {olderReader && (
        <div className="source-notice">
          <p>{t('source.olderReader')}</p>
          <Button isDisabled={busy} onPress={() => void reread(id)}>
            {t('source.reread')}
          </Button>
        </div>
      )}
      {machineRead === null && textVersions.length > 0 && (
        <div className="source-notice plain">
          <p>{t('source.newerText')}</p>
          <Versions document={document} onOpen={() => setVersions(true)} />
        </div>
      )}
      {versions && <VersionsDialog document={document} onClose={() => setVersions(false)} />}
    </>
  )
}

const Versions = ({ document, onOpen }: Readonly<{ document: DocumentDetail; onOpen: () => void }>) =>
  document.textVersions.length > 0 && <TextButton onPress={onOpen}>{t('source.versions')}</TextButton>

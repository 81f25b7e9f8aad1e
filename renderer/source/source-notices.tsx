import { type ReactNode, useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useJob } from '../app/jobs.ts'
import { go } from '../app/places.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { sureFrom } from './marks.ts'
import { recogniseScan, reread } from './scan-and-reread.ts'
import { VersionsDialog } from './versions-dialog.tsx'
import './about.css'

/** About what a page costs on an ordinary computer. */
const secondsPerPage = 3

/** What one should know of how a document was read, each with what can be done about it. */
export const SourceNotices = ({
  document,
  place,
}: Readonly<{ document: DocumentDetail; place: 'source' | 'check' }>) => {
  const { id, pagesWithoutText, pageCount, machineRead, olderReader, confidences, moved } = document
  const [versions, setVersions] = useState(false)
  const busy = useJob().running.length > 0
  const unsure = confidences.filter(({ confidence }) => confidence < sureFrom).length
  const isScan = pagesWithoutText > 0 && machineRead === null
  const hasVersions = document.textVersions.some(({ letters }) => letters > 0)
  const scan = {
    id: 'source.recogniseScan',
    label: t('source.recogniseScan'),
    run: () => void recogniseScan(id),
  }
  const again = { id: 'source.reread', label: t('source.reread'), run: () => void reread(id) }
  const foundLater = document.state === 'recorded' ? document.items.filter(isProposed).length : 0
  const toCheck = {
    id: 'source.checkFound',
    label: t('source.checkFound'),
    run: () => go({ screen: 'check', documentId: id }),
  }
  const earlier = { id: 'source.versions', label: t('source.versions'), run: () => setVersions(true) }
  useActs([
    ...(isScan && !busy ? [scan] : []),
    ...(olderReader && !busy ? [again] : []),
    ...(hasVersions ? [earlier] : []),
    ...(foundLater > 0 && place === 'source' ? [toCheck] : []),
  ])
  const pages = { count: pagesWithoutText, seconds: secondsPerPage }
  return (
    <>
      {isScan && (
        <Notice words={t(pagesWithoutText === pageCount ? 'source.scan' : 'source.scanSome', pages)}>
          <Button isDisabled={busy} onPress={scan.run}>
            {scan.label}
          </Button>
        </Notice>
      )}
      {machineRead !== null && (
        <Notice words={t('source.machineRead', { confidence: Math.round(machineRead), unsure })} plain />
      )}
      {olderReader && (
        <Notice words={t('source.olderReader')}>
          <Button isDisabled={busy} onPress={again.run}>
            {again.label}
          </Button>
        </Notice>
      )}
      {foundLater > 0 && place === 'source' && (
        <Notice words={t('source.foundLater', { count: foundLater })}>
          <Button onPress={toCheck.run}>{toCheck.label}</Button>
        </Notice>
      )}
      {moved.length > 0 && hasVersions && (
        <Notice words={t('source.newerText')} plain>
          <TextButton onPress={earlier.run}>{earlier.label}</TextButton>
        </Notice>
      )}
      {versions && <VersionsDialog document={document} onClose={() => setVersions(false)} />}
    </>
  )
}

const isProposed = ({ state }: DocumentDetail['items'][number]) => state === 'proposed'

type NoticeProps = Readonly<{ words: string; plain?: boolean; children?: ReactNode }>

const Notice = ({ words, plain = false, children }: NoticeProps) => (
  <div className={plain ? 'source-notice plain' : 'source-notice'}>
    <p>{words}</p>
    {children}
  </div>
)

/** A scan whose text wasn't recognised yet: nothing can be said of what it says. */
export const waitsForText = ({ text, pagesWithoutText, machineRead }: DocumentDetail): boolean =>
  text.trim() === '' && pagesWithoutText > 0 && machineRead === null

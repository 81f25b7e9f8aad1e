import { useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { DossierDialog } from './dossier-dialog.tsx'
import { HeadFields } from './head-fields.tsx'
import { Reader } from './reader.tsx'
import { SourceItems } from './source-items.tsx'
import { aboutSource } from './source-pane.tsx'
import { useOpenedAt } from './use-opened-at.ts'

type Props = Readonly<{ documentId: number; start?: number | undefined; end?: number | undefined }>

/** A document to read, with what was recorded from it. */
export const SourceScreen = ({ documentId, start, end }: Props) => {
  const { value, error } = useRead('documents.open', { id: documentId })
  // What was read before is of no use: the document can be gone with an undo.
  if (error !== null)
    return (
      <EmptyState
        sentence={t('source.notFound')}
        act={{ label: t('source.toDocuments'), run: () => go({ screen: 'documents' }) }}
      />
    )
  if (value === null || value.id !== documentId) return null
  return <Source key={documentId} document={value} start={start} end={end} />
}

const Source = ({
  document,
  start,
  end,
}: Omit<Props, 'documentId'> & Readonly<{ document: DocumentDetail }>) => {
  const [width, setWidth] = useRemembered('source.width', 400)
  const [dialog, setDialog] = useState<'head' | 'dossiers' | null>(null)
  const { passage, current, setCurrent, target, setTarget } = useOpenedAt(document, start, end)
  const { id, subject } = document
  const trash = () => {
    void act('documents.trash', { id }, t('source.trashed', { title: subject })).then((done) => {
      if (done !== undefined) go({ screen: 'documents' })
    })
  }
  const trashed = document.deletedAt !== null
  useActs([
    { id: 'source.describe', label: t('source.describe'), keys: ['E'], run: () => setDialog('head') },
    { id: 'source.dossiers', label: t('source.putInDossier'), keys: ['D'], run: () => setDialog('dossiers') },
    { id: 'source.trash', label: t('source.trash'), run: trash },
  ])
  return (
    <>
      <header className="source-head">
        <div>
          <h1 title={document.fileName}>{subject}</h1>
          <p>{aboutSource(document)}</p>
        </div>
        <Button keys="D" onPress={() => setDialog('dossiers')}>
          {t('source.putInDossier')}
        </Button>
        <Button keys="E" onPress={() => setDialog('head')}>
          {t('source.describe')}
        </Button>
        {!trashed && (
          <Button look="quiet" onPress={trash}>
            {t('source.trash')}
          </Button>
        )}
      </header>
      {trashed && (
        <p className="source-notice">
          {t('source.inTrash')}{' '}
          <Button onPress={() => void act('documents.restore', { id })}>{t('source.restore')}</Button>
        </p>
      )}
      {document.state === 'to_check' && (
        <p className="source-notice">
          {t('source.checkFirst')}{' '}
          <Button onPress={() => go({ screen: 'check', documentId: id })}>{t('source.check')}</Button>
        </p>
      )}
      <SplitPane
        label={t('source.width')}
        width={width}
        onWidth={setWidth}
        first={
          <Reader
            document={document}
            passage={passage}
            current={current}
            target={target}
            onChoose={setCurrent}
          />
        }
        second={
          <SourceItems
            document={document}
            current={current}
            onChoose={(key, range) => {
              setCurrent(key)
              setTarget(range)
            }}
          />
        }
      />
      {dialog === 'head' && (
        <Dialog title={t('source.describeTitle')} closeLabel={t('app.close')} onClose={() => setDialog(null)}>
          <HeadFields document={document} />
        </Dialog>
      )}
      {dialog === 'dossiers' && (
        <DossierDialog
          documentIds={[id]}
          member={document.dossiers.map((one) => one.id)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}

import { memo, useEffect, useRef, useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { ReactsTo } from '../advice/reacts-to.tsx'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRecent } from '../app/recent.ts'
import { useRemembered } from '../app/remembered.ts'
import { useSeen } from '../app/seen.ts'
import { WriteMenu } from '../drafts/write-menu.tsx'
import { AnswersFollowed, useFollowedAnswers } from '../imports/answers-followed.tsx'
import { AnswersHere } from '../imports/answers-here.tsx'
import { trashDocument } from '../links/trash-question.tsx'
import { MayBeMissing } from '../missing/may-be-missing.tsx'
import { ReferredIn } from '../missing/referred-in.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { CameWith } from './came-with.tsx'
import { DossierDialog } from './dossier-dialog.tsx'
import { useDrawnLater } from './drawn-later.ts'
import { HeadDates, saysDate } from './head-dates.tsx'
import { HeadFields } from './head-fields.tsx'
import { HeadReadings } from './head-readings.tsx'
import { MovedPassages } from './moved-passages.tsx'
import { Reader } from './reader.tsx'
import { SourceItems } from './source-items.tsx'
import { SourceNotices } from './source-notices.tsx'
import { aboutSource } from './source-pane.tsx'
import { useOpenedAt } from './use-opened-at.ts'

type Props = Readonly<{ documentId: number; start?: number | undefined; end?: number | undefined }>

/** A document to read, with what was recorded from it. */
export const SourceScreen = ({ documentId, start, end }: Props) => {
  const { value: read, error } = useRead('documents.open', { id: documentId })
  const value = useDrawnLater(read)
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

const Source = memo(
  ({ document, start, end }: Omit<Props, 'documentId'> & Readonly<{ document: DocumentDetail }>) => {
    const [width, setWidth] = useRemembered('source.width', 400)
    const [inDossiers, setInDossiers] = useState(false)
    const [headOpen, setHeadOpen] = useState(false)
    const [shown, setShown] = useState<TextRange | null>(null)
    const { passage, current, setCurrent, target, setTarget } = useOpenedAt(document, start, end)
    const { id, subject } = document
    useSeen({ documentId: id })
    useRecent({ screen: 'source', documentId: id }, subject, wordOf('documentKind', document.kind))
    const followed = useFollowedAnswers(document)
    const show = (range: TextRange | null) => {
      setShown(range)
      if (range !== null) setTarget(range)
    }
    const trash = () =>
      void trashDocument({ documentId: id, title: subject, onTrashed: () => go({ screen: 'documents' }) })
    const trashed = document.deletedAt !== null
    const isAdvice =
      !trashed && document.items.some(({ kind, state }) => kind === 'advice_point' && state === 'recorded')
    const toReactions = () => go({ screen: 'advice', documentId: id })
    useActs([
      { id: 'source.describe', label: t('source.describe'), keys: ['E'], run: () => setHeadOpen(!headOpen) },
      { id: 'source.dossiers', label: t('source.putInDossier'), keys: ['D'], run: () => setInDossiers(true) },
      { id: 'source.trash', label: t('source.trash'), run: trash },
      ...(isAdvice
        ? [{ id: 'source.advice', label: t('advice.ofDocument'), keys: ['R'], run: toReactions }]
        : []),
    ])
    return (
      <>
        <header className="source-head">
          <div>
            <h1 title={document.fileName}>{subject}</h1>
            <p>
              {aboutSource(document, !saysDate(document))}
              {document.dates.length > 0 && ' · '}
              <HeadDates document={document} onShow={show} />
            </p>
          </div>
          {isAdvice && (
            <Button keys="R" onPress={toReactions}>
              {t('advice.ofDocument')}
            </Button>
          )}
          {!trashed && document.state === 'recorded' && <WriteMenu documentId={id} />}
          <Button keys="D" onPress={() => setInDossiers(true)}>
            {t('source.putInDossier')}
          </Button>
          <Button keys="E" aria-expanded={headOpen} onPress={() => setHeadOpen(!headOpen)}>
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
        <SourceNotices document={document} place="source" />
        {document.state === 'recorded' && !trashed && (
          <>
            <MayBeMissing documentId={id} />
            <AnswersHere documentId={id} />
            <AnswersFollowed document={document} followed={followed} place="source" />
            {!isAdvice && <ReactsTo document={document} />}
          </>
        )}
        <CameWith document={document} />
        <ReferredIn document={document} />
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
              shown={shown}
              onChoose={setCurrent}
            />
          }
          second={
            <SourceItems
              document={document}
              current={current}
              above={
                <>
                  {headOpen && <Head document={document} onShow={show} onClose={() => setHeadOpen(false)} />}
                  <HeadReadings document={document} onShow={show} />
                  <MovedPassages document={document} onShow={show} />
                </>
              }
              onChoose={(key, range) => {
                setCurrent(key)
                setTarget(range)
              }}
            />
          }
        />
        {inDossiers && (
          <DossierDialog
            documentIds={[id]}
            member={document.dossiers.map((one) => one.id)}
            onClose={() => setInDossiers(false)}
          />
        )}
      </>
    )
  },
)
Source.displayName = 'Source'

type HeadProps = Readonly<{
  document: DocumentDetail
  onShow: (range: TextRange | null) => void
  onClose: () => void
}>

/** The head of the document beside its source, so that one sees where each of its fields was read. */
const Head = ({ document, onShow, onClose }: HeadProps) => {
  const first = useRef<HTMLElement>(null)
  useEffect(() => first.current?.querySelector('input')?.focus(), [])
  return (
    <section
      ref={first}
      aria-label={t('source.describeTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <h2>{t('source.describeTitle')}</h2>
      <HeadFields document={document} onShow={onShow} />
    </section>
  )
}

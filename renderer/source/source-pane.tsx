import { memo } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { useDrawnLater } from './drawn-later.ts'
import { Reader } from './reader.tsx'
import { useOpenedAt } from './use-opened-at.ts'

type Props = Readonly<{ documentId: number; start?: number | undefined; end?: number | undefined }>

/** The source beside what it is the source of, opened at its passage. */
export const SourcePane = ({ documentId, start, end }: Props) => {
  const { value: read, error } = useRead('documents.open', { id: documentId })
  const value = useDrawnLater(read)
  if (error !== null && value?.id !== documentId) return <EmptyState sentence={t('source.notFound')} />
  if (value === null || value.id !== documentId) return null
  return <Pane key={documentId} document={value} start={start} end={end} />
}

const Pane = memo(
  ({ document, start, end }: Omit<Props, 'documentId'> & Readonly<{ document: DocumentDetail }>) => {
    const { passage, current, setCurrent, target } = useOpenedAt(document, start, end)
    return (
      <section className="source-pane" aria-label={t('app.source')}>
        <header>
          <p>
            <b>{document.subject}</b>
            <span className="muted">{aboutSource(document)}</span>
          </p>
          <TextButton
            onPress={() =>
              go({
                screen: 'source',
                documentId: document.id,
                ...(start === undefined ? {} : { start }),
                ...(end === undefined ? {} : { end }),
              })
            }
          >
            {t('source.openWhole')}
          </TextButton>
        </header>
        <Reader
          document={document}
          passage={passage}
          current={current}
          target={target}
          onChoose={setCurrent}
          beside
        />
      </section>
    )
  },
)
Pane.displayName = 'Pane'

/** Raadsbrief · Waterrade · 12-09-2026 · 5 pagina’s */
export const aboutSource = (document: DocumentDetail, withDate = true): string => {
  const { kind, municipality, date, pageCount, machineRead } = document
  const shownDate = date === null ? t('source.noDate') : dutchDate(date)
  return [
    t(`documentKind.${kind}`),
    municipality,
    withDate ? shownDate : null,
    pageCount > 1 ? t('source.pageCount', { count: pageCount }) : null,
    machineRead === null ? null : t('source.machineReadShort', { confidence: Math.round(machineRead) }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

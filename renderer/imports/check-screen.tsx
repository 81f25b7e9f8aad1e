import { memo, useMemo } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useDrawnLater } from '../source/drawn-later.ts'
import { EmptyState } from '../ui/signs.tsx'
import { Check } from './check.tsx'

/** The two-pane check of an import: the source on the left, what was found in it on the right. */
export const CheckScreen = ({ documentId }: Readonly<{ documentId: number }>) => {
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
  if (value.state === 'recorded' && !value.items.some(({ state }) => state === 'proposed'))
    return (
      <EmptyState
        sentence={t('imports.alreadyRecorded')}
        act={{
          label: t('imports.openSource'),
          run: () => go({ screen: 'source', documentId }),
        }}
      />
    )
  return <ToCheck key={documentId} document={value} />
}

/** Of a recorded document only what was found later is checked: what counts already is changed in Opvolging. */
const ToCheck = memo(({ document }: Readonly<{ document: DocumentDetail }>) => {
  const shown = useMemo(
    () =>
      document.state === 'to_check'
        ? document
        : { ...document, items: document.items.filter(({ state }) => isOpen.has(state)) },
    [document],
  )
  return <Check document={shown} />
})
ToCheck.displayName = 'ToCheck'

const isOpen: ReadonlySet<string> = new Set(['proposed', 'dropped'])

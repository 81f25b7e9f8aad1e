import type { MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { remember } from '../app/remembered.ts'
import { Button } from '../ui/button.tsx'
import { missingName } from './missing-words.ts'

/** What is missing and may be this document. */
export const maybeMissing = (rows: readonly MissingRow[], documentId: number): readonly MissingRow[] =>
  rows.filter(({ proposals }) => proposals.some(({ document }) => document.id === documentId))

export const mayBeWords = (rows: readonly MissingRow[]): string =>
  t('missing.mayBeHere', { count: rows.length, what: rows.map((row) => `“${missingName(row)}”`).join(', ') })

export const openMissing = (): void => {
  remember('documents.tab', 'missing')
  go({ screen: 'documents' })
}

/** Says of a document that it may be something that other documents refer to; a person says whether it is. */
export const MayBeMissing = ({ documentId }: Readonly<{ documentId: number }>) => {
  const rows = maybeMissing(useRead('missing.list', {}).value ?? [], documentId)
  const look = { id: 'source.mayBeMissing', label: t('missing.toList'), run: openMissing }
  useActs(rows.length === 0 ? [] : [look])
  return (
    rows.length > 0 && (
      <div className="source-notice may-be">
        <p>{mayBeWords(rows)}</p>
        <Button onPress={openMissing}>{t('missing.look')}</Button>
      </div>
    )
  )
}

import { dutchDate } from '../../shared/dates.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { HeadDates, saysDate } from '../source/head-dates.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import type { FoundCounts } from './found-rows.ts'

type Props = Readonly<{
  document: DocumentDetail
  counts: FoundCounts
  onShow: (range: TextRange) => void
  onRecord: () => void
  onDiscard: () => void
}>

export const CheckHead = ({ document, counts, onShow, onRecord, onDiscard }: Props) => (
  <header className="check-head">
    <h1 title={document.subject}>{document.fileName}</h1>
    <p>
      {headLine(document)}
      {document.dates.length > 0 && ' · '}
      <HeadDates document={document} onShow={onShow} />
      {` · ${countLine(counts)}`}
    </p>
    {document.state === 'to_check' && (
      <IconButton icon="bin" label={t('imports.discard')} onPress={onDiscard} />
    )}
    <Button look="primary" keys="Ctrl+Enter" onPress={onRecord}>
      {t('imports.record')}
    </Button>
  </header>
)

const headLine = (document: DocumentDetail): string => {
  const { kind, municipality } = document
  const parts = [t(`documentKind.${kind}`).toLowerCase(), municipality ?? t('imports.noMunicipality')]
  return [...parts, ...(saysDate(document) ? [] : [dateWords(document)])].join(' · ')
}

const dateWords = ({ date, dateOrigin }: DocumentDetail): string => {
  if (date === null || dateOrigin === 'unknown') return t('imports.dateUnknown')
  return t(dateOrigin === 'user' ? 'imports.dateUser' : 'imports.dateIn_text', { date: dutchDate(date) })
}

const countLine = ({ kinds, toCheck, total }: FoundCounts): string =>
  total === 0
    ? t('imports.nothing')
    : [
        kinds.map(({ kind, count }) => t(`itemKinds.${kind}`, { count })).join(', '),
        t('imports.toCheck', { count: toCheck }),
      ].join(' · ')

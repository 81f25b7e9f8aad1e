import { dutchDate } from '../../shared/dates.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { Button, IconButton } from '../ui/button.tsx'
import type { FoundCounts } from './found-rows.ts'

type Props = Readonly<{
  document: DocumentDetail
  counts: FoundCounts
  onRecord: () => void
  onDiscard: () => void
}>

export const CheckHead = ({ document, counts, onRecord, onDiscard }: Props) => (
  <header className="check-head">
    <h1 title={document.subject}>{document.fileName}</h1>
    <p>{[headLine(document), countLine(counts)].join(' · ')}</p>
    <IconButton icon="bin" label={t('imports.discard')} onPress={onDiscard} />
    <Button look="primary" keys="Ctrl+Enter" onPress={onRecord}>
      {t('imports.record')}
    </Button>
  </header>
)

const headLine = ({ kind, municipality, date, dateOrigin }: DocumentDetail): string =>
  [
    t(`documentKind.${kind}`).toLowerCase(),
    municipality ?? t('imports.noMunicipality'),
    date === null || dateOrigin === 'unknown'
      ? t('imports.dateUnknown')
      : t(dateOrigin === 'user' ? 'imports.dateUser' : 'imports.dateIn_text', { date: dutchDate(date) }),
  ].join(' · ')

const countLine = ({ kinds, toCheck, total }: FoundCounts): string =>
  total === 0
    ? t('imports.nothing')
    : [
        kinds.map(({ kind, count }) => t(`itemKinds.${kind}`, { count })).join(', '),
        t('imports.toCheck', { count: toCheck }),
      ].join(' · ')

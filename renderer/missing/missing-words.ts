import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { MissingDocument, MissingPlace, MissingProposal } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'

export const kindWord = ({ kind }: MissingDocument): string => {
  if (kind === 'overig') return t('missing.otherKind')
  return kind === 'toezegging' ? t('documents.commitment') : wordOf('documentKind', kind)
}

/** What is missed, in the words that speak of it where it has no name. */
export const missingName = ({ title, reference, quote }: MissingDocument): string =>
  title ?? reference ?? quote.replaceAll(/\s+/g, ' ')

export const aboutDocument = ({ kind, date }: DocumentRow): string =>
  [wordOf('documentKind', kind), date === null ? t('missing.noDate') : dutchDate(date)].join(' · ')

/** Why a document may be the missing one, the strongest reason first. */
export const signWords = ({ signs }: MissingProposal): string =>
  signs.map((sign) => t(`missing.sign.${sign}`)).join(', ')

export const openPlace = ({ documentId, start, end }: MissingPlace): void =>
  go({ screen: 'source', documentId, start, end })

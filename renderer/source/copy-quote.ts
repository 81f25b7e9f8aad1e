import { dutchDate } from '../../shared/dates.ts'
import { quoteOf } from '../../shared/reading.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { toClipboard } from '../app/clipboard.ts'
import { showToast } from '../app/toasts.ts'

/** A quote with its source: “Het college komt hierop terug.” (Raadsbrief, Contract hulpmiddelen, Waterrade, 12-09-2026, p. 3) */
export const quoteWithSource = (document: DocumentDetail, range: TextRange): string => {
  const source = [
    t(`documentKind.${document.kind}`),
    document.subject,
    document.municipality,
    document.date === null ? t('source.noDate') : dutchDate(document.date),
    document.pages.length > 1 ? t('source.quotePage', { page: pageAt(document.pages, range.start) }) : null,
  ]
  const quote = quoteOf(document, range)
  return t('source.quoteForm', { quote, source: source.filter((part) => part !== null).join(', ') })
}

/** Puts the quote on the clipboard and says so. */
export const copyQuote = async (document: DocumentDetail, range: TextRange): Promise<void> => {
  const text = quoteWithSource(document, range)
  const copied = await toClipboard(text)
  showToast({ tone: copied ? 'done' : 'refused', text: t(copied ? 'source.quoted' : 'source.notQuoted') })
}

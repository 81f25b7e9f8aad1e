import { dutchDate } from '../../shared/dates.ts'
import { quoteOf } from '../../shared/reading.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
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

const toClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // All permissions are denied to the window, the clipboard's too; the older way needs none.
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  const [focused, selection] = [document.activeElement, document.getSelection()]
  const ranges =
    selection === null
      ? []
      : Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
  const area = document.createElement('textarea')
  area.className = 'hidden-text'
  area.value = text
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  selection?.removeAllRanges()
  for (const range of ranges) selection?.addRange(range)
  return copied
}

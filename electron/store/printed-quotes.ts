import type { BriefingPassage } from '../../shared/records/briefing.ts'
import type { SourcedPassage } from '../../shared/records/item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { Db } from './open.ts'

/** Words as they are printed; the exact characters stay with the passage. */
export type Cite = (passage: SourcedPassage) => BriefingPassage

/**
 * Quotes read on over the heads, feet and numbers of pages that stand between their words. What is known of a document holds as
 * long as the function that is made: for one briefing.
 */
export const printedQuotes = (db: Db) => {
  const find = db.prepare<[number], { furniture: string }>('SELECT furniture FROM document_text WHERE id = ?')
  return (): Cite => {
    const known = new Map<number, readonly TextRange[]>()
    const furnitureOf = (documentId: number) => {
      const found: readonly TextRange[] =
        known.get(documentId) ?? JSON.parse(find.get(documentId)?.furniture ?? '[]')
      known.set(documentId, found)
      return found
    }
    return (passage) => {
      const { documentId, page, quote, attachment, start, end } = passage
      // Words that moved or changed are not at these places any more.
      const cut = quote.length === end - start ? furnitureOf(documentId) : []
      return {
        documentId,
        page,
        quote: onOneLine(without(passage, cut)) || onOneLine(quote),
        ...(attachment === 'changed' ? { changed: true } : {}),
      }
    }
  }
}

const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

const without = ({ quote, start, end }: SourcedPassage, ranges: readonly TextRange[]): string => {
  let words = ''
  let at = start
  for (const range of ranges) {
    if (range.end <= at || range.start >= end) continue
    words += `${quote.slice(at - start, Math.max(at, range.start) - start)} `
    at = Math.min(end, range.end)
  }
  return words + quote.slice(at - start)
}

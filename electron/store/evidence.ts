import type { Suggestion } from '../../shared/contract/items.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DocumentsStore } from './documents.ts'
import type { Db } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import { dayNumber } from './search-writing.ts'
import { heaviest, type Telling, tellingWords } from './telling.ts'
import { fold, searchWords, unbroken } from './words.ts'

/** So many of the passages that are most alike are read, sentence by sentence. */
const looked = 300
const shown = 8

/**
 * Passages that may show that a promise was kept, from documents newer than it, the most alike first, by the same measure as all
 * that is alike (telling.ts); the score only orders.
 */
export const evidenceStore = (db: Db, index: SearchIndex, documents: DocumentsStore) => {
  const itemOf = db.prepare<[number], { text: string; on_date: string | null; document_id: number }>(
    'SELECT text, on_date, document_id FROM item WHERE id = ?',
  )
  const textOf = db.prepare<[number], { text: string; pages: string }>(
    'SELECT text, pages FROM document_text WHERE id = ?',
  )
  const source = (id: number): Source => {
    const row = textOf.get(id)
    if (!row) throw new Refusal('not-found-document')
    return row
  }

  const stores = { source, row: documents.row }
  const tellingOf = (own: string | undefined, asked: string): Telling[] =>
    tellingWords(index, `${own ?? ''}\n${asked}`)

  return {
    /** Words of one document that may show it, the most alike first; at most as many as are shown of all. */
    within: (itemId: number, documentId: number, text = ''): Suggestion[] => {
      while (index.catchUp()) {}
      const whole = { documentId, start: 0, end: source(documentId).text.length }
      return rank([whole], tellingOf(itemOf.get(itemId)?.text, text), searchWords(text), stores)
    },
    /** The sentences of a document in their order, as many as a person can look through. */
    sentences: (documentId: number): (TextRange & Readonly<{ page: number; quote: string }>)[] => {
      const { text, pages } = source(documentId)
      const sheets = JSON.parse(pages)
      return sentencesOf(text, { start: 0, end: text.length })
        .slice(0, 500)
        .map((range) => ({
          ...range,
          page: pageAt(sheets, range.start),
          quote: text.slice(range.start, range.end),
        }))
    },
    suggest: (itemId: number, text = ''): Suggestion[] => {
      const item = itemOf.get(itemId)
      if (!item) return []
      while (index.catchUp()) {}
      const asked = searchWords(text)
      const telling = tellingOf(item.text, text)
      // A promise without a date has no "newer": every other document may hold its evidence.
      const newer = item.on_date === null ? {} : { fromDay: dayNumber(item.on_date) + 1 }
      const best = heaviest(index, telling, newer, { within: asked.map(index.beginning), without: [] })
      const entries = index
        .entries(best.slice(0, 2 * looked).map(([rowid]) => rowid))
        .filter((entry) => entry.itemId === null && entry.documentId !== item.document_id)
        .slice(0, looked)
      return rank(entries, telling, asked, stores)
    },
  }
}

type Sentence = Readonly<{
  documentId: number
  range: TextRange
  shared: ReadonlySet<Telling>
  score: number
}>
/** A document's text, and its pages as they are kept. */
type Source = Readonly<{ text: string; pages: string }>

const rank = (
  candidates: readonly (TextRange & { documentId: number })[],
  telling: readonly Telling[],
  asked: readonly string[],
  documents: Readonly<{ source: (id: number) => Source; row: DocumentsStore['row'] }>,
): Suggestion[] => {
  // Most passages of one document come together. A text can be long, so that only the one at hand is held.
  let held: Readonly<{ id: number; source: Source }> | null = null
  const textOf = (id: number): Source => {
    if (held?.id !== id) held = { id, source: documents.source(id) }
    return held.source
  }
  const byForm = new Map(telling.flatMap((one) => one.forms.map((form) => [form, one] as const)))
  const sentences: Sentence[] = []
  for (const { documentId, ...candidate } of candidates) {
    const { text } = textOf(documentId)
    for (const range of sentencesOf(text, candidate)) {
      const words = searchWords(unbroken(text.slice(range.start, range.end)))
      const shared = new Set(words.flatMap((word) => byForm.get(word) ?? []))
      const isAsked = asked.every((word) => words.some((other) => other.startsWith(word)))
      if (words.length <= 3 || !isAsked || (shared.size === 0 && asked.length === 0)) continue
      // Long passages share words by chance; their length counts against them a little.
      const weight = [...shared].reduce((sum, one) => sum + one.weight, 0)
      sentences.push({ documentId, range, shared, score: weight / Math.log(8 + words.length) })
    }
  }
  return sentences
    .sort((a, b) => b.score - a.score || b.documentId - a.documentId || a.range.start - b.range.start)
    .slice(0, shown)
    .map(({ documentId, range, shared, score }) => {
      const source = textOf(documentId)
      const row = documents.row(documentId)
      const quote = source.text.slice(range.start, range.end)
      const spoken = new Set(
        (quote.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) =>
          [...shared].some(({ forms }) => forms.includes(fold(word))),
        ),
      )
      return {
        passage: {
          documentId,
          ...range,
          page: pageAt(JSON.parse(source.pages), range.start),
          quote,
          attachment: 'exact',
          earlierQuote: null,
          documentTitle: row.subject,
          documentKind: row.kind,
          documentDate: row.date,
          fileName: row.fileName,
        },
        words: [...spoken],
        score: Math.round(score * 1000) / 1000,
      }
    })
}

/** The sentences of a passage; a line without an end goes on in the next. */
const sentencesOf = (text: string, { start, end }: TextRange): TextRange[] => {
  const ranges: TextRange[] = []
  const slice = text.slice(start, end)
  let from = 0
  for (const stop of slice.matchAll(/[.!?](?=\s+[\p{Lu}\d•“"‘])|\n\s*\n(?=\s*[\p{Lu}•])/gu)) {
    ranges.push({ start: start + from, end: start + stop.index + (stop[0].startsWith('\n') ? 0 : 1) })
    from = stop.index + stop[0].length
  }
  ranges.push({ start: start + from, end })
  return ranges.flatMap((range) => {
    const part = text.slice(range.start, range.end)
    const lead = part.length - part.trimStart().length
    const trimmed = { start: range.start + lead, end: range.start + part.trimEnd().length }
    return trimmed.start < trimmed.end ? [trimmed] : []
  })
}

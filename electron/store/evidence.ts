import type { Suggestion } from '../../shared/contract.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DocumentsStore } from './documents.ts'
import type { Db } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import { dayNumber } from './search-writing.ts'
import { fold, searchWords, subjectWords } from './words.ts'

/** At most this many matching passages are weighed, newest first. */
const weighed = 1500
const shown = 8

/**
 * Passages that may show that a promise was kept, from documents newer than it, the most alike first. Likeness counts shared
 * words, rare ones more; the score only orders.
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

  return {
    /** Words of one document that may show it, the most alike first; at most as many as are shown of all. */
    within: (itemId: number, documentId: number, text?: string): Suggestion[] => {
      const item = itemOf.get(itemId)
      const asked = searchWords(text ?? '')
      const stems = item === undefined ? [] : stemsOf([...asked, ...subjectWords(item.text)])
      const whole = { documentId, start: 0, end: source(documentId).text.length }
      return stems.length === 0 ? [] : rank([whole], stems, asked, { source, row: documents.row })
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
    suggest: (itemId: number, text: string | undefined): Suggestion[] => {
      const item = itemOf.get(itemId)
      if (!item) return []
      while (index.catchUp()) {}
      const asked = searchWords(text ?? '')
      const words = [...new Set([...asked, ...subjectWords(item.text)])]
      if (words.length === 0) return []
      const stems = stemsOf(words)
      const query = stems.map(index.beginning).join(' OR ')
      const candidates: { documentId: number; start: number; end: number }[] = []
      // A promise without a date has no "newer": every other document may hold its evidence.
      for (const entry of index.match(
        query,
        item.on_date === null ? {} : { fromDay: dayNumber(item.on_date) + 1 },
        2 * weighed,
      )) {
        if (entry.itemId === null && entry.documentId !== item.document_id) candidates.push(entry)
        if (candidates.length >= weighed) break
      }
      return rank(candidates, stems, asked, { source, row: documents.row })
    },
  }
}

/** Words by their beginnings, so that "wachttijden" finds "wachttijd". */
const stemsOf = (words: readonly string[]): string[] =>
  [...new Set(words)].slice(0, 40).map((word) => (word.length > 6 ? word.slice(0, -2) : word))

type Sentence = Readonly<{ documentId: number; range: TextRange; length: number; shared: readonly string[] }>
/** A document's text, and its pages as they are kept. */
type Source = Readonly<{ text: string; pages: string }>

const rank = (
  candidates: readonly (TextRange & { documentId: number })[],
  stems: readonly string[],
  asked: readonly string[],
  documents: Readonly<{ source: (id: number) => Source; row: DocumentsStore['row'] }>,
): Suggestion[] => {
  // Passages of one document come together. A text can be long, so that only the one at hand is held.
  let held: Readonly<{ id: number; source: Source }> | null = null
  const textOf = (id: number): Source => {
    if (held?.id !== id) held = { id, source: documents.source(id) }
    return held.source
  }
  const byLetter = Map.groupBy(stems, (stem) => stem.charAt(0))
  const frequency = new Map<string, number>()
  const sentences: Sentence[] = []
  let read = 0
  for (const { documentId, ...candidate } of candidates) {
    const { text } = textOf(documentId)
    for (const range of sentencesOf(text, candidate)) {
      read += 1
      const words = searchWords(text.slice(range.start, range.end))
      const shared = new Set<string>()
      for (const word of words)
        for (const stem of byLetter.get(word.charAt(0)) ?? []) if (word.startsWith(stem)) shared.add(stem)
      for (const stem of shared) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
      const telling =
        shared.size > 0 &&
        words.length > 3 &&
        asked.every((word) => words.some((other) => other.startsWith(word)))
      if (telling) sentences.push({ documentId, range, length: words.length, shared: [...shared].sort() })
    }
  }
  const weight = (stem: string) => Math.log(1 + read / (1 + (frequency.get(stem) ?? 0)))
  return sentences
    .map((sentence) => ({
      ...sentence,
      // Long passages share words by chance; their length counts against them a little.
      score: sentence.shared.reduce((sum, stem) => sum + weight(stem), 0) / Math.log(8 + sentence.length),
    }))
    .sort((a, b) => b.score - a.score || b.documentId - a.documentId || a.range.start - b.range.start)
    .slice(0, shown)
    .map(({ documentId, range, shared, score }) => {
      const source = textOf(documentId)
      const row = documents.row(documentId)
      const quote = source.text.slice(range.start, range.end)
      const spoken = new Set(
        (quote.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) =>
          shared.some((stem) => fold(word).startsWith(stem)),
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

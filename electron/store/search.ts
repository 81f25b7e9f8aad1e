import type { InputOf } from '../../shared/contract.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import type { SearchGroup, SearchHit, SearchResult } from '../../shared/records/search.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import type { DocumentsStore } from './documents.ts'
import type { Db } from './open.ts'
import type { Entry, SearchIndex } from './search-index.ts'
import { dayNumber } from './search-index.ts'
import { fold, searchWords } from './words.ts'

type Asked = InputOf<'search.find'>
/** No statement can be interrupted, so that each is bounded: this many entries are looked at, newest first. */
const looked = 5000

/**
 * What FTS5 is asked. Bare punctuation is syntax to FTS5, so that each word is quoted and "motie (A" is only text.
 * Words in double quotes stand together as they are; every other word also finds the words that begin with it.
 */
export const matchQuery = (text: string): string => {
  const parts = text.split(/["“”„]/)
  return parts
    .flatMap((part, index) => {
      const words = searchWords(part)
      if (words.length === 0) return []
      if (index % 2 === 1 && parts.length > index + 1) return [`"${words.join(' ')}"`]
      return words.map((word) => `"${word}"*`)
    })
    .join(' AND ')
}

export const searchStore = (db: Db, index: SearchIndex, documents: DocumentsStore) => {
  const allowed = db.prepare<[Record<string, unknown>], { id: number }>(
    `SELECT d.id FROM document d LEFT JOIN municipality m ON m.id = d.municipality_id
     WHERE d.deleted_at IS NULL AND (:secret = 1 OR d.confidentiality = 'openbaar')
       AND (:kinds IS NULL OR d.kind IN (SELECT value FROM json_each(:kinds)))
       AND (:municipality IS NULL OR m.name = :municipality)
       AND (:dossierId IS NULL OR d.id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :dossierId))
       AND (:from IS NULL OR d.date >= :from) AND (:to IS NULL OR d.date <= :to)`,
  )
  const item = db.prepare<[number], { kind: ItemKind; number: string | null; text: string }>(
    'SELECT kind, number, text FROM item WHERE id = ?',
  )

  const find = (asked: Asked): SearchResult => {
    while (index.catchUp()) {}
    const query = matchQuery(asked.text)
    if (query === '') return { groups: [], hitCount: 0, more: false }
    const may = new Set(
      allowed
        .all({
          secret: asked.secret ? 1 : 0,
          kinds: asked.kinds ? JSON.stringify(asked.kinds) : null,
          municipality: asked.municipality ?? null,
          dossierId: asked.dossierId ?? null,
          from: asked.from ?? null,
          to: asked.to ?? null,
        })
        .map(({ id }) => id),
    )
    const entries: Entry[] = []
    let seen = 0
    let more = false
    for (const entry of index.match(query, asked.from ? dayNumber(asked.from) : 0)) {
      seen += 1
      if (may.has(entry.documentId)) entries.push(entry)
      if (entries.length > asked.limit || seen >= looked) {
        more = true
        break
      }
    }
    const shown = entries.slice(0, asked.limit)
    const words = searchWords(asked.text)
    const groups = [...Map.groupBy(shown, (entry) => entry.documentId)].map(([documentId, hits]) =>
      groupOf(documentId, hits, words),
    )
    return { groups, hitCount: groups.reduce((sum, group) => sum + group.hits.length, 0), more }
  }

  const groupOf = (documentId: number, entries: readonly Entry[], words: readonly string[]): SearchGroup => {
    const row = documents.row(documentId)
    const source = documents.text(documentId)
    const items = entries.filter((entry) => entry.itemId !== null)
    const hits = entries.flatMap((entry): SearchHit[] => {
      const snippet = snippetOf(source.text, entry, words)
      // An item's own words say more than the passage that it stands in.
      if (
        entry.itemId === null &&
        items.some((other) => other.start <= snippet.start && snippet.start < other.end)
      )
        return []
      const found = entry.itemId === null ? undefined : item.get(entry.itemId)
      return [
        {
          documentId,
          itemId: entry.itemId,
          itemKind: found?.kind ?? null,
          itemNumber: found?.number ?? null,
          start: snippet.start,
          end: snippet.end,
          page: pageAt(source.pages, snippet.start),
          text: snippet.text,
          words: wordRanges(snippet.text, words),
        },
      ]
    })
    const { kind, date, municipality, confidentiality } = row
    return {
      documentId,
      title: row.subject,
      kind,
      date,
      municipality,
      confidentiality,
      hits: hits.sort((a, b) => a.start - b.start),
    }
  }

  return { find }
}

/** The part of an entry around its first found word, on one line. The range is where that part stands in the text. */
const snippetOf = (text: string, entry: TextRange, words: readonly string[]) => {
  const whole = text.slice(entry.start, entry.end)
  const first = wordRanges(whole, words)[0]?.start ?? 0
  const before = Math.max(0, first - 120)
  const from = before === 0 ? 0 : before + Math.max(0, whole.slice(before, first).search(/\s/))
  const until = Math.min(whole.length, from + 320)
  const to = until === whole.length ? until : Math.max(first + 1, whole.lastIndexOf(' ', until))
  const part = whole.slice(from, to)
  const lead = part.length - part.trimStart().length
  const start = entry.start + from + lead
  return { start, end: entry.start + from + part.trimEnd().length, text: part.trim().replace(/\s+/g, ' ') }
}

/** Where words of a text begin with one of the asked words, without regard to case and accents. */
export const wordRanges = (text: string, words: readonly string[]): TextRange[] => {
  const ranges: TextRange[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(found[0])
    if (words.some((word) => folded.startsWith(word)))
      ranges.push({ start: found.index, end: found.index + found[0].length })
  }
  return ranges
}

import type { InputOf } from '../../shared/contract.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import type {
  Alike,
  IndexState,
  SearchFacet,
  SearchGroup,
  SearchHit,
  SearchResult,
  WiderForm,
} from '../../shared/records/search.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DocumentsStore } from './documents.ts'
import type { Db } from './open.ts'
import { dayNumber, type Entry, type Part, type SearchIndex } from './search-index.ts'
import { fold, searchWords, unbroken, wholeWord } from './words.ts'

type Asked = InputOf<'search.find'>
/**
 * What FTS5 is asked. Bare punctuation is syntax to FTS5, so that each word is quoted and "motie (A" is only text.
 * Words in double quotes stand together as they are; every other word also finds the words that begin with it.
 */
const matchQuery = (text: string, beginning: SearchIndex['beginning']): string => {
  const parts = text.split(/["“”„]/)
  return parts
    .flatMap((part, index) => {
      const words = searchWords(part)
      if (words.length === 0) return []
      if (index % 2 === 1 && parts.length > index + 1) return [`"${words.join(' ')}"`]
      return words.map(beginning)
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
  const isSecret = db
    .prepare<[number], number>("SELECT confidentiality <> 'openbaar' FROM document WHERE id = ?")
    .pluck()
  const textOf = db.prepare<[number], { text: string; pages: string }>(
    'SELECT text, pages FROM document_text WHERE id = ?',
  )
  const item = db.prepare<[number], { kind: ItemKind; number: string | null; text: string }>(
    'SELECT kind, number, text FROM item WHERE id = ?',
  )

  /** Where to look: the few documents that a filter leaves, or all of them. */
  const partOf = ({ filter }: Asked): Part => {
    const { kinds, municipality, dossierId, from, to } = filter
    return {
      ...(from === undefined ? {} : { fromDay: dayNumber(from) }),
      ...(to === undefined ? {} : { toDay: dayNumber(to) }),
      ...([kinds, municipality, dossierId, from, to].every((filter) => filter === undefined)
        ? {}
        : {
            documentIds: allowed
              .all({
                secret: filter.confidentiality === undefined ? 0 : 1,
                kinds: kinds ? JSON.stringify(kinds) : null,
                municipality: municipality ?? null,
                dossierId: dossierId ?? null,
                from: from ?? null,
                to: to ?? null,
              })
              .map(({ id }) => id),
          }),
    }
  }

  const find = (asked: Asked): SearchResult => {
    while (index.catchUp()) {}
    const query = matchQuery(asked.text, index.beginning)
    const { secret, nothing } = {
      secret: asked.filter.confidentiality !== undefined,
      nothing: { ...found, hitCount: 0, more: false },
    }
    if (query === '') return { ...nothing, groups: [] }
    const secrets = new Map<number, boolean>()
    const hidden = (id: number): boolean => {
      const known = secrets.get(id) ?? isSecret.get(id) !== 0
      secrets.set(id, known)
      return known
    }
    const entries: Entry[] = []
    for (const entry of index.match(query, partOf(asked))) {
      if (secret || !hidden(entry.documentId)) entries.push(entry)
      // One more than is shown, to know that there is more.
      if (entries.length > asked.limit) break
    }
    const more = entries.length > asked.limit
    const shown = entries.slice(0, asked.limit)
    const words = searchWords(asked.text)
    const groups = [...Map.groupBy(shown, (entry) => entry.documentId)].map(([documentId, hits]) =>
      groupOf(documentId, hits, words),
    )
    return { ...nothing, groups, hitCount: groups.reduce((sum, group) => sum + group.hits.length, 0), more }
  }

  const groupOf = (documentId: number, entries: readonly Entry[], words: readonly string[]): SearchGroup => {
    const row = documents.row(documentId)
    const source = textOf.get(documentId)
    if (!source) throw new Refusal('not-found-document')
    const pages: TextRange[] = JSON.parse(source.pages) // as documents.add writes them
    const items = entries.filter((entry) => entry.itemId !== null)
    const hits = entries.flatMap((entry): SearchHit[] => {
      const found = entry.itemId === null ? undefined : item.get(entry.itemId)
      // A scan has no words yet, an item of a changed source none in this text: they are shown by their own.
      const snippet =
        entry.start === entry.end
          ? { start: 0, end: 0, text: shortened(found?.text ?? row.subject) }
          : snippetOf(source.text, entry, words)
      // An item's own words say more than the passage that it stands in.
      if (
        entry.itemId === null &&
        items.some((other) => other.start <= snippet.start && snippet.start < other.end)
      )
        return []
      return [
        {
          documentId,
          itemId: entry.itemId,
          itemKind: found?.kind ?? null,
          itemNumber: found?.number ?? null,
          in: 'text',
          start: snippet.start,
          end: snippet.end,
          page: pageAt(pages, snippet.start),
          text: snippet.text,
          words: [...foundIn(snippet.text, words)],
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

  return {
    find,
    wider: (_: InputOf<'search.wider'>): WiderForm[] => [],
    facets: (_: InputOf<'search.facets'>): SearchFacet[] => [],
    state: (): IndexState => ({ done: 0, total: 0 }),
    alike: (_: InputOf<'search.alike'>): Alike[] => [],
  }
}

const found = { dossiers: [], ranked: null, next: null, index: { done: 0, total: 0 } } as const

const shortened = (text: string) =>
  text.length <= 320 ? text : `${text.slice(0, text.lastIndexOf(' ', 320))}…`

/** The part of an entry around its first found word, on one line. The range is where that part stands in the text. */
const snippetOf = (text: string, entry: TextRange, words: readonly string[]) => {
  const whole = text.slice(entry.start, entry.end)
  const first = foundIn(whole, words).next().value?.start ?? 0
  const before = Math.max(0, first - 120)
  const from = before === 0 ? 0 : before + Math.max(0, whole.slice(before, first).search(/\s/))
  const until = Math.min(whole.length, from + 320)
  const to = until === whole.length ? until : Math.max(first + 1, whole.lastIndexOf(' ', until))
  const part = whole.slice(from, to)
  const lead = part.length - part.trimStart().length
  const start = entry.start + from + lead
  return {
    start,
    end: entry.start + from + part.trimEnd().length,
    text: unbroken(part).trim().replace(/\s+/g, ' '),
  }
}

/** Where words of a text begin with one of the asked words, without regard to case, accents and line ends. */
const foundIn = function* (text: string, words: readonly string[]): Generator<TextRange> {
  for (const found of text.matchAll(wholeWord)) {
    const folded = fold(unbroken(found[0]))
    if (words.some((word) => folded.startsWith(word)))
      yield { start: found.index, end: found.index + found[0].length }
  }
}

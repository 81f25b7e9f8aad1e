import type { Confidentiality, DocumentKind } from '../../shared/records/document.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import type { SearchHit } from '../../shared/records/search.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import type { Db } from './open.ts'
import { type Marks, marked } from './search-marks.ts'
import type { Entry } from './search-match.ts'
import type { SearchSaid } from './search-said.ts'
import { unbroken } from './words.ts'

/** Letters of a passage that are shown, and those before its first found word. */
const [shown, lead] = [320, 120]

export type HeadOfDocument = Readonly<{
  title: string
  kind: DocumentKind
  date: string | null
  municipality: string | null
  confidentiality: Confidentiality
}>
type ItemWords = { kind: ItemKind; number: string | null; title: string; text: string }

/** Turns entries of the index into what is shown, with the store's own words. */
export const hitReader = (db: Db, said: SearchSaid) => {
  const head = db.prepare<[number], HeadOfDocument>(
    `SELECT d.subject AS title, d.kind, d.date, m.name AS municipality, d.confidentiality
     FROM document d LEFT JOIN municipality m ON m.id = d.municipality_id WHERE d.id = ? AND d.deleted_at IS NULL`,
  )
  const textOf = db.prepare<[number], { text: string; pages: string }>(
    'SELECT text, pages FROM document_text WHERE id = ?',
  )
  const item = db.prepare<[number], ItemWords>(
    "SELECT kind, number, title, text FROM item WHERE id = ? AND state = 'recorded'",
  )

  /** Null where it is no longer there, or not for who asked: the index may be a moment behind. */
  const headOf = (documentId: number, open: readonly Confidentiality[]): HeadOfDocument | null => {
    const found = head.get(documentId)
    return found && open.includes(found.confidentiality) ? found : null
  }
  const hits = (documentId: number, entries: readonly Entry[], marks: Marks): SearchHit[] => {
    const source = textOf.get(documentId)
    if (!source) return []
    const pages: TextRange[] = JSON.parse(source.pages) // as documents.add writes them
    return entries.flatMap((entry): SearchHit[] => {
      const found = entry.itemId === null ? null : item.get(entry.itemId)
      if (found === undefined) return []
      const words = wordsOf(source.text, entry, found, marks)
      return [
        {
          documentId,
          itemId: entry.itemId,
          itemKind: found?.kind ?? null,
          itemNumber: found?.number ?? null,
          page: pageAt(pages, words.start),
          ...words,
          words: marked(words.text, marks),
        },
      ]
    })
  }
  const wordsOf = (text: string, entry: Entry, found: ItemWords | null, marks: Marks) => {
    const whole = text.slice(entry.start, entry.end)
    const [first] = marked(whole, marks, 1)
    if (first) return { in: 'text' as const, ...snippetOf(text, entry, first.start) }
    const place = { start: entry.start, end: Math.min(entry.end, entry.start + shown) }
    const has = (words: string) => marked(words, marks, 1).length > 0
    // Words that the item was given, or that a changed source no longer has.
    const own = found === null ? [] : [found.text, found.title].filter(has)
    if (own[0] !== undefined) return { in: 'text' as const, ...place, text: shortened(own[0], marks) }
    const { people, notes } = othersOf(entry)
    if (has(people)) return { in: 'people' as const, ...place, text: shortened(people, marks) }
    const note = notes.find(has)
    if (note !== undefined) return { in: 'note' as const, ...place, text: shortened(note, marks) }
    // A title or the name of a file, which stand above it.
    const bare = snippetOf(text, entry, 0)
    return {
      in: 'text' as const,
      ...bare,
      text: bare.text === '' ? shortened(found?.text ?? '', marks) : bare.text,
    }
  }
  const othersOf = (entry: Entry): { people: string; notes: readonly string[] } => {
    const document = said.document(entry.documentId)
    if (entry.itemId === null || document === null) return { people: document?.people ?? '', notes: [] }
    const one = said.item(entry.itemId, document)
    return { people: one?.people ?? '', notes: one?.notes.split('\n') ?? [] }
  }
  return { headOf, hits, textOf: (documentId: number): string | null => textOf.get(documentId)?.text ?? null }
}
export type HitReader = ReturnType<typeof hitReader>

/** A long text from a little before its first found word. */
const shortened = (text: string, marks: Marks): string => {
  const flat = unbroken(text).replace(/\s+/g, ' ').trim()
  if (flat.length <= shown) return flat
  const first = marked(flat, marks, 1)[0]?.start ?? 0
  const from = first <= lead ? 0 : flat.lastIndexOf(' ', first - lead / 2) + 1
  const part = flat.slice(from, from + shown)
  const to = from + shown >= flat.length ? part.length : Math.max(1, part.lastIndexOf(' '))
  return `${from > 0 ? '…' : ''}${part.slice(0, to)}${from + to < flat.length ? '…' : ''}`
}

/** The part of an entry around a place in it, on one line. The range is where that part stands in the text. */
export const snippetOf = (text: string, entry: TextRange, first: number) => {
  const whole = text.slice(entry.start, entry.end)
  const before = Math.max(0, first - lead)
  const from = before === 0 ? 0 : before + Math.max(0, whole.slice(before, first).search(/\s/))
  const until = Math.min(whole.length, from + shown)
  const to = until === whole.length ? until : Math.max(first + 1, whole.lastIndexOf(' ', until))
  const part = whole.slice(from, to)
  return {
    start: entry.start + from + (part.length - part.trimStart().length),
    end: entry.start + from + part.trimEnd().length,
    text: unbroken(part).trim().replace(/\s+/g, ' '),
  }
}

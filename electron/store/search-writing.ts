import { chunksOf } from './chunks.ts'
import { stemOf } from './inflection.ts'
import type { Db } from './open.ts'
import { readMeta, writeMeta } from './search-file.ts'
import {
  isNamed,
  type SaidDocument,
  type SaidItem,
  type SearchSaid,
  type Tag,
  tagWord,
} from './search-said.ts'
import type { TermsOfIndex } from './search-terms.ts'
import { fold, searchText, unbroken } from './words.ts'
import { wordsMet } from './words-met.ts'

/**
 * Rowids follow the document's date, so that the newest hits come first without sorting. A day has so many: what the index says of a
 * word takes a byte less where days are closer together, and four million passages of one day, or without one, are more than any store has.
 */
export const dayStep = 2 ** 22
/** The last day that still gives a rowid which a JavaScript number holds: in the year 7364. */
export const lastDay = 2_000_000

const mostKept = 300_000

/** Day 0 is that of documents without a date. */
export const dayNumber = (date: string | null): number =>
  date === null
    ? 0
    : Math.min(lastDay, Math.max(1, Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 30_000))

/** What is to be taken over of one document: all of it, or some of its items. */
export type Waiting = Readonly<{ documentId: number; whole: boolean; itemIds: readonly number[] }>

/** Writes what documents and items are found by. Taking over twice is the same as once. */
export const searchWriting = (db: Db, said: SearchSaid, terms: TermsOfIndex) => {
  const entriesOfDocument = db.prepare<[number, number], { id: number; itemId: number | null }>(
    `SELECT e.id, e.item_id AS itemId FROM span s
       CROSS JOIN entry e ON e.id BETWEEN s.first AND s.last AND e.document_id = s.document_id WHERE s.document_id = ?
     UNION SELECT id, item_id FROM entry WHERE document_id = ? AND item_id IS NOT NULL`,
  )
  const setSpan = db.prepare(
    'INSERT INTO span (document_id, first, last) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET first = excluded.first, last = excluded.last',
  )
  const dropSpan = db.prepare<[number]>('DELETE FROM span WHERE document_id = ?')
  const entriesOfItem = db.prepare<[number], { id: number; itemId: number | null }>(
    'SELECT id, item_id AS itemId FROM entry WHERE item_id = ?',
  )
  const dropEntry = db.prepare<[number]>('DELETE FROM entry WHERE id = ?')
  const dropWords = db.prepare<[number]>('DELETE FROM words WHERE rowid = ?')
  const dropItem = db.prepare<[number]>('DELETE FROM item_words WHERE rowid = ?')
  const addEntry = db.prepare(
    'INSERT INTO entry (id, document_id, item_id, start, end) VALUES (?, ?, ?, ?, ?)',
  )
  const addWords = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const addItem = db.prepare('INSERT INTO item_words (rowid, text) VALUES (?, ?)')
  const addTerm = db.prepare('INSERT INTO term (word, stem, df) VALUES (?, ?, 1) ON CONFLICT DO NOTHING')
  const lastOf = db
    .prepare<[number, number], number | null>('SELECT max(id) FROM entry WHERE id >= ? AND id < ?')
    .pluck()
  const tagId = db.prepare<[string, string], { id: number }>(
    'SELECT id FROM tag WHERE kind = ? AND folded = ?',
  )
  // With RETURNING it would open a savepoint, and FTS5 writes all that waits in memory at each of those.
  const addTag = db.prepare<[string, string, string]>(
    'INSERT INTO tag (kind, folded, value) VALUES (?, ?, ?)',
  )
  /** How much was ever written: what words are used for is counted again by it. */
  let written = Number(readMeta(db, 'written') ?? 0)
  /** Words that have a row, where no vocabulary is at hand to say so; it is begun anew before it takes much memory. */
  const met = wordsMet()
  /** As many words had gone when the first of them was met. */
  let goneBefore = terms.gone()

  const insertTerm = (word: string) => {
    if (addTerm.run(word, stemOf(word)).changes > 0) terms.came(word)
  }
  const keep = (text: string) => {
    const known = terms.whole()
    met.eachOf(text, (from, to, isNew) => {
      if (known === null ? isNew : known.add(text, stemOf, from, to) === 'new')
        insertTerm(text.slice(from, to))
    })
  }
  const wordOfTag = ({ kind, value }: Tag): string => {
    if (!isNamed(kind)) return tagWord(kind, value)
    const folded = fold(value).trim()
    const known =
      tagId.get(kind, folded)?.id ?? Number(addTag.run(kind, folded, value.trim()).lastInsertRowid)
    return tagWord(kind, known)
  }
  /** The first of so many rowids behind all others of a day. */
  const freeOf = (day: number, many: number): number => {
    const [first, end] = [day * dayStep, (day + 1) * dayStep]
    const free = (lastOf.get(first, end) ?? first) + 1
    if (free + many > end) throw new Error(`too many passages of day ${day}`)
    return free
  }
  const add = (
    rowid: number,
    documentId: number,
    itemId: number | null,
    start: number,
    end: number,
    text: string,
    tags: string,
  ) => {
    written += 1
    keep(text)
    addEntry.run(rowid, documentId, itemId, start, end)
    // Tags first: their places are small numbers, which take a byte less in every passage.
    addWords.run(rowid, `${tags} ${text}`)
    if (itemId !== null) addItem.run(itemId, text)
  }
  const drop = (entries: readonly { id: number; itemId: number | null }[]) => {
    for (const { id, itemId } of entries) {
      dropWords.run(id)
      dropEntry.run(id)
      if (itemId !== null) dropItem.run(itemId)
    }
  }
  const addItemEntry = (rowid: number, item: SaidItem) => {
    const text = searchText(unbroken(`${item.words}\n${item.people}\n${item.notes}`))
    add(rowid, item.documentId, item.id, item.start, item.end, text, item.tags.map(wordOfTag).join(' '))
  }
  /**
   * The last passage first: the newest rowid is found first, so that the hits of a long document come from its first page to its
   * last. An item comes before the passage that it begins in, whose better name it is (placesOf).
   */
  const addDocument = (document: SaidDocument) => {
    const tags = document.tags.map(wordOfTag).join(' ')
    const chunks = chunksOf(document.text)
    const items = said.items(document).toSorted((a, b) => a.start - b.start || a.id - b.id)
    const first = freeOf(dayNumber(document.date), Math.max(1, chunks.length) + items.length)
    let rowid = first
    for (const [index, { start, end }] of [...(chunks.length === 0 ? [{ start: 0, end: 0 }] : chunks)]
      .entries()
      .toArray()
      .reverse()) {
      // Its title and its people belong to the first passage, so that a document is found by them.
      const head = index === 0 ? `${document.head}\n${document.people}\n` : ''
      const text = searchText(unbroken(head + document.text.slice(start, end)))
      add(rowid++, document.id, null, start, end, text, tags)
      for (let last = items.at(-1); last && (index === 0 || last.start >= start); last = items.at(-1)) {
        addItemEntry(rowid++, last)
        items.pop()
      }
    }
    setSpan.run(document.id, first, rowid - 1)
  }
  /** Returns whether a document went, perhaps with words that only it had. */
  const takeOver = ({ documentId, whole, itemIds }: Waiting): boolean => {
    const document = said.document(documentId)
    if (whole || document === null) {
      const old = entriesOfDocument.all(documentId, documentId)
      drop(old)
      dropSpan.run(documentId)
      for (const itemId of itemIds) drop(entriesOfItem.all(itemId))
      if (document) addDocument(document)
      return document === null && old.length > 0
    }
    for (const itemId of itemIds) {
      drop(entriesOfItem.all(itemId))
      const item = said.item(itemId, document)
      if (item) addItemEntry(freeOf(dayNumber(document.date), 1), item)
    }
    return false
  }

  /**
   * Takes over documents and items, in one transaction with what is remembered of it. They come oldest first: FTS5 takes rows in
   * order at half the price.
   */
  const write = db.transaction((waiting: readonly Waiting[], remember: () => void) => {
    let gone = false
    for (const one of waiting) gone = takeOver(one) || gone
    writeMeta(db, 'written', String(written))
    if (gone) writeMeta(db, 'unused', '1')
    remember()
  })
  return (waiting: readonly Waiting[], remember: () => void) => {
    const before = written
    if (met.size() > mostKept || terms.whole() || terms.gone() !== goneBefore) met.clear()
    goneBefore = terms.gone()
    try {
      write(waiting, remember)
      terms.wrote()
    } catch (error) {
      // What was rolled back is not known.
      written = before
      met.clear()
      terms.forget()
      throw error
    }
  }
}

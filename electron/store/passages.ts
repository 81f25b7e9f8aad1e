import type { SourcedPassage } from '../../shared/records/item.ts'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

/** How many characters beside a quote are kept, to find it again in another version of the text. */
const context = 40

type TextRow = { text: string; pages: string }
type PassageRow = {
  id: number
  document_id: number
  start: number
  end: number
  page: number
  quote: string
  attachment: SourcedPassage['attachment']
  earlier_quote: string | null
  subject: string
  kind: SourcedPassage['documentKind']
  date: string | null
  file_name: string
}

/** 'own' are an item's very words; the others are what is tied to it. */
type PassageRole = 'own' | 'answer' | 'evidence' | 'reaction'

/** What is kept of a range beside its place. */
export const quoteOf = (
  { text, pages }: Readonly<{ text: string; pages: readonly TextRange[] }>,
  { start, end }: TextRange,
) => ({
  page: pageAt(pages, start),
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - context), start),
  suffix: text.slice(end, end + context),
})

/** A changed passage points at nothing: nobody may open or mark other words by it. */
export const placed =
  "iif(p.attachment = 'changed', 0, p.start) AS start, iif(p.attachment = 'changed', 0, p.end) AS end"

const columns = `p.id, p.document_id, ${placed}, p.page, p.quote, p.attachment, p.earlier_quote, d.subject, d.kind, d.date, d.file_name
  FROM passage p JOIN document d ON d.id = p.document_id`

const toPassage = (row: PassageRow): SourcedPassage => ({
  id: row.id,
  documentId: row.document_id,
  start: row.start,
  end: row.end,
  page: row.page,
  quote: row.quote,
  attachment: row.attachment,
  earlierQuote: row.earlier_quote,
  documentTitle: row.subject,
  documentKind: row.kind,
  documentDate: row.date,
  fileName: row.file_name,
})

export const passagesStore = (db: Db) => {
  const textOf = db.prepare<[number], TextRow>('SELECT text, pages FROM document_text WHERE id = ?')
  const insert = db.prepare<[number, number, number, number, string, string, string], { id: number }>(
    'INSERT INTO passage (document_id, start, end, page, quote, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id',
  )
  const find = db.prepare<[number, number, number], { id: number }>(
    "SELECT id FROM passage WHERE document_id = ? AND start = ? AND end = ? AND attachment = 'exact'",
  )
  const one = db.prepare<[number], PassageRow>(`SELECT ${columns} WHERE p.id = ?`)
  const ofItem = db.prepare<[number, string], PassageRow>(
    `SELECT ${columns} JOIN item_passage ip ON ip.passage_id = p.id WHERE ip.item_id = ? AND ip.role = ? ORDER BY ip.id`,
  )
  const all = db.prepare<[string], PassageRow>(
    `SELECT ${columns} WHERE p.id IN (SELECT value FROM json_each(?))`,
  )
  const ofItems = db.prepare<[string], PassageRow & { item: number; role: PassageRole }>(
    `SELECT ip.item_id AS item, ip.role, ${columns} JOIN item_passage ip ON ip.passage_id = p.id
     WHERE ip.item_id IN (SELECT value FROM json_each(?)) ORDER BY ip.id`,
  )
  const confirm = db.prepare<[number], { id: number }>(
    "UPDATE passage SET attachment = 'exact', earlier_quote = NULL WHERE id = ? AND attachment = 'nearly' RETURNING id",
  )
  const move = db.prepare(
    `UPDATE passage SET start = :start, end = :end, page = :page, quote = :quote, prefix = :prefix, suffix = :suffix,
       attachment = 'exact', earlier_quote = NULL WHERE id = :id`,
  )
  const itemsOf = db.prepare<[{ id: number }], { id: number; role: PassageRole }>(
    `SELECT id, 'own' AS role FROM item WHERE passage_id = :id
     UNION ALL SELECT item_id, role FROM item_passage WHERE passage_id = :id ORDER BY 1`,
  )
  const attach = db.prepare('INSERT INTO item_passage (item_id, passage_id, role) VALUES (?, ?, ?)')
  const detach = db.prepare('DELETE FROM item_passage WHERE item_id = ? AND role = ?')

  const documentText = (documentId: number) => {
    const row = textOf.get(documentId)
    if (!row) throw new Refusal('not-found-document')
    // Written by addDocument as an array of ranges.
    return { text: row.text, pages: JSON.parse(row.pages) as TextRange[] }
  }

  return {
    documentText,
    /** The passage of a range, made where it isn't there yet. Blanks at its ends are left out of it. */
    anchor: (documentId: number, range: TextRange, source = documentText(documentId)): number => {
      const { start, end } = trimRange(source.text, range)
      const known = find.get(documentId, start, end)
      if (known) return known.id
      const { page, quote, prefix, suffix } = quoteOf(source, { start, end })
      return Number(insert.get(documentId, start, end, page, quote, prefix, suffix)?.id)
    },
    /** The words as they are now are its quote from here on; false where it was not nearly right. */
    confirm: (id: number): boolean => confirm.get(id) !== undefined,
    /** Puts a passage on other words of its document. */
    move: (id: number, documentId: number, range: TextRange) => {
      const source = documentText(documentId)
      const place = trimRange(source.text, range)
      move.run({ id, ...place, ...quoteOf(source, place) })
    },
    /** The items that it belongs to, and as what. */
    itemsOf: (id: number) => itemsOf.all({ id }),
    open: (id: number): SourcedPassage => {
      const row = one.get(id)
      if (!row) throw new Error(`no passage ${id}`)
      return toPassage(row)
    },
    find: (id: number): SourcedPassage | null => {
      const row = one.get(id)
      return row ? toPassage(row) : null
    },
    ofItem: (itemId: number, role: 'answer' | 'evidence' | 'reaction') =>
      ofItem.all(itemId, role).map(toPassage),
    /** Many at once. */
    openAll: (ids: readonly number[]): ReadonlyMap<number, SourcedPassage> =>
      new Map(all.all(JSON.stringify(ids)).map((row) => [row.id, toPassage(row)])),
    /** What is tied to each of many items, in the order in which it was tied. */
    ofItems: (ids: readonly number[]) =>
      ofItems
        .all(JSON.stringify(ids))
        .map((row) => ({ item: row.item, role: row.role, passage: toPassage(row) })),
    attach: (itemId: number, passageId: number, role: 'answer' | 'evidence' | 'reaction') =>
      attach.run(itemId, passageId, role),
    detach: (itemId: number, role: 'answer' | 'evidence' | 'reaction') => detach.run(itemId, role),
  }
}
export type PassagesStore = ReturnType<typeof passagesStore>

/** The range without blanks at its ends; refused where it holds nothing or lies outside the text. */
export const trimRange = (text: string, { start, end }: TextRange): TextRange => {
  if (end > text.length || start >= end) throw new Refusal('bad-range')
  const slice = text.slice(start, end)
  const from = start + slice.length - slice.trimStart().length
  const to = end - (slice.length - slice.trimEnd().length)
  if (from >= to) throw new Refusal('bad-range')
  return { start: from, end: to }
}

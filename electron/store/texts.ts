import type { SourceText, TextRange } from '../../shared/records/source-text.ts'
import type { MovedPassage, TextMaker, TextVersion } from '../../shared/records/text-version.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type DocumentsStore, factsOf } from './documents.ts'
import type { FindingsStore } from './findings.ts'
import type { Db } from './open.ts'
import { quoteOf } from './passages.ts'
import { type Lies, type Lying, reattach } from './reattach.ts'
import { moveRanges } from './reattach-ranges.ts'

export type NewText = Readonly<{
  source: SourceText
  furniture: readonly TextRange[]
  maker: TextMaker
  /** Version of the reader that made it. */
  reader: number
}>
/** What a new text did to the passages of its document. */
export type Replaced = Readonly<{
  outcome: 'same' | 'newer'
  exact: number
  nearly: number
  changed: number
}>

type InForce = {
  number: number
  maker: TextMaker
  reader: number
  madeAt: string
  text: string
  pages: string
}
type PassageRow = {
  id: number
  start: number
  end: number
  page: number
  quote: string
  prefix: string
  suffix: string
  attachment: Lies['attachment']
  earlier: string | null
}

/** The canonical text of each document and the texts that were in force before it. A text never changes under a passage silently. */
export const textsStore = (
  db: Db,
  stores: Readonly<{ documents: DocumentsStore; findings: FindingsStore }>,
  now: () => string,
) => {
  const { documents, findings } = stores
  const inForce = db.prepare<[number], InForce>(
    `SELECT t.number, t.maker, d.text_reader AS reader, ifnull(t.made_at, d.imported_at) AS madeAt, t.text, t.pages
     FROM document_text t JOIN document d ON d.id = t.id WHERE t.id = ?`,
  )
  const keep = db.prepare(
    `INSERT INTO text_version (document_id, number, maker, reader, made_at, letters, pages, text)
     VALUES (:id, :number, :maker, :reader, :madeAt, :letters, :pages, :text)`,
  )
  const setText = db.prepare(
    `UPDATE document_text SET text = :text, pages = :pages, lines = :lines, furniture = :furniture, warnings = :warnings,
       number = :number, maker = :maker, made_at = :madeAt WHERE id = :id`,
  )
  const setLayout = db.prepare(
    `UPDATE document_text SET lines = :lines, furniture = :furniture, warnings = :warnings
     WHERE id = :id AND (lines <> :lines OR furniture <> :furniture OR warnings <> :warnings)`,
  )
  const setFacts = db.prepare(
    `UPDATE document SET media = :media, page_count = :pageCount, pages_without_text = :pagesWithoutText,
       machine_read = :machineRead, text_reader = :reader WHERE id = :id`,
  )
  const setReader = db.prepare('UPDATE document SET text_reader = ? WHERE id = ?')
  const passagesOf = db.prepare<[number], PassageRow>(
    `SELECT id, start, end, page, quote, prefix, suffix, attachment, earlier_quote AS earlier
     FROM passage WHERE document_id = ? ORDER BY start, id`,
  )
  const place = db.prepare(
    `UPDATE passage SET start = :start, end = :end, page = :page, quote = :quote, prefix = :prefix, suffix = :suffix,
       attachment = :attachment, earlier_quote = :earlier WHERE id = :id`,
  )
  const unplace = db.prepare(
    "UPDATE passage SET attachment = 'changed', quote = :quote, earlier_quote = NULL WHERE id = :id AND attachment <> 'changed'",
  )
  const versions = db.prepare<[number], TextVersion>(
    'SELECT number, maker, reader, made_at AS madeAt, letters FROM text_version WHERE document_id = ? ORDER BY number DESC',
  )
  const version = db.prepare<[number, number], { text: string; pages: string }>(
    'SELECT text, pages FROM text_version WHERE document_id = ? AND number = ?',
  )
  const moved = db.prepare<[number], Omit<MovedPassage, 'items'> & { items: string }>(
    `SELECT p.id, p.attachment, ifnull(p.earlier_quote, p.quote) AS earlierQuote,
       iif(p.attachment = 'changed', NULL, p.quote) AS quote, iif(p.attachment = 'changed', NULL, p.start) AS start,
       iif(p.attachment = 'changed', NULL, p.end) AS end, iif(p.attachment = 'changed', NULL, p.page) AS page,
       (SELECT json_group_array(json_object('id', i.id, 'title', i.title)) FROM item i
        WHERE i.state <> 'dropped' AND (i.passage_id = p.id OR i.id IN (SELECT item_id FROM item_passage WHERE passage_id = p.id))) AS items
     FROM passage p WHERE p.document_id = ? AND p.attachment <> 'exact'
       AND (EXISTS (SELECT 1 FROM item i WHERE i.passage_id = p.id AND i.state <> 'dropped')
         OR EXISTS (SELECT 1 FROM item_passage ip JOIN item i ON i.id = ip.item_id WHERE ip.passage_id = p.id AND i.state <> 'dropped')
         OR EXISTS (SELECT 1 FROM link l WHERE l.from_passage = p.id OR l.to_passage = p.id)
         OR EXISTS (SELECT 1 FROM missing_document x WHERE x.passage_id = p.id AND x.dropped = 0))
     ORDER BY p.start, p.id`,
  )

  const current = (id: number): InForce => {
    const found = inForce.get(id)
    if (!found) throw new Refusal('not-found-document')
    return found
  }

  const replace = (id: number, { source, furniture, maker, reader }: NewText): Replaced => {
    const before = current(id)
    const pages = JSON.stringify(source.pages)
    const layout = {
      id,
      lines: JSON.stringify(source.lines),
      furniture: JSON.stringify(furniture),
      warnings: JSON.stringify(source.warnings),
    }
    setFacts.run({ id, ...factsOf(source), media: source.media, reader })
    if (before.text === source.text && before.pages === pages) {
      setLayout.run(layout)
      const rows = passagesOf.all(id)
      return { outcome: 'same', ...count(rows.map(({ attachment }) => attachment)) }
    }
    keep.run({ ...before, id, letters: before.text.length })
    setText.run({ ...layout, text: source.text, pages, number: before.number + 1, maker, madeAt: now() })
    moveHead(id, before.text, source.text)
    return { outcome: 'newer', ...count(movePassages(id, before.text, source)) }
  }

  const movePassages = (id: number, before: string, source: SourceText): Lies['attachment'][] => {
    const rows = passagesOf.all(id)
    const lies = reattach(before, source.text, rows.map(asLying))
    for (const [index, row] of rows.entries()) {
      const found = lies[index]
      if (!found || found.attachment === 'changed') {
        unplace.run({ id: row.id, quote: row.earlier ?? row.quote })
        continue
      }
      const next = { ...found, ...quoteOf(source, found) }
      const earlier = found.attachment === 'nearly' ? (row.earlier ?? row.quote) : null
      if (isMoved(row, next, earlier)) place.run({ ...next, id: row.id, earlier })
    }
    return lies.map(({ attachment }) => attachment)
  }

  /** What the head and the findings point at goes along where it stands there exactly; the rest is read anew or left out. */
  const moveHead = (id: number, before: string, after: string) => {
    const known = {
      dates: documents.row(id).dates,
      sources: documents.headSources(id),
      found: findings.ofDocument(id),
    }
    const { dates, sources, found } = moveRanges(before, after, known)
    documents.setSources(id, dates, sources)
    findings.set(id, found)
  }

  return {
    /**
     * Puts another text of a document in force, with all its passages attached to it; the earlier one is kept. Where text and
     * pages are the same only the layout and the reader's number are renewed. To be called within a change.
     */
    replace,
    /** Leaves text and layout as they are: this reader has nothing better. */
    renew: (id: number, reader: number): Replaced => {
      setReader.run(reader, id)
      return { outcome: 'same', ...count(passagesOf.all(id).map(({ attachment }) => attachment)) }
    },
    maker: (id: number): TextMaker => current(id).maker,
    /** Earlier versions, newest first. */
    earlier: (id: number): TextVersion[] => versions.all(id),
    version: (id: number, number: number): Readonly<{ text: string; pages: readonly TextRange[] }> => {
      const before = current(id)
      const found = number === before.number ? before : version.get(id, number)
      if (!found) throw new Refusal('not-found-document')
      return { text: found.text, pages: JSON.parse(found.pages) }
    },
    /** Passages that were not found exactly in the text in force, and that something hangs on. */
    moved: (id: number): MovedPassage[] =>
      moved.all(id).map((row) => ({ ...row, items: JSON.parse(row.items) })),
  }
}

const asLying = (row: PassageRow): Lying => ({
  quote: row.earlier ?? row.quote,
  prefix: row.prefix,
  suffix: row.suffix,
  start: row.attachment === 'changed' ? null : row.start,
  end: row.attachment === 'changed' ? null : row.end,
})

const isMoved = (
  row: PassageRow,
  next: Readonly<{ attachment: string; start: number; end: number } & ReturnType<typeof quoteOf>>,
  earlier: string | null,
): boolean =>
  row.earlier !== earlier ||
  (['attachment', 'start', 'end', 'page', 'quote', 'prefix', 'suffix'] as const).some(
    (field) => row[field] !== next[field],
  )

const count = (attachments: readonly Lies['attachment'][]): Omit<Replaced, 'outcome'> => ({
  exact: attachments.filter((attachment) => attachment === 'exact').length,
  nearly: attachments.filter((attachment) => attachment === 'nearly').length,
  changed: attachments.filter((attachment) => attachment === 'changed').length,
})

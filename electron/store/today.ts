import type { PassedTerm } from '../../shared/contract/terms.ts'
import type { News, Seen, Settings, Today } from '../../shared/contract.ts'
import { addDays, type IsoDate } from '../../shared/dates.ts'
import type { Confidentiality } from '../../shared/records/document.ts'
import type { Repeat } from '../../shared/records/repeat.ts'
import type { DocumentsStore } from './documents.ts'
import { open } from './item-where.ts'
import type { ItemsStore } from './items.ts'
import { liveLinks } from './link-sql.ts'
import type { MissingStore } from './missing.ts'
import type { Db } from './open.ts'

const most = 50

/** What asks for attention on a day, and what was looked at. */
export const todayStore = (
  db: Db,
  {
    items,
    documents,
    missing,
  }: Readonly<{ items: ItemsStore; documents: DocumentsStore; missing: MissingStore }>,
  now: () => string,
) => {
  const reminders = db.prepare<[{ today: IsoDate }], { id: number }>(
    `SELECT i.id FROM item i INDEXED BY item_reminders WHERE i.state = 'recorded' AND i.remind_on IS NOT NULL AND i.remind_on <= :today AND ${open}
     ORDER BY i.remind_on, i.id LIMIT ${most}`,
  )
  // Answers in the document of the question itself, passages of another document, and what is linked as an answer.
  const news = db.prepare<[{ groups: string; holders: string }], { documentId: number; itemId: number }>(
    // A question is theirs who asked it; who asked often stands at the head of the document and not beside each question.
    `WITH asked (id) AS (
       SELECT d.id FROM document d, json_each(d.askers) a WHERE a.value ->> 'group' IN (SELECT value FROM json_each(:groups))),
     mine AS (
       SELECT id, kind, document_id FROM item WHERE state = 'recorded' AND (
         group_name IN (SELECT value FROM json_each(:groups)) OR (kind <> 'question' AND holder IN (SELECT value FROM json_each(:holders)))
         OR (kind = 'question' AND group_name IS NULL AND document_id IN asked))),
     answer (document_id, item_id) AS (
       SELECT p.document_id, m.id FROM mine m JOIN item_passage ip ON ip.item_id = m.id JOIN passage p ON p.id = ip.passage_id
       WHERE p.document_id <> m.document_id OR (m.kind = 'question' AND ip.role = 'answer')
       UNION
       SELECT f.document_id, m.id FROM mine m JOIN link l ON l.to_item = m.id AND l.kind IN ('beantwoordt', 'reageert_op', 'doet_af')
       JOIN item f ON f.id = l.from_item AND f.state = 'recorded' AND f.document_id <> m.document_id)
     SELECT a.document_id AS documentId, a.item_id AS itemId FROM answer a JOIN document d ON d.id = a.document_id
     WHERE d.state = 'recorded' AND d.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM seen s WHERE s.document_id = a.document_id)
       AND NOT EXISTS (SELECT 1 FROM seen s WHERE s.item_id = a.item_id AND s.at >= d.imported_at)
     ORDER BY d.id DESC, a.item_id`,
  )
  const repeating = db.prepare<[{ ids: string }], Repeat>(
    `SELECT l.from_item AS id, l.to_item AS "of" ${liveLinks} AND l.kind = 'herhaalt'
       AND l.from_item IN (SELECT value FROM json_each(:ids)) AND l.to_item IN (SELECT value FROM json_each(:ids)) ORDER BY l.id`,
  )
  const lastSeen = db.prepare<[], { at: string; documentId: number | null; itemId: number | null }>(
    `SELECT s.at, s.document_id AS documentId, s.item_id AS itemId FROM seen s
     LEFT JOIN document d ON d.id = s.document_id LEFT JOIN item i ON i.id = s.item_id
     WHERE (d.deleted_at IS NULL AND d.id IS NOT NULL) OR i.state = 'recorded' ORDER BY s.at DESC, s.id DESC LIMIT 8`,
  )
  const seeDocument = db.prepare(
    // A new row for each look: two in the same millisecond keep their order.
    `INSERT OR REPLACE INTO seen (document_id, at) SELECT id, :at FROM document WHERE id = :id AND state = 'recorded'`,
  )
  const seeItem = db.prepare(
    `INSERT OR REPLACE INTO seen (item_id, at) SELECT id, :at FROM item WHERE id = :id AND state = 'recorded'`,
  )
  const passed = db.prepare<
    [{ from: IsoDate; today: IsoDate }],
    Omit<PassedTerm, 'title'> & { title: string; confidentiality: Confidentiality }
  >(
    `SELECT i.id, i.kind, i.number, i.title, d.confidentiality FROM item i JOIN document d ON d.id = i.document_id
     WHERE i.state = 'recorded' AND i.kind <> 'decision_moment' AND ${open} AND i.due_on >= :from AND i.due_on < :today
     ORDER BY i.due_on, i.id`,
  )

  const newsOf = ({ groups, holders }: Settings['mine']): News[] => {
    if (groups.length === 0 && holders.length === 0) return []
    const found = news.all({ groups: JSON.stringify(groups), holders: JSON.stringify(holders) })
    return [...Map.groupBy(found, ({ documentId }) => documentId)].map(([documentId, rows]) => ({
      document: documents.row(documentId),
      items: rows.slice(0, most).map(({ itemId }) => items.row(itemId)),
    }))
  }

  const seen = (): Seen[] =>
    lastSeen.all().map(({ at, documentId, itemId }) => ({
      at,
      document: documentId === null ? null : documents.row(documentId),
      item: itemId === null ? null : items.row(itemId),
    }))

  return {
    read: (today: IsoDate, mine: Settings['mine']): Today => {
      const list = (filter: Parameters<ItemsStore['list']>[0]) =>
        items.list(filter, { column: 'dueOn', descending: false }, 0, most, today)
      const extended = list({ extended: true, open: true })
      const toCheck = documents.waiting(most)
      const shown = {
        late: list({ late: true }).rows,
        thisWeek: list({ open: true, dueFrom: today, dueTo: addDays(today, 7) }).rows,
        reminders: reminders.all({ today }).map(({ id }) => items.row(id)),
        extended: extended.rows,
      }
      const ids = Object.values(shown).flatMap((rows) => rows.map(({ id }) => id))
      return {
        ...shown,
        repeats: repeating.all({ ids: JSON.stringify(ids) }),
        toCheck: toCheck.rows,
        toCheckCount: toCheck.count,
        news: newsOf(mine),
        missing: missing.list(false, 20),
        extendedCount: extended.count,
        seen: seen(),
        empty: toCheck.count === 0 && items.total() === 0 && documents.recent().length === 0,
      }
    },
    /** What waits for its check isn't seen yet: somebody looks at it to check it. */
    see: (what: Readonly<{ documentId: number } | { itemId: number }>) => {
      if ('documentId' in what) seeDocument.run({ id: what.documentId, at: now() })
      else seeItem.run({ id: what.itemId, at: now() })
    },
    /** The open terms that ended on `from` or later and before `today`. */
    passed: (from: IsoDate, today: IsoDate): PassedTerm[] =>
      passed.all({ from, today }).map(({ confidentiality, title, ...row }) => ({
        ...row,
        title: confidentiality === 'openbaar' ? title : null,
      })),
  }
}

import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import { type Conflict, type InForce, type ItemRow, openStatuses } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'
import { searchWords } from './words.ts'

export const itemColumns = `
  i.id, i.kind, i.number, i.source_number AS sourceNumber, i.title, i.municipality, i.group_name AS "group", i.holder,
  i.on_date AS onDate, i.term_literal AS termLiteral, i.due_on AS dueOn, i.certainty, i.extended, i.remind_on AS remindOn,
  i.official_status AS officialStatus, i.verdict, i.settled_on AS settledOn, q.answer_verdict AS answerVerdict,
  m.outcome, a.reaction, d.confidentiality, i.document_id AS documentId`
export const itemJoins = `
  FROM item i JOIN document d ON d.id = i.document_id
  LEFT JOIN question q ON q.id = i.id LEFT JOIN motion m ON m.id = i.id LEFT JOIN advice_point a ON a.id = i.id`

export type SqlItem = Omit<ItemRow, 'extended'> & { extended: number }
export const toItemRow = (row: SqlItem): ItemRow => ({ ...row, extended: row.extended === 1 })

const open = `i.official_status IN (${openStatuses.map((status) => `'${status}'`).join(', ')})`
/** As isLate in shared/records/item says; a test holds both together. */
const late = `(i.due_on < :today AND i.kind <> 'decision_moment' AND ${open})`

/** The index that each column sorts by: the same words as in the schema, or SQLite can't use it. */
const orders = {
  number: ["ifnull(i.number, '~')"],
  title: ['i.title COLLATE NOCASE'],
  kind: ['i.kind', "ifnull(i.due_on, '9999')"],
  holder: ["ifnull(i.holder, '~')", "ifnull(i.due_on, '9999')"],
  group: ["ifnull(i.group_name, '~')", "ifnull(i.due_on, '9999')"],
  municipality: ["ifnull(i.municipality, '~')", "ifnull(i.due_on, '9999')"],
  onDate: ["ifnull(i.on_date, '9999')"],
  dueOn: ["ifnull(i.due_on, '9999')"],
  officialStatus: ['i.official_status', "ifnull(i.due_on, '9999')"],
  verdict: ['i.verdict', "ifnull(i.due_on, '9999')"],
} as const satisfies Record<ItemOrder['column'], readonly string[]>
// Downwards a missing date comes last too: NULL is the smallest.
const downward: Partial<Record<ItemOrder['column'], readonly string[]>> = {
  onDate: ['i.on_date'],
  dueOn: ['i.due_on'],
}

const orderBy = ({ column, descending }: ItemOrder): string =>
  [...((descending && downward[column]) || orders[column]), 'i.id']
    .map((term) => (descending ? `${term} DESC` : term))
    .join(', ')

/** The WHERE of a filter, with its values. Only what is recorded is ever in a list. */
const whereOf = (filter: ItemFilter): { sql: string; values: Record<string, unknown> } => {
  const parts = ["i.state = 'recorded'"]
  const values: Record<string, unknown> = {}
  const among = (column: string, list: readonly string[] | undefined, name: string) => {
    if (!list) return
    parts.push(
      list.length === 1 ? `${column} = :${name}` : `${column} IN (SELECT value FROM json_each(:${name}))`,
    )
    values[name] = list.length === 1 ? list[0] : JSON.stringify(list)
  }
  const equals = (column: string, value: string | number | undefined, name: string) => {
    if (value === undefined) return
    parts.push(`${column} = :${name}`)
    values[name] = value
  }
  among('i.kind', filter.kinds, 'kinds')
  among('i.official_status', filter.statuses, 'statuses')
  among('i.verdict', filter.verdicts, 'verdicts')
  equals("ifnull(i.municipality, '~')", filter.municipality, 'municipality')
  equals("ifnull(i.group_name, '~')", filter.group, 'groupName')
  equals("ifnull(i.holder, '~')", filter.holder, 'holder')
  equals('i.document_id', filter.documentId, 'documentId')
  if (filter.late) parts.push(late)
  if (filter.open) parts.push(open)
  if (filter.withoutTerm)
    parts.push(`i.due_on IS NULL AND ${open} AND i.kind IN ('commitment', 'dictum_point')`)
  if (filter.extended) parts.push(`i.extended = 1 AND ${open}`)
  if (filter.settledNotFulfilled)
    parts.push("i.official_status = 'afgedaan' AND i.verdict IN ('niet_nagekomen', 'deels_nagekomen')")
  if (filter.settledWithoutEvidence)
    parts.push(
      "i.official_status = 'afgedaan' AND NOT EXISTS (SELECT 1 FROM item_passage e WHERE e.item_id = i.id AND e.role = 'evidence')",
    )
  if (filter.dueFrom !== undefined) {
    parts.push("ifnull(i.due_on, '9999') >= :dueFrom AND i.due_on IS NOT NULL")
    values.dueFrom = filter.dueFrom
  }
  if (filter.dueTo !== undefined) {
    parts.push("ifnull(i.due_on, '9999') <= :dueTo")
    values.dueTo = filter.dueTo
  }
  if (filter.dossierId !== undefined) {
    parts.push(
      'i.id IN (SELECT id FROM (SELECT item_id AS id FROM dossier_item WHERE dossier_id = :dossierId UNION SELECT di.id FROM item di JOIN dossier_document dd ON dd.document_id = di.document_id WHERE dd.dossier_id = :dossierId))',
    )
    values.dossierId = filter.dossierId
  }
  for (const [index, word] of searchWords(filter.text ?? '').entries()) {
    parts.push(
      `(fold(i.title) LIKE :word${index} OR fold(i.text) LIKE :word${index} OR fold(i.number) LIKE :word${index})`,
    )
    values[`word${index}`] = `%${word}%`
  }
  return { sql: parts.join('\n AND '), values }
}

export const itemsStore = (db: Db) => {
  const one = db.prepare<[number], SqlItem>(`SELECT ${itemColumns} ${itemJoins} WHERE i.id = ?`)
  const force = db.prepare<[number], Omit<InForce, 'extended'> & { extended: number }>(
    `SELECT due_on AS dueOn, certainty, extended, remind_on AS remindOn, official_status AS officialStatus, verdict, settled_on AS settledOn
     FROM item WHERE id = ?`,
  )
  const children = db.prepare<[number], SqlItem>(
    `SELECT ${itemColumns} ${itemJoins} WHERE i.parent_id = ? AND i.state IN ('recorded') ORDER BY i.id`,
  )
  const parent = db.prepare<[number], SqlItem>(
    `SELECT ${itemColumns} ${itemJoins} WHERE i.id = (SELECT parent_id FROM item WHERE id = ?)`,
  )
  // A filter has too many shapes to prepare beforehand; each shape is prepared once.
  const shapes = new Map<string, ReturnType<Db['prepare']>>()
  const shape = (sql: string) => {
    let statement = shapes.get(sql)
    if (!statement) {
      statement = db.prepare(sql)
      shapes.set(sql, statement)
    }
    return statement
  }
  /** Promises on the same document or dossier whose latest date lies after a decision that stands beside them. */
  const conflicts = db.prepare<
    [{ today: string; dossierId: number | null; itemId: number | null }],
    { promise: number; decision: number }
  >(
    `SELECT p.id AS promise, b.id AS decision
     FROM item p JOIN item b ON b.document_id = p.document_id
     WHERE p.state = 'recorded' AND b.state = 'recorded' AND p.kind = 'commitment' AND b.kind = 'decision_moment'
       AND p.due_on > b.due_on AND p.official_status NOT IN ('afgedaan', 'vervallen')
       AND (:itemId IS NULL OR p.id = :itemId OR b.id = :itemId)
       AND (:dossierId IS NULL OR p.id IN (SELECT item_id FROM dossier_item WHERE dossier_id = :dossierId)
            OR p.document_id IN (SELECT document_id FROM dossier_document WHERE dossier_id = :dossierId))
     ORDER BY b.due_on, p.due_on, p.id`,
  )
  const number = db.prepare<[string | null, string], { n: number | null }>(
    `SELECT max(CAST(substr(number, 7) AS INTEGER)) AS n FROM item WHERE municipality IS ? AND number LIKE ?`,
  )

  const byNumber = db.prepare<[string], { id: number }>(
    'SELECT id FROM item WHERE number = ? ORDER BY id DESC LIMIT 1',
  )
  const total = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM item WHERE state = 'recorded'")

  const row = (id: number): ItemRow => {
    const found = one.get(id)
    if (!found) throw new Refusal('not-found-item')
    return toItemRow(found)
  }

  return {
    row,
    find: (id: number): ItemRow | null => {
      const found = one.get(id)
      return found ? toItemRow(found) : null
    },
    /** The id of an own number; the newest where two municipalities have the same. */
    idOf: (number: string): number | null => byNumber.get(number)?.id ?? null,
    total: (): number => total.get()?.n ?? 0,
    /** What is in force for an item now; null where it isn't there. */
    inForce: (id: number): InForce | null => {
      const found = force.get(id)
      return found ? { ...found, extended: found.extended === 1 } : null
    },
    children: (id: number) => children.all(id).map(toItemRow),
    parent: (id: number) => {
      const found = parent.get(id)
      return found ? toItemRow(found) : null
    },
    /** A window of the grid, with how many rows there are and how many of them are late on `today`. */
    list: (filter: ItemFilter, order: ItemOrder, offset: number, limit: number, today: string) => {
      const { sql, values } = whereOf(filter)
      const bound = { ...values, today, offset, limit }
      // The ids come from the index alone; the wide rows are fetched for the window only.
      const rows = shape(
        `SELECT ${itemColumns} ${itemJoins} WHERE i.id IN (SELECT i.id FROM item i WHERE ${sql} AND :today IS NOT NULL ORDER BY ${orderBy(order)} LIMIT :limit OFFSET :offset)
         ORDER BY ${orderBy(order)}`,
      ).all(bound) as SqlItem[] // the columns above are those of ItemRow
      const counts = shape(
        `SELECT count(*) AS count, ifnull(sum(${late}), 0) AS lateCount FROM item i WHERE ${sql} AND :offset + :limit IS NOT NULL`,
      ).get(bound) as { count: number; lateCount: number } // as selected
      return { rows: rows.map(toItemRow), ...counts }
    },
    conflicts: (of: { dossierId?: number; itemId?: number }, today: string): Conflict[] =>
      conflicts
        .all({ today, dossierId: of.dossierId ?? null, itemId: of.itemId ?? null })
        .map((pair) => ({ promise: row(pair.promise), decision: row(pair.decision) })),
    /** The next own number of a municipality and year: T2026-014. */
    nextNumber: (letter: string, municipality: string | null, year: number): string => {
      const found = number.get(municipality, `${letter}${year}-%`)
      return `${letter}${year}-${String((found?.n ?? 0) + 1).padStart(3, '0')}`
    },
  }
}
export type ItemsStore = ReturnType<typeof itemsStore>

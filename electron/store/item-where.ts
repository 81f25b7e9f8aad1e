import { daysOf, type ItemFilter } from '../../shared/contract/item-filter.ts'
import { openStatuses } from '../../shared/records/item.ts'
import { searchWords } from './words.ts'

/** As isOpen in shared/records/item says, in the words of the index item_open. */
export const open = `i.official_status IN (${openStatuses.map((status) => `'${status}'`).join(', ')})`
export const due = "ifnull(i.due_on, '9999')"
/** As isLate in shared/records/item says; a test holds both together. */
export const late = `(${due} < :today AND i.kind <> 'decision_moment' AND ${open})`

export type Where = Readonly<{
  sql: string
  values: Record<string, unknown>
  /** Whether every index of an order holds all that the filter asks for. */
  covered: boolean
  /** Whether it gathers ids from other tables first: each statement would do so anew. */
  gathers: boolean
}>

const gathering = /FROM (?!json_each|found_item|counted_question|stood_item)/

/** Holders and groups that the user's settings name: the path is that of `settings` in the contract. */
const own = (list: 'groups' | 'holders') =>
  `SELECT value FROM json_each((SELECT value FROM setting WHERE key = 'settings'), '$.mine.${list}')`

/** The WHERE of a filter on a day, with its values. Only what is recorded is ever in a list. */
export const whereOf = (filter: ItemFilter, today: string): Where => {
  const parts = ["i.state = 'recorded'"]
  const values: Record<string, unknown> = {}
  let covered = true
  const among = (column: string, list: readonly string[] | undefined, name: string) => {
    if (!list) return
    parts.push(
      list.length === 1 ? `${column} = :${name}` : `${column} IN (SELECT value FROM json_each(:${name}))`,
    )
    values[name] = list.length === 1 ? list[0] : JSON.stringify(list)
  }
  const beside = (sql: string) => {
    parts.push(sql)
    covered = false
  }
  const equals = (column: string, value: string | number | undefined, name: string) => {
    if (value === undefined) return
    beside(`${column} = :${name}`)
    values[name] = value
  }
  among('i.kind', filter.kinds, 'kinds')
  among('i.official_status', filter.statuses, 'statuses')
  if (filter.verdicts) covered = false
  among('i.verdict', filter.verdicts, 'verdicts')
  equals("ifnull(i.municipality, '~')", filter.municipality, 'municipality')
  equals("ifnull(i.group_name, '~')", filter.group, 'groupName')
  equals("ifnull(i.holder, '~')", filter.holder, 'holder')
  equals('i.document_id', filter.documentId, 'documentId')
  if (filter.mine)
    parts.push(
      `i.id IN (SELECT id FROM item WHERE state = 'recorded' AND ifnull(holder, '~') IN (${own('holders')})
         UNION SELECT id FROM item WHERE state = 'recorded' AND ifnull(group_name, '~') IN (${own('groups')}))`,
    )
  if (filter.confidentialities) {
    beside(
      'i.document_id IN (SELECT id FROM document WHERE confidentiality IN (SELECT value FROM json_each(:confidentialities)))',
    )
    values.confidentialities = JSON.stringify(filter.confidentialities)
  }
  const ofMotion = (column: 'outcome' | 'execution', list: readonly string[] | undefined) => {
    if (!list) return
    parts.push(`i.id IN (SELECT id FROM motion WHERE ${column} IN (SELECT value FROM json_each(:${column})))`)
    values[column] = JSON.stringify(list)
  }
  ofMotion('outcome', filter.outcomes)
  ofMotion('execution', filter.executions)
  if (filter.madeBy !== undefined) {
    parts.push('i.id IN (SELECT id FROM commitment WHERE made_by = :madeBy)')
    values.madeBy = filter.madeBy
  }
  if (filter.late || filter.due === 'late') parts.push(late)
  if (filter.open) parts.push(open)
  if (filter.withoutTerm)
    parts.push(`${due} >= '9999' AND ${open} AND i.kind IN ('commitment', 'dictum_point')`)
  if (filter.extended)
    parts.push(
      `i.id IN (SELECT id FROM item INDEXED BY item_extended WHERE state = 'recorded' AND extended = 1) AND ${open}`,
    )
  if (filter.settledNotFulfilled)
    // Few are judged so, and most are settled: the verdict leads.
    beside("+i.official_status = 'afgedaan' AND i.verdict IN ('niet_nagekomen', 'deels_nagekomen')")
  if (filter.settledWithoutEvidence)
    parts.push(
      // An answer or a reaction is the proof of its own question or advice point.
      "i.official_status = 'afgedaan' AND i.id NOT IN (SELECT item_id FROM item_passage)",
    )
  if (filter.withoutEvidence)
    parts.push("i.id NOT IN (SELECT item_id FROM item_passage WHERE role = 'evidence')")
  if (filter.remind) beside('i.remind_on IS NOT NULL')
  const from = (day: string | undefined, name: 'dueFrom' | 'periodFrom') => {
    if (day === undefined) return
    parts.push(`${due} >= :${name} AND ${due} < '9999'`)
    values[name] = day
  }
  const to = (day: string | undefined, name: 'dueTo' | 'periodTo') => {
    if (day === undefined) return
    parts.push(`${due} <= :${name}`)
    values[name] = day
  }
  const period = filter.due === undefined || filter.due === 'late' ? undefined : daysOf(filter.due, today)
  from(filter.dueFrom, 'dueFrom')
  from(period?.from, 'periodFrom')
  to(filter.dueTo, 'dueTo')
  to(period?.to, 'periodTo')
  if (filter.dossierId !== undefined) {
    parts.push(
      'i.id IN (SELECT id FROM (SELECT item_id AS id FROM dossier_item WHERE dossier_id = :dossierId UNION SELECT di.id FROM item di JOIN dossier_document dd ON dd.document_id = di.document_id WHERE dd.dossier_id = :dossierId))',
    )
    values.dossierId = filter.dossierId
  }
  if (searchWords(filter.text ?? '').length > 0) parts.push('+i.id IN (SELECT id FROM found_item)')
  if (filter.answers !== undefined || filter.askedIn !== undefined)
    parts.push('+i.id IN (SELECT id FROM counted_question)')
  if (filter.stood !== undefined) parts.push('+i.id IN (SELECT id FROM stood_item)')
  const sql = parts.join('\n AND ')
  return {
    sql,
    values: sql.includes(':today') ? { ...values, today } : values,
    covered,
    gathers: gathering.test(sql),
  }
}

import type { ListedItem } from '../../shared/records/list-exchange.ts'
import type { Db } from './open.ts'

type SqlRow = Omit<
  ListedItem,
  | 'amendment'
  | 'submitters'
  | 'votes'
  | 'fromList'
  | 'listed'
  | 'dossiers'
  | 'words'
  | 'entries'
  | 'rest'
  | 'isPublic'
> &
  Record<'amendment' | 'fromList' | 'listed' | 'isPublic' | 'publicWords', number> &
  Record<'submitters' | 'votes' | 'words' | 'entries' | 'rest', string | null> &
  Record<'dossiers', string>

/** `isPublic` is of what it says, its answer and its reaction too; `publicWords` of the words of the source for its status. */
export type Listed = ListedItem & Readonly<{ publicWords: boolean }>

const columns = `
  i.id, i.kind, ifnull(m.amendment, 0) AS amendment, i.number, i.source_number AS sourceNumber, i.title, i.text, i.on_date AS onDate,
  i.municipality, i.group_name AS "group", i.person, i.holder, c.made_by AS madeBy, c.made_to AS madeTo, m.submitters, m.outcome,
  m.execution, m.votes, m.meeting, iif(m.outcome = 'aangehouden', m.held_until, NULL) AS heldUntil,
  i.term_literal AS termLiteral, i.due_on AS dueOn, i.certainty, i.official_status AS officialStatus, i.official_words AS officialWords,
  i.settled_on AS settledOn, i.verdict, q.answer_verdict AS answerVerdict, a.reaction,
  d.kind = 'toezeggingenlijst' AS fromList, l.id IS NOT NULL AS listed, l.words, l.entries, l.rest,
  (SELECT json_group_array(s.name ORDER BY s.name) FROM dossier s WHERE s.id IN (
     SELECT dossier_id FROM dossier_item WHERE item_id = i.id
     UNION SELECT dossier_id FROM dossier_document WHERE document_id = i.document_id)) AS dossiers,
  d.confidentiality = 'openbaar' AND ifnull(ld.confidentiality, 'openbaar') = 'openbaar'
    AND ifnull(ud.confidentiality, 'openbaar') = 'openbaar'
    AND NOT EXISTS (SELECT 1 FROM item_passage t JOIN passage tp ON tp.id = t.passage_id JOIN document td ON td.id = tp.document_id
      WHERE t.item_id = i.id AND t.role IN ('answer', 'reaction') AND td.confidentiality <> 'openbaar') AS isPublic,
  NOT EXISTS (SELECT 1 FROM event e JOIN passage ep ON ep.id = e.passage_id JOIN document ed ON ed.id = ep.document_id
    WHERE e.item_id = i.id AND e.kind = 'proposal' AND e.details ->> 'words' = i.official_words
      AND ed.confidentiality <> 'openbaar') AS publicWords, d.subject AS documentTitle, p.page`
const joins = `
  JOIN document d ON d.id = i.document_id JOIN passage p ON p.id = i.passage_id
  LEFT JOIN item u ON u.id = i.parent_id LEFT JOIN document ud ON ud.id = u.document_id
  LEFT JOIN question q ON q.id = i.id LEFT JOIN motion m ON m.id = i.id LEFT JOIN advice_point a ON a.id = i.id
  LEFT JOIN commitment c ON c.id = i.id LEFT JOIN listed l ON l.id = i.id LEFT JOIN document ld ON ld.id = l.document_id`

/** Items as lists know them. */
export const listedItems = (db: Db) => {
  const ofMunicipality = db.prepare<[string], SqlRow>(
    `SELECT ${columns} FROM item i ${joins} WHERE i.state = 'recorded' AND ifnull(i.municipality, '~') = ? ORDER BY i.id`,
  )
  const ofIds = db.prepare<[string], SqlRow>(
    `SELECT ${columns} FROM json_each(?) j JOIN item i ON i.id = j.value ${joins} WHERE i.state = 'recorded' ORDER BY j.key`,
  )
  const numbers = db
    .prepare<[string], string>('SELECT number FROM item WHERE municipality = ? AND number IS NOT NULL')
    .pluck()
  return {
    ofMunicipality: (name: string): Listed[] => ofMunicipality.all(name).map(toListed),
    /** Those of the ids that count, in the order of the ids. */
    ofIds: (ids: readonly number[]): Listed[] => ofIds.all(JSON.stringify(ids)).map(toListed),
    /** All own numbers that were given out, also to what lies in the bin. */
    numbersOf: (municipality: string): string[] => numbers.all(municipality),
  }
}

const toListed = ({ words, entries, rest, submitters, votes, dossiers, ...row }: SqlRow): Listed => ({
  ...row,
  amendment: row.amendment === 1,
  fromList: row.fromList === 1,
  listed: row.listed === 1,
  isPublic: row.isPublic === 1,
  publicWords: row.publicWords === 1,
  submitters: submitters === null ? [] : JSON.parse(submitters),
  votes: votes === null ? [] : JSON.parse(votes),
  dossiers: JSON.parse(dossiers),
  words: words === null ? {} : JSON.parse(words),
  entries: entries === null ? [] : JSON.parse(entries),
  rest: rest === null ? [] : JSON.parse(rest),
})

import type { ItemLetter } from '../../shared/records/item.ts'
import type { Db } from './open.ts'

/** The letters of an item: the one that it was put in, and those being written because of it. */
export const lettersOfItem = (db: Db) => {
  const find = db.prepare<[{ id: number }], ItemLetter>(
    `SELECT d.id, d.title, d.sent_on AS sentOn, p.text, iif(p.item_id = :id, 'point', 'about') AS role
     FROM draft_point p JOIN draft d ON d.id = p.draft_id
     WHERE p.item_id = :id OR (p.about = :id AND d.state = 'draft') ORDER BY d.id, p.position`,
  )
  return (id: number): ItemLetter[] => find.all({ id })
}

/** What ties letters to the rest of the store: links of what was sent, and what a letter could be about. */
export const draftTiesStore = (db: Db) => {
  const refer = db.prepare(
    `INSERT INTO link (kind, from_item, from_passage, to_item, to_passage) VALUES ('verwijst_naar', :item, :passage, :toItem, :toPassage)
     ON CONFLICT DO NOTHING`,
  )
  const evaded = db.prepare<[], { id: number }>(
    `SELECT i.id FROM item i JOIN question q ON q.id = i.id
     WHERE i.state = 'recorded' AND q.answer_verdict IS NULL AND q.evasion IS NOT NULL`,
  )
  const setAnswers = db.prepare('UPDATE advice_point SET answers_asked = ? WHERE id = ?')
  // An act that is undone after what it was about went with another document ties to nothing.
  const loosen = [
    'UPDATE draft SET request_id = NULL WHERE request_id NOT IN (SELECT id FROM document)',
    'UPDATE draft SET document_id = NULL WHERE document_id NOT IN (SELECT id FROM document)',
    'UPDATE draft SET dossier_id = NULL WHERE dossier_id NOT IN (SELECT id FROM dossier)',
    'UPDATE draft_point SET about = NULL WHERE about NOT IN (SELECT id FROM item)',
    'UPDATE draft_point SET item_id = NULL WHERE item_id NOT IN (SELECT id FROM item)',
    'DELETE FROM draft_source WHERE passage_id NOT IN (SELECT id FROM passage) OR point_id NOT IN (SELECT id FROM draft_point)',
  ].map((statement) => db.prepare(statement))
  type End = Readonly<{ item: number | null; passage: number | null }>
  return {
    /** An end is an item with the words of it that are meant, or bare words. */
    refer: (from: End, to: End) => refer.run({ ...from, toItem: to.item, toPassage: to.passage }),
    /** Questions whose answer seems to dodge, and that nobody judged yet. */
    evadedIds: (): ReadonlySet<number> => new Set(evaded.all().map(({ id }) => id)),
    setAnswersAsked: (itemId: number, numbers: readonly string[]) =>
      setAnswers.run(JSON.stringify(numbers), itemId),
    /** Runs at the end of an undo or redo. */
    loosen: () => {
      for (const statement of loosen) statement.run()
    },
  }
}

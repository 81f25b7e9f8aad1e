import { findConflicts } from '../../shared/conflicts.ts'
import type { ConflictItem, ConflictTie, FoundConflict } from '../../shared/conflicts-facts.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { Conflict } from '../../shared/records/conflict.ts'
import type { LinkKind } from '../../shared/records/item.ts'
import type { TermRules } from '../../shared/terms.ts'
import type { ItemsStore } from './items.ts'
import { liveLinks } from './link-sql.ts'
import type { MunicipalitiesStore } from './municipalities.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'
import { subjectWords } from './words.ts'

type Scope = Readonly<{ dossierId: number } | { itemId: number }>
type SqlItem = Omit<ConflictItem, 'range' | 'answers' | 'dossierIds' | 'extended'> & {
  extended: number
  start: number | null
  end: number | null
}
type SqlTie = {
  kind: LinkKind
  fromItem: number | null
  fromPassage: number | null
  toItem: number | null
  toPassage: number | null
}

/** What a dossier holds: items put in it, and those of its documents. */
const ofDossier = (id: string) =>
  `SELECT item_id AS id FROM dossier_item WHERE dossier_id = ${id}
   UNION SELECT i.id FROM item i JOIN dossier_document dd ON dd.document_id = i.document_id WHERE dd.dossier_id = ${id}`

/** Warnings are derived when they are read, so that they follow every act; only what a person said of one is kept. */
export const conflictsStore = (
  db: Db,
  stores: Readonly<{ items: ItemsStore; passages: PassagesStore; municipalities: MunicipalitiesStore }>,
  now: () => string,
) => {
  const ids = (select: string) =>
    db
      .prepare<[{ id: number }], number>(
        `SELECT DISTINCT i.id FROM item i WHERE i.state = 'recorded' AND i.id IN (${select}) ORDER BY i.id`,
      )
      .pluck()
  const inDossier = ids(ofDossier(':id'))
  // Its document, and every dossier that it is in.
  const besideItem = ids(
    `SELECT :id UNION SELECT o.id FROM item i JOIN item o ON o.document_id = i.document_id WHERE i.id = :id
     UNION SELECT m.id FROM (
       SELECT dossier_id AS id FROM dossier_item WHERE item_id = :id
       UNION SELECT dd.dossier_id FROM dossier_document dd JOIN item i ON i.document_id = dd.document_id WHERE i.id = :id) d,
       (SELECT item_id AS id, dossier_id FROM dossier_item
        UNION SELECT i.id, dd.dossier_id FROM item i JOIN dossier_document dd ON dd.document_id = i.document_id) m
     WHERE m.dossier_id = d.id`,
  )
  const ties = db.prepare<[{ ids: string }], SqlTie>(
    `SELECT l.kind, l.from_item AS fromItem, l.from_passage AS fromPassage, l.to_item AS toItem, l.to_passage AS toPassage
     ${liveLinks} AND l.id IN (
       SELECT id FROM link WHERE from_item IN (SELECT value FROM json_each(:ids))
       UNION SELECT id FROM link WHERE to_item IN (SELECT value FROM json_each(:ids))) ORDER BY l.id`,
  )
  const facts = db.prepare<[string], SqlItem>(
    `SELECT i.id, i.kind, i.number, i.title, i.municipality, i.holder, i.on_date AS onDate, i.term_literal AS termLiteral,
       i.due_on AS dueOn, i.certainty, i.extended, i.official_status AS officialStatus, m.outcome, m.held_until AS heldUntil,
       i.document_id AS documentId, i.parent_id AS parentId, i.text, i.passage_id AS passageId,
       iif(p.attachment = 'changed', NULL, p.start) AS start, iif(p.attachment = 'changed', NULL, p.end) AS end
     FROM item i JOIN passage p ON p.id = i.passage_id LEFT JOIN motion m ON m.id = i.id
     WHERE i.state = 'recorded' AND i.id IN (SELECT value FROM json_each(?)) ORDER BY i.id`,
  )
  const answers = db.prepare<[string], { itemId: number; passageId: number; text: string }>(
    `SELECT ip.item_id AS itemId, p.id AS passageId, p.quote AS text FROM item_passage ip JOIN passage p ON p.id = ip.passage_id
     WHERE ip.role = 'answer' AND ip.item_id IN (SELECT value FROM json_each(?)) ORDER BY ip.id`,
  )
  const dossiersOf = db.prepare<[{ ids: string }], { itemId: number; dossierId: number }>(
    `SELECT item_id AS itemId, dossier_id AS dossierId FROM dossier_item WHERE item_id IN (SELECT value FROM json_each(:ids))
     UNION SELECT i.id, dd.dossier_id FROM item i JOIN dossier_document dd ON dd.document_id = i.document_id
     WHERE i.id IN (SELECT value FROM json_each(:ids))`,
  )
  const judgements = db.prepare<[], { key: string; at: string; note: string }>(
    'SELECT key, at, note FROM conflict_judgement ORDER BY id',
  )
  const judge = db.prepare(
    `INSERT INTO conflict_judgement (key, note, at) VALUES (:key, :note, :at)
     ON CONFLICT (key) DO UPDATE SET note = excluded.note, at = excluded.at WHERE note <> excluded.note`,
  )
  const takeBack = db.prepare('DELETE FROM conflict_judgement WHERE key = ?')

  const itemsOf = (among: readonly number[]): ConflictItem[] => {
    const chosen = JSON.stringify(among)
    const answersOf = Map.groupBy(answers.all(chosen), ({ itemId }) => itemId)
    const dossierIds = Map.groupBy(dossiersOf.all({ ids: chosen }), ({ itemId }) => itemId)
    return facts.all(chosen).map(({ start, end, extended, ...row }) => ({
      ...row,
      extended: extended === 1,
      range: start === null || end === null ? null : { start, end },
      answers: answersOf.get(row.id) ?? [],
      dossierIds: (dossierIds.get(row.id) ?? []).map(({ dossierId }) => dossierId),
    }))
  }
  const rulesOf = () => {
    const known = new Map<string | null, TermRules>()
    return (name: string | null) => {
      const rules = known.get(name) ?? stores.municipalities.rulesOf(name)
      known.set(name, rules)
      return rules
    }
  }
  const found = (scope: Scope, today: IsoDate): readonly FoundConflict[] => {
    const inside =
      'dossierId' in scope ? inDossier.all({ id: scope.dossierId }) : besideItem.all({ id: scope.itemId })
    const links = ties.all({ ids: JSON.stringify(inside) }).map(toTie)
    // What is linked to them counts too, wherever it stands.
    const linked = links.flatMap(({ from, to }) => [from.itemId ?? [], to.itemId ?? []].flat())
    const about = 'dossierId' in scope ? new Set(inside) : new Set([scope.itemId])
    return findConflicts({
      items: itemsOf([...new Set([...inside, ...linked])]),
      ties: links,
      today,
      rulesOf: rulesOf(),
      subjectWords,
    }).filter(({ itemIds }) => itemIds.some((id) => about.has(id)))
  }

  return {
    list: (scope: Scope, today: IsoDate): Conflict[] => {
      const judged = new Map(judgements.all().map(({ key, ...judgement }) => [key, judgement]))
      return found(scope, today).map(({ itemIds, passageIds, ...conflict }) => ({
        ...conflict,
        items: stores.items.rows(itemIds),
        passages: passageIds.map((id) => stores.passages.open(id)),
        judgement: judged.get(conflict.key) ?? null,
      }))
    },
    judge: (key: string, note: string) => judge.run({ key, note, at: now() }),
    takeBack: (key: string) => takeBack.run(key),
  }
}
export type ConflictsStore = ReturnType<typeof conflictsStore>

const toTie = ({ kind, fromItem, fromPassage, toItem, toPassage }: SqlTie): ConflictTie => ({
  kind,
  from: { itemId: fromItem, passageId: fromPassage },
  to: { itemId: toItem, passageId: toPassage },
})

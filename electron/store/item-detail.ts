import type { ItemDetail, ItemFacts, Realisation, SettledHow } from '../../shared/records/item.ts'
import type { Tier } from '../../shared/records/tier.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DossiersStore } from './dossiers.ts'
import { lettersOfItem } from './drafts-ties.ts'
import type { EventsStore } from './events.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'
import type { PartsStore } from './parts.ts'
import type { PassagesStore } from './passages.ts'

type SqlRow = Pick<
  ItemDetail,
  | 'state'
  | 'text'
  | 'person'
  | 'firstDueOn'
  | 'because'
  | 'officialWords'
  | 'answerText'
  | 'refersTo'
  | 'evasion'
  | 'reason'
  | 'madeBy'
  | 'madeTo'
> & {
  tier: Tier
  why: string
  settledHow: SettledHow | null
  id: number
  parentId: number | null
  passageId: number
  requested: number | null
  realisation: Realisation | null
  submitters: string | null
  amendment: number | null
  byReference: number
}

/** Everything about one item, gathered from the stores of its parts. */
export const itemDetailStore = (
  db: Db,
  stores: Readonly<{
    items: ItemsStore
    passages: PassagesStore
    events: EventsStore
    dossiers: DossiersStore
    parts: PartsStore
  }>,
) => {
  const { items, passages, events, dossiers, parts } = stores
  const letters = lettersOfItem(db)
  const columns = `i.id, i.parent_id AS parentId, i.state, i.text, i.person, i.first_due_on AS firstDueOn, i.because,
       i.official_words AS officialWords, i.tier, i.why, i.settled_how AS settledHow, i.passage_id AS passageId,
       q.answer_text AS answerText, q.refers_to AS refersTo, q.evasion, a.requested, a.reason, a.realisation,
       c.made_by AS madeBy, c.made_to AS madeTo, m.submitters, m.amendment, i.by_reference AS byReference
     FROM item i LEFT JOIN question q ON q.id = i.id LEFT JOIN advice_point a ON a.id = i.id
     LEFT JOIN commitment c ON c.id = i.id LEFT JOIN motion m ON m.id = i.id`
  const one = db.prepare<[number], SqlRow>(`SELECT ${columns} WHERE i.id = ?`)
  const many = db.prepare<[string], SqlRow>(
    `SELECT ${columns} WHERE i.id IN (SELECT value FROM json_each(?))`,
  )
  const fieldsOf = ({
    passageId: _,
    parentId: __,
    why,
    requested,
    submitters,
    amendment,
    byReference,
    ...fields
  }: SqlRow) => ({
    ...fields,
    why: JSON.parse(why),
    requested: requested === null ? null : requested === 1,
    submitters: submitters === null ? [] : JSON.parse(submitters),
    amendment: amendment === 1,
    byReference: byReference === 1,
  })
  return {
    open: (id: number): ItemDetail => {
      const row = one.get(id)
      if (!row) throw new Refusal('not-found-item')
      return {
        ...items.row(id),
        ...fieldsOf(row),
        passage: passages.open(row.passageId),
        answers: passages.ofItem(id, 'answer'),
        evidence: passages.ofItem(id, 'evidence'),
        reactionPassages: passages.ofItem(id, 'reaction'),
        motionParts: parts.ofMotion(id),
        parent: items.parent(id),
        children: items.children(id),
        dossiers: dossiers.ofItem(id),
        letters: letters(id),
        events: events.ofItem(id),
      }
    },
    /** Many at once, in the order that is asked, without what hangs on them: for paper, which has thousands. */
    openAll: (ids: readonly number[]): readonly ItemFacts[] => {
      const found = new Map(many.all(JSON.stringify(ids)).map((row) => [row.id, row]))
      const rows = items.byId([...ids, ...[...found.values()].flatMap(({ parentId }) => parentId ?? [])])
      const own = passages.openAll([...found.values()].map(({ passageId }) => passageId))
      const tied = Map.groupBy(passages.ofItems(ids), ({ item }) => item)
      const happened = events.ofItems(ids)
      return ids.map((id) => {
        const [row, item] = [found.get(id), rows.get(id)]
        if (!row || !item) throw new Refusal('not-found-item')
        const passage = own.get(row.passageId)
        if (!passage) throw new Error(`no passage ${row.passageId}`)
        const as = (role: 'answer' | 'evidence' | 'reaction') =>
          (tied.get(id) ?? []).filter((one) => one.role === role).map((one) => one.passage)
        return {
          ...item,
          ...fieldsOf(row),
          passage,
          answers: as('answer'),
          evidence: as('evidence'),
          reactionPassages: as('reaction'),
          parent: row.parentId === null ? null : (rows.get(row.parentId) ?? null),
          events: happened.get(id) ?? [],
        }
      })
    },
  }
}
export type ItemDetailStore = ReturnType<typeof itemDetailStore>

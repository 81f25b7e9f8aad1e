import type { EventKind } from '../../shared/records/item.ts'
import { isReversible } from '../../shared/records/log.ts'
import { Refusal } from '../../shared/refusal.ts'
import { eventTakenBack } from './in-force.ts'
import type { Db } from './open.ts'

type Image = Readonly<Record<string, string | number | null>>
type Logged = {
  id: number
  seq: number
  tbl: string
  rowId: number
  act: 'insert' | 'update' | 'delete'
  before: string | null
}

type Told = Readonly<{ kind: EventKind; decision: string | null }>

const aboutTerm: readonly EventKind[] = ['extended', 'term', 'holding_answer']
const aboutStatus: readonly EventKind[] = [
  'settled',
  'partly_settled',
  'withdrawn',
  'proposal',
  'status',
  'reaction',
  'decision',
]
const aboutHolder: readonly EventKind[] = ['holder', 'transferred']

/**
 * What an event says something of. A later one of the same stands on its own, also where it says the same again: a term that a
 * person gave stays when the extension to that day is taken back.
 */
const saysOf = ({ kind, decision }: Told): string[] => [
  ...(kind === 'note' ? [] : [kind]),
  ...(aboutTerm.includes(kind) || decision === 'new_term' ? ['its term'] : []),
  ...(aboutStatus.includes(kind) ? ['its status'] : []),
  ...(aboutHolder.includes(kind) ? ['its holder'] : []),
]

/** Tables whose rows have the item's own id. */
const ownTables = ['item', 'question', 'motion', 'advice_point', 'commitment'] as const

/**
 * Takes back what one change did to one item, while the rest of that change and all that came after stays. Only what nothing
 * later built on goes back: every column must still be as the change left it.
 */
export const reversalStore = (db: Db) => {
  const inChange = db.prepare<[{ seq: number; itemId: number }], Logged>(
    `SELECT id, seq, tbl, row_id AS rowId, act, before FROM change_row
     WHERE seq = :seq AND ((tbl IN (${ownTables.map((table) => `'${table}'`).join(', ')}) AND row_id = :itemId)
       OR (tbl = 'item_passage' AND ifnull(before ->> 'item_id', (SELECT item_id FROM item_passage WHERE id = row_id)) = :itemId))
     ORDER BY id`,
  )
  const later = db.prepare<[{ tbl: string; rowId: number; seq: number }], Logged>(
    'SELECT id, seq, tbl, row_id AS rowId, act, before FROM change_row WHERE tbl = :tbl AND row_id = :rowId AND seq > :seq ORDER BY id',
  )
  const ofChange = db.prepare<[{ seq: number; itemId: number }], Told>(
    `SELECT kind, details ->> 'decision' AS decision FROM event WHERE seq = :seq AND item_id = :itemId GROUP BY kind ORDER BY min(id)`,
  )
  const laterEvents = db.prepare<[{ seq: number; itemId: number }], Told & Readonly<{ on: string }>>(
    `SELECT e.kind, e.details ->> 'decision' AS decision, e.on_date AS "on" FROM event e
     WHERE e.item_id = :itemId AND e.seq > :seq AND NOT ${eventTakenBack} ORDER BY e.id`,
  )
  const eventOf = db.prepare<[{ seq: number; itemId: number }], { kind: EventKind; on: string }>(
    'SELECT kind, on_date AS "on" FROM event WHERE seq = :seq AND item_id = :itemId ORDER BY id DESC LIMIT 1',
  )
  const rowNow = new Map(
    [...ownTables, 'item_passage'].map((table) => [
      table,
      db.prepare<[number], Record<string, string | number | null>>(`SELECT * FROM ${table} WHERE id = ?`),
    ]),
  )
  const builtUpon = (event: Readonly<{ kind: EventKind; on: string }> | undefined): never => {
    throw new Refusal('built-upon', { kind: event?.kind ?? 'edited', on: event?.on ?? '' })
  }

  /** The columns that a change moved in a row, with their values before it; refused where any of them moved on since. */
  const movedBack = (rows: readonly Logged[], itemId: number): Image => {
    const [first] = rows
    if (first === undefined) return {}
    // Of what came with the change itself nothing was there before it.
    const before = first.before === null ? {} : joined(rows.map(imageOf))
    const since = later.all(first)
    const now = rowNow.get(first.tbl)?.get(first.rowId)
    if (now === undefined) return builtUpon(eventOf.get({ seq: since[0]?.seq ?? 0, itemId }))
    // The row as it was before each later change, and as it is.
    const images = [...since.keys().map((at) => joined([...since.slice(at).map(imageOf), now])), now]
    const [after] = images
    // A column that came with a later program is not in an old image.
    const moved = Object.keys(before).filter((name) => name in now && before[name] !== after?.[name])
    const differs = (image: Image) => moved.some((name) => image[name] !== after?.[name])
    if (differs(now)) builtUpon(eventOf.get({ seq: since[images.findIndex(differs) - 1]?.seq ?? 0, itemId }))
    return Object.fromEntries(moved.map((name) => [name, before[name] ?? null]))
  }

  const update = (tbl: string, id: number, columns: Image) => {
    const names = Object.keys(columns)
    if (names.length === 0) return
    // Names of columns, as the store's own triggers wrote them.
    db.prepare(
      `UPDATE ${tbl} SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :id`,
    ).run({
      ...columns,
      id,
    })
  }
  const restoreTie = ({ act, before, rowId }: Logged) => {
    if (act === 'insert') db.prepare('DELETE FROM item_passage WHERE id = ?').run(rowId)
    else if (act === 'delete' && before !== null)
      db.prepare(
        'INSERT INTO item_passage (id, item_id, passage_id, role) VALUES (:id, :item_id, :passage_id, :role) ON CONFLICT DO NOTHING',
      ).run(JSON.parse(before))
  }

  return {
    /** The kinds of what was taken back, in order. Must run within a change. */
    reverse: (seq: number, itemId: number): EventKind[] => {
      const events = ofChange.all({ seq, itemId })
      const kinds = events.map(({ kind }) => kind)
      if (!kinds.every(isReversible)) throw new Refusal('cannot-reverse')
      const said = new Set(events.flatMap(saysOf))
      const same = laterEvents
        .all({ seq, itemId })
        .find((event) => saysOf(event).some((what) => said.has(what)))
      if (same) builtUpon(same)
      const rows = inChange.all({ seq, itemId })
      const own = Map.groupBy(
        rows.filter(({ tbl }) => tbl !== 'item_passage'),
        ({ tbl }) => tbl,
      )
      const back = [...own].map(([tbl, logged]) => ({ tbl, columns: movedBack(logged, itemId) }))
      for (const { tbl, columns } of back) update(tbl, itemId, columns)
      for (const row of rows.toReversed()) if (row.tbl === 'item_passage') restoreTie(row)
      return kinds
    },
  }
}

const imageOf = ({ before }: Logged): Image =>
  // An update keeps the columns that it changed and a deletion the row, in text and numbers.
  before === null ? {} : (JSON.parse(before) as Image)

/** Images of one row, one after the other: what an image says nothing of had the value that the next one gives. */
const joined = (images: readonly Image[]): Image =>
  Object.fromEntries(images.toReversed().flatMap((image) => Object.entries(image)))

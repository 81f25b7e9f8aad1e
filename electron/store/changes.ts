import type { ChangeRow } from '../../shared/contract.ts'
import type { Label } from '../../shared/records/label.ts'
import { Refusal } from '../../shared/refusal.ts'
import { asRefusal, type Db } from './open.ts'

/** The tables whose rows an undo brings back. History, settings and exports are not among them. */
const followed = [
  'municipality',
  'document',
  'document_text',
  'text_version',
  'finding',
  'attachment',
  'passage',
  'item',
  'question',
  'motion',
  'advice_point',
  'commitment',
  'item_passage',
  'link',
  'missing_document',
  'dossier',
  'dossier_document',
  'dossier_item',
  'sender_profile',
  'kpi',
  'measurement',
  'motion_part',
  'saved_view',
  'listed',
  'conflict_judgement',
  'draft',
  'draft_point',
  'draft_source',
  'draft_version',
  'letter_template',
  'briefing_template',
  'saved_search',
] as const
type Table = (typeof followed)[number]

/** Tables that hold a part of an item under the item's own id. */
const itemTables: readonly string[] = ['item', 'question', 'motion', 'advice_point', 'commitment']

type LoggedRow = {
  id: number
  tbl: Table
  row_id: number
  act: 'insert' | 'update' | 'delete'
  before: string | null
}
type LoggedChange = { seq: number; label: string; backward: number; document_id: number | null }

export type Act = Readonly<{ operation: string; label: Label; documentId?: number }>
/** What an undo or redo did: its words, and the items that it touched. */
type Reversal = Readonly<{ label: Label; itemIds: readonly number[]; seq: number }>
/** Runs in the transaction of the reversal: the items' history takes it up. */
type AndThen = (reversal: Reversal) => void

/**
 * Every act of a user is one change: one transaction, with the rows as they were before it. The rows are kept by triggers on
 * the connection, so that no statement can forget it, and a write outside a change fails.
 */
export const changesStore = (db: Db, now: () => string) => {
  installTriggers(db)
  const begin = db.prepare<[string, string, string, number | null, number | null, number], { seq: number }>(
    'INSERT INTO change (at, operation, label, document_id, undoes, backward) VALUES (?, ?, ?, ?, ?, ?) RETURNING seq',
  )
  const setCurrent = db.prepare('INSERT INTO current_change (seq) VALUES (?)')
  const clearCurrent = db.prepare('DELETE FROM current_change')
  const countRows = db.prepare<[{ seq: number }], { n: number }>(
    'SELECT (SELECT count(*) FROM change_row WHERE seq = :seq) + (SELECT count(*) FROM event WHERE seq = :seq) AS n',
  )
  const relabel = db.prepare(
    'UPDATE change SET label = ?, document_id = ifnull(?, document_id) WHERE seq = ?',
  )
  const forget = db.prepare('DELETE FROM change WHERE seq = ?')
  const forgetRows = db.prepare('DELETE FROM change_row WHERE seq = ?')
  const absorb = db.prepare(
    'UPDATE change SET part_of = :seq WHERE document_id = :documentId AND seq < :seq AND part_of IS NULL',
  )
  const absorbParts = db.prepare<[number, string]>(
    'UPDATE change SET part_of = ? WHERE seq IN (SELECT value FROM json_each(?))',
  )
  const before = db.prepare<[number], number>('SELECT max(seq) FROM change WHERE seq < ?').pluck()
  const findUndo = db.prepare<[], LoggedChange>(
    `SELECT seq, label, backward, document_id FROM change
     WHERE part_of IS NULL AND undone_by IS NULL AND backward = 0 ORDER BY seq DESC LIMIT 1`,
  )
  const findRedo = db.prepare<[], LoggedChange>(
    `SELECT seq, label, backward, document_id FROM change
     WHERE part_of IS NULL AND undone_by IS NULL AND backward = 1
       AND seq > ifnull((SELECT max(seq) FROM change WHERE undoes IS NULL), 0) ORDER BY seq DESC LIMIT 1`,
  )
  const rowsOf = db.prepare<[number, number], LoggedRow>(
    `SELECT id, tbl, row_id, act, before FROM change_row
     WHERE seq = ? OR seq IN (SELECT seq FROM change WHERE part_of = ?) ORDER BY id DESC`,
  )
  // A note changes no row, only history: its undo is a line of history too.
  const itemsOf = db.prepare<[number, number], { id: number }>(
    'SELECT DISTINCT item_id AS id FROM event WHERE seq = ? OR seq IN (SELECT seq FROM change WHERE part_of = ?)',
  )
  const markUndone = db.prepare('UPDATE change SET undone_by = ? WHERE seq = ?')
  const list = db.prepare<
    [number],
    { seq: number; at: string; label: string; undone: number; undoes: number }
  >(
    `SELECT seq, at, label, undone_by IS NOT NULL AS undone, backward = 1 AND undoes IS NOT NULL AS undoes FROM change
     WHERE part_of IS NULL AND seq < ? ORDER BY seq DESC LIMIT 200`,
  )
  const last = db.prepare<[], { at: string }>('SELECT at FROM change ORDER BY seq DESC LIMIT 1')
  const restore = restorers(db)
  let running: number | null = null
  let depth = 0
  let quiet = false

  const inChange = <T>(act: Act, undoes: number | null, backward: 0 | 1, run: (seq: number) => T): T =>
    asRefusal(() =>
      db
        .transaction(() => {
          const row = begin.get(
            now(),
            act.operation,
            JSON.stringify(act.label),
            act.documentId ?? null,
            undoes,
            backward,
          )
          const seq = Number(row?.seq)
          setCurrent.run(seq)
          running = seq
          quiet = false
          try {
            const value = run(seq)
            if (quiet) forgetRows.run(seq)
            // An act that changed nothing is no change: there is nothing to undo.
            if (undoes === null && countRows.get({ seq })?.n === 0) forget.run(seq)
            return value
          } finally {
            running = null
            clearCurrent.run()
          }
        })
        .immediate(),
    )

  const reverse = (
    found: LoggedChange | undefined,
    act: 'app.undo' | 'app.redo',
    andThen: AndThen,
  ): Label => {
    if (!found) throw new Refusal(act === 'app.undo' ? 'nothing-to-undo' : 'nothing-to-redo')
    const label: Label = JSON.parse(found.label)
    const itemIds = new Set(itemsOf.all(found.seq, found.seq).map(({ id }) => id))
    inChange(
      { operation: act, label, ...(found.document_id === null ? {} : { documentId: found.document_id }) },
      found.seq,
      act === 'app.undo' ? 1 : 0,
      (seq) => {
        db.pragma('defer_foreign_keys = 1')
        const rows = rowsOf.all(found.seq, found.seq)
        // A tie to a dossier is brought back once both of its ends are there.
        const isTie = ({ tbl, act }: LoggedRow) => act === 'delete' && tbl in stillThere
        for (const row of [...rows.filter((row) => !isTie(row)), ...rows.filter(isTie)]) {
          restore(row)
          if (itemTables.includes(row.tbl)) itemIds.add(row.row_id)
        }
        markUndone.run(seq, found.seq)
        andThen({ label, itemIds: [...itemIds], seq })
      },
    )
    return label
  }

  const labelOf = (found: LoggedChange | undefined): Label | null => (found ? JSON.parse(found.label) : null)

  return {
    /** Runs one act of the user as one transaction. Nothing of it stays where it throws. */
    change: <T>(act: Act, run: (seq: number) => T): T => {
      if (running === null) return inChange(act, null, 0, run)
      // An act within an act is part of it, and goes back with it.
      depth += 1
      try {
        return run(running)
      } finally {
        depth -= 1
      }
    },
    /**
     * Runs several acts as one transaction, with one wait for the disk. Each stays an act of its own, to be undone by itself; where
     * anything throws none of them stays.
     */
    together: <T>(run: () => T): T => asRefusal(() => db.transaction(run).immediate()),
    /** Says in words what the running change did, once that is known. */
    describe: (label: Label, documentId?: number) => {
      if (running !== null && depth === 0) relabel.run(JSON.stringify(label), documentId ?? null, running)
    },
    /** Says that the running act changed nothing that a user sees: it is no act to undo. */
    keepQuiet: () => {
      if (running !== null && depth === 0) quiet = true
    },
    /** Makes the earlier changes of a document's import and check part of the running one. */
    absorbImport: (documentId: number, seq: number) => absorb.run({ documentId, seq }),
    /** Makes earlier stretches of one act part of the running one, with which they go back. */
    absorb: (parts: readonly number[], seq: number) => absorbParts.run(seq, JSON.stringify(parts)),
    /**
     * The running act goes on with the earlier stretches where nothing came in between: they go back as one. Gives the stretches
     * as they are now.
     */
    goOn: (parts: readonly number[]): readonly number[] => {
      if (running === null || depth > 0 || countRows.get({ seq: running })?.n === 0) return parts
      if (before.get(running) !== parts.at(-1)) return [running]
      absorbParts.run(running, JSON.stringify(parts))
      return [...parts, running]
    },
    undo: (andThen: AndThen): Label => reverse(findUndo.get(), 'app.undo', andThen),
    redo: (andThen: AndThen): Label => reverse(findRedo.get(), 'app.redo', andThen),
    nextUndo: () => labelOf(findUndo.get()),
    nextRedo: () => labelOf(findRedo.get()),
    list: (before: number | undefined): ChangeRow[] =>
      list.all(before ?? Number.MAX_SAFE_INTEGER).map((row) => ({
        seq: row.seq,
        at: row.at,
        label: JSON.parse(row.label),
        undone: row.undone === 1,
        undoes: row.undoes === 1,
      })),
    savedAt: () => last.get()?.at ?? null,
    /** The seq of the running change; a history line belongs to one. */
    current: (): number => {
      if (running === null) throw new Error('not in a change')
      return running
    },
  }
}

type Column = { name: string; fallback: string | null }
const columnsOf = (db: Db, table: Table): Column[] =>
  db.prepare<[string], Column>('SELECT name, dflt_value AS fallback FROM pragma_table_info(?)').all(table)

/** A logged row says nothing of columns that weren't changed, or that came after an older program wrote it: they have `otherwise`. */
const imaged = (name: string, otherwise: string): string =>
  `iif(json_type(:image, '$.${name}') IS NULL, ${otherwise}, :image ->> '$.${name}')`

/** Of an updated row its columns that another value comes into, compared to the letter: as long as the row is the log would be. */
const changedOf = (columns: readonly Column[]): string =>
  `'{' || concat_ws(',', ${columns
    .map(
      ({ name }) =>
        `iif(OLD.${name} IS NOT NEW.${name} COLLATE BINARY, '"${name}":' || json_quote(OLD.${name}), NULL)`,
    )
    .join(', ')}) || '}'`

/** An inserted row needs no image to be undone; a deleted one keeps itself, and an updated one what was changed, as it was. */
const installTriggers = (db: Db) => {
  db.exec('CREATE TEMP TABLE current_change (seq INTEGER NOT NULL)')
  for (const table of followed) {
    const columns = columnsOf(db, table)
    const image = `json_object(${columns.map(({ name }) => `'${name}', OLD.${name}`).join(', ')})`
    const log = (act: string, row: 'OLD' | 'NEW', before: string) =>
      `INSERT INTO change_row (seq, tbl, row_id, act, before)
       VALUES ((SELECT seq FROM current_change), '${table}', ${row}.id, '${act}', ${before});`
    db.exec(`
      CREATE TEMP TRIGGER log_insert_${table} AFTER INSERT ON main.${table} BEGIN ${log('insert', 'NEW', 'NULL')} END;
      CREATE TEMP TRIGGER log_update_${table} BEFORE UPDATE ON main.${table} BEGIN ${log('update', 'OLD', changedOf(columns))} END;
      CREATE TEMP TRIGGER log_delete_${table} BEFORE DELETE ON main.${table} BEGIN ${log('delete', 'OLD', image)} END;`)
  }
}

/**
 * An import goes back with everything done to it, also where something else was done in between; a tie to what went with it
 * is not brought back.
 */
const stillThere: Partial<Record<Table, string>> = {
  dossier_document:
    " AND EXISTS (SELECT 1 FROM document WHERE id = :image ->> '$.document_id') AND EXISTS (SELECT 1 FROM dossier WHERE id = :image ->> '$.dossier_id')",
  attachment:
    " AND EXISTS (SELECT 1 FROM document WHERE id = :image ->> '$.mail_id') AND EXISTS (SELECT 1 FROM document WHERE id = :image ->> '$.document_id')",
  link: ['from', 'to']
    .map(
      (side) =>
        ` AND (:image ->> '$.${side}_item' IS NULL OR EXISTS (SELECT 1 FROM item WHERE id = :image ->> '$.${side}_item'))
          AND (:image ->> '$.${side}_passage' IS NULL OR EXISTS (SELECT 1 FROM passage WHERE id = :image ->> '$.${side}_passage'))`,
    )
    .join(''),
  dossier_item:
    " AND EXISTS (SELECT 1 FROM item WHERE id = :image ->> '$.item_id') AND EXISTS (SELECT 1 FROM dossier WHERE id = :image ->> '$.dossier_id')",
}

const restorers = (db: Db) => {
  const statements = new Map(
    followed.map((table) => {
      const columns = columnsOf(db, table)
      return [
        table,
        {
          // A municipality that came with one document may serve another by now.
          remove: db.prepare(
            `DELETE FROM ${table} WHERE id = ?${table === 'municipality' ? ' AND id NOT IN (SELECT municipality_id FROM document WHERE municipality_id IS NOT NULL)' : ''}`,
          ),
          insert: db.prepare(
            `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
             SELECT ${columns.map(({ name, fallback }) => imaged(name, fallback ?? 'NULL')).join(', ')}
             WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE id = :id)${stillThere[table] ?? ''}`,
          ),
          update: db.prepare(
            `UPDATE ${table} SET ${columns.map(({ name }) => `${name} = ${imaged(name, name)}`).join(', ')} WHERE id = :id`,
          ),
        },
      ]
    }),
  )
  return ({ tbl, act, row_id: id, before }: LoggedRow) => {
    const statement = statements.get(tbl)
    if (!statement) throw new Error(`no such table: ${tbl}`)
    if (act === 'insert') statement.remove.run(id)
    else if (act === 'delete') statement.insert.run({ image: before, id })
    else statement.update.run({ image: before, id })
  }
}

import Database from 'better-sqlite3'
import { storeFile } from '../../electron/store/open.ts'

const each = 100_000

/**
 * More items in the documents that hold some already, up to `count`: each round is one transaction that copies what the program
 * itself recorded, with other words in front, another term, another number, and holders and groups handed round. What an undo
 * would need is left out, so that a million items are a matter of minutes.
 */
export const copyItems = (folder: string, count: number) => {
  const db = new Database(storeFile(folder))
  try {
    for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'cache_size = -200000'])
      db.pragma(pragma)
    const numberOf = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0
    const made = numberOf("SELECT count(*) FROM item WHERE state = 'recorded'")
    const last = numberOf('SELECT max(id) FROM item')
    const copy = (table: string, round: number, ids: string, given: Readonly<Record<string, string>>) => {
      const columns = db
        .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
        .pluck()
        .all()
        .filter((name) => given[name] !== '')
      const values = columns.map((name) => given[name] ?? name)
      db.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${ids}`,
      ).run({ round, by: round * last })
    }
    const shifted = (day: string) => `date(${day}, printf('%+d days', (id * 7 + :round * 31) % 600 - 300))`
    const among = (column: string) =>
      `(SELECT o.${column} FROM item o WHERE o.id = 1 + (item.id * 31 + :round * 7919) % ${last})`
    for (let round = 1; made * round < count; round += 1) {
      const most = Math.min(made, count - made * round)
      const ids = (column: string) =>
        `${column} IN (SELECT id FROM item WHERE id <= ${last} AND state = 'recorded' ORDER BY id LIMIT ${most}) AND :round > 0 AND :by > 0`
      db.transaction(() => {
        copy('item', round, ids('id'), {
          id: 'id + :by',
          number: "number || '.' || :round",
          title: `substr(${among('title')}, 1, 30) || ' ' || title`,
          due_on: shifted('due_on'),
          first_due_on: shifted('first_due_on'),
          holder: among('holder'),
          group_name: among('group_name'),
          parent_id: 'NULL',
        })
        for (const side of ['question', 'motion', 'advice_point', 'commitment'])
          copy(side, round, ids('id'), { id: 'id + :by' })
        copy('event', round, ids('item_id'), {
          id: '',
          item_id: 'item_id + :by',
          after: "json_set(after, '$.dueOn', (SELECT due_on FROM item made WHERE made.id = item_id + :by))",
        })
      })()
      db.pragma('wal_checkpoint(TRUNCATE)')
    }
  } finally {
    db.close()
  }
}

/** How many items are recorded by the program itself before they are copied. */
export const recordedFirst = (count: number): number => Math.min(count, each)

import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { asRefusal, type Db } from './open.ts'

/** Raised when what is indexed, or how, changes: an index of another version is made anew. */
const indexVersion = '2'

// Words come in folded and parted by blanks (words.ts): FTS5 must find no other words in them than we do.
const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS entry (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, item_id INTEGER, start INTEGER NOT NULL, end INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entry_by_document ON entry (document_id);
  CREATE INDEX IF NOT EXISTS entry_by_item ON entry (item_id) WHERE item_id IS NOT NULL;
  CREATE TABLE IF NOT EXISTS term (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS item_words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab (words, row);
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  INSERT INTO item_words (item_words, rank) VALUES ('secure-delete', 1);`

const emptied = ['vocabulary', 'words', 'item_words', 'term', 'entry', 'meta']
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join('\n')

/** Throws away all that the index holds. */
export const emptyIndex = (db: Db) => db.transaction(() => db.exec(emptied + schema))()

export const readMeta = (db: Db, key: string): string | undefined =>
  db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value

export const writeMeta = (db: Db, key: string, value: string) =>
  db
    .prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value)

/** Opens the index of a store; `fresh` where it holds nothing of this store yet. */
export const openIndex = (file: string, storeId: string): { db: Db; fresh: boolean } => {
  const open = () => {
    const db = new Database(file)
    try {
      db.pragma('locking_mode = EXCLUSIVE')
      db.pragma('journal_mode = WAL')
      // What the store's queue forgets must have reached the disk here.
      db.pragma('synchronous = FULL')
      db.pragma('secure_delete = ON')
      db.pragma('temp_store = MEMORY')
      db.pragma('cache_size = -16000')
      const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined
      const own = known && readMeta(db, 'version') === indexVersion && readMeta(db, 'store') === storeId
      if (own) return { db, fresh: false }
      emptyIndex(db)
      return { db, fresh: true }
    } catch (error) {
      db.close()
      throw error
    }
  }
  return asRefusal(() => {
    try {
      return open()
    } catch (error) {
      // The index holds nothing of its own: a damaged one is thrown away and built again.
      if (!existsSync(file) || (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'))
        throw error
      for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
      return open()
    }
  })
}

/** Says that the index now belongs to this store: everything is queued. */
export const ownIndex = (db: Db, storeId: string) => {
  writeMeta(db, 'store', storeId)
  writeMeta(db, 'version', indexVersion)
}

import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { asRefusal, type Db, planOnce } from './open.ts'

/** Raised when what is indexed, or how, changes: an index of another version is made anew. */
const indexVersion = '5'

// Words come in folded and parted by blanks (words.ts): FTS5 must find no other words in them than we do. Beginnings have no index
// of their own: they become the words that begin so (expand.ts), which takes no disk and is faster.
const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS entry (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, item_id INTEGER, start INTEGER NOT NULL, end INTEGER NOT NULL
  ) STRICT;
  -- Where the passages of a document are among the entries: an index of them all would be as big as the entries.
  CREATE TABLE IF NOT EXISTS span (document_id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS item_by_document ON entry (document_id) WHERE item_id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS entry_by_item ON entry (item_id) WHERE item_id IS NOT NULL;
  CREATE TABLE IF NOT EXISTS term (word TEXT PRIMARY KEY, stem TEXT NOT NULL, df INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tag (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, folded TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (kind, folded)
  ) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS item_words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab (words, row);
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  INSERT INTO item_words (item_words, rank) VALUES ('secure-delete', 1);
  -- What waits in memory until it is written: with FTS5's own megabyte a bulk import is written in many small parts, and merged oftener.
  INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
  INSERT INTO words (words, rank) VALUES ('usermerge', 2);
  -- Merging is done between what is asked (search-terms.ts), and by whoever writes only where it stays behind.
  INSERT INTO words (words, rank) VALUES ('automerge', 8);`

const emptied = ['vocabulary', 'words', 'item_words', 'term', 'tag', 'span', 'entry', 'meta']
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

const removeFile = (file: string) => {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
}

/** Whether what SQLite says is that the file itself is broken; of a broken table it only says that it can't make it. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  (/^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code) || /vtable constructor failed/.test(error.message))

/**
 * Opens the index of a store; `fresh` where it holds nothing of this store yet. An index of another version or store is thrown
 * away as a file: emptying a big one takes long.
 */
export const openIndex = (file: string, storeId: string): { db: Db; fresh: boolean } => {
  const open = (again: boolean): { db: Db; fresh: boolean } => {
    const db = new Database(file)
    try {
      planOnce(db)
      // For a file that is yet to be made: what a merge leaves empty can be given back (search-terms.ts).
      db.pragma('auto_vacuum = INCREMENTAL')
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
      if (known && again) {
        db.close()
        removeFile(file)
        return open(false)
      }
      emptyIndex(db)
      writeMeta(db, 'store', storeId)
      writeMeta(db, 'version', indexVersion)
      return { db, fresh: true }
    } catch (error) {
      db.close()
      throw error
    }
  }
  return asRefusal(() => {
    try {
      return open(true)
    } catch (error) {
      // The index holds nothing of its own: a damaged one is thrown away and built again.
      if (!existsSync(file) || (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'))
        throw error
      removeFile(file)
      return open(false)
    }
  })
}

/** Throws the file away, whatever is in it. The index must be closed. */
export const forgetIndex = removeFile

import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../shared/refusal.ts'
import { migrate } from './migrate.ts'

export type Db = Database.Database

/** Each is set and read back: the bundled default of WAL loses acknowledged commits when the power fails. */
const promises = {
  locking_mode: 'exclusive',
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  foreign_keys: 1,
  secure_delete: 1,
  temp_store: 2,
  journal_mode: 'wal',
  synchronous: 2,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  journal_size_limit: 16_777_216,
  wal_autocheckpoint: 200,
} as const

export const storeFile = (folder: string): string => path.join(folder, 'raadsgeheugen.sqlite')
export const indexFile = (folder: string): string => path.join(folder, 'zoekindex.sqlite')

/** Whether a path is one of the store's: a database with what SQLite keeps beside it, or anything in the folder of originals. */
export const isStoreFile = (folder: string, file: string): boolean => {
  const inFolder = path.relative(real(folder), path.join(real(path.dirname(file)), path.basename(file)))
  const name = inFolder.toLowerCase()
  const databases = [storeFile(folder), indexFile(folder)].map((one) => path.basename(one))
  return (
    databases.some((one) => name.startsWith(one)) ||
    /^(?:originelen|tijdelijk|terugzetten|voor-terugzetten)(?:[\\/]|$)/.test(name)
  )
}

/** Where a folder really is, past links; a folder that isn't there is where it says. */
const real = (folder: string): string => {
  try {
    return realpathSync(folder)
  } catch {
    return path.resolve(folder)
  }
}

/**
 * Opens the store in a folder, made and brought up to date where needed.
 * Refused: a newer schema than this program knows (no byte is changed), and a store that another program holds.
 */
export const openDatabase = (folder: string, migrations: string): Db => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return asRefusal(() => {
    const db = new Database(storeFile(folder), { timeout: 2000 })
    try {
      // A newer store is recognised before anything is set that would touch its file.
      migrate.refuseNewer(db, migrations)
      keepPromises(db)
      migrate.run(db, migrations, folder)
      planOnce(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

const keepPromises = (db: Db) => {
  for (const [name, value] of Object.entries(promises)) {
    db.pragma(`${name} = ${value}`)
    const kept = db.pragma(name, { simple: true })
    if (kept !== value && name !== 'mmap_size')
      throw new Error(`PRAGMA ${name} is ${String(kept)}, not ${value}`)
  }
}

/**
 * Has statements planned once. SQLite (3.54) plans a join anew for every other value that `x = ?` gets, only to see whether it is -1, 0
 * or 1, which many rows are thought to have: that takes ten times as long as most of our statements themselves. Behind a plus,
 * which changes nothing else, it doesn't look.
 */
export const planOnce = (db: Db) => {
  const prepare = db.prepare.bind(db)
  // The same statement in other words.
  db.prepare = ((sql: string) => prepare(sql.replace(/(=|\bIS) ([?:])/g, '$1 +$2'))) as typeof db.prepare
}

const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** What the disk or another program does to us is a refusal that the user can mend; the rest is our mistake. */
export const asRefusal = <T>(run: () => T): T => {
  try {
    return run()
  } catch (error) {
    throw refusalOf(error)
  }
}

/** The same for what takes its time. */
export const asRefusalLater = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    throw refusalOf(error)
  }
}

/** A database that SQLite finds damaged; null for anything else. */
export const damageOf = (error: unknown): Refusal | null =>
  /^SQLITE_(?:NOTADB|CORRUPT)/.test(sqliteCode(error))
    ? new Refusal('store-damaged', {}, { cause: error })
    : null

const refusalOf = (error: unknown): unknown => {
  const code = sqliteCode(error)
  if (code === 'SQLITE_FULL') return new Refusal('disk-full', {}, { cause: error })
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return new Refusal('store-locked', {}, { cause: error })
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'SQLITE_CANTOPEN' ||
    code === 'EACCES' ||
    ['EROFS', 'EPERM', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)
  )
    return new Refusal('cannot-write', {}, { cause: error })
  const damage = damageOf(error)
  if (damage !== null) return damage
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new Refusal('disk-full', {}, { cause: error })
  return error
}

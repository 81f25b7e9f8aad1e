import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../shared/refusal.ts'
import { syncFile } from './backup.ts'
import { applicationId, migrate } from './migrate.ts'

type Ready = Readonly<{
  copy: string
  migrations: string
  /** When it is put back, and when it was made, in words. */
  at: string
  made: string
}>

/** What SQLite keeps beside a database. */
export const logs = ['-wal', '-shm', '-journal'] as const

/**
 * Makes a copy of a backup's database what the store will be: looked through, brought up to date, and told in its own log that it
 * was put back. Gives the hashes of its documents with their names.
 */
export const readyForRestore = ({ copy, migrations, at, made }: Ready): readonly [string, string][] => {
  const db = openCopy(copy)
  try {
    migrate.refuseNewer(db, migrations)
    migrate.run(db, migrations, path.dirname(copy))
    const log = db.prepare<[string, string]>(
      // As an undo that undoes nothing: it can't be undone itself, nor can what was undone before it be done again.
      "INSERT INTO change (at, operation, label, backward) VALUES (?, 'data.restore', ?, 1)",
    )
    log.run(at, JSON.stringify({ key: 'change.data.restore', values: { made } }))
    const documents = db.prepare<[], [string, string]>('SELECT sha256, file_name FROM document').raw().all()
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Refusal('backup-unfit')
    return documents
  } finally {
    db.close()
    for (const log of logs) rmSync(copy + log, { force: true })
    syncFile(copy)
  }
}

/** Looked through from end to end, as what nobody has looked at since it was made. */
const openCopy = (copy: string): Database.Database => {
  let db: Database.Database | null = null
  try {
    db = new Database(copy, { fileMustExist: true })
    db.pragma('trusted_schema = 0')
    const isOurs = db.pragma('application_id', { simple: true }) === applicationId
    if (isOurs && db.pragma('integrity_check', { simple: true }) === 'ok') return db
  } catch (error) {
    db?.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // A full disk is no fault of the backup.
    if (!/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) throw error
    throw new Refusal('backup-unfit', {}, { cause: error })
  }
  db.close()
  throw new Refusal('backup-unfit')
}

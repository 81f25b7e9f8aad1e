import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { Refusal } from '../../shared/refusal.ts'
import { backupTo } from './backup.ts'
import { registerTitleKey } from './title-key.ts'

/** 'RAAD' as a number: marks the file as ours. */
export const applicationId = 0x52414144

const steps = (folder: string) =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .sort()

/** The newest schema that this program knows. */
export const knownSchema = (folder: string): number => steps(folder).length

const versionOf = (db: Database.Database) => Number(db.pragma('user_version', { simple: true }))

export const migrate = {
  /** A store of a newer program is left alone, to the byte. */
  refuseNewer(db: Database.Database, folder: string): void {
    const [known, found] = [steps(folder).length, versionOf(db)]
    if (found > known) throw new Refusal('store-too-new', { found, known })
    const owner = Number(db.pragma('application_id', { simple: true }))
    if (found > 0 && owner !== applicationId) throw new Refusal('not-our-store')
  },

  /** Each step is one transaction with its version, after a backup of what was there. */
  run(db: Database.Database, folder: string, backupFolder: string): void {
    const files = steps(folder)
    const from = versionOf(db)
    // A step may use it.
    registerTitleKey(db)
    if (from === files.length) return
    if (from > 0) backupTo(db, path.join(backupFolder, `voor-versie-${files.length}.sqlite`))
    // A table can be made anew only while references to it are let be; they are looked through before a step counts. The switch
    // is the connection's, and can't be moved within a transaction: a power cut leaves nothing of it.
    db.pragma('foreign_keys = OFF')
    try {
      for (const [index, file] of files.entries()) {
        if (index < from) continue
        const sql = readFileSync(path.join(folder, file), 'utf8')
        db.transaction(() => {
          const broken = brokenReferences(db)
          db.exec(sql)
          if (brokenReferences(db) > broken) throw new Error(`${file} breaks references`)
          db.pragma(`application_id = ${applicationId}`)
          db.pragma(`user_version = ${index + 1}`)
        }).immediate()
      }
    } finally {
      db.pragma('foreign_keys = ON')
    }
    if (db.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('references are not kept')
  },
}

const brokenReferences = (db: Database.Database): number =>
  db.prepare<[], { n: number }>('SELECT count(*) AS n FROM pragma_foreign_key_check').get()?.n ?? 0

import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../shared/refusal.ts'

/**
 * Writes a compact, checked copy of the store. It is made under another name, opened and checked, and only then given its
 * own: a backup that is there is whole. Returns its size in bytes.
 */
export const backupTo = (db: Database.Database, file: string): number => {
  const unfinished = `${file}.deel`
  rmSync(unfinished, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    const copy = new Database(unfinished, { readonly: true })
    const verdict = copy.pragma('quick_check', { simple: true })
    copy.close()
    if (verdict !== 'ok') throw new Refusal('backup-damaged')
    syncFile(unfinished)
    renameSync(unfinished, file)
    syncFile(path.dirname(file))
    return statSync(file).size
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Makes what was written survive a power cut: for a file its bytes, for a folder its names. */
export const syncFile = (file: string): void => {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

import Database from 'better-sqlite3'
import { Refusal } from '../../shared/refusal.ts'
import { syncFile } from './backup.ts'

export type Held = Readonly<{
  documents: readonly Readonly<{ sha256: string; name: string }>[]
  items: number
}>

/**
 * What a copy of the store holds, once it is looked through from end to end. It becomes a file that needs no other beside it.
 * Refused: a copy that is damaged, as the store is that it was made of.
 */
export const heldBy = ({ file }: Readonly<{ file: string }>): Held => {
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('trusted_schema = 0')
    db.pragma('journal_mode = DELETE')
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Refusal('store-damaged')
    return {
      documents: db
        .prepare<[], { sha256: string; name: string }>('SELECT sha256, file_name AS name FROM document')
        .all(),
      items: db.prepare<[], number>("SELECT count(*) FROM item WHERE state = 'recorded'").pluck().get() ?? 0,
    }
  } finally {
    db.close()
    syncFile(file)
  }
}

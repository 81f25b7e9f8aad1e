import Database from 'better-sqlite3'
import type { DataCheck } from '../../shared/contract/data.ts'
import type { Label } from '../../shared/records/label.ts'
import { driftedItems } from './events.ts'
import { registerFunctions } from './functions.ts'
import { isDamage } from './search-file.ts'

export type LookedThrough = DataCheck & Readonly<{ originals: readonly Original[] }>
type Original = Readonly<{ sha256: string; file: string }>

/** Whether everything that the database promises holds, and which originals go with it. */
export const lookThrough = ({ file }: Readonly<{ file: string }>): LookedThrough => {
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('trusted_schema = 0')
    registerFunctions(db)
    const findings: Label[] = []
    const finding = (key: string, count: number) => {
      if (count > 0) findings.push({ key, values: { count } })
    }
    const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0

    if (db.pragma('integrity_check', { simple: true }) !== 'ok') findings.push({ key: 'check.damaged' })
    const broken = db.pragma('foreign_key_check') as unknown[] // a list of rows, empty where all holds
    finding('check.references', broken.length)
    finding(
      'check.passages',
      count(
        `SELECT count(*) FROM passage p JOIN document_text t ON t.id = p.document_id
         WHERE p.attachment <> 'changed' AND NOT quoted(t.text, p.start, p.end, p.quote)`,
      ),
    )
    finding('check.history', count(`SELECT count(*) FROM (${driftedItems})`))
    return {
      documents: count('SELECT count(*) FROM document'),
      items: count("SELECT count(*) FROM item WHERE state = 'recorded'"),
      passages: count('SELECT count(*) FROM passage'),
      findings,
      originals: db.prepare<[], Original>('SELECT sha256, file_name AS file FROM document').all(),
    }
  } finally {
    db.close()
  }
}

/** Whether the search index holds together, in both of its tables of words. */
export const isIndexWhole = ({ file }: Readonly<{ file: string }>): boolean => {
  const db = new Database(file, { fileMustExist: true })
  try {
    db.exec("INSERT INTO words (words) VALUES ('integrity-check')")
    db.exec("INSERT INTO item_words (item_words) VALUES ('integrity-check')")
    return db.pragma('quick_check', { simple: true }) === 'ok'
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    db.close()
  }
}

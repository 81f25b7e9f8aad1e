import type { Db } from './open.ts'
import { fold, searchWords } from './words.ts'

/** Which documents may be named: those that count alone, and without some. */
export type NamedAmong = Readonly<{
  recorded?: true | undefined
  /** What lies in the bin, and nothing else. */
  trashed?: true | undefined
  except?: readonly number[] | undefined
}>

/** Finds documents by what they are called: the newest of which each word that was typed begins a word. */
export const documentNames = (db: Db) => {
  // From an index that holds all of it: the rows themselves are long.
  const named = (recorded: string) =>
    db.prepare<[], { id: number; name: string }>(
      `SELECT id, subject || ' ' || file_name AS name FROM document INDEXED BY document_names
       WHERE deleted_at IS NULL${recorded} ORDER BY date DESC, id DESC`,
    )
  const [all, recorded] = [named(''), named(" AND state = 'recorded'")]
  const trashed = db.prepare<[], { id: number; name: string }>(
    `SELECT id, subject || ' ' || file_name AS name FROM document INDEXED BY document_trashed
     WHERE deleted_at IS NOT NULL ORDER BY id DESC`,
  )
  return (text: string, limit: number, among: NamedAmong = {}): number[] => {
    const words = searchWords(text)
    const except = new Set(among.except)
    const isNamed = (name: string): boolean => {
      const folded = fold(name)
      // Hardly any name holds the letters at all: only those are parted into words.
      if (!words.every((word) => folded.includes(word))) return false
      const own = searchWords(name)
      return words.every((word) => own.some((one) => one.startsWith(word)))
    }
    const ids: number[] = []
    for (const { id, name } of (among.trashed ? trashed : among.recorded ? recorded : all).iterate()) {
      if (!except.has(id) && isNamed(name)) ids.push(id)
      if (ids.length >= limit) break
    }
    return ids
  }
}

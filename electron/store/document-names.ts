import type { Db } from './open.ts'
import { fold, searchWords } from './words.ts'

/** Finds documents by what they are called: the newest of which each word that was typed begins a word. */
export const documentNames = (db: Db) => {
  const names = db.prepare<[], { id: number; name: string }>(
    `SELECT id, subject || ' ' || file_name AS name FROM document WHERE deleted_at IS NULL ORDER BY date DESC, id DESC`,
  )
  return (text: string, limit: number): number[] => {
    const words = searchWords(text)
    const isNamed = (name: string): boolean => {
      const folded = fold(name)
      // Hardly any name holds the letters at all: only those are parted into words.
      if (!words.every((word) => folded.includes(word))) return false
      const own = searchWords(name)
      return words.every((word) => own.some((one) => one.startsWith(word)))
    }
    const ids: number[] = []
    for (const { id, name } of names.iterate()) {
      if (isNamed(name)) ids.push(id)
      if (ids.length >= limit) break
    }
    return ids
  }
}

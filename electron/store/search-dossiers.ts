import type { DossierHit } from '../../shared/records/search.ts'
import { stemOf } from './inflection.ts'
import type { Db } from './open.ts'
import { marked } from './search-marks.ts'
import { queryOf, type Sought } from './search-query.ts'
import { searchWords } from './words.ts'

const [shown, letters] = [5, 320]

/** Dossiers by the words of their name and note, by their beginnings and their forms: there are few, so that they need no index. */
export const dossierFinder = (db: Db) => {
  const all = db.prepare<[], { id: number; name: string; note: string }>(
    'SELECT id, name, note FROM dossier ORDER BY id DESC',
  )
  return (text: string): DossierHit[] => {
    const { all: asked, none } = queryOf(text)
    if (asked.length === 0) return []
    const found: DossierHit[] = []
    for (const { id, name, note } of all.iterate()) {
      const words = searchWords(`${name}\n${note}`)
      const hits = (one: Sought): readonly string[] =>
        one.kind === 'word'
          ? words.filter((word) => isOf(word, one.word))
          : stands(words, one.words)
            ? one.words
            : []
      if (
        !asked.every((some) => some.some((one) => hits(one).length > 0)) ||
        none.some((one) => hits(one).length > 0)
      )
        continue
      const marks = { words: new Set(asked.flat().flatMap(hits)), phrases: [] }
      const flat = note.replace(/\s+/g, ' ').trim()
      const shows = marked(name, marks, 1).length > 0 || flat === '' ? name : flat.slice(0, letters)
      found.push({ dossierId: id, name, text: shows, words: marked(shows, marks) })
      if (found.length === shown) break
    }
    return found
  }
}

const isOf = (word: string, asked: string): boolean =>
  word.startsWith(asked) || stemOf(word) === stemOf(asked)
const stands = (words: readonly string[], phrase: readonly string[]): boolean =>
  ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `)

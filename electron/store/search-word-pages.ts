import type { Db } from './open.ts'

/** With which words the pages of a segment begin: where a word stands is looked up in it for hundreds of them at a time. */
export type WordPages = Readonly<{
  /** The last page that begins with a word that isn't behind one: 0 where all do. */
  pageOf: (word: Uint8Array) => number
  /** The first page behind one that begins with a word of its own: 0 where none does. */
  pageBehind: (page: number) => number
}>

/** Reads them from FTS5's own list, which has the beginning of each word that tells it from the one before. */
export const wordPages = (db: Db, table: string) => {
  // As two texts: a row each takes several times as long.
  const all = db.prepare<[number], { words: string | null; pages: string }>(
    `SELECT group_concat(hex(term), ' ') AS words, json_group_array(pgno) AS pages
     FROM (SELECT term, pgno FROM ${table}_idx WHERE segid = ? ORDER BY term)`,
  )
  return (segment: number): WordPages => {
    const found = all.get(segment)
    const numbers: number[] = JSON.parse(found?.pages ?? '[]') // written so by the statement
    const pages = Uint32Array.from(numbers, (number) => Math.floor(number / 2))
    const words = found?.words ?? ''
    const bytes = Buffer.from(words.replaceAll(' ', ''), 'hex')
    const ends = new Uint32Array(pages.length)
    let [at, letters] = [0, 0]
    for (let index = 0; index < pages.length; index += 1) {
      const end = words.indexOf(' ', at)
      letters += (end < 0 ? words.length : end) - at
      ends[index] = letters / 2
      at = end + 1
    }
    const isBehind = (index: number, word: Uint8Array): boolean => {
      const [from, to] = [index === 0 ? 0 : (ends[index - 1] ?? 0), ends[index] ?? 0]
      for (let place = from; place < to; place += 1) {
        const difference = (bytes[place] ?? 0) - (word[place - from] ?? -1)
        if (difference !== 0) return difference > 0
      }
      return false
    }
    /** How many of the first so many are not past something. */
    const before = (isPast: (index: number) => boolean): number => {
      let [low, high] = [0, pages.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if (isPast(middle)) high = middle
        else low = middle + 1
      }
      return low
    }
    return {
      pageOf: (word) => pages[before((index) => isBehind(index, word)) - 1] ?? 0,
      pageBehind: (page) => pages[before((index) => (pages[index] ?? 0) > page)] ?? 0,
    }
  }
}

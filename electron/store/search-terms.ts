import { stemOf } from './inflection.ts'
import type { Db } from './open.ts'
import { readMeta, writeMeta } from './search-file.ts'
import { type Vocabulary, vocabularyMaker } from './vocabulary.ts'

/** Words read or counted in one step. */
const slice = 8000
const counted = 1500
/** So many words that begin alike stand for their beginning while the vocabulary is not there yet. */
const mostBegun = 500
/** Only a small index is tidied while the program closes. */
const fewTerms = 60_000
/** Pages of the file that are given back at once. */
const givenBack = 200
/** Past so many passages since, and a two hundredth of the index, all of it is merged. */
const fewestMerged = 20
/** Past so many segments of the index they are merged. */
const mostSegments = 2

/** How many segments the index has, from the record of them: after a cookie of four bytes, and four more where rows can be deleted. */
const segmentsOf = (record: Buffer | undefined): number => {
  if (record === undefined) return 0
  let at = record.readUInt32BE(4) === 0xff000001 ? 8 : 4
  const number = () => {
    let value = 0
    for (let byte = 0x80; byte >= 0x80; ) {
      byte = record[at] ?? 0
      at += 1
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
  number()
  return number()
}

/** The words of the index: their table, and the vocabulary that is loaded from it in slices. */
export const termsOfIndex = (db: Db) => {
  // A slice as three texts: twenty-four thousand values of their own take three times as long.
  const after = db.prepare<[string, number], { words: string | null; stems: string; uses: string }>(
    `SELECT group_concat(word, char(10)) AS words, group_concat(stem, char(10)) AS stems, json_group_array(df) AS uses
     FROM (SELECT word, stem, df FROM term WHERE word > ? ORDER BY word LIMIT ?)`,
  )
  const size = db.prepare<[], number>('SELECT count(*) FROM term').pluck()
  const begun = db
    .prepare<[string, string, number], string>(
      'SELECT word FROM term WHERE word >= ? AND word < ? ORDER BY df DESC, word LIMIT ?',
    )
    .pluck()
  const used = db.prepare<[string, number], { term: string; doc: number }>(
    'SELECT term, doc FROM vocabulary WHERE term > ? LIMIT ?',
  )
  const between = db.prepare<[string, string], { word: string; df: number }>(
    'SELECT word, df FROM term WHERE word > ? AND word <= ?',
  )
  const setUse = db.prepare('UPDATE term SET df = ? WHERE word = ?')
  const drop = db.prepare('DELETE FROM term WHERE word = ?')
  const dropAllUnused = db.prepare('DELETE FROM term WHERE word NOT IN (SELECT term FROM vocabulary)')

  const structure = db.prepare<[], Buffer>('SELECT block FROM words_data WHERE id = 10').pluck()
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const mergePages = {
    begun: db.prepare("INSERT INTO words (words, rank) VALUES ('merge', -200)"),
    going: db.prepare("INSERT INTO words (words, rank) VALUES ('merge', 200)"),
  }
  let merging: keyof typeof mergePages | null = null
  const pages = () => ({
    all: Number(db.pragma('page_count', { simple: true })),
    empty: Number(db.pragma('freelist_count', { simple: true })),
  })
  /** What merging left empty is given back, unless it is little. */
  let leaves = false
  const give = (): boolean => {
    if (!leaves) return false
    const { all, empty } = pages()
    leaves = empty > all / 200
    if (leaves) db.pragma(`incremental_vacuum(${givenBack})`)
    leaves &&= pages().empty < empty
    return leaves
  }
  let vocabulary: Vocabulary | null = null
  /** What it was loaded from has changed too much since. */
  let stale = false
  let loading: { maker: ReturnType<typeof vocabularyMaker>; at: string; came: string[] } | null = null
  let counting: { at: string } | null = null
  /** What a deleted document left is looked for at the start, not after each act. */
  let tidied = false
  /** Something was written since it was last looked whether that is much. */
  let moved = true

  const load = (): boolean => {
    if (loading === null) {
      if (vocabulary !== null && !stale && !vocabulary.isStale()) return false
      loading = { maker: vocabularyMaker((size.get() ?? 0) + 10_000), at: '', came: [] }
    }
    const read = after.get(loading.at, slice)
    if (read && read.words !== null) {
      const uses: number[] = JSON.parse(read.uses) // written so by the statement
      loading.maker.add(read.words, read.stems, uses)
      loading.at = read.words.slice(read.words.lastIndexOf('\n') + 1)
      if (uses.length === slice) return true
    }
    vocabulary = loading.maker.made()
    // What came behind the slice that was being read.
    for (const word of loading.came) if (!vocabulary.has(word)) vocabulary.add(word, stemOf)
    loading = null
    stale = false
    return false
  }
  /** What words are used for has changed so much that they are counted again, and those that nothing uses any more go. */
  const wantsCount = (): boolean => {
    if (!moved) return false
    moved = false
    const before = Number(readMeta(db, 'counted') ?? 0)
    const now = Number(readMeta(db, 'written') ?? 0)
    return (!tidied && readMeta(db, 'unused') === '1') || Math.abs(now - before) > 500 + before / 5
  }
  const count = (): boolean => {
    if (counting === null) {
      if (!wantsCount()) return false
      tidied = true
      writeMeta(db, 'unused', '0')
      counting = { at: '' }
    }
    const rows = used.all(counting.at, counted)
    const last = rows.length < counted ? '\u{10ffff}' : (rows.at(-1)?.term ?? '')
    settle(counting.at, last, rows)
    counting.at = last
    if (rows.length === counted) return true
    counting = null
    writeMeta(db, 'counted', readMeta(db, 'written') ?? '0')
    stale = true
    merging = 'begun'
    return true
  }
  /**
   * Every word of a query is looked up in each segment of the index, and SQLite (3.54) thinks its statement for that over again where
   * the next segment is the first, which more than doubles the price: in one segment a search of hundreds of words is five times as
   * fast. What is alike in size is merged at any time, all of it where so much came that writing it again is worth it.
   */
  const merge = (): boolean => {
    if (merging === null) {
      if (segmentsOf(structure.get()) <= mostSegments) return false
      const [now, before] = [Number(readMeta(db, 'written') ?? 0), Number(readMeta(db, 'merged') ?? 0)]
      merging = now - before > fewestMerged + before / 200 ? 'begun' : 'going'
    }
    if (merging === 'begun') writeMeta(db, 'merged', readMeta(db, 'written') ?? '0')
    const before = changes.get() ?? 0
    mergePages[merging].run()
    merging = 'going'
    // SQLite says so: fewer than two changes is nothing left to merge.
    if ((changes.get() ?? 0) - before >= 2) {
      leaves = true
      return true
    }
    merging = null
    return false
  }
  /** How often words were dropped. */
  let gone = 0
  const settle = db.transaction(
    (from: string, to: string, rows: readonly { term: string; doc: number }[]) => {
      const uses = new Map(rows.map(({ term, doc }) => [term, doc]))
      for (const { word, df } of between.all(from, to)) {
        const use = uses.get(word)
        if (use === undefined) gone += drop.run(word).changes
        else if (use !== df) setUse.run(use, word)
      }
    },
  )
  return {
    /** Loads a slice. Returns whether there is more. */
    load,
    /** Loads, counts or merges a slice. Returns whether there is more. */
    step: (): boolean => load() || count() || merge() || give(),
    /** As it is now; it may still be on its way. */
    known: (): Vocabulary | null => vocabulary,
    /** Where it says of every word whether it has a row. */
    whole: (): Vocabulary | null => (loading === null && counting === null && !stale ? vocabulary : null),
    /** A word has a row now. */
    came: (word: string) => {
      loading?.came.push(word)
      if (vocabulary && !vocabulary.has(word)) vocabulary.add(word, stemOf)
    },
    wrote: () => {
      moved = true
    },
    /** Moves when words lose their rows. */
    gone: (): number => gone,
    /** What came may not have stayed. */
    forget: () => {
      stale = true
      loading = null
    },
    /** Without a vocabulary: the most used words that begin so. */
    beginning: (word: string): readonly string[] => begun.all(word, `${word}\u{10ffff}`, mostBegun),
    dropUnused: () => {
      if (readMeta(db, 'unused') !== '1' || (size.get() ?? 0) > fewTerms) return
      dropAllUnused.run()
      writeMeta(db, 'unused', '0')
    },
  }
}
export type TermsOfIndex = ReturnType<typeof termsOfIndex>

import { expand, formsOf } from './expand.ts'
import type { Db } from './open.ts'
import { forgetIndex, isDamage, openIndex, readMeta, writeMeta } from './search-file.ts'
import { type Part, searchMatch } from './search-match.ts'
import type { Clause } from './search-plan.ts'
import type { Many, Wanted } from './search-rows.ts'
import { searchSaid } from './search-said.ts'
import { termsOfIndex } from './search-terms.ts'
import { dayNumber, searchWriting, type Waiting } from './search-writing.ts'
import { copyInSteps } from './snapshot.ts'

/** Rows of the queue that are taken over at once: all soon, or few at a time where somebody may be waiting. */
const [manyAtOnce, fewAtOnce] = [2000, 24]
/** Milliseconds that a step in the background should take: as many rows as that is, since each step waits for the disk. */
const stepTime = 25
/** Milliseconds that an asked question may wait for what was changed just before. */
const patience = 20
const mostExpanded = 200
/** Rows of the queue that may stay there after they were taken over, also when the program closes. */
const mostLeft = 500

type Queued = { id: number; kind: 'document' | 'item'; row_id: number }

/**
 * The search index: a second file, derived from the store and thrown away when in doubt. The store queues what changed in the
 * same transaction; taking it over is repeatable, so that a crash between the two files loses nothing. Where it works in the
 * background, `step` does a little at a time and questions are answered from what is there; else a question waits until all is in.
 */
export const searchIndex = (store: Db, file: string, inBackground: boolean) => {
  const storeId =
    store.prepare<[], { value: string }>("SELECT value FROM setting WHERE key = 'storeId'").get()?.value ?? ''
  const queue = store.prepare<[number, number], Queued>(
    'SELECT id, kind, row_id FROM index_queue WHERE id > ? ORDER BY id LIMIT ?',
  )
  const queued = store.prepare<[number], number>('SELECT count(*) FROM index_queue WHERE id > ?').pluck()
  const done = store.prepare('DELETE FROM index_queue WHERE id <= ?')
  const given = store
    .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'index_queue'")
    .pluck()
  const documents = store.prepare<[], number>('SELECT count(*) FROM document').pluck()
  const newestFirst = store.prepare<[], number>('SELECT id FROM document ORDER BY date DESC, id DESC').pluck()
  const dateOf = store.prepare<[number], string | null>('SELECT date FROM document WHERE id = ?').pluck()
  const documentOfItem = store.prepare<[number], number>('SELECT document_id FROM item WHERE id = ?').pluck()
  const said = searchSaid(store)

  const open = () => {
    const { db, fresh } = openIndex(file, storeId)
    try {
      // A store that was put back from a backup is behind its index: what the index holds of later days is not true any more.
      if (Number(readMeta(db, 'taken') ?? 0) > (given.get() ?? 0)) throw new Unusable()
      if (fresh) writeMeta(db, 'building', '1')
      const terms = termsOfIndex(db)
      const has = db.prepare<[number], number>('SELECT 1 FROM span WHERE document_id = ?').pluck()
      return { db, terms, write: searchWriting(db, said, terms), match: searchMatch(db), has }
    } catch (error) {
      db.close()
      throw error instanceof Unusable || isDamage(error) ? new Unusable() : error
    }
  }
  const openAnew = () => {
    forgetIndex(file)
    return open()
  }
  const opened = () => {
    try {
      return open()
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      return openAnew()
    }
  }
  let parts = opened()
  /** Up to here the queue is in the index, which remembers it; its rows go when there is time, since that waits for the disk. */
  let taken = Number(readMeta(parts.db, 'taken') ?? 0)
  let left = 0
  const sweep = (): boolean => {
    if (left === 0) return false
    done.run(taken)
    left = 0
    return true
  }
  /** Moves with what the index holds. */
  let moved = 0
  /** Documents that an index made anew doesn't hold yet, the newest at the end; null where it is not being made. */
  let building: number[] | null = readMeta(parts.db, 'building') === '1' ? newestFirst.all().reverse() : null

  const renew = () => {
    parts.db.close()
    parts = openAnew()
    building = newestFirst.all().reverse()
    // What the new one doesn't remember is taken over again, which is the same as once.
    taken = 0
    moved += 1
  }
  /** A damaged index is thrown away and made again while the program works. */
  const guarded = <T>(run: () => T): T => {
    try {
      return run()
    } catch (error) {
      if (!isDamage(error)) throw error
      renew()
      return run()
    }
  }

  const waitingOf = (rows: readonly Queued[]): Waiting[] => {
    const byDocument = new Map<number, { whole: boolean; itemIds: Set<number> }>()
    const of = (documentId: number) => {
      const known = byDocument.get(documentId) ?? { whole: false, itemIds: new Set() }
      byDocument.set(documentId, known)
      return known
    }
    for (const { kind, row_id: id } of rows)
      if (kind === 'document') of(id).whole = true
      // An item that is gone for good is of no document: 0 is none.
      else of(documentOfItem.get(id) ?? 0).itemIds.add(id)
    return oldestFirst(
      [...byDocument].map(([documentId, { whole, itemIds }]) => ({
        documentId,
        whole,
        itemIds: [...itemIds],
      })),
    )
  }
  const oldestFirst = (waiting: readonly Waiting[]): Waiting[] => {
    const days = new Map(
      waiting.map(({ documentId }) => [documentId, dayNumber(dateOf.get(documentId) ?? null)]),
    )
    const day = (one: Waiting) => days.get(one.documentId) ?? 0
    return waiting.toSorted((a, b) => day(a) - day(b) || a.documentId - b.documentId)
  }
  const takeQueue = (limit: number): boolean => {
    const rows = queue.all(taken, limit)
    const last = rows.at(-1)?.id
    if (last === undefined) return false
    parts.write(waitingOf(rows), () => writeMeta(parts.db, 'taken', String(last)))
    taken = last
    left += rows.length
    if (left > mostLeft) sweep()
    moved += 1
    return rows.length === limit
  }
  /** The newest of what is missing, so that a search finds what is asked for most before all is in. */
  const takeMissing = (limit: number): boolean => {
    if (building === null) return false
    const ids: number[] = []
    while (ids.length < limit) {
      const id = building.pop()
      if (id === undefined) break
      if (!parts.has.get(id)) ids.push(id)
    }
    const finished = building.length === 0
    parts.write(oldestFirst(ids.map((documentId) => ({ documentId, whole: true, itemIds: [] }))), () => {
      if (finished) writeMeta(parts.db, 'building', '0')
    })
    moved += 1
    if (finished) building = null
    return !finished
  }
  let atOnce = fewAtOnce
  const measured = (take: (limit: number) => boolean): boolean => {
    const started = performance.now()
    const more = take(atOnce)
    const taken = Math.max(1, performance.now() - started)
    // Grows by what was full only, and slowly: the next documents may be long ones.
    if (more || taken > stepTime)
      atOnce = Math.min(
        manyAtOnce,
        Math.max(fewAtOnce / 4, Math.round(atOnce * Math.min(1.5, stepTime / taken))),
      )
    return more
  }
  /** Does a little of what waits. Returns whether there is more. */
  const step = (): boolean =>
    guarded(() => measured(takeQueue) || measured(takeMissing) || sweep() || parts.terms.step())

  const known = () => {
    if (!inBackground) while (parts.terms.load()) {}
    return parts.terms.known()
  }
  /** Who types a second word asks for the first with each letter. */
  let expanded: { by: unknown; at: number; words: Map<string, readonly string[]> } = {
    by: null,
    at: -1,
    words: new Map(),
  }
  const index = {
    step,
    /** Takes over what waits: all of it, or what can be in a moment where the rest goes on in the background. Returns whether to call again. */
    catchUp: (): boolean =>
      guarded(() => {
        if (!inBackground) return takeQueue(manyAtOnce) || takeMissing(manyAtOnce)
        const until = performance.now() + patience
        while (takeQueue(fewAtOnce) && performance.now() < until) {}
        return false
      }),
    pending: (): number => (queued.get(taken) ?? 0) + (building?.length ?? 0),
    state: () => {
      const total = documents.get() ?? 0
      return { done: Math.max(0, total - index.pending()), total }
    },
    version: (): number => moved,
    /** Throws everything away, to be made again. */
    rebuild: renew,
    /** The words of the index that stand for one: its forms, its compounds, and those that begin with it where it is not finished. */
    expand: (word: string, isBegun: boolean): readonly string[] =>
      guarded(() => {
        const vocabulary = known()
        if (vocabulary === null) return parts.terms.beginning(word)
        if (expanded.by !== vocabulary || expanded.at !== moved || expanded.words.size > mostExpanded)
          expanded = { by: vocabulary, at: moved, words: new Map() }
        const key = isBegun ? `${word} ` : word
        const terms = expanded.words.get(key) ?? expand(vocabulary, word, isBegun)
        expanded.words.set(key, terms)
        return terms
      }),
    /** The word and its forms only. */
    forms: (word: string): readonly string[] =>
      guarded(() => {
        const vocabulary = known()
        return [word, ...(vocabulary ? formsOf(vocabulary, word).map((form) => form.word) : [])]
      }),
    vocabulary: () => guarded(known),
    /** What FTS5 is asked for words that begin with one. */
    beginning: (word: string): string => {
      const words = guarded(() => parts.terms.beginning(word))
      return words.length === 0 ? `"${word}"` : `(${words.map((term) => `"${term}"`).join(' OR ')})`
    },
    /** Entries that match, those of the newest document first, and whether they are all. */
    match: (wanted: Wanted, part: Part, many: Many) => guarded(() => parts.match.newest(wanted, part, many)),
    /** How often each of some rows has something. */
    uses: (clause: Clause, rows: Float64Array) => guarded(() => parts.match.uses(clause, rows)),
    rowids: (query: string, part: Part, limit: number) =>
      guarded(() => parts.match.rowids(query, part, limit)),
    entries: (rowids: readonly number[]) => guarded(() => parts.match.entries(rowids)),
    tags: (kind: string) => guarded(() => parts.match.tags(kind)),
    tagNumber: (kind: string, folded: string) => guarded(() => parts.match.tagNumber(kind, folded)),
    /** The items in which every one of the words begins a word. */
    items: (words: readonly string[]): number[] =>
      guarded(() => parts.match.items(words.map(index.beginning).join(' AND '))),
    count: (): number => guarded(() => parts.match.count()),
    /** Copies it while it goes on being used: to look through all of it takes seconds. */
    copyTo: (file: string, job: Parameters<typeof copyInSteps>[2]): Promise<void> =>
      copyInSteps(parts.db, file, job),
    close: () => {
      try {
        parts.terms.dropUnused()
      } catch (error) {
        if (!isDamage(error)) throw error
      }
      parts.db.close()
    },
  }
  return index
}
export type SearchIndex = ReturnType<typeof searchIndex>

/** What the index holds can't be trusted or can't be read: it is made anew. */
class Unusable extends Error {}

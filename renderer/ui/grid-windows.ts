import { startTransition, useCallback, useEffect, useRef, useState } from 'react'

/** A stretch of rows with how many there are in all. */
export type Stretch<R> = Readonly<{ rows: readonly R[]; count: number }>

export type Windows<R> = Readonly<{
  /** Null until the first stretch has come. */
  count: number | null
  rowAt: (index: number) => R | undefined
  /** Index of a row among those that are loaded, -1 where it isn't. */
  indexOf: (isIt: (row: R) => boolean) => number
  /** Asks for the rows of a range that is in sight, and those around it, that are not there yet. */
  want: (start: number, end: number) => void
}>

type Options<R> = Readonly<{
  load: (offset: number, limit: number) => Promise<Stretch<R>>
  /** Filter and order as one string: another query is another list. */
  query: string
  /** Goes up when rows may have changed: what is in sight is read again, the old rows stay until then. */
  version: number
  onError: (error: unknown) => void
}>

type Held<R> = Readonly<{ query: string; count: number | null; stretches: ReadonlyMap<number, readonly R[]> }>
const size = 100
/** Rows before and after those in sight that are asked for too: a fast wheel turns past a dozen in one frame. */
const ahead = 150
/** So many stretches are kept, those nearest to what is in sight: enough to go back and forth at once. */
const most = 60

/** Rows of a long list, fetched in stretches around what is in sight. */
export const useWindows = <R>({ load, query, version, onError }: Options<R>): Windows<R> => {
  const [held, setHeld] = useState<Held<R>>({ query, count: null, stretches: new Map() })
  const turn = useRef(0)
  const asked = useRef(new Set<number>())
  const wanted = useRef<readonly [number, number]>([0, 1])
  const count = useRef(0)
  count.current = held.count ?? 0
  const latest = useRef({ load, onError, query })
  latest.current = { load, onError, query }

  const fetchStretch = useCallback((at: number) => {
    if (asked.current.has(at)) return
    asked.current.add(at)
    const mine = turn.current
    const { query: asking, load: loading, onError: failed } = latest.current
    loading(at * size, size).then(
      ({ rows, count: counted }) => {
        if (mine !== turn.current) return
        const take = (old: Held<R>): Held<R> => {
          const kept = old.query === asking ? [...old.stretches] : []
          const stretches = new Map(kept).set(at, rows)
          if (stretches.size > most) {
            const [start] = wanted.current
            const away = (one: number) => Math.abs(one - start / size)
            const furthest = [...stretches.keys()].reduce((a, b) => (away(b) > away(a) ? b : a))
            stretches.delete(furthest)
            asked.current.delete(furthest)
          }
          return { query: asking, count: counted, stretches }
        }
        const [first, last] = wanted.current
        const inSight = at * size <= last && (at + 1) * size > first
        if (inSight) setHeld(take)
        // Nobody sees them yet: what is on screen goes before them.
        else startTransition(() => setHeld(take))
      },
      (error: unknown) => mine === turn.current && failed(error),
    )
  }, [])

  const want = useCallback(
    (start: number, end: number) => {
      wanted.current = [start, end]
      // What is in sight is asked for first.
      for (let at = Math.floor(start / size); at * size <= end; at++) fetchStretch(at)
      const before = Math.floor(Math.max(0, start - ahead) / size)
      for (let at = before; at * size <= end + ahead; at++) if (at * size < count.current) fetchStretch(at)
    },
    [fetchStretch],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: both mean that rows must be read again.
  useEffect(() => {
    turn.current++
    asked.current = new Set()
    want(...wanted.current)
  }, [query, version, want])

  return {
    count: held.count,
    rowAt: (index) => held.stretches.get(Math.floor(index / size))?.[index % size],
    indexOf: (isIt) => {
      for (const [at, rows] of held.stretches) {
        const found = rows.findIndex(isIt)
        if (found >= 0) return at * size + found
      }
      return -1
    },
    want,
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchResult } from '../../shared/records/search.ts'
import { bridge, call } from '../app/bridge.ts'
import { inTurn } from '../app/in-turn.ts'
import type { Asked } from './asked.ts'
import { hitsOf, withPage } from './pages.ts'

/** What fills the screen comes first; more comes before the end of it is reached. */
const [firstHits, nextHits] = [40, 100]

type Question = Readonly<{ asked: Asked; atLeast: number }>
export type Found = Readonly<{ asked: Asked; result: SearchResult }>

const ask = async ({ asked, atLeast }: Question): Promise<SearchResult> => {
  let result = await call('search.find', { ...asked, limit: firstHits })
  // After a change what was on screen is there again, to the last row.
  while (result.next !== null && hitsOf(result) < atLeast)
    result = withPage(result, await call('search.find', { ...asked, limit: nextHits, after: result.next }))
  return result
}

/**
 * What was found, asked again with every letter and after every change. The old stays until the new is there; a later answer
 * replaces an earlier one and never the other way round.
 */
export const useFound = (asked: Asked | null) => {
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<unknown>(null)
  const shown = useRef<Found | null>(null)
  const wanted = useRef<Asked | null>(null)
  const isReading = useRef(false)
  const show = useCallback((next: Found | null) => {
    shown.current = next
    setFound(next)
  }, [])
  const [turn] = useState(() =>
    inTurn<Question, SearchResult>(
      ask,
      (result, { asked }) => {
        if (wanted.current === null) return
        setError(null)
        show({ asked, result })
      },
      setError,
    ),
  )
  const key = JSON.stringify(asked)
  useEffect(() => {
    const next: Asked | null = JSON.parse(key)
    wanted.current = next
    if (next === null) return show(null)
    turn({ asked: next, atLeast: 0 })
    return bridge().onChanged(() =>
      turn({ asked: next, atLeast: shown.current === null ? 0 : hitsOf(shown.current.result) }),
    )
  }, [key, turn, show])
  useEffect(
    () => () => {
      wanted.current = null
    },
    [],
  )
  const more = useCallback(() => {
    const before = shown.current
    if (before === null || before.result.next === null || isReading.current) return
    isReading.current = true
    call('search.find', { ...before.asked, limit: nextHits, after: before.result.next })
      .then((page) => {
        // A page of what is no longer shown is of no use.
        if (shown.current === before) show({ asked: before.asked, result: withPage(before.result, page) })
      }, setError)
      .finally(() => {
        isReading.current = false
      })
  }, [show])
  return { found, error, more, isLate: found !== null && JSON.stringify(found.asked) !== key }
}

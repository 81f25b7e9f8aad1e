import { useEffect, useState } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import type { ListPreview } from '../../shared/records/list-exchange.ts'
import { runJob } from '../app/jobs.ts'

type Asked = InputOf<'lists.preview'>

/** Milliseconds after the last letter of the municipality's name that the list is held against its register. */
const pause = 350

/**
 * What a list would do, looked at anew when something else is asked: a look that is no longer asked for is cancelled. `fits` says whether
 * what is shown is what is asked; null input asks nothing.
 */
export const usePreview = (input: Asked | null) => {
  const [found, setFound] = useState<Readonly<{ asked: string; preview: ListPreview }> | null>(null)
  const [looking, setLooking] = useState(false)
  const [times, setTimes] = useState(0)
  const asked = JSON.stringify(input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` only asks for another look.
  useEffect(() => {
    const now: Asked | null = JSON.parse(asked)
    if (now === null) return setFound(null)
    const stop = new AbortController()
    setLooking(true)
    const start = setTimeout(async () => {
      const preview = await runJob('lists.preview', now, stop.signal)
      if (stop.signal.aborted) return
      setLooking(false)
      if (preview !== undefined) setFound({ asked, preview })
    }, pause)
    return () => {
      setLooking(false)
      stop.abort()
      clearTimeout(start)
    }
  }, [asked, times])
  return {
    preview: found?.preview ?? null,
    fits: found?.asked === asked,
    looking,
    lookAgain: () => setTimes((before) => before + 1),
  }
}

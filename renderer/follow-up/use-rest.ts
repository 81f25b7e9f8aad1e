import { startTransition, useEffect, useRef, useState } from 'react'

/** In milliseconds; a held key comes about every 30. */
const pause = 90

/**
 * A value where it comes to rest: at once when it changes after a pause, and only at the end of a quick row of changes. What is
 * drawn for it goes behind the row itself, in pieces that let a next key pass.
 */
export const useRest = <V>(value: V): V => {
  const [rested, setRested] = useState(value)
  const changed = useRef(0)
  useEffect(() => {
    const now = performance.now()
    const quick = now - changed.current < pause
    changed.current = now
    if (!quick) {
      startTransition(() => setRested(value))
      return
    }
    const later = setTimeout(() => startTransition(() => setRested(value)), pause)
    return () => clearTimeout(later)
  }, [value])
  return rested
}

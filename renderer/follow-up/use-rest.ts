import { useEffect, useRef, useState } from 'react'

/** In milliseconds; a held key comes about every 30. */
const pause = 90

/** A value where it comes to rest: at once when it changes after a pause, and only at the end of a quick row of changes. */
export const useRest = <V>(value: V): V => {
  const [rested, setRested] = useState(value)
  const changed = useRef(0)
  useEffect(() => {
    const now = performance.now()
    const quick = now - changed.current < pause
    changed.current = now
    if (!quick) {
      setRested(value)
      return
    }
    const later = setTimeout(() => setRested(value), pause)
    return () => clearTimeout(later)
  }, [value])
  return rested
}

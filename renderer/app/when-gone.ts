import { useEffect, useRef } from 'react'

/**
 * Keeps what was typed when a field goes from the screen with the focus in it, as after Ctrl+1: the browser says then to nobody
 * that the field was left.
 */
export const useWhenGone = (keep: () => void): void => {
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => () => latest.current(), [])
}

import { useEffect } from 'react'
import { call } from './bridge.ts'

type What = Readonly<{ documentId: number } | { itemId: number }>

/** Long enough to tell looking at something from passing it with the arrow keys. */
const glance = 1200

/** Keeps that somebody looked at something, for "laatst bekeken" and for what is new. */
export const useSeen = (what: What): void => {
  const asked = JSON.stringify(what)
  useEffect(() => {
    // Not told is not seen: a note that is refused needs no words.
    const timer = window.setTimeout(() => void call('app.see', JSON.parse(asked)).catch(() => {}), glance)
    return () => window.clearTimeout(timer)
  }, [asked])
}

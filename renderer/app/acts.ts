import { useLayoutEffect, useRef } from 'react'
import { isChord, isLetter, keyOf } from './key-name.ts'
import { hasOwnKeys, isTyping, modalOpen } from './keys.ts'
import { store, useStore } from './store.ts'

/**
 * Something that can be done where the user is now. The window's one key listener runs it by its keys, the palette
 * lists it, and F1 shows it. A single letter or bare key works in lists only, and letters may be switched off.
 */
export type Act = Readonly<{
  id: string
  label: string
  /** As the user reads it: "Ctrl+O", "S", "/". The first is shown. */
  keys?: readonly string[]
  /** Keys that what has the focus takes by itself; shown, not bound here. */
  shownKeys?: readonly string[]
  run: () => void
  /** Not listed in the palette, as the arrow keys. */
  hidden?: boolean
  /** Works too while text is typed; chords with Ctrl or Alt and function keys always do. */
  whileTyping?: boolean
  /** Works on every screen; what doesn't is listed first, as what can be done here. */
  everywhere?: boolean
  /** A text field has this key for itself, as Ctrl+Z. */
  leaveToFields?: boolean
}>

const registered = store<readonly Readonly<{ owner: symbol; acts: readonly Act[] }>[]>([])

/**
 * Registers the acts of a screen or pane for as long as it is shown, in the moment in which it is shown: a key does what stands
 * on the screen, however fast it comes. Later ones come before earlier ones.
 */
export const useActs = (acts: readonly Act[]): void => {
  const owner = useRef(Symbol('acts'))
  const latest = useRef(acts)
  latest.current = acts
  const shape = JSON.stringify(acts.map(({ id, label, keys, shownKeys }) => [id, label, keys, shownKeys]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered anew when what is shown of the acts changes; `run` is looked up when it runs.
  useLayoutEffect(() => {
    const mine = owner.current
    const fresh = latest.current.map((act) => ({
      ...act,
      run: () => latest.current.find(({ id }) => id === act.id)?.run(),
    }))
    registered.set((all) => {
      const entry = { owner: mine, acts: fresh }
      const known = all.some((one) => one.owner === mine)
      return known ? all.map((one) => (one.owner === mine ? entry : one)) : [...all, entry]
    })
  }, [shape])
  useLayoutEffect(() => {
    const mine = owner.current
    return () => registered.set((all) => all.filter((one) => one.owner !== mine))
  }, [])
}

/** All that can be done now. A key that an act before it takes is no key of the ones after it. */
export const useRegisteredActs = (): readonly Act[] => {
  const taken = new Set<string>()
  return [...useStore(registered)]
    .reverse()
    .flatMap(({ acts }) => acts)
    .map((act) => {
      const keys = act.keys?.filter((key) => !taken.has(key))
      for (const key of keys ?? []) taken.add(key)
      return keys === undefined ? act : { ...act, keys }
    })
}

/** The window's one key listener. True where an act took the key. */
export const takeKey = (event: KeyboardEvent, letterKeys: boolean): boolean => {
  if (event.defaultPrevented || event.isComposing || modalOpen()) return false
  const keys = keyOf(event)
  const typing = isTyping(event.target)
  if (isLetter(keys) && !letterKeys) return false
  for (const { acts } of [...registered.get()].reverse())
    for (const act of acts) {
      if (!act.keys?.includes(keys)) continue
      if (!isChord(keys) && !act.whileTyping && (typing || hasOwnKeys(event.target))) continue
      if (act.leaveToFields && typing) continue
      event.preventDefault()
      act.run()
      return true
    }
  return false
}

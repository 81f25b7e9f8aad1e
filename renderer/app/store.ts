import { useSyncExternalStore } from 'react'

/** A value that lives outside the components that show it. */
export type Store<T> = Readonly<{
  get: () => T
  set: (next: T | ((old: T) => T)) => void
  /** Sets without telling anyone: for what is only read later. */
  setQuietly: (next: T) => void
  subscribe: (listener: () => void) => () => void
}>

export const store = <T>(first: T): Store<T> => {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      // A store of functions is never made, so a function is always a step from the old value.
      value = typeof next === 'function' ? (next as (old: T) => T)(value) : next
      for (const listener of [...listeners]) listener()
    },
    setQuietly: (next) => {
      value = next
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <T>(of: Store<T>): T => useSyncExternalStore(of.subscribe, of.get)

import { useState } from 'react'

/** State of the view that outlives the window: widths, filters. Nothing of the register is kept here. */
export const useRemembered = <T>(name: string, first: T): readonly [T, (next: T) => void] => {
  const [value, setValue] = useState<T>(() => remembered(name, first))
  return [
    value,
    (next) => {
      setValue(next)
      remember(name, next)
    },
  ]
}

export const remember = (name: string, value: unknown): void =>
  localStorage.setItem(`raad.${name}`, JSON.stringify(value))

export const remembered = <T>(name: string, first: T): T => {
  const kept = localStorage.getItem(`raad.${name}`)
  if (kept === null) return first
  try {
    // Written by `remember` under the same name; an older shape is replaced by what the caller does with it.
    return JSON.parse(kept) as T
  } catch {
    return first
  }
}

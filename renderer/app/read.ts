import { useEffect, useState } from 'react'
import type { InputOf, OutputOf, ReadName } from '../../shared/contract.ts'
import { bridge, call } from './bridge.ts'

export type Read<T> = Readonly<{ value: T | null; error: Error | null }>

/**
 * Reads from the store, and again after every change. The old value stays while reading, so nothing flickers; a null
 * input reads nothing. The value of one record may therefore still be shown just after another is asked for: act on the
 * id in the value.
 */
export const useRead = <N extends ReadName>(name: N, input: InputOf<N> | null): Read<OutputOf<N>> => {
  const [read, setRead] = useState<Read<OutputOf<N>>>({ value: null, error: null })
  const asked = input === null ? null : JSON.stringify(input)
  useEffect(() => {
    if (asked === null) return setRead({ value: null, error: null })
    let latest = 0
    const again = () => {
      const mine = ++latest
      call(name, JSON.parse(asked)).then(
        (value) => mine === latest && setRead({ value, error: null }),
        (error: unknown) =>
          mine === latest &&
          setRead((old) => ({ ...old, error: error instanceof Error ? error : new Error(String(error)) })),
      )
    }
    again()
    const stop = bridge().onChanged(again)
    return () => {
      latest = -1
      stop()
    }
  }, [name, asked])
  return read
}

/** Goes up with every change, for lists that fetch their own stretches. */
export const useChangeCount = (): number => {
  const [count, setCount] = useState(0)
  useEffect(() => bridge().onChanged(() => setCount((old) => old + 1)), [])
  return count
}

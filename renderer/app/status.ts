import { useEffect } from 'react'
import { store } from './store.ts'

/** The line that the current screen has in the status bar: "23 van 412 · 4 te laat". */
export const statusLine = store('')

export const useStatusLine = (line: string): void => {
  useEffect(() => {
    statusLine.set(line)
    return () => statusLine.set('')
  }, [line])
}

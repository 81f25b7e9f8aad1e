import { useEffect } from 'react'
import type { Settings } from '../../shared/contract.ts'

/** Puts theme and density on the document. */
export const useLooks = (settings: Settings | null): void => {
  const theme = settings?.theme ?? 'system'
  const row = settings?.rowHeight ?? 32
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const put = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    put()
    dark.addEventListener('change', put)
    return () => dark.removeEventListener('change', put)
  }, [theme])
  useEffect(() => document.documentElement.style.setProperty('--row', `${row}px`), [row])
}

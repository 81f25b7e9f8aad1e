import { createContext, type ReactNode, useContext } from 'react'
import type { Overview } from '../../shared/contract.ts'
import { RefusalError } from './bridge.ts'
import { useRead } from './read.ts'

const context = createContext<Overview | null>(null)

/** Reads the overview once for the whole window: counts, settings, today. Data that are damaged have a window of their own. */
export const OverviewProvider = ({
  children,
  whenDamaged,
}: Readonly<{ children: ReactNode; whenDamaged: ReactNode }>) => {
  const { value, error } = useRead('app.overview', {})
  if (value === null && error !== null) {
    if (error instanceof RefusalError && error.code === 'store-damaged') return whenDamaged
    throw error
  }
  return <context.Provider value={value}>{children}</context.Provider>
}

/** Null only until the store has first answered. */
export const useOverview = (): Overview | null => useContext(context)

/**
 * The municipality of something that isn't the user's own, else null: a number stands for one thing in each municipality, so of
 * another one it says which.
 */
export const useElsewhere = (): ((of: Readonly<{ municipality: string | null }>) => string | null) => {
  const home = useOverview()?.settings.homeMunicipality ?? null
  return ({ municipality }) => (home === null || municipality === home ? null : municipality)
}

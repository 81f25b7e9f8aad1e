import { useEffect } from 'react'
import { store } from './store.ts'

export type CurrentDossier = Readonly<{ id: number; name: string }>

/** The dossier that the screen is about, for Ctrl+P. */
export const currentDossier = store<CurrentDossier | null>(null)

export const useCurrentDossier = (dossier: CurrentDossier | null): void => {
  const { id, name } = dossier ?? { id: null, name: '' }
  useEffect(() => {
    currentDossier.set(id === null ? null : { id, name })
    return () => currentDossier.set(null)
  }, [id, name])
}

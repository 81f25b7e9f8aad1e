import { useEffect } from 'react'
import type { Place } from './places.ts'
import { store } from './store.ts'

export type RecentPlace = Readonly<{ key: string; place: Place; label: string; about: string }>

/** So many are kept, while the window is open only: nothing of the register is kept outside the store. */
const most = 9

/** Where one was last, the last first, by names that are known already: the palette shows them without asking for anything. */
export const recentPlaces = store<readonly RecentPlace[]>([])

/** Keeps that this is looked at, under what it is called. */
export const useRecent = (place: Place, label: string, about: string): void => {
  const key = JSON.stringify(place)
  useEffect(() => {
    const here: RecentPlace = { key, place: JSON.parse(key), label, about }
    recentPlaces.set((old) => [here, ...old.filter((one) => one.key !== key)].slice(0, most))
  }, [key, label, about])
}

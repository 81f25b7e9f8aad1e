import type { ItemFilter } from '../../shared/contract.ts'
import { store, useStore } from './store.ts'

/** Where the window can be: one screen with what it shows. */
export type Place =
  | Readonly<{ screen: 'today' }>
  | Readonly<{ screen: 'followUp'; view?: string; itemId?: number; filter?: ItemFilter; text?: string }>
  | Readonly<{ screen: 'dossiers'; id?: number }>
  | Readonly<{ screen: 'documents'; id?: number; tab?: 'notRead' }>
  | Readonly<{ screen: 'check'; documentId: number }>
  | Readonly<{ screen: 'source'; documentId: number; start?: number; end?: number }>
  | Readonly<{ screen: 'chain'; itemId: number }>
  | Readonly<{ screen: 'search'; text?: string }>
  | Readonly<{ screen: 'lists' }>
  | Readonly<{ screen: 'briefings' }>
  /** Without a dossier: the one that was composed last; null is everything. */
  | Readonly<{ screen: 'briefing'; dossierId?: number | null }>
  | Readonly<{ screen: 'letter'; id: number }>
  | Readonly<{ screen: 'advice'; documentId?: number; letterId?: number }>
  | Readonly<{ screen: 'figures' }>
  | Readonly<{ screen: 'trash' }>
  | Readonly<{ screen: 'log' }>
  | Readonly<{ screen: 'settings' }>
export type ScreenName = Place['screen']
export type PlaceOf<S extends ScreenName> = Extract<Place, Readonly<{ screen: S }>>

type History = Readonly<{
  past: readonly Place[]
  here: Place
  future: readonly Place[]
  /** Goes up with each step, also to where the window already is. */
  visit: number
}>
const history = store<History>({
  past: [],
  here: { screen: 'today' },
  future: [],
  visit: 0,
})
const same = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b)

/** Goes to a place; the place that was left can be gone back to. */
export const go = (place: Place): void =>
  history.set((old) =>
    same(old.here, place)
      ? { ...old, visit: old.visit + 1 }
      : { past: [...old.past.slice(-99), old.here], here: place, future: [], visit: old.visit + 1 },
  )

const goneOn = new WeakMap<Place, Place>()
/** Goes on to where the work does, once it is done here: nobody chose to leave. */
export const goOn = (place: Place): void => {
  goneOn.set(placeNow(), place)
  go(place)
}
/** Where somebody is who was at a place and chose to go nowhere since. */
export const wentOn = (from: Place): Place => {
  const next = goneOn.get(from)
  return next === undefined ? from : wentOn(next)
}

/** Keeps what the current place shows for when it is come back to; nothing is drawn anew. */
export const keepHere = (place: Place): void => history.setQuietly({ ...history.get(), here: place })

/** Changes what the current place shows without a step in the history, as when another row becomes current. */
export const refine = (place: Place): void => history.set((old) => ({ ...old, here: place }))

export const back = (): void =>
  history.set((old) => {
    const here = old.past.at(-1)
    return here === undefined
      ? old
      : { past: old.past.slice(0, -1), here, future: [old.here, ...old.future], visit: old.visit + 1 }
  })

export const forward = (): void =>
  history.set((old) => {
    const [here, ...future] = old.future
    return here === undefined ? old : { past: [...old.past, old.here], here, future, visit: old.visit + 1 }
  })

export const usePlace = (): Place => useStore(history).here
export const placeNow = (): Place => history.get().here
/** Somebody went anywhere since the window opened. */
export const hasGone = (): boolean => history.get().visit > 0
/** Changes with every step, so that going to an item twice shows it twice. */
export const useVisit = (): number => useStore(history).visit

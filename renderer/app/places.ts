import { store, useStore } from './store.ts'

/** Where the window can be: one screen with what it shows. */
export type Place =
  | Readonly<{ screen: 'today' }>
  | Readonly<{ screen: 'followUp'; view?: string; itemId?: number }>
  | Readonly<{ screen: 'dossiers'; id?: number }>
  | Readonly<{ screen: 'documents'; id?: number }>
  | Readonly<{ screen: 'check'; documentId: number }>
  | Readonly<{ screen: 'source'; documentId: number; start?: number; end?: number }>
  | Readonly<{ screen: 'search'; text?: string }>
  | Readonly<{ screen: 'briefings' }>
  | Readonly<{ screen: 'trash' }>
  | Readonly<{ screen: 'log' }>
  | Readonly<{ screen: 'settings' }>
export type ScreenName = Place['screen']
export type PlaceOf<S extends ScreenName> = Extract<Place, Readonly<{ screen: S }>>

type History = Readonly<{ past: readonly Place[]; here: Place; future: readonly Place[] }>
const history = store<History>({ past: [], here: { screen: 'today' }, future: [] })
const same = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b)

/** Goes to a place; the place that was left can be gone back to. */
export const go = (place: Place): void =>
  history.set((old) =>
    same(old.here, place) ? old : { past: [...old.past.slice(-99), old.here], here: place, future: [] },
  )

/** Changes what the current place shows without a step in the history, as when another row becomes current. */
export const refine = (place: Place): void => history.set((old) => ({ ...old, here: place }))

export const back = (): void =>
  history.set((old) => {
    const here = old.past.at(-1)
    return here === undefined ? old : { past: old.past.slice(0, -1), here, future: [old.here, ...old.future] }
  })

export const forward = (): void =>
  history.set((old) => {
    const [here, ...future] = old.future
    return here === undefined ? old : { past: [...old.past, old.here], here, future }
  })

export const usePlace = (): Place => useStore(history).here
export const placeNow = (): Place => history.get().here

import { confidentialities } from '../../shared/records/document.ts'
import type { SavedSearch, SearchFilter, SearchOrder } from '../../shared/records/search.ts'
import { go } from '../app/places.ts'
import { store } from '../app/store.ts'

/** What is asked; `whole` is after Enter, when the last word is finished. */
export type Asked = Readonly<{ text: string; filter: SearchFilter; order: SearchOrder; whole: boolean }>

/** How a search looks besides its words. It stays while the window is open, so that going to a source and back changes nothing. */
export const searchLook = store<Readonly<{ filter: SearchFilter; order: SearchOrder }>>({
  filter: {},
  order: 'newest',
})
/** The hit that was opened last, to come back to. */
export const lastOpened = store<Readonly<{ text: string; hit: string }> | null>(null)

export const setFilter = (filter: SearchFilter): void => searchLook.set((old) => ({ ...old, filter }))

/** The filter with some of it changed; what became empty narrows no more. */
export const narrowed = (filter: SearchFilter, change: Partial<SearchFilter>): SearchFilter =>
  Object.fromEntries(
    Object.entries({ ...filter, ...change }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Public only is how a search begins: it is kept as nothing at all. */
export const withConfidentiality = (filter: SearchFilter, chosen: readonly string[]): SearchFilter => {
  const named = confidentialities.filter((one) => chosen.includes(one))
  const isUsual = named.length === 0 || (named.length === 1 && named[0] === 'openbaar')
  return narrowed(filter, { confidentiality: isUsual ? undefined : named })
}

/** Filters that narrow; that confidential documents are searched too does not. */
export const narrows = ({ confidentiality: _, ...filter }: SearchFilter): boolean =>
  Object.keys(filter).length > 0

export const withoutNarrowing = ({ confidentiality }: SearchFilter): SearchFilter =>
  confidentiality === undefined ? {} : { confidentiality }

/** Asks a search that was kept. */
export const runSaved = ({ text, filter, order }: SavedSearch): void => {
  searchLook.set({ filter, order })
  go({ screen: 'search', text })
}

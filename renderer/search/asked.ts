import type { InputOf } from '../../shared/contract.ts'
import { confidentialities, type DocumentKind } from '../../shared/records/document.ts'
import { store } from '../app/store.ts'

export type Filters = Readonly<{
  kinds: readonly DocumentKind[]
  municipality: string | null
  dossierId: number | null
  from: string | null
  to: string | null
  secret: boolean
}>

export const noFilters: Filters = {
  kinds: [],
  municipality: null,
  dossierId: null,
  from: null,
  to: null,
  secret: false,
}

/** They stay while the window is open, so that going to a source and back changes nothing. */
export const searchFilters = store<Filters>(noFilters)

/** Filters that narrow; that secret documents are searched too does not. */
export const narrows = ({ kinds, municipality, dossierId, from, to }: Filters): boolean =>
  kinds.length > 0 || municipality !== null || dossierId !== null || from !== null || to !== null

export const limit = 50

export const askedOf = (text: string, filters: Filters): InputOf<'search.find'> => ({
  text,
  limit,
  order: 'newest',
  filter: {
    ...(filters.kinds.length === 0 ? {} : { kinds: [...filters.kinds] }),
    ...(filters.municipality === null ? {} : { municipality: filters.municipality }),
    ...(filters.dossierId === null ? {} : { dossierId: filters.dossierId }),
    ...(filters.from === null ? {} : { from: filters.from }),
    ...(filters.to === null ? {} : { to: filters.to }),
    ...(filters.secret ? { confidentiality: [...confidentialities] } : {}),
  },
})

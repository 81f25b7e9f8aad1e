import type { ItemFilter } from '../../shared/contract.ts'
import { go } from './places.ts'

/** A list in Opvolging: one of its views, and what that is narrowed to beside it; '~' is "nobody". */
export type ListOf = Readonly<{ view: 'open' | 'late' | 'notKept' | 'all'; filter: ItemFilter }>

/** Opens the list that a number counts. Its filters stand in the list's own bar, where they can be taken away. */
export const openList = ({ view, filter }: ListOf): void => go({ screen: 'followUp', view, filter })

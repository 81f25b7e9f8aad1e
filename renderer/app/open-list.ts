import { go } from './places.ts'
import { remember } from './remembered.ts'

/** What a list in Opvolging is narrowed to, beside its view; '~' is "nobody". */
export type ListOf = Readonly<{
  view: 'open' | 'late' | 'notKept' | 'all'
  kinds?: readonly string[]
  statuses?: readonly string[]
  municipality?: string
  group?: string
  holder?: string
}>

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])

/** Opens the list that a number counts. Its filters stand in the list's own bar, where they can be taken away. */
export const openList = ({ view, kinds = [], statuses = [], municipality, group, holder }: ListOf): void => {
  remember(`followUp.chosen.${view}`, {
    kinds,
    statuses,
    municipality: one(municipality),
    group: one(group),
    holder: one(holder),
  })
  go({ screen: 'followUp', view })
}

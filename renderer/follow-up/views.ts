import type { ItemFilter } from '../../shared/contract.ts'
import type { SavedView, ViewLook } from '../../shared/records/saved-view.ts'

/** The views that are always there, in their order. */
export const fixedViews = [
  'mine',
  'open',
  'late',
  'noTerm',
  'extended',
  'noEvidence',
  'notKept',
  'all',
] as const
export type FixedView = (typeof fixedViews)[number]
/** A view that is kept goes by its number. */
export type ViewId = FixedView | `saved-${number}`

const filterOf: Readonly<Record<FixedView, ItemFilter>> = {
  mine: { open: true, mine: true, due: 'quarter' },
  open: { open: true },
  late: { late: true },
  noTerm: { withoutTerm: true },
  extended: { extended: true },
  noEvidence: { settledWithoutEvidence: true },
  notKept: { settledNotFulfilled: true },
  all: {},
}

export const firstLook: ViewLook = {
  columns: null,
  orders: [{ column: 'dueOn', descending: false }],
  grouping: null,
}

/** A tab of the screen. What a fixed view narrows stays; what a kept view narrows is only where its filters start. */
export type View = Readonly<{
  id: ViewId
  fixed: FixedView | null
  saved: SavedView | null
  /** Holds whatever is chosen beside it. */
  base: ItemFilter
  filter: ItemFilter
  look: ViewLook
}>

export const fixedView = (fixed: FixedView): View => ({
  id: fixed,
  fixed,
  saved: null,
  base: filterOf[fixed],
  filter: {},
  look: firstLook,
})

export const savedId = (id: number): ViewId => `saved-${id}`

const keptView = (saved: SavedView): View => ({
  id: savedId(saved.id),
  fixed: null,
  saved,
  base: {},
  filter: saved.filter,
  look: saved.look,
})

export const viewsWith = (saved: readonly SavedView[]): readonly View[] => [
  ...fixedViews.map(fixedView),
  ...saved.map(keptView),
]

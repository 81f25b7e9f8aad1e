import { z } from 'zod'
import { itemFilter, itemOrder, sortColumns } from '../contract/item-filter.ts'
import type { ItemRow } from './item.ts'

/** What the grid can show: every column that it can be sorted by, and what has no order of its own. */
export const gridColumns = [
  ...sortColumns,
  'sourceNumber',
  'termLiteral',
  'remindOn',
  'settledOn',
  'answerVerdict',
  'outcome',
  'execution',
  'reaction',
  'confidentiality',
  'parts',
] as const
export type GridColumnName = (typeof gridColumns)[number]

/** What the grid can be grouped by; 'month' is that of the term. An item in two dossiers stands in both. */
export const groupings = [
  'holder',
  'dossier',
  'month',
  'officialStatus',
  'kind',
  'group',
  'madeBy',
  'municipality',
] as const
export type Grouping = (typeof groupings)[number]

/** How a view looks. Without columns of its own it shows what fits; a column without a width takes what is left. */
export const viewLook = z.strictObject({
  columns: z
    .array(z.strictObject({ name: z.enum(gridColumns), width: z.int().min(40).max(2000).nullable() }))
    .min(1)
    .max(40)
    .nullable(),
  orders: z.array(itemOrder).min(1).max(4),
  grouping: z.enum(groupings).nullable(),
})
export type ViewLook = Readonly<z.infer<typeof viewLook>>

/** A filter with its look, under a name, for everybody who works in this store. */
export const savedView = z.strictObject({
  id: z.int().positive(),
  name: z.string().trim().min(1).max(80),
  filter: itemFilter,
  look: viewLook,
})
export type SavedView = Readonly<z.infer<typeof savedView>>

/** One group of a list. A null key is what has no such value; the label is a name, null where the catalogue has the words. */
export type ItemGroup = Readonly<{
  key: string | null
  label: string | null
  count: number
  lateCount: number
}>

/** A line of a grid in groups: the head of a group, or an item in it. */
export type GridLine =
  | Readonly<{ kind: 'group'; group: ItemGroup; closed: boolean }>
  | Readonly<{ kind: 'item'; row: ItemRow }>

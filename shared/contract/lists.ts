import { z } from 'zod'
import { itemKinds } from '../records/item.ts'
import {
  type ListImport,
  type ListPreview,
  listColumns,
  listFormats,
  listLayouts,
  listMapping,
} from '../records/list-exchange.ts'
import { groupings } from '../records/saved-view.ts'
import { itemFilter, itemOrder } from './item-filter.ts'
import { id, job, look, text, words } from './operation.ts'

const listInput = z.strictObject({
  file: z.string(),
  /** Instead of a file: the original of a document that is there already. */
  documentId: id.optional(),
  municipality: words(120),
  /** What a row is that doesn't say it itself; absent: as the list's own title and heads say. */
  itemKind: z.enum(itemKinds).optional(),
  /** Absent: as remembered for this municipality, else as the headers propose. */
  mapping: listMapping.optional(),
  sheet: z.string().optional(),
})

/** Lists that griffies exchange, in and out. */
export const listOperations = {
  'lists.preview': look<ListPreview>()(listInput),
  'lists.import': job<ListImport>()(
    listInput.extend({
      /** Of the file as it was previewed: another one is refused. */
      sha256: z.string().optional(),
      /** Lines of the file that the user leaves out. */
      leaveOut: z.array(z.int().positive()).optional(),
    }),
  ),
  'lists.export': job<Readonly<{ file: string; count: number; leftOut: number }>>()(
    z.strictObject({
      file: z.string().min(1),
      format: z.enum(listFormats),
      filter: itemFilter,
      order: itemOrder.optional(),
      /** Exactly these items, in this order, instead of what the filter gives. */
      ids: z.array(id).max(100_000).optional(),
      /** Exactly these columns, in this order; absent: all that a list can be read back from. */
      columns: z.array(z.enum(listColumns)).min(1).optional(),
      /** In the groups of the screen: on paper each under its own head. */
      grouped: z.strictObject({ by: z.enum(groupings), orders: z.array(itemOrder).min(1).max(4) }).optional(),
      layout: z.enum(listLayouts).optional(),
      /** What stands above it on paper; absent: as its layout is called. */
      title: text(200).optional(),
      /** For 'due_soon'. */
      months: z.int().min(1).max(24).optional(),
      /** Secret and restricted items leave only when asked for. */
      secret: z.boolean().optional(),
    }),
  ),
} as const

import { z } from 'zod'
import {
  type Alike,
  type IndexState,
  type SavedSearch,
  type SearchFacet,
  type SearchResult,
  searchFilter,
  searchOrders,
  type WiderForm,
} from '../records/search.ts'
import { change, day, id, nothing, range, read, words } from './operation.ts'

const asked = {
  /** Words; "quoted" ones as they stand, -without, one OR other. */
  text: z.string().max(500),
  filter: searchFilter,
  /** The last word is finished, as after Enter: if it is a word by itself, longer ones that only begin with it aren't looked for. */
  whole: z.boolean().optional(),
}

export const searchOperations = {
  /** Limit counts hits. `after` is the `next` of the page before; a document may go on on the next page. */
  'search.find': read<SearchResult>()(
    z.strictObject({
      ...asked,
      order: z.enum(searchOrders),
      limit: z.int().min(1).max(200),
      after: z.string().max(60).optional(),
    }),
  ),
  /** For a search that finds nothing: other searches that do find something, at most eight, the nearest first. */
  'search.wider': read<readonly WiderForm[]>()(z.strictObject(asked)),
  /** Values for the chips, by the beginning of any of their words; without text the most used first. */
  'search.facets': read<readonly SearchFacet[]>()(
    z.strictObject({
      of: z.enum(['municipalities', 'groups', 'people']),
      text: z.string().max(200),
      limit: z.int().min(1).max(100),
      confidentiality: searchFilter.shape.confidentiality,
    }),
  ),
  /** How far the index is; it is made anew while the program works. */
  'search.index': read<IndexState>()(nothing),
  'search.saved': read<readonly SavedSearch[]>()(nothing),
  /** Keeps a search under a name; an id is of one that changes. */
  'search.save': change<Readonly<{ id: number }>>()(
    z.strictObject({
      id: id.nullable(),
      name: words(80),
      text: asked.text,
      filter: searchFilter,
      order: z.enum(searchOrders),
    }),
  ),
  'search.unsave': change<null>()(z.strictObject({ id })),
  /** The passages and items most alike to an item or to words of a document, the most alike first. */
  'search.alike': read<readonly Alike[]>()(
    z.strictObject({
      of: z.union([z.strictObject({ itemId: id }), z.strictObject({ range })]),
      limit: z.int().min(1).max(50),
      /** Only what is older or newer than this day, it not counted itself. */
      before: day.optional(),
      after: day.optional(),
      confidentiality: searchFilter.shape.confidentiality,
    }),
  ),
} as const

import { z } from 'zod'
import { linkKinds } from '../records/item.ts'
import type { Chain, LinkedPassage, Links } from '../records/link.ts'
import { change, id, ids, job, range, read, text } from './operation.ts'

/** An item, an item with words of a document, or bare words: those that lie in an item or in its answer are that item's. */
const side = z.union([
  z.strictObject({ itemId: id, range: range.nullable() }),
  z.strictObject({ itemId: z.null(), range }),
])
const window = { offset: z.int().min(0), limit: z.int().min(1).max(500) }
const scope = z.enum(['whole', 'part'])

export const linkOperations = {
  'links.add': change<Readonly<{ id: number }>>()(
    z.strictObject({ kind: z.enum(linkKinds), from: side, to: side, scope, note: text(4000) }),
  ),
  /** `turned` lets its two ends change places; what isn't named stays. */
  'links.change': change<null>()(
    z.strictObject({
      id,
      kind: z.enum(linkKinds).optional(),
      turned: z.boolean().optional(),
      scope: scope.optional(),
      note: text(4000).optional(),
    }),
  ),
  'links.remove': change<null>()(z.strictObject({ ids })),
  'links.ofItem': read<Links>()(z.strictObject({ id, ...window })),
  'links.ofPassage': read<Links>()(z.strictObject({ id, ...window })),
  /** The words of a document that links are about, to mark them. */
  'links.inDocument': read<readonly LinkedPassage[]>()(z.strictObject({ id })),
  /** The links with something else that a document takes along, to be named before it goes. */
  'links.goingWith': read<Links>()(z.strictObject({ documentId: id, ...window })),
  'items.chain': read<Chain>()(z.strictObject({ id })),
  /** As a PDF. What is secret or restricted stays out, and is counted, unless it is asked for. */
  'items.exportChain': job<Readonly<{ file: string; pageCount: number; leftOut: number }>>()(
    z.strictObject({ id, file: z.string().min(1), secret: z.boolean().optional() }),
  ),
} as const

import { z } from 'zod'
import type { MissingRow } from '../records/missing.ts'
import { change, id, read, words } from './operation.ts'

/** What documents refer to and the store doesn't hold: found by the program, settled by a person. */
export const missingOperations = {
  /** What is missing still, or (settled) what was tied, made into an item, or said not to be needed. */
  'missing.list': read<readonly MissingRow[]>()(z.strictObject({ settled: z.boolean().optional() })),
  /** All places that speak of the same thing go along. */
  'missing.drop': change<null>()(z.strictObject({ id, dropped: z.boolean() })),
  /** A person says which document it is; null says that it is none of them after all. All places go along. */
  'missing.tie': change<null>()(
    z.strictObject({
      pairs: z
        .array(z.strictObject({ id, documentId: id.nullable() }))
        .min(1)
        .max(1000),
    }),
  ),
  /** "Hoort er niet bij": the document is not proposed for it again. */
  'missing.reject': change<null>()(z.strictObject({ id, documentId: id, rejected: z.boolean() })),
  /** A motion or commitment that is known only because a document speaks of it. */
  'missing.makeItem': change<Readonly<{ itemId: number }>>()(
    z.strictObject({ id, kind: z.enum(['motion', 'commitment']), title: words(300).optional() }),
  ),
} as const

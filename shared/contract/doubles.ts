import { z } from 'zod'
import type { Double } from '../records/double.ts'
import { change, id, read } from './operation.ts'

export const doubleOperations = {
  /** What may have been recorded twice: a question with its answer and without, a motion and its decision, one promise in two documents. */
  'doubles.list': read<readonly Double[]>()(z.strictObject({ dossierId: id.nullable() })),
  /** They go on as one: what was said, answered or settled of the other is said of the one that is kept. One undo parts them. */
  'doubles.take': change<Readonly<{ taken: number }>>()(
    z.strictObject({
      pairs: z
        .array(z.strictObject({ keepId: id, otherId: id }))
        .min(1)
        .max(1000),
    }),
  ),
} as const

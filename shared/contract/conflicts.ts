import { z } from 'zod'
import type { Conflict } from '../records/conflict.ts'
import { change, id, read, text, words } from './operation.ts'

export const conflictOperations = {
  /** The warnings of a dossier or of one item, the judged ones among them: each says whether it was judged. */
  'conflicts.list': read<readonly Conflict[]>()(
    z.union([z.strictObject({ dossierId: id }), z.strictObject({ itemId: id })]),
  ),
  /** A person says that a warning isn't right, or takes that back. */
  'conflicts.judge': change<null>()(
    z.strictObject({ key: words(200), note: text(4000), wrong: z.boolean() }),
  ),
} as const

import { z } from 'zod'
import { eventKinds } from '../records/item.ts'
import type { LogStretch } from '../records/log.ts'
import { change, day, id, read } from './operation.ts'

/** The history of the whole store. */
export const logOperations = {
  /** Newest first; `before` goes on where an earlier stretch says, which may hold fewer than asked though there are more. */
  'log.list': read<LogStretch>()(
    z.strictObject({
      before: id.optional(),
      /** Kinds of event; absent: everything, with what happened to no item. */
      kinds: z.array(z.enum(eventKinds)).min(1).optional(),
      itemId: id.optional(),
      text: z.string().max(200).optional(),
      /** Days on which it was stored, both included, as the clock of this machine has them. */
      from: day.optional(),
      to: day.optional(),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** Takes back what one event did to its item, by a new event; refused where later events built on it. */
  'log.reverse': change<null>()(z.strictObject({ eventId: id })),
} as const

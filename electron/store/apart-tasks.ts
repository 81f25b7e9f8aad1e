import { heldBy } from './held.ts'
import { isIndexWhole, lookThrough } from './look-through.ts'
import { readyForRestore } from './restore-database.ts'

/** What is done to a database in a thread of its own. */
export const apartTasks = {
  held: heldBy,
  look: lookThrough,
  index: isIndexWhole,
  ready: readyForRestore,
} as const
export type ApartTasks = typeof apartTasks

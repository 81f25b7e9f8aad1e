import { z } from 'zod'
import type { Since, SinceMoments } from '../records/since.ts'
import { day, id, note, read } from './operation.ts'

/** What is new, late, settled and changed in a dossier since a moment. */
export const sinceOperations = {
  /** Since the beginning of a day, or since a moment. */
  'dossiers.since': read<Since>()(z.strictObject({ id, since: z.union([day, z.iso.datetime()]) })),
  /** Somebody opens a dossier: when it was opened before, and when its last briefing was made. Within the hour it is the same visit. */
  'dossiers.visit': note<SinceMoments>()(z.strictObject({ id })),
} as const

import { z } from 'zod'
import type { Dossier, DossierDetail } from '../records/dossier.ts'
import { change, id, nothing, read, text, words } from './operation.ts'

export const dossierOperations = {
  'dossiers.list': read<readonly Dossier[]>()(nothing),
  'dossiers.open': read<DossierDetail>()(z.strictObject({ id })),
  'dossiers.create': change<Readonly<{ id: number }>>()(
    z.strictObject({
      name: words(200),
      note: text(20_000).optional(),
      /** What is put in it at once. */
      documentIds: z.array(id).max(10_000).optional(),
      itemIds: z.array(id).max(10_000).optional(),
    }),
  ),
  'dossiers.describe': change<null>()(z.strictObject({ id, name: words(200), note: text(20_000) })),
  'dossiers.remove': change<null>()(z.strictObject({ id })),
  'dossiers.put': change<null>()(
    z.strictObject({
      id,
      documentIds: z.array(id).max(10_000),
      itemIds: z.array(id).max(10_000),
      present: z.boolean(),
    }),
  ),
} as const

import { z } from 'zod'
import type { BackupFound, BackupMade, LastBackup, RestoreOutcome } from '../records/backup.ts'
import type { Label } from '../records/label.ts'
import { job, look, nothing, read } from './operation.ts'

/** Each finding is a text of the catalogue; none means that everything holds. */
export type DataCheck = Readonly<{
  documents: number
  items: number
  passages: number
  findings: readonly Label[]
}>

const path = z.string().min(1)

/** The data as a whole: a backup of everything, and putting one back. */
export const dataOperations = {
  /** Into a folder, or once more where the last one went. */
  'data.backup': job<BackupMade>()(
    z.union([z.strictObject({ folder: path }), z.strictObject({ again: z.literal(true) })]),
  ),
  /** A checked copy of the database alone, without the original files. */
  'data.copy': job<Readonly<{ file: string; bytes: number }>>()(z.strictObject({ file: path })),
  /** The backups in a folder, or where the last one went; the newest first. */
  'data.backups': look<readonly BackupFound[]>()(z.strictObject({ folder: path.optional() })),
  /**
   * Puts a backup in place of what there is, which is kept aside. Everything is looked through first; where originals are missing
   * nothing changes until somebody says that they may be.
   */
  'data.restore': job<RestoreOutcome>()(
    z.strictObject({ folder: path.optional(), name: z.string(), incomplete: z.boolean().optional() }),
  ),
  /** Looks whether everything that the store promises holds. */
  'data.check': job<DataCheck>()(nothing),
  /** The folder in which everything stands, and what was done to it as a whole. */
  'data.place':
    read<
      Readonly<{
        folder: string
        lastBackup: LastBackup | null
        /** When this store was put back from a backup of when, and where what stood there before lies. */
        restored: Readonly<{ at: string; madeAt: string; aside: string | null }> | null
      }>
    >()(nothing),
} as const

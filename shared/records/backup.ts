import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a backup says of itself, written last: `inhoud.json` beside its database. */
export const backupContents = z.strictObject({
  program: z.literal('Raadsgeheugen'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Which store it is of: several may have their backups in one folder. */
  storeId: z.string(),
  schema: z.int().positive(),
  database: z.strictObject({ sha256: hash, bytes: z.int() }),
  documents: z.int(),
  items: z.int(),
  originals: z.array(z.strictObject({ sha256: hash, bytes: z.int() })),
  /** File names of documents whose original was gone or damaged already when the backup was made. */
  missing: z.array(z.string()),
})
export type BackupContents = Readonly<z.infer<typeof backupContents>>

/** The backup that was made last from this folder of data. */
export const lastBackup = z.strictObject({
  at: z.iso.datetime(),
  /** The folder that holds this backup and those before it. */
  folder: z.string(),
  documents: z.int(),
  items: z.int(),
  originals: z.int(),
  missing: z.array(z.string()),
  /** Originals whose copy in an earlier backup had gone bad, and was made anew. */
  mended: z.int().default(0),
})
export type LastBackup = Readonly<z.infer<typeof lastBackup>>

/** What making a backup did. */
export type BackupMade = LastBackup &
  Readonly<{
    name: string
    bytes: number
    /** Originals that were not in the folder yet. */
    copied: number
  }>

/** A backup that was found in a folder, before it is looked through. */
export type BackupFound = Readonly<{
  /** Where it is below the folder that was looked in; empty for that folder itself. */
  name: string
  madeAt: string
  /** Null where it doesn't say: a database alone, of an earlier version or copied by hand. */
  contents: Readonly<{ documents: number; items: number; originals: number }> | null
  bytes: number
  /** Made by a newer program than this one. */
  newer: boolean
  /** It's there, but can't be read. */
  unreadable: boolean
}>

/** What came of restoring. Where originals are missing and nobody said that they may be, nothing was restored. */
export type RestoreOutcome = Readonly<{
  restored: boolean
  madeAt: string
  originals: number
  missing: readonly string[]
}>

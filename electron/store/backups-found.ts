import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { BackupFound } from '../../shared/records/backup.ts'
import { backupFolderName, contentsName, databaseName, momentOf, readContents } from './backup-names.ts'
import { stampOf } from './copy-checked.ts'
import { applicationId } from './migrate.ts'
import { troubleOf } from './place-trouble.ts'

/**
 * The backups in a folder, the newest first: those with originals, a database alone as earlier versions made, and a copy of the
 * folder of data. Nothing is opened: what they hold is looked through where one is put back. Of one that can't be read it's said;
 * a folder that can't be read is an error, as nobody knows what is in it.
 */
export const findBackups = async (place: string, known: number): Promise<BackupFound[]> => {
  const folder = backupsBelow(place)
  const names = await readdir(folder, { withFileTypes: true })
  const nameOf = (name: string) => path.relative(place, path.join(folder, name))
  const all = await Promise.all([
    withContents(place, '', known),
    ...names.map((entry) =>
      entry.isDirectory()
        ? // A backup that is being made, or was broken off.
          entry.name.endsWith('.deel')
          ? null
          : asFarAsRead(nameOf(entry.name), withContents(place, nameOf(entry.name), known))
        : entry.name.endsWith('.sqlite')
          ? asFarAsRead(nameOf(entry.name), databaseAlone(place, nameOf(entry.name), known))
          : null,
    ),
  ])
  return all.filter((one) => one !== null).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** Somebody may point at the disk instead of at the folder on it. */
const backupsBelow = (place: string): string => {
  const below = path.join(place, backupFolderName)
  return existsSync(below) ? below : place
}

/** A folder with the name of a backup that can't be read is one all the same. */
const asFarAsRead = async (name: string, look: Promise<BackupFound | null>): Promise<BackupFound | null> => {
  try {
    return await look
  } catch (error) {
    const madeAt = momentOf(path.basename(name))
    if (troubleOf(error) === null) throw error
    if (madeAt === null) return null
    return { name, madeAt, contents: null, bytes: 0, newer: false, unreadable: true }
  }
}

const withContents = async (place: string, name: string, known: number): Promise<BackupFound | null> => {
  const folder = path.join(place, name)
  const contents = existsSync(path.join(folder, contentsName)) ? await readContents(folder) : null
  // The database of a folder that is chosen itself is listed by its own name.
  if (contents === null)
    return name === '' ? null : databaseAlone(place, path.join(name, databaseName), known)
  const { madeAt, documents, items, originals, database, schema } = contents
  return {
    name,
    madeAt,
    contents: { documents, items, originals: originals.length },
    bytes: database.bytes,
    newer: schema > known,
    unreadable: false,
  }
}

/** What the first bytes of a database say: whose it is, and of which version. */
const databaseAlone = async (place: string, name: string, known: number): Promise<BackupFound | null> => {
  const file = path.join(place, name)
  const found = await stampOf(file)
  if (found === null) return null
  const head = Buffer.alloc(100)
  const handle = await open(file, 'r')
  try {
    await handle.read(head, 0, head.length, 0)
  } finally {
    await handle.close()
  }
  if (head.readUInt32BE(68) !== applicationId) return null
  return {
    name,
    madeAt: new Date(found.changedAt).toISOString(),
    contents: null,
    bytes: found.bytes,
    newer: head.readUInt32BE(60) > known,
    unreadable: false,
  }
}

import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BackupContents, BackupMade } from '../../shared/records/backup.ts'
import { Refusal } from '../../shared/refusal.ts'
import { apart } from './apart.ts'
import { syncFile } from './backup.ts'
import { contentsName, databaseName, freeName, momentName, readContents } from './backup-names.ts'
import { copyOriginals, originalsToKeep } from './backup-originals.ts'
import { copyChecked, hashOf, sizeOf } from './copy-checked.ts'
import type { CopyJob } from './copy-job.ts'
import type { Held } from './held.ts'
import { asRefusalLater, type Db } from './open.ts'
import { originalsSeen } from './originals-seen.ts'
import { writingPlace } from './place-trouble.ts'
import { refuseFuller, sizeOfStore } from './room.ts'
import { copyInSteps } from './snapshot.ts'
import type { TemporaryFiles } from './temporary.ts'

/** So many of one store stay; an older one goes once a newer one is whole. */
const most = 10

const readMe = `Dit is een reservekopie van Raadsgeheugen.

Terugzetten: open Raadsgeheugen, kies Instellingen, Gegevens en back-up, Reservekopie terugzetten, en wijs deze map aan.

Elke map met een datum is een reservekopie van de gegevens. In "originelen" staan de ingelezen bestanden van al deze
reservekopieën samen: verplaats of kopieer daarom altijd deze hele map.

Zonder dat menu: sluit Raadsgeheugen, haal in de map met uw gegevens raadsgeheugen.sqlite-wal weg, en kopieer daarheen
raadsgeheugen.sqlite uit de map met de datum, en de map originelen.
`

type From = Readonly<{
  db: Db
  originals: string
  storeId: string
  schema: number
  now: () => Date
  temporary: TemporaryFiles
}>

/**
 * Makes a backup of database and originals in a folder. Originals never change, so those that are there already and whole are not
 * copied again. All is made under another name; a backup that has its name is whole. The store goes on being used: what is backed
 * up is a copy of it beside the store, looked through in a thread of its own.
 */
export const backupAll = (from: From, folder: string, job: CopyJob): Promise<BackupMade> =>
  asRefusalLater(() =>
    from.temporary.withName(async (file) => {
      const at = from.now()
      await refuseFuller(path.dirname(from.originals), sizeOfStore(from.db))
      // The database first: what comes in while files are copied is not in it, and so can't miss its file.
      await copyInSteps(from.db, file, {
        signal: job.signal,
        step: (done, total) => job.step('data', done, total),
      })
      job.step('looking', 0, 0)
      const held = await apart('held', { file }, job.signal)
      return writingPlace(folder, () => writeBackup(from, { at, file, held }, folder, job))
    }),
  )

type Looked = Readonly<{ at: Date; file: string; held: Held }>

const writeBackup = async (
  from: From,
  { at, file, held }: Looked,
  folder: string,
  job: CopyJob,
): Promise<BackupMade> => {
  const name = freeName(folder, momentName(at))
  const ending = `.${from.storeId.slice(1, 9)}.deel`
  const unfinished = path.join(folder, name + ending)
  await removeBrokenOff(folder, ending)
  const seen = await originalsSeen(folder, at.getTime())
  const wanted = await originalsToKeep(from.originals, folder, seen)
  const bytes = (await sizeOf(file)) ?? 0
  await refuseFuller(
    folder,
    wanted.reduce((sum, one) => sum + (one.there === 'no' ? one.bytes : 0), bytes),
  )
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    await writeFile(path.join(folder, 'LEES-MIJ.txt'), readMe, { flush: true })
    const copied = await copyOriginals(from.originals, folder, { wanted, seen }, job)
    const sha256 = await hashOf(file, job.signal)
    const kept = path.join(unfinished, databaseName)
    const step = (done: number) => job.step('data', done, bytes)
    // Read back where it stands now: what the disk did not keep is no backup.
    if (sha256 === null || !(await copyChecked(file, kept, sha256, job.signal, step)))
      throw new Refusal('backup-damaged')
    const contents = contentsOf(from, at, { held, database: { sha256, bytes }, originals: copied.originals })
    await writeFile(path.join(unfinished, contentsName), JSON.stringify(contents), { flush: true })
    syncFile(unfinished)
    await rename(unfinished, path.join(folder, name))
    syncFile(folder)
    await removeOldest(folder, from.storeId)
    const { documents, items, missing } = contents
    const counts = { documents, items, missing, originals: contents.originals.length }
    const { fresh, mended } = copied
    return { at: contents.madeAt, folder, ...counts, name, bytes, copied: fresh, mended }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

const contentsOf = (
  { storeId, schema }: From,
  at: Date,
  { held, database, originals }: Readonly<{ held: Held }> & Pick<BackupContents, 'database' | 'originals'>,
): BackupContents => {
  const kept = new Set(originals.map(({ sha256 }) => sha256))
  return {
    program: 'Raadsgeheugen',
    format: 1,
    madeAt: at.toISOString(),
    storeId,
    schema,
    database,
    documents: held.documents.length,
    items: held.items,
    originals,
    missing: held.documents.filter(({ sha256 }) => !kept.has(sha256)).map(({ name }) => name),
  }
}

/** What a power cut left of an earlier one of this store. */
const removeBrokenOff = async (folder: string, ending: string) => {
  const names = existsSync(folder) ? await readdir(folder) : []
  for (const name of names.filter((one) => one.endsWith(ending)))
    await rm(path.join(folder, name), { recursive: true, force: true })
}

/** Its own alone: another store may keep its backups in the same folder. */
const removeOldest = async (folder: string, storeId: string) => {
  const own: Readonly<{ name: string; madeAt: string }>[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // One that can't be read isn't known to be one of these: it stays.
    const contents = entry.isDirectory()
      ? await readContents(path.join(folder, entry.name)).catch(() => null)
      : null
    if (contents?.storeId === storeId) own.push({ name: entry.name, madeAt: contents.madeAt })
  }
  own.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  for (const { name } of own.slice(most)) {
    // Without what it says of itself it is no backup any more: a half removed one can't be taken for whole.
    await rm(path.join(folder, name, contentsName))
    await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

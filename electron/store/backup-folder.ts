import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BackupContents, type BackupMade, backupContents } from '../../shared/records/backup.ts'
import { Refusal } from '../../shared/refusal.ts'
import { apart } from './apart.ts'
import { syncFile } from './backup.ts'
import { copyChecked, hashOf, isAbsent, originalIn, originalsIn, sizeOf, stampOf } from './copy-checked.ts'
import type { CopyJob } from './copy-job.ts'
import type { Held } from './held.ts'
import { asRefusalLater, type Db } from './open.ts'
import { type OriginalsSeen, originalsSeen } from './originals-seen.ts'
import { writingPlace } from './place-trouble.ts'
import { refuseFuller, sizeOfStore } from './room.ts'
import { copyInSteps } from './snapshot.ts'
import type { TemporaryFiles } from './temporary.ts'

/** What the program calls the folder of its backups, in the place that the user chose. */
export const backupFolderName = 'Raadsgeheugen reservekopie'
export const contentsName = 'inhoud.json'
export const databaseName = 'raadsgeheugen.sqlite'
export const originalsName = 'originelen'
/** So many of one store stay; an older one goes once a newer one is whole. */
const most = 10

const readMe = `Dit is een reservekopie van Raadsgeheugen.

Terugzetten: open Raadsgeheugen, kies Instellingen, Gegevens en back-up, Reservekopie terugzetten, en wijs deze map aan.

Elke map met een datum is een reservekopie van de gegevens. In "originelen" staan de ingelezen bestanden van al deze
reservekopieën samen: verplaats of kopieer daarom altijd deze hele map.

Zonder dat menu: sluit Raadsgeheugen, haal in de map met uw gegevens raadsgeheugen.sqlite-wal weg, en kopieer daarheen
raadsgeheugen.sqlite uit de map met de datum, en de map originelen.
`

/** The folder of backups that goes with a place that the user chose: that place itself where it is one. */
export const backupFolderIn = (place: string): string => {
  const holdsContents = (folder: string) => existsSync(path.join(folder, contentsName))
  if (holdsContents(place)) return path.dirname(place)
  if (path.basename(place) === backupFolderName) return place
  const names = existsSync(place) ? readdirSync(place) : []
  return names.some((name) => holdsContents(path.join(place, name)))
    ? place
    : path.join(place, backupFolderName)
}

/** "2026-11-22 23.45.12", by the computer's clock: a name that sorts, for a folder on any disk. */
export const momentName = (at: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${[two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join('.')}`
}

/** The moment in such a name; null where it is another name. */
export const momentOf = (name: string): string | null => {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d)(?: \(\d+\))?$/.exec(name) ?? []
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

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
  const wanted = await originalsToKeep(from, folder, seen)
  const bytes = (await sizeOf(file)) ?? 0
  await refuseFuller(
    folder,
    wanted.reduce((sum, one) => sum + (one.there === 'no' ? one.bytes : 0), bytes),
  )
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    await writeFile(path.join(folder, 'LEES-MIJ.txt'), readMe, { flush: true })
    const copied = await copyOriginals(from, folder, { wanted, seen }, job)
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

export const freeName = (folder: string, wanted: string): string => {
  const names = [wanted, ...Array.from({ length: 99 }, (_, at) => `${wanted} (${at + 2})`)]
  return names.find((one) => !existsSync(path.join(folder, one))) ?? wanted
}

/** Whether a copy stands there: one that was read not long ago, one that should be read, or none. */
type There = 'good' | 'unread' | 'no'
type Original = Readonly<{ sha256: string; bytes: number; there: There }>

const originalsToKeep = async (
  { originals }: From,
  folder: string,
  seen: OriginalsSeen,
): Promise<Original[]> => {
  const found: Original[] = []
  for (const sha256 of await originalsIn(originals)) {
    const bytes = (await sizeOf(originalIn(originals, sha256))) ?? 0
    const kept = await stampOf(originalIn(path.join(folder, originalsName), sha256))
    const there = kept === null ? 'no' : seen.isGood(sha256, kept) ? 'good' : 'unread'
    found.push({ sha256, bytes, there })
  }
  return found
}

type Copied = Readonly<{ originals: BackupContents['originals']; fresh: number; mended: number }>

/** One that is damaged here is left out, and not put over a good one from before; one that is damaged there is copied anew. */
const copyOriginals = async (
  from: From,
  folder: string,
  { wanted, seen }: Readonly<{ wanted: readonly Original[]; seen: OriginalsSeen }>,
  { signal, step }: CopyJob,
): Promise<Copied> => {
  const originals: { sha256: string; bytes: number }[] = []
  const count = { fresh: 0, mended: 0 }
  const places = new Set<string>()
  try {
    for (const [at, { sha256, bytes, there }] of wanted.entries()) {
      if (signal.aborted) throw new Refusal('cancelled')
      if (at % 20 === 0) step('originals', at, wanted.length)
      const to = originalIn(path.join(folder, originalsName), sha256)
      const isWhole = there === 'good' || (there === 'unread' && (await hashOf(to, signal)) === sha256)
      if (!isWhole) {
        if (!(await copyChecked(originalIn(from.originals, sha256), to, sha256, signal))) continue
        count[there === 'no' ? 'fresh' : 'mended'] += 1
        places.add(path.dirname(to))
      }
      if (there !== 'good') await seen.keep(sha256, to)
      originals.push({ sha256, bytes })
    }
    step('originals', wanted.length, wanted.length)
  } finally {
    // Of one that is cancelled too: what was read needn't be read again the next time.
    await seen.save()
  }
  for (const place of places) syncFile(place)
  if (places.size > 0) syncFile(path.join(folder, originalsName))
  return { originals, ...count }
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

/** What a backup in a folder says of itself; null where it says nothing, or nothing that can be understood. */
export const readContents = async (folder: string): Promise<BackupContents | null> => {
  try {
    const text = await readFile(path.join(folder, contentsName), 'utf8')
    return backupContents.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return null
    throw error
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

import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BackupContents, type BackupMade, backupContents } from '../../shared/records/backup.ts'
import { Refusal } from '../../shared/refusal.ts'
import { backupTo, syncFile } from './backup.ts'
import { copyChecked, hashOf, originalIn, originalsIn, sizeOf } from './copy-checked.ts'
import { asRefusalLater, type Db } from './open.ts'

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

export type CopyJob = Readonly<{ signal: AbortSignal; step: (done: number, total: number) => void }>

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

type From = Readonly<{ db: Db; originals: string; storeId: string; schema: number; now: () => Date }>

/**
 * Makes a backup of database and originals in a folder. Originals never change, so those that are there already are not copied
 * again. All is made under another name; a backup that has its name is whole.
 */
export const backupAll = (from: From, folder: string, job: CopyJob): Promise<BackupMade> =>
  asRefusalLater(async () => {
    const at = from.now()
    const name = freeName(folder, momentName(at))
    const ending = `.${from.storeId.slice(1, 9)}.deel`
    const unfinished = path.join(folder, name + ending)
    await removeBrokenOff(folder, ending)
    await refuseWithoutRoom(from, folder, await originalsToKeep(from, folder))
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    try {
      await writeFile(path.join(folder, 'LEES-MIJ.txt'), readMe, { flush: true })
      // The database first: what comes in while files are copied is not in it, and so can't miss its file.
      const file = path.join(unfinished, databaseName)
      const bytes = backupTo(from.db, file)
      const held = heldBy(from.db)
      const copied = await copyOriginals(from, folder, await originalsToKeep(from, folder), job)
      const database = { sha256: await hashOf(file, job.signal), bytes }
      const contents = contentsOf(from, at, { held, database, originals: copied.originals })
      await writeFile(path.join(unfinished, contentsName), JSON.stringify(contents), { flush: true })
      syncFile(unfinished)
      await rename(unfinished, path.join(folder, name))
      syncFile(folder)
      await removeOldest(folder, from.storeId)
      const { documents, items, missing } = contents
      const counts = { documents, items, missing, originals: contents.originals.length }
      return { at: contents.madeAt, folder, ...counts, name, bytes, copied: copied.fresh }
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
  })

export const freeName = (folder: string, wanted: string): string => {
  const names = [wanted, ...Array.from({ length: 99 }, (_, at) => `${wanted} (${at + 2})`)]
  return names.find((one) => !existsSync(path.join(folder, one))) ?? wanted
}

type Original = Readonly<{ sha256: string; bytes: number; there: boolean }>

const originalsToKeep = async ({ originals }: From, folder: string): Promise<Original[]> => {
  const found: Original[] = []
  for (const sha256 of await originalsIn(originals)) {
    const bytes = (await sizeOf(originalIn(originals, sha256))) ?? 0
    const kept = await sizeOf(originalIn(path.join(folder, originalsName), sha256))
    found.push({ sha256, bytes, there: kept === bytes })
  }
  return found
}

/** Less room than that is known before anything is written. */
const refuseWithoutRoom = async ({ db }: From, folder: string, originals: readonly Original[]) => {
  const pages =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  const needed = originals.reduce((sum, { bytes, there }) => sum + (there ? 0 : bytes), pages)
  await refuseFuller(folder, needed)
}

export const refuseFuller = async (folder: string, needed: number): Promise<void> => {
  // A folder that isn't there yet is made in one that is.
  let there = folder
  while (!existsSync(there) && there !== path.dirname(there)) there = path.dirname(there)
  const { bavail, bsize } = await statfs(there)
  const inMegabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
  if (bavail * bsize < needed)
    throw new Refusal('no-room', { needed: inMegabytes(needed), free: inMegabytes(bavail * bsize) })
}

type Copied = Readonly<{ originals: BackupContents['originals']; fresh: number }>

/** One that is damaged here is left out, and not put over a good one from before. */
const copyOriginals = async (
  from: From,
  folder: string,
  wanted: readonly Original[],
  { signal, step }: CopyJob,
): Promise<Copied> => {
  const originals: { sha256: string; bytes: number }[] = []
  let fresh = 0
  for (const [at, { sha256, bytes, there }] of wanted.entries()) {
    if (signal.aborted) throw new Refusal('cancelled')
    if (at % 20 === 0) step(at, wanted.length)
    const to = originalIn(path.join(folder, originalsName), sha256)
    if (!there && !(await copyChecked(originalIn(from.originals, sha256), to, sha256, signal))) continue
    if (!there) fresh += 1
    originals.push({ sha256, bytes })
  }
  step(wanted.length, wanted.length)
  const places = new Set(originals.map(({ sha256 }) => sha256.slice(0, 2)))
  for (const place of places) syncFile(path.join(folder, originalsName, place))
  if (places.size > 0) syncFile(path.join(folder, originalsName))
  return { originals, fresh }
}

type Held = Readonly<{ documents: readonly Readonly<{ sha256: string; name: string }>[]; items: number }>

const heldBy = (db: Db): Held => ({
  documents: db
    .prepare<[], { sha256: string; name: string }>('SELECT sha256, file_name AS name FROM document')
    .all(),
  items: db.prepare<[], number>("SELECT count(*) FROM item WHERE state = 'recorded'").pluck().get() ?? 0,
})

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

/** What a backup in a folder says of itself; null where there is none that can be read. */
export const readContents = async (folder: string): Promise<BackupContents | null> => {
  try {
    const text = await readFile(path.join(folder, contentsName), 'utf8')
    return backupContents.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
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
    const contents = entry.isDirectory() ? await readContents(path.join(folder, entry.name)) : null
    if (contents?.storeId === storeId) own.push({ name: entry.name, madeAt: contents.madeAt })
  }
  own.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  for (const { name } of own.slice(most)) {
    // Without what it says of itself it is no backup any more: a half removed one can't be taken for whole.
    await rm(path.join(folder, name, contentsName))
    await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

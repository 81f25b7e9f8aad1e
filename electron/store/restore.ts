import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { BackupContents, RestoreOutcome } from '../../shared/records/backup.ts'
import { Refusal } from '../../shared/refusal.ts'
import { clockTime } from '../../shared/texts/dates.ts'
import { apart } from './apart.ts'
import { syncFile } from './backup.ts'
import {
  contentsName,
  databaseName,
  freeName,
  momentName,
  originalsName,
  readContents,
} from './backup-names.ts'
import { copyChecked, hashOf, originalIn, originalsIn, sizeOf } from './copy-checked.ts'
import type { CopyJob } from './copy-job.ts'
import { asRefusalLater, indexFile, storeFile } from './open.ts'
import { readingPlace } from './place-trouble.ts'
import { logs } from './restore-database.ts'
import { refuseFuller } from './room.ts'

/** Where a backup waits to be put in place when the store is opened, and where what stood there goes. */
const [waitingName, asideName] = ['terugzetten', 'voor-terugzetten']

type Into = Readonly<{ folder: string; migrations: string; now: () => Date }>
type Wanted = Readonly<{ place: string; name: string; madeAt: string; incomplete: boolean }>
type Source = Readonly<{ file: string; contents: BackupContents | null; roots: readonly string[] }>

/**
 * Makes a backup ready to take the place of the store: its database is copied, checked, brought up to date and told in its own log
 * that it was put back; its originals are put with those that are here. The store itself stays as it is until it is opened anew.
 */
export const prepareRestore = (into: Into, wanted: Wanted, job: CopyJob): Promise<RestoreOutcome> =>
  asRefusalLater(async () => {
    const source = await readingPlace(wanted.place, () => sourceOf(path.join(wanted.place, wanted.name)))
    const name = freeName(path.join(into.folder, asideName), momentName(into.now()))
    const waiting = path.join(into.folder, waitingName)
    const unfinished = path.join(waiting, `${name}.deel`)
    await rm(waiting, { recursive: true, force: true })
    await refuseFuller(into.folder, await bytesOf(into, source))
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    try {
      const needed = await prepareDatabase(into, source, path.join(unfinished, databaseName), wanted, job)
      const { there, missing } = await bringOriginals(into, source, needed, job)
      const outcome = { madeAt: wanted.madeAt, originals: there, missing }
      if (missing.length > 0 && !wanted.incomplete) return { restored: false, ...outcome }
      syncFile(unfinished)
      await rename(unfinished, path.join(waiting, name))
      syncFile(waiting)
      syncFile(into.folder)
      return { restored: true, ...outcome }
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
  })

/** The database of a backup and where its originals may stand: beside the dated folders, or beside the database itself. */
const sourceOf = async (chosen: string): Promise<Source> => {
  const isFile = (await sizeOf(chosen)) !== null
  const folder = isFile ? path.dirname(chosen) : chosen
  const file = isFile ? chosen : path.join(folder, databaseName)
  if ((await sizeOf(file)) === null) throw new Refusal('no-backup')
  const roots = [folder, path.dirname(folder)].map((one) => path.join(one, originalsName)).filter(existsSync)
  const contents = existsSync(path.join(folder, contentsName)) ? await readContents(folder) : null
  return { file, contents, roots }
}

/** What will be written at most. */
const bytesOf = async ({ folder }: Into, { file, contents }: Source): Promise<number> => {
  let bytes = 2 * ((await sizeOf(file)) ?? 0)
  for (const original of contents?.originals ?? [])
    if ((await sizeOf(originalIn(path.join(folder, originalsName), original.sha256))) === null)
      bytes += original.bytes
  return bytes
}

const momentWords = (at: string): string => `${dutchDate(civilDate(new Date(at)))} ${clockTime(at)}`

type Needed = ReadonlyMap<string, string>

/** Copies the database and makes it what the store will be. Gives the hashes of its documents with their names. */
const prepareDatabase = async (
  { migrations, now }: Into,
  { file, contents }: Source,
  copy: string,
  { madeAt }: Wanted,
  { signal, step }: CopyJob,
): Promise<Needed> => {
  step('data', 0, 0)
  await copyFile(file, copy)
  // A copy of the folder of data, made by hand, may have its last changes beside the database.
  if (contents === null && existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${copy}-wal`)
  if (contents !== null && (await hashOf(copy, signal)) !== contents.database.sha256)
    throw new Refusal('backup-unfit')
  step('looking', 0, 0)
  const at = now().toISOString()
  return new Map(await apart('ready', { copy, migrations, at, made: momentWords(madeAt) }, signal))
}

/** Originals go by their hash: one that is here and whole stays, one that is damaged here is mended from the backup. */
const bringOriginals = async (
  { folder }: Into,
  { contents, roots }: Source,
  needed: Needed,
  { signal, step }: CopyJob,
): Promise<Readonly<{ there: number; missing: string[] }>> => {
  const found =
    contents?.originals.map(({ sha256 }) => sha256) ?? (await Promise.all(roots.map(originalsIn))).flat()
  const all = [...new Set([...found, ...needed.keys()])]
  const missing: string[] = []
  const places = new Set<string>()
  for (const [at, sha256] of all.entries()) {
    if (at % 20 === 0) step('originals', at, all.length)
    const to = originalIn(path.join(folder, originalsName), sha256)
    if ((await sizeOf(to)) !== null && (await hashOf(to, signal)) === sha256) continue
    if (!(await bringOne(roots, to, sha256, signal))) missing.push(needed.get(sha256) ?? sha256.slice(0, 12))
    else places.add(path.dirname(to))
  }
  step('originals', all.length, all.length)
  for (const place of places) syncFile(place)
  if (places.size > 0) syncFile(path.join(folder, originalsName))
  return { there: all.length - missing.length, missing }
}

const bringOne = async (roots: readonly string[], to: string, sha256: string, signal: AbortSignal) => {
  for (const root of roots) {
    const from = originalIn(root, sha256)
    if ((await sizeOf(from)) !== null && (await copyChecked(from, to, sha256, signal))) return true
  }
  return false
}

/**
 * Puts a backup that waits in the place of the store, before that is opened. Every step can be the last one before a power cut:
 * the next start goes on where this one stopped, because what waits is moved last.
 */
export const finishRestore = (folder: string): void => {
  const root = path.join(folder, waitingName)
  if (!existsSync(root)) return
  const waiting = readdirSync(root).find(
    (name) => existsSync(path.join(root, name, databaseName)) && !name.endsWith('.deel'),
  )
  if (waiting !== undefined) {
    settleStore(folder)
    putAside(folder, path.join(folder, asideName, waiting))
    for (const end of logs) rmSync(indexFile(folder) + end, { force: true })
    rmSync(indexFile(folder), { force: true })
    syncFile(folder)
    renameSync(path.join(root, waiting, databaseName), storeFile(folder))
    syncFile(folder)
  }
  rmSync(root, { recursive: true, force: true })
}

/** Nothing waits any more: what stands there stays what is opened. */
export const withdrawRestore = (folder: string): void =>
  rmSync(path.join(folder, waitingName), { recursive: true, force: true })

const putAside = (folder: string, aside: string) => {
  const parts = [...logs, ''].filter((end) => existsSync(storeFile(folder) + end))
  if (parts.length === 0) return
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const end of parts) renameSync(storeFile(folder) + end, path.join(aside, databaseName + end))
  syncFile(aside)
}

/** Brings the last changes into the database itself, and refuses where another program has it open. */
export const settleStore = (folder: string) => {
  if (!existsSync(storeFile(folder))) return
  try {
    const db = new Database(storeFile(folder), { timeout: 0 })
    try {
      db.pragma('locking_mode = exclusive')
      db.exec('BEGIN EXCLUSIVE; COMMIT')
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
      throw new Refusal('store-locked', {}, { cause: error })
    // One that is damaged goes aside as it is, with what SQLite keeps beside it.
    if (!/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) throw error
  }
}

/** Where the store that stood there before the last restoring lies. */
export const asideFolder = (folder: string): string | null => {
  const root = path.join(folder, asideName)
  const last = existsSync(root) ? readdirSync(root).sort().at(-1) : undefined
  return last === undefined ? null : path.join(root, last)
}

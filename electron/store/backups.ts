import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  type BackupFound,
  type BackupMade,
  type LastBackup,
  lastBackup,
  type RestoreOutcome,
} from '../../shared/records/backup.ts'
import { Refusal } from '../../shared/refusal.ts'
import { syncFile } from './backup.ts'
import { backupAll, backupFolderIn, type CopyJob, originalsName } from './backup-folder.ts'
import { findBackups } from './backups-found.ts'
import { knownSchema } from './migrate.ts'
import { asRefusal, type Db, storeFile } from './open.ts'
import { asideFolder, prepareRestore } from './restore.ts'

type RestoreOptions = Readonly<{ folder: string; migrations: string; now: () => Date }>

/** Backups of everything, and putting one back. Which was the last stands beside the store: it is about this computer. */
export const backupsStore = (db: Db, options: RestoreOptions) => {
  const { folder, now } = options
  const from = restoring(options)
  const storeId = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'storeId'").pluck()
  const restored = db.prepare<[], { at: string; madeAt: string }>(
    "SELECT at, label ->> '$.values.made' AS madeAt FROM change WHERE operation = 'data.restore' ORDER BY seq DESC LIMIT 1",
  )
  const note = path.join(folder, 'reservekopie.json')
  const last = (): LastBackup | null => {
    try {
      return lastBackup.safeParse(JSON.parse(readFileSync(note, 'utf8'))).data ?? null
    } catch {
      // Lost, it says no more than that nothing is known: a backup itself never depends on it.
      return null
    }
  }
  const remember = ({ at, folder: place, documents, items, originals, missing }: BackupMade) =>
    asRefusal(() => {
      const kept: LastBackup = { at, folder: place, documents, items, originals, missing }
      writeFileSync(`${note}.deel`, JSON.stringify(kept), { mode: 0o600, flush: true })
      renameSync(`${note}.deel`, note)
      syncFile(folder)
    })
  /** Where the last backup went: a disk that isn't there is not made anew as a folder. */
  const lastPlace = (): string => {
    const place = last()?.folder
    if (place === undefined || !existsSync(place)) throw new Refusal('backup-place-gone')
    return place
  }

  return {
    last,
    /** When this store was put back from a backup, if ever, and where what stood there lies. */
    restored: () => {
      const found = restored.get()
      return found === undefined ? null : { ...found, aside: asideFolder(folder) }
    },
    /** Backs everything up: into a folder of the user's choice, or where the last backup went. */
    make: async (place: string | null, job: CopyJob): Promise<BackupMade> => {
      const to = place === null ? lastPlace() : backupFolderIn(place)
      const below = path.relative(folder, to)
      // A copy beside the data goes with the data.
      if (!below.startsWith('..') && !path.isAbsolute(below)) throw new Refusal('file-exists')
      const originals = path.join(folder, originalsName)
      const schema = Number(db.pragma('user_version', { simple: true }))
      const made = await backupAll({ db, originals, storeId: storeId.get() ?? '', schema, now }, to, job)
      remember(made)
      return made
    },
    find: (place: string | null): Promise<BackupFound[]> => from.find(place ?? lastPlace()),
    prepare: (place: string | null, name: string, incomplete: boolean, job: CopyJob) =>
      from.prepare(place ?? lastPlace(), name, incomplete, job),
  }
}

/** What needs no store that can be opened: it may be damaged, and that is what a backup is for. */
export const restoring = ({ folder, migrations, now }: RestoreOptions) => {
  /** The store itself is no backup, whatever folder is looked in. */
  const find = async (place: string): Promise<BackupFound[]> => {
    const found = await findBackups(place, knownSchema(migrations))
    return found.filter(({ name }) => path.resolve(place, name) !== storeFile(path.resolve(folder)))
  }
  return {
    find,
    /** Makes a backup ready to be what is opened the next time. */
    prepare: async (
      place: string,
      name: string,
      incomplete: boolean,
      job: CopyJob,
    ): Promise<RestoreOutcome> => {
      const found = (await find(place)).find((one) => one.name === name)
      if (found === undefined) throw new Refusal('no-backup')
      const wanted = { place, name, madeAt: found.madeAt, incomplete }
      return prepareRestore({ folder, migrations, now }, wanted, job)
    },
  }
}

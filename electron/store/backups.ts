import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
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
import { backupAll } from './backup-folder.ts'
import { backupFolderIn, originalsName } from './backup-names.ts'
import { findBackups } from './backups-found.ts'
import { isAbsent } from './copy-checked.ts'
import type { CopyJob } from './copy-job.ts'
import { knownSchema } from './migrate.ts'
import { asRefusal, type Db, storeFile } from './open.ts'
import { readingPlace, troubleOf } from './place-trouble.ts'
import { asideFolder, prepareRestore, settleStore, withdrawRestore } from './restore.ts'
import type { TemporaryFiles } from './temporary.ts'

type RestoreOptions = Readonly<{ folder: string; migrations: string; now: () => Date }>
type Options = RestoreOptions & Readonly<{ temporary: TemporaryFiles }>

/** Backups of everything, and putting one back. Which was the last stands beside the store: it is about this computer. */
export const backupsStore = (db: Db, options: Options) => {
  const { folder, now, temporary } = options
  const from = restoring(options)
  const storeId = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'storeId'").pluck()
  const restored = db.prepare<[], { at: string; madeAt: string }>(
    "SELECT at, label ->> '$.values.made' AS madeAt FROM change WHERE operation = 'data.restore' ORDER BY seq DESC LIMIT 1",
  )
  const remember = ({ at, folder: place, documents, items, originals, missing, mended }: BackupMade) =>
    asRefusal(() => {
      const note = noteFile(folder)
      const kept: LastBackup = { at, folder: place, documents, items, originals, missing, mended }
      writeFileSync(`${note}.deel`, JSON.stringify(kept), { mode: 0o600, flush: true })
      renameSync(`${note}.deel`, note)
      syncFile(folder)
    })

  return {
    ...from,
    /** When this store was put back from a backup, if ever, and where what stood there lies. */
    restored: () => {
      const found = restored.get()
      return found === undefined ? null : { ...found, aside: asideFolder(folder) }
    },
    /** Backs everything up: into a folder of the user's choice, or where the last backup went. */
    make: async (place: string | null, job: CopyJob): Promise<BackupMade> => {
      const to = place === null ? lastPlace(folder) : await placeFor(place)
      const below = path.relative(folder, to)
      // A copy beside the data goes with the data.
      if (!below.startsWith('..') && !path.isAbsolute(below)) throw new Refusal('file-exists')
      const originals = path.join(folder, originalsName)
      const schema = Number(db.pragma('user_version', { simple: true }))
      const options = { db, originals, storeId: storeId.get() ?? '', schema, now, temporary }
      const made = await backupAll(options, to, job)
      remember(made)
      return made
    },
  }
}

const placeFor = (place: string): Promise<string> => readingPlace(place, async () => backupFolderIn(place))

const noteFile = (folder: string): string => path.join(folder, 'reservekopie.json')

const lastMade = (folder: string): LastBackup | null => {
  try {
    return lastBackup.safeParse(JSON.parse(readFileSync(noteFile(folder), 'utf8'))).data ?? null
  } catch {
    // Lost, it says no more than that nothing is known: a backup itself never depends on it.
    return null
  }
}

/** Where the last backup went: a disk that isn't there is not made anew as a folder. */
const lastPlace = (folder: string): string => {
  const place = lastMade(folder)?.folder
  if (place === undefined) throw new Refusal('backup-place-gone')
  try {
    statSync(place)
  } catch (error) {
    if (isAbsent(error)) throw new Refusal('backup-place-gone', {}, { cause: error })
    const trouble = troubleOf(error)
    if (trouble === null) throw error
    throw new Refusal('backup-place-unreadable', { folder: place, trouble }, { cause: error })
  }
  return place
}

/** What needs no store that can be opened: it may be damaged, and that is what a backup is for. */
export const restoring = ({ folder, migrations, now }: RestoreOptions) => {
  /** The store itself is no backup, whatever folder is looked in. */
  const findIn = async (place: string): Promise<BackupFound[]> => {
    const found = await readingPlace(place, () => findBackups(place, knownSchema(migrations)))
    return found.filter(({ name }) => path.resolve(place, name) !== storeFile(path.resolve(folder)))
  }
  return {
    last: () => lastMade(folder),
    /** The backups in a folder, or where the last one went. */
    find: async (place: string | null): Promise<BackupFound[]> => findIn(place ?? lastPlace(folder)),
    /** Refused where another program has the store open: it would go on in what is put aside. */
    refuseHeld: () => asRefusal(() => settleStore(folder)),
    /** What was made ready is not put in place after all. */
    withdraw: () => withdrawRestore(folder),
    /** Makes a backup ready to be what is opened the next time. */
    prepare: async (
      place: string | null,
      name: string,
      incomplete: boolean,
      job: CopyJob,
    ): Promise<RestoreOutcome> => {
      const where = place ?? lastPlace(folder)
      const found = (await findIn(where)).find((one) => one.name === name)
      if (found === undefined) throw new Refusal('no-backup')
      const wanted = { place: where, name, madeAt: found.madeAt, incomplete }
      return prepareRestore({ folder, migrations, now }, wanted, job)
    },
  }
}

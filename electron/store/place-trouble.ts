import { Refusal } from '../../shared/refusal.ts'

/** Why a folder can't be read: no rights, not there, or a disk or network that gives no answer. */
export type PlaceTrouble = 'rights' | 'gone' | 'silent'

const troubles: Readonly<Record<string, PlaceTrouble>> = {
  EACCES: 'rights',
  EPERM: 'rights',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'silent',
  ESTALE: 'silent',
  ETIMEDOUT: 'silent',
  ENOTCONN: 'silent',
  ECONNRESET: 'silent',
  ECONNREFUSED: 'silent',
  EHOSTDOWN: 'silent',
  EHOSTUNREACH: 'silent',
  ENETDOWN: 'silent',
  ENETUNREACH: 'silent',
  EREMOTEIO: 'silent',
  // What Windows says has no name of its own in Node: a network that is gone, a disk that isn't ready.
  UNKNOWN: 'silent',
}

/** What a failed look at a folder says of that folder; null where it is something else. */
export const troubleOf = (error: unknown): PlaceTrouble | null =>
  error instanceof Error && 'code' in error ? (troubles[String(error.code)] ?? null) : null

/** A folder that can't be looked in is not one without backups: it's said, with what is the matter. */
export const readingPlace = async <T>(folder: string, look: () => Promise<T>): Promise<T> => {
  try {
    return await look()
  } catch (error) {
    const trouble = troubleOf(error)
    throw trouble === null
      ? error
      : new Refusal('backup-place-unreadable', { folder, trouble }, { cause: error })
  }
}

/** The place of a backup that goes away while it is made: nothing was lost, but there is no backup. */
export const writingPlace = async <T>(folder: string, write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    const trouble = troubleOf(error)
    throw trouble === null || trouble === 'rights'
      ? error
      : new Refusal('backup-place-lost', { folder }, { cause: error })
  }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { asRefusal } from './open.ts'

/**
 * Files for a moment: the reader process reads files, and an attachment is only bytes; a copy of the store is looked through. They
 * stand in the user's own data folder, never in one that others can look into, and what a crash left of them goes when the store
 * is opened.
 */
export const temporaryFiles = (folder: string) => {
  const root = path.join(folder, 'tijdelijk')
  asRefusal(() => rmSync(root, { recursive: true, force: true }))
  let last = 0
  /** Gives a name for a file, which is gone when `use` is done, however it ends. */
  const withName = async <T>(use: (file: string) => Promise<T>): Promise<T> => {
    last += 1
    const file = path.join(root, String(last))
    try {
      asRefusal(() => mkdirSync(root, { recursive: true, mode: 0o700 }))
      return await use(file)
    } finally {
      // Windows removes no file that is open: a thread that was told to end may have it for a moment.
      await rm(file, { force: true, maxRetries: 10 })
    }
  }
  return {
    withName,
    /** Hands bytes over as such a file. */
    withFile: <T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> =>
      withName((file) => {
        asRefusal(() => writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' }))
        return use(file)
      }),
  }
}
export type TemporaryFiles = ReturnType<typeof temporaryFiles>

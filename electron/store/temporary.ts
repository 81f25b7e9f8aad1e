import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { asRefusal } from './open.ts'

/**
 * Files for a moment: the reader process reads files, and an attachment is only bytes. They stand in the user's own data folder,
 * never in one that others can look into, and what a crash left of them goes when the store is opened.
 */
export const temporaryFiles = (folder: string) => {
  const root = path.join(folder, 'tijdelijk')
  asRefusal(() => rmSync(root, { recursive: true, force: true }))
  let last = 0
  return {
    /** Hands bytes over as a file that is gone when `use` is done, however it ends. */
    withFile: async <T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> => {
      last += 1
      const file = path.join(root, String(last))
      try {
        asRefusal(() => {
          mkdirSync(root, { recursive: true, mode: 0o700 })
          writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' })
        })
        return await use(file)
      } finally {
        rmSync(file, { force: true })
      }
    },
  }
}

import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { syncFile } from './backup.ts'
import { asRefusal } from './open.ts'

/**
 * The original files, named by their hash and never changed. A file stands whole on the disk before its row does: a row
 * without its file can't be; a file without a row does no harm.
 */
export const originals = (folder: string) => {
  const root = path.join(folder, 'originelen')
  const fileOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256)
  return {
    /** Where the original of a hash stands. */
    fileOf,
    keep: (bytes: Uint8Array, sha256: string) => {
      const file = fileOf(sha256)
      if (existsSync(file)) return
      asRefusal(() => {
        const place = path.dirname(file)
        mkdirSync(place, { recursive: true, mode: 0o700 })
        const unfinished = `${file}.deel`
        const handle = openSync(unfinished, 'w', 0o600)
        try {
          for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
          fsyncSync(handle)
        } catch (error) {
          rmSync(unfinished, { force: true })
          throw error
        } finally {
          closeSync(handle)
        }
        renameSync(unfinished, file)
        syncFile(place)
      })
    },
    /** Whether the file is there and still holds the bytes that were kept. */
    intact: (sha256: string): boolean =>
      existsSync(fileOf(sha256)) &&
      createHash('sha256')
        .update(readFileSync(fileOf(sha256)))
        .digest('hex') === sha256,
  }
}
export type Originals = ReturnType<typeof originals>

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
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
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
  const ahead = new Map<string, Promise<void>>()
  const writeAhead = async (bytes: Uint8Array, file: string) => {
    if (existsSync(file)) return
    const place = path.dirname(file)
    await mkdir(place, { recursive: true, mode: 0o700 })
    const unfinished = `${file}.nieuw`
    try {
      await writeFile(unfinished, bytes, { mode: 0o600, flush: true })
      await rename(unfinished, file)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    const folder = await open(place)
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  }
  return {
    /** Keeps a file as `keep` does, while other work goes on. Only bytes that are about to be stored: nobody removes them. */
    keepAhead: (bytes: Uint8Array, sha256: string): Promise<void> => {
      const going = ahead.get(sha256) ?? writeAhead(bytes, fileOf(sha256))
      ahead.set(sha256, going)
      return going.finally(() => ahead.delete(sha256))
    },
    /** Takes a file away that no row is of. */
    drop: (sha256: string) => rmSync(fileOf(sha256), { force: true }),
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

import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../shared/refusal.ts'

const chunk = 1 << 20

const stopIf = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Refusal('cancelled')
}

/** The SHA-256 of a file's bytes, each piece of which is handed on; null where the disk can't read them any more. */
const readThrough = async (
  file: string,
  signal: AbortSignal,
  piece: (bytes: Uint8Array) => Promise<unknown> = async () => {},
): Promise<string | null> => {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(chunk)
  const handle = await open(file, 'r')
  try {
    for (;;) {
      stopIf(signal)
      const bytesRead = await piecesLeft(handle.read(buffer, 0, chunk))
      if (bytesRead === null) return null
      if (bytesRead === 0) return hash.digest('hex')
      const bytes = buffer.subarray(0, bytesRead)
      hash.update(bytes)
      await piece(bytes)
    }
  } finally {
    await handle.close()
  }
}

/** A sector that went bad is damage to this file: not a fault of the whole disk, nor of ours. */
const piecesLeft = (reading: Promise<Readonly<{ bytesRead: number }>>): Promise<number | null> =>
  reading.then(
    ({ bytesRead }) => bytesRead,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EIO') return null
      throw error
    },
  )

export const hashOf = (file: string, signal: AbortSignal): Promise<string | null> => readThrough(file, signal)

/**
 * Copies a file whose bytes have this hash, under another name that becomes its own once the copy was read back and found right.
 * Tells whether it was: a file that holds other bytes is not copied.
 */
export const copyChecked = async (
  from: string,
  to: string,
  sha256: string,
  signal: AbortSignal,
  /** Hears how many bytes were written so far. */
  step: (done: number) => void = () => {},
): Promise<boolean> => {
  const unfinished = `${to}.deel`
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  try {
    const out = await open(unfinished, 'w', 0o600)
    try {
      let done = 0
      const write = async (bytes: Uint8Array) => {
        await out.writeFile(bytes)
        done += bytes.length
        step(done)
      }
      if ((await readThrough(from, signal, write)) !== sha256) return false
      await out.sync()
    } finally {
      await out.close()
    }
    if ((await hashOf(unfinished, signal)) !== sha256) return false
    await rename(unfinished, to)
    return true
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** What tells cheaply that a file was written since: its size and time of change. */
export type Stamp = Readonly<{ bytes: number; changedAt: number }>

/** Null where there is no such file; a place that can't be looked in is something else, and rises. */
export const stampOf = (file: string): Promise<Stamp | null> =>
  stat(file).then(
    (found) => (found.isFile() ? { bytes: found.size, changedAt: Math.round(found.mtimeMs) } : null),
    (error: unknown) => {
      if (isAbsent(error)) return null
      throw error
    },
  )

/** Size of a file; null where there is none. */
export const sizeOf = async (file: string): Promise<number | null> => (await stampOf(file))?.bytes ?? null

export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** The hashes of the original files that stand in a folder, in the way of originals.ts. */
export const originalsIn = async (root: string): Promise<string[]> => {
  const names = await readdir(root, { recursive: true }).catch((error: unknown) => {
    if (isAbsent(error)) return []
    throw error
  })
  return names
    .map((name) => path.basename(name))
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort()
}

export const originalIn = (root: string, sha256: string): string =>
  path.join(root, sha256.slice(0, 2), sha256)

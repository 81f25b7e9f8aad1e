import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../shared/refusal.ts'

const chunk = 1 << 20

const stopIf = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Refusal('cancelled')
}

/** The SHA-256 of a file's bytes; each piece of it is handed on. */
const readThrough = async (
  file: string,
  signal: AbortSignal,
  piece: (bytes: Uint8Array) => Promise<unknown> = async () => {},
): Promise<string> => {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(chunk)
  const handle = await open(file, 'r')
  try {
    for (;;) {
      stopIf(signal)
      const { bytesRead } = await handle.read(buffer, 0, chunk)
      if (bytesRead === 0) return hash.digest('hex')
      const bytes = buffer.subarray(0, bytesRead)
      hash.update(bytes)
      await piece(bytes)
    }
  } finally {
    await handle.close()
  }
}

export const hashOf = (file: string, signal: AbortSignal): Promise<string> => readThrough(file, signal)

/**
 * Copies a file whose bytes have this hash, under another name that becomes its own once the copy was read back and found right.
 * Tells whether it was: a file that holds other bytes is not copied.
 */
export const copyChecked = async (
  from: string,
  to: string,
  sha256: string,
  signal: AbortSignal,
): Promise<boolean> => {
  const unfinished = `${to}.deel`
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  try {
    const out = await open(unfinished, 'w', 0o600)
    try {
      if ((await readThrough(from, signal, (bytes) => out.writeFile(bytes))) !== sha256) return false
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

/** Size of a file; null where there is none. */
export const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )

/** The hashes of the original files that stand in a folder, in the way of originals.ts. */
export const originalsIn = async (root: string): Promise<string[]> => {
  const names = await readdir(root, { recursive: true }).catch(() => [])
  return names
    .map((name) => path.basename(name))
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort()
}

export const originalIn = (root: string, sha256: string): string =>
  path.join(root, sha256.slice(0, 2), sha256)

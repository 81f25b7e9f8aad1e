import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Stamp, stampOf } from './copy-checked.ts'

const name = 'originelen.json'
/** How long it counts that an original in a backup was read and found whole, in days: a disk loses bits in years, not in weeks. */
const daysGood = 30
const day = 86_400_000

/** Of each original: its size and time of change as it was read, and when that was, in milliseconds. */
const kept = z.strictObject({
  format: z.literal(1),
  seen: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
})
type Seen = Readonly<{ bytes: number; changedAt: number; at: number }>

/** When each original in a folder of backups was last read through and found whole. */
export const originalsSeen = async (folder: string, now: number) => {
  const file = path.join(folder, name)
  const seen = await readSeen(file)
  let isNew = false
  return {
    /** Whether it was whole not long ago, and nobody wrote it since. */
    isGood: (sha256: string, { bytes, changedAt }: Stamp): boolean => {
      const known = seen.get(sha256)
      return (
        known !== undefined &&
        known.bytes === bytes &&
        known.changedAt === changedAt &&
        known.at <= now &&
        now - known.at < daysGood * day
      )
    },
    keep: async (sha256: string, original: string): Promise<void> => {
      const stamp = await stampOf(original)
      if (stamp !== null) seen.set(sha256, { ...stamp, at: now })
      isNew = true
    },
    save: async (): Promise<void> => {
      if (!isNew) return
      const rows = [...seen].map(([sha256, { bytes, changedAt, at }]) => [sha256, [bytes, changedAt, at]])
      await writeFile(`${file}.deel`, JSON.stringify({ format: 1, seen: Object.fromEntries(rows) }), {
        flush: true,
      })
      await rename(`${file}.deel`, file)
    },
  }
}
export type OriginalsSeen = Awaited<ReturnType<typeof originalsSeen>>

/** Lost or not to be understood, it says that nothing was read yet: then everything is. */
const readSeen = async (file: string): Promise<Map<string, Seen>> => {
  try {
    const rows = Object.entries(kept.parse(JSON.parse(await readFile(file, 'utf8'))).seen)
    return new Map(rows.map(([sha256, [bytes, changedAt, at]]) => [sha256, { bytes, changedAt, at }]))
  } catch {
    return new Map()
  }
}

import path from 'node:path'
import type { BackupContents } from '../../shared/records/backup.ts'
import { Refusal } from '../../shared/refusal.ts'
import { syncFile } from './backup.ts'
import { originalsName } from './backup-names.ts'
import { copyChecked, hashOf, originalIn, originalsIn, sizeOf, stampOf } from './copy-checked.ts'
import type { CopyJob } from './copy-job.ts'
import type { OriginalsSeen } from './originals-seen.ts'

/** Whether a copy stands there: one that was read not long ago, one that should be read, or none. */
type There = 'good' | 'unread' | 'no'
type Original = Readonly<{ sha256: string; bytes: number; there: There }>

export const originalsToKeep = async (
  originals: string,
  folder: string,
  seen: OriginalsSeen,
): Promise<Original[]> => {
  const found: Original[] = []
  for (const sha256 of await originalsIn(originals)) {
    const bytes = (await sizeOf(originalIn(originals, sha256))) ?? 0
    const kept = await stampOf(originalIn(path.join(folder, originalsName), sha256))
    const there = kept === null ? 'no' : seen.isGood(sha256, kept) ? 'good' : 'unread'
    found.push({ sha256, bytes, there })
  }
  return found
}

type Copied = Readonly<{ originals: BackupContents['originals']; fresh: number; mended: number }>

/** One that is damaged here is left out, and not put over a good one from before; one that is damaged there is copied anew. */
export const copyOriginals = async (
  from: string,
  folder: string,
  { wanted, seen }: Readonly<{ wanted: readonly Original[]; seen: OriginalsSeen }>,
  { signal, step }: CopyJob,
): Promise<Copied> => {
  const originals: { sha256: string; bytes: number }[] = []
  const count = { fresh: 0, mended: 0 }
  const places = new Set<string>()
  try {
    for (const [at, { sha256, bytes, there }] of wanted.entries()) {
      if (signal.aborted) throw new Refusal('cancelled')
      if (at % 20 === 0) step('originals', at, wanted.length)
      const to = originalIn(path.join(folder, originalsName), sha256)
      const isWhole = there === 'good' || (there === 'unread' && (await hashOf(to, signal)) === sha256)
      if (!isWhole) {
        if (!(await copyChecked(originalIn(from, sha256), to, sha256, signal))) continue
        count[there === 'no' ? 'fresh' : 'mended'] += 1
        places.add(path.dirname(to))
      }
      if (there !== 'good') await seen.keep(sha256, to)
      originals.push({ sha256, bytes })
    }
    step('originals', wanted.length, wanted.length)
  } finally {
    // Of one that is cancelled too: what was read needn't be read again the next time.
    await seen.save()
  }
  for (const place of places) syncFile(place)
  if (places.size > 0) syncFile(path.join(folder, originalsName))
  return { originals, ...count }
}

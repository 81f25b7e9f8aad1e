import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

/** How many bytes a copy of the store takes. */
export const sizeOfStore = (db: Db): number =>
  Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))

/** Less room than is needed is known before anything is written. */
export const refuseFuller = async (folder: string, needed: number): Promise<void> => {
  // A folder that isn't there yet is made in one that is.
  let there = folder
  while (!existsSync(there) && there !== path.dirname(there)) there = path.dirname(there)
  const { bavail, bsize } = await statfs(there)
  const inMegabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
  if (bavail * bsize < needed)
    throw new Refusal('no-room', { needed: inMegabytes(needed), free: inMegabytes(bavail * bsize) })
}

import { closeSync, fsync, openSync, rmSync } from 'node:fs'
import { Refusal } from '../../shared/refusal.ts'
import { asRefusalLater, type Db } from './open.ts'

/** Pages that are copied in one turn of the thread: a key that is pressed meanwhile waits for those at most. */
const pagesAtOnce = 64
/** After so many the disk is asked to keep up: else it would be asked for all of them at the end, while everything waits. */
const pagesUnwritten = 2048

/**
 * Copies the store as it stands while it goes on being used: what is changed meanwhile is in the copy too. The store's own
 * connection does it, as no other may read it, in steps that nobody notices. `step` hears bytes.
 */
export const copyInSteps = (
  db: Db,
  file: string,
  { signal, step }: Readonly<{ signal: AbortSignal; step: (done: number, total: number) => void }>,
): Promise<void> =>
  asRefusalLater(async () => {
    const pageSize = Number(db.pragma('page_size', { simple: true }))
    const flush = flusher(file)
    try {
      await db.backup(file, {
        progress: ({ totalPages, remainingPages }) => {
          if (signal.aborted) throw new Refusal('cancelled')
          const done = totalPages - remainingPages
          step(done * pageSize, totalPages * pageSize)
          flush.upTo(done)
          return pagesAtOnce
        },
      })
    } finally {
      await flush.end()
      rmSync(`${file}-journal`, { force: true })
    }
  })

/** Has a file that grows brought to the disk in the background, one stretch at a time. */
const flusher = (file: string) => {
  let handle: number | null = null
  let asked = 0
  let going: Promise<void> = Promise.resolve()
  let busy = false
  return {
    upTo: (pages: number) => {
      if (busy || pages - asked < pagesUnwritten) return
      asked = pages
      handle ??= openSync(file, 'r+')
      const ended = Promise.withResolvers<void>()
      busy = true
      going = ended.promise
      // Whether it came to the disk is told when the copy is closed: here it's only asked for early.
      fsync(handle, () => {
        busy = false
        ended.resolve()
      })
    },
    end: async () => {
      await going
      if (handle !== null) closeSync(handle)
    },
  }
}

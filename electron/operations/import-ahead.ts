import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '../../shared/refusal.ts'
import type { Context } from './context.ts'
import { type FileRead, readFileIn } from './import.ts'

/** Files that are read while those before them are stored, and how many bytes they may have together. */
const mostAhead = 12
const mostBytesAhead = 48 * 1024 * 1024
/** Milliseconds that what is read already waits for the files behind it, to be stored with them. */
const shortly = 60

export type ReadAhead = FileRead | Refusal

/** Reads files in their order, some ahead. A defect of ours rises from `next`. */
export const readingAhead = (context: Context, files: readonly string[], signal: AbortSignal) => {
  const asked: { read: Promise<ReadAhead>; bytes: number }[] = []
  let taken = 0

  const askMore = async () => {
    while (asked.length < mostAhead) {
      const file = files[taken + asked.length]
      if (file === undefined || signal.aborted) return
      // Whether the file can be read at all is for the reader to say.
      const bytes = await stat(file).then(
        ({ size }) => size,
        () => 0,
      )
      const ahead = asked.reduce((sum, one) => sum + one.bytes, bytes)
      if (asked.length > 0 && ahead > mostBytesAhead) return
      const read = readFileIn(context, file, signal).catch((error: unknown) => {
        if (error instanceof Refusal) return error
        throw error
      })
      // It is awaited later: until then nobody hears it.
      read.catch(() => {})
      asked.push({ read, bytes })
    }
  }
  const take = async (): Promise<ReadAhead | undefined> => {
    await askMore()
    const [first] = asked
    if (first === undefined) return undefined
    const read = await first.read
    asked.shift()
    taken += 1
    return read
  }
  return {
    /** The next file, and those behind it that are read by then or shortly after; empty where there is none left. */
    next: async (most: number): Promise<ReadAhead[]> => {
      const first = await take()
      if (first === undefined) return []
      const reads = [first]
      await askMore()
      const late = setTimeout(shortly, 'late' as const, { ref: false })
      while (reads.length < most) {
        const [next] = asked
        if (next === undefined || (await Promise.race([next.read, late])) === 'late') break
        const read = await take()
        if (read === undefined) break
        reads.push(read)
      }
      return reads
    },
  }
}

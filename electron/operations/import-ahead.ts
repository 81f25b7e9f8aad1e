import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '../../shared/refusal.ts'
import type { Context } from './context.ts'
import { dropOriginal, type FileRead, isReadAsNow, keepOriginal, readAsNow, readFileIn } from './import.ts'

/** Files that are read while those before them are stored, how many of them at once, and how many bytes they may have together. */
const [mostAhead, mostAtOnce] = [32, 6]
const mostBytesAhead = 48 * 1024 * 1024
/** Milliseconds that what is read already waits for the files behind it, to be stored with them. */
const shortly = 200

export type ReadAhead = FileRead | Refusal
/** A file that is being read, or was: `done` once it is. */
type Ahead = { file: string; bytes: number; read: Promise<ReadAhead>; done: ReadAhead | null }

/** Reads files in their order, some ahead. A defect of ours rises from `next`. */
export const readingAhead = (context: Context, files: readonly string[], signal: AbortSignal) => {
  const ahead: Ahead[] = []
  let asked = 0
  let ended = false
  let filling: Promise<void> | null = null

  /** Has one done, and goes on with the next as soon as it is. */
  const follow = (one: Ahead, read: Promise<FileRead>) => {
    one.done = null
    one.read = read.catch((error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    })
    one.read.then(
      (done) => {
        one.done = done
        void fill()
      },
      // It is awaited later: until then nobody hears it.
      () => {},
    )
  }
  /** Its original is on the disk before anybody stores it, while others are read. */
  const taken = async (file: string): Promise<FileRead> => {
    const read = await readFileIn(context, file, signal)
    await keepOriginal(context, read)
    return read
  }
  const isReading = () => ahead.reduce((sum, { done }) => sum + (done === null ? 1 : 0), 0)
  const askMore = async () => {
    // One that is asked for later knows more of what came in before it.
    while (ahead.length < mostAhead && isReading() < mostAtOnce && !ended && !signal.aborted) {
      const file = files[asked]
      if (file === undefined) return
      // Whether the file can be read at all is for the reader to say.
      const bytes = await stat(file).then(
        ({ size }) => size,
        () => 0,
      )
      const together = ahead.reduce((sum, one) => sum + one.bytes, bytes)
      if (ended) return
      if (ahead.length > 0 && together > mostBytesAhead) return
      asked += 1
      const one: Ahead = { file, bytes, read: Promise.resolve(new Refusal('cancelled')), done: null }
      follow(one, taken(file))
      ahead.push(one)
    }
  }
  const fill = (): Promise<void> => {
    filling ??= askMore().finally(() => {
      filling = null
    })
    return filling
  }
  /** What was read before a name came in that may matter to it is recognised anew, side by side. */
  const readAnew = () => {
    for (const one of ahead) {
      const { done } = one
      if (done !== null && !(done instanceof Refusal) && !isReadAsNow(context, done))
        follow(one, readAsNow(context, done, signal))
    }
  }
  return {
    /** The next file, and those behind it that are read by then or shortly after; empty where there is none left. */
    next: async (most: number): Promise<ReadAhead[]> => {
      await fill()
      const [first] = ahead
      if (first === undefined) return []
      const reads = [await first.read]
      const late = setTimeout(shortly, 'late' as const, { ref: false })
      while (reads.length < most) {
        const next = ahead[reads.length]
        if (next === undefined || (await Promise.race([next.read, late])) === 'late') break
        reads.push(await next.read)
      }
      return reads
    },
    /** So many of them are done with; the others come again, as they would be read now. */
    took: (count: number) => {
      ahead.splice(0, count)
      readAnew()
      void fill()
    },
    /** Nothing stays of what was read and not taken. */
    end: async () => {
      ended = true
      for (const { read } of ahead.splice(0)) {
        const left = await read.catch(() => null)
        if (left !== null && !(left instanceof Refusal)) dropOriginal(context, left)
      }
    },
  }
}

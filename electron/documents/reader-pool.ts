import { stat } from 'node:fs/promises'
import { Refusal } from '../../shared/refusal.ts'
import type { Reading } from '../reading.ts'
import { limits } from './limits.ts'
import type { Ending, ReaderChild } from './reader-child.ts'
import type { ReaderReply } from './reader-messages.ts'

export type Reader = {
  /** Reads a file in the reader process, after the files asked before. Refuses with a code of `readRefusals`, or 'cancelled'. */
  readonly read: (path: string, signal?: AbortSignal, municipalities?: readonly string[]) => Promise<Reading>
  /** Ends the process; what is still waiting is refused as 'cancelled'. */
  readonly close: () => void
}

/** Why the reader process did not answer. Only a crash is worth a second try. */
type Silence = 'crashed' | 'out-of-memory' | 'late' | 'cancelled'
type Asked = { readonly id: number; readonly settle: (answer: ReaderReply | Silence) => void }

/** 20 seconds and 2 for every MB, at most a minute. */
const timeLimit = (bytes: number) => Math.min(limits.baseMilliseconds + bytes / 500, limits.mostMilliseconds)

/** One warm reader process, started at the first file and again after it had to be ended. */
export const startReader = (fork: () => ReaderChild, millisecondsFor = timeLimit): Reader => {
  let child: ReaderChild | null = null
  let asked: Asked | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let lastId = 0
  let closed = false

  const running = (): ReaderChild => {
    if (child) return child
    const started = fork()
    started.onReply((reply) => {
      if (child === started && reply.id === asked?.id) asked.settle(reply)
    })
    started.onExit((ending) => {
      if (child !== started) return
      child = null
      asked?.settle(wasOutOfMemory(ending) ? 'out-of-memory' : 'crashed')
    })
    child = started
    return started
  }
  const stop = () => {
    const stopping = child
    child = null
    stopping?.kill()
  }

  const ask = async (
    path: string,
    signal: AbortSignal | undefined,
    municipalities: readonly string[],
  ): Promise<ReaderReply | Silence> => {
    const milliseconds = millisecondsFor(await sizeOf(path))
    if (closed || signal?.aborted) return 'cancelled'
    const { promise, resolve } = Promise.withResolvers<ReaderReply | Silence>()
    const id = ++lastId
    asked = { id, settle: resolve }
    const cancel = () => resolve('cancelled')
    const timer = setTimeout(() => resolve('late'), milliseconds)
    signal?.addEventListener('abort', cancel)
    try {
      running().post({ id, path, municipalities })
      const answer = await promise
      if (answer === 'late' || answer === 'cancelled') stop()
      return answer
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      asked = null
    }
  }

  const readInTurn = async (
    path: string,
    signal: AbortSignal | undefined,
    municipalities: readonly string[],
  ) => {
    const first = await ask(path, signal, municipalities)
    return resultOf(first === 'crashed' ? await ask(path, signal, municipalities) : first)
  }

  return {
    read: (path, signal, municipalities = []) => {
      const turn = queue.then(() => readInTurn(path, signal, municipalities))
      queue = turn.catch(() => {})
      return signal ? unlessAborted(turn, signal) : turn
    },
    close: () => {
      closed = true
      asked?.settle('cancelled')
      stop()
    },
  }
}

const resultOf = (answer: ReaderReply | Silence): Reading => {
  if (typeof answer !== 'string') {
    if (answer.ok) return answer.value
    throw new Refusal(answer.code, answer.values)
  }
  if (answer === 'late') throw new Refusal('reader-timeout')
  if (answer === 'cancelled') throw new Refusal('cancelled')
  if (answer === 'out-of-memory') throw new Refusal('too-complex', { limit: 'memory' })
  throw new Refusal('reader-crashed')
}

/** A file that still waits its turn needn't wait for its refusal. */
const unlessAborted = async <T>(turn: Promise<T>, signal: AbortSignal): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const refuse = () => reject(new Refusal('cancelled'))
  if (signal.aborted) refuse()
  signal.addEventListener('abort', refuse)
  try {
    return await Promise.race([turn, promise])
  } finally {
    signal.removeEventListener('abort', refuse)
  }
}

/** The child's own watch ends it by SIGTERM (15), V8 at its heap limit by SIGABRT (6, or exit code 134). */
const wasOutOfMemory = ({ code, signal }: Ending) =>
  signal === 'SIGTERM' || signal === 'SIGABRT' || [6, 15, 134, 143].includes(code ?? 0)

/** Whether the file can be read at all is for the reader to say. */
const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

import { Refusal } from '../../shared/refusal.ts'
import type { AnswerTo, Ask, Asking, ReaderStep, ReaderTask } from '../reading.ts'
import type { Ending, ReaderChild } from './reader-child.ts'
import type { ReaderReply } from './reader-messages.ts'

/** Why the reader process did not answer. Only a crash is worth a second try. */
type Silence = 'crashed' | 'out-of-memory' | 'late' | 'cancelled'
type Answer = Exclude<ReaderReply, { type: 'step' | 'begun' }>
type Asked = Readonly<{
  id: number
  /** It is at work: its time begins anew. */
  alive: (step?: ReaderStep) => void
  settle: (answer: Answer | Silence) => void
}>

export type LaneOptions = Readonly<{
  fork: () => ReaderChild
  /** Milliseconds that a task may take from its start, and from each of its steps, to the next; a new process gets as many to start in. */
  limitFor: (task: ReaderTask) => number | Promise<number>
  /** Milliseconds after its last task that the process is kept warm; without end where it is left out. */
  idle?: number
}>

export type Lane = Readonly<{
  ask: Ask
  /** How many tasks it has, the one that it is at included. */
  waiting: () => number
  close: () => void
}>

/** One warm reader process with its queue, started at the first task and again after it had to be ended. */
export const startLane = ({ fork, limitFor, idle }: LaneOptions): Lane => {
  let child: ReaderChild | null = null
  let asked: Asked | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let lastId = 0
  let waiting = 0
  let closed = false
  let resting: NodeJS.Timeout | undefined

  const running = (): ReaderChild => {
    if (child) return child
    const started = fork()
    started.onReply((reply) => {
      if (child !== started || reply.id !== asked?.id) return
      if (reply.type === 'begun') asked.alive()
      else if (reply.type === 'step') asked.alive(reply.step)
      else asked.settle(reply)
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
  const rest = () => {
    if (idle === undefined) return
    clearTimeout(resting)
    // A process that rests keeps no command waiting for its end.
    resting = setTimeout(() => asked === null && stop(), idle).unref()
  }

  const askOnce = async (task: ReaderTask, { signal, step }: Asking) => {
    const milliseconds = await limitFor(task)
    if (closed || signal?.aborted) return 'cancelled'
    const { promise, resolve } = Promise.withResolvers<Parameters<Asked['settle']>[0]>()
    const id = ++lastId
    const late = () => resolve('late')
    const cancel = () => resolve('cancelled')
    // A process that has to start first does so on a machine that may be busy: the file isn't to blame for that.
    let timer = setTimeout(late, child === null ? 2 * milliseconds : milliseconds)
    asked = {
      id,
      settle: resolve,
      alive: (told) => {
        clearTimeout(timer)
        timer = setTimeout(late, milliseconds)
        if (told) step?.(told)
      },
    }
    signal?.addEventListener('abort', cancel)
    try {
      running().post({ id, task })
      const answer = await promise
      if (answer === 'late' || answer === 'cancelled') stop()
      return answer
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      asked = null
      rest()
    }
  }

  const askInTurn = async <T extends ReaderTask>(task: T, asking: Asking): Promise<AnswerTo<T>> => {
    const first = await askOnce(task, asking)
    return answerIn<T>(first === 'crashed' ? await askOnce(task, asking) : first)
  }

  return {
    ask: (task, asking = {}) => {
      waiting += 1
      const turn = queue.then(() => askInTurn(task, asking)).finally(() => (waiting -= 1))
      queue = turn.catch(() => {})
      return asking.signal ? unlessAborted(turn, asking.signal) : turn
    },
    waiting: () => waiting,
    close: () => {
      closed = true
      clearTimeout(resting)
      asked?.settle('cancelled')
      stop()
    },
  }
}

const answerIn = <T extends ReaderTask>(answer: Parameters<Asked['settle']>[0]): AnswerTo<T> => {
  if (typeof answer !== 'string') {
    // The reader answers each task with the value of that task.
    if (answer.type === 'value') return answer.value as AnswerTo<T>
    throw new Refusal(answer.code, answer.values)
  }
  if (answer === 'late') throw new Refusal('reader-timeout')
  if (answer === 'cancelled') throw new Refusal('cancelled')
  if (answer === 'out-of-memory') throw new Refusal('too-complex', { limit: 'memory' })
  throw new Refusal('reader-crashed')
}

/** A task that still waits its turn needn't wait for its refusal. */
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

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

/** A task that waits for a process. */
export type Turn = Readonly<{ task: ReaderTask; asking: Asking; answer: PromiseWithResolvers<unknown> }>

export type LaneOptions = Readonly<{
  fork: () => ReaderChild
  /** Milliseconds that a task may take from its start, and from each of its steps, to the next; a new process gets as many to start in. */
  limitFor: (task: ReaderTask) => number | Promise<number>
  /** Milliseconds after its last task that the process is kept warm; without end where it is left out. */
  idle?: number
  /** What any of some lanes may do: taken when nothing waits for this one alone. */
  shared?: Turn[]
  /** Done first by a process that starts, so that no task waits for it meanwhile. */
  first?: ReaderTask
}>

export type Lane = Readonly<{
  ask: Ask
  /** Does what waits, until nothing does. */
  serve: () => void
  /** How many tasks it has, the one that it is at included. */
  waiting: () => number
  /** Whether its process runs and can take a task at once. */
  isFree: () => boolean
  close: () => void
}>

/** One warm reader process with its queue, started at the first task and again after it had to be ended. */
export const startLane = ({ fork, limitFor, idle, shared = [], first }: LaneOptions): Lane => {
  let child: ReaderChild | null = null
  let asked: Asked | null = null
  const own: Turn[] = []
  let lastId = 0
  let serving = false
  let closed = false
  let resting: NodeJS.Timeout | undefined

  const running = (): ReaderChild => {
    if (child) return child
    const started = fork()
    started.onReply((reply) => {
      if (child !== started || asked === null || reply.id !== asked.id) return
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

  const askInTurn = async ({ task, asking }: Turn) => {
    const once = await askOnce(task, asking)
    return valueIn(once === 'crashed' ? await askOnce(task, asking) : once)
  }
  const takeTurns = async () => {
    // Where that goes wrong, it shows again with a task that somebody waits for.
    if (first && child === null) await askOnce(first, {})
    for (let turn = own.shift() ?? shared.shift(); turn; turn = own.shift() ?? shared.shift()) {
      const { resolve, reject } = turn.answer
      await askInTurn(turn).then(resolve, reject)
    }
    serving = false
  }
  const serve = () => {
    if (serving) return
    serving = true
    void takeTurns()
  }

  return {
    ask: (task, asking) =>
      askedOf(task, asking, (turn) => {
        own.push(turn)
        serve()
      }),
    serve,
    waiting: () => own.length + shared.length + (serving ? 1 : 0),
    isFree: () => child !== null && !serving,
    close: () => {
      closed = true
      clearTimeout(resting)
      asked?.settle('cancelled')
      stop()
    },
  }
}

/** A task put where one of the lanes takes it. */
export const askedOf = <T extends ReaderTask>(
  task: T,
  asking: Asking = {},
  put: (turn: Turn) => void,
): Promise<AnswerTo<T>> => {
  const answer = Promise.withResolvers<unknown>()
  put({ task, asking, answer })
  // The reader answers each task with the value of that task.
  const turn = answer.promise as Promise<AnswerTo<T>>
  return asking.signal ? unlessAborted(turn, asking.signal) : turn
}

const valueIn = (answer: Parameters<Asked['settle']>[0]): unknown => {
  if (typeof answer !== 'string') {
    if (answer.type === 'value') return answer.value
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

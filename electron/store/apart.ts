import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode, type RefusalValues } from '../../shared/refusal.ts'
import type { ApartTasks } from './apart-tasks.ts'

export type ApartReply =
  | Readonly<{ value: unknown }>
  | Readonly<{ refusal: RefusalCode; values: RefusalValues }>

/** The entry of the thread beside this file, as source or as bundle. */
const entry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './apart-worker.ts' : './apart-worker.js', import.meta.url),
)

/**
 * Does something to a database that nobody else has open, in a thread of its own: SQLite's check of a large one takes seconds, and
 * can't be interrupted. Who cancels doesn't wait for it: the thread ends when SQLite is done.
 */
export const apart = <N extends keyof ApartTasks>(
  task: N,
  given: Parameters<ApartTasks[N]>[0],
  signal: AbortSignal,
): Promise<ReturnType<ApartTasks[N]>> => {
  if (signal.aborted) return Promise.reject(new Refusal('cancelled'))
  const worker = new Worker(entry, { workerData: { task, given } })
  const answer = Promise.withResolvers<ReturnType<ApartTasks[N]>>()
  const cancel = () => {
    answer.reject(new Refusal('cancelled'))
    void worker.terminate()
  }
  signal.addEventListener('abort', cancel, { once: true })
  worker.on('message', (reply: ApartReply) =>
    'refusal' in reply
      ? answer.reject(new Refusal(reply.refusal, reply.values))
      : // The thread answers each task with what that task gives.
        answer.resolve(reply.value as ReturnType<ApartTasks[N]>),
  )
  worker.on('error', answer.reject)
  worker.on('exit', () => {
    signal.removeEventListener('abort', cancel)
    answer.reject(new Error('the thread ended without an answer'))
  })
  return answer.promise
}

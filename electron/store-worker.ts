import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../shared/refusal.ts'
import { openProgram, type Program } from './program.ts'
import type { Reading } from './reading.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

// The one thread that opens the database. It answers the window's operations and asks main to have files read.
if (!parentPort) throw new Error('The store worker is started by main.')
const port = parentPort
const tell = (message: FromWorker) => port.postMessage(message)

const jobs = new Map<string, AbortController>()
const reads = new Map<number, PromiseWithResolvers<Reading>>()
let lastRead = 0

const read = (file: string, signal: AbortSignal, municipalities: readonly string[]): Promise<Reading> => {
  lastRead += 1
  const id = lastRead
  const waiting = Promise.withResolvers<Reading>()
  reads.set(id, waiting)
  const cancel = () => tell({ type: 'read-cancel', id })
  signal.addEventListener('abort', cancel, { once: true })
  tell({ type: 'read', id, file, municipalities })
  return waiting.promise.finally(() => {
    reads.delete(id)
    signal.removeEventListener('abort', cancel)
  })
}

/** Only where in our code it went wrong: no text, name or path of the user. */
const report = (error: unknown) => {
  const stack =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  tell({ type: 'defect', name: error instanceof Error ? error.name : typeof error, stack: stack.join('\n') })
}

const call = async (program: Program, { id, name, input, jobId }: Extract<ToWorker, { type: 'call' }>) => {
  const stop = new AbortController()
  if (jobId !== null) jobs.set(jobId, stop)
  const reply = await program.operations.answer(name, input, {
    signal: stop.signal,
    progress: (step) => {
      if (jobId !== null) tell({ type: 'progress', progress: { job: jobId, ...step } })
      // Each file of an import counts as soon as it is in.
      tell({ type: 'changed' })
    },
  })
  if (jobId !== null) jobs.delete(jobId)
  if (program.operations.changes(name)) tell({ type: 'changed' })
  tell({ type: 'reply', id, reply })
}

const open = (): Program | null => {
  try {
    // Main started this worker with a WorkerStart.
    const { folder, today } = workerData as WorkerStart
    return openProgram({ folder, today, read, report })
  } catch (error) {
    if (!(error instanceof Refusal)) report(error)
    const { code, values } = error instanceof Refusal ? error : new Refusal('store-damaged')
    tell({ type: 'refused', code, values })
    return null
  }
}

const program = open()
if (program) {
  port.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'call':
        return void call(program, message)
      case 'cancel':
        return jobs.get(message.jobId)?.abort()
      case 'read-done':
        return reads.get(message.id)?.resolve(message.value)
      case 'read-refused':
        return reads.get(message.id)?.reject(new Refusal(message.code, message.values))
      case 'close':
        program.close()
        tell({ type: 'closed' })
        return port.close()
    }
  })
  tell({ type: 'ready' })
}

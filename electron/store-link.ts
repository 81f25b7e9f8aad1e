import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Progress, Reply } from '../shared/contract.ts'
import { Refusal, type RefusalValues } from '../shared/refusal.ts'
import type { Language } from '../shared/texts/translate.ts'
import type { Reader } from './documents/reader-pool.ts'
import { openingRefusal } from './opening-refusal.ts'
import type { Print, PrintTask } from './printing/tasks.ts'
import type { ReaderStep, ReaderTask } from './reading.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

type Listener = Readonly<{
  language: (language: Language) => void
  changed: () => void
  progress: (progress: Progress) => void
  defect: (name: string, stack: string) => void
  /** The worker stopped by itself: nothing that was acknowledged is lost, but the program can't go on. */
  gone: () => void
}>

/** V8 would let what is thrown away at once grow to 100 MB and more, for a tenth less work in a long search. */
const maxYoungGenerationSizeMb = 24
/** As much as V8 takes for itself on a computer of 4 GB. With room for more it throws away later: 380 MB instead of 300 at a million passages. */
const maxOldGenerationSizeMb = 1024

/** The worker's entry beside this file, as source or as bundle. */
const workerEntry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './store-worker.ts' : './store-worker.js', import.meta.url),
)

/**
 * Main's end of the store worker: relays calls, and what reader and printer are asked. Rejects with the refusal to open; a store that
 * is damaged is linked to all the same, as the window is where it's put right.
 */
export const startStore = (
  start: WorkerStart,
  { reader, print }: Readonly<{ reader: Reader; print: Print }>,
  on: Listener,
): Promise<StoreLink> => {
  const worker = new Worker(workerEntry, {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb, maxOldGenerationSizeMb },
  })
  const send = (message: ToWorker) => worker.postMessage(message)
  const replies = new Map<number, (reply: Reply) => void>()
  const asking = new Map<number, AbortController>()
  const opened = Promise.withResolvers<StoreLink>()
  const closed = Promise.withResolvers<void>()
  let lastCall = 0
  let closing = false

  const ask = async (id: number, task: ReaderTask | PrintTask) => {
    const stop = new AbortController()
    asking.set(id, stop)
    try {
      const step = (step: ReaderStep) => send({ type: 'asked-step', id, step })
      const { signal } = stop
      const value = 'print' in task ? await print(task, signal) : await reader.ask(task, { signal, step })
      send({ type: 'asked-value', id, value })
    } catch (error) {
      const { code, values } =
        error instanceof Refusal ? error : new Refusal('print' in task ? 'printer-stopped' : 'reader-crashed')
      send({ type: 'asked-refusal', id, code, values })
    } finally {
      asking.delete(id)
    }
  }
  const link: StoreLink = {
    call: (name, input, jobId) => {
      lastCall += 1
      const id = lastCall
      const answer = Promise.withResolvers<Reply>()
      replies.set(id, answer.resolve)
      send({ type: 'call', id, name, input, jobId })
      return answer.promise
    },
    cancel: (jobId) => send({ type: 'cancel', jobId }),
    close: () => {
      closing = true
      send({ type: 'close' })
      return closed.promise
    },
  }
  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
      case 'damaged':
        return opened.resolve(link)
      case 'refused':
        // The code was made by a Refusal of the same closed list.
        return opened.reject(
          new Refusal(message.code as Refusal['code'], message.values satisfies RefusalValues),
        )
      case 'language':
        return on.language(message.language)
      case 'reply':
        replies.get(message.id)?.(message.reply)
        return void replies.delete(message.id)
      case 'changed':
        return on.changed()
      case 'progress':
        return on.progress(message.progress)
      case 'ask':
        return void ask(message.id, message.task)
      case 'ask-cancel':
        return asking.get(message.id)?.abort()
      case 'defect':
        return on.defect(message.name, message.stack)
      case 'closed':
        return closed.resolve()
    }
  })
  worker.on('error', (error) => {
    on.defect(error.name, error.stack ?? '')
    opened.reject(openingRefusal(error))
  })
  worker.on('exit', () => {
    closed.resolve()
    for (const answer of replies.values()) answer({ ok: false, defect: 'StoreGone' })
    replies.clear()
    if (!closing) on.gone()
  })
  return opened.promise
}

export type StoreLink = Readonly<{
  call: (name: string, input: unknown, jobId: string | null) => Promise<Reply>
  cancel: (jobId: string) => void
  /** Resolves when everything is on the disk. */
  close: () => Promise<void>
}>

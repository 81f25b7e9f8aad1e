import { parentPort, workerData } from 'node:worker_threads'
import type { Reply } from '../shared/contract.ts'
import type { RestoreOutcome } from '../shared/records/backup.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Language, languageNow } from '../shared/texts/translate.ts'
import { openingRefusal } from './opening-refusal.ts'
import type { Job } from './operations/context.ts'
import type { Print, PrintTask } from './printing/tasks.ts'
import { openProgram, type Program } from './program.ts'
import type { Ask, ReaderStep, ReaderTask } from './reading.ts'
import { type Rescue, rescue } from './rescue.ts'
import type { AskedValue, FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

// The one thread that opens the database. It answers the window's operations and asks main for what the reader and the printer do.
if (!parentPort) throw new Error('The store worker is started by main.')
const port = parentPort
type Call = Extract<ToWorker, { type: 'call' }>
const tell = (message: FromWorker) => port.postMessage(message)

const jobs = new Map<string, AbortController>()
type Waiting = Readonly<{
  answer: PromiseWithResolvers<AskedValue>
  step: ((step: ReaderStep) => void) | undefined
}>
const waiting = new Map<number, Waiting>()
let lastAsked = 0

const asked = async (
  task: ReaderTask | PrintTask,
  { signal, step }: Parameters<Ask>[1] = {},
): Promise<AskedValue> => {
  lastAsked += 1
  const id = lastAsked
  const answer: Waiting['answer'] = Promise.withResolvers()
  const cancel = () => tell({ type: 'ask-cancel', id })
  waiting.set(id, { answer, step })
  signal?.addEventListener('abort', cancel, { once: true })
  tell({ type: 'ask', id, task })
  try {
    return await answer.promise
  } finally {
    waiting.delete(id)
    signal?.removeEventListener('abort', cancel)
  }
}
// Reader and printer answer each task with the value of that task.
const ask = asked as Ask
const print = ((task, signal) => asked(task, signal ? { signal } : {})) as Print

/** Only where in our code it went wrong: no text, name or path of the user. */
const report = (error: unknown) => {
  const stack =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  tell({ type: 'defect', name: error instanceof Error ? error.name : typeof error, stack: stack.join('\n') })
}

/** Menus and dialogs are main's. */
let told: Language | null = null
const tellLanguage = () => {
  const language = languageNow()
  if (language !== told) tell({ type: 'language', language })
  told = language
}

/** Milliseconds between two times that the window reads what a job has stored meanwhile; when it is done it reads at once. */
const betweenReads = 2_000

let restoring = false
const call = async (program: Program, message: Call) => {
  const { id, name, input, jobId } = message
  // The store is opened anew when a backup is ready: nothing may be halfway then.
  if (restoring ? jobId !== null : name === 'data.restore' && jobs.size > 0)
    return tell({ type: 'reply', id, reply: { ok: false, refusal: 'work-running', values: {} } })
  restoring ||= name === 'data.restore'
  let saved = program.store.changes.savedAt()
  let notBefore = 0
  const reply = await withJob(message, (job) =>
    program.operations.answer(name, input, {
      signal: job.signal,
      progress: (step) => {
        job.progress(step)
        // Each file of an import counts as soon as it is in; a page of a scan that was recognised changes nothing yet. A list of
        // thousands of rows is stored in many steps: reading all that is on screen after each would take longer than storing it.
        if (saved === program.store.changes.savedAt() || performance.now() < notBefore) return
        saved = program.store.changes.savedAt()
        notBefore = performance.now() + betweenReads
        tell({ type: 'changed' })
      },
    }),
  )
  if (name === 'data.restore') {
    restoring = false
    if (isRestored(reply)) {
      program.close()
      openAnew()
    }
  }
  tellLanguage()
  if (program.operations.changes(name)) tell({ type: 'changed' })
  tell({ type: 'reply', id, reply })
  if (opened !== null) follow(opened)
}

/** While the store can't be opened: a backup that is put back is opened at once, and everything works again. */
const callRescue = async (rescue: Rescue, message: Call) => {
  const { id, name, input } = message
  const reply = await withJob(message, (job) => rescue.answer(name, input, job))
  if (isRestored(reply)) openAnew()
  tellLanguage()
  tell({ type: 'reply', id, reply })
  if (opened !== null) follow(opened)
}

/** Keeps a job where it can be cancelled, and tells how far it is. */
const withJob = async ({ jobId }: Call, run: (job: Job) => Promise<Reply>): Promise<Reply> => {
  const stop = new AbortController()
  if (jobId !== null) jobs.set(jobId, stop)
  try {
    return await run({
      signal: stop.signal,
      progress: (step) => {
        if (jobId !== null) tell({ type: 'progress', progress: { job: jobId, ...step } })
      },
    })
  } finally {
    if (jobId !== null) jobs.delete(jobId)
  }
}

/** Of what data.restore answered, as the contract says. */
const isRestored = (reply: Reply): boolean =>
  reply.ok && typeof reply.value === 'object' && (reply.value as RestoreOutcome | null)?.restored === true

let following = false
/** Brings the search index up to date between what the window asks: a little at a time, so that nothing waits long. */
const follow = (program: Program) => {
  if (following) return
  following = true
  let behind = false
  const turn = () => {
    if (closed) return
    if (program !== opened) {
      following = false
      return
    }
    try {
      following = program.store.index.step()
      const waits = program.store.index.pending() > 0
      // What was asked meanwhile did not see everything.
      if (behind && !waits) tell({ type: 'changed' })
      behind = waits
    } catch (error) {
      // A search says what it misses; the next act tries again.
      following = false
      report(error)
    }
    if (following) setTimeout(turn)
  }
  setTimeout(turn)
}
let closed = false

// Main started this worker with a WorkerStart.
const { folder, today } = workerData as WorkerStart
let opened: Program | null = null
let damaged: Rescue | null = null

/** Opens the store, or what there is for one that is damaged; tells main where it is neither. */
const open = () => {
  opened = null
  damaged = null
  try {
    opened = openProgram({ folder, today, ask, print, report, inBackground: true })
  } catch (error) {
    if (!(error instanceof Refusal)) report(error)
    const { code, values } = openingRefusal(error)
    if (code === 'store-damaged') damaged = rescue(folder, report)
    else tell({ type: 'refused', code, values })
  }
}

/** A backup that is ready takes its place when the store is opened. Where that fails this worker ends, and the next start goes on. */
const openAnew = () => {
  open()
  if (opened === null && damaged === null) process.exit(1)
}

open()
if (opened !== null || damaged !== null) {
  port.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'call':
        if (opened !== null) return void call(opened, message)
        return damaged === null ? undefined : void callRescue(damaged, message)
      case 'cancel':
        return jobs.get(message.jobId)?.abort()
      case 'asked-step':
        return waiting.get(message.id)?.step?.(message.step)
      case 'asked-value':
        return waiting.get(message.id)?.answer.resolve(message.value)
      case 'asked-refusal':
        return waiting.get(message.id)?.answer.reject(new Refusal(message.code, message.values))
      case 'close':
        closed = true
        opened?.close()
        tell({ type: 'closed' })
        return port.close()
    }
  })
  tellLanguage()
  tell({ type: opened === null ? 'damaged' : 'ready' })
  if (opened !== null) follow(opened)
}

import type { InputOf, OperationName, OutputOf, Progress } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from './act.ts'
import { bridge, call, RefusalError } from './bridge.ts'
import { textOf } from './label.ts'
import { store, useStore } from './store.ts'
import { showToast } from './toasts.ts'

export type RunningJob = Readonly<{
  id: string
  label: string
  done: number
  total: number
  /** When it began, in milliseconds of the window's clock. */
  began: number
}>

/** What runs now, for the status bar. */
export const runningJobs = store<readonly RunningJob[]>([])
let next = 0

const progress = ({ job, done, total, label }: Progress) =>
  runningJobs.set((jobs) =>
    jobs.map((one) => (one.id === job ? { ...one, done, total, label: textOf(label) } : one)),
  )

/** Milliseconds, and parts done, after which a pace is known well enough to say how long the rest takes. */
const [longEnough, manyEnough] = [10_000, 10]
/** Whole minutes that a job still takes at the pace that it had until now; null as long as that says nothing. */
export const minutesLeft = ({ began, done, total }: RunningJob): number | null => {
  const taken = performance.now() - began
  return taken < longEnough || done < manyEnough
    ? null
    : Math.round(((taken / done) * (total - done)) / 60_000)
}

let listening = false
const listen = () => {
  if (listening) return
  listening = true
  bridge().onProgress(progress)
}

/**
 * Starts long work; its progress and a way to cancel stand in the status bar, and `signal` cancels it too. Undefined where it was
 * refused or cancelled.
 */
export const runJob = async <N extends OperationName>(
  name: N,
  input: InputOf<N>,
  signal?: AbortSignal,
  /** What is said where it was cancelled and nobody sees that otherwise. */
  cancelled?: string,
): Promise<OutputOf<N> | undefined> => {
  listen()
  const id = `job-${++next}`
  runningJobs.set((jobs) => [
    ...jobs,
    { id, label: t('app.busy'), done: 0, total: 0, began: performance.now() },
  ])
  const stop = () => cancelJob(id)
  signal?.addEventListener('abort', stop)
  try {
    return await call(name, input, id)
  } catch (error) {
    if (cancelled !== undefined && error instanceof RefusalError && error.code === 'cancelled')
      showToast({ text: cancelled })
    else showError(error)
    return undefined
  } finally {
    signal?.removeEventListener('abort', stop)
    runningJobs.set((jobs) => jobs.filter((one) => one.id !== id))
  }
}

export const cancelJob = (id: string): void => bridge().cancel(id)

/** The running jobs and the ways to start and cancel one. */
export const useJob = () => ({ running: useStore(runningJobs), run: runJob, cancel: cancelJob })

import type { Progress } from '../../shared/contract.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { Label } from '../../shared/records/label.ts'
import type { Print } from '../printing/tasks.ts'
import type { Ask, Reading, ReadingOptions } from '../reading.ts'
import type { Store } from '../store/store.ts'

/** What operations work with: the store, the reader process, and the day. */
export type Context = Readonly<{
  store: Store
  /** Reads a foreign file and recognises what is in it, in the reader process. */
  read: (file: string, signal: AbortSignal, options: ReadingOptions) => Promise<Reading>
  /** Has the reader process do its other tasks: pages, scans, recognising a text. */
  ask: Ask
  /** Prints briefings. */
  print: Print
  now: () => Date
  today: () => IsoDate
  /** resources/sample */
  sampleFolder: string
  fontFolder: string
}>

/** How a job tells how far it is, and hears that it should stop. */
export type Job = Readonly<{
  progress: (step: Omit<Progress, 'job'>) => void
  signal: AbortSignal
}>

export const label = (key: string, values?: Label['values']): Label => (values ? { key, values } : { key })

/** What is known already and helps to recognise the next document. */
export const readingOptions = (store: Store): ReadingOptions => ({
  municipalities: store.municipalities.names(),
  profiles: store.profiles.list(),
})

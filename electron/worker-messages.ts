import type { Progress, Reply } from '../shared/contract.ts'
import type { RefusalCode, RefusalValues } from '../shared/refusal.ts'
import type { Language } from '../shared/texts/translate.ts'
import type { PrintAnswers, PrintTask } from './printing/tasks.ts'
import type { ReaderAnswers, ReaderStep, ReaderTask } from './reading.ts'

/** What the printer answers, beside what the reader does. */
export type AskedValue = ReaderAnswers[keyof ReaderAnswers] | PrintAnswers[keyof PrintAnswers]

/** What the store worker is given at its start. */
export type WorkerStart = Readonly<{ folder: string; today: string | null }>

/** From main to the store worker. */
export type ToWorker =
  | Readonly<{ type: 'call'; id: number; name: string; input: unknown; jobId: string | null }>
  | Readonly<{ type: 'cancel'; jobId: string }>
  | Readonly<{ type: 'asked-step'; id: number; step: ReaderStep }>
  | Readonly<{ type: 'asked-value'; id: number; value: AskedValue }>
  | Readonly<{ type: 'asked-refusal'; id: number; code: RefusalCode; values: RefusalValues }>
  | Readonly<{ type: 'close' }>

/** From the store worker to main. The worker has no reader and no printer of its own: only main may start processes. */
export type FromWorker =
  | Readonly<{ type: 'ready' }>
  /** The store is damaged: until a backup is put back, that is all that can be done. */
  | Readonly<{ type: 'damaged' }>
  /** What the user chose to read: said before the store is ready, and when it changes. */
  | Readonly<{ type: 'language'; language: Language }>
  | Readonly<{ type: 'refused'; code: string; values: RefusalValues }>
  | Readonly<{ type: 'reply'; id: number; reply: Reply }>
  | Readonly<{ type: 'changed' }>
  | Readonly<{ type: 'progress'; progress: Progress }>
  | Readonly<{ type: 'ask'; id: number; task: ReaderTask | PrintTask }>
  | Readonly<{ type: 'ask-cancel'; id: number }>
  | Readonly<{ type: 'defect'; name: string; stack: string }>
  | Readonly<{ type: 'closed' }>

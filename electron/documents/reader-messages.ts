import { constants, setPriority } from 'node:os'
import { Refusal, type RefusalCode, type RefusalValues } from '../../shared/refusal.ts'
import { perform, type ReaderAnswers, type ReaderStep, type ReaderTask } from '../reading.ts'

/** What the reader process is asked, and what it answers: that it begins, steps where the task has any, and then its value or refusal. */
export type ReaderRequest = Readonly<{ id: number; task: ReaderTask }>
export type ReaderReply = Readonly<
  | { id: number; type: 'begun' }
  | { id: number; type: 'step'; step: ReaderStep }
  | { id: number; type: 'value'; value: ReaderAnswers[keyof ReaderAnswers] }
  | { id: number; type: 'refusal'; code: RefusalCode; values: RefusalValues }
>

/** Answers one request. A defect of ours goes back as 'reader-crashed' with the kind of error, never with text of the file. */
export const handle = async ({ id, task }: ReaderRequest, reply: (reply: ReaderReply) => void) => {
  // Text recognition takes all that a processor has, for minutes: what is on screen goes before it.
  reply({ id, type: 'begun' })
  if (task.task === 'scan') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  try {
    const value = await perform(task, { step: (step) => reply({ id, type: 'step', step }) })
    reply({ id, type: 'value', value })
  } catch (cause) {
    if (cause instanceof Refusal)
      return reply({ id, type: 'refusal', code: cause.code, values: cause.values })
    const kind = cause instanceof Error ? cause.name : typeof cause
    reply({ id, type: 'refusal', code: 'reader-crashed', values: { kind } })
  }
}

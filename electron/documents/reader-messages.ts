import { Refusal, type RefusalCode, type RefusalValues } from '../../shared/refusal.ts'
import { type Reading, readAndRecognise } from '../reading.ts'

/** What the reader process is asked, and what it answers. */
export type ReaderRequest = {
  readonly id: number
  readonly path: string
  readonly municipalities: readonly string[]
}
export type ReaderReply =
  | { readonly id: number; readonly ok: true; readonly value: Reading }
  | { readonly id: number; readonly ok: false; readonly code: RefusalCode; readonly values: RefusalValues }

/** Answers one request. A defect of ours goes back as 'reader-crashed' with the kind of error, never with text of the file. */
export const handle = async ({ id, path, municipalities }: ReaderRequest): Promise<ReaderReply> => {
  try {
    return { id, ok: true, value: await readAndRecognise(path, municipalities) }
  } catch (cause) {
    if (cause instanceof Refusal) return { id, ok: false, code: cause.code, values: cause.values }
    const kind = cause instanceof Error ? cause.name : typeof cause
    return { id, ok: false, code: 'reader-crashed', values: { kind } }
  }
}

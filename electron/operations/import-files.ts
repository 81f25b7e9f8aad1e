import path from 'node:path'
import type { ImportOutcome } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Context, type Job, label } from './context.ts'
import { type FileRead, type ImportOptions, outcomeOf, readFileIn, takeIn } from './import.ts'

/** An e-mail in an e-mail in an e-mail is still opened; what is attached to that one too. */
const deepest = 3

/**
 * Takes files in, one after the other, each as an act of its own; the attachments of an e-mail follow it as documents of their
 * own. A file that is refused or already known leaves the others alone; what was taken in before a cancel is kept.
 */
export const importFiles = async (
  context: Context,
  files: readonly string[],
  options: ImportOptions,
  job: Job,
): Promise<ImportOutcome[]> => {
  const outcomes: ImportOutcome[] = []
  for (const [done, file] of files.entries()) {
    const fileName = path.basename(file)
    const tell = (name: string) =>
      job.progress({ done, total: files.length, label: label('desktop.reading', { file: name }) })
    tell(fileName)
    const read = () => readFileIn(context, file, job.signal)
    outcomes.push(...(await importOne(context, { fileName, read, depth: 0 }, options, { ...job, tell })))
  }
  return outcomes
}

type Incoming = Readonly<{ fileName: string; read: () => Promise<FileRead>; depth: number }>
type Telling = Readonly<{ signal: AbortSignal; tell: (fileName: string) => void }>

/** What became of a file and of all that was attached to it. */
const importOne = async (
  context: Context,
  { fileName, read, depth }: Incoming,
  options: ImportOptions,
  job: Telling,
): Promise<ImportOutcome[]> => {
  if (job.signal.aborted) return [outcomeOf(fileName, { outcome: 'cancelled' })]
  if (depth > deepest) return [outcomeOf(fileName, { outcome: 'refused', refusal: 'nested-too-deep' })]
  try {
    const file = await read()
    const outcome = takeIn(context, file, options)
    return [outcome, ...(await importAttachments(context, file, { outcome, depth }, options, job))]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'cancelled') return [outcomeOf(fileName, { outcome: 'cancelled' })]
    return [outcomeOf(fileName, { outcome: 'refused', refusal: error.code, values: error.values })]
  }
}

/** Also those of an e-mail that is known: its import may have been broken off halfway. */
const importAttachments = async (
  context: Context,
  { result }: FileRead,
  mail: Readonly<{ outcome: ImportOutcome; depth: number }>,
  options: ImportOptions,
  job: Telling,
): Promise<ImportOutcome[]> => {
  const outcomes: ImportOutcome[] = []
  const { documentId } = mail.outcome
  for (const [index, { fileName: given, bytes }] of result.attachments.entries()) {
    // Only a name: whatever the e-mail calls it, it is no path.
    const fileName = given.split(/[\\/]/).at(-1)?.slice(0, 200).trim() || `bijlage ${index + 1}`
    job.tell(fileName)
    const read = (): Promise<FileRead> =>
      context.store.temporary.withFile(bytes, async (file) => ({
        ...(await readFileIn(context, file, job.signal)),
        fileName,
      }))
    const attached = documentId === null ? options : { ...options, cameWith: documentId }
    outcomes.push(...(await importOne(context, { fileName, read, depth: mail.depth + 1 }, attached, job)))
  }
  return outcomes
}

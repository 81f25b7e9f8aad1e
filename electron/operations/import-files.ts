import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { civilDate } from '../../shared/dates.ts'
import type { ImportOutcome } from '../../shared/records/import-outcome.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Context, type Job, label } from './context.ts'
import {
  type FileRead,
  type ImportOptions,
  isReadAsNow,
  outcomeOf,
  readAsNow,
  readFileIn,
  takeIn,
} from './import.ts'
import { type ReadAhead, readingAhead } from './import-ahead.ts'

/** An e-mail in an e-mail in an e-mail is still opened; what is attached to that one too. */
const deepest = 3

/**
 * So many files are stored in one transaction, with so many letters and finds: what the window asks meanwhile waits for its end. The
 * first one goes by itself, so that something is there soon.
 */
const together = { files: 16, letters: 300_000, finds: 150 } as const

/**
 * Takes files in, in their order, each as an act of its own; the attachments of an e-mail follow it as documents of their own. A
 * file that is refused or already known leaves the others alone; what was taken in before a cancel is kept. Files are read ahead
 * and stored a few in one transaction: what is told to be done is on the disk.
 */
export const importFiles = async (
  context: Context,
  files: readonly string[],
  options: ImportOptions,
  job: Job,
): Promise<ImportOutcome[]> => {
  const outcomes: ImportOutcome[] = []
  const importId = randomUUID()
  const names = files.map((file) => path.basename(file))
  let done = 0
  const tell = (name = names[done] ?? '') =>
    job.progress({ done, total: files.length, label: label('desktop.reading', { file: shortName(name) }) })
  const reading = readingAhead(context, files, job.signal)
  /** An attachment is tried anew with its e-mail, the last of what was taken. */
  const keep = ({ outcomes: parts, taken }: Part) =>
    context.store.notRead.keep(
      parts.map((outcome, at) => ({ file: files[done + Math.min(at, taken - 1)] ?? '', outcome })),
      { on: civilDate(context.now()), dossierId: options.dossierId ?? null, importId },
    )
  tell()
  try {
    while (done < files.length && !job.signal.aborted) {
      const held = await reading.next(done === 0 ? 1 : together.files)
      if (held.length === 0 || job.signal.aborted) break
      const part = await importNext(context, { held, names: names.slice(done) }, options, { ...job, tell })
      outcomes.push(...part.outcomes)
      keep(part)
      reading.took(part.taken)
      done += part.taken
      if (done < files.length) tell()
    }
  } finally {
    await reading.end()
  }
  const left = names.slice(done).map((fileName) => outcomeOf(fileName, { outcome: 'cancelled' }))
  keep({ outcomes: left, taken: left.length })
  return [...outcomes, ...left]
}

/** Names of files are sentences at times: in the bar at the foot the begin and the end of one say which it is. */
const [mostLetters, begin, end] = [32, 16, 14]
const shortName = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, begin).trimEnd()}…${name.slice(-end)}` : name

/** Reads files once more that did not come in, each into the dossier that it was for where that is still there. */
export const retryNotRead = async (
  context: Context,
  ids: readonly string[],
  job: Job,
): Promise<ImportOutcome[]> => {
  const dossiers = new Set(context.store.dossiers.names().map(({ id }) => id))
  const outcomes: ImportOutcome[] = []
  for (const [dossierId, files] of context.store.notRead.files(ids)) {
    const options = dossierId !== null && dossiers.has(dossierId) ? { dossierId } : {}
    outcomes.push(...(await importFiles(context, files, options, job)))
  }
  return outcomes
}

type Part = Readonly<{ outcomes: readonly ImportOutcome[]; taken: number }>

/** Takes in the first of what was read, with as many behind it as can be stored with it; or as many as were refused. */
const importNext = async (
  context: Context,
  { held, names }: Readonly<{ held: readonly ReadAhead[]; names: readonly string[] }>,
  options: ImportOptions,
  job: Telling,
): Promise<Part> => {
  const [first] = held
  const name = names[0] ?? ''
  if (first === undefined) return { outcomes: [], taken: 0 }
  if (first instanceof Refusal) {
    const outcomes = refusedFirst(held).map((refusal, at) => refused(names[at] ?? '', refusal))
    return { outcomes, taken: outcomes.length }
  }
  try {
    const ready = await readAsNow(context, first, job.signal)
    const stored = storeTogether(context, [ready, ...untilRefused(held.slice(1))], options)
    const [last, outcome] = [held[stored.length - 1], stored.at(-1)]
    const attached =
      last === undefined || last instanceof Refusal || outcome === undefined
        ? []
        : await importAttachments(context, last, { outcome, depth: 0 }, options, job)
    return { outcomes: [...stored, ...attached], taken: stored.length }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { outcomes: [refused(name, error)], taken: 1 }
  }
}

const refusedFirst = (held: readonly ReadAhead[]): Refusal[] => {
  const refusals: Refusal[] = []
  for (const one of held) {
    if (!(one instanceof Refusal)) break
    refusals.push(one)
  }
  return refusals
}

/** Those before the first that couldn't be read. */
const untilRefused = (held: readonly ReadAhead[]): FileRead[] => {
  const files: FileRead[] = []
  for (const one of held) {
    if (one instanceof Refusal) break
    files.push(one)
  }
  return files
}

/**
 * Stores files in one transaction: the first, and those behind it up to an e-mail, whose attachments come next, and as long as
 * none has to be recognised anew for what came with one before it. Where any of them goes wrong only the first is stored.
 */
const storeTogether = (
  context: Context,
  files: readonly FileRead[],
  options: ImportOptions,
): ImportOutcome[] => {
  const [first] = files
  if (first === undefined) return []
  if (files.length === 1) return [takeIn(context, first, options)]
  try {
    return context.store.changes.together(() => {
      const outcomes: ImportOutcome[] = []
      let [letters, finds] = [0, 0]
      for (const file of files) {
        letters += file.result.source.text.length
        finds += findsIn(file)
        const isMuch = letters > together.letters || finds > together.finds
        if (outcomes.length > 0 && (isMuch || !isReadAsNow(context, file))) break
        outcomes.push(takeIn(context, file, options))
        if (file.result.attachments.length > 0) break
      }
      return outcomes
    })
  } catch {
    // Whose fault it is shows where it is tried by itself.
    return [takeIn(context, first, options)]
  }
}

const findsIn = ({ result: { recognised } }: FileRead): number =>
  recognised.questions.length +
  recognised.motions.reduce((sum, { dictum }) => sum + 1 + dictum.length, 0) +
  recognised.advicePoints.length +
  recognised.commitments.length +
  recognised.decisionMoments.length

const refused = (fileName: string, { code, values }: Refusal): ImportOutcome =>
  code === 'cancelled'
    ? outcomeOf(fileName, { outcome: 'cancelled' })
    : outcomeOf(fileName, { outcome: 'refused', refusal: code, values })

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
    return [refused(fileName, error)]
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
    const parts = await importOne(context, { fileName, read, depth: mail.depth + 1 }, attached, job)
    outcomes.push(...parts.map((one) => ({ ...one, attached: true })))
  }
  return outcomes
}

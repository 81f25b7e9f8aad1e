import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { longDutchDate } from '../../shared/dates.ts'
import type { DocumentHead } from '../../shared/records/document.ts'
import type { ImportOutcome } from '../../shared/records/import-outcome.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { listIn } from '../documents/list-rows.ts'
import { readerVersion } from '../documents/reader-version.ts'
import type { Reading, ReadingOptions } from '../reading.ts'
import type { Store } from '../store/store.ts'
import { fold } from '../store/words.ts'
import { type Context, label, readingOptions } from './context.ts'
import { listHead } from './list-document.ts'
import { addFound } from './proposals.ts'

export type ImportOptions = Readonly<{
  dossierId?: number | undefined
  sample?: boolean
  /** The e-mail that the file was attached to. */
  cameWith?: number
}>

export type FileRead = Readonly<{
  fileName: string
  bytes: Uint8Array
  result: Reading
  /** What was known when it was recognised. */
  options: ReadingOptions
}>

/** A file that is still being fetched or synchronised may be another one when it is read the second time. */
const mostReads = 3

/** The file's words from the reader process, with its bytes: the very ones that the words were read from. */
export const readFileIn = async (context: Context, file: string, signal: AbortSignal): Promise<FileRead> => {
  const options = readingOptions(context.store)
  for (let time = 0; time < mostReads; time += 1) {
    const result = await context.read(file, signal, options)
    // Gone, or not to be read any more: the reader has the sentence for it.
    const bytes = await readFile(file).catch(() => null)
    if (bytes !== null && (await hashOf(bytes)) === result.sha256)
      return { fileName: path.basename(file), bytes, result, options }
  }
  throw new Refusal('file-changing')
}

/** Made beside the thread that asks for it. */
const hashOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')

/** Whether it would be recognised the same now: a municipality that came with another file matters where its name may stand. */
export const isReadAsNow = ({ store }: Context, { options, result }: FileRead): boolean => {
  const now = readingOptions(store)
  if (JSON.stringify(options.profiles) !== JSON.stringify(now.profiles)) return false
  const [before, after] = [new Set(options.municipalities), new Set(now.municipalities)]
  const moved = [...before.symmetricDifference(after)]
  if (moved.length === 0) return true
  const letters = lettersIn(result)
  return moved.every((name) => !letters.includes(lettersOf(name.split(/[\s-]/)[0] ?? '')))
}

/** A file that waits is asked again for each name that comes with one before it. */
const lettersRead = new WeakMap<Reading, string>()
const lettersIn = (result: Reading): string => {
  const letters = lettersRead.get(result) ?? lettersOf(result.source.text)
  lettersRead.set(result, letters)
  return letters
}

// Nearly all that isn't a letter is ASCII, and goes at a fraction of what a class of Unicode takes.
const lettersOf = (text: string): string => {
  const few = fold(text).replace(/[^a-z\u0080-\uffff]+/g, '')
  return /[^a-z]/.test(few) ? few.replace(/[^\p{L}]+/gu, '') : few
}

/** A file that was read ahead as it would be read now. */
export const readAsNow = async (context: Context, file: FileRead, signal: AbortSignal): Promise<FileRead> => {
  if (isReadAsNow(context, file)) return file
  const options = readingOptions(context.store)
  const { source } = file.result
  const sameProfiles = JSON.stringify(options.profiles) === JSON.stringify(file.options.profiles)
  const before = file.options.municipalities ?? []
  const recognised = await (sameProfiles
    ? context.ask({ task: 'recogniseAgain', source, options, before }, { signal })
    : context.ask({ task: 'recognise', source, options }, { signal }))
  return recognised === null
    ? { ...file, options }
    : { ...file, options, result: { ...file.result, recognised } }
}

/** Puts the original of a new file on the disk before it is stored, while other work goes on; what fails fails again when it is. */
export const keepOriginal = async ({ store }: Context, { bytes, result }: FileRead): Promise<void> => {
  if (store.documents.byHash(result.sha256) === null)
    await store.originals.keepAhead(bytes, result.sha256).catch(() => undefined)
}

/** Takes away the original of a file that was read and not stored. */
export const dropOriginal = ({ store }: Context, { result }: FileRead): void => {
  if (store.documents.byHash(result.sha256) === null) store.originals.drop(result.sha256)
}

/** Stores what was read, once: a file that is known already is said to be so. */
export const takeIn = (
  context: Context,
  { fileName, bytes, result }: FileRead,
  options: ImportOptions,
): ImportOutcome => {
  const { store } = context
  const known = store.documents.byHash(result.sha256)
  if (known) {
    restoreKnown(store, known, fileName)
    if (options.cameWith !== undefined) tieToMail(store, known.id, options.cameWith)
    return outcomeOf(fileName, {
      outcome: 'known',
      documentId: known.id,
      isList: listIn(result.source, fileName) !== null,
    })
  }
  store.originals.keep(bytes, result.sha256)
  return outcomeOf(fileName, { outcome: 'imported', ...addDocument(context, fileName, result, options) })
}

export const outcomeOf = (
  fileName: string,
  part: Partial<ImportOutcome> & Pick<ImportOutcome, 'outcome'>,
): ImportOutcome => ({
  fileName,
  attached: false,
  documentId: null,
  refusal: null,
  values: {},
  found: 0,
  isList: false,
  ...part,
})

/** A file that lies in the bin comes back from it, rather than a second time into the library. */
const restoreKnown = (store: Store, known: { id: number; deletedAt: string | null }, fileName: string) => {
  if (known.deletedAt === null) return
  store.changes.change(
    { operation: 'documents.restore', label: label('change.documents.restore', { title: fileName }) },
    () => store.documents.restore(known.id),
  )
}

/** What came with an earlier e-mail came with this one as well. */
const tieToMail = (store: Store, id: number, mailId: number) => {
  const values = { title: store.documents.row(id).subject, mail: store.documents.row(mailId).subject }
  store.changes.change(
    // It goes back with the import of this e-mail.
    { operation: 'documents.import', label: label('change.documents.attach', values), documentId: mailId },
    () => store.documents.attach(id, mailId),
  )
}

const addDocument = (
  { store }: Context,
  fileName: string,
  result: Reading,
  { dossierId, sample = false, cameWith }: ImportOptions,
): Pick<ImportOutcome, 'documentId' | 'found' | 'isList'> => {
  const { recognised, source } = result
  const list = listIn(source, fileName)
  // The days and titles in the rows of a list are those of its items, not its own.
  const head =
    list === null ? recognised.head : listHead(list, source, recognised.head.municipality, fileName)
  return store.changes.change(
    { operation: 'documents.import', label: label('change.documents.import', { file: fileName }) },
    () => {
      const documentId = store.documents.add({
        sha256: result.sha256,
        fileName,
        byteSize: result.byteSize,
        source: result.source,
        reader: readerVersion,
        head: head.subject === '' ? { ...head, subject: titleWithout(head, fileName) } : head,
        headSources: list === null ? recognised.headSources : {},
        furniture: recognised.furniture,
        cameWith: cameWith ?? null,
        sample,
      })
      store.changes.describe(label('change.documents.import', { file: fileName }), documentId)
      const found = addFound(store, documentId, recognised, true)
      if (dossierId !== undefined) store.dossiers.put(dossierId, [documentId], [])
      return { documentId, found, isList: list !== null }
    },
  )
}

/** Of a text that gives itself no title: what it is and of which day, else the name of its file. */
const titleWithout = ({ kind, date }: DocumentHead, fileName: string): string =>
  kind === 'overig' || date === null
    ? fileName.replace(/\.\w+$/, '')
    : t('documents.kindOfDay', { kind: t(`documentKind.${kind}`), date: longDutchDate(date) })

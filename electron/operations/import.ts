import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImportOutcome } from '../../shared/contract.ts'
import { readerVersion } from '../documents/reader-version.ts'
import type { Reading } from '../reading.ts'
import type { Store } from '../store/store.ts'
import { type Context, label, readingOptions } from './context.ts'
import { addFound } from './proposals.ts'

export type ImportOptions = Readonly<{
  dossierId?: number | undefined
  sample?: boolean
  /** The e-mail that the file was attached to. */
  cameWith?: number
}>

export type FileRead = Readonly<{ fileName: string; bytes: Uint8Array; result: Reading }>

/** The file's words from the reader process, with its bytes. */
export const readFileIn = async (context: Context, file: string, signal: AbortSignal): Promise<FileRead> => {
  const result = await context.read(file, signal, readingOptions(context.store))
  return { fileName: path.basename(file), bytes: await readFile(file), result }
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
    return outcomeOf(fileName, { outcome: 'known', documentId: known.id })
  }
  store.originals.keep(bytes, result.sha256)
  return outcomeOf(fileName, { outcome: 'imported', ...addDocument(context, fileName, result, options) })
}

export const outcomeOf = (
  fileName: string,
  part: Partial<ImportOutcome> & Pick<ImportOutcome, 'outcome'>,
): ImportOutcome => ({ fileName, documentId: null, refusal: null, values: {}, found: 0, ...part })

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
): { documentId: number; found: number } => {
  const { recognised } = result
  const head =
    recognised.head.subject === ''
      ? { ...recognised.head, subject: fileName.replace(/\.\w+$/, '') }
      : recognised.head
  return store.changes.change(
    { operation: 'documents.import', label: label('change.documents.import', { file: fileName }) },
    () => {
      const documentId = store.documents.add({
        sha256: result.sha256,
        fileName,
        byteSize: result.byteSize,
        source: result.source,
        reader: readerVersion,
        head,
        headSources: recognised.headSources,
        furniture: recognised.furniture,
        cameWith: cameWith ?? null,
        sample,
      })
      store.changes.describe(label('change.documents.import', { file: fileName }), documentId)
      const found = addFound(store, documentId, recognised)
      if (dossierId !== undefined) store.dossiers.put(dossierId, [documentId], [])
      return { documentId, found }
    },
  )
}

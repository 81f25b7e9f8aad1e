import type { InputOf } from '../../shared/contract.ts'
import type { DocumentHead, DocumentRow } from '../../shared/records/document.ts'
import type { Recognised } from '../../shared/records/recognised.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import type { ScanOutcome } from '../../shared/records/text-version.ts'
import { Refusal, type RefusalCode } from '../../shared/refusal.ts'
import { readerVersion } from '../documents/reader-version.ts'
import type { Store } from '../store/store.ts'
import { type Context, type Job, label, readingOptions } from './context.ts'
import { takeUpText } from './new-text.ts'

/**
 * Recognises the text of a document's pages that are pictures. The text becomes its newest version, as one act; where the document
 * had no items or no head yet, what is recognised in the text is proposed. Cancelled or failed, it stays as it was.
 */
export const recogniseScan = async (
  context: Context,
  { id }: InputOf<'documents.recogniseScan'>,
  { progress, signal }: Job,
): Promise<ScanOutcome> => {
  const { store, ask } = context
  const { subject: title, state, deletedAt } = store.documents.row(id)
  if (deletedAt !== null) throw new Refusal('not-found-document')
  const path = store.originals.fileOf(store.documents.originalOf(id).sha256)
  const step = ({ done, total }: { done: number; total: number }) => {
    const page = Math.min(done + 1, total)
    progress({ done, total, label: label('desktop.recognisingPage', { title, page, of: total }) })
  }
  try {
    const { source, pages, confidence } = await ask({ task: 'scan', path }, { signal, step })
    const recognised = await ask({ task: 'recognise', source, options: readingOptions(store) }, { signal })
    if (signal.aborted) throw new Refusal('cancelled')
    const found = store.changes.change(
      {
        operation: 'documents.recogniseScan',
        label: label('change.documents.recogniseScan', { title }),
        // What is done to it before it counts goes back with its import.
        ...(state === 'to_check' ? { documentId: id } : {}),
      },
      (seq) => takeUp(context, seq, id, source, recognised),
    )
    return { pages, confidence, found }
  } catch (cause) {
    if (cause instanceof Refusal && unreadable.includes(cause.code))
      throw new Refusal('recognition-failed', {}, { cause })
    throw cause
  }
}

/** Puts the text in force with what is recognised in it. Returns how many items are proposed. */
const takeUp = (
  context: Context,
  seq: number,
  id: number,
  source: SourceText,
  recognised: Recognised,
): number => {
  const { store } = context
  const { furniture } = recognised
  const { outcome, found } = takeUpText(context, seq, id, {
    text: { source, furniture, maker: 'ocr', reader: readerVersion },
    recognised,
    fill: () => fillHead(store, id, recognised),
  })
  if (outcome === 'same' && found === 0) store.changes.keepQuiet()
  return found
}

/** These say that nothing was stored, which is not so of a document that is there already. */
const unreadable: readonly RefusalCode[] = [
  'reader-timeout',
  'reader-crashed',
  'too-complex',
  'no-page',
  'not-found',
  'broken-pdf',
]

/** What the head says that nobody knew yet; what is there already was read before, or is somebody's own. */
const fillHead = (store: Store, id: number, { head }: Recognised) => {
  const decided = new Set<string>(store.documents.decided(id))
  const missing = Object.entries(missingIn(store.documents.row(id), head))
  const isFree = ([field]: (typeof missing)[number]) => !decided.has(field === 'dateOrigin' ? 'date' : field)
  store.documents.describe(id, Object.fromEntries(missing.filter(isFree)))
}

const missingIn = (row: DocumentRow, head: DocumentHead): Partial<DocumentHead> => {
  const unnamed = row.subject === '' || row.subject === row.fileName.replace(/\.\w+$/, '')
  return {
    ...(row.kind === 'overig' ? { kind: head.kind } : {}),
    ...(row.date === null && head.date !== null ? { date: head.date, dateOrigin: head.dateOrigin } : {}),
    ...(unnamed && head.subject !== '' ? { subject: head.subject } : {}),
    ...(row.askers.length === 0 ? { askers: head.askers } : {}),
    // A mark that was only in the picture counts.
    ...(row.confidentiality === 'openbaar' ? { confidentiality: head.confidentiality } : {}),
    municipality: row.municipality ?? head.municipality,
    reference: row.reference ?? head.reference,
    sender: row.sender ?? head.sender,
    recipient: row.recipient ?? head.recipient,
    portfolioHolder: row.portfolioHolder ?? head.portfolioHolder,
  }
}

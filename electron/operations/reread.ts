import type { RereadOutcome } from '../../shared/records/text-version.ts'
import { Refusal } from '../../shared/refusal.ts'
import { readerVersion } from '../documents/reader-version.ts'
import type { Reading } from '../reading.ts'
import { type Context, type Job, label, readingOptions } from './context.ts'
import { takeUpText } from './new-text.ts'

const nothing = { exact: 0, nearly: 0, changed: 0, found: 0, readings: 0, refusal: null, values: {} }

/**
 * Reads documents again from their originals, each as an act of its own. One that can't be read now stays as it is, and one
 * whose text is the same is no act at all.
 */
export const rereadDocuments = async (
  context: Context,
  ids: readonly number[],
  job: Job,
): Promise<RereadOutcome[]> => {
  const { store } = context
  const outcomes: RereadOutcome[] = []
  const unique = [...new Set(ids)]
  for (const [done, id] of unique.entries()) {
    const { subject: title, fileName } = store.documents.row(id)
    job.progress({ done, total: unique.length, label: label('desktop.reading', { file: fileName }) })
    try {
      if (job.signal.aborted) throw new Refusal('cancelled')
      outcomes.push({ ...nothing, id, title, ...(await rereadOne(context, id, job.signal)) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.push(
        error.code === 'cancelled'
          ? { ...nothing, id, title, outcome: 'cancelled' }
          : { ...nothing, id, title, outcome: 'refused', refusal: error.code, values: error.values },
      )
    }
  }
  return outcomes
}

const rereadOne = async (
  context: Context,
  id: number,
  signal: AbortSignal,
): Promise<Omit<RereadOutcome, 'id' | 'title' | 'refusal' | 'values'>> => {
  const { store } = context
  const { sha256 } = store.documents.originalOf(id)
  const result = await context.read(store.originals.fileOf(sha256), signal, readingOptions(store))
  // The original is not what was taken in any more: its words are another document's.
  if (result.sha256 !== sha256) throw new Refusal('broken-file')
  const { subject, state } = store.documents.row(id)
  return store.changes.change(
    {
      operation: 'documents.reread',
      label: label('change.documents.reread', { title: subject }),
      // What is done to it before it counts goes back with its import.
      ...(state === 'to_check' ? { documentId: id } : {}),
    },
    (seq) => {
      const { source, recognised } = result
      const { furniture } = recognised
      const text = { source, furniture, maker: 'reader', reader: readerVersion } as const
      const asked = store.documents.headReadings(id).length
      const taken = holdsLess(context, id, result)
        ? { ...store.texts.renew(id, readerVersion), found: 0, readings: asked }
        : takeUpText(context, seq, id, { text, recognised })
      if (taken.outcome === 'same' && taken.found === 0 && taken.readings === asked) store.changes.keepQuiet()
      return taken
    },
  )
}

/** What a machine recognised in the pictures of a scan is not given up for a text without it. */
const holdsLess = ({ store }: Context, id: number, { source }: Reading): boolean =>
  store.texts.maker(id) === 'ocr' && source.warnings.some(({ key }) => key === 'pages-without-text')

import type { HeadSources } from '../../shared/records/document.ts'
import { headFields } from '../../shared/records/document.ts'
import { isOpen } from '../../shared/records/item.ts'
import type { Recognised } from '../../shared/records/recognised.ts'
import type { RereadOutcome } from '../../shared/records/text-version.ts'
import { Refusal } from '../../shared/refusal.ts'
import { readerVersion } from '../documents/reader-version.ts'
import type { Reading } from '../reading.ts'
import type { Replaced } from '../store/texts.ts'
import { type Context, type Job, label, readingOptions } from './context.ts'
import { rederive } from './follow-up.ts'
import { addFound } from './import.ts'

const nothing = { exact: 0, nearly: 0, changed: 0, refusal: null, values: {} }

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

const rereadOne = async (context: Context, id: number, signal: AbortSignal): Promise<Replaced> => {
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
      const before = store.texts.moved(id)
      const replaced = holdsLess(context, id, result)
        ? store.texts.renew(id, readerVersion)
        : store.texts.replace(id, {
            source: result.source,
            furniture: result.recognised.furniture,
            maker: 'reader',
            reader: readerVersion,
          })
      if (replaced.outcome === 'same') store.changes.keepQuiet()
      else {
        const dates = datesOf(context, id)
        renewFound(context, id, result.recognised)
        tellItems(context, seq, id, before)
        if (dates !== datesOf(context, id)) moveTerms(context, seq, id)
      }
      return replaced
    },
  )
}

/** What a machine recognised in the pictures of a scan is not given up for a text without it. */
const holdsLess = ({ store }: Context, id: number, { source }: Reading): boolean =>
  store.texts.maker(id) === 'ocr' && source.warnings.some(({ key }) => key === 'pages-without-text')

const datesOf = ({ store }: Context, id: number): string =>
  JSON.stringify(store.documents.row(id).dates.map(({ role, date }) => [role, date]))

/** A day of receipt that was not read before may be the day that a term counts from. What is settled stays. */
const moveTerms = (context: Context, seq: number, id: number) => {
  for (const itemId of context.store.found.idsOf(id))
    if (isOpen(context.store.items.row(itemId).officialStatus))
      rederive(context, seq, itemId, context.today())
}

/** What counts has in its history that its source reads otherwise now. */
const tellItems = (
  { store, today }: Context,
  seq: number,
  id: number,
  before: ReturnType<Context['store']['texts']['moved']>,
) => {
  const known = new Set(before.map((passage) => `${passage.id} ${passage.attachment}`))
  for (const passage of store.texts.moved(id)) {
    if (known.has(`${passage.id} ${passage.attachment}`)) continue
    for (const item of passage.items)
      if (store.events.has(item.id))
        store.followUp.sourceRead(seq, item.id, passage.attachment, { on: today(), passageId: passage.id })
  }
}

/** What is shown beside the items is that of the new text; items are a person's, and only their passages move. */
const renewFound = ({ store }: Context, id: number, recognised: Recognised) => {
  const row = store.documents.row(id)
  const sources: HeadSources = Object.fromEntries(
    headFields.flatMap((field) => {
      const range = recognised.headSources[field]
      const same = JSON.stringify(recognised.head[field]) === JSON.stringify(row[field])
      return range && same ? [[field, range]] : []
    }),
  )
  store.documents.setSources(id, recognised.head.dates, sources)
  if (row.state === 'to_check' && store.found.idsOf(id).length === 0) addFound(store, id, recognised)
  else store.findings.set(id, recognised.findings)
}

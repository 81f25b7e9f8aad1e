import { z } from 'zod'
import { type DocumentRow, documentKinds } from '../records/document.ts'
import type { ImportOutcome } from '../records/import-outcome.ts'
import type { NotRead } from '../records/not-read.ts'
import { change, id, ids, job, nothing, read } from './operation.ts'

/** What a list of documents is put in order by. "state": those that wait by how much is to be checked in them. */
export const documentColumns = [
  'date',
  'subject',
  'kind',
  'municipality',
  'pageCount',
  'itemCount',
  'state',
  'deletedAt',
] as const

const list = z.strictObject({
  /** Absent: everything but what lies in the bin. */
  state: z.enum(['to_check', 'recorded', 'trashed']).optional(),
  order: z.strictObject({ column: z.enum(documentColumns), descending: z.boolean() }),
  /** Words that each begin a word of the subject or of the file's name. */
  text: z.string().max(200).optional(),
  kinds: z.array(z.enum(documentKinds)).min(1).optional(),
  /** '~' is none. */
  municipality: z.string().min(1).optional(),
})
export type DocumentList = Readonly<z.infer<typeof list>>

const notRead = z.array(z.uuid()).min(1).max(10_000)

/** Documents in lists that may be very long. */
export const documentListOperations = {
  'documents.window': read<Readonly<{ rows: readonly DocumentRow[]; count: number; toCheckCount: number }>>()(
    list.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }),
  ),
  /** At which line of the list a document stands; null where it isn't in it. */
  'documents.line': read<Readonly<{ line: number | null }>>()(list.extend({ id })),
  /** Those of these that are there, in the order in which they are asked for. */
  'documents.rows': read<readonly DocumentRow[]>()(z.strictObject({ ids })),
  /** Files that were given to read and did not come in. */
  'documents.notRead': read<readonly NotRead[]>()(nothing),
  'documents.takeOffNotRead': change<null>()(z.strictObject({ ids: notRead })),
  /** Reads them once more, from where they were. */
  'documents.retryNotRead': job<readonly ImportOutcome[]>()(z.strictObject({ ids: notRead })),
  /** How many an older reader than today's read. */
  'documents.older': read<Readonly<{ count: number }>>()(z.strictObject({})),
  /** Those that may be this one once more: a scan of it, or a mended version. */
  'documents.again': read<readonly DocumentRow[]>()(z.strictObject({ id })),
} as const

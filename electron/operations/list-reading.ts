import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourceText } from '../../shared/records/source-text.ts'
import type { ListFile } from '../documents/list-rows.ts'
import type { ReaderStep } from '../reading.ts'
import { type Context, type Job, label } from './context.ts'

/** A list, and how the text comes that its document keeps. */
/** A list with where its bytes stand and how it is called: a file, or the original of a document that came in before. */
export const withPlace = <T extends Readonly<{ file: string; documentId?: number | undefined }>>(
  { store }: Context,
  input: T,
) => {
  if (input.documentId === undefined) return { ...input, name: path.basename(input.file) }
  const { sha256, fileName } = store.documents.originalOf(input.documentId)
  return { ...input, file: store.originals.fileOf(sha256), name: fileName }
}

type ReadList = Readonly<{ file: ListFile; source: () => Promise<SourceText> }>
export type ListReader = (
  asked: Readonly<{ file: string; name: string; sheet?: string | undefined }>,
  job: Job,
) => Promise<ReadList>

/** Milliseconds that a list which is looked at stays at hand. */
const keptFor = 10 * 60_000

/**
 * Reads lists, and keeps the last one: it is looked at, perhaps with other columns, and then taken over. As long as the file has the
 * same bytes it isn't read again.
 */
export const listReader = ({ ask }: Context): ListReader => {
  let kept: Readonly<{ key: string; list: ReadList }> | null = null
  let forget: NodeJS.Timeout | undefined
  return async ({ file, name, sheet }, { signal, progress }) => {
    progress({ done: 0, total: 0, label: label('lists.reading', { file: name }) })
    const key = JSON.stringify([file, sheet ?? null])
    if (kept?.key === key && kept.list.file.sha256 === (await hashOf(file))) return kept.list
    kept = null
    const step = (rows: ReaderStep) =>
      progress({ ...rows, label: label('lists.readingRows', { file: name }) })
    // Made of a ListFile by the reader process.
    const read: ListFile = JSON.parse(await ask({ task: 'list', path: file, sheet }, { signal, step }))
    const text = () => ask({ task: 'listText', path: file, sheet, sha256: read.sha256 })
    // It comes while the user looks at what the list would do; whatever kept it from coming is tried again when it is needed.
    const coming = text().catch(() => null)
    const list: ReadList = {
      file: read,
      source: async () => JSON.parse((await coming) ?? (await text())),
    }
    kept = { key, list }
    clearTimeout(forget)
    forget = setTimeout(() => {
      kept = null
    }, keptFor).unref()
    return list
  }
}

/** Whether a file can be read at all is for the reader to say. */
const hashOf = (file: string): Promise<string | null> =>
  readFile(file).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => null,
  )

import { readFile, stat } from 'node:fs/promises'
import type { PagePicture } from '../shared/records/page-picture.ts'
import type { Recognised } from '../shared/records/recognised.ts'
import type { SenderProfile } from '../shared/records/sender-profile.ts'
import type { SourceText } from '../shared/records/source-text.ts'
import { Refusal } from '../shared/refusal.ts'
import type { RecognisedScan } from './documents/ocr.ts'
import type { WordedLine } from './documents/page-ties.ts'
import { type ReadResult, readDocument } from './documents/read-document.ts'
import { recognise } from './recognise/recognise.ts'

/** What is known already and helps to recognise: names that the user works with, and the house style of senders. */
export type ReadingOptions = Readonly<{
  municipalities?: readonly string[]
  profiles?: readonly SenderProfile[]
}>

/** A file's words, and what the program proposes of them. */
export type Reading = ReadResult & Readonly<{ recognised: Recognised }>

/** What the reader process is asked; each is answered by the type of the same name in `ReaderAnswers`. */
export type ReaderTask =
  | Readonly<{ task: 'read'; path: string; options: ReadingOptions }>
  | Readonly<{ task: 'recognise'; source: SourceText; options: ReadingOptions }>
  /** `width` in pixels; `lines` are those of the page in the canonical text. */
  | Readonly<{ task: 'page'; path: string; page: number; width: number; lines: readonly WordedLine[] }>
  | Readonly<{ task: 'scan'; path: string }>
  /** Rows of a list; of one sheet where that is asked for. */
  | Readonly<{ task: 'list'; path: string; sheet: string | undefined }>
  /** The text that a list's document keeps: of a long list it is most of the work, and only needed once it is taken over. */
  | Readonly<{ task: 'listText'; path: string; sheet: string | undefined; sha256: string }>

export type ReaderAnswers = Readonly<{
  read: Reading
  recognise: Recognised
  page: PagePicture
  scan: RecognisedScan
  /** A ListFile as JSON: as objects its cells would keep every process busy that they pass through. */
  list: string
  /** A SourceText as JSON. */
  listText: string
}>
export type AnswerTo<T extends ReaderTask> = ReaderAnswers[T['task']]

/** How many pages of a scan, or rows of a list, are done. */
export type ReaderStep = Readonly<{ done: number; total: number }>
export type Asking = Readonly<{ signal?: AbortSignal; step?: (step: ReaderStep) => void }>

/**
 * Has a foreign file read. Refuses with a code of `readRefusals`, or 'cancelled'. The program asks the reader process, so that
 * whatever a file holds takes only that process's time and memory.
 */
export type Ask = <T extends ReaderTask>(task: T, asking?: Asking) => Promise<AnswerTo<T>>

type Performers = {
  readonly [N in ReaderTask['task']]: (
    task: Extract<ReaderTask, { task: N }>,
    step: (step: ReaderStep) => void,
  ) => Promise<ReaderAnswers[N]> | ReaderAnswers[N]
}

/** The text of the list that was read last: it is asked for next. */
let lastList: Readonly<{ sha256: string; source: SourceText }> | null = null

// Each process loads only what its tasks need.
const performers: Performers = {
  read: async ({ path, options }) => {
    const result = await readDocument(path)
    return { ...result, recognised: recognise(result.source, options) }
  },
  recognise: ({ source, options }) => recognise(source, options),
  page: async ({ path, page, width, lines }) => {
    const { drawPage, tieLines } = await import('./documents/page-picture.ts')
    const { bytes, key } = await fileAt(path)
    const drawn = await drawPage(bytes, page, width, key)
    const { png, height, pageWidth, pageHeight } = drawn
    return { png, width: drawn.width, height, pageWidth, pageHeight, lines: tieLines(drawn, lines) }
  },
  list: async ({ path, sheet }, step) => {
    const { readList } = await import('./documents/list-rows.ts')
    const { source, ...list } = await readList(path, { sheet }, step)
    lastList = { sha256: list.sha256, source }
    return JSON.stringify(list)
  },
  listText: async ({ path, sheet, sha256 }, step) => {
    const { readList } = await import('./documents/list-rows.ts')
    const list = lastList?.sha256 === sha256 ? lastList : await readList(path, { sheet }, step)
    lastList = null
    if (list.sha256 !== sha256) throw new Refusal('list-changed')
    return JSON.stringify(list.source)
  },
  scan: async ({ path }, step) => {
    const { recogniseScan } = await import('./documents/ocr.ts')
    const { source } = await readDocument(path)
    if (source.media !== 'pdf') throw new Refusal('recognition-failed')
    return recogniseScan(await fileAt(path), source, step)
  },
}

/** A file, with a name for its bytes that is quicker to make than their hash. */
const fileAt = async (path: string) => {
  try {
    const { size, mtimeMs } = await stat(path)
    return { bytes: await readFile(path), key: [path, size, mtimeMs].join(' ') }
  } catch (cause) {
    throw new Refusal('not-readable', {}, { cause })
  }
}

/** Does a task where it is called: in the reader process, and in tests. */
export const perform: Ask = async <T extends ReaderTask>(task: T, { step, signal }: Asking = {}) => {
  // The table ties the task of each name to its answer; the compiler can't follow that through the index.
  const run = performers[task.task] as unknown as (
    task: T,
    step: (step: ReaderStep) => void,
  ) => Promise<AnswerTo<T>>
  return await run(task, (done) => {
    if (signal?.aborted) throw new Refusal('cancelled')
    step?.(done)
  })
}

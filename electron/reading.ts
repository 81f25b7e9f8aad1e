import { readFile, stat } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { PagePicture } from '../shared/records/page-picture.ts'
import type { Recognised } from '../shared/records/recognised.ts'
import type { SenderProfile } from '../shared/records/sender-profile.ts'
import type { SourceText } from '../shared/records/source-text.ts'
import { Refusal } from '../shared/refusal.ts'
import type { RecognisedScan } from './documents/ocr.ts'
import type { WordedLine } from './documents/page-ties.ts'
import { type ReadResult, readDocument } from './documents/read-document.ts'
import { findMunicipality } from './recognise/head/municipality.ts'
import { recognise } from './recognise/recognise.ts'
import { layOut } from './recognise/text/lines.ts'

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
  /** Of a text that was recognised when other municipalities were known. */
  | Readonly<{
      task: 'recogniseAgain'
      source: SourceText
      options: ReadingOptions
      before: readonly string[]
    }>
  /** `width` in pixels; `lines` are those of the page in the canonical text. */
  | Readonly<{ task: 'page'; path: string; page: number; width: number; lines: readonly WordedLine[] }>
  | Readonly<{ task: 'scan'; path: string }>
  /** Rows of a list; of one sheet where that is asked for. */
  | Readonly<{ task: 'list'; path: string; sheet: string | undefined }>
  /** The text that a list's document keeps: of a long list it is most of the work, and only needed once it is taken over. */
  | Readonly<{ task: 'listText'; path: string; sheet: string | undefined; sha256: string }>
  /** Makes a process ready: the first text takes a hundred times as long as the next. */
  | Readonly<{ task: 'warm' }>

export type ReaderAnswers = Readonly<{
  read: Reading
  recognise: Recognised
  /** Null where all would be found as before. */
  recogniseAgain: Recognised | null
  page: PagePicture
  scan: RecognisedScan
  /** A ListFile as JSON: as objects its cells would keep every process busy that they pass through. */
  list: string
  /** A SourceText as JSON. */
  listText: string
  warm: null
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
  recogniseAgain: ({ source, options, before }) =>
    isOfTheSame(source, before, options.municipalities ?? []) ? null : recognise(source, options),
  warm: () => {
    recognise({ media: 'txt', text: warming, pages: [], lines: [], warnings: [] })
    return null
  },
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

/** The names that are known decide of which municipality a text is, and nothing else (recognise/head/head.ts). */
const isOfTheSame = (source: SourceText, before: readonly string[], now: readonly string[]): boolean => {
  const layout = layOut(source)
  const [one, other] = [before, now].map((names) => findMunicipality(layout, names))
  return isDeepStrictEqual(one, other)
}

/** Words that most rules look at. */
const warming = `Gemeente Waterrade
Beantwoording schriftelijke vragen van de fractie
Datum: 20 april 2026
Onderwerp: Speelplaatsen
Geachte leden van de raad,
1. Is het college bereid om de motie uit te voeren?
Antwoord: Ja. Wij zeggen uw raad toe dat wij u voor de zomer van 2026 informeren over de uitkomst van het onderzoek.
2. Wanneer komt het voorstel?
Antwoord: Zie het antwoord op vraag 1. De wethouder heeft toegezegd dit in het tweede kwartaal te sturen.
Wij adviseren u om de beleidsnota aan te passen en verzoeken het college de raad uiterlijk 1 juni te berichten.
Verzoekt het college: de raad binnen drie maanden een voorstel te doen, en gaat over tot de orde van de dag.
`

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

import type { BriefingData, BriefingDocument } from '../../shared/records/briefing.ts'
import type {
  BriefingFormat,
  BriefingPlan,
  BriefingPreview,
  NamedIn,
} from '../../shared/records/briefing-plan.ts'
import type { PagePicture } from '../../shared/records/page-picture.ts'
import type { MediaType } from '../../shared/records/source-text.ts'
import type { Language } from '../../shared/texts/translate.ts'
import type { Block } from '../briefing/block.ts'
import type { Drawn } from '../briefing/drawn.ts'
import type { BriefingOptions } from '../briefing/pdf.ts'

/** An original as the store knows it; its file is opened where it is printed. */
export type OriginalFile = Readonly<{
  documentId: number
  path: string
  sha256: string
  media: MediaType
  /** Pages of which nobody, or only a machine, read the words. */
  scannedPages: number
  /** Its words, where its pages are to follow and it isn't a PDF. */
  text: string | null
}>

/** What a briefing is made of: data that is still to be composed, or the blocks of one that was exported. */
export type Given = Readonly<{ originals: readonly OriginalFile[] }> &
  (
    | Readonly<{ from: 'data'; data: BriefingData }>
    | Readonly<{
        from: 'kept'
        blocks: readonly Block[]
        title: string
        mark: string | null
        documents: readonly BriefingDocument[]
      }>
  )

/** A briefing as it is asked for. `given` is the key of what it is made of, which is handed over once for many orders. */
export type Order = Readonly<{ given: string; plan: BriefingPlan; madeAt: string; language: Language }>

export type Printed = Omit<BriefingPreview, 'warnings'> &
  Readonly<{
    /** Longer than it should be without all that can go. */
    tooLong: boolean
    /** What the maker should know of the originals. */
    warnings: readonly string[]
  }>

export type PrintedFile = Pick<Printed, 'title' | 'pageCount' | 'leftOut'> &
  Readonly<{
    asOf: string
    sha256: string
    mark: string | null
    /** As JSON: they are only to be kept. */
    blocks: string
    /** The documents that it names. */
    documents: readonly BriefingDocument[]
  }>

/** A paper that is all there, in its own language: a list, a chain, a letter. `blocks` as JSON. */
export type Paper = Readonly<{ blocks: string; language: Language }> &
  Pick<BriefingOptions, 'title' | 'madeAt' | 'mark' | 'footer'>

/** What somebody waits for on screen is printed beside what goes to a file, which takes longer. */
export type Tray = 'screen' | 'file'

export type PagePrinted = Omit<PagePicture, 'lines'>

export type PrintTask =
  /** `json` is a Given. Only the last few are remembered, of each tray its own. */
  | Readonly<{ print: 'given'; tray: Tray; key: string; json: string }>
  | Readonly<{ print: 'preview'; order: Order }>
  /** Whom it names, those who are left out included. */
  | Readonly<{ print: 'names'; order: Order }>
  | Readonly<{ print: 'page'; order: Order; page: number; width: number }>
  /** Writes to a file that is there already. */
  | Readonly<{ print: 'file'; tray: Tray; order: Order; format: BriefingFormat; path: string }>
  | Readonly<{ print: 'paper'; paper: Paper; path: string }>
  | Readonly<{ print: 'drawing'; block: Drawn; width: number; madeAt: string; language: Language }>
  /** Loads what any printing needs, before it is asked for. */
  | Readonly<{ print: 'warm' }>

/** What an order is made of has to be handed over first. */
export const unknown = 'unknown'
/** The page is one of an original: pictures of foreign files are the reader's. */
export const foreign = 'foreign'

export type PrintAnswers = Readonly<{
  given: null
  preview: Printed | typeof unknown
  names: readonly NamedIn[] | typeof unknown
  page: PagePrinted | typeof unknown | typeof foreign
  file: PrintedFile | typeof unknown
  paper: Readonly<{ pageCount: number }>
  drawing: PagePrinted
  warm: null
}>
export type PrintAnswer<T extends PrintTask> = PrintAnswers[T['print']]

/**
 * Has something printed. In the window's program that is a process of its own, which a signal ends at once; the command line prints
 * where it is called. Refuses 'printer-stopped', 'cancelled', 'cannot-write', 'disk-full'.
 */
export type Print = <T extends PrintTask>(task: T, signal?: AbortSignal) => Promise<PrintAnswer<T>>

import type { Certainty } from './certainty.ts'
import type { DecidedName, DocumentRow, HeadReading, HeadSources } from './document.ts'
import type { Finding } from './finding.ts'
import type { ItemKind, ItemState } from './item.ts'
import type { MissingDocument, MissingPlace } from './missing.ts'
import type { SourceWarning, TextRange } from './source-text.ts'
import type { Attachment, MovedPassage, TextVersion } from './text-version.ts'
import type { Tier } from './tier.ts'

/** An item of a document as the check of its import shows it. */
export type FoundItem = Readonly<{
  id: number
  kind: ItemKind
  state: ItemState
  tier: Tier
  why: readonly string[]
  /** Found only when the document was read again. */
  foundAgain: boolean
  parentId: number | null
  sourceNumber: string | null
  title: string
  text: string
  /** Of a changed passage nothing is highlighted: its range is empty. */
  attachment: Attachment
  start: number
  end: number
  page: number
  answers: readonly TextRange[]
  answerText: string | null
  refersTo: string | null
  group: string | null
  person: string | null
  holder: string | null
  madeBy: string | null
  madeTo: string | null
  termLiteral: string | null
  dueOn: string | null
  certainty: Certainty
  because: string
}>

/** A table of the text, compactly: a list of twenty thousand rows goes to the window whole. */
export type DocumentTable = Readonly<{
  /** Its first row names the columns. */
  head: boolean
  /** Its lines are those of a page, so that a paragraph in a cell can run over more than one. */
  wrapped: boolean
  /**
   * Four numbers for each line in a cell, in the order of the text: how far after the end of the line before it begins (of the
   * first: where), how long it is, how many rows lower it stands (of the first: in which), and in which column.
   */
  cells: readonly number[]
  /** Of the lines in merged cells alone, three numbers each: which line it is, how many columns and how many rows it goes over. */
  merged: readonly number[]
}>

/** A document with its canonical text, for the reader and for the check of an import. */
export type DocumentDetail = DocumentRow &
  Readonly<{
    text: string
    pages: readonly TextRange[]
    furniture: readonly TextRange[]
    /** Ranges of lines that the file itself marks as headings. */
    headings: readonly TextRange[]
    /** The tables of the text, in the order in which they begin. */
    tables: readonly DocumentTable[]
    warnings: readonly SourceWarning[]
    /** Where in the text in force each field of the head was read; absent where a person filled it in. */
    headSources: HeadSources
    /** Parts of the head that a person filled in or left as they are. */
    headDecided: readonly DecidedName[]
    /** What reading it again would make of its head; a person takes it over or leaves it. */
    headReadings: readonly HeadReading[]
    /** Lines that a machine recognised in a picture, with how sure it is (0 to 100); empty for other documents. */
    confidences: readonly Readonly<TextRange & { confidence: number }>[]
    /** What was recognised beside the items: it is shown, and counts for nothing yet. */
    findings: readonly Finding[]
    /** Earlier versions of the text, newest first; empty where it was never read again. */
    textVersions: readonly TextVersion[]
    /** Passages that were not found exactly in this version of the text. */
    moved: readonly MovedPassage[]
    /** What came in with it: the attachments of an e-mail. */
    attachments: readonly Readonly<{ id: number; title: string; fileName: string }>[]
    items: readonly FoundItem[]
    missing: readonly MissingDocument[]
    /** The places that refer to it, in documents that were there before it. */
    referredIn: readonly MissingPlace[]
    dossiers: readonly Readonly<{ id: number; name: string }>[]
  }>

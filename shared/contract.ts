import { z } from 'zod'
import { answerOperations } from './contract/answers.ts'
import { briefingOperations } from './contract/briefings.ts'
import { conflictOperations } from './contract/conflicts.ts'
import { dataOperations } from './contract/data.ts'
import { documentListOperations } from './contract/document-lists.ts'
import { doubleOperations } from './contract/doubles.ts'
import { draftOperations } from './contract/drafts.ts'
import { figuresOperations } from './contract/figures.ts'
import { itemFilter, itemOrder } from './contract/item-filter.ts'
import { linkOperations } from './contract/links.ts'
import { listOperations } from './contract/lists.ts'
import { logOperations } from './contract/log.ts'
import { missingOperations } from './contract/missing.ts'
import { motionOperations, samePairs } from './contract/motions.ts'
import {
  change,
  day,
  id,
  ids,
  job,
  nothing,
  type Operation,
  type OperationKind,
  range,
  read,
  text,
  words,
} from './contract/operation.ts'
import { registerOperations } from './contract/register.ts'
import { searchOperations } from './contract/search.ts'
import { sinceOperations } from './contract/since.ts'
import { termsOperations } from './contract/terms.ts'
import { viewsOperations } from './contract/views.ts'
import { certainties } from './records/certainty.ts'
import {
  confidentialities,
  type DocumentRow,
  dateRoles,
  decidedNames,
  documentKinds,
} from './records/document.ts'
import type { Dossier, DossierDetail } from './records/dossier.ts'
import type { DocumentDetail } from './records/found-item.ts'
import type { ImportOutcome } from './records/import-outcome.ts'
import {
  answerVerdicts,
  type ItemDetail,
  type ItemRow,
  itemKinds,
  motionOutcomes,
  officialStatuses,
  reactions,
  realisations,
  type SourcedPassage,
  settledHows,
  verdicts,
} from './records/item.ts'
import type { Label } from './records/label.ts'
import { listFormats } from './records/list-exchange.ts'
import type { MissingRow } from './records/missing.ts'
import { type Municipality, municipality } from './records/municipality.ts'
import type { PagePicture } from './records/page-picture.ts'
import type { Repeat } from './records/repeat.ts'
import type { SenderProfile } from './records/sender-profile.ts'
import type { TextRange } from './records/source-text.ts'
import type { RereadOutcome, ScanOutcome } from './records/text-version.ts'
import { languages } from './texts/translate.ts'

export {
  type ItemFilter,
  type ItemOrder,
  itemFilter,
  sortColumns,
} from './contract/item-filter.ts'

export const roles = ['raadslid', 'adviesraad', 'griffie'] as const
export const themes = ['system', 'light', 'dark'] as const

export const settings = z.strictObject({
  /** Changes only which screen comes first. Null until somebody says. */
  role: z.enum(roles).nullable(),
  theme: z.enum(themes),
  /** What screens, menus and briefings speak. Letters and lists that go out are Dutch. */
  language: z.enum(languages).default('nl'),
  /** Single-letter keys in lists. */
  letterKeys: z.boolean(),
  rowHeight: z.union([z.literal(28), z.literal(32), z.literal(40)]),
  homeMunicipality: z.string().nullable(),
  /** Whose questions and portfolios are the user's own, in the words of the documents. */
  mine: z
    .strictObject({ groups: z.array(z.string()).max(50), holders: z.array(z.string()).max(50) })
    .default({ groups: [], holders: [] }),
  /** A message of the desktop on the day after a term ended. */
  notify: z.boolean().default(false),
})
export type Settings = Readonly<z.infer<typeof settings>>

export type ChangeRow = Readonly<{ seq: number; at: string; label: Label; undone: boolean; undoes: boolean }>
export type Overview = Readonly<{
  settings: Settings
  today: string
  itemCount: number
  openCount: number
  lateCount: number
  toCheckCount: number
  missingCount: number
  trashCount: number
  dossiers: readonly Readonly<{ id: number; name: string }>[]
  toCheck: readonly Readonly<{ id: number; title: string }>[]
  undo: Label | null
  redo: Label | null
  sampleLoaded: boolean
  /** When the last change was stored, for "Alles opgeslagen 14:03". */
  savedAt: string | null
}>

/** A document that answers what is the user's own, with the items that it answers. */
export type News = Readonly<{ document: DocumentRow; items: readonly ItemRow[] }>
/** Something that was looked at. */
export type Seen = Readonly<{ at: string; document: DocumentRow | null; item: ItemRow | null }>

export type Today = Readonly<{
  late: readonly ItemRow[]
  thisWeek: readonly ItemRow[]
  /** Reminders of the user's own whose day has come. */
  reminders: readonly ItemRow[]
  /** The first of those that wait for their check. */
  toCheck: readonly DocumentRow[]
  toCheckCount: number
  news: readonly News[]
  missing: readonly MissingRow[]
  extended: readonly ItemRow[]
  extendedCount: number
  seen: readonly Seen[]
  /** Which of these items say again what another of them says, as the user linked them. */
  repeats: readonly Repeat[]
  /** Nothing is recorded or waiting yet. */
  empty: boolean
}>

export type Choices = Readonly<{
  municipalities: readonly string[]
  groups: readonly string[]
  holders: readonly string[]
  /** Who made the commitments. */
  makers: readonly string[]
  dossiers: readonly Readonly<{ id: number; name: string }>[]
  /** Years in which something was asked, promised or adopted, the last one first. */
  years: readonly string[]
}>

export type Suggestion = Readonly<{
  passage: Omit<SourcedPassage, 'id'>
  /** Words that the promise and the passage share; the score only orders. */
  words: readonly string[]
  score: number
}>

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), range }),
  z.strictObject({ kind: z.literal('none'), note: words(4000) }),
])

const foundFields = z.strictObject({
  kind: z.enum(itemKinds).optional(),
  title: words(300).optional(),
  sourceNumber: text(40).nullable().optional(),
  group: text(200).nullable().optional(),
  person: text(200).nullable().optional(),
  holder: text(200).nullable().optional(),
  madeBy: text(200).nullable().optional(),
  madeTo: text(200).nullable().optional(),
  termLiteral: text(400).nullable().optional(),
  /** A date given by the user stands as it is; null leaves the item without one. */
  dueOn: day.nullable().optional(),
  refersTo: text(40).nullable().optional(),
})

export const contract = {
  // The program as a whole
  'app.overview': read<Overview>()(nothing),
  'app.today': read<Today>()(nothing),
  'app.choices': read<Choices>()(nothing),
  'app.changes': read<readonly ChangeRow[]>()(z.strictObject({ before: z.int().optional() })),
  'app.saveSettings': change<null>()(settings),
  'app.undo': change<Label>()(nothing),
  'app.redo': change<Label>()(nothing),

  // Documents and their check
  'documents.import': job<readonly ImportOutcome[]>()(
    z.strictObject({ files: z.array(z.string()).min(1).max(2000), dossierId: id.optional() }),
  ),
  'documents.list': read<readonly DocumentRow[]>()(
    z.strictObject({ state: z.enum(['to_check', 'recorded', 'trashed']).optional() }),
  ),
  ...documentListOperations,
  /** The newest documents of whose subject and file name each word begins a word. */
  'documents.named': read<readonly DocumentRow[]>()(
    z.strictObject({
      text: z.string().max(500),
      limit: z.int().min(1).max(200),
      /** Those that count alone. */
      recorded: z.literal(true).optional(),
      /** Without these. */
      except: z.array(id).max(100_000).optional(),
    }),
  ),
  /** Those of a dossier, which holds much else. */
  'documents.ofDossier': read<Readonly<{ id: number; documents: readonly DocumentRow[] }>>()(
    z.strictObject({ id }),
  ),
  'documents.open': read<DocumentDetail>()(z.strictObject({ id })),
  'documents.describe': change<null>()(
    z.strictObject({
      id,
      kind: z.enum(documentKinds).optional(),
      municipality: text(120).nullable().optional(),
      date: day.nullable().optional(),
      subject: words(500).optional(),
      reference: text(200).nullable().optional(),
      sender: text(200).nullable().optional(),
      recipient: text(200).nullable().optional(),
      holder: text(200).nullable().optional(),
      confidentiality: z.enum(confidentialities).optional(),
      askers: z
        .array(z.strictObject({ name: text(200).nullable(), group: text(200).nullable() }))
        .max(100)
        .optional(),
      /** The first date of each role that is named; null takes it away. */
      dates: z.array(z.strictObject({ role: z.enum(dateRoles), date: day.nullable() })).optional(),
    }),
  ),
  /** Takes over how a part of the head would be read now, or leaves it: then it is not asked again. */
  'documents.settleHeadReading': change<null>()(
    z.strictObject({ id, name: z.enum(decidedNames), take: z.boolean() }),
  ),
  'documents.record': change<Readonly<{ recorded: number }>>()(
    z.strictObject({
      id,
      accept: z.enum(['accepted', 'strong', 'all']),
      /** Motions found in it that are recorded already, as a person says. */
      same: samePairs.optional(),
    }),
  ),
  'documents.discard': change<null>()(z.strictObject({ id })),
  'documents.trash': change<null>()(z.strictObject({ id })),
  'documents.restore': change<null>()(z.strictObject({ id })),
  /** A page as the file shows it, `width` pixels wide, with where the words of the text in force lie on it. Null where the file has no pages to show. */
  'documents.page': read<PagePicture | null>()(
    z.strictObject({ id, page: z.int().positive(), width: z.int().min(100).max(4000) }),
  ),
  /** Reads documents again with the reader of today; each gets a new version of its text only where that differs. */
  'documents.reread': job<readonly RereadOutcome[]>()(
    // Those that are named, or all that an older reader read.
    z.strictObject({ ids: z.union([ids, z.literal('older')]) }),
  ),
  'documents.recogniseScan': job<ScanOutcome>()(z.strictObject({ id })),
  'documents.textVersion': read<Readonly<{ text: string; pages: readonly TextRange[] }>>()(
    z.strictObject({ id, number: z.int().positive() }),
  ),
  /** "Nearly" is right: the words as they are now are its quote from here on. */
  'passages.confirm': change<null>()(z.strictObject({ id })),
  /** A person shows where the words stand now. */
  'passages.move': change<null>()(z.strictObject({ id, start: z.int().min(0), end: z.int().positive() })),
  'profiles.list': read<readonly SenderProfile[]>()(nothing),
  'profiles.remove': change<null>()(z.strictObject({ id })),

  // Found items, before and after they count
  'found.accept': change<null>()(z.strictObject({ ids })),
  'found.drop': change<null>()(z.strictObject({ ids })),
  'found.change': change<null>()(z.strictObject({ id, fields: foundFields })),
  'found.move': change<null>()(z.strictObject({ id, start: z.int().min(0), end: z.int().positive() })),
  'found.moveAnswer': change<null>()(z.strictObject({ id, start: z.int().min(0), end: z.int().positive() })),
  'found.merge': change<null>()(z.strictObject({ id, withId: id })),
  'found.split': change<Readonly<{ id: number }>>()(z.strictObject({ id, at: z.int().positive() })),
  'found.add': change<Readonly<{ id: number }>>()(range.extend({ kind: z.enum(itemKinds) })),

  // Follow-up
  'items.list': read<
    Readonly<{ rows: readonly ItemRow[]; count: number; lateCount: number; total: number }>
  >()(
    z.strictObject({
      filter: itemFilter,
      order: itemOrder,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  'items.open': read<ItemDetail>()(z.strictObject({ id })),
  'items.suggestEvidence': read<readonly Suggestion[]>()(
    /** With a document: words of that one alone. */
    z.strictObject({ id, text: z.string().max(500).optional(), documentId: id.optional() }),
  ),
  'items.settle': change<null>()(
    z.strictObject({
      ids,
      on: day,
      scope: z.enum(['whole', 'part']),
      how: z.enum(settledHows).nullable(),
      evidence,
      verdict: z.enum(verdicts).optional(),
      note: text(4000).optional(),
    }),
  ),
  /** Proof for what is settled already, or on its way. */
  'items.addEvidence': change<null>()(z.strictObject({ ids, range, note: text(4000).optional() })),
  'items.setStatus': change<null>()(
    z.strictObject({
      ids,
      status: z.enum(officialStatuses),
      on: day,
      words: text(400).optional(),
      note: text(4000).optional(),
    }),
  ),
  'items.judge': change<null>()(
    z.strictObject({ ids, verdict: z.enum(verdicts), note: text(4000).optional() }),
  ),
  'items.extend': change<null>()(z.strictObject({ ids, to: day, on: day, reason: text(4000) })),
  'items.setTerm': change<null>()(
    z.strictObject({
      ids,
      literal: text(400).nullable(),
      dueOn: day.nullable(),
      certainty: z.enum(certainties),
      note: text(4000).optional(),
    }),
  ),
  'items.remind': change<null>()(z.strictObject({ ids, on: day.nullable() })),
  'items.assign': change<null>()(z.strictObject({ ids, holder: text(200).nullable() })),
  'items.note': change<null>()(z.strictObject({ ids, note: words(4000) })),
  'items.judgeAnswer': change<null>()(
    z.strictObject({ ids, verdict: z.enum(answerVerdicts), note: text(4000).optional() }),
  ),
  'items.setOutcome': change<null>()(
    z.strictObject({ ids, outcome: z.enum(motionOutcomes), on: day, note: text(4000).optional() }),
  ),
  'items.react': change<null>()(
    z.strictObject({
      ids,
      reaction: z.enum(reactions),
      reason: text(4000).nullable(),
      passage: range.nullable(),
      on: day,
    }),
  ),
  'items.realise': change<null>()(
    z.strictObject({ ids, realisation: z.enum(realisations), note: text(4000).optional() }),
  ),

  // Dossiers
  'dossiers.list': read<readonly Dossier[]>()(nothing),
  'dossiers.open': read<DossierDetail>()(z.strictObject({ id })),
  'dossiers.create': change<Readonly<{ id: number }>>()(
    z.strictObject({
      name: words(200),
      note: text(20_000).optional(),
      /** What is put in it at once. */
      documentIds: z.array(id).max(10_000).optional(),
      itemIds: z.array(id).max(10_000).optional(),
    }),
  ),
  'dossiers.describe': change<null>()(z.strictObject({ id, name: words(200), note: text(20_000) })),
  'dossiers.remove': change<null>()(z.strictObject({ id })),
  'dossiers.put': change<null>()(
    z.strictObject({
      id,
      documentIds: z.array(id).max(10_000),
      itemIds: z.array(id).max(10_000),
      present: z.boolean(),
    }),
  ),

  // Search
  ...searchOperations,

  // Municipalities
  'municipalities.list': read<readonly Municipality[]>()(nothing),
  'municipalities.save': change<Readonly<{ id: number; moved: number }>>()(
    municipality.extend({ id: id.nullable() }),
  ),
  'municipalities.remove': change<null>()(z.strictObject({ id })),

  // Products and data
  ...briefingOperations,
  'sample.load': job<Readonly<{ dossierId: number }>>()(nothing),
  'sample.remove': change<null>()(nothing),
  ...dataOperations,
  'data.check': job<DataCheck>()(nothing),

  ...registerOperations,
  ...conflictOperations,
  ...doubleOperations,
  ...draftOperations,
  ...figuresOperations,
  ...logOperations,
  ...linkOperations,
  ...listOperations,
  ...motionOperations,
  ...termsOperations,
  ...viewsOperations,
  ...missingOperations,
  ...sinceOperations,
  ...answerOperations,
} as const satisfies Record<string, Operation<OperationKind, z.ZodType, unknown>>

/** Each finding is a text of the catalogue; none means that everything holds. */
export type DataCheck = Readonly<{
  documents: number
  items: number
  passages: number
  findings: readonly Label[]
}>

export type Contract = typeof contract
export type OperationName = keyof Contract
export type InputOf<N extends OperationName> = z.infer<Contract[N]['input']>
export type OutputOf<N extends OperationName> = Exclude<Contract[N]['out'], undefined>
/** The operations that change nothing: what a screen shows comes from these alone. */
export type ReadName = {
  [N in OperationName]: Contract[N]['kind'] extends 'read' ? N : never
}[OperationName]

/** How far long work is. `label` is a text of the catalogue. */
export type Progress = Readonly<{ job: string; done: number; total: number; label: Label }>

/** The answer to every call: the value, a refusal that the user can mend, or a defect of ours. */
export type Reply<T = unknown> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{ ok: false; refusal: string; values: Readonly<Record<string, string | number>> }>
  | Readonly<{ ok: false; defect: string }>

/** A file that the user chose: the window knows its name and a token for it, never its path. */
export type ChosenFile = Readonly<{ token: string; name: string }>

/** A place that the user chose to save at: also the name of its folder, to say where a file went. */
export type SavePlace = ChosenFile & Readonly<{ folder: string }>

/** What is saved at a place of the user's choice. */
export const placeKinds = ['briefing', 'docx', 'html', 'txt', 'png', ...listFormats] as const
export type PlaceKind = (typeof placeKinds)[number]

/** What a folder is chosen for. */
export const folderPurposes = ['files', 'backup', 'restore'] as const
export type FolderPurpose = (typeof folderPurposes)[number]

/** What the preload hands to the window, and nothing else. */
export type Bridge = Readonly<{
  call: (name: string, input: unknown, jobId?: string) => Promise<Reply>
  cancel: (jobId: string) => void
  onChanged: (listener: () => void) => () => void
  onProgress: (listener: (progress: Progress) => void) => () => void
  /** Acts from the menu: "import", "export", "undo", "redo", "keys". */
  onMenu: (listener: (act: string) => void) => () => void
  /** What must be stored before the window closes; it waits for that. */
  onLeave: (store: () => Promise<unknown>) => void
  chooseFiles: () => Promise<readonly ChosenFile[]>
  /** Where to save; the token stands for the place that the user chose, null for "not". */
  choosePlace: (kind: PlaceKind, name: string) => Promise<SavePlace | null>
  /** A folder to put more than one file in, or to find backups in; null for "not". */
  chooseFolder: (purpose: FolderPurpose) => Promise<ChosenFile | null>
  /** Opens what was saved at a place with the system's own program; false where there is none, or nothing to open. */
  openPlace: (token: string) => Promise<boolean>
  dropped: (files: readonly File[]) => Promise<readonly ChosenFile[]>
}>

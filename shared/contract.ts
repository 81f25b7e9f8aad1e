import { z } from 'zod'
import { answerOperations } from './contract/answers.ts'
import { briefingOperations } from './contract/briefings.ts'
import { conflictOperations } from './contract/conflicts.ts'
import { dataOperations } from './contract/data.ts'
import { documentListOperations } from './contract/document-lists.ts'
import { documentOperations } from './contract/documents.ts'
import { dossierOperations } from './contract/dossiers.ts'
import { doubleOperations } from './contract/doubles.ts'
import { draftOperations } from './contract/drafts.ts'
import { figuresOperations } from './contract/figures.ts'
import { foundOperations } from './contract/found.ts'
import { itemOperations } from './contract/items.ts'
import { linkOperations } from './contract/links.ts'
import { listOperations } from './contract/lists.ts'
import { logOperations } from './contract/log.ts'
import { missingOperations } from './contract/missing.ts'
import { motionOperations } from './contract/motions.ts'
import { change, id, job, nothing, type Operation, type OperationKind, read } from './contract/operation.ts'
import { registerOperations } from './contract/register.ts'
import { searchOperations } from './contract/search.ts'
import { sinceOperations } from './contract/since.ts'
import { termsOperations } from './contract/terms.ts'
import { viewsOperations } from './contract/views.ts'
import type { DocumentRow } from './records/document.ts'
import type { ItemRow } from './records/item.ts'
import type { Label } from './records/label.ts'
import { listFormats } from './records/list-exchange.ts'
import type { MissingRow } from './records/missing.ts'
import { type Municipality, municipality } from './records/municipality.ts'
import type { Repeat } from './records/repeat.ts'
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

export const contract = {
  // The program as a whole
  'app.overview': read<Overview>()(nothing),
  'app.today': read<Today>()(nothing),
  'app.choices': read<Choices>()(nothing),
  'app.changes': read<readonly ChangeRow[]>()(z.strictObject({ before: z.int().optional() })),
  'app.saveSettings': change<null>()(settings),
  'app.undo': change<Label>()(nothing),
  'app.redo': change<Label>()(nothing),

  ...documentOperations,
  ...documentListOperations,
  ...foundOperations,
  ...itemOperations,
  ...dossierOperations,
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

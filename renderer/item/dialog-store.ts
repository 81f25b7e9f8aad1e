import { store } from '../app/store.ts'

export const itemDialogs = [
  'settle',
  'evidence',
  'edit',
  'status',
  'verdict',
  'term',
  'holder',
  'dossier',
  'answerVerdict',
  'reaction',
  'reason',
  'realisation',
  'outcome',
  'votes',
  'execution',
  'describe',
  'letter',
  'note',
  'parts',
  'decision',
  'withdraw',
  'transfer',
  'kpi',
] as const
export type ItemDialogName = (typeof itemDialogs)[number]

/** A passage that was chosen in its source, to be evidence. */
export type GivenPassage = Readonly<{
  documentId: number
  start: number
  end: number
  quote: string
  documentTitle: string
}>

/** Which dialog is open, for which items. `tab` is where the term dialog starts. */
export type OpenItemDialog = Readonly<{
  name: ItemDialogName
  ids: readonly number[]
  tab?: 'reminder' | 'holding'
  given?: GivenPassage
  /** Which KPI the dialog is about; absent: a new one. */
  kpiId?: number
}>

/** The item that was last looked at: what is found in a source may be evidence for it. */
export const lastItem = store<Readonly<{ id: number; name: string }> | null>(null)

export const itemDialog = store<OpenItemDialog | null>(null)
export const closeItemDialog = (): void => itemDialog.set(null)

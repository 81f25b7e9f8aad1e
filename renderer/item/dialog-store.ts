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
  'realisation',
  'outcome',
  'note',
] as const
export type ItemDialogName = (typeof itemDialogs)[number]

/** Which dialog is open, for which items. `tab` is where the term dialog starts. */
export type OpenItemDialog = Readonly<{ name: ItemDialogName; ids: readonly number[]; tab?: 'reminder' }>

export const itemDialog = store<OpenItemDialog | null>(null)
export const closeItemDialog = (): void => itemDialog.set(null)

import type { ImportOutcome } from '../../shared/contract.ts'
import { civilDate, type IsoDate } from '../../shared/dates.ts'
import { remember, remembered } from './remembered.ts'
import { store } from './store.ts'

/** A file that was given to read and of which nothing is stored. */
export type NotRead = Readonly<
  Pick<ImportOutcome, 'fileName' | 'refusal' | 'values'> & {
    id: string
    /** The day on which it was tried, by the computer's clock. */
    on: IsoDate
  }
>

const most = 500
const kept = remembered<readonly NotRead[]>('documents.notRead', [])
/** The message of an import goes by itself; here stays which files did not come in, until they do or somebody takes them off. */
export const notRead = store<readonly NotRead[]>(Array.isArray(kept) ? kept : [])

const setNotRead = (files: readonly NotRead[]): void => {
  remember('documents.notRead', files)
  notRead.set(files)
}

/** Adds the files of an import that did not come in; takes off those that now did. */
export const keepNotRead = (outcomes: readonly ImportOutcome[]): void => {
  const tried = new Set(outcomes.map(({ fileName }) => fileName))
  const failed = outcomes.filter(({ outcome }) => outcome === 'refused' || outcome === 'cancelled')
  const fresh = failed.map(({ fileName, refusal, values }) => ({
    id: crypto.randomUUID(),
    fileName,
    refusal,
    values,
    on: civilDate(new Date()),
  }))
  setNotRead([...fresh, ...notRead.get().filter(({ fileName }) => !tried.has(fileName))].slice(0, most))
}

export const takeOffNotRead = (id: string): void => setNotRead(notRead.get().filter((one) => one.id !== id))

export const takeOffAllNotRead = (): void => setNotRead([])

import type { IsoDate } from '../dates.ts'

/** A file, or an attachment of an e-mail, that was given to read and of which nothing is stored. */
export type NotRead = Readonly<{
  id: string
  fileName: string
  /** The e-mail that it was attached to; null for a file. */
  mail: string | null
  /** Null where the import was cancelled before it. */
  refusal: string | null
  values: Readonly<Record<string, string | number>>
  /** The day on which it was tried, by the computer's clock. */
  on: IsoDate
}>

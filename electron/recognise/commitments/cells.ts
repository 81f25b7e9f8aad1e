import type { TextRange } from '../../../shared/records/source-text.ts'

/** What stands in one cell of a table, and where. */
export type Cell = Readonly<{ range: TextRange; text: string }>
/** Its cells from left to right; null where one is empty. */
export type Row = readonly (Cell | null)[]

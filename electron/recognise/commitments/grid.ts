import type { Row } from './cells.ts'
import { type Column, readColumn } from './columns.ts'
import { inferred } from './inferred.ts'

export type Table = Readonly<{
  header: readonly (Column | null)[]
  /** The words above the column of what was promised; empty where the columns have no names. */
  named: string
  rows: readonly Row[]
}>

/**
 * The table of rows of cells: the first row that names two columns or more says what the others hold; where it comes back, on the
 * next page, it is no row. Without such a row the cells themselves say it, where `bare` tables may be read.
 */
export const readTable = (read: readonly Row[], bare: boolean): Table[] => {
  const first = read.findIndex((row) => isHeader(row, 2))
  const head = read[first]
  if (head === undefined) {
    const header = bare ? inferred(read) : null
    return header === null ? [] : [{ header, named: '', rows: read }]
  }
  const header = head.map((cell) => (cell === null ? null : readColumn(cell.text)))
  const named = head[header.indexOf('text')]?.text ?? head[header.indexOf('subject')]?.text ?? ''
  const rows = read.slice(first + 1).filter((row) => !isHeader(row, 3))
  return [{ header, named, rows }]
}

const isHeader = (row: Row, least: number): boolean =>
  row.filter((cell) => cell !== null && readColumn(cell.text) !== null).length >= least

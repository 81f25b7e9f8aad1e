import type { Row } from './cells.ts'
import type { Column } from './columns.ts'
import { isDay, isNumber, isPerson, isState, isTerm } from './looks.ts'

/**
 * What the columns of a table without names hold, by what stands in them; null where it isn't plain: there must be a column of
 * sentences, and beside it a day, a number, a name or a state.
 */
export const inferred = (rows: readonly Row[]): (Column | null)[] | null => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const cells = Array.from({ length: Math.min(width, 16) }, (_, at) =>
    rows.flatMap((row) => (row[at] === null || row[at] === undefined ? [] : [row[at].text])),
  )
  if (rows.length < 2) return null
  const lengths = cells.map((own) => wordsPer(own))
  const said = lengths.indexOf(Math.max(...lengths))
  if ((lengths[said] ?? 0) < 5 || (cells[said]?.length ?? 0) < rows.length * 0.7) return null
  const header = cells.map((own, at): Column | null => (at === said ? 'text' : sortOf(own, rows.length)))
  // The day of the promise stands before the day that it is to be done.
  const days = header.flatMap((column, at) => (column === 'date' ? [at] : []))
  for (const other of days.slice(1)) header[other] = header.includes('term') ? null : 'term'
  const known = header.filter((column) => column !== null && column !== 'text')
  return known.includes('date') || known.includes('term') || known.includes('status') ? unique(header) : null
}

/** A second column of the same sort says nothing that can be trusted. */
const unique = (header: readonly (Column | null)[]) =>
  header.map((column, at) => (header.indexOf(column) === at ? column : null))

const wordsPer = (cells: readonly string[]) =>
  cells.reduce((sum, text) => sum + (text.match(/\p{L}+/gu) ?? []).length, 0) / Math.max(1, cells.length)

function sortOf(cells: readonly string[], rows: number): Column | null {
  const share = (test: (text: string) => boolean) => cells.filter(test).length / Math.max(1, cells.length)
  if (cells.length < rows * 0.4) return null
  if (share(isDay) > 0.8) return 'date'
  if (share(isNumber) > 0.8 && new Set(cells).size === cells.length) return 'number'
  if (share(isTerm) > 0.6) return 'term'
  if (share(isState) > 0.6) return 'status'
  return share(isPerson) > 0.6 ? 'holder' : null
}

import type { DocumentRow } from '../../shared/records/document.ts'

type Sort = Readonly<{ column: string; descending: boolean }>

const words = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** Rows in the order of a column; what has no value stands last, upwards and downwards. */
export const sortDocuments = (
  rows: readonly DocumentRow[],
  { column, descending }: Sort,
): readonly DocumentRow[] =>
  rows.toSorted((a, b) => {
    const [x, y] = [fieldOf(a, column), fieldOf(b, column)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || b.id - a.id
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : words.compare(String(x), String(y))
    return (descending ? -order : order) || b.id - a.id
  })

function fieldOf(row: DocumentRow, column: string): string | number | null {
  if (column === 'date') return row.date
  if (column === 'kind') return row.kind
  if (column === 'municipality') return row.municipality
  if (column === 'pageCount') return row.pageCount
  if (column === 'itemCount') return row.itemCount
  // Most work first where it is sorted downwards.
  if (column === 'state') return row.state === 'recorded' ? -1 : row.toCheckCount
  return row.subject
}

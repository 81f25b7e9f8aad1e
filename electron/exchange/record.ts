import type { ItemKind } from '../../shared/records/item.ts'
import type {
  BadRowReason,
  KeptWords,
  ListCell,
  ListField,
  ListLine,
  ListRecord,
} from '../../shared/records/list-exchange.ts'
import { certaintyOfCell, dateOfCell, entriesOfCell, kindOfCell, saysNoDate, statusOfCell } from './cells.ts'

export type BadRow = Readonly<{
  line: number
  number: string | null
  title: string
  reason: BadRowReason
  words: string
}>
export type ReadRow = Readonly<{ record: ListRecord }> | Readonly<{ bad: BadRow }>

/** What each column holds; a column without a field is kept as words. */
export type Fields = ReadonlyMap<number, ListField | null>

/** Longer than any cell of a list; such words belong in a document. */
const longest = 20_000

/** Reads the rows of a list, one by one, by its mapping. A head that comes back on the next page is no row. */
export const recordReader = (headers: readonly ListCell[], fields: Fields, itemKind: ItemKind) => {
  const head = headers.map(({ words }) => words).join('\n')
  const seen = new Set<string>()
  return (row: ListLine): ReadRow | null => {
    if (isHead(row, headers.length, head)) return null
    const next = readRow(row, headers, fields, itemKind)
    if (next === null) return null
    const number = 'record' in next ? next.record.fields.number : undefined
    const key =
      number === undefined ? null : `${'record' in next ? next.record.kind : ''} ${number.toLowerCase()}`
    if (key !== null && seen.has(key) && 'record' in next)
      return { bad: { ...nameOf(next.record), reason: 'double-number', words: number ?? '' } }
    if (key !== null) seen.add(key)
    return next
  }
}

const isHead = ({ cells }: ListLine, columns: number, head: string): boolean =>
  cells.length === columns && cells.map(({ words }) => words.replace(/\s+/g, ' ')).join('\n') === head

const nameOf = ({ line, fields }: Pick<ListRecord, 'line' | 'fields'>) => ({
  line,
  number: fields.number ?? null,
  title: fields.subject ?? fields.text ?? '',
})

const readRow = (
  row: ListLine,
  headers: readonly ListCell[],
  fields: Fields,
  itemKind: ItemKind,
): ReadRow | null => {
  const cells = new Map<ListField, string>()
  const rest: KeptWords[] = []
  for (const { column, words } of row.cells) {
    const field = fields.get(column) ?? null
    if (words === '') continue
    if (field === null || cells.has(field)) rest.push({ header: headerOf(headers, column), words })
    else cells.set(field, words)
  }
  if (cells.size === 0 && rest.length === 0) return null
  const { line, start, end } = row
  const raw: Partial<Record<ListField, string>> = Object.fromEntries(cells)
  const bad = (reason: BadRowReason, words: string): ReadRow => ({
    bad: { ...nameOf({ line, fields: raw }), reason, words: words.slice(0, 300) },
  })
  const long = row.cells.find(({ words }) => words.length > longest)
  if (long) return bad('too-long', headerOf(headers, long.column))
  if (!cells.has('subject') && !cells.has('text'))
    return bad('no-words', row.cells.map(({ words }) => words).join(' · '))
  const dates = readDates(cells, (field, words) =>
    rest.push({ header: headerNamed(headers, fields, field), words }),
  )
  if ('impossible' in dates) return bad('impossible-date', dates.impossible)
  const said = cells.get('kind')
  const kind = said === undefined ? null : kindOfCell(said)
  if (said !== undefined && kind === null)
    rest.push({ header: headerNamed(headers, fields, 'kind'), words: said })
  const status = cells.get('status')
  const settled = dates.fields.settledOn !== undefined
  const certainty = certaintyOfCell(cells.get('certainty') ?? '')
  const { date: _, dueOn: __, settledOn: ___, kind: ____, certainty: _____, ...words } = raw
  // Only a commitment is made by somebody to somebody.
  if ((kind?.kind ?? itemKind) !== 'commitment')
    for (const field of ['madeBy', 'madeTo'] as const) {
      if (words[field] === undefined) continue
      rest.push({ header: headerNamed(headers, fields, field), words: words[field] })
      delete words[field]
    }
  return {
    record: {
      line,
      start,
      end,
      ...(kind ?? { kind: itemKind, amendment: false }),
      fields: {
        ...words,
        ...subjectOf(words),
        ...dates.fields,
        ...(certainty === null ? {} : { certainty }),
        ...(status !== undefined ? { status: statusOfCell(status) } : settled ? { status: 'afgedaan' } : {}),
      },
      noDate: dates.noDate,
      statusWords: status ?? null,
      entries: entriesOfCell(cells.get('followUp') ?? ''),
      rest,
    },
  }
}

/** A title is one line; one that is a whole text is cut, and kept whole as the text. */
const longestTitle = 300
const subjectOf = ({
  subject,
  text,
}: Partial<Record<ListField, string>>): Partial<Record<ListField, string>> => {
  if (subject === undefined) return {}
  const line = subject.replace(/\s+/g, ' ')
  if (line.length <= longestTitle) return { subject: line }
  return { subject: `${line.slice(0, longestTitle - 1).trimEnd()}…`, text: text ?? subject }
}

type Dates =
  | Readonly<{ fields: Partial<Record<ListField, string>>; noDate: boolean }>
  | Readonly<{ impossible: string }>

/** Only a whole day is a date. Other words in a date's column are kept, and are the literal term where there is no other. */
const readDates = (
  cells: ReadonlyMap<ListField, string>,
  keep: (field: ListField, words: string) => void,
): Dates => {
  const fields: Partial<Record<ListField, string>> = {}
  let noDate = false
  for (const field of ['date', 'dueOn', 'settledOn'] as const) {
    const words = cells.get(field)
    if (words === undefined) continue
    const date = dateOfCell(words)
    if (date === 'impossible') return { impossible: words }
    if (date !== null) fields[field] = date
    else if (field !== 'dueOn') keep(field, words)
    else {
      noDate = saysNoDate(words)
      if (!cells.has('termLiteral')) fields.termLiteral = words
      else if (!noDate) keep(field, words)
    }
  }
  return { fields, noDate }
}

const headerOf = (headers: readonly ListCell[], column: number): string =>
  headers.find((header) => header.column === column)?.words ?? String(column + 1)

const headerNamed = (headers: readonly ListCell[], fields: Fields, field: ListField): string =>
  headerOf(headers, [...fields].find(([, one]) => one === field)?.[0] ?? 0)

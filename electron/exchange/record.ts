import type { ItemKind } from '../../shared/records/item.ts'
import type {
  BadRowReason,
  KeptWords,
  ListCell,
  ListField,
  ListHeading,
  ListLine,
  ListRecord,
} from '../../shared/records/list-exchange.ts'
import { inDutch as t } from '../../shared/texts/translate.ts'
import {
  certaintyOfCell,
  dateOfCell,
  dayInCell,
  entriesOfCell,
  kindOfCell,
  outcomeOfCell,
  saysNobody,
  saysNoDate,
  statusOfCell,
} from './cells.ts'
import { type Above, headingOf, noHeading, underHeading, whatSays } from './list-headings.ts'
import { markedMonthFirst } from './slash-dates.ts'

export type BadRow = Readonly<{
  line: number
  number: string | null
  title: string
  reason: BadRowReason
  words: string
}>
export type ReadRow =
  | Readonly<{ record: ListRecord }>
  | Readonly<{ bad: BadRow }>
  | Readonly<{ heading: ListHeading }>

/** What each column holds; a column without a field is kept as words. */
export type Fields = ReadonlyMap<number, ListField | null>

/** Longer than any cell of a list; such words belong in a document. */
const longest = 20_000

/**
 * Reads the rows of a list, one by one, by its mapping. A head that comes back on the next page is no row. Where its days with strokes
 * have the month first, 4/1/2022 is in April.
 */
export const recordReader = (
  headers: readonly ListCell[],
  fields: Fields,
  itemKind: ItemKind,
  monthFirst = false,
) => {
  const head = headers.map(({ words }) => words).join('\n')
  const seen = new Set<string>()
  let above: Above = noHeading
  return (row: ListLine): ReadRow | null => {
    if (isHead(row, headers.length, head)) return null
    const heading = headingOf(row, headers, fields)
    if (heading !== null) {
      const said = whatSays(heading)
      above = underHeading(above, said)
      return { heading: { line: row.line, title: heading, ...said } }
    }
    const next = readRow(row, { headers, fields, itemKind, monthFirst, above })
    above = { ...above, fresh: false }
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

type Given = Readonly<{
  headers: readonly ListCell[]
  fields: Fields
  itemKind: ItemKind
  monthFirst: boolean
  above: Above
}>
type Cells = ReadonlyMap<ListField, string>

const readRow = (row: ListLine, { headers, fields, itemKind, monthFirst, above }: Given): ReadRow | null => {
  const { cells, rest } = cellsByField(row, headers, fields)
  const literal = cells.get('termLiteral')
  if (monthFirst && literal !== undefined) cells.set('termLiteral', markedMonthFirst(literal))
  if (cells.size === 0 && rest.length === 0) return null
  if (!cells.has('holder') && above.holder !== null) cells.set('holder', above.holder)
  if (!cells.has('group') && above.group !== null) cells.set('group', above.group)
  if (!cells.has('status') && above.status !== null) cells.set('status', above.status)
  if (above.other !== null) rest.push({ header: t('lists.heading'), words: above.other })
  const { line, start, end } = row
  const raw: Partial<Record<ListField, string>> = Object.fromEntries(cells)
  const bad = (reason: BadRowReason, words: string): ReadRow => ({
    bad: { ...nameOf({ line, fields: raw }), reason, words: words.slice(0, 300) },
  })
  const keep = (field: ListField, words: string) =>
    rest.push({ header: headerNamed(headers, fields, field), words })
  const long = row.cells.find(({ words }) => words.length > longest)
  if (long) return bad('too-long', headerOf(headers, long.column))
  if (!cells.has('subject') && !cells.has('text'))
    return bad('no-words', row.cells.map(({ words }) => words).join(' · '))
  const dates = readDates(cells, monthFirst, keep)
  if ('impossible' in dates) return bad('impossible-date', dates.impossible)
  // Without a column for it, the day of the meeting is the one that the meeting is named with: "Raad 8-2-2024".
  const meeting = [...fields.values()].includes('date')
    ? null
    : dayInCell(monthFirst ? markedMonthFirst(cells.get('source') ?? '') : (cells.get('source') ?? ''))
  const said = cells.get('kind')
  const kind = said === undefined ? null : kindOfCell(said)
  if (said !== undefined && kind === null) keep('kind', said)
  const is = kind ?? { kind: itemKind, amendment: false }
  const certainty = certaintyOfCell(cells.get('certainty') ?? '')
  const words = wordsFor(is.kind, raw, keep)
  const state = stateOf(is.kind, cells, {
    settledOn: dates.fields.settledOn,
    monthFirst,
    settles: settling.test(headerNamed(headers, fields, 'status')),
    decides: ![...fields.values()].includes('outcome'),
    keep,
  })
  return {
    record: {
      line,
      start,
      end,
      ...is,
      fields: {
        ...words,
        ...subjectOf(words),
        ...(meeting === null ? {} : { date: meeting }),
        ...dates.fields,
        ...(certainty === null ? {} : { certainty }),
        ...state,
      },
      noDate: dates.noDate,
      statusWords: cells.get('status') ?? null,
      entries: entriesOfCell(cells.get('followUp') ?? '', monthFirst),
      rest,
    },
  }
}

const cellsByField = (row: ListLine, headers: readonly ListCell[], fields: Fields) => {
  const cells = new Map<ListField, string>()
  const rest: KeptWords[] = []
  for (const { column, words } of row.cells) {
    const field = fields.get(column) ?? null
    if (words === '') continue
    if (field === null || cells.has(field)) rest.push({ header: headerOf(headers, column), words })
    else cells.set(field, words)
  }
  return { cells, rest }
}

type Keep = (field: ListField, words: string) => void

/** What goes in as words. "N.v.t." is nobody, and only a commitment is made by somebody to somebody: those words are kept beside it. */
const wordsFor = (kind: ItemKind, raw: Partial<Record<ListField, string>>, keep: Keep) => {
  const {
    date: _,
    dueOn: __,
    settledOn: ___,
    kind: ____,
    certainty: _____,
    status: ______,
    outcome: _______,
    ...words
  } = raw
  for (const field of people) {
    const said = words[field]
    const elsewhere = kind !== 'commitment' && (field === 'madeBy' || field === 'madeTo')
    if (said === undefined || !(elsewhere || saysNobody(said))) continue
    keep(field, said)
    delete words[field]
  }
  return words
}
const people = ['holder', 'madeBy', 'madeTo', 'group', 'submitters'] as const

/** Heads of columns in which a day says that it was settled then: "Afgedaan". */
const settling = /afged|afgeh|voldaan|gereed|afgerond/i

type StateGiven = Readonly<{
  settledOn: string | undefined
  monthFirst: boolean
  /** A day in the column of the status says that it was settled then. */
  settles: boolean
  /** No column says the outcome, so that the status may. */
  decides: boolean
  keep: Keep
}>

/** The status, and of a motion its outcome, also where the list writes that as its status: "Verworpen". */
const stateOf = (kind: ItemKind, cells: Cells, given: StateGiven): Partial<Record<ListField, string>> => {
  const { settledOn, settles, keep } = given
  const status = cells.get('status')
  const said = cells.get('outcome')
  const voted = given.decides && status !== undefined ? outcomeOfCell(status) : null
  const outcome =
    kind !== 'motion' ? null : said !== undefined ? outcomeOfCell(said) : voted === 'vervallen' ? null : voted
  if (said !== undefined && outcome === null) keep('outcome', said)
  const state: Partial<Record<ListField, string>> =
    outcome === null || outcome === 'onbekend' ? {} : { outcome }
  const day = settles && status !== undefined ? dateOfCell(status, given.monthFirst) : null
  if (day !== null && day !== 'impossible')
    return { ...state, status: 'afgedaan', settledOn: settledOn ?? day }
  const known =
    status === undefined || /^(?:n\.?\s?v\.?\s?t\.?|-+)$/i.test(status) ? null : statusOfCell(status)
  // Nothing of a motion that was rejected is to be carried out; one that was adopted is open until its list says more.
  if (outcome !== null && ended.has(outcome) && (known === null || known === 'onbekend'))
    return { ...state, status: 'vervallen' }
  if (state.outcome !== undefined && said === undefined && known === 'onbekend')
    return { ...state, status: 'open' }
  if (known !== null) return { ...state, status: known }
  return settledOn === undefined ? state : { ...state, status: 'afgedaan' }
}
const ended: ReadonlySet<string> = new Set(['verworpen', 'ingetrokken', 'vervallen'])

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
const readDates = (cells: Cells, monthFirst: boolean, keep: Keep): Dates => {
  const fields: Partial<Record<ListField, string>> = {}
  let noDate = false
  for (const field of ['date', 'dueOn', 'settledOn'] as const) {
    const words = cells.get(field)
    if (words === undefined) continue
    const date = dateOfCell(words, monthFirst)
    if (date === 'impossible') return { impossible: words }
    if (date !== null) fields[field] = date
    else if (field !== 'dueOn') keep(field, words)
    else {
      noDate = saysNoDate(words)
      if (!cells.has('termLiteral')) fields.termLiteral = monthFirst ? markedMonthFirst(words) : words
      else if (!noDate) keep(field, words)
    }
  }
  return { fields, noDate }
}

const headerOf = (headers: readonly ListCell[], column: number): string =>
  headers.find((header) => header.column === column)?.words ?? String(column + 1)

const headerNamed = (headers: readonly ListCell[], fields: Fields, field: ListField): string =>
  headerOf(headers, [...fields].find(([, one]) => one === field)?.[0] ?? 0)

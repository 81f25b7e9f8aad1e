import { setImmediate as turn } from 'node:timers/promises'
import type { InputOf } from '../../shared/contract.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import {
  type ListCell,
  type ListColumn,
  type ListField,
  type ListPreview,
  listRowKinds,
} from '../../shared/records/list-exchange.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { inDutch, t } from '../../shared/texts/translate.ts'
import type { ListFile } from '../documents/list-rows.ts'
import { readText } from '../documents/text.ts'
import { dossiersOfCell } from '../exchange/cells.ts'
import { outcomeOf, type Planned, planner } from '../exchange/diff.ts'
import { foldHeader, proposeFields } from '../exchange/headers.ts'
import { recordReader } from '../exchange/record.ts'
import { slashDatesOf } from '../exchange/slash-dates.ts'
import { columnLetters } from '../exchange/xlsx.ts'
import { findMunicipality } from '../recognise/head/municipality.ts'
import { layOut } from '../recognise/text/lines.ts'
import { type Context, type Job, label } from './context.ts'
import type { ListReader } from './list-reading.ts'

type Asked = Pick<InputOf<'lists.import'>, 'file' | 'municipality' | 'itemKind' | 'mapping' | 'sheet'> &
  Readonly<{ name: string }>
/** A list with what each of its rows would do. */
export type Plan = Readonly<{
  file: ListFile
  source: () => Promise<SourceText>
  municipality: string
  /** What a row is that doesn't say it itself. */
  itemKind: ItemKind
  columns: readonly ListColumn[]
  slashDates: ListPreview['slashDates']
  rows: readonly Planned[]
}>

/** A row that brings something. */
export type TakenRow = Extract<Planned, { kind: 'new' | 'changed' }>

/** What a list would do. Nothing changes. */
export const previewList = async (
  context: Context,
  read: ListReader,
  input: Asked,
  job: Job,
): Promise<ListPreview> => {
  const { file, municipality, itemKind, columns, slashDates, rows } = await planOf(context, read, input, job)
  const count = (kind: Planned['kind']) => rows.filter((row) => row.kind === kind).length
  return {
    fileName: input.name,
    sha256: file.sha256,
    sheet: file.sheet,
    sheets: file.sheets,
    encoding: file.encoding,
    separator: file.separator,
    headerLine: file.headerLine,
    slashDates,
    municipality,
    namedMunicipality: namedIn(context, input.name, file),
    itemKind,
    columns,
    rows: rows.map(outcomeOf),
    // Every kind of row is in the closed list.
    counts: Object.fromEntries(listRowKinds.map((kind) => [kind, count(kind)])) as ListPreview['counts'],
    dossiers: dossiersOf(context, rows),
  }
}

/** Whose list it says that it is, in what stands above its heads, else in the name of its sheet or file. */
const namedIn = ({ store }: Context, name: string, { above, sheet }: ListFile): string | null => {
  const known = store.municipalities.list().map((one) => one.name)
  const said = (words: string) =>
    words.trim() === '' ? undefined : findMunicipality(layOut(readText(Buffer.from(words))), known)?.name
  const found = said(above.words) ?? said(`${sheet ?? ''}\n${name.replace(/[^\p{L}\d]+/gu, ' ')}`)
  return found === undefined ? null : (store.municipalities.find(found)?.name ?? found)
}

/** Which dossiers the rows would come into, and which of those would be made. */
const dossiersOf = ({ store }: Context, rows: readonly Planned[]): ListPreview['dossiers'] => {
  const named = rows.flatMap((row) =>
    row.kind === 'new' || row.kind === 'changed'
      ? dossiersOfRow(row).map((name) => ({ name, line: row.record.line }))
      : [],
  )
  return [...Map.groupBy(named, ({ name }) => name.toLocaleLowerCase('nl')).values()].map((same) => {
    const name = same[0]?.name ?? ''
    return { name, isNew: store.dossiers.idOf(name) === null, lines: same.map(({ line }) => line) }
  })
}

export const dossiersOfRow = (row: TakenRow): readonly string[] =>
  row.kind === 'new' ? dossiersOfCell(row.record.fields.dossier ?? '') : row.patch.dossiers

/** Rows that are compared, or stored, between two looks at whether the user has cancelled. */
export const stretch = 500

/** Reads a list and holds it against what the register has of its municipality. */
export const planOf = async (
  { store }: Context,
  readList: ListReader,
  input: Asked,
  job: Job,
): Promise<Plan> => {
  const { signal, progress } = job
  const { name } = input
  const { file, source } = await readList(input, job)
  const municipality = store.municipalities.find(input.municipality)?.name ?? input.municipality
  const headers = allHeaders(file)
  const columns = columnsOf({ ...file, headers }, store.lists.headersOf(municipality), input.mapping)
  const fields = new Map(columns.map(({ column, field }) => [column, field]))
  const itemKind = input.itemKind ?? kindOfList(name, file)
  const slashDates = slashDatesOf(file.rows)
  const read = recordReader(headers, fields, itemKind, slashDates?.monthFirst)
  const { plan, gone } = planner(
    store.lists.ofMunicipality(municipality),
    store.municipalities.rulesOf(municipality),
  )
  const rows: Planned[] = []
  for (const [at, line] of file.rows.entries()) {
    if (at % stretch === 0) {
      const said = label('lists.comparing', { file: name })
      progress({ done: at, total: file.rows.length, label: said })
      await turn()
      if (signal.aborted) throw new Refusal('cancelled')
    }
    const row = read(line)
    if (row !== null) rows.push(plan(row))
  }
  return { file, source, municipality, itemKind, columns, slashDates, rows: [...rows, ...gone()] }
}

/** Words in a list's name, title and heads that say what its rows are, the surest first; a list of commitments is the usual one. */
const kindWords: readonly (readonly [ItemKind, RegExp])[] = [
  ['commitment', /toezegging/i],
  ['motion', /motie|amendement/i],
  ['question', /schriftelijke vragen|technische vragen|raadsvragen|vragenlijst/i],
  ['advice_point', /adviespunt|adviezen/i],
]

const kindOfList = (name: string, { above, sheet, headers }: ListFile): ItemKind => {
  const places = [above.words, headers.map(({ words }) => words).join(' '), `${sheet ?? ''} ${name}`]
  for (const words of places) {
    const kinds = kindWords.filter(([, pattern]) => pattern.test(words))
    // "Moties en toezeggingen" says nothing of a row.
    if (kinds[0]) return kinds.length === 1 ? kinds[0][0] : 'commitment'
  }
  return 'commitment'
}

/** The heads, and a name for each column that holds something and has none: nothing of a list is out of sight. */
const allHeaders = ({ headers, rows }: ListFile): readonly ListCell[] => {
  const headed = new Set(headers.map(({ column }) => column))
  const others = new Set(
    rows.flatMap(({ cells }) => cells.map(({ column }) => column)).filter((column) => !headed.has(column)),
  )
  if (others.size === 0) return headers
  return [
    ...headers,
    ...[...others]
      .slice(0, 200)
      .map((column) => ({ column, words: inDutch('lists.unnamed', { column: columnLetters(column) }) })),
  ].toSorted((a, b) => a.column - b.column)
}

/** What the user says of a column, else what this municipality's lists had, else what its header says. */
const columnsOf = (
  { headers, rows }: ListFile,
  remembered: ReadonlyMap<string, ListField | null>,
  given: Asked['mapping'],
): ListColumn[] => {
  // A heading between the rows is no example of its column.
  const sample = rows.slice(0, 200).filter(({ cells }) => cells.length > 1 || headers.length < 3)
  const known = headers.map(({ words }) => remembered.get(foldHeader(words)))
  const taken = new Set(known)
  const proposed = proposeFields(headers.map(({ words }, at) => (known[at] === undefined ? words : '')))
  return headers.map(({ column, words }, at) => {
    const said = given?.find((one) => one.column === column)
    const fromHeader = taken.has(proposed[at]) ? null : (proposed[at] ?? null)
    const before = known[at]
    const field = said ? said.field : before === undefined ? fromHeader : before
    const cells = sample.flatMap((row) => row.cells.filter((cell) => cell.column === column))
    return {
      column,
      header: words,
      field,
      because: said ? 'given' : before !== undefined ? 'remembered' : field === null ? null : 'header',
      examples: [...new Set(cells.map((cell) => cell.words.slice(0, 120)))].slice(0, 3),
    }
  })
}

/** The name under which a row's kind of outcome is counted, for the command line. */
export const countWords = (counts: ListPreview['counts']): string =>
  listRowKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`lists.count.${kind}`, { count: counts[kind] }))
    .join(', ')

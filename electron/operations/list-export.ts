import type { InputOf } from '../../shared/contract.ts'
import type { Kpi } from '../../shared/records/kpi.ts'
import { type ListColumnName, type ListedItem, listFields } from '../../shared/records/list-exchange.ts'
import { Refusal } from '../../shared/refusal.ts'
import { groupWords } from '../../shared/texts/group-words.ts'
import { speakingDutch, t } from '../../shared/texts/translate.ts'
import { calendarItems, calendarOf } from '../exchange/calendar.ts'
import { listDate } from '../exchange/cells.ts'
import { csvList } from '../exchange/csv.ts'
import { dateColumns, headerOf, itemWords } from '../exchange/item-words.ts'
import { jsonList } from '../exchange/json.ts'
import { itemsFor, type PaperGroup, paperList, titleOf } from '../exchange/paper.ts'
import { xlsxList } from '../exchange/xlsx.ts'
import { writeWhole } from './briefing.ts'
import { type Context, type Job, label } from './context.ts'
import { type OnPaper, writePaper } from './paper.ts'

type Asked = InputOf<'lists.export'>

/** Writes a list to a file. What is secret or restricted stays in, and is counted, unless it is asked for. */
export const exportList = async (
  context: Context,
  input: Asked,
  job: Job,
): Promise<{ file: string; count: number; leftOut: number }> => {
  const { store, today } = context
  const { file, layout = 'total', months = 3, secret = false } = input
  if (store.isOwnFile(file)) throw new Refusal('file-exists')
  job.progress({
    done: 0,
    total: 0,
    label: label('lists.writing', { file: file.split(/[\\/]/).at(-1) ?? '' }),
  })
  const ids = input.ids ?? idsOf(context, input)
  // A status can be said without the words in which a secret document says it.
  const rows = store.lists
    .ofIds(ids)
    .map((item) => (secret || item.publicWords ? item : { ...item, officialWords: null }))
  const listed = itemsFor(rows, { layout, months, today: today() })
  const all = input.format === 'ics' ? calendarItems(listed) : listed
  const items = secret ? all : all.filter(({ isPublic }) => isPublic)
  const leftOut = all.length - items.length
  if (job.signal.aborted) throw new Refusal('cancelled')
  const { format } = input
  if (format === 'pdf') {
    const paper = speakingDutch(() => paperOf(context, input, items, leftOut))
    await writePaper(context, file, paper, job.signal)
  } else {
    const bytes = speakingDutch(() => bytesOf(context, { ...input, format }, items))
    writeWhole(file, bytes)
  }
  return { file, count: items.length, leftOut }
}

const idsOf = ({ store, today }: Context, { filter, order }: Asked): number[] => {
  const asked = order ?? { column: 'dueOn', descending: false }
  return store.items.list(filter, asked, 0, 10_000_000, today()).rows.map(({ id }) => id)
}

const paperOf = (context: Context, input: Asked, items: readonly ListedItem[], leftOut: number): OnPaper => {
  const { layout = 'total', months = 3, secret = false, columns } = input
  const title = input.title || titleOf(layout, months)
  const blocks = paperList(items, {
    layout,
    today: context.today(),
    leftOut,
    kpis: kpisOf(context, items, secret),
    columns,
    groups: groupsOf(context, input, items),
    title,
  })
  const mark = items.every(({ isPublic }) => isPublic) ? null : t('lists.paper.secret')
  return { blocks, title, mark, language: 'nl' }
}

type Bare = Omit<Asked, 'format'> & Readonly<{ format: Exclude<Asked['format'], 'pdf'> }>

const bytesOf = ({ now, today }: Context, input: Bare, items: readonly ListedItem[]): Uint8Array => {
  const { format, layout = 'total', months = 3 } = input
  const columns = input.columns ?? listFields
  // A list that is all there is keeps the columns that nobody mapped as well.
  const extra = input.columns
    ? []
    : [...new Set(items.flatMap(({ rest }) => rest.map(({ header }) => header)))]
  switch (format) {
    case 'ics':
      return new TextEncoder().encode(calendarOf(items, now()))
    case 'json':
      return new TextEncoder().encode(jsonList(items, columns, today()))
    case 'csv':
      return csvList([
        [...columns.map(headerOf), ...extra],
        ...items.map((item) => [...cellsOf(item, columns, true), ...extraCells(item, extra)]),
      ])
    case 'xlsx':
      return xlsxList(
        titleOf(layout, months),
        [
          ...columns.map((column) => ({
            header: headerOf(column),
            width: widths[column] ?? 18,
            date: dateColumns.includes(column),
          })),
          ...extra.map((header) => ({ header, width: 18 })),
        ],
        items.map((item) => [...cellsOf(item, columns, false), ...extraCells(item, extra)]),
      )
  }
}

/** The items of each group as the screen has them, with its head; none where nothing is grouped. */
const groupsOf = (
  { store, today }: Context,
  { filter, grouped }: Asked,
  items: readonly ListedItem[],
): readonly PaperGroup[] => {
  if (grouped === undefined) return []
  const { by, orders } = grouped
  const listed = new Map(items.map((item) => [item.id, item]))
  return store.items
    .inGroups({ filter, orders, grouping: { by, closed: [] } }, today())
    .map(({ group, ids }) => ({
      words: groupWords(by, group),
      items: ids.flatMap((id) => listed.get(id) ?? []),
    }))
    .filter((group) => group.items.length > 0)
}

/** What was measured in a secret document would tell what that says. */
const kpisOf = ({ store }: Context, items: readonly ListedItem[], secret: boolean): Kpi[] => {
  const listed = new Set(items.map(({ id }) => id))
  const isShown = (documentId: number) =>
    secret || store.documents.row(documentId).confidentiality === 'openbaar'
  return store.kpis
    .list(null)
    .filter(({ item }) => listed.has(item.id))
    .map((kpi) => ({
      ...kpi,
      measurements: kpi.measurements.filter(({ passage }) => passage === null || isShown(passage.documentId)),
    }))
}

/** In letters of the usual size; long words wrap. */
const widths: Partial<Record<ListColumnName, number>> = {
  number: 12,
  sourceNumber: 10,
  kind: 13,
  subject: 38,
  text: 60,
  followUp: 50,
  note: 40,
  date: 12,
  dueOn: 14,
  settledOn: 14,
  certainty: 12,
}

const cellsOf = (
  item: ListedItem,
  columns: readonly ListColumnName[],
  daysAsWords: boolean,
): readonly string[] => {
  const words = itemWords(item)
  return columns.map((column) =>
    daysAsWords && dateColumns.includes(column) && words[column] !== ''
      ? listDate(words[column])
      : words[column],
  )
}

const extraCells = ({ rest }: ListedItem, extra: readonly string[]): readonly string[] =>
  extra.map((header) =>
    rest
      .filter((kept) => kept.header === header)
      .map(({ words }) => words)
      .join('\n'),
  )

import { addMonths, daysBetween, dutchDate, longDutchDate, wholeYearsBetween } from '../../shared/dates.ts'
import { isLate, isOpen } from '../../shared/records/item.ts'
import type { Kpi } from '../../shared/records/kpi.ts'
import type { ListColumnName, ListedItem, ListLayout } from '../../shared/records/list-exchange.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from '../briefing/block.ts'
import { chartBlock, withHeading } from '../briefing/kpi-section.ts'
import { plain, small } from '../briefing/words.ts'
import { dateColumns, headerOf, itemWords } from './item-words.ts'

/** Of these items, what a list is about: the two reminder lists hold only what is late, or will be within some months. */
export const itemsFor = (
  items: readonly ListedItem[],
  { layout, months, today }: Readonly<{ layout: ListLayout; months: number; today: string }>,
): readonly ListedItem[] => {
  if (layout === 'overdue') return byDay(items.filter((item) => isLate(item, today)))
  if (layout !== 'due_soon') return items
  const last = addMonths(today, months)
  return byDay(
    items.filter(
      ({ dueOn, officialStatus }) =>
        isOpen(officialStatus) && dueOn !== null && dueOn >= today && dueOn <= last,
    ),
  )
}

const byDay = (items: readonly ListedItem[]) =>
  items.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id - b.id)

/** Items under a head of their own. */
export type PaperGroup = Readonly<{ words: string; items: readonly ListedItem[] }>

/** A list on paper: every row with its source. */
export const paperList = (
  items: readonly ListedItem[],
  {
    layout,
    today,
    leftOut,
    kpis,
    columns,
    groups,
    title,
  }: Readonly<{
    layout: ListLayout
    today: string
    leftOut: number
    /** Of the items, those that a norm was promised for. */
    kpis: readonly Kpi[]
    /** Exactly these, in this order; absent: what a list on paper usually has. */
    columns: readonly ListColumnName[] | undefined
    /** Its items in the groups of the screen; none: as its layout has them. */
    groups: readonly PaperGroup[]
    title: string
  }>,
): readonly Block[] => {
  const late = items.filter((item) => isLate(item, today)).length
  const open = items.filter(({ officialStatus }) => isOpen(officialStatus)).length
  const places = [...new Set(items.flatMap(({ municipality }) => municipality ?? []))]
  return [
    {
      kind: 'title',
      overline: places.join(' · ') || t('app.name'),
      title,
      subtitle: t('lists.paper.asOf', { date: longDutchDate(today), count: items.length }),
    },
    // In a reminder list all three would be the same number, which stands above already.
    ...(layout === 'overdue' || layout === 'due_soon'
      ? []
      : [
          {
            kind: 'figures' as const,
            figures: [
              { value: String(items.length), label: t('lists.paper.all'), alarm: false },
              { value: String(open), label: t('lists.paper.open'), alarm: false },
              { value: String(late), label: t('lists.paper.late'), alarm: late > 0 },
            ],
          },
        ]),
    ...(leftOut > 0 ? [line(t('lists.paper.leftOut', { count: leftOut }))] : []),
    ...(items.length === 0
      ? [line(t('lists.paper.none'))]
      : sections(items, groups, { layout, today, columns })),
    ...withHeading(
      kpis.flatMap((kpi) =>
        chartBlock(kpi, [kpi.item.number, kpi.item.title].filter(Boolean).join(' · '), []),
      ),
    ),
  ]
}

export const titleOf = (layout: ListLayout, months: number): string =>
  t(`lists.layoutTitle.${layout}`, { months })

const line = (text: string): Block => ({ kind: 'paragraph', paragraphs: [small(text)], sources: [] })

type Look = Readonly<{
  layout: ListLayout
  today: string
  columns: readonly ListColumnName[] | undefined
  /** The head above names the portfolio holder of all of them. */
  ofOne?: boolean
}>

const sections = (
  items: readonly ListedItem[],
  groups: readonly PaperGroup[],
  look: Look,
): readonly Block[] => {
  if (groups.length > 0) return groups.flatMap((group) => sectionOf(group, look))
  // The reminder lists go to who has to act, so they are per portfolio holder as well.
  if (look.layout === 'total') return [table(items, look)]
  const holders = Map.groupBy(items, ({ holder }) => holder ?? '')
  return [...holders]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'nl'))
    .flatMap(([holder, own]) => {
      const words = holder || t('lists.paper.noHolder')
      return sectionOf({ words, items: own }, { ...look, ofOne: true })
    })
}

const sectionOf = ({ words, items }: PaperGroup, look: Look): readonly Block[] => [
  { kind: 'heading', level: 2, text: t('lists.paper.group', { words, count: items.length }) },
  table(items, look, t('lists.paper.goesOn', { words })),
]

const table = (
  items: readonly ListedItem[],
  { today, columns, ofOne = false }: Look,
  goesOn?: string,
): Block => {
  const shown = columns !== undefined ? columns.map(columnOf) : ofOne ? usualOfOne : usual
  return {
    kind: 'table',
    ...(goesOn === undefined ? {} : { goesOn }),
    columns: shown.map(({ title, width }) => ({ title: title(), width })),
    rows: items.map((item) => ({ cells: shown.map(({ cell }) => cell(item, today)) })),
  }
}

type PaperColumn = Readonly<{
  title: () => string
  /** Its share beside the others. */
  width: number
  cell: (item: ListedItem, today: string) => readonly Paragraph[]
}>

/** A column of the screen on paper. What an item is about keeps its source, wherever it stands. */
const columnOf = (name: ListColumnName): PaperColumn => {
  const title = () => headerOf(name)
  switch (name) {
    case 'subject':
      return { title, width: 0.38, cell: titleCell }
    case 'dueOn':
      return { title, width: 0.14, cell: dueCell }
    default:
      return {
        title,
        width: ['text', 'followUp', 'note'].includes(name) ? 0.3 : name === 'number' ? 0.12 : 0.15,
        cell: (item) => {
          const words = itemWords(item)[name]
          return [plain(dateColumns.includes(name) && words !== '' ? dutchDate(words) : words)]
        },
      }
  }
}

const titleCell = ({ title, documentTitle, page }: ListedItem): readonly Paragraph[] => [
  plain(title),
  small(t('lists.sourceOf', { document: documentTitle, page })),
]

const numberCell = ({ number, sourceNumber, kind, amendment }: ListedItem): readonly Paragraph[] => [
  plain(number ?? sourceNumber ?? '–', { face: 'semibold' }),
  ...(sourceNumber !== null && sourceNumber !== number ? [small(sourceNumber)] : []),
  small(amendment ? t('lists.amendment') : t(`itemKind.${kind}`)),
]

const aboutCell = ({ title, text, onDate, group, documentTitle, page }: ListedItem): readonly Paragraph[] => {
  const facts = [onDate === null ? '' : dutchDate(onDate), group ?? ''].filter((fact) => fact !== '')
  return [
    plain(title, { face: 'semibold' }),
    ...(text === title ? [] : [plain(text)]),
    small([...facts, t('lists.sourceOf', { document: documentTitle, page })].join(' · ')),
  ]
}

/** As on screen: thousands of days say less than years, and the day itself stands above. */
const lateWords = (dueOn: string, today: string): string => {
  const years = wholeYearsBetween(dueOn, today)
  return years >= 2
    ? t('item.lateYears', { years })
    : t('lists.paper.daysLate', { days: daysBetween(dueOn, today) })
}

const dueCell = (item: ListedItem, today: string): readonly Paragraph[] => {
  const { dueOn } = item
  const late = isLate(item, today) && dueOn !== null
  return [
    plain(dueOn === null ? t('lists.paper.noDate') : dutchDate(dueOn)),
    ...(late ? [plain(lateWords(dueOn, today), { face: 'semibold', tone: 'alarm' })] : []),
  ]
}

const termCell = (item: ListedItem, today: string): readonly Paragraph[] => [
  ...dueCell(item, today),
  ...(item.termLiteral === null ? [] : [small(t('briefing.quote', { words: item.termLiteral }))]),
]

const statusCell = ({ officialStatus, officialWords, settledOn }: ListedItem): readonly Paragraph[] => [
  plain(t(`officialStatus.${officialStatus}`)),
  ...(settledOn === null ? [] : [small(dutchDate(settledOn))]),
  ...(officialWords === null ||
  officialWords.toLowerCase() === t(`officialStatus.${officialStatus}`).toLowerCase()
    ? []
    : [small(t('briefing.quote', { words: officialWords }))]),
]

const column = {
  number: { title: () => t('lists.column.number'), cell: numberCell },
  about: { title: () => t('lists.paper.about'), cell: aboutCell },
  who: { title: () => t('lists.paper.who'), cell: ({ holder }: ListedItem) => [plain(holder ?? '–')] },
  term: { title: () => t('lists.paper.term'), cell: termCell },
  status: { title: () => t('lists.column.status'), cell: statusCell },
}
const usual: readonly PaperColumn[] = [
  { ...column.number, width: 0.13 },
  { ...column.about, width: 0.41 },
  { ...column.who, width: 0.15 },
  { ...column.term, width: 0.16 },
  { ...column.status, width: 0.15 },
]
const usualOfOne: readonly PaperColumn[] = [
  { ...column.number, width: 0.13 },
  { ...column.about, width: 0.53 },
  { ...column.term, width: 0.18 },
  { ...column.status, width: 0.16 },
]

import type { ReactNode } from 'react'
import { sortColumns } from '../../shared/contract/item-filter.ts'
import { dutchDate } from '../../shared/dates.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import type { GridColumnName, ViewLook } from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { literalWords, StatusCell, TermCell } from '../item/item-words.tsx'
import type { GridColumn } from '../ui/grid-props.ts'
import { Icon } from '../ui/icon.tsx'
import { columnNames } from './column-texts.ts'

type Sizes = Readonly<{ width: number; today: string }>

/** How wide a column starts, in pixels; null takes what is left. */
const widths: Partial<Record<GridColumnName, number | null>> = {
  number: 98,
  title: null,
  kind: 104,
  holder: 110,
  dueOn: 186,
  officialStatus: 176,
  verdict: 150,
  onDate: 92,
  termLiteral: 170,
  settledOn: 92,
  remindOn: 92,
  parts: 70,
}

/** The columns of a look; without columns of its own what fits in the width, what is left out stands in the detail. */
export const columnsOf = (look: ViewLook, sizes: Sizes): readonly GridColumn<ItemRow>[] =>
  (look.columns ?? fitting(sizes.width)).map(({ name, width }) => ({
    id: name,
    header: t(columnNames[name]),
    // Beside the source the term must stay in sight.
    width: width === null ? `minmax(${sizes.width < 540 ? 92 : 160}px, 1fr)` : `${width}px`,
    sortable: sortColumns.some((one) => one === name),
    ...(name === 'number' ? { look: 'nr' } : plain.has(name) ? { look: 'quiet' } : {}),
    cell: (row) => cells[name](row, { today: sizes.today, width: width ?? 400 }),
  }))

type Chosen = Readonly<{ name: GridColumnName; width: number | null }>
export const startWidth = (name: GridColumnName): number | null =>
  widths[name] === undefined ? 120 : widths[name]

const statusWidth = (width: number): number => (width < 540 ? 118 : width < 860 ? 128 : 176)

const fitting = (width: number): readonly Chosen[] => [
  { name: 'number', width: 98 },
  { name: 'title', width: null },
  ...(width < 860 ? [] : [{ name: 'kind' as const, width: 92 }]),
  ...(width < 780 ? [] : [{ name: 'holder' as const, width: width < 980 ? 88 : 110 }]),
  ...(width < 1120 ? [] : [{ name: 'group' as const, width: 104 }]),
  { name: 'dueOn', width: width < 540 ? 102 : width < 860 ? 146 : width < 980 ? 158 : 186 },
  ...(width < 400 ? [] : [{ name: 'officialStatus' as const, width: statusWidth(width) }]),
]

/** The columns as they are shown now, to change them from. */
export const shownColumns = (look: ViewLook, width: number): readonly Chosen[] =>
  look.columns ?? fitting(width)

/** Columns of words only, which stand back beside what the row is about. */
const plain: ReadonlySet<GridColumnName> = new Set<GridColumnName>([
  'kind',
  'holder',
  'madeBy',
  'group',
  'municipality',
  'verdict',
  'sourceNumber',
  'termLiteral',
  'answerVerdict',
  'outcome',
  'execution',
  'reaction',
  'confidentiality',
  'parts',
])
const day = (date: string | null): ReactNode =>
  date === null ? '' : <time dateTime={date}>{dutchDate(date)}</time>
const worded = (list: string, value: string | null): ReactNode => (value === null ? '' : wordOf(list, value))

/** In a narrow column all would begin alike: "Wethouder Van As" is found by "Van As". */
const withoutOffice = (holder: string): string =>
  holder.replace(/^(?:wethouder|weth\.|burgemeester)\s+(?=\p{L})/iu, '')

type Cell = (row: ItemRow, given: Readonly<{ today: string; width: number }>) => ReactNode
const cells: Readonly<Record<GridColumnName, Cell>> = {
  number: ({ number }) => number ?? '–',
  title: (row) => (
    <>
      {row.confidentiality !== 'openbaar' && (
        <span className="row-lock" role="img" aria-label={wordOf('confidentiality', row.confidentiality)}>
          <Icon name="lock" size={12} />
        </span>
      )}
      <span className="row-title" title={row.title}>
        {row.title}
      </span>
    </>
  ),
  kind: ({ kind }) => worded('itemKind', kind),
  holder: ({ holder }) => (holder === null ? '' : <span title={holder}>{withoutOffice(holder)}</span>),
  madeBy: ({ madeBy }) => madeBy ?? '',
  group: ({ group }) => group ?? '',
  municipality: ({ municipality }) => municipality ?? '',
  onDate: ({ onDate }) => day(onDate),
  dueOn: (row, { today, width }) => (
    <TermCell row={row} today={today} size={width < 130 ? 'least' : width < 180 ? 'short' : 'whole'} />
  ),
  officialStatus: (row, { width }) => <StatusCell row={row} compact={width < 200} />,
  verdict: ({ verdict }) => worded('verdict', verdict),
  sourceNumber: ({ sourceNumber }) => sourceNumber ?? '',
  termLiteral: ({ termLiteral }) => {
    const words = termLiteral === null ? undefined : literalWords(termLiteral)
    return <span title={words}>{words}</span>
  },
  remindOn: ({ remindOn }) => day(remindOn),
  settledOn: ({ settledOn }) => day(settledOn),
  answerVerdict: ({ answerVerdict }) => worded('answerVerdict', answerVerdict),
  outcome: ({ outcome }) => worded('motionOutcome', outcome),
  execution: ({ execution }) => worded('motionExecution', execution),
  reaction: ({ reaction }) => worded('reaction', reaction),
  confidentiality: ({ confidentiality }) => worded('confidentiality', confidentiality),
  parts: ({ parts }) => (parts === null ? '' : t('followUp.partsDone', parts)),
}

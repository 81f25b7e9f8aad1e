import { dutchDate } from '../../shared/dates.ts'
import { type ItemRow, isOpen } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'

/** Rows as tab-separated text with a head, for a spreadsheet or a mail. A cell that a spreadsheet would read as a formula isn't one. */
export const rowsAsText = (rows: readonly ItemRow[]): string =>
  [
    columns.map(({ head }) => t(head)),
    ...rows.map((row) => columns.map(({ cell }) => cellText(cell(row) ?? ''))),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n')

const columns = [
  { head: 'followUp.number', cell: ({ number }) => number },
  { head: 'followUp.title', cell: ({ title }) => title },
  { head: 'followUp.kind', cell: ({ kind }) => wordOf('itemKind', kind) },
  { head: 'followUp.who', cell: ({ holder }) => holder },
  { head: 'followUp.group', cell: ({ group }) => group },
  { head: 'item.onDate', cell: ({ onDate }) => date(onDate) },
  { head: 'item.literal', cell: ({ termLiteral }) => termLiteral },
  { head: 'item.term', cell: ({ dueOn }) => date(dueOn) },
  { head: 'item.certainty', cell: ({ certainty }) => wordOf('certainty', certainty) },
  { head: 'item.official', cell: ({ officialStatus }) => wordOf('officialStatus', officialStatus) },
  {
    head: 'item.settledDate',
    cell: ({ settledOn, officialStatus }) => (isOpen(officialStatus) ? null : date(settledOn)),
  },
  { head: 'item.verdict', cell: ({ verdict }) => wordOf('verdict', verdict) },
  { head: 'followUp.municipality', cell: ({ municipality }) => municipality },
] as const satisfies readonly Readonly<{
  head: Parameters<typeof t>[0]
  cell: (row: ItemRow) => string | null
}>[]

const date = (value: string | null) => (value === null ? null : dutchDate(value))

const cellText = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return /^[=+@-]/.test(line) ? `'${line}` : line
}

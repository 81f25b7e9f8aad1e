import type { ListColumnName } from '../../shared/records/list-exchange.ts'
import type { GridColumnName, Grouping } from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { bridge, call } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { openWritten, sayWritten } from '../app/written.ts'
import type { Listed } from './use-list.ts'

/** What a list's column is called on its way out; a column of the screen alone has none. */
const listColumn: Readonly<Partial<Record<GridColumnName, ListColumnName>>> = {
  number: 'number',
  title: 'subject',
  kind: 'kind',
  holder: 'holder',
  madeBy: 'madeBy',
  group: 'group',
  municipality: 'municipality',
  onDate: 'date',
  dueOn: 'dueOn',
  officialStatus: 'status',
  verdict: 'verdict',
  sourceNumber: 'sourceNumber',
  termLiteral: 'termLiteral',
  settledOn: 'settledOn',
  answerVerdict: 'answerVerdict',
  outcome: 'outcome',
  execution: 'execution',
  reaction: 'reaction',
}
const stretch = 20_000

type Shown = Readonly<{
  listed: Listed
  columns: readonly GridColumnName[]
  /** The selected items, in order; empty for the whole list. */
  chosen: readonly number[]
  name: string
}>

/** Writes exactly what is shown, in its order, to a file that the user names; what is meant for paper is opened at once. */
export const exportShown = async (format: 'xlsx' | 'csv' | 'pdf', shown: Shown): Promise<void> => {
  const place = await bridge().choosePlace(format, `${shown.name}.${format}`)
  if (place === null) return
  const by = shown.listed.grouping?.by ?? null
  const columns = columnsOut(shown.columns)
  const done = await runJob('lists.export', {
    file: place.token,
    format,
    filter: shown.listed.filter,
    ids: [...(shown.chosen.length > 0 ? shown.chosen : await allOf(shown.listed))],
    columns: format === 'pdf' ? columns : withGrouping(columns, by),
    ...(by === null ? {} : { grouped: { by, orders: [...shown.listed.orders] } }),
    title: shown.name,
  })
  if (done === undefined) return
  sayWritten(place, t('followUp.exported', { file: place.name, count: done.count, leftOut: done.leftOut }))
  // What is printed is looked at first; the viewer has the printer.
  if (format === 'pdf') await openWritten(place)
}

/** The columns of the screen, as lists call them on their way out. */
export const columnsOut = (columns: readonly GridColumnName[]): ListColumnName[] => {
  const names = columns.flatMap((name) => listColumn[name] ?? [])
  // The screen has status and verdict in one column.
  const both = columns.includes('officialStatus') && !names.includes('verdict')
  const out: ListColumnName[] = both
    ? names.flatMap((name) => (name === 'status' ? [name, 'verdict'] : [name]))
    : names
  return out.length === 0 ? ['subject'] : out
}

/** A sheet has no heads of groups: what they say stands in a column, the first where the screen hasn't got it. */
const withGrouping = (columns: ListColumnName[], by: Grouping | null): ListColumnName[] => {
  const own = by === null ? null : groupColumn[by]
  return own === null || columns.includes(own) ? columns : [own, ...columns]
}
const groupColumn = {
  holder: 'holder',
  dossier: 'dossier',
  month: 'dueOn',
  officialStatus: 'status',
  kind: 'kind',
  group: 'group',
  madeBy: 'madeBy',
  municipality: 'municipality',
} as const satisfies Record<Grouping, ListColumnName>

const allOf = async (listed: Listed): Promise<readonly number[]> => {
  const open = listed.grouping === null ? null : { ...listed.grouping, closed: [] }
  const ids: number[] = []
  try {
    for (let offset = 0; ; offset += stretch) {
      const some = await call('items.ids', { ...listed, grouping: open, offset, limit: stretch })
      ids.push(...some)
      if (some.length === 0) return [...new Set(ids)]
    }
  } catch (error) {
    showError(error)
    return []
  }
}

import type { ItemFilter, ItemOrder } from '../../shared/contract.ts'
import { addDays, type IsoDate, lastDayOf, weekdayOf } from '../../shared/dates.ts'
import { itemKinds, officialStatuses, verdicts } from '../../shared/records/item.ts'

export const views = ['open', 'late', 'noTerm', 'extended', 'noEvidence', 'notKept', 'all'] as const
export type View = (typeof views)[number]

export const filterOf: Readonly<Record<View, ItemFilter>> = {
  open: { open: true },
  late: { late: true },
  noTerm: { withoutTerm: true },
  extended: { extended: true },
  noEvidence: { settledWithoutEvidence: true },
  notKept: { settledNotFulfilled: true },
  all: {},
}

export const isView = (name: string | undefined): name is View => views.some((view) => view === name)

export const periods = ['late', 'week', 'month', 'quarter'] as const
type Period = (typeof periods)[number]

/** What the user narrowed a view with; remembered per view. Every value is the id of a menu. */
export type Chosen = Readonly<{
  kinds: readonly string[]
  statuses: readonly string[]
  verdicts: readonly string[]
  due: readonly string[]
  municipality: readonly string[]
  group: readonly string[]
  holder: readonly string[]
  dossier: readonly string[]
}>
export const nothingChosen: Chosen = {
  kinds: [],
  statuses: [],
  verdicts: [],
  due: [],
  municipality: [],
  group: [],
  holder: [],
  dossier: [],
}
export const chosenNames = [
  'kinds',
  'holder',
  'due',
  'dossier',
  'statuses',
  'verdicts',
  'group',
  'municipality',
] as const satisfies readonly (keyof Chosen)[]

export const firstOrder: ItemOrder = { column: 'dueOn', descending: false }

const among = <V extends string>(all: readonly V[], chosen: readonly string[]): V[] =>
  all.filter((value) => chosen.includes(value))
const some = <K extends string, V>(name: K, list: V[]): { [N in K]?: V[] } =>
  // The one key is the one that was asked for.
  (list.length === 0 ? {} : { [name]: list }) as { [N in K]?: V[] }

/** The store's filter for a view, what the user chose in it, and the words that were typed. */
export const itemFilterOf = (view: View, chosen: Chosen, text: string, today: IsoDate): ItemFilter => {
  const [municipality, group, holder, dossier] = [
    chosen.municipality,
    chosen.group,
    chosen.holder,
    chosen.dossier,
  ].map(([first]) => first)
  const due = among(periods, chosen.due)[0]
  return {
    ...filterOf[view],
    ...some('kinds', among(itemKinds, chosen.kinds)),
    ...some('statuses', among(officialStatuses, chosen.statuses)),
    ...some('verdicts', among(verdicts, chosen.verdicts)),
    ...(due === undefined ? {} : periodOf(due, today)),
    ...(municipality === undefined ? {} : { municipality }),
    ...(group === undefined ? {} : { group }),
    ...(holder === undefined ? {} : { holder }),
    ...(dossier === undefined ? {} : { dossierId: Number(dossier) }),
    ...(text.trim() === '' ? {} : { text }),
  }
}

/** A week starts on Monday. */
const periodOf = (period: Period, today: IsoDate): ItemFilter => {
  if (period === 'late') return { late: true }
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))]
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  if (period === 'week') return { dueFrom: monday, dueTo: addDays(monday, 6) }
  const [first, last] =
    period === 'month' ? [month, month] : [month - ((month - 1) % 3), month - ((month - 1) % 3) + 2]
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    dueFrom: `${year}-${two(first)}-01`,
    dueTo: `${year}-${two(last)}-${two(lastDayOf(Number(year), last))}`,
  }
}

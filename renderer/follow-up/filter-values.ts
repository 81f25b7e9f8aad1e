import { type DuePeriod, duePeriods, itemFilter } from '../../shared/contract/item-filter.ts'
import type { Choices, ItemFilter } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import { confidentialities } from '../../shared/records/document.ts'
import {
  executions,
  itemKinds,
  motionOutcomes,
  officialStatuses,
  verdicts,
} from '../../shared/records/item.ts'
import { answerLists, type StoodOn, stoodAs, stoodParts } from '../../shared/records/statistics.ts'
import { type TextKey, t } from '../../shared/texts/translate.ts'

/** Filters of which several values go together, those with one, and those that are on or off. */
const several = ['kinds', 'statuses', 'verdicts', 'outcomes', 'executions', 'confidentialities'] as const
const single = [
  'due',
  'holder',
  'madeBy',
  'dossierId',
  'group',
  'municipality',
  'answers',
  'askedIn',
  'stood',
] as const
export const flags = [
  'mine',
  'open',
  'late',
  'withoutTerm',
  'extended',
  'remind',
  'withoutEvidence',
  'settledWithoutEvidence',
  'settledNotFulfilled',
] as const
export const filterNames = [
  'kinds',
  'holder',
  'due',
  'dossierId',
  'statuses',
  'verdicts',
  'group',
  'municipality',
  'madeBy',
  'answers',
  'askedIn',
  'stood',
  'outcomes',
  'executions',
  'confidentialities',
  'flags',
] as const
export type FilterName = (typeof filterNames)[number]

type Several = (typeof several)[number]
const isSeveral = (name: FilterName): name is Several => several.some((one) => one === name)
export const isSingle = (name: FilterName): boolean => single.some((one) => one === name)

/** The values of a filter that are on, as the ids of a menu. */
export const chosenIn = (filter: ItemFilter, name: FilterName): readonly string[] => {
  if (name === 'flags') return flags.filter((flag) => filter[flag] === true)
  if (isSeveral(name)) return filter[name] ?? []
  const value = filter[name]
  return value === undefined ? [] : [String(value)]
}

/** The filter with these values of one of its parts; what the store would refuse is left out. */
export const choose = (filter: ItemFilter, name: FilterName, values: readonly string[]): ItemFilter => {
  if (name === 'flags') {
    const rest = Object.fromEntries(
      Object.entries(filter).filter(([key]) => !flags.some((flag) => flag === key)),
    )
    return valid(
      {
        ...rest,
        ...Object.fromEntries(flags.filter((flag) => values.includes(flag)).map((flag) => [flag, true])),
      },
      filter,
    )
  }
  const { [name]: _, ...rest } = filter
  if (values.length === 0) return rest
  if (isSeveral(name)) {
    const list = closedLists[name].filter((value) => values.includes(value))
    return list.length === 0 ? rest : valid({ ...rest, [name]: list }, filter)
  }
  const value = values.at(-1)
  return valid({ ...rest, [name]: name === 'dossierId' ? Number(value) : value }, filter)
}

const valid = (filter: unknown, otherwise: ItemFilter): ItemFilter => {
  const parsed = itemFilter.safeParse(filter)
  return parsed.success ? parsed.data : otherwise
}

/** Switches one value on or off; of a single one the other goes. */
export const toggle = (filter: ItemFilter, name: FilterName, value: string): ItemFilter => {
  const now = chosenIn(filter, name)
  if (now.includes(value))
    return choose(
      filter,
      name,
      now.filter((one) => one !== value),
    )
  return choose(filter, name, isSingle(name) ? [value] : [...now, value])
}

const closedLists = {
  kinds: itemKinds,
  statuses: officialStatuses,
  verdicts,
  outcomes: motionOutcomes,
  executions,
  confidentialities,
} as const satisfies Record<Several, readonly string[]>

/** What can be chosen: a list of the catalogue, or names as they are. `word` is the prefix of its key there. */
export type FilterChoices = readonly Readonly<{ id: string; word: string | null; name: string | null }>[]

const words = (word: string, ids: readonly string[]): FilterChoices =>
  ids.map((id) => ({ id, word, name: null }))
const names = (list: readonly string[]): FilterChoices => list.map((id) => ({ id, word: null, name: id }))
/** Names, and what has none: "~" is nobody. */
const orNone = (list: readonly string[], none: TextKey): FilterChoices =>
  list.length === 0 ? [] : [...names(list), { id: '~', word: null, name: t(none) }]

/** A year of asking that is on may be one in which nothing else happened. */
const yearsWith = (years: readonly string[], chosen: string | undefined): readonly string[] =>
  chosen === undefined || chosen === '~' || years.includes(chosen) ? years : [...years, chosen]

/** The three that go with the day of the one that is on; the day comes from a figure. */
const stoodChoices = (stood: StoodOn): FilterChoices => {
  const [, on] = stoodParts(stood)
  return stoodAs.map((as) => ({
    id: `${as}:${on}`,
    word: null,
    name: t(`followUp.stood.${as}`, { date: dutchDate(on) }),
  }))
}

export const choicesOf = (
  choices: Choices | null,
  { askedIn, stood }: Pick<ItemFilter, 'askedIn' | 'stood'>,
): Readonly<Record<FilterName, FilterChoices>> => ({
  kinds: words('itemKind', itemKinds),
  statuses: words('officialStatus', officialStatuses),
  verdicts: words('verdict', verdicts),
  outcomes: words('motionOutcome', motionOutcomes),
  executions: words('motionExecution', executions),
  confidentialities: words('confidentiality', confidentialities),
  due: words('followUp.due', duePeriods satisfies readonly DuePeriod[]),
  holder: orNone(choices?.holders ?? [], 'followUp.without.holder'),
  madeBy: names(choices?.makers ?? []),
  group: orNone(choices?.groups ?? [], 'followUp.without.group'),
  answers: words('followUp.answers', answerLists),
  askedIn: orNone(yearsWith(choices?.years ?? [], askedIn), 'followUp.without.year'),
  stood: stood === undefined ? [] : stoodChoices(stood),
  municipality: orNone(choices?.municipalities ?? [], 'followUp.without.municipality'),
  dossierId: (choices?.dossiers ?? []).map(({ id, name }) => ({ id: String(id), word: null, name })),
  flags: words('followUp.flag', flags),
})

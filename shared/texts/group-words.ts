import type { Grouping, ItemGroup } from '../records/saved-view.ts'
import { monthName } from './dates.ts'
import { textOf, wordOf } from './label.ts'

/** What the head of a group says, on screen and on paper. */
export const groupWords = (by: Grouping, { key, label }: Pick<ItemGroup, 'key' | 'label'>): string => {
  if (key === null) return textOf({ key: `followUp.without.${by}` })
  if (by === 'month') return `${monthName(Number(key.slice(5, 7)))} ${key.slice(0, 4)}`
  if (by === 'kind') return wordOf('itemKind', key)
  if (by === 'officialStatus') return wordOf('officialStatus', key)
  return label ?? key
}

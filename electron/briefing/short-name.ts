import type { BriefingItem } from '../../shared/records/briefing.ts'
import { fullNameOf } from './words.ts'

/** A line of a list and its number: enough to know an item by whose words stand in a section of their own. */
const most = 60

/** An item's name with the first words of its title, for lines that are read at a glance. */
export const shortNameOf = (item: BriefingItem): string => {
  const { title } = item
  if (title.length <= most) return fullNameOf(item)
  const words = title.slice(0, most)
  return fullNameOf({ ...item, title: `${words.slice(0, Math.max(words.lastIndexOf(' '), most / 2))} …` })
}

import type { BriefingItem } from '../../shared/records/briefing.ts'
import { fullNameOf } from './words.ts'

/** An item's name with so many letters of its title at the most, for lines that are read at a glance. */
export const shortNameOf = (item: BriefingItem, most = 60): string => {
  const { title } = item
  if (title.length <= most) return fullNameOf(item)
  const words = title.slice(0, most)
  return fullNameOf({ ...item, title: `${words.slice(0, Math.max(words.lastIndexOf(' '), most / 2))} …` })
}

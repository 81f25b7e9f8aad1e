import type { BriefingItem } from '../../shared/records/briefing.ts'
import { fullNameOf } from './words.ts'

/** The first whole words of a title, so many letters at the most. */
export const shortTitle = (title: string, most: number): string => {
  if (title.length <= most) return title
  const words = title.slice(0, most)
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), most / 2))} …`
}

/** An item's name with so many letters of its title at the most, for lines that are read at a glance. */
export const shortNameOf = (item: BriefingItem, most = 60): string =>
  fullNameOf({ ...item, title: shortTitle(item.title, most) })

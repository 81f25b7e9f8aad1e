import type { Attachment } from '../../shared/records/text-version.ts'
import { exactPlaces, type Sought } from './reattach-letters.ts'
import { nearPlace } from './reattach-near.ts'
import { wayAcross } from './reattach-way.ts'

/** A passage as it lay in the text that goes out of force: `start` and `end` are null where it lay nowhere any more. */
export type Lying = Readonly<{
  quote: string
  prefix: string
  suffix: string
  start: number | null
  end: number | null
}>
/** How it lies in the text that comes in force. */
export type Lies = Readonly<
  { attachment: Exclude<Attachment, 'changed'>; start: number; end: number } | { attachment: 'changed' }
>

/** So much of the text around a quote tells it from its likes. */
const context = 200

/**
 * Where the passages of one text lie in another of the same document: exactly, where the very words of the quote stand in a place
 * that its surroundings say is theirs; nearly, where other words are nearly its quote there; else nowhere. In doubt nowhere:
 * a passage is never put on other words silently.
 */
export const reattach = (before: string, after: string, passages: readonly Lying[]): Lies[] => {
  const way = wayAcross(before, after)
  const sought = passages.map(({ quote, prefix, suffix, start, end }): Sought => {
    if (start === null || end === null) return { quote, prefix, suffix, start, interval: null }
    return {
      quote,
      prefix: before.slice(Math.max(0, start - context), start),
      suffix: before.slice(end, end + context),
      start,
      interval: way.across(start, end),
    }
  })
  const exact = exactPlaces(before, after, sought)
  return sought.map((one, index): Lies => {
    const place = exact[index] ?? null
    if (place !== null) return { attachment: 'exact', ...place }
    const near = nearPlace(way, one, passages[index]?.end ?? null)
    return near === null ? { attachment: 'changed' } : { attachment: 'nearly', ...near }
  })
}

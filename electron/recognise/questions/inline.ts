import type { TextRange } from '../../../shared/records/source-text.ts'
import { readMarker } from '../text/markers.ts'

/** Longer paragraphs are prose, whatever stands in them. */
const longest = 6000

/**
 * Where the items of a list begin that runs on in one paragraph: "1) Hoeveel zijn er? 2) Wie betaalt dat?". Its first stands at
 * the beginning, behind a colon or behind the paragraph's own number; each next number is the next one in the same style, behind
 * the end of a sentence; most items ask. Empty where there is no such list.
 */
export const inlineItems = (text: string, { start, end }: TextRange): number[] => {
  if (end - start > longest) return []
  const words = text.slice(start, end)
  if (!words.includes('?')) return []
  const own = readMarker(words)?.length ?? 0
  const items: { at: number; style: string; value: number }[] = []
  for (const found of words.matchAll(item)) {
    const at = found.index
    const value = partOf(found[2] ?? '')
    const style = `${found[1]}${/\d/.test(found[2] ?? '') ? '1' : 'a'}${found[3]}`
    const last = items.at(-1)
    if (last === undefined) {
      const behind = words.slice(0, at).trimEnd()
      if (at === 0 || (value === 1 && (behind.endsWith(':') || at === own))) items.push({ at, style, value })
    } else if (style === last.style && value === last.value + 1 && ended.test(words.slice(0, at)))
      items.push({ at, style, value })
  }
  const asking = items.filter(({ at }, index) => words.slice(at, items[index + 1]?.at).includes('?'))
  if (items.length < 2 || asking.length < items.length * 0.6) return []
  return items.flatMap(({ at }) => (at === 0 || at === own ? [] : [start + at]))
}

const item = /(?<=^|\s)(\(?)(\d{1,2}|[a-z])([.):])(?=\s+\S)/gu
const ended = /[.?!;…]["'”’)]*\s*$/u

const partOf = (printed: string) => (/\d/.test(printed) ? Number(printed) : printed.charCodeAt(0) - 96)

import { letters, roman } from './list-numbers.ts'
import { type Attributes, readXml } from './xml.ts'

type Level = { start: number; format: string; text: string; legal: boolean; style?: string }
type Abstract = { readonly levels: Map<number, Level>; link?: string }
type Num = {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export type NumberedParagraph = {
  readonly id: string
  readonly depth: number | undefined
  readonly styles: readonly string[]
}
export type Marker = { readonly text: string; readonly depth: number }
/** Counts a paragraph and tells the marker that the word processor draws before it; null where it draws none. */
export type NextMarker = (paragraph: NumberedParagraph) => Marker | null

type Lists = { readonly abstracts: Map<string, Abstract>; readonly nums: Map<string, Num> }

/** Works out the numbers of lists as Word does: counters per abstract list, shared by its instances unless one restarts. */
export const readNumbering = (
  part: Uint8Array | undefined,
  numberingOfStyle: (style: string) => string | undefined,
): NextMarker => {
  const lists = readLists(part)
  const counters = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()
  return ({ id, depth: given, styles }) => {
    const found = listOf(lists, id, numberingOfStyle)
    if (!found) return null
    const { num, key, abstract } = found
    const levelAt = (at: number) => num.levels.get(at) ?? abstract.levels.get(at)
    const depth = given ?? depthByStyle(abstract, styles)
    const level = levelAt(depth)
    if (!level) return null
    const counts = counters.get(key) ?? []
    counters.set(key, counts)
    const restart = num.starts.get(depth)
    if (restart !== undefined && !restarted.has(`${id} ${depth}`)) counts[depth] = restart
    else counts[depth] = (counts[depth] ?? level.start - 1) + 1
    restarted.add(`${id} ${depth}`)
    counts.length = depth + 1
    const text = markerText(level, counts, levelAt)
    return text === '' ? null : { text, depth }
  }
}

const listOf = (lists: Lists, id: string, numberingOfStyle: (style: string) => string | undefined) => {
  const num = lists.nums.get(id)
  const abstract = num && lists.abstracts.get(num.abstract)
  if (!num || !abstract) return null
  const linked =
    abstract.link === undefined ? undefined : lists.nums.get(numberingOfStyle(abstract.link) ?? '')
  const target = linked && lists.abstracts.get(linked.abstract)
  return target ? { num, key: linked.abstract, abstract: target } : { num, key: num.abstract, abstract }
}

const depthByStyle = (abstract: Abstract, styles: readonly string[]) =>
  [...abstract.levels].find(([, level]) => level.style !== undefined && styles.includes(level.style))?.[0] ??
  0

const markerText = (
  level: Level,
  counts: readonly (number | undefined)[],
  levelAt: (at: number) => Level | undefined,
) => {
  if (level.format === 'bullet') return '•'
  if (level.format === 'none') return level.text.replace(/%\d/g, '').trim()
  return level.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const counted = levelAt(at)
      const format = level.legal ? 'decimal' : (counted?.format ?? 'decimal')
      return format === 'none' ? '' : formatted(counts[at] ?? counted?.start ?? 1, format)
    })
    .trim()
}

const formatted = (value: number, format: string): string => {
  if (format === 'lowerLetter') return letters(value)
  if (format === 'upperLetter') return letters(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'ordinal') return `${value}e`
  return String(value)
}

const readLists = (part: Uint8Array | undefined): Lists => {
  const lists: Lists = { abstracts: new Map(), nums: new Map() }
  let abstract: Abstract | null = null
  let num: Num | null = null
  let override = 0
  let level: Level | null = null
  if (!part) return lists
  readXml(part, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map() }
        lists.abstracts.set(attributes['w:abstractNumId'] ?? '', abstract)
      } else if (name === 'w:num') {
        num = { abstract: '', starts: new Map(), levels: new Map() }
        lists.nums.set(attributes['w:numId'] ?? '', num)
      } else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false }
        ;(num ?? abstract)?.levels.set(Number(attributes['w:ilvl']), level)
      } else if (name === 'w:abstractNumId' && num) num.abstract = value
      else if (name === 'w:numStyleLink' && abstract) abstract.link = value
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'])
      else if (name === 'w:startOverride') num?.starts.set(override, Number(value))
      else if (level) noteLevel(level, name, attributes)
    },
    close: (name) => {
      if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') num = null
      else if (name === 'w:lvl') level = null
    },
  })
  return lists
}

const noteLevel = (level: Level, name: string, attributes: Attributes) => {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:pStyle') level.style = value
  else if (name === 'w:isLgl') level.legal = !/^(?:0|false)$/.test(value)
}

import type { TextRange } from '../../../shared/records/source-text.ts'
import { runningText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { readMarker } from '../text/markers.ts'
import { readAsides, toldIn } from './aside.ts'
import type { Cell } from './cells.ts'
import type { Column } from './columns.ts'
import type { Entry } from './entries.ts'
import { labelsOf } from './labels.ts'
import { isState } from './looks.ts'

/**
 * Items that are numbered, coded, dotted or parted by blank lines, each with its holder, term or status beside or under its words:
 * one commitment each. Most must have something beside their words.
 */
export const labelledItems = (layout: Layout, standOn: string | null): Entry[] => {
  const lines = layout.lines.filter(({ furniture }) => !furniture)
  for (const opens of [isCoded, isNumbered, isDotted, isApart]) {
    const begins = lines.flatMap((line, index) => (opens(line) ? [index] : []))
    if (begins.length < 2) continue
    const items = begins.flatMap((begin, which) => {
      const own = untilHead(lines.slice(begin, Math.min(begins[which + 1] ?? lines.length, begin + 40)))
      return itemOf(layout, own, standOn)
    })
    const told = items.filter((item) => Object.keys(item).some((column) => beside.has(column)))
    if (told.length >= 2 && told.length >= begins.length * 0.5) return told
  }
  return []
}

const beside: ReadonlySet<string> = new Set(['holder', 'term', 'status', 'date'])

const isNumbered = (line: LayoutLine): boolean => {
  const { text } = line
  const marker = readMarker(text)
  return marker !== null && (marker.kind === 'number' || marker.kind === 'letter') && !/[?]$/u.test(text)
}
const coded = withLetters(
  /^(?!(?:19|20)\d\d[.:)\s])#{0,4} ?[A-Z]{0,4}[-.]?\d[\w./-]{0,14}(?:[.:)]?\s+(?=[\p{Lu}(])|\s*[|,–-]\s+)/u,
)
/** "T-118", "23-041": more than the number of an item. */
const isCoded = ({ text }: LayoutLine): boolean =>
  coded.test(text) && (readMarker(text) === null || /^[A-Z]{0,4}\d{2,4}[-/]\d{2}/u.test(text))
const isDotted = (line: LayoutLine): boolean =>
  readMarker(line.text)?.kind === 'bullet' && labelsOf(line, null).length === 0
const isApart = ({ blankBefore, text }: LayoutLine): boolean => blankBefore && /^\p{Lu}/u.test(text)

/** A heading after a blank line ends the item before it, where it isn't the item's own. */
function untilHead(lines: readonly LayoutLine[]): readonly LayoutLine[] {
  const end = lines.findIndex(
    ({ blankBefore, text, indent }, index) =>
      index > 0 &&
      blankBefore &&
      indent <= (lines[0]?.indent ?? 0) &&
      !/[.:;,]/u.test(text) &&
      text.length < 70,
  )
  return end < 0 ? lines : lines.slice(0, end)
}

function itemOf(layout: Layout, lines: readonly LayoutLine[], standOn: string | null): Entry[] {
  const [first] = lines
  if (first === undefined) return []
  const code = coded.exec(first.text)?.[0] ?? ''
  const marker = isCoded(first) ? code.length : (readMarker(first.text)?.length ?? code.length)
  const item: Partial<Record<Column, Cell>> = {}
  const number = first.text
    .slice(0, marker)
    .trim()
    .replace(/[.:)]$/u, '')
  if (/\d/u.test(number))
    item.number = { range: { start: first.start, end: first.start + number.length }, text: number }
  const until = lines.findIndex((line, index) => index > 0 && labelsOf(line, null).length > 0)
  const own = until < 0 ? lines : lines.slice(0, until)
  const headed = headOf(own, marker, standOn)
  for (const { column, cell } of headed.told) item[column] ??= cell
  const begin = headed.lines === 0 ? first.start + marker : (own[headed.lines]?.start ?? first.start)
  const said = saidIn(layout, { start: begin, end: own.at(-1)?.end ?? first.end }, standOn)
  // Labels that a line begins with may be lines of their own, or stand behind each other in one paragraph.
  const apart =
    said === null ? null : { ...said, ...underneath(until < 0 ? [] : lines.slice(until)), ...item }
  const along = saidIn(layout, { start: begin, end: lines.at(-1)?.end ?? first.end }, standOn)
  const running = along === null ? null : { ...along, ...item }
  const more = Object.keys(running ?? {}).length - Object.keys(apart ?? {}).length
  const isParted = lines.slice(until).every((line) => labelsOf(line, null).length > 0)
  const best = more > 0 || (more === 0 && !isParted) ? running : apart
  return best === null ? [] : [best]
}

function underneath(lines: readonly LayoutLine[]): Entry {
  const told: Partial<Record<Column, Cell>> = {}
  for (const line of lines)
    for (const { column, value } of labelsOf(line, null))
      if (column !== null && column !== 'text' && value !== null) told[column] ??= withoutPoint(value)
  return told
}

/** Behind a label at the end of a paragraph stands the point of a sentence. */
const withoutPoint = ({ text, range }: Cell): Cell =>
  /^[^.]{2,40}\p{L}\.$/u.test(text)
    ? { text: text.slice(0, -1), range: { start: range.start, end: range.end - 1 } }
    : { text, range }

/** The words of an item and what stands beside them in the same paragraph. */
function saidIn(layout: Layout, range: TextRange, standOn: string | null): Entry | null {
  const { text, at } = runningText(layout, range)
  const { from, to, asides } = readAsides(text, standOn)
  const cell = (start: number, end: number): Cell | null => {
    const raw = text.slice(start, end)
    const words = raw.trim()
    const begin = start + (raw.length - raw.trimStart().length)
    const [one, last] = [at[begin], at[begin + words.length - 1]]
    return words === '' || one === undefined || last === undefined
      ? null
      : { range: { start: one, end: last + 1 }, text: words }
  }
  const said = cell(from, to)
  if (said === null) return null
  const entry: Partial<Record<Column, Cell>> = { text: said }
  for (const { column, start, end } of asides) {
    const found = cell(start, end)
    if (found !== null) entry[column] ??= found
  }
  return entry
}

type Headed = Readonly<{ lines: number; told: readonly Readonly<{ column: Column; cell: Cell }>[] }>

/** A short line over the words of an item names its subject, sometimes with its state in brackets, or who promised it and when. */
function headOf(lines: readonly LayoutLine[], marker: number, standOn: string | null): Headed {
  const [first, second] = lines
  const none: Headed = { lines: 0, told: [] }
  if (first === undefined || second === undefined || !/^[\p{Lu}"“(]/u.test(second.text)) return none
  const cell = (start: number, end: number): Cell => ({
    range: { start: first.start + start, end: first.start + end },
    text: first.text.slice(start, end),
  })
  const found = /[([](?<state>[^()[\]]{3,60})[)\]]$/u.exec(first.text)
  const state = found?.groups?.state ?? ''
  if (found !== null && isState(state))
    return {
      lines: 1,
      told: [{ column: 'status', cell: cell(found.index + 1, found.index + 1 + state.length) }],
    }
  const words = first.text.slice(marker)
  const told = toldIn(words, standOn).map(({ column, start, end }) => ({
    column,
    cell: cell(marker + start, marker + end),
  }))
  if (told.length >= 2) return { lines: 1, told }
  const short = words.length < 60 && !/[.;,:?!]$/u.test(words) && words.length < second.text.length
  return short && (second.startsParagraph || first.bold === true) ? { lines: 1, told } : none
}

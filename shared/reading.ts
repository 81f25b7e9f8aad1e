import { countsIn, keepsHyphen, type WordCount } from './hyphens.ts'
import type { DocumentTable } from './records/found-item.ts'
import type { TextRange } from './records/source-text.ts'
import { type CellLine, cellLinesOf } from './tables.ts'

/** What a reader shows of a document: its canonical text and what is known of its pages and lines. */
export type Readable = Readonly<{
  text: string
  pages: readonly TextRange[]
  furniture: readonly TextRange[]
  headings: readonly TextRange[]
  tables: readonly DocumentTable[]
}>

export const blockKinds = ['paragraph', 'heading', 'list', 'furniture'] as const

/**
 * A paragraph as a reader sees it: its lines re-wrapped, still one unbroken range of the canonical text. Blocks never
 * overlap, stand in the order of the text, lie on one page, and hold every character that isn't a blank.
 */
export type Block = TextRange &
  Readonly<{
    kind: (typeof blockKinds)[number]
    /** 1-based page. */
    page: number
    /** Stands directly under the block before it, as the lines of an address do. */
    tight: boolean
    /** The cell that it stands in; null outside tables. `table` is an index in the document's tables. */
    cell: Readonly<{ table: number; row: number; column: number; columns: number; rows: number }> | null
  }>

type Line = TextRange &
  Readonly<{
    page: number
    furniture: boolean
    heading: boolean
    gap: number
    indent: number
    cell: CellLine | null
  }>

/**
 * The paragraphs of a document. A blank line after every line means nothing; a line that was ended early, a list marker,
 * a heading, page furniture and a new page do. `starts` are positions where a paragraph is known to begin.
 */
export const blocksOf = (document: Readable, starts: readonly number[] = []): readonly Block[] => {
  const lines = linesOf(document)
  const running = lines.filter((line) => !line.furniture && line.cell === null)
  const measure = { ...measureOf(document.text, running), columns: columnsOf(lines) }
  const known = new Set(starts)
  const blocks: Block[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = blocks.at(-1)
    const begins = before === undefined || beginsAnew(document.text, before, line, measure, known)
    if (last !== undefined && !begins) blocks[blocks.length - 1] = { ...last, end: line.end }
    else {
      const tight = before?.page === line.page && line.gap <= measure.gap && !line.heading
      blocks.push({
        start: line.start,
        end: line.end,
        page: line.page,
        kind: kindOf(document.text, line),
        tight,
        cell: line.cell,
      })
    }
    before = line
  }
  return blocks.map((block, index) =>
    looksLikeHeading(document.text, block, blocks[index + 1]) ? { ...block, kind: 'heading' } : block,
  )
}

/** Lines with something on them, cut where page furniture begins or ends in the middle of one. */
function linesOf({ text, pages, furniture, headings, tables }: Readable): Line[] {
  const cells = cellLinesOf(tables)
  const edges = edgesOf(text, [pages, furniture, cells])
  const lines: Line[] = []
  const [isFurniture, isHeading, cellAt] = [finder(furniture), finder(headings), finder(cells)]
  let [from, gap, page, edge] = [0, 0, 1, 0]
  const add = (start: number, end: number, ends: boolean) => {
    const piece = text.slice(start, end)
    const words = piece.trim()
    if (words === '') {
      gap += ends && text[end] !== '\r' ? 1 : 0
      return
    }
    const indent = piece.length - piece.trimStart().length
    const at = start + indent
    while (page < pages.length && at >= (pages[page - 1]?.end ?? 0)) page += 1
    const place = { start: at, end: at + words.length, page, gap, indent }
    lines.push({
      ...place,
      furniture: isFurniture(at) !== null,
      heading: isHeading(at) !== null,
      cell: cellAt(at),
    })
    gap = 0
  }
  while (from <= text.length) {
    const end = lineEnd(text, from)
    for (let cut = edges[edge] ?? end; cut < end; cut = edges[edge] ?? end) {
      if (cut > from) {
        add(from, cut, false)
        from = cut
      }
      edge += 1
    }
    add(from, end, true)
    from = end + 1
  }
  return lines
}

/** Where the line ends that a position is on. */
function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (isLineEnd(text.charCodeAt(at))) return at
  return text.length
}

/** From line feed to carriage return, vertical tab and form feed between them. */
const isLineEnd = (code: number) => code >= 10 && code <= 13

/** Where ranges begin and end within a line, in rising order. */
const edgesOf = (text: string, ranges: readonly (readonly TextRange[])[]): readonly number[] => {
  const inLine = (at: number) =>
    at > 0 && !isLineEnd(text.charCodeAt(at - 1)) && !isLineEnd(text.charCodeAt(at))
  const edges = ranges.flatMap((some) =>
    some.flatMap(({ start, end }) => [start, end].filter((at) => at < text.length && inLine(at))),
  )
  return edges.sort((a, b) => a - b)
}

/** Finds which of some ranges a position lies in. Positions are asked for in rising order. */
function finder<R extends TextRange>(ranges: readonly R[]): (position: number) => R | null {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  let index = 0
  return (position) => {
    while (index < sorted.length && (sorted[index]?.end ?? 0) <= position) index += 1
    const range = sorted[index]
    return range !== undefined && range.start <= position ? range : null
  }
}

type Columns = ReadonlyMap<string, number>
type Measure = Readonly<{ width: number; gap: number; columns: Columns }>

const columnOf = ({ table, column }: CellLine): string => `${table} ${column}`

/** The longest line of each column of the tables whose lines are those of a page. */
const columnsOf = (lines: readonly Line[]): Columns => {
  const widths = new Map<string, number>()
  for (const { cell, start, end } of lines)
    if (cell?.wrapped) widths.set(columnOf(cell), Math.max(widths.get(columnOf(cell)) ?? 0, end - start))
  return widths
}

/** How the document is set: its usual longest line (0 where each line is a whole paragraph) and the gap that means nothing. */
function measureOf(text: string, lines: readonly Line[]): Omit<Measure, 'columns'> {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const gapped = lines.filter((line) => line.gap > 0)
  const inside = gapped.filter((line) => {
    const before = text.slice(Math.max(0, line.start - 12), line.start).trimEnd()
    return /^[\p{Ll}(]/u.test(text.slice(line.start, line.start + 2)) && !/[.?!:;]["'”’)]*$/u.test(before)
  })
  const doubled = gapped.length > lines.length * 0.6 && inside.length > gapped.length * 0.15
  return { width: long > 150 ? 0 : long, gap: doubled ? 1 : 0 }
}

const marker =
  /^(?:[•‣◦⁃∙●○■□▪▫►▶➢➤✓✔·*\uE000-\uF8FF]|[-–—‐‑]{1,2}\s|o\s|\(?\d{1,3}(?:\s?\.\s?\d{1,2})*\s?[a-zA-Z]?[.):](?!\d)(?=\s|$)|\(?\d{1,3}(?:\.\d{1,2})+\s|\(?[A-Za-z][.)](?=\s)|\(?[ivx]{1,4}[.)](?=\s))/u

const hasMarker = (text: string, { start, end }: TextRange) => {
  const words = text.slice(start, Math.min(end, start + 40))
  return marker.test(words) && !/^(?:19|20)\d\d[.\s]/.test(words)
}

/** "Antwoord:", "Vraag 3:", "Reactie college:" begin a paragraph however full the line above is. */
const label = /^(?:antwoord|beantwoording|reactie|vraag|toelichting)\b[^.?!:]{0,24}:/iu

function beginsAnew(
  text: string,
  before: Line,
  line: Line,
  measure: Measure,
  known: ReadonlySet<number>,
): boolean {
  if (before.page !== line.page || before.furniture !== line.furniture || known.has(line.start)) return true
  if (line.furniture) return line.gap > measure.gap
  if (before.heading !== line.heading) return true
  if (before.cell !== null || line.cell !== null) return beginsInCell(text, before, line, measure)
  const [above, here] = [text.slice(before.start, before.end), text.slice(line.start, line.end)]
  if (above.startsWith('|') || here.startsWith('|') || label.test(here)) return true
  if (hasMarker(text, line)) {
    return !/\b(?:artikel|art\.|vraag|vragen|nr\.|lid|pagina|blz\.|punt|en|of|van|de)$/iu.test(above)
  }
  const ended = /[.?!:;]["'”’)]*\d{0,2}$/u.test(above)
  if (/^[\p{Ll}(]/u.test(here) && !ended) return line.gap > measure.gap && !/[\p{Ll},-]$/u.test(above)
  if (line.gap > measure.gap || measure.width === 0) return true
  if (/[:;]$/u.test(above) && /^[\p{Lu}\d]/u.test(here)) return true
  const firstWord = here.split(' ', 1)[0]?.length ?? 0
  return measure.width - above.length - 1 - firstWord > measure.width * (ended ? 0.12 : 0.2)
}

/** Cells are narrow: a line that leaves much of its column empty after a sentence ends its paragraph. */
function beginsInCell(text: string, before: Line, line: Line, measure: Measure): boolean {
  const [one, other] = [before.cell, line.cell]
  if (one === null || other === null || one.table !== other.table) return true
  if (one.row !== other.row || one.column !== other.column || !other.wrapped) return true
  if (hasMarker(text, line)) return true
  const above = text.slice(before.start, before.end)
  return /[.?!:;]["'”’)]*$/u.test(above) && above.length < (measure.columns.get(columnOf(other)) ?? 0) * 0.7
}

function kindOf(text: string, line: Line): Block['kind'] {
  if (line.furniture) return 'furniture'
  if (line.heading) return 'heading'
  return hasMarker(text, line) ? 'list' : 'paragraph'
}

const headingWords =
  /^(?:vra(?:ag|gen)|antwoord|beantwoording|inleiding|aanleiding|toelichting|advies|samenvatting|conclusie|constaterende|overwegende|verzoekt|besluit|bijlage|tot slot|achtergrond|proces|vervolg)\b/iu

/** A short line of its own that names what follows, in files that do not mark their headings. */
function looksLikeHeading(text: string, block: Block, next: Block | undefined): boolean {
  const length = block.end - block.start
  if (block.kind !== 'paragraph' || block.cell !== null || length > 70) return false
  const words = text.slice(block.start, block.end)
  if (/[\n;,?!]|[.:]./.test(words) || !/^[\p{Lu}\p{Ll}]/u.test(words)) return false
  if (words.endsWith(':') || (headingWords.test(words) && length < 45)) return true
  const over = next?.tight === true && next.kind === 'paragraph' && next.end - next.start > 150
  return over && !block.tight && !words.endsWith('.')
}

/** What is marked in the text: a found item, its answer, a missing document. */
export type Highlight<K extends string = string> = TextRange & Readonly<{ key: K }>

/** A stretch of a block on which the same highlights lie. `shown` has one character for each of the canonical text. */
export type Segment = TextRange & Readonly<{ shown: string; keys: readonly string[] }>

/** The segments of each block, in step with `blocks`. Put together they are the block's range again. */
export const segmentsOf = (
  text: string,
  blocks: readonly Block[],
  highlights: readonly Highlight[],
  count: WordCount = countsIn(text),
): readonly (readonly Segment[])[] => {
  const sorted = highlights.toSorted((a, b) => a.start - b.start)
  let active: Highlight[] = []
  let next = 0
  return blocks.map((block) => {
    active = active.filter(({ end }) => end > block.start)
    for (let one = sorted[next]; one !== undefined && one.start < block.end; one = sorted[next]) {
      if (one.end > block.start) active.push(one)
      next += 1
    }
    return cut(text, block, active, count)
  })
}

function cut(text: string, block: Block, active: readonly Highlight[], count: WordCount): Segment[] {
  const edges = new Set([block.start, block.end])
  for (const { start, end } of active) {
    if (start > block.start && start < block.end) edges.add(start)
    if (end > block.start && end < block.end) edges.add(end)
  }
  const shown = shownText(text.slice(block.start, block.end), count)
  const at = [...edges].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? block.end
    const keys = active.filter((one) => one.start < end && one.end > start).map(({ key }) => key)
    return { start, end, shown: shown.slice(start - block.start, end - block.start), keys }
  })
}

/**
 * Canonical text as it is set: one character for each, so that positions hold. Line ends become blanks, that the window
 * collapses; the hyphen of a word broken over two lines becomes a soft one unless it is the word's own; bullets of symbol fonts become bullets.
 */
export const shownText = (text: string, count: WordCount = countsIn(text)): string =>
  text
    .replaceAll('\u0002', '-')
    .replace(
      /(?<=\p{Ll})([-‐\u00ad])([^\S\n]*\n\s*)(?=\p{L})(?!(?:en|of)\s)/gu,
      (_, hyphen: string, blanks: string, at: number, whole: string) => {
        const before = /[\p{L}\d]*$/u.exec(whole.slice(Math.max(0, at - 60), at))?.[0] ?? ''
        const next = at + hyphen.length + blanks.length
        const after = /^[\p{L}\d]*/u.exec(whole.slice(next, next + 60))?.[0] ?? ''
        const own = hyphen !== '\u00ad' && keepsHyphen(count, before, after)
        return `${own ? '-' : '\u00ad'}${'\u2060'.repeat(blanks.length)}`
      },
    )
    .replace(/[\n\r\f\v]/g, ' ')
    .replace(/‐/g, '-')
    .replace(/[\uE000-\uF8FF]/g, '•')

/** A range without the blanks at its ends, or null where nothing but blanks is left. */
export const trimRange = (text: string, { start, end }: TextRange): TextRange | null => {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return null
  const from = start + words.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}

/** The sentences of a block, for choosing one with the keyboard. They cover the block but for blanks. */
export const sentencesOf = (text: string, block: TextRange): readonly TextRange[] => {
  const splitter = new Intl.Segmenter('nl', { granularity: 'sentence' })
  const words = text.slice(block.start, block.end).replace(/\s/g, ' ')
  return [...splitter.segment(words)].flatMap(({ index, segment }) => {
    const start = block.start + index
    return trimRange(text, { start, end: start + segment.length }) ?? []
  })
}

/** Index of the block that holds a position, or of the first one after it; the last where none is. */
export const blockAt = (blocks: readonly TextRange[], position: number): number => {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a range as they are quoted: line ends joined, furniture left out. */
export const quoteOf = (document: Readable, range: TextRange): string => {
  const count = countsIn(document.text)
  return blocksOf(document)
    .filter(({ kind, start, end }) => kind !== 'furniture' && start < range.end && end > range.start)
    .map(({ start, end }) => document.text.slice(Math.max(start, range.start), Math.min(end, range.end)))
    .map((words) =>
      shownText(words, count)
        .replace(/\u00ad?\u2060+/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' ')
    .trim()
}

/** One letter for each, without case and accents, so that "client" finds "Cliënt" and positions hold. */
export const folded = (text: string): string =>
  text.replace(/[A-Z\u0080-\uffff]/g, (char) => {
    const plain = char.normalize('NFD').charAt(0).toLowerCase()
    return plain.length === 1 ? plain : char
  })

/** Where words stand in a text, whatever blanks and line ends are between them; at most `most` of them. */
export const findWords = (text: string, words: string, most = 2000): readonly TextRange[] =>
  findFolded(folded(text), words, most)

/** The same in a text that is folded already, for asking more than once. */
export const findFolded = (text: string, words: string, most = 2000): readonly TextRange[] => {
  const parts = folded(words).trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  const pattern = new RegExp(
    parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'),
    'g',
  )
  const found: TextRange[] = []
  for (const match of text.matchAll(pattern)) {
    if (found.length === most) break
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

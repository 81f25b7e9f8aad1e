import type { FoundKpiTable } from '../../../shared/records/finding.ts'
import { joinedLines } from '../head/place.ts'
import { cleanText } from '../text/clean.ts'
import { type Layout, type LayoutLine, lineIndexAt } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { cellTables, isTotal, lineRow, numberIn, type PeriodRow, periodStart } from './kpi-rows.ts'

type Norm = FoundKpiTable['norm']
type Table = Readonly<{ rows: readonly PeriodRow[]; header: readonly string[]; first: number; last: number }>

/** Tables of measurements per month, quarter or year, with the norm that the text around them holds them against. */
export const findKpiTables = (layout: Layout): FoundKpiTable[] => {
  const known = cellTables(layout).map(
    ({ rows, header, start, end }): Table => ({
      rows,
      header,
      first: lineIndexAt(layout.lines, start),
      last: lineIndexAt(layout.lines, Math.max(start, end - 1)),
    }),
  )
  return [...known, ...tablesOfLines(layout)]
    .map((table) => asFinding(layout, table))
    .toSorted((a, b) => a.range.start - b.range.start)
}

/** Rows right under each other, with the header in the lines above them. */
function tablesOfLines(layout: Layout): Table[] {
  const tables: Table[] = []
  let rows: PeriodRow[] = []
  const close = () => {
    const [first, last] = [rows[0], rows.at(-1)]
    // Years alone may as well be a list of anything.
    const months = rows.some(({ label }) => !/^(?:19|20)\d\d$/.test(label)) || (first?.cells.length ?? 0) > 1
    if (first !== undefined && last !== undefined && rows.length > 1 && months) {
      const { header, from } = headerAbove(layout.lines, first)
      tables.push({ rows, header, first: from, last: last.line })
    }
    rows = []
  }
  for (const [index, line] of layout.lines.entries()) {
    const row = lineRow(layout, index)
    if (row !== null && (rows[0]?.cells.length ?? row.cells.length) === row.cells.length) rows.push(row)
    else if (!line.furniture && !/^[|\s:-]*$/u.test(line.text)) close()
  }
  close()
  return tables
}

/** The heads of the columns: on one line, or stacked, where a line may hold a piece of one or the ends of two. */
function headerAbove(lines: readonly LayoutLine[], row: PeriodRow): { header: string[]; from: number } {
  const width = row.cells.length
  const above: LayoutLine[] = []
  let index = row.line - 1
  for (; index >= 0 && above.length < width * 3; index -= 1) {
    const line = lines[index]
    if (line === undefined || line.furniture) continue
    if (/^[|\s:-]+$/u.test(line.text)) continue
    const cells = cellsOf(line.text)
    if (cells.length >= width && above.length === 0) return { header: cells.slice(-width), from: index }
    if (line.text.length > 40 || /[.:!?]$/u.test(line.text)) break
    above.unshift(line)
  }
  const header = stacked(above, width)
  const from = header.length === 0 ? row.line : above.length === 0 ? row.line : index + 1
  return { header, from }
}

const cellsOf = (text: string): string[] =>
  /[|;\t]/u.test(text)
    ? text
        .split(/[|;\t]/u)
        .map((cell) => cell.trim())
        .filter((cell, at, all) => cell !== '' || (at > 0 && at < all.length - 1))
    : text.split(/\s{2,}/u)

/** Pieces of heads under each other, put together until there are as many as columns. */
function stacked(lines: readonly LayoutLine[], width: number): string[] {
  const pieces: { text: string; glue: boolean }[] = []
  for (const line of lines) {
    // A sign at the end is the head of a column of its own.
    const sign = /^(?<words>.+\p{L})\s+(?<sign>%|€)$/u.exec(line.text)?.groups
    const texts = sign === undefined ? [line.text] : [sign.words ?? '', sign.sign ?? '']
    for (const [at, text] of texts.entries()) pieces.push({ text, glue: at === 0 && !line.blankBefore })
  }
  const join = (may: (index: number) => boolean) => {
    for (let index = pieces.length - 1; index > 0 && pieces.length > width; index -= 1) {
      const [before, own] = [pieces[index - 1], pieces[index]]
      if (before === undefined || own === undefined || !own.glue || !may(index)) continue
      pieces.splice(index - 1, 2, { text: `${before.text} ${own.text}`, glue: before.glue })
    }
  }
  const text = (index: number) => pieces[index]?.text ?? ''
  // "Externe / factoren" goes on in small letters; then what begins with a capital above another capital.
  join((index) => /^\p{Ll}/u.test(text(index)) && /^\p{Lu}/u.test(text(index - 1)))
  join((index) => /^\p{Lu}/u.test(text(index - 1)) && !text(index - 1).includes(' '))
  join(() => true)
  return pieces.length === width ? pieces.map((piece) => piece.text) : []
}

function asFinding(layout: Layout, { rows, header, first, last }: Table): FoundKpiTable {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, at) => header[at] ?? '')
  const { lines } = layout
  const title = titleAbove(layout, first)
  const near = joinedLines(lines.slice(Math.max(0, first - 14), last + 9).filter((line) => !line.furniture))
  const norm = normIn(near)
  const measured = measuredColumn(columns, rows, norm, near.text)
  const years = new Set(
    [...`${title} ${columns.join(' ')}`.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([found]) => found),
  )
  const [only] = years
  const tableYear = years.size === 1 && only !== undefined ? Number(only) : null
  const start = Math.min(lines[first]?.start ?? 0, rows[0]?.range.start ?? 0)
  return {
    kind: 'kpi_table',
    range: { start, end: Math.max(rows.at(-1)?.range.end ?? 0, start + 1) },
    title,
    columns,
    measured,
    unit: unitOf(columns, rows, measured),
    norm,
    rows: rows.map(({ range, label, cells }) => ({
      range,
      label,
      period: isTotal(label) ? null : periodStart(label, tableYear),
      values: columns.map((_, at) => numberIn(cells[at] ?? '')),
    })),
  }
}

/** The caption or the heading right above the table. */
function titleAbove(layout: Layout, first: number): string {
  const words: LayoutLine[] = []
  for (let index = first - 1; index >= 0 && words.length < 4; index -= 1) {
    const line = layout.lines[index]
    if (line === undefined || line.furniture) continue
    words.unshift(line)
    if (line.startsParagraph) break
  }
  const [from, to] = [words[0], words.at(-1)]
  const text =
    from === undefined || to === undefined ? '' : cleanText(layout, { start: from.start, end: to.end })
  return text.length > 200 ? '' : text
}

const most =
  'maximaal|max\\.?|ten hoogste|hooguit|hoogstens|niet meer dan|niet hoger dan|onder de|minder dan|lager dan|binnen|≤|<'
const least =
  'minimaal|min\\.?|ten minste|tenminste|minstens|niet minder dan|niet lager dan|boven de|meer dan|hoger dan|vanaf|≥|>'
const amount = '(?<amount>\\d+(?:[.,]\\d+)?)\\s?(?<unit>%|procent|dagen|werkdagen|weken|uur|minuten)'
const norms: readonly RegExp[] = [
  withLetters(`(?<side>${most}|${least})\\s*(?:de |een )?${amount}`, 'iu'),
  withLetters(`${amount}\\s*(?<side>max(?:imaal|imum|\\.)?|min(?:imaal|imum|\\.)?)(?![\\p{L}])`, 'iu'),
  new RegExp(
    `(?:norm|streefwaarde|doelstelling|streefcijfer|KPI|afgesproken|afspraak)(?![\\p{L}])[^.;%]{0,60}?${amount}`,
    'iu',
  ),
]
const isNormed = /norm|streef|doelstelling|KPI|afgesproken|afspraak|contractueel|eis/iu

/** The norm in the words around a table: an amount with "maximaal" or "minimaal", or behind "norm". */
function normIn({ text, at }: ReturnType<typeof joinedLines>): Norm {
  for (const pattern of norms) {
    const found = pattern.exec(text)
    if (found?.groups === undefined || found === null) continue
    const around = text.slice(Math.max(0, found.index - 120), found.index + found[0].length + 60)
    if (!isNormed.test(around)) continue
    const side = found.groups.side?.toLowerCase() ?? ''
    const literal = found[0].trim()
    return {
      range: { start: at(found.index), end: at(found.index + literal.length - 1) + 1 },
      literal,
      value: numberIn(found.groups.amount ?? '') ?? 0,
      side:
        new RegExp(`^(?:${most}|max)`, 'iu').test(side) || (side === '' && isBad.test(around))
          ? 'most'
          : 'least',
    }
  }
  return null
}

/** Of these less is better, where a norm doesn't say which side it is on. */
const isBad =
  /klacht|verzuim|wacht|doorloop|levertijd|termijn|uitval|storing|achterstand|overschrijding|verloop/iu

function measuredColumn(
  columns: readonly string[],
  rows: readonly PeriodRow[],
  norm: Norm,
  near: string,
): number | null {
  if (norm === null) return null
  const percent = /%|procent/iu.test(norm.literal)
  const fits = columns.flatMap((head, at) =>
    percent === (/%|percentage/iu.test(head) || rows.every(({ cells }) => /%/.test(cells[at] ?? '%')))
      ? [at]
      : [],
  )
  if (/laatste kolom/iu.test(near)) return columns.length - 1
  return fits.length === 1 ? (fits[0] ?? null) : columns.length === 1 ? 0 : null
}

function unitOf(
  columns: readonly string[],
  rows: readonly PeriodRow[],
  measured: number | null,
): string | null {
  const at = measured ?? (columns.length === 1 ? 0 : null)
  if (at === null) return null
  const head = columns[at] ?? ''
  const cells = rows.map((row) => row.cells[at] ?? '')
  if (/%|percentage/iu.test(head) || cells.some((cell) => cell.includes('%'))) return '%'
  if (/€|euro/iu.test(head) || cells.some((cell) => cell.includes('€'))) return '€'
  return /(?<![\p{L}])(?:werkdagen|dagen|weken|maanden|uren|uur|minuten)(?![\p{L}])/iu.exec(head)?.[0] ?? null
}

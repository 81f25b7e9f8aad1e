import { makeDate, monthNames } from '../../../shared/dates.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'

/** One row of a table of measurements: a period and a number in each further column. */
export type PeriodRow = Readonly<{
  range: TextRange
  label: string
  cells: readonly string[]
  /** Index of its (last) line in the layout. */
  line: number
}>

const month =
  'jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const year = "(?:19|20)\\d\\d|['’]\\d\\d"
/** "juli", "jan. 2023", "Q1 2023", "1e kwartaal 2023", "2023-Q1", "2021". */
const periodLabel = withLetters(
  `^(?:(?:${month})\\.?(?:[ -](?:${year}))?|(?:19|20)\\d\\d[ -]?(?:Q|K)[1-4]|(?:Q|K)[1-4](?:[ -/]?(?:${year}))?|(?:1e|2e|3e|4e|1ste|2de|3de|4de|eerste|tweede|derde|vierde) (?:kwartaal|kw\\.?|halfjaar|half jaar)(?: (?:van )?(?:${year}))?|(?:kwartaal|kw\\.?) [1-4](?: (?:${year}))?|(?:19|20)\\d\\d|(?:totaal|gemiddeld(?:e)?|jaar(?:totaal)?))(?![\\p{L}\\d])`,
  'iu',
)
const value =
  /^(?:€\s?)?[-–+]?\d[\d.\s]*(?:,\d+)?\s?(?:%|‰)?\*?$|^(?:[-–—]|n\.?v\.?t\.?|n\.?b\.?|onbekend|p\.?m\.?)$/iu

export const isTotal = (label: string) => /^(?:totaal|gemiddeld|jaar)/iu.test(label)

/** "1.048" is a thousand, "1,60%" one and six tenths; null where the table gives none. */
export const numberIn = (text: string): number | null => {
  const digits = text.replace(/[€%‰*\s]/gu, '').replace('–', '-')
  if (!/\d/.test(digits)) return null
  const plain = /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.replace(',', '.')
  const number = Number(plain)
  return Number.isFinite(number) ? number : null
}

/** The rows of lines in which a period is followed by nothing but numbers. */
export const lineRow = (layout: Layout, index: number): PeriodRow | null => {
  const line = layout.lines[index]
  if (line === undefined || line.furniture || line.cell !== undefined || line.text.length > 200) return null
  const bare = line.text.replace(/^\||\|$/gu, '').trim()
  const label = periodLabel.exec(bare)?.[0]
  if (label === undefined) return null
  const rest = bare.slice(label.length).replace(/^\s*[|;:\t]/u, '')
  const cells = /[|;\t]/u.test(rest) ? rest.split(/[|;\t]/u).map((cell) => cell.trim()) : splitNumbers(rest)
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0 || !filled.every((cell) => value.test(cell))) return null
  if (!filled.some((cell) => /\d/.test(cell))) return null
  return { range: { start: line.start, end: line.end }, label: label.trim(), cells, line: index }
}

/** Numbers apart by blanks: a point for thousands, € before and % behind belong to their number. */
const splitNumbers = (text: string): string[] =>
  text
    .trim()
    .replace(/€\s+/gu, '€')
    .replace(/\s+(?=[%‰](?:\s|$))/gu, '')
    .split(/\s+/u)

/** A table of measurements has a few columns; a file can name any column number. */
const mostColumns = 64
/** A sheet can hold more cells than a call takes arguments. */
const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, one) => (one > most ? one : most), Number.NEGATIVE_INFINITY)

/** The rows that the reader knows as cells of a table, and the cells of its header. */
export const cellTables = (
  layout: Layout,
): { rows: PeriodRow[]; header: string[]; start: number; end: number }[] => {
  const tables = new Map<
    number,
    Map<number, Map<number, { text: string; start: number; end: number; line: number }>>
  >()
  for (const [line, { cell, text, start, end, furniture }] of layout.lines.entries()) {
    if (cell === undefined || furniture) continue
    const rows = tables.get(cell.table) ?? new Map()
    tables.set(cell.table, rows)
    const columns = rows.get(cell.row) ?? new Map()
    rows.set(cell.row, columns)
    const before = columns.get(cell.column)
    columns.set(cell.column, {
      text: before === undefined ? text : `${before.text} ${text}`,
      start: before?.start ?? start,
      end,
      line,
    })
  }
  return [...tables.values()].flatMap((rows) => {
    const width = Math.min(
      mostColumns,
      greatest([...rows.values()].flatMap((columns) => [...columns.keys()])) + 1,
    )
    const read = [...rows.values()].map((columns) => {
      const all = [...columns.values()]
      const cells = Array.from({ length: width }, (_, at) => columns.get(at)?.text ?? '')
      const range = {
        start: -greatest(all.map(({ start }) => -start)),
        end: greatest(all.map(({ end }) => end)),
      }
      return { cells, range, line: greatest(all.map(({ line }) => line)) }
    })
    const found = read.flatMap(({ cells, range, line }): PeriodRow[] => {
      const [label = '', ...rest] = cells
      const filled = rest.filter((cell) => cell !== '')
      const whole = periodLabel.exec(label)?.[0] === label && filled.some((cell) => /\d/.test(cell))
      return whole && filled.every((cell) => value.test(cell)) ? [{ range, label, cells: rest, line }] : []
    })
    const header = read.find(
      ({ cells }) => !periodLabel.test(cells[0] ?? '') || cells.slice(1).every((cell) => !value.test(cell)),
    )
    const [first, last] = [read[0], read.at(-1)]
    return found.length < 2 || first === undefined || last === undefined
      ? []
      : [{ rows: found, header: header?.cells.slice(1) ?? [], start: first.range.start, end: last.range.end }]
  })
}

/** The first day of a period, where label or table says of which year it is. */
export const periodStart = (label: string, tableYear: number | null): string | null => {
  const own = /(?:19|20)\d\d/.exec(label)?.[0] ?? /['’](\d\d)/.exec(label)?.[1]
  const of = own === undefined ? tableYear : Number(own.length === 2 ? `20${own}` : own)
  if (of === null) return null
  if (/^(?:19|20)\d\d$/.test(label)) return makeDate(of, 1, 1)
  const quarter =
    /(?:Q|K|kwartaal |kw\.? ?)([1-4])/iu.exec(label)?.[1] ??
    (/kwartaal|kw/iu.test(label) ? ordinal(label) : undefined)
  if (quarter !== undefined) return makeDate(of, Number(quarter) * 3 - 2, 1)
  if (/half/iu.test(label)) return makeDate(of, ordinal(label) === '2' ? 7 : 1, 1)
  const name = /^\p{L}+/u.exec(label.toLowerCase())?.[0] ?? ''
  const at =
    name === 'mrt' ? 2 : monthNames.findIndex((one) => name.length >= 3 && one.startsWith(name.slice(0, 3)))
  return at < 0 ? null : makeDate(of, at + 1, 1)
}

const ordinal = (label: string): string | undefined => {
  const digit = /^([1-4])/.exec(label)?.[1]
  const words = ['eerste', 'tweede', 'derde', 'vierde'].findIndex((word) =>
    label.toLowerCase().startsWith(word),
  )
  return digit ?? (words < 0 ? undefined : String(words + 1))
}

import { Refusal } from '../../shared/refusal.ts'

export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** A line of a delimited text, with where it stands in it; `line` is the 1-based line that it starts on. */
export type DelimitedRow = Readonly<{ line: number; start: number; end: number; cells: readonly string[] }>

const mostCells = 2_000_000

/**
 * The rows of a delimited text (RFC 4180 and what offices make of it): a quote opens a cell only at its start, a quote that is
 * never closed is a letter, a row ends outside quotes. `most` rows are read. Refuses 'too-complex'.
 */
export const readDelimited = (
  text: string,
  separator: Separator,
  most = Number.POSITIVE_INFINITY,
): readonly DelimitedRow[] => {
  const rows: DelimitedRow[] = []
  let at = 0
  let line = 1
  let count = 0
  // Once a quote has no end, no later one is looked for: a text of open quotes would be read again from each of them.
  let quotes = true
  while (at < text.length && rows.length < most) {
    const start = at
    const startLine = line
    const cells: string[] = []
    for (;;) {
      const opens = quotes ? skipBlanks(text, at, separator) : at
      const close = quotes && text[opens] === '"' ? closingQuote(text, opens, separator) : null
      if (quotes && text[opens] === '"' && close === null) quotes = false
      const tail = close === null ? at : close + 1
      const end = cellEnd(text, tail, separator)
      const quoted = close === null ? '' : text.slice(opens + 1, close).replaceAll('""', '"')
      if (close !== null) line += countBreaks(text, opens, close)
      cells.push(quoted + text.slice(tail, end))
      if (++count > mostCells) throw new Refusal('too-complex', { limit: 'cells' })
      at = end
      if (text[at] !== separator) break
      at += 1
    }
    const filled = cells.some((cell) => cell.trim() !== '')
    if (filled) rows.push({ line: startLine, start, end: at, cells })
    at += 1
    line += 1
  }
  return rows
}

const skipBlanks = (text: string, from: number, separator: Separator): number => {
  let at = from
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at += 1
  return at
}

/** Where the quotes of a cell close. Words may follow on its own line ("Hart" voor de stad); after a line break only the cell's end. */
const closingQuote = (text: string, open: number, separator: Separator): number | null => {
  const lineEnd = text.indexOf('\n', open)
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const next = text[skipBlanks(text, at + 1, separator)]
    const ends = next === undefined || next === separator || next === '\n'
    if (ends || lineEnd < 0 || at < lineEnd) return at
  }
  return null
}

const cellEnd = (text: string, from: number, separator: Separator): number => {
  for (let at = from; at < text.length; at++) if (text[at] === separator || text[at] === '\n') return at
  return text.length
}

const countBreaks = (text: string, start: number, end: number): number => {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { type Column, readColumn } from './table.ts'

/** A day in a column of its own beside the one with the term in words; many rows leave it empty. */
type Head = Column | 'day'
export type StackedCell = Readonly<{ range: TextRange; text: string }>

const dateOnly = /^\d{1,2}[-/]\d{1,2}[-/](?:\d\d){1,2}$|^\d{1,2} \p{L}{3,9} \d{4}$/u
const numberOnly = /^[A-Z]{0,4}[-.]?\d[\w./-]{0,14}$/u

/**
 * Rows of a table whose cells a file gives under each other: first the words of the header, a line each, then the
 * cells of each row in the same order. Only the text has lines of its own choosing; it ends where a sentence ends.
 */
export const stackedRows = (layout: Layout): Partial<Record<Column, StackedCell>>[] => {
  const lines = layout.lines
  const from = lines.findIndex((_line, index) => headerAt(lines, index) !== null)
  const header = headerAt(lines, from)
  if (header === null) return []
  // Under a running head the first cells of a row look like one: a number and a date come back on each page.
  const body = lines.slice(from + header.length).filter(
    ({ furniture, text }, index, all) =>
      !furniture ||
      // The same name of a portfolio holder under the date of each row is no running head.
      (header[1] === 'date' && header[2] === 'holder' && dateOnly.test(all[index - 1]?.text ?? '')) ||
      dateOnly.test(text) ||
      /^[A-Z]{1,4}[-.]?\d{2}[\d./-]*$/.test(text),
  )
  const begins = body.flatMap((_line, index) => (opensRow(header, body, index) ? [index] : []))
  if (begins.length < 2) return []
  return begins.map((begin, which) => rowOf(layout, header, body.slice(begin, begins[which + 1])))
}

const columnOf = (line: LayoutLine | undefined): Column | null =>
  line === undefined || line.text.length > 40 ? null : readColumn(line.text)

function headerAt(lines: readonly LayoutLine[], from: number): readonly Head[] | null {
  const header: Head[] = []
  for (const line of from < 0 ? [] : lines.slice(from, from + 12)) {
    const column = columnOf(line)
    const head = column === 'term' && header.includes('term') ? 'day' : column
    if (head === null || header.includes(head)) break
    header.push(head)
  }
  // Its first column must be one by which a row can be told: a number or a date.
  const known = header[0] === 'number' || header[0] === 'date'
  return header.length >= 4 && known && header.includes('text') ? header : null
}

const opensRow = (header: readonly Head[], body: readonly LayoutLine[], index: number): boolean => {
  const [first, second] = [body[index]?.text ?? '', body[index + 1]?.text ?? '']
  if (header[0] === 'date') return dateOnly.test(first)
  return numberOnly.test(first) && !dateOnly.test(first) && (header[1] !== 'date' || dateOnly.test(second))
}

function rowOf(
  layout: Layout,
  header: readonly Head[],
  lines: readonly LayoutLine[],
): Partial<Record<Column, StackedCell>> {
  const row: Partial<Record<Column, StackedCell>> = {}
  let index = 0
  for (const [which, column] of header.entries()) {
    const first = lines[index]
    if (first === undefined) break
    if (column === 'day') {
      // An empty cell has no line: what stands there then is the next cell.
      if (!dateOnly.test(first.text)) continue
      const range = { start: row.term?.range.start ?? first.start, end: first.end }
      row.term = { range, text: cleanText(layout, range) }
      index += 1
      continue
    }
    const last =
      which === header.length - 1 ? lines.length - 1 : column === 'text' ? textEnd(lines, index) : index
    const range = { start: first.start, end: lines[last]?.end ?? first.end }
    row[column] = { range, text: cleanText(layout, range) }
    index = last + 1
  }
  return row
}

const textEnd = (lines: readonly LayoutLine[], from: number): number => {
  const end = lines.findIndex(({ text }, index) => index >= from && /[.!]["'”’)]*$/.test(text))
  return end < 0 ? from : end
}

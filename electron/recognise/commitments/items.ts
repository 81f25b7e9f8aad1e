import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { readMarker } from '../text/markers.ts'
import type { StackedCell } from './stacked.ts'
import { type Column, readColumn } from './table.ts'

export const labelled = /^(?<label>[\p{L}][\p{L} ()./-]{1,34}?)\s*:\s*(?<value>.*)$/u

/** A numbered item with its status, term or holder on labelled lines under it: one commitment each. */
export const labelledItems = (layout: Layout): Partial<Record<Column, StackedCell>>[] => {
  const lines = layout.lines.filter(({ furniture }) => !furniture)
  const begins = lines.flatMap((line, index) => (opens(line) ? [index] : []))
  if (begins.length < 2) return []
  const items = begins.flatMap((begin, which) =>
    itemOf(layout, lines.slice(begin, Math.min(begins[which + 1] ?? lines.length, begin + 40))),
  )
  return items.length >= 2 ? items : []
}

const opens = ({ text }: LayoutLine): boolean => {
  const marker = readMarker(text)
  return marker !== null && (marker.kind === 'number' || marker.kind === 'letter') && !/[?]$/.test(text)
}

function itemOf(layout: Layout, lines: readonly LayoutLine[]): Partial<Record<Column, StackedCell>>[] {
  const [first] = lines
  const marker = readMarker(first?.text ?? '')
  const until = lines.findIndex((line, index) => index > 0 && columnOf(line) !== null)
  const last = lines[until - 1]
  if (first === undefined || marker === null || last === undefined) return []
  const said = { start: first.start + marker.length, end: last.end }
  const item: Partial<Record<Column, StackedCell>> = {
    number: { range: { start: first.start, end: said.start }, text: marker.value },
    text: { range: said, text: cleanText(layout, said) },
  }
  for (const line of lines.slice(until)) {
    const column = columnOf(line)
    const value = labelled.exec(line.text)?.groups?.value ?? ''
    if (column !== null && value !== '')
      item[column] ??= { range: { start: line.end - value.length, end: line.end }, text: value }
  }
  return [item]
}

const columnOf = (line: LayoutLine): Column | null => {
  const label = labelled.exec(line.text)?.groups?.label
  const column = label === undefined ? null : readColumn(label)
  return column === 'text' || column === 'number' ? null : column
}

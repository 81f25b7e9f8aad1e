import type { ItemRow } from '../../shared/records/item.ts'
import type { GridColumnName } from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { cellAsText, columnNames } from './column-texts.ts'

/** A column of two facts is two columns in a spreadsheet. */
const copied = (columns: readonly GridColumnName[]): readonly GridColumnName[] =>
  columns.flatMap((name) =>
    name === 'officialStatus' && !columns.includes('verdict') ? ([name, 'verdict'] as const) : [name],
  )

const table = (rows: readonly ItemRow[], columns: readonly GridColumnName[]): string[][] => [
  copied(columns).map((name) => t(name === 'officialStatus' ? 'item.official' : columnNames[name])),
  ...rows.map((row) => copied(columns).map((name) => cellText(cellAsText(name, row)))),
]

/** Rows as tab-separated text with a head, for a spreadsheet or a mail. A cell that a spreadsheet would read as a formula isn't one. */
export const rowsAsText = (rows: readonly ItemRow[], columns: readonly GridColumnName[]): string =>
  table(rows, columns)
    .map((cells) => cells.join('\t'))
    .join('\n')

/** The same as a table, for what takes a table from the clipboard. */
export const rowsAsHtml = (rows: readonly ItemRow[], columns: readonly GridColumnName[]): string => {
  const [head = [], ...body] = table(rows, columns)
  const line = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return `<table>${line(head, 'th')}${body.map((cells) => line(cells, 'td')).join('')}</table>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const cellText = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return /^[=+@-]/.test(line) ? `'${line}` : line
}

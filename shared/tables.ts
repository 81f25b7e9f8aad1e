import type { DocumentTable } from './records/found-item.ts'
import type { SourceLine, TextRange } from './records/source-text.ts'

/** A line of the text that lies in a cell of a table. Rows and columns are counted from 0. */
export type CellLine = TextRange &
  Readonly<{
    table: number
    row: number
    column: number
    /** How many columns and rows its cell goes over. */
    columns: number
    rows: number
    /** It is a line of a page, not a paragraph of its own. */
    wrapped: boolean
  }>

/** The tables of a text, in the order in which they begin. */
export const tablesOf = (text: string, lines: readonly SourceLine[]): readonly DocumentTable[] => {
  const byTable = Map.groupBy(
    lines.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cell?.table,
  )
  return [...byTable.values()].map((inTable) => {
    let [at, above] = [0, 0]
    const cells = inTable.flatMap(({ start, end, cell }) => {
      const [row, column] = [cell?.row ?? 0, cell?.column ?? 0]
      const numbers = [start - at, end - start, row - above, column]
      at = end
      above = row
      return numbers
    })
    const merged = inTable.flatMap(({ cell }, line) =>
      cell?.columns || cell?.rows ? [line, cell.columns ?? 1, cell.rows ?? 1] : [],
    )
    const wrapped = inTable.some(({ box }) => box !== undefined)
    return { head: hasHead(text, inTable), wrapped, cells, merged }
  })
}

/** The lines in cells, in the order of the text. `table` is an index in `tables`. */
export const cellLinesOf = (tables: readonly DocumentTable[]): readonly CellLine[] => {
  const lines = tables.flatMap(({ cells, wrapped, merged }, table) => {
    const made: CellLine[] = []
    let [at, row, next] = [0, 0, 0]
    for (let index = 0; index < cells.length; index += 4) {
      const start = at + (cells[index] ?? 0)
      at = start + (cells[index + 1] ?? 0)
      row += cells[index + 2] ?? 0
      const isMerged = merged[next] === index / 4
      const [columns = 1, rows = 1] = isMerged ? merged.slice(next + 1, next + 3) : []
      if (isMerged) next += 3
      made.push({ start, end: at, table, row, column: cells[index + 3] ?? 0, columns, rows, wrapped })
    }
    return made
  })
  return tables.length > 1 ? lines.sort((a, b) => a.start - b.start) : lines
}

/** Words that stand above a column. */
const headWords =
  /^(?:nr|nummer|volgnr|volgnummer|id|kenmerk|zaaknummer|soort|type|onderwerp|titel|omschrijving|toezegging|motie|vraag|vragen|antwoord|antwoorden|beantwoording|reactie|advies|toelichting|opmerking(?:en)?|datum|jaar|maand|kwartaal|periode|week|termijn|deadline|planning|status|stand van zaken|afdoening|afgedaan|portefeuillehouder|wethouder|college(?:lid)?|indiener(?:\(?s\)?)?|fractie(?:\(?s\)?)?|partij|naam|vergadering|raad|commissie|agendapunt|bron|bedrag|aantal(?:len)?|percentage|norm|totaal|resultaat|actie|wie|wat|wanneer|voor|tegen)\b/iu

/** A cell that holds a value and names nothing: a number, an amount, a date, a mark. */
const value = /^[\d\s.,:%€+/()–—-]*\d[\d\s.,:%€+/()–—-]*$|^\d{1,2}\s+\p{L}{3,9}\s+\d{4}$|^[xXvV✓-]$/u

/** Whether the first row names the columns: short names, set apart by their type, their words, or by what stands below them. */
function hasHead(text: string, lines: readonly SourceLine[]): boolean {
  const first = lines[0]?.cell?.row
  const [top, below] = [lines.filter(isIn(first)), lines.filter((line) => !isIn(first)(line))]
  const columns = new Set(lines.map(({ cell }) => cell?.column))
  const named = new Set(top.map(({ cell }) => cell?.column))
  if (below.length === 0 || columns.size < 2 || named.size < 2 || named.size < columns.size - 1) return false
  const words = [...Map.groupBy(top, ({ cell }) => cell?.column).values()].map((cell) =>
    cell.map(({ start, end }) => text.slice(start, end).trim()).join(' '),
  )
  if (words.some((name) => name.length > 60 || value.test(name) || /[.;:]$/u.test(name))) return false
  if (top.every(({ bold }) => bold === true) && !below.every(({ bold }) => bold === true)) return true
  if (words.filter((name) => headWords.test(name)).length * 2 >= words.length) return true
  // Names stand above values, words above sentences.
  return [...columns].some((column) => {
    const cells = below.filter(({ cell }) => cell?.column === column)
    const values = cells.filter(({ start, end }) => value.test(text.slice(start, end).trim()))
    const long = cells.filter(({ start, end }) => end - start > 60)
    return named.has(column) && cells.length > 1 && Math.max(values.length, long.length) > cells.length * 0.7
  })
}

const isIn =
  (row: number | undefined) =>
  ({ cell }: SourceLine) =>
    cell?.row === row

import type { TextRange } from '../../shared/records/source-text.ts'
import { cleanText } from './clean.ts'
import type { Layout } from './layout.ts'
import { hasQuestionMark } from './questions-labels.ts'
import { pipeCells } from './sentences.ts'

export type Table = Readonly<{ range: TextRange; rows: readonly (readonly TextRange[])[] }>
export type QuestionRow = Readonly<{
  number: TextRange | null
  /** One range, or one for each line where the columns of a text stand beside each other. */
  question: readonly TextRange[]
  answer: readonly TextRange[]
  group: readonly TextRange[]
}>

/** Tables written with bars, and tables whose cells the reader of the file knows. Empty cells are ranges without length. */
export const tablesOf = (layout: Layout): Table[] => {
  const tables: {
    start: number
    end: number
    id: number
    rows: Map<number, Map<number, { start: number; end: number }>>
  }[] = []
  let bars = -1
  for (const line of layout.lines) {
    if (line.furniture) continue
    const current = tables.at(-1)
    if (line.text.startsWith('|')) {
      const same = current !== undefined && current.id === bars
      if (!same) bars -= 1
      const table = same ? current : { start: line.start, end: line.end, id: bars, rows: new Map() }
      if (!same) tables.push(table)
      const cells = pipeCells(layout.text, line)
      if (cells.length > 0)
        table.rows.set(table.rows.size, new Map(cells.map((cell, at) => [at, { ...cell }])))
      table.end = line.end
    } else if (line.cell !== undefined) {
      const { table: id, row, column } = line.cell
      const table = current?.id === id ? current : { start: line.start, end: line.end, id, rows: new Map() }
      if (current?.id !== id) tables.push(table)
      const cells = table.rows.get(row) ?? new Map<number, { start: number; end: number }>()
      const cell = cells.get(column)
      if (cell === undefined) cells.set(column, { start: line.start, end: line.end })
      else cell.end = line.end
      table.rows.set(row, cells)
      table.end = line.end
    } else bars -= 1
  }
  return tables.map(({ start, end, rows }) => ({
    range: { start, end },
    rows: [...rows.values()].map(cellsOf),
  }))
}

function cellsOf(cells: ReadonlyMap<number, TextRange>): TextRange[] {
  const width = Math.max(-1, ...cells.keys()) + 1
  return Array.from({ length: width }, (_, column) => cells.get(column) ?? { start: 0, end: 0 })
}

/** The rows of a table that has a column of questions, or an empty list where it is another table. */
export const questionRows = (layout: Layout, table: Table): QuestionRow[] => {
  const words = (cell: TextRange | undefined) => (cell === undefined ? '' : cleanText(layout, cell))
  const head = (table.rows[0] ?? []).map(words)
  const column = (pattern: RegExp) => head.findIndex((title) => title.length < 60 && pattern.test(title))
  let question = column(
    /^(?:vraag|vragen|technische vraag|vraag\s*\/\s*opmerking|raadsvraag|omschrijving vraag)\b/iu,
  )
  let answer = column(/antwoord|reactie|beantwoording/iu)
  const headed = question >= 0
  if (!headed) {
    const body = table.rows.filter((row) => row.length >= 2)
    const asking = [0, 1, 2].find(
      (at) => body.filter((row) => hasQuestionMark(words(row[at]))).length > body.length * 0.7,
    )
    if (asking === undefined || body.length < 2) return []
    question = asking
    answer = asking + 1
  }
  const number = column(/^(?:nr|no|nummer|#|vraagnr|volgnr)\b\.?/iu)
  const group = column(/^(?:fractie|partij|vragensteller|steller|indiener)/iu)
  return table.rows.slice(headed ? 1 : 0).flatMap((row) => {
    const asked = row[question]
    if (asked === undefined || words(asked) === '') return []
    const given = answer < 0 ? undefined : row[answer]
    const numberCell =
      number >= 0
        ? row[number]
        : question > 0 && /^\d{1,3}[a-z]?\.?$/.test(words(row[0]))
          ? row[0]
          : undefined
    return [
      {
        number: words(numberCell) === '' ? null : (numberCell ?? null),
        question: [asked],
        answer: given === undefined || words(given) === '' ? [] : [given],
        group: [row[group]].flatMap((cell) => (cell === undefined ? [] : [cell])),
      },
    ]
  })
}

import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { hasQuestionMark } from './labels.ts'

export type Table = Readonly<{ range: TextRange; rows: readonly (readonly TextRange[])[] }>
export type QuestionRow = Readonly<{
  number: TextRange | null
  /** One range, or one for each line where the columns of a text stand beside each other. */
  question: readonly TextRange[]
  answer: readonly TextRange[]
  group: readonly TextRange[]
}>

type Building = {
  readonly start: number
  end: number
  /** Of the reader; null for one that is written with bars or tabs. */
  readonly id: number | null
  readonly rows: Map<number, Map<number, { start: number; end: number }>>
}

/** Tables written with bars or tabs, and tables whose cells the reader of the file knows. Empty cells are ranges without length. */
export const tablesOf = (layout: Layout): Table[] => {
  const tables: Building[] = []
  let current: Building | null = null
  const into = (line: LayoutLine, id: number | null): Building => {
    const table =
      current !== null && current.id === id
        ? current
        : { start: line.start, end: line.end, id, rows: new Map() }
    if (table !== current) tables.push(table)
    table.end = line.end
    current = table
    return table
  }
  for (const line of layout.lines) {
    if (line.furniture) continue
    if (line.cell !== undefined) {
      const { table: id, row, column } = line.cell
      const { rows } = into(line, id)
      const cells = rows.get(row) ?? new Map<number, { start: number; end: number }>()
      const cell = cells.get(column)
      if (cell === undefined) cells.set(column, { start: line.start, end: line.end })
      else cell.end = line.end
      rows.set(row, cells)
    } else if (line.text.startsWith('|') || line.text.includes('\t')) {
      const { rows } = into(line, null)
      const cells = writtenCells(layout.text, line)
      if (cells.length > 0) rows.set(rows.size, new Map(cells.map((cell, at) => [at, cell])))
    } else current = null
  }
  return tables.map(({ start, end, rows }) => ({
    range: { start, end },
    rows: [...rows.values()].map(cellsOf),
  }))
}

/** The cells of a line with bars or tabs, the empty ones too. Rules ("|---|") have none. */
function writtenCells(text: string, line: LayoutLine): { start: number; end: number }[] {
  const mark = line.text.startsWith('|') ? '|' : '\t'
  const from = mark === '|' ? line.start + 1 : line.start
  const to = mark === '|' && line.text.length > 1 && line.text.endsWith('|') ? line.end - 1 : line.end
  const cells: { start: number; end: number }[] = []
  let at = from
  for (const piece of text.slice(from, to).split(mark)) {
    const words = piece.trim()
    const start = at + (piece.length - piece.trimStart().length)
    cells.push(words === '' ? { start: at, end: at } : { start, end: start + words.length })
    at += piece.length + 1
  }
  return cells.every(({ start, end }) => /^:?-*:?$/.test(text.slice(start, end))) ? [] : cells
}

function cellsOf(cells: ReadonlyMap<number, TextRange>): TextRange[] {
  const width = [...cells.keys()].reduce((most, column) => Math.max(most, column + 1), 0)
  return Array.from({ length: width }, (_, column) => cells.get(column) ?? { start: 0, end: 0 })
}

type Columns = Readonly<{ head: number; question: number; answer: number; number: number; group: number }>

/** The rows of a table that has a column of questions, or an empty list where it is another table. */
export const questionRows = (layout: Layout, table: Table): QuestionRow[] => {
  const words = (cell: TextRange | undefined) => (cell === undefined ? '' : cleanText(layout, cell))
  const columns = columnsOf(table.rows.map((row) => row.map(words)))
  if (columns === null) return []
  const title = words(table.rows[columns.head]?.[columns.question])
  const made: { -readonly [Key in keyof QuestionRow]: QuestionRow[Key] }[] = []
  for (const row of table.rows.slice(columns.head + 1)) {
    const cell = (column: number) =>
      [row[column]].flatMap((one) => (one === undefined || words(one) === '' ? [] : [one]))
    const question = cell(columns.question)
    const answer = columns.answer < 0 ? [] : cell(columns.answer)
    const number = cell(columns.number)[0] ?? bareNumber(columns, row, words)
    const previous = made.at(-1)
    // The head returns on each page.
    if (columns.head >= 0 && words(question[0]) === title) continue
    if (
      previous !== undefined &&
      goesOnBelow(columns, number, words(question[0]), words(previous.question.at(-1)))
    ) {
      previous.question = [...previous.question, ...question]
      previous.answer = [...previous.answer, ...answer]
      continue
    }
    if (question.length === 0) continue
    // A group whose cell spans more rows stands in the first of them.
    const group = cell(columns.group)
    made.push({ number, question, answer, group: group.length > 0 ? group : (previous?.group ?? []) })
  }
  return made
}

/** In a numbered table a row without number goes on with the row above it, where that had not ended. */
const goesOnBelow = (
  { number: column }: Columns,
  number: TextRange | null,
  asked: string,
  above: string,
): boolean =>
  column >= 0 && number === null && (asked === '' || /^\p{Ll}/u.test(asked) || !/[.?!:)]$/u.test(above))

const bareNumber = (
  { number, question }: Columns,
  row: readonly TextRange[],
  words: (cell: TextRange | undefined) => string,
): TextRange | null =>
  number < 0 && question > 0 && /^\d{1,3}[a-z]?\.?$/.test(words(row[0])) ? (row[0] ?? null) : null

/** By the titles in one of the first rows, or else by a column that asks. */
function columnsOf(rows: readonly (readonly string[])[]): Columns | null {
  const find = (head: number, title: RegExp) =>
    (rows[head] ?? []).findIndex((text) => text.length < 60 && title.test(text))
  const head = [0, 1, 2].find((row) => find(row, questionTitle) >= 0) ?? -1
  if (head >= 0) {
    const question = find(head, questionTitle)
    const [answer, number, group] = [answerTitle, numberTitle, groupTitle].map((title) => find(head, title))
    return { head, question, answer: answer ?? -1, number: number ?? -1, group: group ?? -1 }
  }
  const body = rows.filter((row) => row.length >= 2)
  const question = [0, 1, 2].find(
    (column) => body.filter((row) => hasQuestionMark(row[column] ?? '')).length > body.length * 0.7,
  )
  if (question === undefined || body.length < 2) return null
  return { head, question, answer: question + 1, number: -1, group: -1 }
}

export const questionTitle =
  /^(?:vraag|vragen|technische vraag|vraag\s*\/\s*opmerking|raadsvraag|omschrijving vraag)\b(?!\s*\d)/iu
export const answerTitle = /antwoord|reactie|beantwoording/iu
export const numberTitle = /^(?:nr|no|nummer|#|vraagnr|volgnr|vraagnummer|volgnummer)\b\.?|^#$/iu
const groupTitle = /^(?:fractie|partij|vragensteller|steller|indiener)/iu

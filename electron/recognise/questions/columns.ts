import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import type { QuestionRow, Table } from './tables.ts'

/**
 * Tables of plain text whose columns stand beside each other, so that each line holds a piece of every cell
 * ("1  Hoeveel zijn er   Er zijn er zestig,"): cut where the titles of the columns begin.
 */
export const columnTables = (layout: Layout): { table: Table; rows: QuestionRow[] }[] => {
  const lines = layout.lines.filter((line) => !line.furniture)
  const found: { table: Table; rows: QuestionRow[] }[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const head = lines[index]
    const columns = head === undefined ? null : columnsOf(head)
    if (head === undefined || columns === null) continue
    const { rows, next } = rowsBelow(lines, index + 1, columns)
    const end = lines[next - 1]?.end ?? head.end
    if (rows.length > 0) found.push({ table: { range: { start: head.start, end }, rows: [] }, rows })
    index = Math.max(index, next - 1)
  }
  return found
}

type Name = 'number' | 'group' | 'question' | 'answer' | 'other'
type Column = Readonly<{ name: Name; from: number }>
type Cells = Readonly<Partial<Record<Name, TextRange>>>

const titles: readonly (readonly [Name, RegExp])[] = [
  ['number', /^(?:nr|no|nummer|#|vraagnr|volgnr|vraagnummer)\.?$/iu],
  ['group', /^(?:fractie|partij|vragensteller|steller|indiener|raadslid)(?:\(s\))?$/iu],
  ['question', /^(?:(?:technische |schriftelijke |raads)?vra(?:ag|gen))$/iu],
  ['answer', /^(?:(?:be)?antwoord(?:en|ing)?|reactie)(?: (?:van )?(?:het )?college)?$/iu],
]
const otherTitle = /^\p{Lu}[\p{L} /.]{1,24}$/u

function columnsOf({ text, indent }: LayoutLine): Column[] | null {
  if (text.length > 200 || text.startsWith('|')) return null
  const columns: Column[] = []
  for (const match of text.matchAll(/\S+(?: \S+)*/gu)) {
    const name = titles.find(([, title]) => title.test(match[0]))?.[0] ?? 'other'
    if (name === 'other' && !otherTitle.test(match[0])) return null
    columns.push({ name, from: indent + match.index })
  }
  const has = (name: Name) => columns.some((column) => column.name === name)
  return has('question') && has('answer') && columns.length < 8 ? columns : null
}

/** The lines of each row, up to the first line that no longer fits the columns. */
function rowsBelow(lines: readonly LayoutLine[], first: number, columns: readonly Column[]) {
  const rows: {
    number: TextRange | null
    group: TextRange[]
    question: TextRange[]
    answer: TextRange[]
  }[] = []
  const numbered = columns.some(({ name }) => name === 'number')
  let next = first
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    const cells = line === undefined ? null : cellsIn(line, columns)
    if (line === undefined || cells === null) break
    const begins = numbered ? cells.number !== undefined : line.blankBefore && cells.question !== undefined
    const current = rows.at(-1)
    if (begins || current === undefined) {
      // Without numbers a line that neither asks nor has an answer beside it stands below the table.
      const fits = numbered || cells.answer !== undefined || line.text.includes('?')
      if (cells.question === undefined || !fits) break
      rows.push({
        number: cells.number ?? null,
        group: cells.group === undefined ? [] : [cells.group],
        question: [cells.question],
        answer: cells.answer === undefined ? [] : [cells.answer],
      })
      continue
    }
    if (cells.question !== undefined) current.question.push(cells.question)
    if (cells.answer !== undefined) current.answer.push(cells.answer)
    if (cells.group !== undefined) current.group.push(cells.group)
  }
  return { rows, next }
}

/** The cells of a line, or null where its words run over the place where a column begins. */
function cellsIn(line: LayoutLine, columns: readonly Column[]): Cells | null {
  const { text, indent, start } = line
  if (text.length > 1000) return null
  const cells: Partial<Record<Name, TextRange>> = {}
  for (const [index, { name, from }] of columns.entries()) {
    const left = index === 0 ? 0 : placeOf(text, from - indent)
    const following = columns[index + 1]
    const right = following === undefined ? text.length : placeOf(text, following.from - indent)
    if (left === null || right === null) return null
    const piece = text.slice(Math.min(left, text.length), Math.min(right, text.length))
    const words = piece.trim()
    if (words === '') continue
    const at = start + left + (piece.length - piece.trimStart().length)
    if (name === 'number' && !/^\d{1,3}(?:\.\d{1,2})*[a-z]?[.)]?$/u.test(words)) return null
    cells[name] = { start: at, end: at + words.length }
  }
  return cells
}

/** Where the column begins in this line: at its title, or where the gap before it ends a little further on. */
function placeOf(text: string, at: number): number | null {
  if (at <= 0) return 0
  if (at >= text.length || /\s/.test(text[at - 1] ?? ' ')) return at
  for (const step of [-1, 1, -2, 2, -3, 3]) {
    if (/\s\s$/.test(text.slice(Math.max(0, at + step - 2), at + step))) return at + step
  }
  return null
}

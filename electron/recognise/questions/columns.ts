import type { TextRange } from '../../../shared/records/source-text.ts'
import { cutAtGutters, type Gutter, guttersOf, stretchesOf } from '../text/gutters.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
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
const otherTitle = withLetters(/^\p{Lu}[\p{L} /.]{1,24}$/u)

function columnsOf({ text, indent }: LayoutLine): Column[] | null {
  if (text.length > 200 || text.startsWith('|')) return null
  const columns: Column[] = []
  for (const match of text.matchAll(/\S+(?: \S+)*/gu)) {
    const from = indent + match.index
    const name = nameOf(match[0])
    if (name !== 'other') columns.push({ name, from })
    else {
      const words = narrowTitles(match[0])
      if (words !== null) columns.push(...words.map((own) => ({ name: own.name, from: from + own.at })))
      else if (otherTitle.test(match[0])) columns.push({ name, from })
      else return null
    }
  }
  const has = (name: Name) => columns.some((column) => column.name === name)
  return has('question') && has('answer') && columns.length < 8 ? columns : null
}

const nameOf = (words: string): Name => titles.find(([, title]) => title.test(words))?.[0] ?? 'other'

/** "Nr Vraag": titles of columns that are too narrow for a gap, where each word is one. */
function narrowTitles(text: string): { name: Name; at: number }[] | null {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    name: nameOf(word),
    word,
    at: index,
  }))
  const known = words.every(({ name, word }) => name !== 'other' || narrow.test(word))
  return words.length > 1 && known ? words : null
}
const narrow = /^(?:blz\.?|pag\.?|pagina|p\.|datum|onderwerp|programma|bron)$/iu

/**
 * The columns where the rows themselves have them, each with the title that stands nearest: a text taken from a page shifts them
 * from row to row. Null where the rows show no such columns.
 */
function guttersBelow(lines: readonly LayoutLine[], first: number, columns: readonly Column[]) {
  const answer = columns.find(({ name }) => name === 'answer')?.from ?? 0
  const overBoth = (line: LayoutLine | undefined) =>
    line !== undefined &&
    stretchesOf(line).length === 1 &&
    line.indent < answer - 5 &&
    line.indent + line.text.length > answer + 8
  let end = first
  while (end < lines.length && ![0, 1, 2].every((more) => overBoth(lines[end + more]))) end += 1
  const gutters = guttersOf(lines.slice(first, end))
  const names = gutters.map(
    (gutter, index): Name =>
      (gutters.length === columns.length ? columns[index] : nearest(gutter, gutters, columns))?.name ??
      'other',
  )
  const once = (name: Name) => names.filter((own) => own === name).length === 1
  return once('question') && once('answer') ? { gutters, names, end } : null
}

/** The title that stands nearest to a column, and nearer to it than to any other. */
const nearest = (
  gutter: Gutter,
  gutters: readonly Gutter[],
  columns: readonly Column[],
): Column | undefined => {
  const away = (one: Gutter, { from }: Column) => Math.max(0, one.from - from, from - one.to)
  return columns
    .filter((column) => away(gutter, column) <= 8)
    .toSorted((a, b) => away(gutter, a) - away(gutter, b))
    .find((column) =>
      gutters.every((other) => other === gutter || away(other, column) > away(gutter, column)),
    )
}

type Row = {
  number: TextRange | null
  group: TextRange[]
  question: TextRange[]
  answer: TextRange[]
}

/** The lines of each row, up to the first line that no longer fits the columns. */
function rowsBelow(lines: readonly LayoutLine[], first: number, columns: readonly Column[]) {
  const found = guttersBelow(lines, first, columns)
  const placed =
    found === null
      ? null
      : rowsIn(lines, first, (line) => cellsBetween(line, found.gutters, found.names), columns)
  const plain = rowsIn(lines, first, (line) => cellsIn(line, columns), columns)
  return placed !== null && answeredIn(placed.rows) > answeredIn(plain.rows) ? placed : plain
}

const answeredIn = (rows: readonly Row[]): number => rows.filter(({ answer }) => answer.length > 0).length

function cellsBetween(line: LayoutLine, gutters: readonly Gutter[], names: readonly Name[]): Cells | null {
  const cut = cutAtGutters(line, gutters)
  if (cut === null) return null
  const cells: Partial<Record<Name, TextRange>> = {}
  for (const [index, stretches] of cut.entries()) {
    const name = names[index]
    const [begin, last] = [stretches[0], stretches.at(-1)]
    if (name === undefined || name === 'other' || begin === undefined || last === undefined) continue
    if (name === 'number' && !rowNumber.test(begin.text)) return null
    cells[name] = { start: begin.start, end: last.end }
  }
  return cells
}

const rowNumber = /^\d{1,3}(?:\.\d{1,2})*[a-z]?[.)]?$/u

function rowsIn(
  lines: readonly LayoutLine[],
  first: number,
  cellsOf: (line: LayoutLine) => Cells | null,
  columns: readonly Column[],
) {
  const rows: Row[] = []
  const numbered = columns.some(({ name }) => name === 'number')
  let next = first
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    const cells = line === undefined ? null : cellsOf(line)
    if (line === undefined || cells === null) break
    const current = rows.at(-1)
    const begins = numbered ? cells.number !== undefined : beginsAnew(line, cells, current)
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

/** Without a column of numbers a row begins after a blank line, or at the number of its question. */
const beginsAnew = (line: LayoutLine, { question, answer }: Cells, current: Row | undefined): boolean => {
  if (question === undefined) return false
  if (line.blankBefore) return true
  return current !== undefined && answer !== undefined && ownNumber.test(line.text)
}
const ownNumber = withLetters(/^(?:vraag )?\d{1,3}(?:\.\d{1,2})*[a-z]?[.):] ?\p{Lu}/iu)

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
    if (name === 'number' && !rowNumber.test(words)) return null
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

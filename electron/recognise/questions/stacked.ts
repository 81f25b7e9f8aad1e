import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout } from '../text/layout.ts'
import { splitUnlabelled, withoutTrailingHeadings } from './answers.ts'
import { terminator } from './boundaries.ts'
import { opensAsQuestion } from './labels.ts'
import type { Part } from './leading.ts'
import type { QuestionRow, Table } from './tables.ts'
import type { Unit } from './units.ts'

/**
 * Tables of plain text whose cells stand below each other, each on lines of its own: "Nr. / Fractie / Vraag /
 * Antwoord / 1 / SP / Hoeveel zijn er? / Zestig." A number on its own line begins a row.
 */
export const stackedTables = (
  layout: Layout,
  units: readonly Unit[],
): { table: Table; rows: QuestionRow[] }[] => {
  const head = units.findIndex((_, index) => isHead(units, index))
  if (head < 0) return []
  const grouped = titlesFrom(units, head).some((title) => groupTitle.test(title))
  const rows: QuestionRow[] = []
  let last = 0
  let from = -1
  let end = head
  const close = (to: number) => {
    const row = from < 0 ? null : rowOf(layout, units.slice(from, to), grouped)
    if (row !== null) rows.push(row)
    from = -1
  }
  for (let index = head; index < units.length; index += 1) {
    const unit = units[index]
    const number = Number(/^(\d{1,3})[.)]?$/u.exec(unit?.text ?? '')?.[1] ?? NaN)
    if (unit === undefined || terminator.test(unit.line.text)) break
    end = index
    if (!(number > last && number <= last + 2) && !(number === 1 && from >= 0)) continue
    close(index)
    last = number
    from = index
  }
  close(end + 1)
  if (rows.length < 2) return []
  const range = { start: units[head]?.range.start ?? 0, end: units[end]?.range.end ?? layout.text.length }
  return [{ table: { range, rows: [] }, rows }]
}

const questionTitle = /^(?:(?:technische |schriftelijke |raads)?vra(?:ag|gen))$/iu
const answerTitle =
  /^(?:(?:be)?antwoord(?:en|ing)?|reactie)(?: (?:van )?(?:het |de )?(?:college|b ?(?:&|en) ?w|gemeente|wethouder))?$/iu
const groupTitle = /^(?:fractie|partij|vragensteller|steller|indiener)(?:\(s\))?$/iu
const columnTitle = /^(?:nr\.?|no\.?|nummer|#|volgnr\.?|pagina|blz\.?|onderwerp|programma|agendapunt)$/iu

const isTitle = (text: string) =>
  [questionTitle, answerTitle, groupTitle, columnTitle].some((title) => title.test(text))

/** Is there anything that may be the head of such a table? Most documents have none, and are not looked through for it. */
export const hasStackedHead = ({ lines }: Layout): boolean =>
  lines.some(({ text }) => questionTitle.test(text)) && lines.some(({ text }) => answerTitle.test(text))

/** The titles of the columns, one below the other; a unit may hold more of them. */
function titlesFrom(units: readonly Unit[], index: number): string[] {
  const made: string[] = []
  for (const unit of units.slice(index, index + 8)) {
    if (!isTitle(unit.text)) break
    made.push(unit.text)
  }
  return made
}

function isHead(units: readonly Unit[], index: number): boolean {
  if (!isTitle(units[index]?.text ?? '')) return false
  const titles = titlesFrom(units, index)
  return (
    titles.length >= 2 &&
    titles.some((title) => questionTitle.test(title)) &&
    titles.some((title) => answerTitle.test(title)) &&
    /^\d{1,3}[.)]?$/u.test(units[index + titles.length]?.text ?? '')
  )
}

function rowOf(layout: Layout, units: readonly Unit[], grouped: boolean): QuestionRow | null {
  const [number, ...below] = units
  const cells = below.slice(0, headAgain(below))
  let at = 0
  while (grouped && at < 3 && at < cells.length - 1 && isName(cells[at])) at += 1
  const parts = cells.slice(at).map((unit): Part => ({ range: unit.range, unit }))
  const cut = splitUnlabelled(layout, { parts })
  const question = spanning(cut.question)
  if (number === undefined || question === null) return null
  const answer = spanning(withoutTrailingHeadings(cut.answer, 1))
  const group = spanning(cells.slice(0, at))
  return {
    number: number.range,
    question: [question],
    answer: answer === null ? [] : [answer],
    group: group === null ? [] : [group],
  }
}

/** Where the titles stand again at the head of the next page. */
function headAgain(units: readonly Unit[]): number {
  const at = units.findIndex((_, index) => titlesFrom(units, index).length > 1)
  return at < 0 ? units.length : at
}

const isName = (unit: Unit | undefined) =>
  unit !== undefined && unit.text.length < 40 && !/[.?!:]$/u.test(unit.text) && !opensAsQuestion(unit.text)

function spanning(parts: readonly { range: TextRange }[]): TextRange | null {
  const [first, last] = [parts[0], parts.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.range.start, end: last.range.end }
}

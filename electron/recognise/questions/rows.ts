import type { FoundQuestion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import { groupIn } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { hasQuestionMark } from './labels.ts'
import type { QuestionRow } from './tables.ts'

/** The question of a row of a table, with the answer beside it. */
export const questionOfRow = (layout: Layout, row: QuestionRow): Omit<FoundQuestion, 'parent'> => {
  const answerText = row.answer.length === 0 ? null : joinedText(layout, row.answer)
  const printed = row.number === null ? null : cleanText(layout, row.number).replace(/[.)\s]+$/, '')
  const first = row.question[0] ?? { start: 0, end: 0 }
  const range = row.number === null ? behindNumber(layout, first) : { range: first, number: printed }
  const text = joinedText(layout, [range.range, ...row.question.slice(1)])
  const group = row.group.length === 0 ? null : joinedText(layout, row.group)
  return {
    // Where the columns of a text stand beside each other, all lines of the question; the answer's words lie between.
    range: { start: range.range.start, end: row.question.at(-1)?.end ?? range.range.end },
    text,
    tier: 'strong',
    why: hasQuestionMark(text) ? ['?'] : ['|'],
    number: range.number,
    group: group === null ? null : (groupIn(group) ?? (/^\p{Lu}[^.?!]{1,40}$/u.test(group) ? group : null)),
    asker: null,
    answers: answerText === null ? [] : [...row.answer],
    answerText,
    refersTo: null,
  }
}

/** The words of a cell that stands on more lines beside other cells; a word broken at a line end is whole again. */
const joinedText = (layout: Layout, ranges: readonly TextRange[]): string =>
  ranges
    .map((range) => cleanText(layout, range))
    .reduce((text, line) =>
      /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(?:en|of)\b/u.test(line)
        ? text.slice(0, -1) + line
        : `${text} ${line}`,
    )

/** A cell may begin with its number: "2. Hoeveel …". */
function behindNumber(layout: Layout, cell: TextRange): { range: TextRange; number: string | null } {
  const found = /^(?:vraag\s+)?(\d{1,3}(?:\.\d{1,2})*[a-z]?)\s?[.):]\s*(?=\S)/iu.exec(
    layout.text.slice(cell.start, Math.min(cell.end, cell.start + 40)),
  )
  if (found === null) return { range: cell, number: null }
  return { range: { start: cell.start + found[0].length, end: cell.end }, number: found[1] ?? null }
}

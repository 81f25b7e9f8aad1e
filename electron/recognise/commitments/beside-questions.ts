import type { FoundCommitment, FoundQuestion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout } from '../text/layout.ts'
import { layOut } from '../text/lines.ts'

/** An answer in a column of its own, on the lines of its question: the running text mixes the two. */
export type Beside = Readonly<{
  index: number
  whole: TextRange
  layout: Layout
  pieces: readonly TextRange[]
}>

/** Such answers, each with its own words as a text. */
export const answersBeside = (layout: Layout, questions: readonly FoundQuestion[]): Beside[] =>
  questions.flatMap(({ range, answers }, index): Beside[] => {
    const [first, last] = [answers[0], answers.at(-1)]
    if (first === undefined || last === undefined || answers.length < 2 || first.start >= range.end) return []
    const text = answers.map(({ start, end }) => layout.text.slice(start, end)).join('\n')
    const own = layOut({
      media: 'txt',
      text,
      pages: [{ start: 0, end: text.length }],
      lines: [],
      warnings: [],
    })
    const whole = { start: range.start, end: Math.max(range.end, last.end) }
    return [{ index, whole, layout: own, pieces: answers }]
  })

/** What was found in such an answer, with its places in the document: from its first word to its last, the words between included. */
export const placedBeside = ({ pieces }: Beside, found: FoundCommitment): FoundCommitment => {
  const at = (position: number): number => {
    let before = 0
    for (const { start, end } of pieces) {
      if (position <= before + end - start) return start + position - before
      before += end - start + 1
    }
    return pieces.at(-1)?.end ?? 0
  }
  const moved = ({ start, end }: TextRange): TextRange => ({ start: at(start), end: at(end - 1) + 1 })
  const { term } = found
  return {
    ...found,
    range: moved(found.range),
    term: term === null ? null : { ...term, range: moved(term.range) },
  }
}

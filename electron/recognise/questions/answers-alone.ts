import type { DocumentHead } from '../../../shared/records/document.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { terminator } from './boundaries.ts'
import { labelsOf } from './scheme.ts'
import { type Unit, unitsOf } from './units.ts'

/** An answer without its question: the number as printed, and its words. */
export type AnswerAlone = Readonly<{ number: string; range: TextRange }>

type Begin = Readonly<{ number: string; at: number; length: number }>

/**
 * Answers that stand by themselves, in the order of the text: "Antwoord op vraag 2: …", "Ad 2. …", and in a document that answers
 * plain numbers too. Where an answer holds a numbered list of its own its numbers are among them: then they are not those of
 * the questions, and nobody can tell which are. Pure; linear in the text.
 */
export const answersAlone = (layout: Layout, { kind }: Pick<DocumentHead, 'kind'>): AnswerAlone[] => {
  const units = unitsOf(layout, [], { joinNumbers: true, labels: labelsOf(layout, layout.profile ?? null) })
  const labelled = units.flatMap(({ label }, at): Begin[] =>
    label?.kind === 'answer' && label.numbers !== ''
      ? [{ number: label.numbers, at, length: label.length }]
      : [],
  )
  const answers = kind === 'beantwoording' || kind === 'technische_vragen'
  const begins = labelled.length > 0 ? labelled : answers ? units.flatMap(numbered) : []
  const found = begins.flatMap(({ number, ...begin }, index): AnswerAlone[] => {
    const range = rangeOf(layout, units, begin, begins[index + 1]?.at)
    return range === null ? [] : [{ number, range }]
  })
  // One that says nothing leaves in doubt what the others are.
  return found.length === begins.length ? found : []
}

const numbered = ({ marker }: Unit, at: number): Begin[] =>
  marker?.kind === 'number' ? [{ number: marker.value, at, length: marker.length }] : []

/** From behind the number to the next one; the last one ends where the letter does. */
const rangeOf = (
  layout: Layout,
  units: readonly Unit[],
  { at, length }: Omit<Begin, 'number'>,
  next: number | undefined,
): TextRange | null => {
  const closing = units.findIndex(({ text }, index) => index > at && terminator.test(text))
  const upTo = Math.min(next ?? units.length, closing < 0 ? units.length : closing)
  const own = units[at]
  const last = units[upTo - 1]
  if (own === undefined || last === undefined) return null
  const start = runningText(layout, own.range).at[length] ?? units[at + 1]?.range.start
  return start === undefined || start >= last.range.end ? null : { start, end: last.range.end }
}

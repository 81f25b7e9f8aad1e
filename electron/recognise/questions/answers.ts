import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText, runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import type { Draft } from './drafts.ts'
import { withoutQuotes } from './labels.ts'
import { goesOn, leadingParts, type Part, plainAnswer } from './leading.ts'

/** Where a question without answer label ends and its answer begins, in its parts. */
export const splitUnlabelled = (
  layout: Layout,
  { parts }: Pick<Draft, 'parts'>,
): { question: Part[]; answer: Part[] } => {
  const leading = leadingParts(parts)
  const question = parts.slice(0, leading)
  const answer = parts.slice(leading)
  const last = question.at(-1)
  if (last === undefined) return { question, answer }
  const cut = inlineAnswer(layout, last, answer.find(({ unit }) => !unit.heading) ?? null)
  if (cut === null) return { question, answer }
  const { start, end } = last.range
  return {
    question: [...question.slice(0, -1), { ...last, range: { start, end: cut.end } }],
    answer: [{ ...last, range: { start: cut.start, end } }, ...answer],
  }
}

/** An answer that follows the question mark in the same paragraph. */
function inlineAnswer(layout: Layout, part: Part, next: Part | null): { start: number; end: number } | null {
  const { text, at } = runningText(layout, part.range)
  const plain = withoutQuotes(text).length === text.length ? withoutQuotes(text) : text
  const mark = plain.lastIndexOf('?')
  if (mark < 0) return null
  const tail = text.slice(mark + 1)
  // Behind the mark a quote or the number of a note may stand; a number of its own begins the answer.
  const behind = tail.replace(/^["'”’)\]]*(?:\d{1,2}(?=\s))?\s*/u, '')
  const asked = behind.replace(ownRemark, '')
  const words = asked.slice(requestBefore(layout, asked, at.slice(mark + 1 + tail.length - asked.length)))
  const from = mark + 1 + (tail.length - words.length)
  if (words === '' || !/^\s/.test(tail.replace(/^["'”’)\]\d]+/u, ''))) return null
  const [start, end] = [at[from], at[mark]]
  const ownLine = layout.text.slice(end, start).includes('\n')
  // Where the answers of this document stand apart from their questions, these words belong to the question.
  const apart = next?.unit.line.blankBefore === true
  const said =
    (next === null ? ownLine || words.split(' ').length >= 6 : ownLine && !apart) && !goesOn.test(words)
  if (!plainAnswer.test(words) && !said) return null
  return start === undefined || end === undefined ? null : { start, end: end + 1 }
}

/** How long a request is that a question ends with ("Graag het rapport."), where a line of its own begins behind it. */
function requestBefore(layout: Layout, words: string, at: readonly number[]): number {
  const request =
    /^(?:graag|gaarne|dit graag)(?![\p{L}])[^.?!]{0,120}[.!]\s+(?=\p{Lu})/iu.exec(words)?.[0].length ?? 0
  const [before, own] = [at[request - 2], at[request]]
  if (request === 0 || before === undefined || own === undefined) return 0
  return layout.text.slice(before, own).includes('\n') ? request : 0
}

/** "Als het aan de SP-fractie ligt, …": the group that asks says on what it thinks itself. */
const ownRemark =
  /^(?:als het aan|wat|volgens|naar (?:de )?mening van)\s(?:de\s)?[^.?!]{0,30}fractie\b[^.?!]*\.\s+(?=\S)/iu

/** Headings at the end belong to what comes next. */
export const withoutTrailingHeadings = (parts: readonly Part[], keep: number): Part[] => {
  const kept = [...parts]
  while (kept.length > keep && isLooseHeading(kept.at(-1))) kept.pop()
  return kept
}

const isLooseHeading = (part: Part | undefined): boolean => {
  if (part === undefined) return false
  const { heading, text, marker } = part.unit
  if (plainAnswer.test(text) || marker?.kind === 'bullet') return false
  // Rows of a little table are no headings.
  if (/\t|\S {3,}\S/u.test(part.unit.line.text)) return false
  return (
    (heading && text.length < 70) ||
    /^(?:algemeen|vragen|inleiding|toelichting|overig)\b.{0,30}:$/iu.test(text)
  )
}

/** A section that leads to later questions, after which an answer has ended. */
export const introducesMore = (text: string): boolean =>
  /^(?:bij|over|op|ad)\s+(?:hoofdstuk|paragraaf|pagina|blz|bladzijde|artikel|programma|agendapunt)\s?[\d.]+/iu.test(
    text,
  ) || /^(?:algemeen|inleiding|overige?(?: vragen)?|tot slot)\s*:?$/iu.test(text)

export const spanOf = (parts: readonly Part[]): TextRange | null => {
  const [first, last] = [parts[0], parts.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.range.start, end: last.range.end }
}

/** Neighbouring parts as one range. */
export const rangesOf = (
  parts: readonly Part[],
  between: (from: number, to: number) => boolean,
): TextRange[] => {
  const ranges: { start: number; end: number }[] = []
  for (const { range } of parts) {
    const last = ranges.at(-1)
    if (last !== undefined && range.start >= last.end && between(last.end, range.start)) last.end = range.end
    else if (last === undefined || range.start >= last.end) ranges.push({ ...range })
  }
  return ranges
}

export const answerTextOf = (layout: Layout, ranges: readonly TextRange[]): string | null => {
  const text = ranges
    .map((range) => cleanText(layout, range))
    .join(' ')
    .trim()
  return text === '' ? null : text
}

import type { TextRange } from '../../../shared/records/source-text.ts'
import { runningText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'

/** Where words that were read from a line on stand in the canonical text, over a few lines; null where they don't. */
export const placeOf = (layout: Layout, words: string, from: number, lines = 6): TextRange | null => {
  if (words === '') return null
  const near = layout.lines.slice(from, from + lines)
  for (const line of near) {
    const at = line.text.indexOf(words)
    if (at >= 0) return { start: line.start + at, end: line.start + at + words.length }
  }
  const [first, last] = [near[0], near.at(-1)]
  if (first === undefined || last === undefined) return null
  const { text, at } = runningText(layout, { start: first.start, end: last.end })
  const found = text.indexOf(words)
  const [start, end] = [at[found], at[found + words.length - 1]]
  return found < 0 || start === undefined || end === undefined ? null : { start, end: end + 1 }
}

/** The range of the line on which the head says something that isn't printed in the same words. */
export const lineRange = (line: LayoutLine | undefined): TextRange | null =>
  line === undefined ? null : { start: line.start, end: line.end }

/** Some lines as one text in which each place is known in the canonical text; a blank between two lines. */
export const joinedLines = (
  lines: readonly LayoutLine[],
): { text: string; at: (index: number) => number } => {
  const starts: number[] = []
  let text = ''
  for (const line of lines) {
    // A word that the line end broke: "in vergadering bijeen op don-", "derdag 2 november".
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1)
    else if (text !== '') text += ' '
    starts.push(text.length)
    text += line.text
  }
  const at = (index: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    const line = lines[low]
    return line === undefined ? 0 : Math.min(line.end, line.start + index - (starts[low] ?? 0))
  }
  return { text, at }
}

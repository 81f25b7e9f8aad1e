import type { RawLine } from './layout.ts'
import { readMarker } from './markers.ts'

/** The line goes on in the middle of the sentence of the line before it. */
export const continues = (before: RawLine, line: RawLine): boolean =>
  /^[\p{Ll}(]/u.test(line.text) && !/[.?!:;]["'”’)]*$/u.test(before.text) && readMarker(line.text) === null

/**
 * A text that was pasted into a word processor from a PDF or a mail has a paragraph for each line. Where many paragraphs go on in
 * the middle of a sentence, and none is longer than a line, they are lines: where a paragraph begins is then read from the text.
 */
export const withoutHardBreaks = (lines: readonly RawLine[]): readonly RawLine[] => {
  const set = lines.filter(isParagraph)
  if (set.length < 8 || set.length < lines.length / 2) return lines
  const lengths = set.map(({ text }) => text.length).sort((a, b) => a - b)
  if ((lengths[Math.floor(lengths.length * 0.95)] ?? 0) > longestLine) return lines
  const goingOn = set.filter((line, index) => {
    const before = set[index - 1]
    return before !== undefined && continues(before, line)
  })
  if (goingOn.length < 4 || goingOn.length < set.length * 0.2) return lines
  return lines.map((line) => (isParagraph(line) ? asLine(line) : line))
}

/** More than fits on a line of A4 in small letters. */
const longestLine = 130

const isParagraph = ({ role, box, cell }: RawLine) =>
  role === 'paragraph' && box === undefined && cell === undefined

const asLine = ({ role: _role, ...line }: RawLine): RawLine => line

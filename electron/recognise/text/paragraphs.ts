import type { LayoutLine } from './layout.ts'
import type { Paragraph } from './sentences.ts'

/** The parts of a paragraph, cut before each line that opens something of its own, whatever room the line before it had. */
export const cutAt = (
  paragraph: Paragraph,
  opens: (line: LayoutLine, before: LayoutLine) => boolean,
): Paragraph[] => {
  const { lines, range } = paragraph
  const cuts = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    return before !== undefined && opens(line, before) ? [index] : []
  })
  if (cuts.length === 0) return [paragraph]
  return [0, ...cuts].map((from, which) => {
    const own = lines.slice(from, cuts[which] ?? lines.length)
    const start = Math.max(range.start, own[0]?.start ?? range.start)
    return {
      ...paragraph,
      lines: own,
      range: { start, end: Math.min(range.end, own.at(-1)?.end ?? range.end) },
    }
  })
}

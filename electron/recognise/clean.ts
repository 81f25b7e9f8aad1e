import type { TextRange } from '../../shared/records/source-text.ts'
import { type Layout, lineIndexAt } from './layout.ts'

/** Running text with, for each of its characters, where that character stands in the canonical text. */
export type RunningText = Readonly<{ text: string; at: readonly number[] }>

/** The words of a range on one line: line ends joined, furniture left out, hyphenated words joined, blanks collapsed. */
export const cleanText = (layout: Layout, range: TextRange): string => runningText(layout, range).text

export const runningText = (layout: Layout, range: TextRange): RunningText => {
  const chars: string[] = []
  const at: number[] = []
  const put = (char: string, position: number) => {
    chars.push(char)
    at.push(position)
  }
  const { lines } = layout
  for (let index = lineIndexAt(lines, range.start); index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || line.start >= range.end) break
    if (line.furniture) continue
    let from = Math.max(line.start, range.start)
    // Further lines of a quotation in e-mail carry its mark again.
    if (chars.length > 0)
      while (from < line.end && /[>\s]/.test(layout.text[from] ?? '') && line.text.startsWith('>')) from += 1
    const to = Math.min(line.end, range.end)
    if (chars.length > 0) joinLine(layout, chars, at, from)
    for (let position = from; position < to; position += 1) {
      const char = layout.text[position] ?? ''
      if (char === '\u00ad' && position < to - 1) continue
      if (/\s/.test(char)) {
        if (chars.length > 0 && chars.at(-1) !== ' ') put(' ', position)
      } else put(char, position)
    }
  }
  while (chars.at(-1) === ' ') {
    chars.pop()
    at.pop()
  }
  return { text: chars.join(''), at }
}

const isHyphen = (char: string | undefined) =>
  char === '-' || char === '‐' || char === '\u00ad' || char === '\u0002'

function joinLine(layout: Layout, chars: string[], at: number[], next: number): void {
  if (!isHyphen(chars.at(-1)) || !/\p{L}/u.test(chars.at(-2) ?? '')) {
    chars.push(' ')
    at.push(next)
    return
  }
  const before = lastWord(chars)
  const after = /^[\p{L}\d]*/u.exec(layout.text.slice(next, next + 60))?.[0] ?? ''
  if (/^(?:en|of)$/u.test(after)) {
    chars.push(' ')
    at.push(next)
  } else if (!keepsHyphen(layout.words, before, after)) {
    chars.pop()
    at.pop()
  }
}

function lastWord(chars: readonly string[]): string {
  let from = chars.length - 1
  while (from > 0 && /[\p{L}\d]/u.test(chars[from - 1] ?? '')) from -= 1
  return chars.slice(from, -1).join('')
}

/** The hyphen of "Wmo-hulpmiddelen" and "Staten-Generaal" is the word's own, that of "gezinsher-stel" the line's. */
function keepsHyphen(words: ReadonlyMap<string, number>, before: string, after: string): boolean {
  if (!/^\p{Ll}/u.test(after)) return true
  if (/\p{Lu}.*\p{Lu}/u.test(before) || /^(?:Wmo|Wlz|Wpg|Avg|Bbv|Vng|Zvw|Anw|Wob|Woo)$/u.test(before))
    return true
  const whole = `${before}${after}`.toLowerCase()
  const hyphened = `${before}-${after}`.toLowerCase()
  return (words.get(hyphened) ?? 0) > (words.get(whole) ?? 0)
}

import type { TextRange } from '../../shared/records/source-text.ts'
import { type Layout, lineIndexAt } from './layout.ts'

/** Running text with, for each of its characters, where that character stands in the canonical text. */
export type RunningText = Readonly<{ text: string; at: readonly number[] }>

/** The words of a range on one line: line ends joined, furniture left out, hyphenated words joined, blanks collapsed. */
export const cleanText = (layout: Layout, range: TextRange): string => runningText(layout, range).text

export const runningText = (layout: Layout, range: TextRange): RunningText => {
  const made: Made = { pieces: [], at: [] }
  const { lines } = layout
  for (let index = lineIndexAt(lines, range.start); index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || line.start >= range.end) break
    if (line.furniture) continue
    let from = Math.max(line.start, range.start)
    if (made.pieces.length > 0) {
      // Further lines of a quotation in e-mail carry its mark again.
      if (line.text.startsWith('>'))
        while (from < line.end && /[>\s]/.test(layout.text[from] ?? '')) from += 1
      joinLine(layout, made, from)
    }
    putLine(layout.text, made, from, Math.min(line.end, range.end))
  }
  while (made.pieces.at(-1) === ' ') {
    made.pieces.pop()
    made.at.pop()
  }
  return { text: made.pieces.join(''), at: made.at }
}

/** Words, or pieces of words, and blanks; together as long as `at`. */
type Made = { readonly pieces: string[]; readonly at: number[] }

/** Word by word: documents of a thousand pages pass here several times. */
function putLine(text: string, { pieces, at }: Made, from: number, to: number): void {
  let word = from
  for (let position = from; position <= to; position += 1) {
    const code = position < to ? text.charCodeAt(position) : 32
    const soft = code === 0xad && position < to - 1
    if (!soft && !isBlank(code)) {
      at.push(position)
      continue
    }
    if (position > word) pieces.push(text.slice(word, position))
    word = position + 1
    if (soft || position >= to || pieces.length === 0 || pieces.at(-1) === ' ') continue
    pieces.push(' ')
    at.push(position)
  }
}

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code > 8 && code < 14) ||
  code === 160 ||
  (code > 5000 && /\s/.test(String.fromCharCode(code)))

const isHyphen = (char: string | undefined) =>
  char === '-' || char === '‐' || char === '\u00ad' || char === '\u0002'

function joinLine(layout: Layout, { pieces, at }: Made, next: number): void {
  const last = pieces.at(-1) ?? ''
  const word = isHyphen(last.at(-1)) ? pieces.slice(-8).join('') : ''
  const before = /[\p{L}\d]*$/u.exec(word.slice(-61, -1))?.[0] ?? ''
  const after = /^[\p{L}\d]*/u.exec(layout.text.slice(next, next + 60))?.[0] ?? ''
  if (!/\p{L}$/u.test(before) || /^(?:en|of)$/u.test(after)) {
    pieces.push(' ')
    at.push(next)
  } else if (!keepsHyphen(layout.words, before, after)) {
    pieces[pieces.length - 1] = last.slice(0, -1)
    at.pop()
  }
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

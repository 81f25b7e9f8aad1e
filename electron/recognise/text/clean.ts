import { keepsHyphen } from '../../../shared/hyphens.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { type Layout, lineIndexAt } from './layout.ts'
import { narrow } from './narrow.ts'

/** Running text with, for each of its characters, where that character stands in the canonical text. */
export type RunningText = Readonly<{ text: string; at: readonly number[] }>
/** The same while it is made and kept: four bytes for each character of a long text. */
type Whole = Readonly<{ text: string; at: Int32Array }>

/** The words of a range on one line: line ends joined, furniture left out, hyphenated words joined, blanks collapsed. */
export const cleanText = (layout: Layout, range: TextRange): string => {
  if (standsApart(layout.text, range)) return read(layout, range).text
  const whole = wholeOf(layout)
  const { from, to } = cutOf(whole, range)
  return narrow(whole.text.slice(from, to))
}

export const runningText = (layout: Layout, range: TextRange): RunningText => {
  if (standsApart(layout.text, range)) {
    const { text, at } = read(layout, range)
    return { text, at: listOf(at, 0, at.length) }
  }
  const whole = wholeOf(layout)
  const { from, to } = cutOf(whole, range)
  return { text: narrow(whole.text.slice(from, to)), at: listOf(whole.at, from, to) }
}

function listOf(at: Int32Array, from: number, to: number): number[] {
  const list: number[] = []
  for (let place = from; place < to; place += 1) list.push(at[place] ?? 0)
  return list
}

/** Where a range stands in the whole text, without blanks at either side. */
function cutOf(whole: Whole, range: TextRange): { from: number; to: number } {
  let from = placeIn(whole.at, range.start)
  let to = placeIn(whole.at, range.end)
  while (from < to && whole.text[from] === ' ') from += 1
  while (to > from && whole.text[to - 1] === ' ') to -= 1
  return { from, to }
}

/** The running text of a whole document, made when the first of its ranges is asked for: every recogniser asks for many. */
const known = new WeakMap<Layout['lines'], Whole>()

function wholeOf(layout: Layout): Whole {
  const found = known.get(layout.lines)
  if (found !== undefined) return found
  const made = read(layout, { start: 0, end: layout.text.length })
  known.set(layout.lines, made)
  return made
}

/** What such a range reads as depends on where it begins or ends: its own ">", or a hyphen that nothing follows. */
function standsApart(text: string, { start, end }: TextRange): boolean {
  let [first, last] = [start, end - 1]
  while (first < end && isBlank(text.charCodeAt(first))) first += 1
  while (last > start && isBlank(text.charCodeAt(last))) last -= 1
  return text[first] === '>' || isHyphen(text[last])
}

/** Index of the first character that stands at a position or behind it. */
function placeIn(at: Int32Array, position: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

function read(layout: Layout, range: TextRange): Whole {
  const { lines } = layout
  const first = lineIndexAt(lines, range.start)
  // Between two lines that the source glued together comes a blank that the text hasn't got.
  const most = Math.max(0, range.end - range.start) + lineIndexAt(lines, range.end) - first + 2
  const made: Made = { pieces: [], at: new Int32Array(most), length: 0 }
  for (let index = first; index < lines.length; index += 1) {
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
    made.length -= 1
  }
  return { text: made.pieces.join(''), at: made.at.subarray(0, made.length) }
}

/** Lines, words, or pieces of words, and blanks; together as long as the first `length` places of `at`. */
type Made = { readonly pieces: string[]; readonly at: Int32Array; length: number }

/** A line of plain words is put in at once, any other word by word: documents of a thousand pages pass here. */
function putLine(text: string, made: Made, from: number, to: number): void {
  const { pieces, at } = made
  const line = text.slice(from, to)
  if (line !== '' && !needsCleaning.test(line)) {
    pieces.push(line)
    let { length } = made
    for (let position = from; position < to; position += 1, length += 1) at[length] = position
    made.length = length
    return
  }
  let word = from
  for (let position = from; position <= to; position += 1) {
    const code = position < to ? text.charCodeAt(position) : 32
    const soft = code === 0xad && position < to - 1
    if (!soft && !isBlank(code)) {
      at[made.length] = position
      made.length += 1
      continue
    }
    if (position > word) pieces.push(text.slice(word, position))
    word = position + 1
    if (soft || position >= to || pieces.length === 0 || pieces.at(-1) === ' ') continue
    pieces.push(' ')
    at[made.length] = position
    made.length += 1
  }
}

/** A blank other than one space between words, or a soft hyphen. */
const needsCleaning = /^ | (?: |$)|[^\S ]|\u00ad/

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code > 8 && code < 14) ||
  code === 160 ||
  (code > 5000 && /\s/.test(String.fromCharCode(code)))

const isHyphen = (char: string | undefined) =>
  char === '-' || char === '‐' || char === '\u00ad' || char === '\u0002'

function joinLine(layout: Layout, made: Made, next: number): void {
  const { pieces, at } = made
  const last = pieces.at(-1) ?? ''
  const word = !isHyphen(last.at(-1)) ? '' : last.length > 60 ? last : pieces.slice(-8).join('')
  const before = /[\p{L}\d]*$/u.exec(word.slice(-61, -1))?.[0] ?? ''
  const after = /^[\p{L}\d]*/u.exec(layout.text.slice(next, next + 60))?.[0] ?? ''
  if (!/\p{L}$/u.test(before) || /^(?:en|of)$/u.test(after)) {
    pieces.push(' ')
    at[made.length] = next
    made.length += 1
  } else if (!keepsHyphen((one) => layout.words.get(one) ?? 0, before, after)) {
    pieces[pieces.length - 1] = last.slice(0, -1)
    made.length -= 1
  }
}

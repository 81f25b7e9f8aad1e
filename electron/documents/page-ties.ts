import type { PictureLine } from '../../shared/records/page-picture.ts'
import type { SourceLine } from '../../shared/records/source-text.ts'
import type { Letter } from './page-letters.ts'
import { symbolLetters } from './symbols.ts'

/** A line of the canonical text with its words. */
export type WordedLine = SourceLine & Readonly<{ text: string }>
type Box = NonNullable<SourceLine['box']>
/** One comparable character of a line, and which of its units it comes from. */
type Mark = Readonly<{ char: string; unit: number }>
/** One comparable character on the page: a ligature is several, side by side in its box. */
type Piece = Readonly<{ char: string; x0: number; x1: number; letter: Letter }>
type Spans = { readonly left: number[]; readonly right: number[] }

/** Beyond the box of a line, in points: boxes are stored rounded. */
const slack = 1.5
/** Larger tables than this are aligned by the nearest equal character. */
const mostSteps = 1_000_000
const nearby = 12
/** Fewer letters found than this share: the text isn't what this page shows, and only the box is sure. */
const enoughFound = 0.5

/**
 * Lays the lines of a page on the letters that it shows. Their words were cleaned when they were read, so letters are matched, not
 * counted. Lines that carry their own edges keep them, lines without a box are left out.
 */
export const tieLines = (
  { letters }: Readonly<{ letters: readonly Letter[] }>,
  lines: readonly WordedLine[],
): PictureLine[] =>
  lines.flatMap(({ start, end, box, edges, text }) => {
    if (!box) return []
    const place = { start, end, y0: box.y0, y1: box.y1 }
    if (edges && edges.length === end - start + 1) return [{ ...place, edges }]
    return [{ ...place, ...tied(text, box, letters) }]
  })

const tied = (text: string, box: Box, letters: readonly Letter[]) => {
  const marks = marksOf(text)
  const pieces = letters.filter((letter) => liesIn(letter, box)).flatMap(piecesOf)
  const pairs = marks.length * pieces.length <= mostSteps ? aligned(marks, pieces) : nearest(marks, pieces)
  if (pairs.length < marks.length * enoughFound || isUpright(box)) return { edges: evenly(text.length, box) }
  const spans: Spans = { left: [], right: [] }
  let [y0, y1] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [{ unit }, piece] of pairs) {
    spans.left[unit] = Math.min(spans.left[unit] ?? piece.x0, piece.x0)
    spans.right[unit] = Math.max(spans.right[unit] ?? piece.x1, piece.x1)
    y0 = Math.min(y0, piece.letter.y0)
    y1 = Math.max(y1, piece.letter.y1)
  }
  return { edges: edgesOf(text.length, box, spans), y0: round(y0), y1: round(y1) }
}

/** Stamps in the margin run up or down the page: parts of them can't be told apart by a left and a right edge. */
const isUpright = ({ x0, x1, y0, y1 }: Box) => y1 - y0 > (x1 - x0) * 3

const liesIn = ({ x0, x1, y0, y1 }: Letter, box: Box) => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return x > box.x0 - slack && x < box.x1 + slack && y > box.y0 - slack && y < box.y1 + slack
}

const marksOf = (text: string): Mark[] => {
  const marks: Mark[] = []
  let unit = 0
  for (const char of text) {
    for (const part of comparable(char)) marks.push({ char: part, unit })
    unit += char.length
  }
  return marks
}

const piecesOf = (letter: Letter): Piece[] => {
  const parts = comparable(shown(letter.unicode))
  const width = (letter.x1 - letter.x0) / parts.length
  return parts.map((char, at) => ({
    char,
    x0: letter.x0 + at * width,
    x1: letter.x0 + (at + 1) * width,
    letter,
  }))
}

/** What the reader makes of a code point in the file. */
const shown = (unicode: number) => {
  const symbol = symbolLetters.get(unicode)
  if (symbol) return symbol
  if (unicode === 2) return '-'
  if (unicode < 32 || unicode > 0x10ffff || (unicode >= 0xd800 && unicode < 0xe000)) return '\uFFFD'
  return String.fromCodePoint(unicode)
}

/** Base letters: an accent may be a letter of its own in the file, a hyphen has five code points. */
const comparable = (char: string): string[] => {
  if (char >= '!' && char <= '~') return [char]
  if (/[\u00ad\u2010-\u2012\u2043]/.test(char)) return ['-']
  return [...char.normalize('NFKD').replace(/[\p{M}\s]/gu, '')]
}

/** The longest common subsequence: what is on the page twice (bold by drawing twice) or was cleaned away finds no partner. */
const aligned = (marks: readonly Mark[], pieces: readonly Piece[]): (readonly [Mark, Piece])[] => {
  const straight = nearest(marks, pieces)
  if (straight.length === marks.length) return straight
  const across = pieces.length + 1
  const longest = new Uint16Array((marks.length + 1) * across)
  for (let row = marks.length - 1; row >= 0; row--)
    for (let column = pieces.length - 1; column >= 0; column--) {
      const at = row * across + column
      const [below, right] = [longest[at + across] ?? 0, longest[at + 1] ?? 0]
      longest[at] =
        marks[row]?.char === pieces[column]?.char
          ? (longest[at + across + 1] ?? 0) + 1
          : Math.max(below, right)
    }
  const pairs: (readonly [Mark, Piece])[] = []
  for (let row = 0, column = 0; row < marks.length && column < pieces.length; ) {
    const [mark, piece] = [marks[row], pieces[column]]
    if (mark && piece && mark.char === piece.char) pairs.push([mark, piece])
    const [below, right] = [
      longest[(row + 1) * across + column] ?? 0,
      longest[row * across + column + 1] ?? 0,
    ]
    if (mark?.char === piece?.char) {
      row++
      column++
    } else if (below >= right) row++
    else column++
  }
  return pairs
}

const nearest = (marks: readonly Mark[], pieces: readonly Piece[]): (readonly [Mark, Piece])[] => {
  const pairs: (readonly [Mark, Piece])[] = []
  let from = 0
  for (const mark of marks) {
    for (let at = from; at < Math.min(from + nearby, pieces.length); at++) {
      const piece = pieces[at]
      if (piece?.char !== mark.char) continue
      pairs.push([mark, piece])
      from = at + 1
      break
    }
  }
  return pairs
}

/** Left edges; what has no letter of its own (a blank) fills the room between its neighbours. */
const edgesOf = (length: number, box: Box, { left, right }: Spans): number[] => {
  const edges: number[] = []
  let reached = box.x0
  for (let unit = 0; unit < length; ) {
    const own = left[unit]
    if (own !== undefined) {
      edges.push(Math.max(own, edges.at(-1) ?? own))
      reached = right[unit] ?? own
      unit++
      continue
    }
    let next = unit
    while (next < length && left[next] === undefined) next++
    const until = left[next] ?? Math.max(box.x1, reached)
    for (let at = unit; at < next; at++) {
      const edge = reached + ((until - reached) * (at - unit)) / (next - unit)
      edges.push(Math.max(edge, edges.at(-1) ?? edge))
    }
    reached = until
    unit = next
  }
  edges.push(Math.max(reached, edges.at(-1) ?? reached))
  return edges.map(round)
}

const evenly = (length: number, { x0, x1 }: Box) =>
  Array.from({ length: length + 1 }, (_, at) => round(x0 + ((x1 - x0) * at) / Math.max(length, 1)))

const round = (points: number) => Math.round(points * 100) / 100

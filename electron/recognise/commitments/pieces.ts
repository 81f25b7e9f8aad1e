import { keepsHyphen } from '../../../shared/hyphens.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import type { Cell } from './cells.ts'

/** Words of one line that stand apart from the others in it; `column` is the place of the first in characters. */
export type Piece = Readonly<{ start: number; end: number; text: string; column: number }>
export type Separator = '","' | ';' | '\t' | '|' | ' – ' | 'blanks'

/** Between quotation marks a semicolon belongs to the words of the cell. */
const cuts: Readonly<Record<Separator, RegExp>> = {
  '","': /","/gu,
  ';': /"[^"]*"|;/gu,
  '\t': /\t/gu,
  '|': /\|/gu,
  ' – ': / [–—-] /gu,
  blanks: / {2,}/gu,
}

export function piecesOf({ text, start, indent }: LayoutLine, separator: Separator): Piece[] {
  const pieces: Piece[] = []
  const put = (from: number, to: number) => {
    const raw = text.slice(from, to)
    const words = raw.trim().replace(/^"|"$/gu, '').trim()
    const first = from + raw.indexOf(words)
    pieces.push({
      start: start + first,
      end: start + first + words.length,
      text: words,
      column: indent + first,
    })
  }
  let from = 0
  for (const found of text.matchAll(cuts[separator])) {
    if (found[0].startsWith('"') && separator === ';') continue
    put(from, found.index)
    from = found.index + found[0].length
  }
  put(from, text.length)
  return pieces
}

/** The words of a cell over its lines as one, with the words that a line end broke whole again. */
export function cellOf(layout: Layout, pieces: readonly Piece[]): Cell | null {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return null
  const text = pieces.reduce((sofar, piece) => joined(layout, sofar, piece.text), '')
  return { range: { start: first.start, end: last.end }, text }
}

function joined(layout: Layout, before: string, after: string): string {
  const broken = /(?<word>[\p{L}-]*\p{L})[-\u00ad]$/u.exec(before)?.groups?.word
  // "2023-" above "14": a number or a day that its column is too narrow for.
  if (/\d-$/u.test(before) && /^\d/u.test(after)) return `${before}${after}`
  if (broken === undefined) return before === '' ? after : `${before} ${after}`
  const next = /^\p{L}+/u.exec(after)?.[0] ?? ''
  if (/^(?:en|of)$/u.test(next)) return `${before} ${after}`
  const keeps = next === '' || keepsHyphen((word) => layout.words.get(word) ?? 0, broken, next)
  return `${keeps ? before : before.slice(0, -1)}${after}`
}

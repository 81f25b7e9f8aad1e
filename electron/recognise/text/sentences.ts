import type { TextRange } from '../../../shared/records/source-text.ts'
import { runningText } from './clean.ts'
import { type Layout, type LayoutLine, lineIndexAt, wholeText } from './layout.ts'
import { readMarker } from './markers.ts'
import { narrow } from './narrow.ts'

/** A paragraph, heading, list item or table cell. */
export type Paragraph = Readonly<{ range: TextRange; lines: readonly LayoutLine[]; heading: boolean }>
export type Sentence = Readonly<{ range: TextRange; text: string }>

/** The paragraphs that have words in the range, cut to it; furniture inside them is skipped by `cleanText`. */
export const paragraphs = (layout: Layout, range?: TextRange): readonly Paragraph[] =>
  range === undefined ? remembered(allParagraphs, layout, paragraphsIn) : paragraphsIn(layout, range)

/** What several recognisers ask of a whole document is made once. */
const allParagraphs = new WeakMap<Layout['lines'], readonly Paragraph[]>()
const allSentences = new WeakMap<Layout['lines'], readonly Sentence[]>()

function remembered<Piece>(
  known: WeakMap<Layout['lines'], readonly Piece[]>,
  layout: Layout,
  make: (layout: Layout, range: TextRange) => Piece[],
): readonly Piece[] {
  const found = known.get(layout.lines) ?? make(layout, wholeText(layout))
  known.set(layout.lines, found)
  return found
}

const paragraphsIn = (layout: Layout, range: TextRange): Paragraph[] => {
  const found: LayoutLine[][] = []
  for (let index = lineIndexAt(layout.lines, range.start); index < layout.lines.length; index += 1) {
    const line = layout.lines[index]
    if (line === undefined || line.start >= range.end) break
    if (line.furniture) continue
    const last = found.at(-1)
    if (last === undefined || line.startsParagraph) found.push([line])
    else last.push(line)
  }
  return found.flatMap((lines) => {
    const start = Math.max(lines[0]?.start ?? 0, range.start)
    const end = Math.min(lines.at(-1)?.end ?? 0, range.end)
    const cells = lines.length === 1 && lines[0]?.text.startsWith('|') === true
    if (cells)
      return pipeCells(layout.text, { start, end }).map((cell) => ({ range: cell, lines, heading: false }))
    return [{ range: { start, end }, lines, heading: isHeading(lines) }]
  })
}

/** The cells of a table row that is written with bars, without the bars and the blanks. Rules ("|---|") have none. */
export const pipeCells = (text: string, range: TextRange): TextRange[] => {
  const cells: TextRange[] = []
  let from = range.start
  for (let at = range.start; at <= range.end; at += 1) {
    if (at < range.end && text[at] !== '|') continue
    const piece = text.slice(from, at)
    const words = piece.trim()
    if (words !== '' && !/^:?-+:?$/.test(words)) {
      const start = from + (piece.length - piece.trimStart().length)
      cells.push({ start, end: start + words.length })
    }
    from = at + 1
  }
  return cells
}

/** A line of its own without an end of sentence, that the next paragraph is about. */
export const isHeading = (lines: readonly LayoutLine[]): boolean => {
  const [line] = lines
  if (line === undefined || lines.length > 2) return false
  if (line.role === 'heading') return true
  if (lines.length > 1 || line.text.length > 90 || /[.,;:?!]$/u.test(line.text)) return false
  const marker = readMarker(line.text)
  return marker?.kind !== 'bullet' && /^[\p{Lu}\d‘'“"]/u.test(line.text.slice(marker?.length ?? 0))
}

/** Sentences of the running text. A list item, heading or cell is at least one sentence of its own, without its marker. */
export const sentences = (layout: Layout, range?: TextRange): readonly Sentence[] =>
  range === undefined ? remembered(allSentences, layout, sentencesIn) : sentencesIn(layout, range)

const sentencesIn = (layout: Layout, range: TextRange): Sentence[] =>
  paragraphsIn(layout, range).flatMap((paragraph) => sentencesOf(layout, paragraph.range))

function sentencesOf(layout: Layout, range: TextRange): Sentence[] {
  const { text, at } = runningText(layout, range)
  const made: Sentence[] = []
  let from = readMarker(text)?.length ?? 0
  const cut = (to: number) => {
    while (text[from] === ' ') from += 1
    const words = narrow(text.slice(from, to).trimEnd())
    const [start, last] = [at[from], at[from + words.length - 1]]
    if (words !== '' && start !== undefined && last !== undefined) {
      made.push({ range: { start, end: last + 1 }, text: words })
    }
    from = to
  }
  for (const end of sentenceEnds(text, from)) cut(end)
  cut(text.length)
  return made
}

const neverEnds = new Set(
  (
    'art artt bijv bv bw blz pag p ca cf cie dhr dr drs ds fig fr gebr gem hfdst hr ing ir jhr jl lid max mevr mw mej ' +
    'min mln mld mr mrs nr nrs nl o.a ong pr prof resp secr st tel tov tbv t.a.v vgl vlg vnl wnd wo zgn zg afd ' +
    'bijl inz jr jrg red sr temp wd i.c i.v.m c.q cq m.n m.u.v n.a.v o.g.v o.l.v t.g.v t.o.v b.v incl excl excl'
  ).split(' '),
)
/** These may end a sentence: a capital after them begins a new one. */
const mayEnd = new Set(
  'jl etc e.d e.o e.a a.s a.u.b z.s.m c.s enz d.v m.m i.o lid nl min max temp p'.split(' '),
)

/** Positions after which a new sentence begins. */
export const sentenceEnds = (text: string, from = 0): number[] => {
  const ends: number[] = []
  const stop = /(?<![.?!…])[.?!…]+["'”’»)\]]*(?=\s)/gu
  stop.lastIndex = from
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    const end = found.index + found[0].length
    const next = text.slice(end, end + 4).trimStart()
    if (next === '' || /^[\p{Ll}(&,]/u.test(next)) {
      // A small letter goes on, unless a question is followed by a dash-less new one: that stays one sentence too.
      if (!/^\((?=\p{Lu}\p{Ll})/u.test(next)) continue
    }
    if (found[0].startsWith('.') && !endsHere(text, found.index, next)) continue
    ends.push(end)
  }
  return ends
}

function endsHere(text: string, stop: number, next: string): boolean {
  const word = /[\p{L}\d.]*$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? ''
  const key = word.toLowerCase()
  const capital = /^["'“‘(]?\p{Lu}/u.test(next)
  if (mayEnd.has(key)) return capital
  if (neverEnds.has(key)) return false
  if (/^\p{L}$/u.test(word)) return /^\p{Ll}$/u.test(word) && capital
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false
  if (/^\d{1,2}$/.test(word) && stop - word.length === 0) return false
  return true
}

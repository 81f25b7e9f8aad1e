import type { Face, Run, Tone } from './block.ts'
import type { Ruler } from './fonts.ts'

/** Words in one face on one line. */
export type Piece = {
  text: string
  readonly face: Face
  readonly tone: Tone
  readonly to: string | undefined
  readonly alt: string | undefined
  readonly actual: readonly string[] | undefined
  readonly x: number
  width: number
}

/** One line as it is measured and drawn; `drop` is from its top to its baseline, `gap` the space above it. */
export type Line = Readonly<{
  pieces: readonly Piece[]
  /** Index of the paragraph within its cell. */
  paragraph: number
  size: number
  leading: number
  drop: number
  gap: number
}>

type Setting = Readonly<{
  width: number
  size: number
  leading: number
  paragraph?: number
  /** Space above the first line, left out at the head of a page. */
  gap?: number
  /** Baseline as if set in this size, so that small text beside a body line stands on the same line. */
  alignTo?: number
}>

type Atom = Omit<Piece, 'x'>
/** `end`: a space, a place where the line may break without one, or a cut inside a word too long for any line. */
type Word = { atoms: Atom[]; width: number; end: 'space' | 'none' }

/** Breaks runs into lines. The lines that are measured are the ones that are drawn: nothing is ever clipped. */
export const breakLines = (runs: readonly Run[], setting: Setting, ruler: Ruler): readonly Line[] => {
  const { width, size, leading, paragraph = 0, gap = 0, alignTo = size } = setting
  const drop = leading / 2 + alignTo * 0.33
  const lines: Line[] = []
  let pieces: Piece[] = []
  let used = 0
  let end: Word['end'] = 'none'
  const close = () => {
    const last = pieces.at(-1)
    if (!last) return
    // A space at the end keeps the words apart for readers that join lines.
    if (end === 'space') last.text += ' '
    lines.push({ pieces, paragraph, size, leading, drop, gap: lines.length === 0 ? gap : 0 })
    pieces = []
    used = 0
  }
  for (const word of wordsOf(runs, setting, ruler)) {
    const space = pieces.length > 0 && end === 'space' ? spaceAfter(pieces, size, ruler) : 0
    if (pieces.length > 0 && used + space + word.width > width + 0.01) close()
    else if (space > 0) {
      appendSpace(pieces, space)
      used += space
    }
    for (const atom of word.atoms) {
      append(pieces, atom, used)
      used += atom.width
    }
    end = word.end
  }
  close()
  return lines
}

const spaceAfter = (pieces: readonly Piece[], size: number, ruler: Ruler) =>
  ruler.width(' ', pieces.at(-1)?.face ?? 'regular', size)

const appendSpace = (pieces: readonly Piece[], space: number) => {
  const last = pieces.at(-1)
  if (!last) return
  last.text += ' '
  last.width += space
}

const append = (pieces: Piece[], atom: Atom, x: number) => {
  const last = pieces.at(-1)
  const joins =
    last !== undefined &&
    last.face === atom.face &&
    last.tone === atom.tone &&
    last.to === atom.to &&
    last.alt === atom.alt &&
    last.actual === undefined &&
    atom.actual === undefined
  if (joins) {
    last.text += atom.text
    last.width += atom.width
  } else pieces.push({ ...atom, x })
}

/** After a hyphen, dash or slash between letters a line may break; dates and numbers stay whole. */
const softBreak = /(?<=\p{L}{2}[-–/])(?=\p{L}{2})/u

const wordsOf = (runs: readonly Run[], { width, size }: Setting, ruler: Ruler): readonly Word[] => {
  const words: Word[] = []
  let word: Word = { atoms: [], width: 0, end: 'none' }
  const finish = (end: Word['end']) => {
    if (word.atoms.length > 0) words.push(...(word.width > width ? cut(word, size, width, ruler) : [word]))
    const last = words.at(-1)
    if (last) last.end = end
    word = { atoms: [], width: 0, end: 'none' }
  }
  for (const { text, face = 'regular', tone = 'ink', to, alt } of runs)
    for (const part of ruler.drawable(text))
      for (const chunk of part.text.match(/ +|[^ ]+/g) ?? []) {
        if (chunk.startsWith(' ')) {
          finish('space')
          continue
        }
        const halves = part.actual === undefined ? chunk.split(softBreak) : [chunk]
        for (const [index, half] of halves.entries()) {
          if (index > 0) finish('none')
          const atomWidth = ruler.width(half, face, size)
          word.atoms.push({ text: half, face, tone, to, alt, actual: part.actual, width: atomWidth })
          word.width += atomWidth
        }
      }
  finish('space')
  return words
}

/** A word wider than its column is cut where it has to be, letter by letter. */
const cut = ({ atoms, end }: Word, size: number, width: number, ruler: Ruler): readonly Word[] => {
  const words: Word[] = []
  let now: Word = { atoms: [], width: 0, end: 'none' }
  const finish = () => {
    if (now.atoms.length > 0) words.push(now)
    now = { atoms: [], width: 0, end: 'none' }
  }
  for (const atom of atoms) {
    let from = 0
    let text = ''
    let wide = 0
    const flush = () => {
      const count = text.length
      if (count === 0) return
      now.atoms.push({ ...atom, text, width: wide, actual: atom.actual?.slice(from, from + count) })
      now.width += wide
      from += count
      text = ''
      wide = 0
    }
    for (const sign of atom.text) {
      const signWidth = ruler.width(sign, atom.face, size)
      if (now.width + wide + signWidth > width && now.width + wide > 0) {
        flush()
        finish()
      }
      text += sign
      wide += signWidth
    }
    flush()
  }
  now.end = end
  finish()
  return words
}

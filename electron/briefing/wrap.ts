import { localeNow } from '../../shared/texts/translate.ts'
import type { Face, Run } from './block.ts'
import type { Ruler } from './fonts.ts'
import { divisionsOf } from './hyphens.ts'
import type { Tone } from './look.ts'

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
  /** Its last word goes on on the next line: a hyphen is drawn behind it, which is no part of the text. */
  hyphen: boolean
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
  /** Whether words may be divided where a line would else stay short. */
  hyphens?: boolean
}>

type Atom = Omit<Piece, 'x'>
/** `end`: a space, a place where the line may break without one, or a cut inside a word too long for any line. */
type Word = { atoms: Atom[]; width: number; end: 'space' | 'none' }

/**
 * Breaks runs into lines. The lines that are measured are the ones that are drawn: nothing is ever clipped. Lines of paragraphs are
 * remembered by what they say: measuring comes before drawing, and of a briefing that is changed most paragraphs come again.
 */
export const breakLines = (runs: readonly Run[], setting: Setting, ruler: Ruler): readonly Line[] => {
  // Labels and heads are made anew each time.
  if (!setting.hyphens) return breakAnew(runs, setting, ruler)
  const { width, size, leading, paragraph = 0, gap = 0, alignTo = size } = setting
  const key = `${width} ${size} ${leading} ${paragraph} ${gap} ${alignTo} ${localeNow()} ${wordsKey(runs)}`
  return linesBefore(ruler).of(key, () => breakAnew(runs, setting, ruler))
}

/** What differs in how runs are set. Signs that no text has stand between the parts. */
const wordsKey = (runs: readonly Run[]): string => {
  let key = ''
  for (const { text, face = '', tone = '', to = '', alt = '' } of runs)
    key += `\u0001${face}\u0002${tone}\u0002${to}\u0002${alt}\u0002${text}`
  return key
}

/** So many paragraphs are remembered at the least: those of some 500 pages, in some 30 MB. */
const rememberedParagraphs = 20000

/** What was made lately: once so much is new, what wasn't asked for since is forgotten. */
const lately = <T>(most: number) => {
  let [young, old] = [new Map<string, T>(), new Map<string, T>()]
  return {
    of: (key: string, make: () => T): T => {
      const seen = young.get(key)
      if (seen !== undefined) return seen
      const made = old.get(key) ?? make()
      if (young.size >= most) [young, old] = [new Map(), young]
      young.set(key, made)
      return made
    },
  }
}
const perRuler = <T>(most: number) => {
  const kept = new WeakMap<Ruler, ReturnType<typeof lately<T>>>()
  return (ruler: Ruler) => {
    const known = kept.get(ruler) ?? lately<T>(most)
    kept.set(ruler, known)
    return known
  }
}
const linesBefore = perRuler<readonly Line[]>(rememberedParagraphs)
const widestBefore = perRuler<number>(rememberedParagraphs)

const breakAnew = (runs: readonly Run[], setting: Setting, ruler: Ruler): readonly Line[] => {
  const { width, size, leading, paragraph = 0, gap = 0, alignTo = size, hyphens = false } = setting
  const drop = leading / 2 + alignTo * 0.33
  const lines: Line[] = []
  let pieces: Piece[] = []
  let used = 0
  let end: Word['end'] = 'none'
  const close = (hyphen = false) => {
    const last = pieces.at(-1)
    if (!last) return
    // A space at the end keeps the words apart for readers that join lines.
    if (end === 'space' && !hyphen) last.text += ' '
    lines.push({ pieces, paragraph, size, leading, drop, gap: lines.length === 0 ? gap : 0, hyphen })
    pieces = []
    used = 0
  }
  const add = (atoms: readonly Atom[]) => {
    for (const atom of atoms) {
      append(pieces, atom, used)
      used += atom.width
    }
  }
  const set = (word: Word) => {
    const space = pieces.length > 0 && end === 'space' ? spaceAfter(pieces, size, ruler) : 0
    const fits = used + space + word.width <= width + 0.01
    // Two divided words under each other are enough.
    const mayDivide = hyphens && !(lines.at(-1)?.hyphen && lines.at(-2)?.hyphen)
    const isShort = pieces.length === 0 || width - used > size * looseAbove
    const divided = !fits && mayDivide && isShort ? divide(word, width - used - space, size, ruler) : null
    if (!fits && !divided && pieces.length > 0) close()
    else if (space > 0) {
      appendSpace(pieces, space)
      used += space
    }
    if (divided) {
      add(divided.head)
      close(true)
      end = 'none'
      set(divided.tail)
      return
    }
    if (used === 0 && word.width > width + 0.01)
      for (const part of cut(word, size, width, ruler)) {
        if (pieces.length > 0) close()
        add(part.atoms)
        end = 'none'
      }
    else add(word.atoms)
    end = word.end
  }
  for (const word of wordsOf(runs, size, ruler)) set(word)
  close()
  return lines
}

/** A line that ends this many letters' sizes before its edge is worth a divided word. */
const looseAbove = 4.5

/** The most of a word that fits with its hyphen, and what goes on; null where it may not be divided. */
const divide = (
  { atoms, end }: Word,
  space: number,
  size: number,
  ruler: Ruler,
): Readonly<{ head: readonly Atom[]; tail: Word }> | null => {
  const [atom] = atoms
  if (!atom || atoms.length > 1 || atom.actual || atom.to !== undefined) return null
  const hyphen = ruler.width('-', atom.face, size)
  for (const at of divisionsOf(atom.text).toReversed()) {
    const text = atom.text.slice(0, at)
    const wide = ruler.width(text, atom.face, size)
    if (wide + hyphen > space) continue
    const rest = atom.text.slice(at)
    const restWidth = ruler.width(rest, atom.face, size)
    const tail = { atoms: [{ ...atom, text: rest, width: restWidth }], width: restWidth, end }
    return { head: [{ ...atom, text, width: wide }], tail }
  }
  return null
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

const wordsOf = (runs: readonly Run[], size: number, ruler: Ruler): readonly Word[] => {
  const words: Word[] = []
  let word: Word = { atoms: [], width: 0, end: 'none' }
  const finish = (end: Word['end']) => {
    if (word.atoms.length > 0) words.push(word)
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

/** What the widest of the words asks of a column; one that can be divided asks about half. */
export const widestWord = (runs: readonly Run[], size: number, ruler: Ruler): number =>
  widestBefore(ruler).of(`${size} ${localeNow()} ${wordsKey(runs)}`, () =>
    wordsOf(runs, size, ruler).reduce((most, { atoms, width }) => {
      const [atom] = atoms
      const isDivided = atom !== undefined && atoms.length === 1 && divisionsOf(atom.text).length > 0
      return Math.max(most, isDivided ? width * 0.6 : width)
    }, 0),
  )

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

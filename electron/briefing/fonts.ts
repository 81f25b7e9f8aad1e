import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face } from './block.ts'

/** Static TTF only: pdfkit's subsetter breaks on accented letters in woff2. */
const files = {
  regular: 'SourceSans3-Regular.ttf',
  italic: 'SourceSans3-Italic.ttf',
  semibold: 'SourceSans3-SemiBold.ttf',
  bold: 'SourceSans3-Bold.ttf',
} as const satisfies Record<Face, string>

const faces = ['regular', 'italic', 'semibold', 'bold'] as const satisfies readonly Face[]

/** Two folders up from both the source and the built program. */
const defaultFolder = join(import.meta.dirname, '..', '..', 'resources', 'fonts')

type EmbeddedFont = Readonly<{
  font: { hasGlyphForCodePoint: (codePoint: number) => boolean }
  widthOfString: (text: string, size: number) => number
}>

export type Ruler = Readonly<{
  /** Width in points; word widths are remembered per face. */
  width: (text: string, face: Face, size: number) => number
  /** Text that the fonts can show, split where a sign stands for something that they can't. */
  drawable: (text: string) => readonly Drawable[]
  /** What was replaced, each once, in order. */
  missing: ReadonlySet<string>
}>

/** `actual` holds what each visible sign stands for: screen readers and copying still get it. */
type Drawable = Readonly<{ text: string; actual?: readonly string[] }>

/** Shown for every character that no font has. */
export const missingSign = '□'

/** Registers the fonts with the document and measures with them. */
export const makeRuler = (doc: PDFKit.PDFDocument, folder = defaultFolder): Ruler => {
  const embedded = new Map<Face, EmbeddedFont>()
  for (const face of faces) {
    doc.registerFont(face, readFileSync(join(folder, files[face])))
    // pdfkit keeps the current font private; only its glyph table and its width are asked for here.
    embedded.set(face, (doc.font(face) as unknown as { _font: EmbeddedFont })._font)
  }
  const widths = new Map<string, number>()
  const known = new Map<number, boolean>()
  const missing = new Set<string>()
  const font = (face: Face) => {
    const found = embedded.get(face)
    if (!found) throw new Error(`No font for ${face}`)
    return found
  }
  const has = (codePoint: number) => {
    const seen = known.get(codePoint)
    if (seen !== undefined) return seen
    const answer = faces.every((face) => font(face).font.hasGlyphForCodePoint(codePoint))
    known.set(codePoint, answer)
    return answer
  }
  return {
    missing,
    width: (text, face, size) => {
      const key = `${face} ${text}`
      const seen = widths.get(key) ?? font(face).widthOfString(text, 1000)
      widths.set(key, seen)
      return (seen * size) / 1000
    },
    drawable: (text) => split(clean(text), has, missing),
  }
}

const plain = /^[\x20-\x7e]*$/
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/**
 * One form per letter, no characters that only steer (soft hyphens, directions, joiners at word ends), bullets of symbol
 * fonts as bullets, and every kind of white space as a space.
 */
export const clean = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\uF0B7\uF0A7]/g, '•')
        .replace(/\u2010/g, '-')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        .replace(/[\x00-\x1f\x7f-\x9f\u2000-\u200a\u2028\u2029\u205f\u3000]/g, ' ')
        .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')

const shapers = /\u200c|\u200d|\ufe0e|\ufe0f/g

const split = (
  text: string,
  has: (codePoint: number) => boolean,
  missing: Set<string>,
): readonly Drawable[] => {
  const shown = (signs: string) => [...signs].every((sign) => has(sign.codePointAt(0) ?? 0))
  if (plain.test(text) || shown(text)) return [{ text }]
  const parts: { text: string; actual?: string[] }[] = []
  for (const { segment } of graphemes.segment(text)) {
    const bare = segment.replace(shapers, '')
    const last = parts.at(-1)
    if (shown(bare)) {
      if (last && last.actual === undefined) last.text += bare
      else parts.push({ text: bare })
      continue
    }
    missing.add(segment)
    if (last?.actual !== undefined) {
      last.text += missingSign
      last.actual.push(segment)
    } else parts.push({ text: missingSign, actual: [segment] })
  }
  return parts
}

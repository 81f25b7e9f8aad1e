import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Face } from './block.ts'
import { type FontkitFont, openFace, type Shape } from './letters.ts'

/** Static TTF only: pdfkit's subsetter breaks on accented letters in woff2. Their figures are all of one width as they are. */
const files = {
  regular: 'SourceSans3-Regular.ttf',
  italic: 'SourceSans3-Italic.ttf',
  semibold: 'SourceSans3-SemiBold.ttf',
  bold: 'SourceSans3-Bold.ttf',
} as const satisfies Record<Face, string>

const faces = ['regular', 'italic', 'semibold', 'bold'] as const satisfies readonly Face[]

/** Two folders up from both the source and the built program. */
const defaultFolder = join(import.meta.dirname, '..', '..', 'resources', 'fonts')

export type Ruler = Readonly<{
  /** Width in points; words are remembered per face, also from one document to the next. */
  width: (text: string, face: Face, size: number) => number
  /** What `width` measured, to draw it; null where a letter stands off its line. */
  shape: (text: string, face: Face) => Shape | null
  /** A face as documents take it. */
  source: (face: Face) => Uint8Array
  /** Text that the fonts can show, split where a sign stands for something that they can't. */
  drawable: (text: string) => readonly Drawable[]
}>

/** `actual` holds what each visible sign stands for: screen readers and copying still get it. */
type Drawable = Readonly<{ text: string; actual?: readonly string[] }>

/** Shown for every character that no font has. */
export const missingSign = '□'

const rulers = new Map<string, Ruler>()

/** What measures text in the fonts of a folder, without any document. */
export const rulerOf = (folder = defaultFolder): Ruler => {
  const made = rulers.get(folder) ?? makeRuler(folder)
  rulers.set(folder, made)
  return made
}

/** Makes the fonts known to a document. */
export const registerFonts = (doc: PDFKit.PDFDocument, folder?: string): void => {
  const ruler = rulerOf(folder)
  for (const face of faces) doc.registerFont(face, ruler.source(face))
}

const makeRuler = (folder: string): Ruler => {
  // A document that is never written: it only opens the fonts.
  const options = { autoFirstPage: false, font: null }
  // The types of pdfkit allow no null.
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  const openedFace = (face: Face) => {
    doc.font(readFileSync(join(folder, files[face])) as unknown as string) // as pdfkit takes it; its types know paths
    // pdfkit keeps the current font private.
    return openFace((doc as unknown as { _font: { font: FontkitFont } })._font.font)
  }
  const fonts = {
    regular: openedFace('regular'),
    italic: openedFace('italic'),
    semibold: openedFace('semibold'),
    bold: openedFace('bold'),
  } as const satisfies Record<Face, unknown>
  const known = new Map<number, boolean>()
  const has = (codePoint: number) => {
    const seen = known.get(codePoint)
    if (seen !== undefined) return seen
    const answer = faces.every((face) => fonts[face].font.hasGlyphForCodePoint(codePoint))
    known.set(codePoint, answer)
    return answer
  }
  return {
    width: (text, face, size) => (fonts[face].word(text).width * size) / 1000,
    shape: (text, face) => fonts[face].word(text).letters,
    source: (face) => fonts[face].font,
    drawable: (text) => split(clean(text), has),
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

const split = (text: string, has: (codePoint: number) => boolean): readonly Drawable[] => {
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
    if (last?.actual !== undefined) {
      last.text += missingSign
      last.actual.push(segment)
    } else parts.push({ text: missingSign, actual: [segment] })
  }
  return parts
}
